/** Merged cells of a sheet. */
import { areaName } from '../../../../core/model/address';
import type { Area } from '../../../../core/model/snapshot';
import { attributesOf, childrenOf } from '../xml/element';
import { areaOf } from './areas';
import type { SheetFrame } from './sheet-frame';

export function mergedAreas(frame: SheetFrame): readonly Area[] {
  return childrenOf(frame.child('mergeCells'), 'mergeCell').flatMap(
    (each) => areaOf(frame.attribute(each, 'ref') ?? '') ?? [],
  );
}

export function writeMerges(frame: SheetFrame, added: readonly Area[], removed: ReadonlySet<string>): void {
  const list = frame.child('mergeCells');
  const old = childrenOf(list, 'mergeCell');
  const gone = old.filter((each) => removed.has((frame.attribute(each, 'ref') ?? '').replaceAll('$', '')));
  if (added.length + gone.length === 0) return;
  const count = old.length - gone.length + added.length;
  const fresh = added.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('');
  if (list === null) {
    frame.insert('mergeCells', `<mergeCells count="${String(count)}">${fresh}</mergeCells>`);
    return;
  }
  if (count === 0) {
    frame.part.remove(list);
    return;
  }
  const attribute = attributesOf(frame.part.text, list).find((each) => each.name === 'count');
  if (attribute !== undefined) frame.part.replace(attribute.start, attribute.end, `count="${String(count)}"`);
  for (const each of gone) frame.part.remove(each);
  if (fresh !== '') frame.part.append(list, frame.prefixed(fresh));
}
