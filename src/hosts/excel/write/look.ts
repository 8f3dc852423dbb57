/**
 * What stands in the workbook where we are going to write, in one batch; everything that cannot be is refused here, before
 * anything is written.
 */
import { Refusal } from '../../../core/errors';
import { cellName } from '../../../core/model/address';
import type { Change } from '../../../core/model/change';
import { isSameSheet, isSheetName } from '../../../core/model/sheet-name';
import type { Abilities } from '../abilities';
import { askCells, keyOf, type CellNow } from '../cell-blocks';
import type { Journal } from '../journal/journal';
import { JournalStore } from '../journal/journal-store';
import { areaOf } from '../read/areas';
import { noteAddress } from '../read/notes';
import type { Seen } from '../seen';
import { fitsInRule } from './validation';

type CellChange = Extract<Change, { kind: 'setValue' | 'setFormula' }>;
type ColumnChange = Extract<Change, { kind: 'addColumn' }>;
type Validation = Extract<Change, { kind: 'addValidation' }>;

export interface Looked {
  readonly store: JournalStore;
  readonly journal: Journal | null;
  /** All sheets, in their order. */
  readonly names: readonly string[];
  /** True when no sheet can be put in or taken out. */
  readonly structureProtected: boolean;
  readonly calculatesByItself: boolean;
  readonly properties: ReadonlyMap<string, string>;
  /** What stands in the cell now. */
  readonly cell: (change: CellChange) => CellNow;
  /** In points, by the change. */
  readonly widths: ReadonlyMap<ColumnChange, number>;
  /** Areas of the change where nobody has a validation yet. */
  readonly freeAreas: ReadonlyMap<Validation, readonly string[]>;
  /** Cells where somebody has a note, as "row,column!sheet". */
  readonly noted: ReadonlySet<string>;
}

export async function lookAt(
  context: Excel.RequestContext,
  changes: readonly Change[],
  abilities: Abilities,
  seen: Seen | null,
): Promise<Looked> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const store = new JournalStore(context);
  worksheets.load('items/name,items/protection/protected');
  workbook.protection.load('protected');
  workbook.properties.custom.load('items/key,items/value');
  workbook.application.load('calculationMode');
  const own = addedNames(changes);
  const inPlace = changes.filter(
    (change): change is Exclude<Change, { kind: 'addSheet' | 'setProperty' }> => 'sheet' in change,
  );
  const onOthers = inPlace.filter((change) => change.kind !== 'removeSheet' && !own.has(change.sheet));
  const touched = [...new Set(onOthers.map(({ sheet }) => sheet))];
  const sheets = touched.map((name) => askSheet(worksheets.getItem(name), name));
  const cells = onOthers.filter((change): change is CellChange => isCell(change));
  const asked = askCells(context, cells);
  const columns = onOthers.filter((change): change is ColumnChange => change.kind === 'addColumn');
  const columnRanges = columns.map((change) => {
    const column = worksheets.getItem(change.sheet).getRange(cellName(0, change.column)).getEntireColumn();
    const used = column.getUsedRangeOrNullObject(true);
    used.load('address');
    column.load('format/columnWidth');
    return { change, column, used };
  });
  const validations = onOthers
    .filter((change): change is Validation => change.kind === 'addValidation')
    .map((change) => ({
      change,
      areas: change.validation.range.split(' ').map((area) => {
        const { dataValidation } = worksheets.getItem(change.sheet).getRange(area);
        dataValidation.load('type');
        return { area, dataValidation };
      }),
    }));
  const notes = !abilities.notes
    ? []
    : onOthers
        .filter((change) => change.kind === 'setNote')
        .map(({ sheet, row, column }) => {
          const note = workbook.notes.getItemOrNullObject(noteAddress(sheet, row, column));
          note.load('content');
          return { key: keyOf({ sheet, row, column }), note };
        });
  await syncOrMissing(context, touched);
  const names = worksheets.items.map(({ name }) => name);
  refuseSheets(changes, names);
  for (const { name, protection } of worksheets.items) {
    if (protection.protected && touched.includes(name)) throw new Refusal('protected', { sheet: name });
  }
  refuseFiltered(sheets, onOthers);
  if (seen !== null) refuseMovedRows(sheets, seen);
  for (const { change, used } of columnRanges) {
    if (!used.isNullObject)
      throw new Refusal('not-written', { sheet: change.sheet, column: change.column, reason: 'taken' });
  }
  await refuseBesideTables(context, sheets, columns);
  await asked.rest();
  if (seen !== null) {
    for (const cell of cells) {
      const now = asked.at(cell);
      if (now !== null && !seen.agrees(cell, now)) throw changed(cell.sheet, cellName(cell.row, cell.column));
    }
  }
  return {
    store,
    journal: await store.read(names),
    names,
    structureProtected: workbook.protection.protected,
    calculatesByItself: workbook.application.calculationMode !== Excel.CalculationMode.manual,
    properties: new Map(workbook.properties.custom.items.map(({ key, value }) => [key, String(value)])),
    cell: (change) => asked.at(change) ?? nothing,
    widths: new Map(columnRanges.map(({ change, column }) => [change, column.format.columnWidth])),
    freeAreas: new Map(
      validations.map(({ change, areas }) => [
        change,
        areas
          .filter(
            ({ dataValidation }) =>
              fitsInRule(change.validation.allow) && dataValidation.type === Excel.DataValidationType.none,
          )
          .map(({ area }) => area),
      ]),
    ),
    noted: new Set(notes.flatMap(({ key, note }) => (note.isNullObject ? [] : [key]))),
  };
}

