/**
 * Carries changes out in the open workbook in few batches: two that look, one that keeps the journal, one that writes.
 * Everything that can be foreseen is refused before anything is written; what fails all the same is taken back.
 */
import { Refusal } from '../../../core/errors';
import { cellName } from '../../../core/model/address';
import type { Progress } from '../../../core/host';
import type { Change, Scalar } from '../../../core/model/change';
import { markFormula } from '../../../core/own/marks';
import type { Abilities } from '../abilities';
import { typedAgain, writeCells, type CellNow } from '../cell-blocks';
import { emptyJournal } from '../journal/journal';
import { inCalendar } from '../read/calendar';
import { noteAddress } from '../read/notes';
import { callBytes, Room, weightOf, type Pieces } from '../room';
import type { Seen } from '../seen';
import { tellOfEdits } from '../telling';
import { asTyped } from '../typed';
import { askToCalculate, placeSheet } from './added-sheet';
import { addedNames, changed, isCell, lookAt, type Looked } from './look';
import { addColumn } from './own-column';
import { addRule, paintSheet } from './paint';
import { isFree, planRun, undoOf, type Plan, type PlannedCell } from './plan';
import { takeOut } from './take-out';
import { addUserValidation, addValidation } from './validation';

export interface Surroundings {
  readonly abilities: Abilities;
  readonly seen: Seen | null;
  /** Days to take from a date's serial for a workbook of the 1904 calendar. */
  readonly dayShift: number;
  /** Null: nobody waits to be told how far it is. */
  readonly progress: Progress | null;
}

/** @returns the changes that lead back; see `undoOf` */
export async function applyChanges(
  context: Excel.RequestContext,
  changes: readonly Change[],
  { abilities, seen, dayShift, progress }: Surroundings,
): Promise<readonly Change[]> {
  const looked = await lookAt(context, changes, abilities, seen);
  const own = addedNames(changes);
  refuseStructure(changes, looked);
  refuseForeignSheets(changes, looked);
  const valueIn = (value: Scalar, format: string): Scalar => inCalendar(value, format, dayShift);
  const plan = planRun(changes, looked, abilities, own, valueIn);
  const room = new Room(context);
  // The journal is in the workbook before the first change is, and with it the looks of the cells that become ours.
  const { store } = looked;
  tellOfEdits(context, abilities, false);
  await store.save(plan.journal, room, !looked.structureProtected);
  keepLooks(context, plan, store.sheet);
  await room.sync();
  try {
    const pieces = progress === null ? null : piecesOf(context, changes, progress);
    const overtaken = await write(context, changes, plan, {
      looked,
      abilities,
      own,
      dayShift,
      room: new Room(context, pieces),
    });
    const [first] = overtaken();
    if (first === undefined) return undoOf(plan.run, (value, format) => inCalendar(value, format, -dayShift));
    const held = new Map(overtaken().map((each) => [cellName(each.row, each.column) + each.sheet, each.held]));
    await takeBack(
      context,
      plan,
      looked,
      (cell) => held.get(cellName(cell.row, cell.column) + cell.sheet) ?? cell.seen,
    );
    throw changed(first.sheet, cellName(first.row, first.column));
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'cancelled') throw error;
    await takeBack(context, plan, looked, ({ seen: before }) => before);
    throw error;
  } finally {
    for (const cell of plan.cells) seen?.forget(cell);
    for (const { sheet } of plan.run.columns) seen?.forgetRows(sheet);
  }
}

/** How far the writing is, by what there is to send; stopped between two pieces it is all taken back. */
function piecesOf(context: Excel.RequestContext, changes: readonly Change[], progress: Progress): Pieces {
  let all: number | null = null;
  return {
    told: (sent) => {
      all ??= weightOf(JSON.stringify(changes));
      if (!progress(Math.min(0.95, sent / all), 'writing')) throw new Refusal('cancelled');
    },
    begun: () => {
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
    },
  };
}

interface Writing {
  readonly looked: Looked;
  readonly abilities: Abilities;
  readonly own: ReadonlySet<string>;
  readonly dayShift: number;
  readonly room: Room;
}

async function write(
  context: Excel.RequestContext,
  changes: readonly Change[],
  plan: Plan,
  writing: Writing,
): Promise<ReturnType<typeof writeCells> extends Promise<infer T> ? T : never> {
  const { room, looked, own } = writing;
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  const order = [...looked.names];
  const added: Excel.Worksheet[] = [];
  for (const change of changes) {
    if (change.kind !== 'addSheet') continue;
    const sheet = await paintSheet(context, change.drawing, writing.abilities, room);
    placeSheet(sheet, change.drawing.name, change.after, order);
    added.push(sheet);
  }
  if (!looked.calculatesByItself) askToCalculate(added);
  const overtaken = await writeCells(context, plan.cells.map(asWrite), room);
  for (const change of changes) await carryOut(context, change, writing, own);
  tellOfEdits(context, writing.abilities, true);
  await room.sync();
  return overtaken;
}

