/**
 * Several occasions in a row: 春节慰问 and “七一”慰问, 党员大会 and 支委会, each over its own day, people and sums under the same
 * names. Set upright, each occasion of which anything is told is a record; a meeting's kind is what it stands under.
 */
import type { CellAt } from '../../model/upright';
import { compact } from '../../text/normalise';
import { bareName } from '../cells/vocabulary';
import type { Lying, Unit } from './lying';
import { isFact, isSumRow, linesOf } from './lying';
import type { Meetings } from './months';
import { LOOKED_AT, SUM } from './months';
import type { Plan, PlacedText } from './set-upright';

const FEWEST = 2;
const NOTHING = /^[/／\\—–-]*$|^无$|^暂无$/;

interface Occasion {
  readonly at: Unit;
  readonly names: readonly Unit[];
}

/** @param days bare names of the days that tell one record from another */
export function occasions(lying: Lying, days: ReadonlySet<string>, meetings: Meetings | null): Plan | null {
  for (let header = 0; header < Math.min(lying.rows - 1, LOOKED_AT); header++) {
    const units = lying.filled(header);
    if (units.some(isFact)) continue;
    const found = occasionsIn(lying, header, days);
    const own = units.filter((unit) => found.every(({ at }) => at.column !== unit.column));
    // Another group of columns would be left over.
    if (found.length < FEWEST || own.length === 0 || own.some(({ column, lastColumn }) => lastColumn > column))
      continue;
    return planOf(lying, header, own, found, meetings);
  }
  return null;
}

/** Groups under which stand the same names, the day among them. */
function occasionsIn(lying: Lying, header: number, days: ReadonlySet<string>): readonly Occasion[] {
  const under = lying.filled(header + 1);
  const groups = lying.filled(header).flatMap((at): readonly Occasion[] => {
    const names = under.filter(({ column, lastColumn }) => column >= at.column && lastColumn <= at.lastColumn);
    return at.lastColumn > at.column && names.length >= FEWEST ? [{ at, names }] : [];
  });
  const called = ({ names }: Occasion): string => names.map(({ text }) => bareName(text)).join('\n');
  const [first] = groups;
  if (first === undefined || groups.some((group) => called(group) !== called(first))) return [];
  const known = first.names.every((name) => lying.knows(name));
  return known && first.names.some(({ text }) => days.has(bareName(text))) ? groups : [];
}

function planOf(
  lying: Lying,
  header: number,
  own: readonly Unit[],
  found: readonly Occasion[],
  meetings: Meetings | null,
): Plan {
  const [first] = found;
  const kinds = found.map(({ at }) => meetings?.kinds.get(compact(at.text)) ?? null);
  const kindName = kinds.includes(null) ? null : (meetings?.kindName ?? null);
  const said = kindName === null ? [] : [kindName];
  const width = own.length + said.length + (first?.names.length ?? 0);
  const above = Array.from({ length: header }, (_, row) => row);
  const top = linesOf(lying, above, width, 0);
  const at = top.cells.length;
  const texts: PlacedText[] = said.map((text) => ({ row: at, column: own.length, text }));
  const body: (readonly (CellAt | null)[])[] = [
    [...own, ...said.map(() => first?.at ?? null), ...(first?.names ?? [])],
  ];
  for (let row = header + 2; row < lying.rows; row++) {
    if (lying.filled(row).length < 2 || isSumRow(lying, row, SUM)) continue;
    found.forEach((occasion, i) => {
      const cells = occasion.names.map(({ column }): CellAt => ({ row, column }));
      if (cells.every((cell) => NOTHING.test(compact(lying.at(row, cell.column)?.text ?? '')))) return;
      if (kindName !== null) texts.push({ row: at + body.length, column: own.length, text: kinds[i] ?? '' });
      body.push([...own.map(({ column }) => lying.said(row, column)), ...said.map(() => occasion.at), ...cells]);
    });
  }
  return { how: 'occasions', width, cells: [...top.cells, ...body], merges: top.merges, texts };
}
