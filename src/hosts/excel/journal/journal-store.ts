/**
 * Reads and writes the journal in the open workbook. It stands twice: on a veryHidden sheet with a formula for every
 * marked place, and as a custom XML part that speaks when the sheet is gone or broken.
 */
import type { Room } from '../room';
import { isEmptyJournal, type Journal } from './journal';
import { journalNamespace, journalPieces, journalText, journalXml, readJournal, readJournalXml } from './journal-text';
import { located, placeLines, readPlaces } from './places';

const journalSheet = '_整推记录';

/** Marked files keep the bytes of their parts under it; they fit no longer once a program has saved the workbook. */
const fileJournalNamespace = 'urn:zhengtui:file-journal:1';

/** The way back of a larger one is kept on the sheet alone. */
const largestPart = 1_500_000;

/** A sheet with a journal: its first lines are asked for at once, the others when there are more. */
interface Record {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly texts: Excel.Range;
  readonly places: Excel.Range;
  readonly used: Excel.Range;
}

/** So many pieces of text stay under 5 MB; places are short, and as many as a summary has sheets come along. */
const headLines = 40;
const headPlaces = 400;
const placesAtOnce = 15_000;

/**
 * The places of the journal are asked for when the store is made, so that the batch at hand brings them along. A file
 * that was marked twice has a second sheet of the same beginning.
 */
export class JournalStore {
  readonly #parts: Excel.CustomXmlPartScopedCollection;
  readonly #fileParts: Excel.CustomXmlPartScopedCollection;
  readonly #first: Record;
  #records: readonly Record[] = [];
  #ownParts: readonly Excel.CustomXmlPart[] = [];

  constructor(private readonly context: Excel.RequestContext) {
    const { customXmlParts } = context.workbook;
    this.#parts = customXmlParts.getByNamespace(journalNamespace);
    this.#fileParts = customXmlParts.getByNamespace(fileJournalNamespace);
    this.#parts.load('items/id');
    this.#fileParts.load('items/id');
    this.#first = this.#record(journalSheet);
  }

