/** Goes down a sheet from table to table, and across it where tables stand side by side. */
import type { MetaValue, Rows } from '../../model/found';
import { CellKind } from '../../model/snapshot';
import type { Body } from '../body/body';
import { withoutGroupSums } from '../body/group-sums';
import type { BeginsTable } from '../body/rows';
import { scanRows, sequenceColumn } from '../body/rows';
import type { Grid, Region } from '../cells/grid';
import { fillOfRows, isBlankColumn, kindAt } from '../cells/grid';
import type { RowLabel, RowLabels } from '../cells/row-label';
import { labelOf } from '../cells/row-label';
import { sayingOf } from '../header/above';
import type { NamedColumn } from '../header/columns';
import { namedColumns } from '../header/columns';
import type { Header } from '../header/header';
import { findHeader, headerAt } from '../header/header';
import type { Kind } from '../header/kinds';
import { kindOf } from '../header/kinds';
import { metaOf } from '../header/meta';
import { leavesOf } from '../header/traits';
import { splitBands } from './bands';

/** A table where it lies, before anyone asks which it is. */
export interface Located {
  readonly region: Region;
  readonly header: Header;
  readonly body: Body;
  readonly columns: readonly NamedColumn[];
  readonly kind: Kind;
  readonly titleRows: Rows | null;
  /** Texts over the header that may be titles. */
  readonly titles: readonly string[];
  readonly meta: ReadonlyMap<string, MetaValue>;
  readonly reasons: readonly string[];
  /** The same names as those of the table left of it: one list, printed in two columns to save paper. */
  readonly besideItself?: true;
}

/** What the search needs to know of the workbook and the template. */
export interface Setting {
  readonly labels: RowLabels;
  /** Bare labels and synonyms of the template's fields. */
  readonly words: ReadonlySet<string>;
}

/** More tables than this on one sheet are not looked for. */
const MOST_TABLES = 60;
/** Rows looked ahead where a new table may begin, and how often that is done on a sheet. */
const AHEAD = 14;
const PEEKS = 240;

/** What those who answer for a table are named with; no more than so many sign. */
const SIGNING: ReadonlySet<RowLabel> = new Set(['signature', 'signer', 'date', 'pair']);
const MOST_WHO_SIGN = 8;

/** @param chosen header rows of the sheet's first table, when the clerk said so. */
export function locate(grid: Grid, setting: Setting, chosen: Rows | null = null): readonly Located[] {
  const { rowCount, columnCount } = grid.sheet;
  if (rowCount === 0 || columnCount === 0) return [];
  const region = { firstRow: 0, firstColumn: 0, lastRow: rowCount - 1, lastColumn: columnCount - 1 };
  const budget = { peeks: PEEKS };
  const within = trimmed(grid, region);
  if (chosen === null || chosen.first > chosen.last || chosen.last > within.lastRow) {
    return down(grid, within, setting, budget, true);
  }
  const header = headerAt(grid, within, chosen.first, chosen.last, setting.words);
  const fill = fillOfRows(grid, within.firstColumn, within.lastColumn);
  const one = under(grid, within, header, fill, setting, budget);
  return [one, ...down(grid, { ...within, firstRow: one.body.end }, setting, budget, true)];
}

/** Without blank columns at the edges. */
function trimmed(grid: Grid, region: Region): Region {
  const blank = (column: number): boolean => isBlankColumn(grid, column, region.firstRow, region.lastRow);
  let { firstColumn, lastColumn } = region;
  while (firstColumn < lastColumn && blank(firstColumn)) firstColumn++;
  while (lastColumn > firstColumn && blank(lastColumn)) lastColumn--;
  return { ...region, firstColumn, lastColumn };
}

function down(
  grid: Grid,
  region: Region,
  setting: Setting,
  budget: { peeks: number },
  split: boolean,
): readonly Located[] {
  const found: Located[] = [];
  const fill = fillOfRows(grid, region.firstColumn, region.lastColumn);
  let top = region.firstRow;
  while (found.length < MOST_TABLES) {
    while (top <= region.lastRow && (fill[top] ?? 0) === 0) top++;
    if (top > region.lastRow) break;
    const rest = { ...region, firstRow: top };
    const header = findHeader(grid, rest, setting.words);
    if (header === null) break;
    const one = under(grid, rest, header, fill, setting, budget);
    const block = { ...rest, lastRow: one.body.end - 1 };
    const bands = split ? splitBands(grid, block, header, setting.words) : { regions: [block], reasons: [] };
    const [only] = bands.regions;
    if (only !== undefined && bands.regions.length === 1) {
      const same = only.firstColumn === block.firstColumn && only.lastColumn === block.lastColumn;
      const narrowed = same ? header : findHeader(grid, { ...only, firstRow: top }, setting.words);
      const here =
        same || narrowed === null
          ? one
          : under(grid, only, narrowed, fillOfRows(grid, only.firstColumn, only.lastColumn), setting, { peeks: 0 });
      found.push({ ...here, reasons: [...here.reasons, ...bands.reasons] });
    } else {
      let lead: Located | undefined;
      for (const band of bands.regions) {
        const parts = down(grid, band, setting, budget, false);
        const left = lead;
        const told = parts.map((part) => (left !== undefined && isOneList(left, part) ? asGoneOn(left, part) : part));
        found.push(...told.map((part) => ({ ...part, reasons: [...part.reasons, ...bands.reasons] })));
        lead ??= parts[0];
      }
    }
    top = one.body.end;
  }
  return found;
}

