/** Changes into a workbook file: the parts that change are patched, every other part is copied as it lies. */
import { Refusal } from '../../../core/errors';
import type { Change } from '../../../core/model/change';
import type { Codec } from '../package/codec';
import type { Package } from '../package/open-package';
import { partKey } from '../package/stored-part';
import { writePackage, type PartToWrite } from '../package/write-package';
import { applyChanges, freeSheetName } from './changes/apply-changes';
import { Recorder, type SkippedChange } from './changes/recorder';
import { WorkbookDraft } from './changes/workbook-draft';
import { findJournals, journalXml, makeJournal, reserveJournal } from './journal/journal-part';
import { findRecords, recordDrawing, recordSheet } from './journal/record-sheet';
import { PackageDraft, type DraftResult } from './parts/draft';
import { Relationships } from './parts/relationships';

export interface PatchOptions {
  readonly codec: Codec;
  /** Keeps the way back in the copy, for `unmarkWorkbook`; true unless said otherwise. */
  readonly journal?: boolean;
}

export interface Patched {
  readonly bytes: Uint8Array;
  /**
   * Changes that lead back by contents, the last first. Conditional formats and validations have none, and neither have
   * sheets that were taken out; `unmarkWorkbook` on the copy is exact.
   */
  readonly undo: readonly Change[];
  /** What could not be done to single cells; the rest was. */
  readonly skipped: readonly SkippedChange[];
}

/**
 * Carries the changes out on a copy of the package, all or nothing but for `skipped`. No changes: a plain copy.
 * Throws Refusal `not-written` (no such sheet, something stands where a column should go, a text no cell can hold),
 * `protected` (the sheet is, or the list of sheets), `unsupported` (the file is signed, has no room for more cell formats, or its rows are out
 * of order), `damaged`.
 */
export async function patchWorkbook(
  file: Package,
  changes: readonly Change[],
  options: PatchOptions,
): Promise<Patched> {
  refuseSigned(file);
  const { codec } = options;
  const book = new WorkbookDraft(file);
  const keepsWayBack = changes.length > 0 && options.journal !== false;
  if (book.workbook.locked && (keepsWayBack || changes.some(changesSheets)))
    throw new Refusal('protected', { reason: 'structure' });
  const records = findRecords(book);
  const recorder = new Recorder();
  applyChanges(changes, book, recorder, new Set(records.flatMap(({ record }) => record.sheets)));
  const patched = (bytes: Uint8Array): Patched => ({
    bytes,
    get undo() {
      return recorder.undo();
    },
    skipped: recorder.skipped,
  });
  if (!keepsWayBack) return patched(writeResult(file, book.finish(), codec));

  const journals = findJournals(file, book.workbook.part.name, codec);
  const levels = [...records.map(({ record }) => record.level), ...journals.map(({ journal }) => journal.record.level)];
  const level = Math.max(0, ...levels) + 1;
  const record = recorder.record(level);
  book.addSheet(recordDrawing(freeSheetName(book, recordSheet), record), null);
  const place = reserveJournal(book, level);
  const result = book.finish();
  const journal = await makeJournal(file, result, place, record);
  const item = { name: place.item, bytes: journalXml(journal, codec) };
  return patched(writeResult(file, { ...result, added: [...result.added, item] }, codec));
}

/** The package with its changed parts in place and the new ones behind. */
export function writeResult(file: Package, result: DraftResult, codec: Codec): Uint8Array {
  const changed = new Map(result.changed.map(({ name, bytes }) => [partKey(name), bytes]));
  const removed = new Set(result.removed.map(partKey));
  const parts: PartToWrite[] = [];
  for (const name of file.names()) {
    const key = partKey(name);
    if (removed.has(key)) continue;
    const bytes = changed.get(key);
    const part = file.stored(name);
    if (bytes !== undefined) parts.push({ kind: 'made', name, bytes });
    else if (part !== null) parts.push({ kind: 'kept', part });
  }
  for (const { name, bytes } of result.added) parts.push({ kind: 'made', name, bytes });
  return writePackage(parts, codec);
}

/** Who locked the structure of a workbook wants no sheets in it but those that are there. */
function changesSheets({ kind }: Change): boolean {
  return kind === 'addSheet' || kind === 'removeSheet';
}

/** Any change would void the signature: only who signed may do that. */
function refuseSigned(file: Package): void {
  const relationships = new Relationships(new PackageDraft(file), '');
  const signed =
    relationships.list().some(({ type }) => type.includes('/digital-signature/')) ||
    file.names().some((name) => /^_xmlsignatures\/.*\.xml$/i.test(name));
  if (signed) throw new Refusal('unsupported', { reason: 'signed' });
}
