/**
 * Carries changes out in the open workbook in few batches: one that looks, one that keeps the journal, one that writes,
 * one that completes the journal with the ids that Excel gave. Everything is refused before anything is written.
 */
import { Refusal } from '../../core/errors';
import { cellName } from '../../core/model/address';
import type { Change } from '../../core/model/change';
import type { Abilities } from './abilities';
import { emptyJournal, type CellBefore, type Journal } from './journal';
import { JournalStore } from './journal-store';
import { addRule, applyLook, asTyped, paintSheet } from './paint';
import { looks } from './looks';

type Cell = Extract<Change, { kind: 'setValue' | 'setFormula' }>;

export async function applyChanges(
  context: Excel.RequestContext,
  changes: readonly Change[],
  abilities: Abilities,
): Promise<Journal> {
  const cells = changes.filter((change) => change.kind === 'setValue' || change.kind === 'setFormula');
  const store = new JournalStore(context);
  const seen = await look(context, changes, cells);
  const before = (await store.read()) ?? emptyJournal;
  const planned = plan(before, changes, seen, abilities);
  // The journal is in the workbook before the first change is.
  store.save(planned);
  await context.sync();

  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  const rules: { readonly sheet: string; readonly rule: Excel.ConditionalFormat }[] = [];
  for (const change of changes) carryOut(context, change, abilities, rules);
  for (const { rule } of rules) rule.load('id');
  await context.sync();
  if (rules.length === 0) return planned;
  const complete: Journal = {
    ...planned,
    rules: [...planned.rules, ...rules.map(({ sheet, rule }) => ({ sheet, id: rule.id }))],
  };
  store.save(complete);
  await context.sync();
  return complete;
}

/** What stands where we are going to write; refuses protected and filtered sheets, taken names and taken columns. */
async function look(
  context: Excel.RequestContext,
  changes: readonly Change[],
  cells: readonly Cell[],
): Promise<readonly CellBefore[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  const touched = new Set(changes.flatMap((change) => ('sheet' in change ? [change.sheet] : [])));
  const filters = [...touched].map((name) => {
    const filter = worksheets.getItem(name).autoFilter;
    filter.load('enabled,isDataFiltered');
    return { name, filter };
  });
  const ranges = cells.map((cell) => {
    const range = worksheets.getItem(cell.sheet).getCell(cell.row, cell.column);
    range.load('formulas,numberFormat');
    return range;
  });
  const columns = changes
    .filter((change) => change.kind === 'addColumn')
    .map((change) => {
      const used = worksheets
        .getItem(change.sheet)
        .getRange(cellName(0, change.column))
        .getEntireColumn()
        .getUsedRangeOrNullObject(true);
      used.load('address');
      return { change, used };
    });
  await context.sync();
  const protections = new Map(worksheets.items.map((sheet) => [sheet.name, sheet.protection.protected]));
  for (const name of touched) if (protections.get(name) === true) throw new Refusal('protected', { sheet: name });
  for (const { name, filter } of filters) {
    if (filter.enabled && filter.isDataFiltered) throw new Refusal('filtered', { sheet: name });
  }
  for (const change of changes) {
    if (change.kind === 'addSheet' && protections.has(change.drawing.name))
      throw new Refusal('not-written', { sheet: change.drawing.name });
  }
  for (const { change, used } of columns) {
    if (!used.isNullObject) throw new Refusal('not-written', { sheet: change.sheet, column: change.column });
  }
  return cells.map((cell, index): CellBefore => {
    const range = ranges[index];
    const value: unknown = range?.formulas[0]?.[0];
    const format: unknown = range?.numberFormat[0]?.[0];
    return {
      sheet: cell.sheet,
      row: cell.row,
      column: cell.column,
      before: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '',
      format: typeof format === 'string' ? format : 'General',
      after: cell.kind === 'setFormula' ? `=${cell.formula}` : cell.value,
    };
  });
}

function plan(before: Journal, changes: readonly Change[], seen: readonly CellBefore[], abilities: Abilities): Journal {
  const sheets = [...before.sheets];
  const columns = [...before.columns];
  const notes = [...before.notes];
  const properties = [...before.properties];
  for (const change of changes) {
    if (change.kind === 'addSheet') sheets.push(change.drawing.name);
    else if (change.kind === 'addColumn')
      columns.push({ sheet: change.sheet, column: change.column, header: change.header, headerRow: change.firstRow });
    else if (change.kind === 'setNote' && abilities.notes)
      notes.push({ sheet: change.sheet, cell: cellName(change.row, change.column) });
    else if (change.kind === 'setProperty' && !properties.some((each) => each.name === change.name))
      properties.push({ name: change.name, before: null });
  }
  return { ...before, sheets, columns, notes, properties, cells: [...before.cells, ...seen] };
}

function carryOut(
  context: Excel.RequestContext,
  change: Change,
  abilities: Abilities,
  rules: { readonly sheet: string; readonly rule: Excel.ConditionalFormat }[],
): void {
  const { worksheets } = context.workbook;
  switch (change.kind) {
    case 'setValue': {
      const range = worksheets.getItem(change.sheet).getCell(change.row, change.column);
      if (change.numberFormat !== undefined) range.numberFormat = [[change.numberFormat]];
      range.values = [[asTyped(change.value)]];
      return;
    }
    case 'setFormula':
      worksheets.getItem(change.sheet).getCell(change.row, change.column).formulas = [[`=${change.formula}`]];
      return;
    case 'addColumn':
      addColumn(worksheets.getItem(change.sheet), change);
      return;
    case 'setNote':
      if (abilities.notes)
        context.workbook.notes.add(
          `'${change.sheet.replaceAll("'", "''")}'!${cellName(change.row, change.column)}`,
          change.text,
        );
      return;
    case 'addConditionalFormat': {
      const sheet = worksheets.getItem(change.sheet);
      rules.push({
        sheet: change.sheet,
        rule: addRule(sheet, change.rule.range, change.rule.formula, change.rule.tint),
      });
      return;
    }
    case 'addValidation':
      return;
    case 'addSheet':
      // Its rules go with it: the journal need not know them.
      paintSheet(context, change.drawing);
      return;
    case 'removeSheet':
      worksheets.getItem(change.sheet).delete();
      return;
    case 'setProperty':
      if (change.value === null) context.workbook.properties.custom.getItemOrNullObject(change.name).delete();
      else context.workbook.properties.custom.add(change.name, change.value);
  }
}

/** One block of values from the header down, one of formats; the header cell spans its rows by alignment, not by merging. */
function addColumn(sheet: Excel.Worksheet, change: Extract<Change, { kind: 'addColumn' }>): void {
  const last = change.cells.reduce((row, cell) => Math.max(row, cell.row), change.firstRow + change.headerRows - 1);
  const rows = last - change.firstRow + 1;
  const grid: (string | number | boolean)[][] = Array.from({ length: rows }, () => ['']);
  grid[0] = [asTyped(change.header)];
  for (const cell of change.cells) {
    grid[cell.row - change.firstRow] = [cell.formula === undefined ? asTyped(cell.value) : `=${cell.formula}`];
  }
  const range = sheet.getRangeByIndexes(change.firstRow, change.column, rows, 1);
  const { numberFormat } = looks[change.style];
  if (numberFormat !== null) range.numberFormat = Array.from({ length: rows }, () => [numberFormat]);
  range.formulas = grid;
  applyLook(range, change.style);
  applyLook(sheet.getRangeByIndexes(change.firstRow, change.column, change.headerRows, 1), 'header');
  range.format.columnWidth = change.width * 5.6 + 4;
}