function isOneList(left: Located, right: Located): boolean {
  return (
    right.header.firstRow === left.header.firstRow &&
    right.columns.length === left.columns.length &&
    right.columns.every(({ path }, i) => path.join('\n') === left.columns[i]?.path.join('\n'))
  );
}

/** What stands over the left part is said of the whole list. */
function asGoneOn(left: Located, right: Located): Located {
  return {
    ...right,
    titles: [...left.titles, ...right.titles],
    titleRows: right.titleRows ?? left.titleRows,
    meta: new Map([...left.meta, ...right.meta]),
    besideItself: true,
  };
}

function under(
  grid: Grid,
  region: Region,
  header: Header,
  fill: Uint16Array,
  setting: Setting,
  budget: { peeks: number },
): Located {
  const columns = namedColumns(header);
  const names = leavesOf(header.looks, header.block).map((unit) => (unit === null ? '' : unit.cell.bare));
  const from = header.lastRow + 1;
  const begins = beginning(grid, region, header, names, setting, budget);
  const sequence = sequenceColumn(grid, region, from, names);
  const scanned = scanRows(grid, region, fill, from, { names, sequence }, setting.labels, begins);
  const body = withoutGroupSums(grid, region, scanned);
  const above = header.looks.filter((look) => look.row < header.firstRow && look.units.length > 0);
  const rows = above.map((look) => look.row);
  for (let row = body.footerRows?.first ?? 0; body.footerRows !== null && row <= body.footerRows.last; row++)
    rows.push(row);
  const titles = above
    .filter((look) => look.units.length <= 3)
    .flatMap((look) => look.units.map((unit) => ({ unit, saying: sayingOf(unit) })))
    .filter(({ saying }) => saying === null || saying === 'title' || saying === 'note')
    .map(({ unit }) => unit.cell.bare)
    .filter((text) => text.length <= 60);
  return {
    region,
    header,
    body,
    columns,
    kind: kindOf(header, setting.words, body.dataRows?.last ?? header.lastRow),
    titleRows: above.length === 0 ? null : { first: rows[0] ?? 0, last: header.firstRow - 1 },
    titles,
    meta: metaOf(grid, rows, region.firstColumn, region.lastColumn, setting.words),
    reasons: [...header.reasons, ...body.reasons, ...(above.length > 0 ? ['lines-above'] : [])],
  };
}

/** Whether another table begins at a row of this one's body. */
function beginning(
  grid: Grid,
  region: Region,
  header: Header,
  names: readonly string[],
  setting: Setting,
  budget: { peeks: number },
): BeginsTable {
  const own = new Set(names.filter((name) => name !== ''));
  return (row, afterBlank, closed) => {
    if (budget.peeks-- <= 0) return false;
    const ahead = { ...region, firstRow: row, lastRow: Math.min(region.lastRow, row + AHEAD) };
    if (!anyName(grid, ahead, own, setting.words)) return false;
    const next = findHeader(grid, ahead, setting.words);
    if (next === null || next.firstRow > row + 6) return false;
    const leaves = leavesOf(next.looks, next.block).filter((unit) => unit !== null);
    // 单位负责人： | 填表人： under the table: 填表人 heads columns too.
    const signs = leaves.filter((unit) => SIGNING.has(labelOf(unit.text))).length;
    if (signs >= leaves.length * 0.6 && leaves.length <= MOST_WHO_SIGN) return false;
    const again = leaves.filter((unit) => own.has(unit.cell.bare)).length;
    const repeats = again >= 2 && again >= leaves.length * 0.6;
    // The header printed once more at the top of a page goes on with the same table.
    if (repeats) return next.firstRow > row || afterBlank;
    const { traits } = next;
    if (next.confidence < 0.75 || traits.words < 1 || traits.columns < 2 || traits.unique < 0.85) return false;
    if (next.firstRow > row) {
      const titled = next.looks.some(
        (look) =>
          look.row < next.firstRow &&
          look.units.length === 1 &&
          look.units.some((unit) => sayingOf(unit) === 'title' || unit.lastColumn - unit.column >= 2 || unit.bold),
      );
      return (
        traits.vocabulary >= (closed ? 0.4 : 0.6) &&
        (titled || (afterBlank && traits.vocabulary >= 0.8)) &&
        traits.rowsBelow + 1 > 0
      );
    }
    return (
      afterBlank &&
      traits.vocabulary >= (closed ? 0.4 : 0.75) &&
      (traits.contrast >= 0.25 || traits.style > 0.5 || foreign(header, next))
    );
  };
}

/** Whether a cell holds a name of this table or a word that heads columns: where none does no table begins. */
function anyName(grid: Grid, region: Region, own: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  const figures = [...own].some((name) => /^[-\d]/.test(name));
  for (let column = region.firstColumn; column <= region.lastColumn; column++) {
    for (let row = region.firstRow; row <= region.lastRow; row++) {
      const kind = kindAt(grid, row, column);
      if (kind === CellKind.empty || (kind === CellKind.number && !figures)) continue;
      if (kind !== CellKind.text) return true;
      const cell = grid.texts.of(grid.sheet.columns[column]?.value[row] ?? 0);
      if (cell.word.headsColumns || words.has(cell.word.bare) || own.has(cell.bare)) return true;
    }
  }
  return false;
}

/** True when the names stand in other columns than the first table's. */
function foreign(header: Header, next: Header): boolean {
  const here = leavesOf(header.looks, header.block).filter((unit) => unit !== null).length;
  const there = leavesOf(next.looks, next.block).filter((unit) => unit !== null).length;
  return Math.abs(here - there) >= 2;
}
