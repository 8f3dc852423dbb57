/**
 * The way back of every changed part, kept in the marked copy itself as a custom XML part: as long as no other program
 * saved the file, the original comes back byte for byte.
 */
import type { Codec } from '../../package/codec';
import type { Package } from '../../package/open-package';
import { contentTypes } from '../parts/content-types';
import type { DraftResult } from '../parts/draft';
import { Relationships, relationshipsName } from '../parts/relationships';
import { PackageDraft } from '../parts/draft';
import type { WorkbookDraft } from '../changes/workbook-draft';
import { readRecord, type MarkRecord } from '../changes/mark-record';
import { fromBase64, toBase64 } from './base64';
import { digestOf } from './digest';

const journalNamespace = 'urn:zhengtui:file-journal:1';

export interface JournalPart {
  readonly name: string;
  /** Of the part as marked. */
  readonly sha256: string;
  /** See `spliceBack`. */
  readonly back: Uint8Array;
}

export interface Journal {
  readonly changed: readonly JournalPart[];
  readonly added: readonly string[];
  /** Parts that were taken out, each with the name of the part before it in the file ("" at the beginning). */
  readonly removed: readonly { readonly name: string; readonly behind: string; readonly bytes: Uint8Array }[];
  readonly record: MarkRecord;
}

/** A place for the journal in the workbook: programs keep what is registered so. */
export interface JournalPlace {
  readonly item: string;
  readonly parts: readonly string[];
}

/** Registers the parts; `journalXml` goes into `item` when everything else is written. */
export function reserveJournal(book: WorkbookDraft, level: number): JournalPlace {
  const { draft, workbook } = book;
  const { dialect } = workbook;
  const item = draft.freeName('customXml/item', 'xml');
  const properties = draft.freeName('customXml/itemProps', 'xml');
  // The id must be unique within the workbook only.
  const id = `{5A54A11A-0000-4000-8000-${level.toString(16).toUpperCase().padStart(12, '0')}}`;
  draft.add(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${dialect.customXml}"><ds:schemaRefs><ds:schemaRef ds:uri="${journalNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  const inItem = new Relationships(draft, item);
  inItem.add(dialect.type('customXmlProps'), properties);
  inItem.finish();
  book.contentTypes.add(item, contentTypes.xml);
  book.contentTypes.add(properties, contentTypes.customXmlProperties);
  workbook.relationships.add(dialect.type('customXml'), item);
  return { item, parts: [item, properties, relationshipsName(item)] };
}

export async function makeJournal(
  file: Package,
  result: DraftResult,
  place: JournalPlace,
  record: MarkRecord,
): Promise<Journal> {
  const names = file.names();
  return {
    changed: await Promise.all(
      result.changed.map(async ({ name, bytes, back }) => ({ name, sha256: await digestOf(bytes), back })),
    ),
    added: [...new Set([...result.added.map(({ name }) => name), ...place.parts])],
    removed: result.removed.map((name) => ({
      name,
      behind: names[names.indexOf(name) - 1] ?? '',
      bytes: file.bytes(name),
    })),
    record,
  };
}

export function journalXml(journal: Journal, codec: Codec): Uint8Array {
  const json = JSON.stringify({
    changed: journal.changed.map(({ name, sha256, back }) => ({ name, sha256, back: toBase64(back) })),
    added: journal.added,
    removed: journal.removed.map(({ name, behind, bytes }) => ({ name, behind, bytes: toBase64(bytes) })),
    record: journal.record,
  });
  const plain = new TextEncoder().encode(json);
  const packed = codec.deflate(plain);
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<journal xmlns="${journalNamespace}" size="${String(plain.length)}">${toBase64(packed)}</journal>`,
  );
}

/** A journal found in a workbook, and the parts that make it up. */
export interface FoundJournal {
  readonly item: string;
  readonly journal: Journal;
}

/** All journals of the workbook, in the order of their relationships. Broken ones are left out. */
export function findJournals(file: Package, workbookPart: string, codec: Codec): readonly FoundJournal[] {
  const relationships = new Relationships(new PackageDraft(file), workbookPart);
  return relationships.ofType('customXml').flatMap(({ part }) => {
    if (part === null || !file.has(part)) return [];
    const journal = readJournalXml(file.bytes(part), codec);
    return journal === null ? [] : [{ item: part, journal }];
  });
}

/** Beyond this a journal is no journal of ours: the way back of a large sheet takes a few megabytes. */
const largest = 1024 * 1024 * 1024;

function readJournalXml(bytes: Uint8Array, codec: Codec): Journal | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 400));
  if (!head.includes(journalNamespace)) return null;
  const text = new TextDecoder().decode(bytes);
  const found = /<journal\s[^>]*?size="(\d+)"[^>]*>([\s\S]*?)<\/journal>/.exec(text);
  const size = Number(found?.[1] ?? Number.NaN);
  const packed = fromBase64((found?.[2] ?? '').replace(/\s+/g, ''));
  if (packed === null || !(size <= largest)) return null;
  try {
    const plain = codec.inflate(packed, size);
    if (plain.length !== size) return null;
    return readJournal(JSON.parse(new TextDecoder().decode(plain)));
  } catch {
    return null;
  }
}

function readJournal(data: unknown): Journal | null {
  if (typeof data !== 'object' || data === null) return null;
  const journal = new Map<string, unknown>(Object.entries(data));
  const record = readRecord(journal.get('record'));
  const changed = entriesOf(journal.get('changed'), ['name', 'sha256', 'back']);
  const removed = entriesOf(journal.get('removed'), ['name', 'behind', 'bytes']);
  const added = journal.get('added');
  if (record === null || changed === null || removed === null || !Array.isArray(added)) return null;
  const backs = changed.map(([name = '', sha256 = '', back = '']) => ({ name, sha256, back: fromBase64(back) }));
  const lost = removed.map(([name = '', behind = '', bytes = '']) => ({ name, behind, bytes: fromBase64(bytes) }));
  return {
    changed: backs.flatMap(({ back, ...rest }) => (back === null ? [] : [{ ...rest, back }])),
    removed: lost.flatMap(({ bytes, ...rest }) => (bytes === null ? [] : [{ ...rest, bytes }])),
    added: added.filter((each: unknown) => typeof each === 'string'),
    record,
  };
}

/** Each entry's texts in the order of the keys; null when one lacks any. */
function entriesOf(data: unknown, keys: readonly string[]): readonly (readonly string[])[] | null {
  if (!Array.isArray(data)) return null;
  const entries: string[][] = [];
  for (const each of data as readonly unknown[]) {
    if (typeof each !== 'object' || each === null) return null;
    const fields = new Map<string, unknown>(Object.entries(each));
    const texts = keys.flatMap((key) => {
      const value = fields.get(key);
      return typeof value === 'string' ? [value] : [];
    });
    if (texts.length !== keys.length) return null;
    entries.push(texts);
  }
  return entries;
}
