/** Widths of single columns within `cols`, whose entries speak of runs of columns. */
import { attributesOf, childrenOf, type XmlElement } from '../xml/element';
import { plainXml } from '../xml/text';
import type { SheetFrame } from './sheet-frame';

/** Excel's own margin around the characters. */
export const widthMargin = 0.7109375;

interface Run {
  readonly first: number;
  readonly last: number;
  readonly element: XmlElement;
  /** All but first, last, width, hidden. */
  readonly rest: string;
  readonly width: string;
  readonly hidden: string;
}

/** @param widths characters by column from 0; null takes the width out again */
export function writeWidths(frame: SheetFrame, widths: ReadonlyMap<number, number | null>): void {
  if (widths.size === 0) return;
  const list = frame.child('cols');
  const columns = [...widths.keys()].sort((a, b) => a - b);
  const runs = list === null ? [] : readRuns(frame, list);
  const loose = columns.filter((column) => !runs.some((run) => run.first <= column && column <= run.last));
  const pieces = new Map<Run, string>();
  for (const run of runs) {
    const inside = columns.filter((column) => run.first <= column && column <= run.last);
    if (inside.length > 0) pieces.set(run, frame.prefixed(split(run, inside, widths)));
  }
  if (list !== null && loose.length === 0 && runs.every((run) => pieces.get(run) === '')) {
    // An empty list is against the schema.
    frame.part.remove(list);
    return;
  }
  for (const [{ element }, xml] of pieces) frame.part.replace(element.start, element.end, xml);
  const fresh = loose.flatMap((column) => {
    const width = widths.get(column) ?? null;
    return width === null ? [] : [{ column, xml: frame.prefixed(entry(column, column, written(width))) }];
  });
  if (fresh.length === 0) return;
  if (list === null) {
    frame.insert(
      'cols',
      `<cols>${fresh.map(({ column }) => entry(column, column, written(widths.get(column) ?? 0))).join('')}</cols>`,
    );
    return;
  }
  for (const { column, xml } of fresh) {
    const behind = runs.find((run) => run.first > column);
    if (behind !== undefined) frame.part.insert(behind.element.start, xml);
    else frame.part.append(list, xml);
  }
}

/** The column's own format number, for cells that have none; null when it has none. */
export function columnStyle(frame: SheetFrame, column: number): number | null {
  const list = frame.child('cols');
  const run =
    list === null ? undefined : readRuns(frame, list).find((each) => each.first <= column && column <= each.last);
  const style = run === undefined ? null : frame.attribute(run.element, 'style');
  return style === null ? null : Number(style);
}

/** The column's width in characters; null when it has none of its own. */
export function columnWidth(frame: SheetFrame, column: number): number | null {
  const list = frame.child('cols');
  const run =
    list === null ? undefined : readRuns(frame, list).find((each) => each.first <= column && column <= each.last);
  const width = Number.parseFloat(/[\d.]+/.exec(run?.width ?? '')?.[0] ?? '');
  return Number.isFinite(width) ? width : null;
}

function readRuns(frame: SheetFrame, list: XmlElement): readonly Run[] {
  const { text } = frame.part;
  return childrenOf(list, 'col').flatMap((element) => {
    const attributes = attributesOf(text, element);
    const number = (name: string): number => Number(attributes.find((each) => each.name === name)?.value) - 1;
    const some = (names: readonly string[]): string =>
      attributes
        .filter(({ name }) => names.includes(name))
        .map(({ name, value }) => ` ${name}="${plainXml(value)}"`)
        .join('');
    const own = ['min', 'max', 'width', 'customWidth', 'bestFit', 'hidden', 'collapsed'];
    const first = number('min');
    const last = number('max');
    if (!(first >= 0 && last >= first)) return [];
    return [
      {
        first,
        last,
        element,
        width: some(['width', 'customWidth', 'bestFit']),
        hidden: some(['hidden', 'collapsed']),
        rest: some(attributes.map(({ name }) => name).filter((name) => !own.includes(name))),
      },
    ];
  });
}

/** The run with the given columns cut out of it and standing for themselves, shown. */
function split(run: Run, inside: readonly number[], widths: ReadonlyMap<number, number | null>): string {
  const pieces: string[] = [];
  const kept = run.width + run.rest + run.hidden;
  let next = run.first;
  for (const column of inside) {
    if (column > next) pieces.push(entry(next, column - 1, kept));
    const width = widths.get(column) ?? null;
    if (width !== null) pieces.push(entry(column, column, written(width) + run.rest));
    next = column + 1;
  }
  if (next <= run.last) pieces.push(entry(next, run.last, kept));
  return pieces.join('');
}

function entry(first: number, last: number, rest: string): string {
  return `<col min="${String(first + 1)}" max="${String(last + 1)}"${rest}/>`;
}

function written(width: number): string {
  return ` width="${String(width + widthMargin)}" customWidth="1"`;
}
