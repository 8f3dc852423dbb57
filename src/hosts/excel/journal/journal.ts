/**
 * What we wrote, kept in the workbook before it is written, so that restoring is exact also after a crash, a restart or
 * on another machine.
 */
import { isOwnSheet } from '../../../core/own/names';
import type { Written, WrittenCell, WrittenColumn } from '../../written';

export interface JournalCell extends WrittenCell {
  /** True for an error that was typed in, such as #N/A: `before` is its name. */
  readonly errorBefore: boolean;
}

export interface JournalColumn extends WrittenColumn {
  /** Width of the column in points, before and after; null: not known. */
  readonly pointsBefore: number | null;
  readonly pointsAfter: number | null;
  /** Column of the journal's sheet where the looks of the cells are kept as they were; null: nowhere. */
  readonly looks: number | null;
  /** How many rows of them. */
  readonly looksRows: number | null;
}

export interface Journal extends Written<JournalColumn, JournalCell> {
  /** Known by the title of their message. */
  readonly validations: readonly { readonly sheet: string; readonly cell: string }[];
}

export const emptyJournal: Journal = {
  sheets: [],
  columns: [],
  rules: [],
  validations: [],
  notes: [],
  cells: [],
  properties: [],
};

export function isEmptyJournal(journal: Journal): boolean {
  return Object.values(journal).every((list: readonly unknown[]) => list.length === 0);
}

/** The kinds that make up a marking; mended cells and properties are what the clerk asked for besides. */
export function marksOf(journal: Journal): Journal {
  return { ...journal, sheets: journal.sheets.filter(isOwnSheet), cells: [], properties: [] };
}

export function withoutMarks({ sheets, cells, properties }: Journal): Journal {
  return { ...emptyJournal, sheets: summaryIn(sheets), cells, properties };
}

/** Sheets of a summary: people fill them in, so that they neither go nor are made anew with the marks. */
export const summaryIn = (sheets: readonly string[]): readonly string[] => sheets.filter((name) => !isOwnSheet(name));
