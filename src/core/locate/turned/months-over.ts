/**
 * Registers with several columns a month: under 1月, 2月, 3月 stand 应到 and 实到 each. Set upright, each month of a branch is a
 * record with its kind of meeting and its month; a month in which nothing is filled in is none.
 */
import type { CellAt } from '../../model/upright';
import { compact } from '../../text/normalise';
import type { Lying, Unit } from './lying';
import { isFact, linesOf } from './lying';
import type { Meetings } from './months';
import { FEWEST_MONTHS, kindOverAll, LOOKED_AT, MONTH, SUM } from './months';
import type { Plan, PlacedText } from './set-upright';

/** Who came is what such registers tell. */
const CAME = /^(?:应|实)(?:际?到|参加|参会|出席)|请假|缺席|到会|参会/;
/** The day of the meeting: the month need not be told then. */
const DAY = /时间$|日期$|日$/;

interface Month {
  readonly at: Unit;
  readonly names: readonly Unit[];
}

export function monthsOver(lying: Lying, meetings: Meetings): Plan | null {
  const header = headerOf(lying);
  const kind = header === null ? null : kindOverAll(lying, header, meetings.kinds);
  if (header === null || kind === null) return null;
  const months = monthsIn(lying, header);
  const [first] = months;
  if (first === undefined || months.length < FEWEST_MONTHS) return null;
  const called = ({ names }: Month): string => names.map(({ text }) => compact(text)).join('\n');
  if (months.some((month) => called(month) !== called(first))) return null;
  if (!first.names.every((name) => lying.knows(name)) || !first.names.some(({ text }) => CAME.test(compact(text))))
    return null;
  const own = lying.filled(header).filter(({ column }) => column < first.at.column);
  if (own.length === 0 || own.some(isFact)) return null;
  const dated = first.names.some(({ text }) => DAY.test(compact(text)));
  const said: readonly string[] = dated ? [meetings.kindName] : [meetings.kindName, meetings.dateName];
  const width = own.length + said.length + first.names.length;
  const top = linesOf(
    lying,
    Array.from({ length: header }, (_, row) => row),
    width,
    0,
  );
  const at = top.cells.length;
  const texts: PlacedText[] = said.map((text, i) => ({ row: at, column: own.length + i, text }));
  const body: (CellAt | null)[][] = [[...own, ...said.map(() => first.at), ...first.names]];
  for (let row = header + 2; row < lying.rows; row++) {
    const units = lying.filled(row);
    if (units.length < 2 || units.some((unit) => SUM.test(compact(unit.text)))) continue;
    for (const month of months) {
      const cells = month.names.map(({ column }): CellAt => ({ row, column }));
      if (cells.every(({ column }) => (lying.at(row, column)?.text ?? '') === '')) continue;
      [kind, compact(month.at.text)].slice(0, said.length).forEach((text, i) => {
        texts.push({ row: at + body.length, column: own.length + i, text });
      });
      body.push([...own.map(({ column }) => ({ row, column })), ...said.map(() => month.at), ...cells]);
    }
  }
  return body.length < 2
    ? null
    : { how: 'months', width, cells: [...top.cells, ...body], merges: top.merges, texts, inOneCell: true };
}

/** The first row in which several months follow each other, each over more than one column. */
function headerOf(lying: Lying): number | null {
  for (let row = 0; row < Math.min(lying.rows, LOOKED_AT); row++)
    if (lying.filled(row).filter(isMonth).length >= FEWEST_MONTHS) return row;
  return null;
}

function isMonth(unit: Unit): boolean {
  return unit.lastColumn > unit.column && MONTH.test(compact(unit.text));
}

function monthsIn(lying: Lying, header: number): readonly Month[] {
  const under = lying.filled(header + 1);
  return lying
    .filled(header)
    .filter(isMonth)
    .map((at) => ({ at, names: under.filter(({ column }) => column >= at.column && column <= at.lastColumn) }));
}
