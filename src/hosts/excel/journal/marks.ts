/** Whether there is a marking of ours in the workbook, by the journal or, when that is lost, by what bears our names. */
import type { Snapshot } from '../../../core/model/snapshot';
import { isOwnHeader, isOwnSheet } from '../../../core/own/names';
import { deriveJournal } from './derive';
import { isEmptyJournal, marksOf, type Journal } from './journal';
import { JournalStore } from './journal-store';

interface Found {
  readonly store: JournalStore;
  readonly journal: Journal;
}

export async function findJournal(
  context: Excel.RequestContext,
): Promise<Found & { readonly structureProtected: boolean }> {
  const { workbook } = context;
  const store = new JournalStore(context);
  workbook.worksheets.load('items/name');
  workbook.protection.load('protected');
  await context.sync();
  const names = workbook.worksheets.items.map(({ name }) => name);
  const journal = (await store.read(names)) ?? (await deriveJournal(context, names));
  return { store, journal, structureProtected: workbook.protection.protected };
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
