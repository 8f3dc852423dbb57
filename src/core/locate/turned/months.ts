/**
 * Registers with a column a month: under 主题党日 stand 1月, 2月, 3月, and in each the day on which it was held, or a tick.
 * Set upright, each day is a record of its own with its branch and its kind; a cross or a blank is none.
 */
import type { CellAt } from '../../model/upright';
import { parseDateSpan } from '../../text/date-span';
import { compact } from '../../text/normalise';
import { isTick } from '../../text/tick';
import { styleAt } from '../cells/grid';
import type { Lying, Unit } from './lying';
import { isFact, linesOf } from './lying';
import type { Plan, PlacedText } from './set-upright';

/** What the register of meetings calls its kinds and days. */
export interface Meetings {
  /** Words for kinds of meetings, each with its label. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly kindName: string;
  readonly dateName: string;
}

export const FEWEST_MONTHS = 3;
/** So many rows from the top the names of months are looked for. */
export const LOOKED_AT = 8;
/** So much of what stands under the months must be days and marks. */
const DAYS = 0.8;
export const MONTH = /^(?:((?:19|20)\d\d)年)?(1[0-2]|0?[1-9])月份?$/;
const HELD = /^[○◎]$|^(?:是|有|已开展|已开|已召开|开展|已完成|完成)$/;
const NOT_HELD = /^[×✗✘xX/／\\—–-]+$|^(?:否|无|未|未开展|未召开|未开|没有|缺)$/;
/** 5日, 5号: a day of the month over it. */
const DAY_OF_MONTH = /^(?:3[01]|[12]\d|0?[1-9])[日号]$/;
/** 1.5、1.19: held twice. */
const SEVERAL = /[、,，;；\n]+/;
export const SUM = /^(?:合计|小计|总计|共计)/;

interface MonthColumn {
  readonly at: Unit;
  /** "3月", "2024年3月" */
  readonly month: string;
  readonly kind: string;
  /** Where the kind is written. */
  readonly kindAt: CellAt;
}

export function monthsBeside(lying: Lying, meetings: Meetings): Plan | null {
  const header = headerOf(lying);
  if (header === null) return null;
  const columns = monthColumns(lying, header, meetings);
  if (columns === null || columns.length < FEWEST_MONTHS) return null;
  const own = ownColumns(lying, header, columns);
  if (own.length === 0) return null;
  const body = recordsUnder(lying, header, columns, own);
  if (body === null) return null;
  const width = own.length + 2;
  const above = Array.from({ length: own.reduce((top, { row }) => Math.min(top, row), header) }, (_, row) => row);
  const top = linesOf(
    lying,
    above.filter((row) => row < firstNamed(lying, header)),
    width,
    0,
  );
  const at = top.cells.length;
  const [first] = columns;
  const names: (CellAt | null)[] = [...own, first?.kindAt ?? null, first?.at ?? null];
  const texts: PlacedText[] = [
    { row: at, column: own.length, text: meetings.kindName },
    { row: at, column: own.length + 1, text: meetings.dateName },
    ...body.texts.map((text) => ({ ...text, row: at + 1 + text.row })),
  ];
  return {
    how: 'months',
    width,
    cells: [...top.cells, names, ...body.cells],
    merges: top.merges,
    texts,
    inOneCell: true,
  };
}

/** The first row in which several months follow each other. */
function headerOf(lying: Lying): number | null {
  for (let row = 0; row < Math.min(lying.rows, LOOKED_AT); row++) {
    const months = lying.filled(row).filter((unit) => MONTH.test(compact(unit.text)));
    if (months.length >= FEWEST_MONTHS) return row;
  }
  return null;
}

/** Names over the months stand on the row above, and so may those of the other columns. */
function firstNamed(lying: Lying, header: number): number {
  const above = header - 1;
  if (above < 0) return header;
  const units = lying.filled(above);
  return units.length > 1 && !units.some(isFact) ? above : header;
}

/** Null where what the months are of is not told once. */
function monthColumns(lying: Lying, header: number, { kinds }: Meetings): readonly MonthColumn[] | null {
  const ofAll = kindOverAll(lying, header, kinds);
  const found: MonthColumn[] = [];
  for (const at of lying.filled(header)) {
    const month = MONTH.exec(compact(at.text));
    if (month === null || at.lastColumn > at.column) continue;
    const parent = parentOf(lying, header, at.column);
    const named = parent === null ? undefined : kinds.get(compact(parent.text));
    const kind = named ?? ofAll;
    if (kind === null) return null;
    const year = /(?:19|20)\d\d年/.exec(parent === null ? '' : compact(parent.text))?.[0] ?? '';
    found.push({
      at,
      month: `${month[1] === undefined ? year : `${month[1]}年`}${String(Number(month[2]))}月`,
      kind,
      kindAt: named === undefined || parent === null ? at : parent,
    });
  }
  return found;
}

function parentOf(lying: Lying, header: number, column: number): Unit | null {
  return header === 0
    ? null
    : (lying.filled(header - 1).find((unit) => unit.column <= column && unit.lastColumn >= column) ?? null);
}

/** The one kind that the lines over the names, or the sheet's name, tell of. */
export function kindOverAll(lying: Lying, header: number, kinds: ReadonlyMap<string, string>): string | null {
  const lines = Array.from({ length: header }, (_, row) => lying.filled(row)).flat();
  const told = new Set<string>();
  for (const text of [...lines.map((unit) => unit.text), lying.grid.sheet.name]) {
    let rest = compact(text);
    // The longest words first, so that 组织生活会 is not 组织生活 as well.
    for (const word of [...kinds.keys()].sort((a, b) => b.length - a.length)) {
      if (!rest.includes(word)) continue;
      told.add(kinds.get(word) ?? '');
      rest = rest.replaceAll(word, ' ');
    }
  }
  const [kind] = told;
  return told.size === 1 && kind !== undefined ? kind : null;
}

/** The other columns, each with the cell of its name. */
function ownColumns(lying: Lying, header: number, months: readonly MonthColumn[]): readonly Unit[] {
  const taken = new Set(months.map(({ at }) => at.column));
  const found: Unit[] = [];
  for (let column = 0; column < lying.columns; column++) {
    if (taken.has(column)) continue;
    const name = [lying.at(header, column), lying.at(header - 1, column)].find(
      (unit) => unit !== null && unit.row >= 0 && unit.text !== '' && unit.lastColumn === unit.column,
    );
    if (name != null) found.push(name);
  }
  return found;
}

interface Body {
  readonly cells: readonly (readonly (CellAt | null)[])[];
  /** Row by place among the cells. */
  readonly texts: readonly PlacedText[];
}

/** Null where hardly anything is a day or a mark. */
function recordsUnder(lying: Lying, header: number, months: readonly MonthColumn[], own: readonly Unit[]): Body | null {
  const cells: (readonly (CellAt | null)[])[] = [];
  const texts: PlacedText[] = [];
  let [filled, known] = [0, 0];
  const first = own[0]?.column ?? 0;
  const branches = new Map<number, CellAt>();
  for (let row = header + 1; row < lying.rows; row++) {
    const units = lying.filled(row);
    if (units.length < 2 || units.some((unit) => SUM.test(compact(unit.text)))) continue;
    for (const { column } of own) if ((lying.at(row, column)?.text ?? '') !== '') branches.set(column, { row, column });
    for (const { at, month, kind, kindAt } of months) {
      const unit = lying.at(row, at.column);
      if (unit === null || unit.text === '') continue;
      filled++;
      const held = heldIn(lying, unit, month);
      if (held.known) known++;
      for (const day of held.days) {
        const place = cells.length;
        cells.push([...own.map(({ column }) => ownAt(lying, row, column, first, branches)), kindAt, unit]);
        texts.push({ row: place, column: own.length, text: kind });
        if (day !== null) texts.push({ row: place, column: own.length + 1, text: day });
      }
    }
  }
  return filled === 0 || known < filled * DAYS || cells.length === 0 ? null : { cells, texts };
}

/** What names the row may be written once for several, in a merged cell. */
function ownAt(
  lying: Lying,
  row: number,
  column: number,
  first: number,
  before: ReadonlyMap<number, CellAt>,
): CellAt | null {
  const covered = lying.at(row, column) === null;
  return column === first && covered ? (before.get(column) ?? null) : { row, column };
}

interface Held {
  /** Each day in words; null: as the cell says it. */
  readonly days: readonly (string | null)[];
  /** It is a day, or a mark that says whether there was one. */
  readonly known: boolean;
}

function heldIn(lying: Lying, unit: Unit, month: string): Held {
  if (!lying.isText(unit)) {
    const shows = styleAt(lying.grid, unit.row, unit.column)?.shows;
    // Figures may count meetings as well as name days.
    return { days: [null], known: shows === 'date' };
  }
  const bare = compact(unit.text);
  if (isTick(bare) || HELD.test(bare)) return { days: [month], known: true };
  if (NOT_HELD.test(bare)) return { days: [], known: true };
  const days = bare.split(SEVERAL).filter((part) => part !== '');
  const read = days.map((day) => (DAY_OF_MONTH.test(day) ? month + day : day));
  const isDay = (text: string): boolean =>
    parseDateSpan(text, { year: 2000, order: null }).kind === 'span' && !/^\d+$/.test(text);
  return { days: read, known: read.every(isDay) };
}
