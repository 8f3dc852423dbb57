/** Snapshots of .xls and .xlsx files by way of SheetJS, for tests that must not depend on the host for files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Area, CellStyle, Snapshot } from '../../src/core/model/snapshot';
import type { GridCell, GridSheet } from './builder';
import { buildSnapshot } from './builder';

function shows(format: string): CellStyle['shows'] {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (bare === 'general' || bare === '') return 'general';
  if (bare === '@') return 'text';
  if (bare.includes('%')) return 'percent';
  if (/[yd]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare))) return 'date';
  return /[hs]/.test(bare) ? 'time' : 'number';
}

function cellOf(cell: CellObject | undefined): GridCell {
  if (cell?.v === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') return { error: cell.w ?? '#N/A' };
  const value = cell.v instanceof Date ? cell.v.getTime() : cell.v;
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  return {
    value,
    shows: typeof value === 'number' ? shows(format) : 'general',
    format,
    ...(cell.f === undefined ? {} : { formula: cell.f }),
  };
}

function areaOf(range: { s: { r: number; c: number }; e: { r: number; c: number } }): Area {
  return { firstRow: range.s.r, firstColumn: range.s.c, lastRow: range.e.r, lastColumn: range.e.c };
}

function hiddenAmong(list: readonly ({ readonly hidden?: boolean | undefined } | undefined)[] | undefined): number[] {
  return (list ?? []).flatMap((each, i) => (each?.hidden === true ? [i] : []));
}

function sheetOf(name: string, sheet: WorkSheet): GridSheet {
  const rows: GridCell[][] = [];
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(address);
    const cell = sheet[address] as CellObject | undefined;
    const made = cellOf(cell);
    if (made === null || (typeof made === 'object' && 'value' in made && made.value === '')) continue;
    const row = (rows[r] ??= []);
    row[c] = made;
  }
  return {
    name,
    rows: Array.from(rows, (row) => Array.from((row as GridCell[] | undefined) ?? [], (cell) => cell ?? null)),
    merges: (sheet['!merges'] ?? []).map(areaOf),
    hiddenRows: hiddenAmong(sheet['!rows']),
    hiddenColumns: hiddenAmong(sheet['!cols']),
  };
}

export function fromSheetjs(file: string): Snapshot {
  const book = read(readFileSync(file), { cellNF: true, cellStyles: true, cellDates: false });
  return buildSnapshot(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name];
      return sheet === undefined ? { name, rows: [] } : sheetOf(name, sheet);
    }),
    { name: path.basename(file), format: file.endsWith('.xls') ? 'xls' : 'xlsx' },
  );
}
