/** Tables side by side: a block of rows cut at blank columns, or where its names begin again from the first. */
import { CellKind } from '../../model/snapshot';
import type { Grid, Region } from '../cells/grid';
import { isBlankColumn, kindAt } from '../cells/grid';
import type { RowLook } from '../cells/look';
import { SEQUENCE } from '../cells/words';
import { sayingOf } from '../header/above';
import type { Header } from '../header/header';
import { findHeader } from '../header/header';
import { leavesOf } from '../header/traits';

/** Blank columns that part tables, and what such a table must have at the least. */
const WIDE_GAP = 2;
const SURE_HEADER = 0.75;
const FEWEST_NAMES = 3;
/** What names a table and never a group of columns. */
const OF_TABLE =
  /(?:(?:统计|登记|汇总|情况|评分|进度|明细|一览|测评|花名)表|台账|台帐|名册|清单|登记簿|登记册)(?:\(.{1,20}\))?$/;

/** A run of columns with something in them. */
interface Band {
  readonly first: number;
  readonly last: number;
}

/** What stands in a band: its own header, and how many rows are filled under it. */
interface Part {
  readonly band: Band;
  readonly header: Header | null;
  readonly names: readonly string[];
  /** Rows under the names that hold anything. */
  readonly rows: number;
  /** Of these, rows with more than a number that waits for being filled in. */
  readonly full: number;
}

export interface Split {
  readonly regions: readonly Region[];
  readonly reasons: readonly string[];
}

/** The regions of the tables in a block; the block itself when it holds one. Columns of notes beside are left out. */
export function splitBands(grid: Grid, block: Region, header: Header, words: ReadonlySet<string>): Split {
  const again = repeatedNames(header, block) ?? titledParts(header, block);
  if (again !== null) return { regions: again, reasons: ['side-by-side'] };
  const bands = bandsOf(grid, block, header);
  if (bands.length < 2) return { regions: [block], reasons: [] };
  const parts = bands.map((band) => partOf(grid, block, band, words));
  const kept: Part[] = [];
  const reasons = new Set<string>();
  for (const part of parts) {
    const before = kept.at(-1);
    if (before === undefined) {
      kept.push(part);
      continue;
    }
    if (isNoteBox(part, before)) {
      reasons.add('note-beside');
      continue;
    }
    if (isNoteBox(before, part) && kept.length === 1) {
      kept.pop();
      kept.push(part);
      reasons.add('note-beside');
      continue;
    }
    if (standsAlone(part, before, header)) {
      kept.push(part);
      reasons.add('side-by-side');
    } else {
      const joined = { first: before.band.first, last: part.band.last };
      kept[kept.length - 1] = partOf(grid, block, joined, words);
      reasons.add('blank-column');
    }
  }
  const regions = kept.map(({ band }) => ({ ...block, firstColumn: band.first, lastColumn: band.last }));
  return { regions, reasons: [...reasons] };
}

/** 姓名 | 单位 | 姓名 | 单位: the same names from the first column on, twice or more. */
function repeatedNames(header: Header, block: Region): readonly Region[] | null {
  const names = leavesOf(header.looks, header.block).map((unit) => (unit === null ? '' : unit.cell.bare));
  while (names.at(-1) === '') names.pop();
  if (header.block.first !== header.block.lastNamed || names.includes('')) return null;
  for (let period = 2; period * 2 <= names.length; period++) {
    if (names.length % period !== 0) continue;
    if (!names.every((name, i) => name === names[i % period])) continue;
    if (new Set(names.slice(0, period)).size < period) continue;
    return Array.from({ length: names.length / period }, (_, k) => ({
      ...block,
      firstColumn: block.firstColumn + k * period,
      lastColumn: block.firstColumn + (k + 1) * period - 1,
    }));
  }
  return null;
}

/** 身份认证台账 over the first columns and 联系点台账 over the rest, each as wide as its table: no blank column is needed. */
function titledParts(header: Header, block: Region): readonly Region[] | null {
  for (const { row, units } of header.looks) {
    if (row > header.lastRow || units.length < 2) continue;
    const isWhole = units.every(
      (unit, i) =>
        OF_TABLE.test(unit.cell.bare) &&
        unit.lastColumn - unit.column + 1 >= FEWEST_NAMES &&
        unit.column === (i === 0 ? block.firstColumn : (units[i - 1]?.lastColumn ?? 0) + 1),
    );
    if (!isWhole || units.at(-1)?.lastColumn !== block.lastColumn) continue;
    return units.map(({ column, lastColumn }) => ({ ...block, firstColumn: column, lastColumn }));
  }
  return null;
}

/** Columns parted by columns in which nothing stands and over which no header cell reaches. */
function bandsOf(grid: Grid, block: Region, header: Header): readonly Band[] {
  const bands: Band[] = [];
  const bridged: true[] = [];
  const bridge = (first: number, last: number): void => {
    for (let c = first; c <= last; c++) bridged[c] = true;
  };
  for (const { units, hollow } of header.looks) {
    if (units.length + hollow.length < 2) continue;
    for (const { column, lastColumn } of units) bridge(column, lastColumn);
    for (const { firstColumn, lastColumn } of hollow) bridge(firstColumn, lastColumn);
  }
  let open = -1;
  for (let column = block.firstColumn; column <= block.lastColumn; column++) {
    const used = bridged[column] === true || !isBlankColumn(grid, column, block.firstRow, block.lastRow);
    if (used && open < 0) open = column;
    if (!used && open >= 0) {
      bands.push({ first: open, last: column - 1 });
      open = -1;
    }
  }
  if (open >= 0) bands.push({ first: open, last: block.lastColumn });
  return bands;
}

