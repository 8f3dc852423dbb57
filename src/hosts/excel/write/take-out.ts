/**
 * Takes out what a journal names and nothing else, in the batch at hand after three that look. Everything goes back to what
 * it was only while it still is as we left it: what somebody changed since then stays.
 */
import { Refusal } from '../../../core/errors';
import { isMarkedFormula, validationTitle } from '../../../core/own/marks';
import { askCells, writeCells, type CellNow, type CellWrite, type Overtaken } from '../cell-blocks';
import { unrecorded } from '../../written';
import type { Journal, JournalCell } from '../journal/journal';
import { isOwn, ownMark } from '../journal/own-sheet';
import { callBytes, Room } from '../room';
import { asTyped } from '../typed';
import { columnsIn, putColumnBack } from './own-column';

export interface TakingOut {
  /** Where looks are kept; null when that sheet is gone. */
  readonly looks: Excel.Worksheet | null;
  /** True: only sheets that bear our mark go, as when a run is taken back whose sheets may not have come to be. */
  readonly created?: boolean;
}

/** @returns after the last sync: cells that somebody changed between our look and our writing */
export async function takeOut(
  context: Excel.RequestContext,
  journal: Journal,
  { looks, created = false }: TakingOut,
): Promise<() => readonly Overtaken[]> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const here = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  const ours = new Set(journal.sheets.filter((name) => here.has(name)));
  const isThere = ({ sheet }: { readonly sheet: string }): boolean => here.has(sheet) && !ours.has(sheet);
  const cells = journal.cells.filter(isThere);
  const columns = columnsIn(context, journal.columns.filter(isThere));
  const written = new Set([...cells, ...journal.columns.filter(isThere)].map(({ sheet }) => sheet));
  const validated = journal.validations.filter((each) => isThere(each) && each.cell !== '');
  const ruled = [...new Set(journal.rules.map(({ sheet }) => sheet))].filter((sheet) => isThere({ sheet }));
  for (const name of new Set([...written, ...ruled, ...validated.map(({ sheet }) => sheet)])) {
    if (here.get(name)?.protection.protected === true) throw new Refusal('protected', { sheet: name });
  }

  const filters = [...written].map((name) => {
    const { autoFilter, tables } = worksheets.getItem(name);
    autoFilter.load('enabled,isDataFiltered');
    tables.load('items/name,items/autoFilter/isDataFiltered');
    return { name, autoFilter, tables };
  });
  const asked = askCells(context, cells);
  const formats = ruled.map((name) => {
    const { conditionalFormats } = worksheets.getItem(name).getRange();
    conditionalFormats.load('items/id,items/type');
    return conditionalFormats;
  });
  const validations = validated.map(({ sheet, cell }) => {
    const { dataValidation } = worksheets.getItem(sheet).getRange(cell);
    dataValidation.load('errorAlert');
    return dataValidation;
  });
  const notes = journal.notes.filter(isThere).map(({ sheet, cell, text }) => {
    const note = workbook.notes.getItemOrNullObject(`'${sheet.replaceAll("'", "''")}'!${cell}`);
    note.load('content');
    return { note, text };
  });
  workbook.properties.custom.load('items/key,items/value');
  const marks = [...ours].map((name) => ({ name, mark: ownMark(worksheets.getItem(name)) }));
  await context.sync();
  for (const { name, autoFilter, tables } of filters) {
    const filtered =
      (autoFilter.enabled && autoFilter.isDataFiltered) ||
      tables.items.some((table) => table.autoFilter.isDataFiltered);
    if (filtered) throw new Refusal('filtered', { sheet: name });
  }

  const custom = formats
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
    .map((format) => {
      const { rule } = format.custom;
      rule.load('formula');
      return { format, rule };
    });
  const areas = columns.areas();
  await context.sync();
  await asked.rest();

  const room = new Room(context);
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const overtaken = await writeCells(
    context,
    cells.flatMap((cell) => writeBack(cell, asked.at(cell))),
    room,
  );
  for (const { format, rule } of custom) if (isMarkedFormula(rule.formula.replace(/^=/, ''))) format.delete();
  for (const area of areas) await putColumnBack(area, looks, room);
  for (const validation of validations) if (isOwnValidation(validation)) validation.clear();
  for (const { note, text } of notes) if (!note.isNullObject && (text === '' || note.content === text)) note.delete();
  const properties = new Map(workbook.properties.custom.items.map(({ key, value }) => [key, String(value)]));
  for (const { name, before, after } of journal.properties) {
    if ((properties.get(name) ?? null) !== after) continue;
    await room.make(callBytes + (before?.length ?? 0) * 3);
    if (before === null) workbook.properties.custom.getItemOrNullObject(name).delete();
    else workbook.properties.custom.add(name, before);
  }
  for (const { name, mark } of marks) if (!created || isOwn(mark)) worksheets.getItem(name).delete();
  return overtaken;
}

/** Nothing for a cell that somebody changed since. */
function writeBack(cell: JournalCell, now: CellNow | null): readonly CellWrite[] {
  if (now === null || !isAsLeft(cell, now)) return [];
  const { value, formula } = unrecorded(cell.before);
  const format = cell.format === cell.formatAfter || now.format !== cell.formatAfter ? undefined : cell.format;
  const shown = format ?? now.format;
  const content =
    formula !== null ? `=${formula}` : cell.errorBefore && typeof value === 'string' ? value : asTyped(value, shown);
  return [{ ...cell, content, format, seen: now }];
}

function isAsLeft(cell: JournalCell, now: CellNow): boolean {
  const { value, formula } = unrecorded(cell.after);
  if (formula !== null) return now.formula !== null && shapeOf(now.formula) === shapeOf(`=${formula}`);
  if (now.formula !== null) return false;
  if (typeof value === 'number' && typeof now.value === 'number')
    return Math.abs(value - now.value) <= 1e-9 * Math.max(1, Math.abs(value));
  return (value === '' ? null : value) === now.value;
}

/** Excel writes formulas in its own way, and moves their references along with what is put in or taken out. */
function shapeOf(formula: string): string {
  return formula
    .replace(/\$?[A-Za-z]{1,3}\$?\d+/g, '#')
    .replace(/\s+/g, '')
    .toUpperCase();
}

/** In Excel an area of several kinds of validation tells no message: then somebody was at it. */
function isOwnValidation({ errorAlert }: Excel.DataValidation): boolean {
  const alert = errorAlert as Partial<Excel.DataValidationErrorAlert> | null | undefined;
  return alert?.title === validationTitle;
}
