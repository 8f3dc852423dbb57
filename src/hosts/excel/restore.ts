/** Takes our marks out of the workbook, by the journal or, when that is lost, by what can still be known of it. */
import { Refusal } from '../../core/errors';
import { isOwnHeader, isOwnSheet } from '../../core/marking/names';
import type { Snapshot } from '../../core/model/snapshot';
import type { Abilities } from './abilities';
import { typedAgain } from './cell-blocks';
import { deriveJournal } from './derive';
import { emptyJournal, isEmptyJournal, marksOf, withoutMarks, type Journal } from './journal';
import { JournalStore } from './journal-store';
import { callBytes, Room } from './room';
import { takeOut } from './take-out';
import { tellOfEdits } from './telling';

/** 'marks': sheets, columns, colours, limits and notes; 'cells': mended cells alone; 'all': these and properties too. */
export type Extent = 'all' | 'marks' | 'cells';

function parted(journal: Journal, extent: Extent): { readonly out: Journal; readonly rest: Journal } {
  switch (extent) {
    case 'all':
      return { out: journal, rest: emptyJournal };
    case 'marks':
      return { out: marksOf(journal), rest: withoutMarks(journal) };
    case 'cells':
      return { out: { ...emptyJournal, cells: journal.cells }, rest: { ...journal, cells: [] } };
  }
}

interface Found {
  readonly store: JournalStore;
  readonly journal: Journal;
}

async function findJournal(context: Excel.RequestContext): Promise<Found & { readonly structureProtected: boolean }> {
  const { workbook } = context;
  const store = new JournalStore(context);
  workbook.worksheets.load('items/name');
  workbook.protection.load('protected');
  await context.sync();
  const names = workbook.worksheets.items.map(({ name }) => name);
  const journal = (await store.read(names)) ?? (await deriveJournal(context, names));
  return { store, journal, structureProtected: workbook.protection.protected };
}

/** Whether there is a marking in the workbook: sheets, columns or colours of ours. */
export async function isMarked(context: Excel.RequestContext): Promise<boolean> {
  return !isEmptyJournal(marksOf((await findJournal(context)).journal));
}

/**
 * Asks along with the reading of a workbook whether a marking is in it: in its first batch, and in one of its own only where
 * something bears our names while the journal is lost.
 */
export function lookForMarks(context: Excel.RequestContext): (snapshot: Snapshot) => Promise<boolean> {
  const store = new JournalStore(context);
  return async ({ sheets, strings }) => {
    const names = sheets.map(({ name }) => name);
    const journal = await store.read(names);
    if (journal !== null) return !isEmptyJournal(marksOf(journal));
    const looksOurs = names.some(isOwnSheet) || strings.some(isOwnHeader);
    return looksOurs && !isEmptyJournal(await deriveJournal(context, names));
  };
}

/** @returns false when there was nothing of that in the workbook */
export async function restoreWorkbook(
  context: Excel.RequestContext,
  extent: Extent,
  abilities: Abilities,
): Promise<boolean> {
  const { store, journal, structureProtected } = await findJournal(context);
  const { out, rest } = parted(journal, extent);
  if (isEmptyJournal(out)) return false;
  const losesSheets = out.sheets.length > 0 || (isEmptyJournal(rest) && store.isOnSheet);
  if (structureProtected && losesSheets) throw new Refusal('protected', { reason: 'structure' });
  tellOfEdits(context, abilities, false);
  const overtaken = await takeOut(context, out, { looks: store.sheet });
  const room = new Room(context);
  await store.save(rest, room, !structureProtected);
  tellOfEdits(context, abilities, true);
  await room.sync();
  // A colleague typed there while we wrote: theirs stays.
  for (const { sheet, row, column, held } of overtaken()) {
    await room.make(callBytes * 3);
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column);
    cell.numberFormat = [[held.format]];
    cell.formulas = [[typedAgain(held)]];
  }
  await room.sync();
  return true;
}
