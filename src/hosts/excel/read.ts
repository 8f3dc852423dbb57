/**
 * The open workbook as a snapshot. The number of syncs does not grow with the number of sheets: one for the list of
 * sheets, one for their sizes, one for their looks, and one for each few megabytes of cells.
 */
import { Refusal } from '../../core/errors';
import type { Progress } from '../../core/host';
import type { Area, SheetSnapshot, Snapshot } from '../../core/model/snapshot';
import type { Abilities } from './abilities';
import { SheetColumns, type Interner, StyleTable } from './columns';
import { areaOf, gaps } from './areas';
import { asRefusal } from './refusals';

/** Excel on the web refuses answers over 5 MB; Chinese text takes three bytes a character. */
const answerBytes = 4_200_000;
/** Until the first answer tells how heavy the cells are. */
const firstGuessBytesPerCell = 36;
/** Excel itself fails above 5 million cells in one read. */
const mostCells = 4_000_000;

interface OpenSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly formulas: Excel.RangeAreas;
  readonly tables: Excel.TableCollection;
}

interface Piece {
  readonly open: OpenSheet;
  readonly firstRow: number;
  readonly rows: number;
}

export async function readWorkbook(
  context: Excel.RequestContext,
  abilities: Abilities,
  progress: Progress,
): Promise<Snapshot> {
  const { workbook } = context;
  workbook.load('name');
  workbook.worksheets.load('items/name,items/visibility,items/protection/protected');
  workbook.names.load('items/name,items/visible,items/value');
  workbook.properties.custom.load('items/key,items/value');
  await context.sync();

  const open = workbook.worksheets.items.map((sheet): OpenSheet => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    const formulas = used.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
    formulas.load('cellCount');
    sheet.autoFilter.load('enabled,isDataFiltered');
    const { tables } = sheet;
    tables.load('items/name,items/showHeaders,items/showTotals');
    return { sheet, used, formulas, tables };
  });
  await context.sync();

  const looks = await readLooks(context, open, abilities);
  const interner = newInterner();
  const styles = new StyleTable();
  const columns = new Map(
    open
      .filter(({ used }) => !used.isNullObject)
      .map((each) => [
        each,
        new SheetColumns(
          each.used.rowIndex + each.used.rowCount,
          each.used.columnIndex + each.used.columnCount,
          interner,
          styles,
        ),
      ]),
  );
  await readCells(context, columns, progress);

  return {
    name: workbook.name,
    format: 'open',
    savedBy: 'Microsoft Excel',
    savedAt: '',
    strings: interner.strings,
    styles: styles.styles,
    sheets: open.map((each, index) => sheetOf(each, columns.get(each), looks[index])),
    definedNames: workbook.names.items.map((item) => ({
      name: item.name,
      refersTo: String(item.value),
      hidden: !item.visible,
    })),
    properties: new Map(workbook.properties.custom.items.map((item) => [item.key, String(item.value)])),
  };
}

interface Looks {
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly {
    readonly name: string;
    readonly area: Area;
    readonly headerRows: number;
    readonly totalRows: number;
  }[];
  readonly autoFilter: Area | null;
}

async function readLooks(
  context: Excel.RequestContext,
  open: readonly OpenSheet[],
  abilities: Abilities,
): Promise<readonly Looks[]> {
  const asked = open.map(({ sheet, used, tables }) => {
    if (used.isNullObject) return null;
    // null means that some are hidden, which the declared type leaves out.
    const hides = [used.rowHidden, used.columnHidden].some((hidden: boolean | null) => hidden !== false);
    const visible = hides ? used.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible) : null;
    visible?.areas.load('items/address');
    const merged = abilities.merges ? used.getMergedAreasOrNullObject() : null;
    merged?.areas.load('items/address');
    const filter = sheet.autoFilter.enabled ? sheet.autoFilter.getRangeOrNullObject() : null;
    filter?.load('address');
    const ranges = tables.items.map((table) => {
      const range = table.getRange();
      range.load('address');
      return { table, range };
    });
    return { visible, merged, filter, ranges, used };
  });
  await context.sync();
  return asked.map((each): Looks => {
    if (each === null) return { merges: [], hiddenRows: [], hiddenColumns: [], tables: [], autoFilter: null };
    const { used } = each;
    const visible =
      each.visible === null || each.visible.isNullObject
        ? null
        : each.visible.areas.items.map((item) => areaOf(item.address));
    const whole = {
      firstRow: used.rowIndex,
      lastRow: used.rowIndex + used.rowCount - 1,
      firstColumn: used.columnIndex,
      lastColumn: used.columnIndex + used.columnCount - 1,
    };
    return {
      merges:
        each.merged === null || each.merged.isNullObject
          ? []
          : each.merged.areas.items.map((item) => areaOf(item.address)),
      hiddenRows: visible === null ? [] : gaps(visible, whole, 'row'),
      hiddenColumns: visible === null ? [] : gaps(visible, whole, 'column'),
      autoFilter: each.filter === null || each.filter.isNullObject ? null : areaOf(each.filter.address),
      tables: each.ranges.map(({ table, range }) => ({
        name: table.name,
        area: areaOf(range.address),
        headerRows: table.showHeaders ? 1 : 0,
        totalRows: table.showTotals ? 1 : 0,
      })),
    };
  });
}

