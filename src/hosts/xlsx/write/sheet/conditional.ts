/** Conditional formats: ours put in before the user's where there is room, and taken out again. */
import type { DrawnRule } from '../../../../core/model/drawing';
import { childrenOf, descendantsOf, textOf, type XmlElement } from '../xml/element';
import { plainXml, readXstring, xmlText } from '../xml/text';
import type { SheetFrame } from './sheet-frame';

/**
 * Numbers for new rules: lower is stronger. They must be unique on the sheet and positive, and those that are there keep
 * theirs (pivot tables refer to them): ours come before the user's when enough low numbers are free, else behind.
 */
function freePriorities(taken: readonly number[], count: number): readonly number[] {
  const lowest = taken.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const highest = taken.reduce((a, b) => Math.max(a, b), 0);
  const first = lowest > count ? 1 : highest + 1;
  return Array.from({ length: count }, (_, index) => first + index);
}

/** @param formula already marked or, on sheets of ours, plain */
export function ruleXml(range: string, formula: string, format: number, priority: number): string {
  return (
    `<conditionalFormatting sqref="${plainXml(range)}"><cfRule type="expression" dxfId="${String(format)}" ` +
    `priority="${String(priority)}"><formula>${xmlText(formula)}</formula></cfRule></conditionalFormatting>`
  );
}

/** @param format the number of a rule's looks */
export function addRules(
  frame: SheetFrame,
  rules: readonly { readonly rule: DrawnRule; readonly formula: string }[],
  format: (rule: DrawnRule) => number,
): void {
  if (rules.length === 0) return;
  const taken = descendantsOf(frame.root, 'cfRule').map((rule) => Number(frame.attribute(rule, 'priority')));
  const priorities = freePriorities(
    taken.filter((each) => Number.isSafeInteger(each)),
    rules.length,
  );
  const xml = rules.map(({ rule, formula }, index) =>
    ruleXml(rule.range, formula, format(rule), priorities[index] ?? 1),
  );
  frame.insert('conditionalFormatting', xml.join(''));
}

/** Takes out the rules whose formula is chosen; returns how many. */
export function removeRules(frame: SheetFrame, chosen: (formula: string) => boolean): number {
  const { part } = frame;
  let removed = 0;
  for (const block of frame.children('conditionalFormatting')) {
    const rules = childrenOf(block, 'cfRule');
    const ours = rules.filter((rule) =>
      childrenOf(rule, 'formula').some((each) => chosen(readXstring(textOf(part.text, each)))),
    );
    removed += ours.length;
    if (ours.length > 0 && ours.length === rules.length) part.remove(block);
    else for (const rule of ours) part.remove(rule);
  }
  return removed + removeExtended(frame, chosen);
}

/** Excel moves rules that name other sheets into the extension list. */
function removeExtended(frame: SheetFrame, chosen: (formula: string) => boolean): number {
  const list = frame.child('extLst');
  if (list === null) return 0;
  const { part } = frame;
  const isOurs = (rule: XmlElement): boolean =>
    descendantsOf(rule, 'f').some((each) => chosen(readXstring(textOf(part.text, each))));
  let removed = 0;
  for (const ext of list.children) {
    const blocks = descendantsOf(ext, 'conditionalFormatting');
    const counts = blocks.map((block) => {
      const rules = childrenOf(block, 'cfRule');
      return { block, rules, ours: rules.filter(isOurs) };
    });
    const ours = counts.reduce((sum, each) => sum + each.ours.length, 0);
    if (ours === 0) continue;
    removed += ours;
    if (counts.every((each) => each.ours.length === each.rules.length)) {
      if (list.children.length === 1) part.remove(list);
      else part.remove(ext);
      continue;
    }
    for (const each of counts) {
      if (each.ours.length === each.rules.length && each.ours.length > 0) part.remove(each.block);
      else for (const rule of each.ours) part.remove(rule);
    }
  }
  return removed;
}
