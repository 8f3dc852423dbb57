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

/**
 * The places of the journal: an XML part, and a sheet that speaks when the part is gone or broken. They are asked for when
 * the store is made, so that the batch at hand brings them along.
 */
export class JournalStore {
  #parts: readonly Excel.CustomXmlPart[] = [];
  #sheet: Excel.Worksheet | null = null;
  readonly #asked: {
    readonly parts: Excel.CustomXmlPartScopedCollection;
    readonly sheet: Excel.Worksheet;
    readonly used: Excel.Range;
  };

  constructor(private readonly context: Excel.RequestContext) {
    const parts = context.workbook.customXmlParts.getByNamespace(journalNamespace);
    parts.load('items/id');
    const sheet = context.workbook.worksheets.getItemOrNullObject(journalSheet);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('values');
    this.#asked = { parts, sheet, used };
  }

  /** After the sync that brought the places; one sync more where there is a part. Null: no journal. */
  async read(): Promise<Journal | null> {
    const { parts, sheet, used } = this.#asked;
    this.#parts = parts.items;
    this.#sheet = sheet.isNullObject ? null : sheet;
    const xmls = parts.items.map((part) => part.getXml());
    if (xmls.length > 0) {
      await this.context.sync();
      for (const xml of xmls) {
        const journal = readJournalXml(xml.value);
        if (journal !== null) return journal;
      }
    }
    if (sheet.isNullObject || used.isNullObject) return null;
    return readJournal(used.values.map((row) => String(row[0] ?? '')).join(''));
  }

  /** Puts the journal into the batch at hand, after `read`: takes effect at the next sync. An empty one is taken out. */
  save(journal: Journal): void {
    const { customXmlParts, worksheets } = this.context.workbook;
    for (const part of this.#parts) part.delete();
    if (isEmpty(journal)) {
      this.#sheet?.delete();
      this.#parts = [];
      this.#sheet = null;
      return;
    }
    this.#parts = [customXmlParts.add(journalXml(journal))];
    if (this.#sheet === null) this.#sheet = worksheets.add(journalSheet);
    else this.#sheet.getRange('A:A').clear();
    this.#sheet.visibility = Excel.SheetVisibility.veryHidden;
    const pieces = journalPieces(journal);
    this.#sheet.getRangeByIndexes(0, 0, pieces.length, 1).values = pieces.map((piece) => [`'${piece}`]);
  }
}

function isEmpty(journal: Journal): boolean {
  return Object.values(journal).every((list: readonly unknown[]) => list.length === 0);
}
