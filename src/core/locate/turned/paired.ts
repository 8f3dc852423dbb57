/**
 * Lists that print each record in two rows, under names in two rows: 姓名 over 民族, 性别 over 身份证号. Set upright, the second
 * row stands behind the first.
 */
import { bareName } from '../cells/vocabulary';
import { SEQUENCE } from '../cells/words';
import { cardsPlan } from './cards';
import type { Lying, Unit } from './lying';
import { isFact } from './lying';
import type { Plan } from './set-upright';

/** So many rows from the top the names are looked for. */
const LOOKED_AT = 8;
/** Names in either row, and how much of them the template knows. */
const FEWEST = 3;
const KNOWN = 0.6;
const FEWEST_RECORDS = 2;

interface Names {
  readonly row: number;
  readonly first: readonly Unit[];
  readonly second: readonly Unit[];
  /** The column that counts the records, merged over both rows. */
  readonly counted: number;
}

export function paired(lying: Lying): Plan | null {
  const names = namesIn(lying);
  if (names === null) return null;
  const { row: header, first, second, counted } = names;
  const body: Unit[][] = [];
  let row = header + 2;
  for (; row + 1 < lying.rows; row += 2) {
    const own = lying.at(row, counted);
    if (own === null || own.text === '') break;
    if ((lying.at(row + 1, counted)?.text ?? '') !== '') return null;
    body.push([...valuesUnder(lying, row, first), ...valuesUnder(lying, row + 1, second)]);
  }
  if (body.length < FEWEST_RECORDS) return null;
  const before = Array.from({ length: header }, (_, i) => i);
  const after = Array.from({ length: Math.max(0, lying.rows - row) }, (_, i) => row + i);
  return { ...cardsPlan(lying, before, [[...first, ...second], ...body], after).plan, how: 'paired' };
}

function namesIn(lying: Lying): Names | null {
  for (let row = 0; row < Math.min(lying.rows - 1, LOOKED_AT); row++) {
    const [first, second] = [lying.filled(row), lying.filled(row + 1)];
    const counting = first.find(({ text, lastRow }) => SEQUENCE.test(bareName(text)) && lastRow === row + 1);
    if (counting === undefined || [...first, ...second].some(isFact)) continue;
    // 党员人数 over 正式 and 预备 is the name of a group, and its parts are columns of one row.
    const isGroup = ({ column, lastColumn }: Unit): boolean =>
      second.filter((unit) => unit.column >= column && unit.lastColumn <= lastColumn).length > 1;
    if (first.some(isGroup)) continue;
    const all = [...first.filter((unit) => unit !== counting), ...second];
    const known = all.filter((unit) => lying.knows(unit)).length;
    const again = new Set(all.map(({ text }) => bareName(text))).size < all.length;
    if (second.length < FEWEST || first.length <= FEWEST || known < all.length * KNOWN || again) continue;
    return { row, first, second, counted: counting.column };
  }
  return null;
}

function valuesUnder(lying: Lying, row: number, names: readonly Unit[]): readonly Unit[] {
  return names.map(
    ({ column }) => lying.at(row, column) ?? { row, column, lastRow: row, lastColumn: column, text: '' },
  );
}
