/** Changes into a workbook draft, one after the other. */
import { Refusal } from '../../../../core/errors';
import type { Change } from '../../../../core/model/change';
import { isSheetName } from '../../../../core/model/sheet-name';
import { noteAuthor, noteHeading } from '../../../../core/own/marks';
import { isOwnSheet } from '../../../../core/own/names';
import { addColumn } from './add-column';
import { OptionLists } from './option-lists';
import { PendingSheets } from './pending-sheets';
import type { Recorder } from './recorder';
import { setCell } from './set-cell';
import type { WorkbookDraft } from './workbook-draft';

const optionSheet = '_整推选项';

/** @param ownSheets names of sheets that earlier runs put into the workbook */
export function applyChanges(
  changes: readonly Change[],
  book: WorkbookDraft,
  recorder: Recorder,
  ownSheets: ReadonlySet<string>,
): void {
  const pending = new PendingSheets();
  const lists = new OptionLists(freeSheetName(book, optionSheet));
  for (const change of changes) {
    if (!pending.take(change)) applyChange(change, book, recorder, pending, lists, ownSheets);
  }
  for (const { drawing, after } of pending.list()) book.addSheet(lists.fittedDrawing(drawing), after);
  const options = lists.drawing();
  if (options === null) return;
  book.addSheet(options, null);
  recorder.addedSheet(options.name);
}

/** The name, or the name with the first number behind it that is free. */
export function freeSheetName(book: WorkbookDraft, name: string): string {
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : name + String(n);
    if (book.workbook.sheet(tried) === null) return tried;
  }
}

function applyChange(
  change: Change,
  book: WorkbookDraft,
  recorder: Recorder,
  pending: PendingSheets,
  lists: OptionLists,
  ownSheets: ReadonlySet<string>,
): void {
  switch (change.kind) {
    case 'setValue':
    case 'setFormula':
      setCell(change, book.sheet(change.sheet), recorder);
      return;
    case 'addColumn':
      addColumn(change, book.sheet(change.sheet), recorder);
      return;
    case 'setNote':
      setNote(change, book, recorder);
      return;
    case 'addConditionalFormat': {
      const sheet = book.sheet(change.sheet);
      sheet.addRule(change.rule);
      recorder.rule(sheet.entry.name);
      return;
    }
    case 'addValidation': {
      const sheet = book.sheet(change.sheet);
      if (sheet.addValidation(lists.fitted(change.validation))) recorder.validation(sheet.entry.name);
      else recorder.skip(change, 'validation-exists');
      return;
    }
    case 'addSheet': {
      const { name } = change.drawing;
      if (!isSheetName(name)) throw new Refusal('not-written', { sheet: name, reason: 'sheet-name' });
      if (book.workbook.sheet(name) !== null || pending.has(name))
        throw new Refusal('not-written', { sheet: name, reason: 'sheet-exists' });
      pending.add(change.drawing, change.after);
      recorder.addedSheet(name);
      return;
    }
    case 'removeSheet': {
      recorder.removedSheet(change.sheet);
      if (pending.remove(change.sheet)) return;
      const entry = book.workbook.sheet(change.sheet);
      if (entry === null) throw new Refusal('not-written', { sheet: change.sheet, reason: 'no-sheet' });
      if (!isOwnSheet(entry.name) && !ownSheets.has(entry.name))
        throw new Refusal('not-written', { sheet: change.sheet, reason: 'not-ours' });
      book.removeSheet(entry);
      return;
    }
    case 'setProperty': {
      recorder.property(change.name, book.properties.get(change.name), change.value);
      book.properties.set(change.name, change.value);
      return;
    }
  }
}

/** An empty text takes our own note out; a note of the user's is never touched. */
function setNote(change: Extract<Change, { kind: 'setNote' }>, book: WorkbookDraft, recorder: Recorder): void {
  const { row, column, text } = change;
  const sheet = book.sheet(change.sheet);
  if (text !== '') {
    if (sheet.notes.taken(row, column)) recorder.skip(change, 'note-exists');
    else {
      sheet.notes.add({ row, column, text });
      recorder.note(sheet.entry.name, row, column, text);
    }
    return;
  }
  const found = sheet.notes.list().find((each) => each.row === row && each.column === column);
  const ours = found === undefined || found.author === noteAuthor || found.text.startsWith(noteHeading);
  if (ours) sheet.notes.remove(row, column);
  else recorder.skip(change, 'not-ours');
}