/** Rows in pieces; as many pieces a sync as fit one answer, by the weight of the cells seen so far. */
async function readCells(
  context: Excel.RequestContext,
  columns: ReadonlyMap<OpenSheet, SheetColumns>,
  progress: Progress,
): Promise<void> {
  const total = [...columns.keys()].reduce((sum, { used }) => sum + used.rowCount * used.columnCount, 0);
  const waiting: Piece[] = [...columns.keys()].map((each) => ({ open: each, firstRow: 0, rows: each.used.rowCount }));
  let perCell = firstGuessBytesPerCell;
  let done = 0;
  while (waiting.length > 0) {
    if (!progress(total === 0 ? 1 : done / total, 'reading')) throw new Refusal('cancelled');
    let room = Math.min(mostCells, Math.floor(answerBytes / perCell));
    const batch: { readonly piece: Piece; readonly range: Excel.Range }[] = [];
    while (waiting.length > 0 && room > 0) {
      const next = waiting.shift();
      if (next === undefined) break;
      const width = next.open.used.columnCount;
      const rows = Math.min(next.rows, Math.max(1, Math.floor(room / width)));
      if (rows < next.rows) waiting.unshift({ ...next, firstRow: next.firstRow + rows, rows: next.rows - rows });
      const piece = { ...next, rows };
      const range = next.open.used.getCell(next.firstRow, 0).getResizedRange(rows - 1, width - 1);
      range.load(piece.open.formulas.isNullObject ? 'values,numberFormat' : 'values,numberFormat,formulas');
      batch.push({ piece, range });
      room -= rows * width;
    }
    try {
      await context.sync();
    } catch (error) {
      // Heavier cells than those before: the same again in smaller pieces, as long as there are smaller ones.
      if (!isTooHeavy(error) || batch.every(({ piece }) => piece.rows === 1)) throw error;
      perCell *= 2;
      waiting.unshift(...batch.map(({ piece }) => piece));
      continue;
    }
    let bytes = 0;
    let cells = 0;
    for (const { piece, range } of batch) {
      const hasFormulas = !piece.open.formulas.isNullObject;
      const { used } = piece.open;
      const target = columns.get(piece.open);
      bytes +=
        target?.fill(
          used.rowIndex + piece.firstRow,
          used.columnIndex,
          range.values as readonly (readonly unknown[])[],
          range.numberFormat as readonly (readonly unknown[])[],
          hasFormulas ? (range.formulas as readonly (readonly unknown[])[]) : null,
        ) ?? 0;
      cells += piece.rows * used.columnCount;
      range.untrack();
    }
    done += cells;
    if (cells > 0) perCell = Math.max(perCell / 2, (bytes / cells) * 1.25, 12);
  }
}

function isTooHeavy(error: unknown): boolean {
  const refusal = asRefusal(error);
  return refusal instanceof Refusal && refusal.code === 'too-large';
}

function sheetOf(open: OpenSheet, columns: SheetColumns | undefined, looks: Looks | undefined): SheetSnapshot {
  const { sheet } = open;
  const visibility =
    sheet.visibility === Excel.SheetVisibility.visible
      ? 'visible'
      : sheet.visibility === Excel.SheetVisibility.hidden
        ? 'hidden'
        : 'veryHidden';
  const cells = columns?.finish() ?? { rowCount: 0, columnCount: 0, columns: [] };
  return {
    name: sheet.name,
    visibility,
    ...cells,
    merges: looks?.merges ?? [],
    hiddenRows: looks?.hiddenRows ?? [],
    hiddenColumns: looks?.hiddenColumns ?? [],
    autoFilter: looks?.autoFilter ?? null,
    filtered: sheet.autoFilter.enabled && sheet.autoFilter.isDataFiltered,
    protected: sheet.protection.protected,
    notes: [],
    tables: looks?.tables ?? [],
  };
}

function newInterner(): Interner & { readonly strings: string[] } {
  const strings: string[] = [];
  const known = new Map<string, number>();
  return {
    strings,
    intern: (text) => {
      const found = known.get(text);
      if (found !== undefined) return found;
      known.set(text, strings.length);
      return strings.push(text) - 1;
    },
  };
}
