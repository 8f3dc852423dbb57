/** Cards below each other, each of one record, set upright: the lines over them, names, values, the lines of those who sign. */
import type { Lying, Unit } from './lying';
import { linesOf } from './lying';
import type { Plan } from './set-upright';

/** Fewer facts make no form. */
export const FEWEST_PAIRS = 5;
/** Of the facts: values that say something, and cells that are part of none. */
export const FEWEST_FILLED = 0.4;
export const MOST_LEFT_OVER = 0.2;

/** Every card asks for the same, in one order. */
export function areAlike(cards: readonly (readonly string[])[]): boolean {
  const [first = []] = cards;
  return cards.every((names) => names.join('\n') === first.join('\n'));
}

/** @param before rows over the cards; @param after rows under them, of which those that sign stay */
export function cardsPlan(
  lying: Lying,
  before: readonly number[],
  body: readonly (readonly Unit[])[],
  after: readonly number[],
): { readonly plan: Plan; readonly headerRow: number } {
  const width = body[0]?.length ?? 0;
  const top = linesOf(lying, before, width, 0);
  const headerRow = top.cells.length;
  // What else stands under the form would be taken for another record.
  const signed = after.filter((row) => lying.filled(row).every((unit) => /[:：]/.test(unit.text)));
  const end = linesOf(lying, signed, width, headerRow + body.length);
  const cells = [...top.cells, ...body, ...end.cells];
  return { plan: { how: 'form', width, cells, merges: [...top.merges, ...end.merges] }, headerRow };
}
