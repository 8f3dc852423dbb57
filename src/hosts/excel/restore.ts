/**
 * Takes out everything that the journal names and nothing else. A cell goes back to what it was only while it still holds
 * what we put there: what the clerk typed since then stays.
 */
import { cellName } from '../../core/model/address';
import { isOwnHeader, isOwnSheet } from '../../core/marking/names';
import { asTyped } from './paint';
import { emptyJournal, journalSheet, type Journal } from './journal';
import { JournalStore } from './journal-store';

/** @returns false when there was nothing of ours in the workbook */
export async function restoreWorkbook(context: Excel.RequestContext): Promise<boolean> {
  const { worksheets } = context.workbook;
  const store = new JournalStore(context);
  worksheets.load('items/name');
  await context.sync();
  const journal = (await store.read()) ?? (await derive(context));
  const here = new Set(worksheets.items.map((sheet) => sheet.name));

  const cells = journal.cells
    .filter((cell) => here.has(cell.sheet))
    .map((cell) => {
      const range = worksheets.getItem(cell.sheet).getCell(cell.row, cell.column);
      range.load('formulas');
      return { cell, range };
    });
  const columns = journal.columns
    .filter((column) => here.has(column.sheet))
    .map((column) => {
      // The clerk may have put columns in between: our header is looked for along its row.
      const row = worksheets
        .getItem(column.sheet)
        .getRange(`${String(column.headerRow + 1)}:${String(column.headerRow + 1)}`)
        .getUsedRangeOrNullObject(true);
      row.load('values,columnIndex');
      return { column, row };
    });
  const rules = [...new Set(journal.rules.map((rule) => rule.sheet))]
    .filter((name) => here.has(name) && !journal.sheets.includes(name))
    .map((name) => {
      const formats = worksheets.getItem(name).getRange().conditionalFormats;
      formats.load('items/id');
      return { name, formats };
    });
  const notes = journal.notes
    .filter((note) => here.has(note.sheet))
    .map((note) => context.workbook.notes.getItemOrNullObject(`'${note.sheet.replaceAll("'", "''")}'!${note.cell}`));
  for (const note of notes) note.load('authorName');
  await context.sync();

  // The newest write of a cell is undone first.
  for (const { cell, range } of [...cells].reverse()) {
    const now: unknown = range.formulas[0]?.[0];
    if (now !== cell.after && String(now) !== String(cell.after ?? '')) continue;
    range.numberFormat = [[cell.format]];
    range.formulas = [
      [typeof cell.before === 'string' && cell.before.startsWith('=') ? cell.before : asTyped(cell.before)],
    ];
  }
  for (const { column, row } of columns) {
    if (row.isNullObject) continue;
    const at = (row.values[0] ?? []).findIndex((value) => value === column.header);
    if (at < 0) continue;
    const first = cellName(0, row.columnIndex + at).replace(/\d+$/, '');
    worksheets.getItem(column.sheet).getRange(`${first}:${first}`).clear();
  }
  const ours = new Set(journal.rules.map((rule) => `${rule.sheet}\u0000${rule.id}`));
  for (const { name, formats } of rules) {
    for (const format of formats.items) if (ours.has(`${name}\u0000${format.id}`)) format.delete();
  }
  for (const note of notes) if (!note.isNullObject) note.delete();
  for (const property of journal.properties) {
    const item = context.workbook.properties.custom.getItemOrNullObject(property.name);
    if (property.before === null) item.delete();
    else context.workbook.properties.custom.add(property.name, property.before);
  }
  for (const name of journal.sheets) if (here.has(name)) worksheets.getItem(name).delete();
  store.save(emptyJournal);
  await context.sync();
  return journal !== emptyJournal;
}

/** When the journal is lost: our sheets and columns are known by their names; changed cells can no longer be told. */
async function derive(context: Excel.RequestContext): Promise<Journal> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const own = worksheets.items.filter((sheet) => isOwnSheet(sheet.name) && sheet.name !== journalSheet);
  const heads = worksheets.items
    .filter((sheet) => !isOwnSheet(sheet.name))
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      const top = used.getIntersectionOrNullObject('1:60');
      top.load('values,rowIndex,columnIndex');
      return { sheet, top };
    });
  await context.sync();
  const columns = heads.flatMap(({ sheet, top }) =>
    top.isNullObject
      ? []
      : top.values.flatMap((row, i) =>
          row.flatMap((value, j) =>
            typeof value === 'string' && isOwnHeader(value)
              ? [{ sheet: sheet.name, column: top.columnIndex + j, header: value, headerRow: top.rowIndex + i }]
              : [],
          ),
        ),
  );
  if (own.length === 0 && columns.length === 0) return emptyJournal;
  return { ...emptyJournal, sheets: own.map((sheet) => sheet.name), columns };
}
