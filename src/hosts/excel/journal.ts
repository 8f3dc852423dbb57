/**
 * What we wrote, kept in the workbook before it is written, so that restoring is exact also after a crash, a restart or
 * on another machine. It stands twice: as a custom XML part, and on a veryHidden sheet for the programs that drop foreign
 * parts.
 */
import type { Scalar } from '../../core/model/change';

/** One cell as it was, and as we left it. */
export interface CellBefore {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As `Range.formulas` gave it. */
  readonly before: Scalar;
  readonly format: string;
  readonly after: Scalar;
}

export interface Journal {
  readonly sheets: readonly string[];
  readonly columns: readonly {
    readonly sheet: string;
    readonly column: number;
    readonly header: string;
    readonly headerRow: number;
  }[];
  /** Ids of our conditional formats by sheet; their formulas carry our marker besides. */
  readonly rules: readonly { readonly sheet: string; readonly id: string }[];
  readonly notes: readonly { readonly sheet: string; readonly cell: string }[];
  readonly cells: readonly CellBefore[];
  readonly properties: readonly { readonly name: string; readonly before: string | null }[];
}

export const emptyJournal: Journal = { sheets: [], columns: [], rules: [], notes: [], cells: [], properties: [] };

export const journalNamespace = 'urn:zhengtui:journal:1';
export const journalSheet = '_整推记录';

/** A cell holds 32,767 characters; the sheet keeps the text in pieces below each other. */
const pieceLength = 30_000;

export function journalXml(journal: Journal): string {
  const text = JSON.stringify(journal).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<journal xmlns="${journalNamespace}">${text}</journal>`;
}

export function readJournalXml(xml: string): Journal | null {
  const text = /<journal[^>]*>([\s\S]*)<\/journal>/.exec(xml)?.[1];
  if (text === undefined) return null;
  return readJournal(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

export function journalPieces(journal: Journal): readonly string[] {
  const text = JSON.stringify(journal);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(text.slice(at, at + pieceLength));
  return pieces;
}

/** Null for anything that is not whole: a journal is never half believed. */
export function readJournal(text: string): Journal | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  return isJournal(data) ? data : null;
}

function isJournal(data: unknown): data is Journal {
  if (typeof data !== 'object' || data === null) return false;
  const parts = new Map<string, unknown>(Object.entries(data));
  return ['sheets', 'columns', 'rules', 'notes', 'cells', 'properties'].every((name) => Array.isArray(parts.get(name)));
}
