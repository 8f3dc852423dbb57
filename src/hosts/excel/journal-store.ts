/** Reads and writes the journal in the open workbook. */
import {
  journalNamespace,
  journalPieces,
  journalSheet,
  journalXml,
  readJournal,
  readJournalXml,
  type Journal,
} from './journal';

/** Two syncs. The part comes first; the sheet speaks when the part is gone or broken. */
export async function loadJournal(context: Excel.RequestContext): Promise<Journal | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(journalNamespace);
  parts.load('items/id');
  const sheet = context.workbook.worksheets.getItemOrNullObject(journalSheet);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values');
  await context.sync();
  const xmls = parts.items.map((part) => part.getXml());
  if (xmls.length > 0) {
    await context.sync();
    for (const xml of xmls) {
      const journal = readJournalXml(xml.value);
      if (journal !== null) return journal;
    }
  }
  if (sheet.isNullObject || used.isNullObject) return null;
  return readJournal(used.values.map((row) => String(row[0] ?? '')).join(''));
}

/** Puts the journal into the batch at hand: takes effect at the next sync. An empty one is taken out. */
export async function saveJournal(context: Excel.RequestContext, journal: Journal): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(journalNamespace);
  parts.load('items/id');
  const sheet = context.workbook.worksheets.getItemOrNullObject(journalSheet);
  sheet.load('name');
  await context.sync();
  for (const part of parts.items) part.delete();
  if (isEmpty(journal)) {
    if (!sheet.isNullObject) sheet.delete();
    return;
  }
  context.workbook.customXmlParts.add(journalXml(journal));
  const target = sheet.isNullObject ? context.workbook.worksheets.add(journalSheet) : sheet;
  target.visibility = Excel.SheetVisibility.veryHidden;
  if (!sheet.isNullObject) target.getRange('A:A').clear();
  const pieces = journalPieces(journal);
  target.getRangeByIndexes(0, 0, pieces.length, 1).values = pieces.map((piece) => [`'${piece}`]);
}

export function isEmpty(journal: Journal): boolean {
  return Object.values(journal).every((list: readonly unknown[]) => list.length === 0);
}