export function changed(sheet: string, cell: string): Refusal {
  return new Refusal('not-written', { sheet, cell, reason: 'changed' });
}

export const isCell = (change: Change): change is CellChange =>
  change.kind === 'setValue' || change.kind === 'setFormula';

const nothing: CellNow = { value: null, formula: null, isError: false, format: 'General' };

interface AskedSheet {
  readonly name: string;
  readonly filter: Excel.AutoFilter;
  readonly tables: Excel.TableCollection;
  readonly used: Excel.Range;
}

function askSheet(sheet: Excel.Worksheet, name: string): AskedSheet {
  const { autoFilter, tables } = sheet;
  autoFilter.load('enabled,isDataFiltered');
  tables.load('items/name,items/autoFilter/isDataFiltered');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  return { name, filter: autoFilter, tables, used };
}

/** Sheets that the changes put in and do not take out again. */
export function addedNames(changes: readonly Change[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'addSheet') own.add(change.drawing.name);
    else if (change.kind === 'removeSheet') own.delete(change.sheet);
  }
  return own;
}

/** Excel breaks a batch off that speaks of a sheet that is not there: then it is asked which one. */
async function syncOrMissing(context: Excel.RequestContext, touched: readonly string[]): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const here = new Set(worksheets.items.map(({ name }) => name));
    const missing = touched.find((name) => !here.has(name));
    throw missing === undefined ? error : new Refusal('not-written', { sheet: missing, reason: 'no-sheet' });
  }
}

/** Names that cannot be, names that are taken, sheets that are not there. */
function refuseSheets(changes: readonly Change[], names: readonly string[]): void {
  const here = [...names];
  for (const change of changes) {
    if (change.kind === 'addSheet') {
      const { name } = change.drawing;
      if (!isSheetName(name)) throw new Refusal('not-written', { sheet: name, reason: 'sheet-name' });
      if (here.some((each) => isSameSheet(each, name)))
        throw new Refusal('not-written', { sheet: name, reason: 'sheet-exists' });
      here.push(name);
    } else if ('sheet' in change) {
      if (!here.includes(change.sheet)) throw new Refusal('not-written', { sheet: change.sheet, reason: 'no-sheet' });
      if (change.kind !== 'removeSheet') continue;
      here.splice(here.indexOf(change.sheet), 1);
    }
  }
}

/** What is written into filtered rows lands elsewhere. Colours, notes and limits have no rows to mistake. */
function refuseFiltered(sheets: readonly AskedSheet[], changes: readonly Change[]): void {
  for (const { name, filter, tables } of sheets) {
    const writes = changes.some((change) => (isCell(change) || change.kind === 'addColumn') && change.sheet === name);
    const filtered =
      (filter.enabled && filter.isDataFiltered) || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
    if (writes && filtered) throw new Refusal('filtered', { sheet: name });
  }
}

/** Rows that a colleague put in or took out since the check would move every mark to another row. */
function refuseMovedRows(sheets: readonly AskedSheet[], seen: Seen): void {
  for (const { name, used } of sheets) {
    const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const known = seen.rowsOf(name);
    if (known !== null && known !== rows) throw changed(name, '');
  }
}

/** A column in a table or right beside it would be drawn into the table. */
async function refuseBesideTables(
  context: Excel.RequestContext,
  sheets: readonly AskedSheet[],
  columns: readonly ColumnChange[],
): Promise<void> {
  const concerned = sheets.filter(({ name }) => columns.some(({ sheet }) => sheet === name));
  const areas = concerned.flatMap(({ name, tables }) =>
    tables.items.map((table) => {
      const range = table.getRange();
      range.load('address');
      return { name, range };
    }),
  );
  if (areas.length === 0) return;
  await context.sync();
  for (const { sheet, column, firstRow, cells } of columns) {
    const lastRow = cells.reduce((row, cell) => Math.max(row, cell.row), firstRow);
    for (const { name, range } of areas) {
      if (name !== sheet) continue;
      const table = areaOf(range.address);
      const beside = column >= table.firstColumn && column <= table.lastColumn + 1;
      if (beside && firstRow <= table.lastRow && lastRow >= table.firstRow)
        throw new Refusal('not-written', { sheet, column, reason: 'taken' });
    }
  }
}
