/** Everything that marking wrote out of a workbook again. */
import type { Codec } from '../package/codec';
import { openPackage, type Package } from '../package/open-package';
import { WorkbookDraft } from './changes/workbook-draft';
import { findJournals } from './journal/journal-part';
import { findRecords } from './journal/record-sheet';
import { restoreParts } from './journal/restore-parts';
import { removeItem, takeOut, type KeptMark, type TakenOut, type Undone } from './journal/take-out';
import { findWorkbook } from '../read/parts/content-types';
import { writeResult } from './patch-workbook';

export interface UnmarkOptions {
  readonly codec: Codec;
}

export interface Unmarked {
  readonly bytes: Uint8Array;
  /** True: every part is byte for byte what it was before marking. */
  readonly exact: boolean;
  /** How much was taken out by contents; all 0 when `exact`. */
  readonly undone: Undone;
  /** What was ours and has been changed since: it stays. */
  readonly kept: readonly KeptMark[];
}

const nothing: TakenOut = {
  undone: { sheets: 0, columns: 0, cells: 0, notes: 0, rules: 0, validations: 0, properties: 0 },
  kept: [],
};

/**
 * The workbook without our marks; several markings are all undone, the last first. Null when there is no mark in it.
 * Exact while no other program saved the file; after Excel, WPS or LibreOffice what we wrote is taken out where it is
 * still as written, and whatever the user changed stays. Throws Refusal `damaged`.
 */
export async function unmarkWorkbook(file: Package, options: UnmarkOptions): Promise<Unmarked | null> {
  const { codec } = options;
  let now = file;
  let bytes: Uint8Array | null = null;
  let exact = true;
  let total = nothing;
  for (;;) {
    const step = (await restoreOnce(now, codec)) ?? takeOutOnce(now, codec);
    if (step === null) return bytes === null ? null : { bytes, exact, ...total };
    bytes = step.bytes;
    exact &&= step.exact;
    total = added(total, step);
    now = openPackage(bytes, codec);
  }
}

interface Step extends TakenOut {
  readonly bytes: Uint8Array;
  readonly exact: boolean;
}

/** Undoes the last marking exactly; null when no journal fits the parts as they are. */
async function restoreOnce(file: Package, codec: Codec): Promise<Step | null> {
  const journals = findJournals(file, findWorkbook(file).name, codec);
  const lastFirst = journals.toSorted((a, b) => b.journal.record.level - a.journal.record.level);
  for (const { journal } of lastFirst) {
    const bytes = await restoreParts(file, journal, codec);
    if (bytes !== null) return { bytes, exact: true, ...nothing };
  }
  return null;
}

/** Undoes the last marking by its record; null when there is none. */
function takeOutOnce(file: Package, codec: Codec): Step | null {
  const book = new WorkbookDraft(file);
  const journals = findJournals(file, book.workbook.part.name, codec);
  const [onSheet] = findRecords(book);
  const [inPart] = journals.toSorted((a, b) => b.journal.record.level - a.journal.record.level);
  const record = onSheet?.record ?? inPart?.journal.record;
  if (record === undefined) return null;
  const taken = takeOut(book, record, onSheet?.places ?? new Map());
  const entry = onSheet === undefined ? null : book.workbook.sheet(onSheet.sheet);
  if (entry !== null) book.removeSheet(entry);
  for (const { item, journal } of journals) if (journal.record.level >= record.level) removeItem(book, item);
  return { bytes: writeResult(file, book.finish(), codec), exact: false, ...taken };
}

function added(a: TakenOut, b: TakenOut): TakenOut {
  const { undone: u, kept } = a;
  const { undone: v } = b;
  return {
    undone: {
      sheets: u.sheets + v.sheets,
      columns: u.columns + v.columns,
      cells: u.cells + v.cells,
      notes: u.notes + v.notes,
      rules: u.rules + v.rules,
      validations: u.validations + v.validations,
      properties: u.properties + v.properties,
    },
    kept: [...kept, ...b.kept],
  };
}
