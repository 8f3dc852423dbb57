/** The journal as text and back. What is not whole is no journal: one is never half believed. */
import type { Scalar } from '../../../core/model/change';
import type { Journal, JournalCell, JournalColumn } from './journal';

export const journalNamespace = 'urn:zhengtui:journal:1';

/** A cell holds 32,767 characters; the sheet keeps the text in pieces below each other. */
const pieceLength = 30_000;

export function journalText(journal: Journal): string {
  return JSON.stringify({ level: 1, ...journal });
}

export function journalPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(text.slice(at, at + pieceLength));
  return pieces;
}

export function journalXml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<journal xmlns="${journalNamespace}">${escaped}</journal>`;
}

export function readJournalXml(xml: string): Journal | null {
  const text = /<journal[^>]*>([\s\S]*)<\/journal>/.exec(xml)?.[1];
  if (text === undefined) return null;
  return readJournal(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

/** What the record of a marked file leaves out is filled in. */
export function readJournal(text: string): Journal | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const journal = entriesOf(data);
  if (journal === null) return null;
  const names = ['sheets', 'columns', 'rules', 'notes', 'cells', 'properties'];
  if (!names.every((name) => Array.isArray(journal.get(name)))) return null;
  const list = <T>(name: string, read: (entry: Entry) => T | null): readonly T[] =>
    listOf(journal.get(name)).flatMap((each) => {
      const entry = entriesOf(each);
      return entry === null ? [] : (read(entry) ?? []);
    });
  return {
    sheets: listOf(journal.get('sheets')).filter((each) => typeof each === 'string'),
    columns: list('columns', readColumn),
    rules: list('rules', (entry) => ({ sheet: textOf(entry.get('sheet')), id: textOf(entry.get('id')) })),
    validations: list('validations', (entry) => ({
      sheet: textOf(entry.get('sheet')),
      cell: textOf(entry.get('cell')),
    })),
    notes: list('notes', (entry) => ({
      sheet: textOf(entry.get('sheet')),
      cell: textOf(entry.get('cell')),
      text: textOf(entry.get('text')),
    })),
    cells: list('cells', readCell),
    properties: list('properties', (entry) => ({
      name: textOf(entry.get('name')),
      before: textOrNull(entry.get('before')),
      after: textOrNull(entry.get('after')),
    })),
  };
}

type Entry = ReadonlyMap<string, unknown>;

function readColumn(entry: Entry): JournalColumn | null {
  const column = wholeOf(entry.get('column'));
  const headerRow = wholeOf(entry.get('headerRow'));
  if (column === null || headerRow === null) return null;
  const values = entry.get('values');
  return {
    sheet: textOf(entry.get('sheet')),
    column,
    header: textOf(entry.get('header')),
    headerRow,
    headerRows: wholeOf(entry.get('headerRows')) ?? 1,
    lastRow: wholeOf(entry.get('lastRow')) ?? headerRow,
    values: Array.isArray(values) ? values.filter((each) => isScalar(each) && each !== null) : null,
    pointsBefore: numberOrNull(entry.get('pointsBefore')),
    pointsAfter: numberOrNull(entry.get('pointsAfter')),
    looks: wholeOf(entry.get('looks')),
    looksRows: wholeOf(entry.get('looksRows')),
  };
}

function readCell(entry: Entry): JournalCell | null {
  const row = wholeOf(entry.get('row'));
  const column = wholeOf(entry.get('column'));
  const before = entry.get('before');
  const after = entry.get('after');
  if (row === null || column === null || !isScalar(before) || !isScalar(after)) return null;
  const format = textOf(entry.get('format'));
  return {
    sheet: textOf(entry.get('sheet')),
    row,
    column,
    before,
    errorBefore: entry.get('errorBefore') === true,
    format,
    formatAfter: textOrNull(entry.get('formatAfter')) ?? format,
    after,
  };
}

function entriesOf(data: unknown): Entry | null {
  return typeof data === 'object' && data !== null ? new Map<string, unknown>(Object.entries(data)) : null;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const wholeOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