function asWrite(cell: PlannedCell) {
  const format = cell.format ?? cell.seen.format;
  const content = cell.formula === null ? asTyped(cell.value, format) : `=${cell.formula}`;
  return { ...cell, content };
}

async function carryOut(
  context: Excel.RequestContext,
  change: Change,
  { looked, abilities, dayShift, room }: Writing,
  own: ReadonlySet<string>,
): Promise<void> {
  const { worksheets } = context.workbook;
  if (isCell(change)) {
    if (!own.has(change.sheet)) return;
    await room.make(callBytes * 3);
    const range = worksheets.getItem(change.sheet).getCell(change.row, change.column);
    if (change.kind === 'setValue' && change.numberFormat !== undefined) range.numberFormat = [[change.numberFormat]];
    range.formulas = [[change.kind === 'setFormula' ? `=${change.formula}` : asTyped(change.value)]];
    return;
  }
  switch (change.kind) {
    case 'addColumn':
      await addColumn(worksheets.getItem(change.sheet), change, dayShift, room);
      return;
    case 'setNote':
      if (!abilities.notes || !isFree(change, looked)) return;
      await room.make(callBytes + weightOf(change.text));
      context.workbook.notes.add(noteAddress(change.sheet, change.row, change.column), change.text);
      return;
    case 'addConditionalFormat': {
      const { range, formula, tint } = change.rule;
      await room.make(callBytes * 6 + weightOf(range));
      // What is drawn into a sheet of ours goes with it.
      const known = own.has(change.sheet) ? formula : markFormula(formula);
      addRule(worksheets.getItem(change.sheet), range, known, tint);
      return;
    }
    case 'addValidation': {
      const sheet = worksheets.getItem(change.sheet);
      await room.make(callBytes * 8);
      if (own.has(change.sheet)) addValidation(sheet, change.validation);
      else addUserValidation(sheet, looked.freeAreas.get(change) ?? [], change.validation);
      return;
    }
    case 'removeSheet':
      worksheets.getItem(change.sheet).delete();
      return;
    case 'setProperty':
      await room.make(callBytes + weightOf(change.value));
      if (change.value === null) context.workbook.properties.custom.getItemOrNullObject(change.name).delete();
      else context.workbook.properties.custom.add(change.name, change.value);
      return;
    case 'addSheet':
      return;
  }
}

function refuseStructure(changes: readonly Change[], { structureProtected }: Looked): void {
  const needs = changes.some(({ kind }) => kind === 'addSheet' || kind === 'removeSheet');
  if (structureProtected && needs) throw new Refusal('protected', { reason: 'structure' });
}

/** Only sheets that we put in are taken out. */
function refuseForeignSheets(changes: readonly Change[], { journal }: Looked): void {
  const ours = new Set(journal?.sheets ?? []);
  for (const change of changes) {
    if (change.kind === 'addSheet') ours.add(change.drawing.name);
    else if (change.kind === 'removeSheet' && !ours.has(change.sheet))
      throw new Refusal('not-written', { sheet: change.sheet, reason: 'not-ours' });
  }
}

/** The cells that become ours keep their looks on the journal's sheet: only Excel can copy them whole. */
function keepLooks(context: Excel.RequestContext, { run }: Plan, sheet: Excel.Worksheet | null): void {
  if (sheet === null) return;
  for (const { sheet: name, column, headerRow, lastRow, looks } of run.columns) {
    if (looks === null) continue;
    const rows = lastRow - headerRow + 1;
    const from = context.workbook.worksheets.getItem(name).getRangeByIndexes(headerRow, column, rows, 1);
    sheet.getRangeByIndexes(0, looks, rows, 1).copyFrom(from, Excel.RangeCopyType.formats);
  }
}

/**
 * Takes this run out again; when Excel lets even that not be done, the journal is in the workbook and `restore` can later.
 * @param before what a cell is to hold
 */
async function takeBack(
  context: Excel.RequestContext,
  { run, cells }: Plan,
  { journal, store, structureProtected }: Looked,
  before: (cell: PlannedCell) => CellNow,
): Promise<void> {
  try {
    await takeOut(context, { ...run, cells: [] }, { looks: store.sheet, created: true });
    const room = new Room(context);
    for (const cell of cells) {
      const was = before(cell);
      await room.make(callBytes * 4 + weightOf(was.value));
      const range = context.workbook.worksheets.getItem(cell.sheet).getCell(cell.row, cell.column);
      range.numberFormat = [[was.format]];
      range.formulas = [[typedAgain(was)]];
    }
    await store.save(journal ?? emptyJournal, room, !structureProtected);
    await room.sync();
  } catch {
    throw new Refusal('not-written', { reason: 'half' });
  }
}
