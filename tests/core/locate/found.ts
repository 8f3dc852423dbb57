/** Short ways of asking the recogniser. */
import { findTables } from '../../../src/core/locate';
import type { Choices } from '../../../src/core/locate';
import type { FoundSheet, FoundTable, Rows } from '../../../src/core/model/found';
import type { Snapshot } from '../../../src/core/model/snapshot';
import type { Template } from '../../../src/core/model/template';
import { builtInTemplate } from '../../../src/core/template';
import type { GridCell } from '../../snapshots/from-grid';
import { fromGrid } from '../../snapshots/from-grid';

export const template = builtInTemplate();

export function findIn(snapshot: Snapshot, choices?: Choices, by: Template = template): readonly FoundSheet[] {
  return findTables(snapshot, by, choices);
}

/** The sheet of a grid; '<' and '^' are merges. */
export function sheetOf(rows: readonly (readonly GridCell[])[], name = 'Sheet1'): FoundSheet {
  const [sheet] = findIn(fromGrid(rows, name));
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The only table of a grid. */
export function tableOf(rows: readonly (readonly GridCell[])[], name = 'Sheet1'): FoundTable {
  const { tables, kind } = sheetOf(rows, name);
  const [table] = tables;
  if (table === undefined || tables.length !== 1) throw new Error(`${String(tables.length)} tables, kind ${kind}`);
  return table;
}

/** Rows as Excel counts them: "3-5", "" for none. */
export function shown(rows: Rows | null): string {
  return rows === null ? '' : rows.first === rows.last ? String(rows.first + 1) : `${rows.first + 1}-${rows.last + 1}`;
}

export function excelRows(rows: Iterable<number>): readonly number[] {
  return [...rows].map((row) => row + 1);
}