function partOf(grid: Grid, block: Region, band: Band, words: ReadonlySet<string>): Part {
  const region = { ...block, firstColumn: band.first, lastColumn: band.last };
  const header = findHeader(grid, region, words);
  const names =
    header === null ? [] : leavesOf(header.looks, header.block).map((unit) => (unit === null ? '' : unit.cell.bare));
  const least = SEQUENCE.test(names[0] ?? '') ? 2 : 1;
  let [rows, full] = [0, 0];
  for (let row = (header?.lastRow ?? block.firstRow) + 1; row <= block.lastRow; row++) {
    let filled = 0;
    for (let column = band.first; column <= band.last && filled < least; column++) {
      if (kindAt(grid, row, column) !== CellKind.empty) filled++;
    }
    if (filled > 0) rows++;
    if (filled >= least) full++;
  }
  return { band, header, names, rows, full };
}

/** A box of text: hardly more cells than lines, long ones, no names that repeat downwards. */
function isNoteBox(part: Part, beside: Part): boolean {
  const looks = part.header?.looks ?? [];
  const units = looks.flatMap((look) => look.units);
  if (units.length === 0) return true;
  if (part.band.last - part.band.first > 3 && units.length > 4) return false;
  const long = units.filter((unit) => unit.shape === 'long' || unit.cell.bare.length > 20).length;
  const single = looks.every((look) => look.units.length <= 1);
  const beginsWithNote = /^(?:注|说明|备注|填表说明|填报说明|提示|要求)[:：]?/.test(units[0]?.cell.bare ?? '');
  const tall = units.some((unit) => unit.lastRow - unit.row >= 3);
  if (!single) return false;
  const aligned =
    beside.header !== null &&
    units.some((unit) => unit.row >= (beside.header?.firstRow ?? 0) && unit.row <= (beside.header?.lastRow ?? -1));
  return (
    beginsWithNote ||
    (long > 0 && long >= units.length * 0.5 && !aligned) ||
    (tall && !aligned) ||
    (units.length <= 2 && part.rows <= 1 && !aligned && beside.rows >= 3)
  );
}

/** Whether a part is a table of its own beside the one before it, not some of its columns behind a blank one. */
function standsAlone(part: Part, before: Part, whole: Header): boolean {
  if (part.header === null) return false;
  const width = part.band.last - part.band.first + 1;
  const same = part.names.filter((name) => name !== '' && before.names.includes(name)).length;
  if (width >= 2 && same >= Math.max(2, part.names.length * 0.5)) return true;
  if (width >= 2 && (hasOwnTitle(part, before) || beginsBesideLines(part, before))) return true;
  if (farApart(part, before) || namesAgain(part, before)) return true;
  const numbered = SEQUENCE.test(part.names[0] ?? '') && width >= 2;
  if (numbered && before.names.some((name) => SEQUENCE.test(name))) return true;
  const [one, other] = width === 1 ? [part.rows, before.rows] : [part.full, before.full];
  const [more, fewer] = [Math.max(one, other), Math.min(one, other)];
  const otherLength = more - fewer >= 3 && fewer < more * 0.7;
  const otherTop =
    before.header !== null && part.header.firstRow !== before.header.firstRow && !within(part.header.firstRow, whole);
  if (width === 1 && part.header.traits.columns <= 1) return otherLength;
  return (otherTop && part.header.confidence > 0.5) || (otherLength && part.header.confidence > 0.5);
}

/** Two blank columns or more between names that head tables each by themselves. */
function farApart(part: Part, before: Part): boolean {
  if (part.band.first - before.band.last - 1 < WIDE_GAP) return false;
  return [part, before].every(
    ({ header, names }) => header !== null && header.confidence > SURE_HEADER && names.length >= FEWEST_NAMES,
  );
}

/** Names that several columns of one table bear. */
const SHARED = /^(?:备注|说明|时间|日期|人数|数量|金额|合计|小计|总计|比例|占比|姓名|单位|名称|得分|分值|情况)$/;

/** One telling name in both, each of which heads a table by itself: no ledger has 党员总数 twice, a blank column between. */
function namesAgain(part: Part, before: Part): boolean {
  const again = part.names.some((name) => name !== '' && !SHARED.test(name) && before.names.includes(name));
  return (
    again &&
    [part, before].every(
      ({ header, names, rows }) =>
        header !== null && header.confidence > SURE_HEADER && names.length > FEWEST_NAMES && rows > 0,
    )
  );
}

/** A title over the names of this part alone, beginning where it begins. */
function hasOwnTitle({ header, band }: Part, before: Part): boolean {
  // Beside names it is a common name of its columns.
  const beside = before.header;
  const above = (header?.looks ?? []).filter(
    (look) => look.row < (header?.firstRow ?? 0) && !(beside !== null && within(look.row, beside)),
  );
  return above.some((look) =>
    look.units.some((unit) => {
      const whole = unit.column === band.first && unit.lastColumn === band.last && band.last - band.first >= 2;
      return unit.column <= band.first + 1 && (whole || sayingOf(unit) === 'title');
    }),
  );
}

/** Its names begin on a row on which the part before still has its title or another line over its names. */
function beginsBesideLines({ header }: Part, before: Part): boolean {
  if (header === null || before.header === null || header.confidence <= 0.5) return false;
  const { firstRow, looks } = before.header;
  return header.firstRow < firstRow && looks.some((look) => look.row === header.firstRow && isLine(look));
}

/** One text, or facts such as 填报单位：…: no names of columns. */
function isLine({ units }: RowLook): boolean {
  return units.length === 1 || (units.length > 0 && units.length <= 3 && units.some((unit) => sayingOf(unit) !== null));
}

function within(row: number, header: Header): boolean {
  return row >= header.firstRow && row <= header.lastRow;
}
