/**
 * The open workbook as a snapshot. The number of syncs does not grow with the number of sheets: one for the list of
 * sheets, one for their sizes, one for their looks where there are any, and one for each few megabytes of cells.
 */
import { Refusal } from '../../../core/errors';
import type { Progress } from '../../../core/host';
import type { Area, SheetSnapshot, Snapshot } from '../../../core/model/snapshot';
import type { Abilities } from '../abilities';
import { asRefusal } from '../refusals';
import { areaOf, gaps } from './areas';
import { days1904, CalendarProbe } from './calendar';
import { SheetColumns, type Interner, StyleTable } from './columns';
import { askMerges, isTooMany, mergesInParts, mergesOf } from './merges';

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

/** The snapshot, and what Excel said besides that is wanted again when we write. */
export interface ReadWorkbook {
  readonly snapshot: Snapshot;
  /** Rows of the used part by sheet, as Excel counts them. */
  readonly rows: ReadonlyMap<string, number>;
  /** Days to add to a date's serial as Excel gives it: 1462 in workbooks of the 1904 calendar, else 0. */
  readonly dayShift: number;
}

export async function readWorkbook(
  context: Excel.RequestContext,
  abilities: Abilities,
  progress: Progress,
): Promise<ReadWorkbook> {
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
    tables.load('items/name,items/showHeaders,items/showTotals,items/autoFilter/isDataFiltered');
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
  const probe = new CalendarProbe();
  await readCells(context, columns, probe, progress);
  const dayShift = (await probe.is1904(context)) ? days1904 : 0;
  if (dayShift !== 0) for (const each of columns.values()) each.shiftDays(dayShift);

  const snapshot: Snapshot = {
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
  const rows = open.map(
    ({ sheet, used }) => [sheet.name, used.isNullObject ? 0 : used.rowIndex + used.rowCount] as const,
  );
  return { snapshot, rows: new Map(rows), dayShift };
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
    const filter = sheet.autoFilter.enabled ? sheet.autoFilter.getRangeOrNullObject() : null;
    filter?.load('address');
    const ranges = tables.items.map((table) => {
      const range = table.getRange();
      range.load('address');
      return { table, range };
    });
    return { visible, filter, ranges, used };
  });
  const wantsAnswer = asked.some(
    (each) => each !== null && (each.visible !== null || each.filter !== null || each.ranges.length > 0),
  );
  if (wantsAnswer) await context.sync();
  const merges = abilities.merges ? await readMerges(context, open) : [];
  return asked.map((each, index): Looks => {
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
      merges: merges[index] ?? [],
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

/** In a batch of its own, for Excel may give up on it: one sync, unless a sheet has more than Excel tells at once. */
async function readMerges(
  context: Excel.RequestContext,
  open: readonly OpenSheet[],
): Promise<readonly (readonly Area[])[]> {
  const sheets = open.map(({ sheet, used }) => ({ sheet, area: used.isNullObject ? null : fromFirstCell(used) }));
  const asked = sheets.map(({ sheet, area }) => (area === null ? null : askMerges(sheet, area)));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooMany(error)) throw error;
    return mergesInParts(context, sheets);
  }
  return asked.map((each) => (each === null ? [] : mergesOf(each)));
}

function fromFirstCell({ rowIndex, rowCount, columnIndex, columnCount }: Excel.Range): Area {
  return { firstRow: 0, firstColumn: 0, lastRow: rowIndex + rowCount - 1, lastColumn: columnIndex + columnCount - 1 };
}

/** Rows in pieces; as many pieces a sync as fit one answer, by the weight of the cells seen so far. */
async function readCells(
  context: Excel.RequestContext,
  columns: ReadonlyMap<OpenSheet, SheetColumns>,
  probe: CalendarProbe,
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
    const taken = await isTaken(context);
    // What is too much Excel refuses at times, and at times answers with nothing: the same again in smaller pieces.
    if (!taken || batch.some(({ range }) => !isAnswered(range))) {
      if (batch.every(({ piece }) => piece.rows === 1)) throw new Refusal('too-large');
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
      probe.look(piece.open.sheet, used.rowIndex + piece.firstRow, used.columnIndex, range);
      cells += piece.rows * used.columnCount;
      range.untrack();
    }
    done += cells;
    if (cells > 0) perCell = Math.max(perCell / 2, (bytes / cells) * 1.25, 12);
  }
}

/** False when Excel refused because it was too much. */
async function isTaken(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (!isTooHeavy(error)) throw error;
    return false;
  }
}

/** Of more than five million cells Excel gives null, without an error. */
function isAnswered(range: Excel.Range): boolean {
  return Array.isArray(range.values) && Array.isArray(range.numberFormat);
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
    filtered:
      (sheet.autoFilter.enabled && sheet.autoFilter.isDataFiltered) ||
      open.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered),
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
