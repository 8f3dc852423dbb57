/** What of ours is in the workbook, by the journal or, when that is lost, by what bears our names. */
import type { Snapshot } from '../../../core/model/snapshot';
import { isOwnHeader, isOwnSheet } from '../../../core/own/names';
import { deriveJournal } from './derive';
import { isEmptyJournal, marksOf, summaryIn, type Journal } from './journal';
import { JournalStore } from './journal-store';

interface Found {
  readonly store: JournalStore;
  readonly journal: Journal;
}

export async function findJournal(
  context: Excel.RequestContext,
): Promise<Found & { readonly structureProtected: boolean; readonly names: readonly string[] }> {
  const { workbook } = context;
  const store = new JournalStore(context);
  workbook.worksheets.load('items/name');
  workbook.protection.load('protected');
  await context.sync();
  const names = workbook.worksheets.items.map(({ name }) => name);
  const journal = (await store.read(names)) ?? (await deriveJournal(context, names));
  return { store, journal, names, structureProtected: workbook.protection.protected };
}

/** What of ours stands in the workbook. */
export interface Standing {
  readonly marked: boolean;
  /** Cells were mended and can be given back. */
  readonly mended: boolean;
  /** Sheets of a summary that was put in. */
  readonly summary: readonly string[];
}

export function standingBy(journal: Journal, names: readonly string[]): Standing {
  return {
    marked: !isEmptyJournal(marksOf(journal)),
    mended: journal.cells.length > 0,
    summary: summaryIn(journal.sheets).filter((name) => names.includes(name)),
  };
}

const nothing: Standing = { marked: false, mended: false, summary: [] };

/**
 * Asks along with the reading of a workbook what of ours is in it: in its first batch, and in one of its own only where
 * something bears our names while the journal is lost.
 */
export function lookForMarks(context: Excel.RequestContext): (snapshot: Snapshot) => Promise<Standing> {
  const store = new JournalStore(context);
  return async ({ sheets, strings }) => {
    const names = sheets.map(({ name }) => name);
    const journal = await store.read(names);
    if (journal !== null) return standingBy(journal, names);
    const looksOurs = names.some(isOwnSheet) || strings.some(isOwnHeader);
    return looksOurs ? standingBy(await deriveJournal(context, names), names) : nothing;
  };
}