  /**
   * After the sync that brought the places; one sync more where the sheet does not speak. Null: no journal.
   * @param names of all sheets of the workbook
   */
  async read(names: readonly string[]): Promise<Journal | null> {
    this.#ownParts = this.#parts.items;
    const others = names.filter((name) => name.startsWith(journalSheet) && name !== journalSheet);
    const more = others.map((name) => this.#record(name));
    if (more.length > 0) await this.context.sync();
    this.#records = [this.#first, ...more].filter(({ sheet }) => !sheet.isNullObject);
    const onSheets: Journal[] = [];
    for (const record of this.#records) {
      const journal = await journalOn(this.context, record);
      if (journal !== null) onSheets.push(journal);
    }
    if (onSheets.length > 0) return onSheets.reduce(joined);
    const xmls = this.#parts.items.map((part) => part.getXml());
    if (xmls.length > 0) await this.context.sync();
    for (const xml of xmls) {
      const journal = readJournalXml(xml.value);
      if (journal !== null) return journal;
    }
    return null;
  }

  /** Whether the journal stands on a sheet, which a workbook with a protected structure would not let go. */
  get isOnSheet(): boolean {
    return this.#records.length > 0;
  }

  /** The sheet of the journal, where the looks of cells are kept too; null before there is one. */
  get sheet(): Excel.Worksheet | null {
    return this.#records[0]?.sheet ?? null;
  }

  /**
   * Puts the journal into the batch at hand, after `read`; it takes effect with the next sync. An empty one is taken out.
   * @param mayAdd false: no sheet can be added, the XML part must do
   */
  async save(journal: Journal, room: Room, mayAdd = true): Promise<void> {
    const { customXmlParts, worksheets } = this.context.workbook;
    for (const part of this.#ownParts) part.delete();
    this.#ownParts = [];
    for (const { sheet } of this.#records.slice(1)) sheet.delete();
    this.#records = this.#records.slice(0, 1);
    if (isEmptyJournal(journal)) {
      this.sheet?.delete();
      this.#records = [];
      for (const part of this.#fileParts.items) part.delete();
      return;
    }
    const text = journalText(journal);
    if (text.length * 3 < largestPart) {
      await room.make(text.length * 3);
      this.#ownParts = [customXmlParts.add(journalXml(text))];
    }
    let { sheet } = this;
    if (sheet === null) {
      if (!mayAdd) return;
      sheet = worksheets.add(journalSheet);
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      const lines = sheet.getRange('A:C');
      this.#records = [{ name: journalSheet, sheet, texts: lines, places: lines, used: lines }];
    } else sheet.getRange('A:C').clear(Excel.ClearApplyTo.contents);
    await writeLines(sheet, text, journal, room);
  }

  #record(name: string): Record {
    const sheet = this.context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getRange('A:C').getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    const texts = sheet.getRangeByIndexes(0, 0, headLines, 1);
    texts.load('formulas');
    const places = sheet.getRangeByIndexes(0, 1, headPlaces, 2);
    places.load('formulas');
    return { name, sheet, texts, places, used };
  }
}

/** A: the text in pieces; B and C: the places. */
async function writeLines(sheet: Excel.Worksheet, text: string, journal: Journal, room: Room): Promise<void> {
  const pieces = journalPieces(text);
  const places = placeLines(journal);
  const lines = Array.from({ length: Math.max(pieces.length, places.length) }, (_, index) => [
    pieces[index] === undefined ? '' : `'${pieces[index]}`,
    ...(places[index] ?? ['', '']),
  ]);
  for (let first = 0; first < lines.length;) {
    let bytes = 0;
    let last = first;
    for (; last < lines.length && bytes < 500_000; last += 1)
      bytes += (lines[last] ?? []).reduce((sum, cell) => sum + cell.length * 3 + 4, 0);
    await room.make(bytes);
    sheet.getRangeByIndexes(first, 0, last - first, 3).formulas = lines.slice(first, last);
    first = last;
  }
}

async function journalOn(context: Excel.RequestContext, record: Record): Promise<Journal | null> {
  const { sheet, used } = record;
  if (used.isNullObject) return null;
  const rows = used.rowIndex + used.rowCount;
  const texts = linesOf(record.texts).map((line) => textIn(line, 0));
  const places = linesOf(record.places).map((line) => [textIn(line, 0), textIn(line, 1)] as const);
  // A line more of text only where the one before it held some.
  while (places.length < rows || (texts.length < rows && texts.at(-1) !== '')) {
    const text = askLines(
      sheet,
      texts.length,
      0,
      texts.at(-1) === '' ? 0 : Math.min(headLines, rows - texts.length),
      1,
    );
    const more = askLines(sheet, places.length, 1, Math.min(placesAtOnce, rows - places.length), 2);
    await context.sync();
    texts.push(...text().map((line) => textIn(line, 0)));
    places.push(...more().map((line) => [textIn(line, 0), textIn(line, 1)] as const));
  }
  const journal = readJournal(texts.map((text) => text.replace(/^'/, '')).join(''));
  return journal === null ? null : located(journal, readPlaces(places));
}

function askLines(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): () => readonly (readonly unknown[])[] {
  if (rows <= 0) return () => [];
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load('formulas');
  return () => linesOf(range);
}

function linesOf(range: Excel.Range): readonly (readonly unknown[])[] {
  return range.formulas as readonly (readonly unknown[])[];
}

function textIn(line: readonly unknown[], column: number): string {
  const content = line[column];
  return typeof content === 'string' ? content : '';
}

function joined(a: Journal, b: Journal): Journal {
  return {
    sheets: [...a.sheets, ...b.sheets],
    columns: [...a.columns, ...b.columns],
    rules: [...a.rules, ...b.rules],
    validations: [...a.validations, ...b.validations],
    notes: [...a.notes, ...b.notes],
    cells: [...a.cells, ...b.cells],
    properties: [...a.properties, ...b.properties],
  };
}
