/** Workbooks through LibreOffice: formulas go in without values and come back worked out. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { isError } from '../../src/core/formula';
import type { Value } from '../../src/core/formula';
import { cellName } from '../../src/core/model/address';

export type SheetCells = readonly (readonly (xlsx.CellObject | null)[])[];

export function cellOf(value: Value): xlsx.CellObject | null {
  if (value === null) return null;
  if (isError(value)) return { t: 'n', f: 'NA()' };
  // An empty text is no empty cell; only a formula keeps it apart.
  if (value === '') return { t: 's', v: '', f: '""' };
  if (typeof value === 'string') return { t: 's', v: value };
  return typeof value === 'boolean' ? { t: 'b', v: value } : { t: 'n', v: value };
}

function sheetOf(cells: SheetCells): xlsx.WorkSheet {
  const sheet: xlsx.WorkSheet = {};
  let width = 0;
  cells.forEach((row, r) => {
    width = Math.max(width, row.length);
    row.forEach((cell, c) => {
      if (cell !== null) sheet[cellName(r, c)] = cell;
    });
  });
  sheet['!ref'] = `A1:${cellName(Math.max(cells.length, 1) - 1, Math.max(width, 1) - 1)}`;
  return sheet;
}

/** By sheet name; needs `soffice` on the path. */
export function recalculated(sheets: ReadonlyMap<string, SheetCells>): ReadonlyMap<string, xlsx.WorkSheet> {
  const folder = mkdtempSync(join(tmpdir(), 'formula-'));
  const book = xlsx.utils.book_new();
  for (const [name, cells] of sheets) xlsx.utils.book_append_sheet(book, sheetOf(cells), name);
  try {
    const file = join(folder, 'in.xlsx');
    writeFileSync(file, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out')];
    execFileSync('soffice', [profile, '--headless', ...target, file], { stdio: 'ignore', timeout: 100_000 });
    const back = xlsx.read(readFileSync(join(folder, 'out', 'in.xlsx')), { type: 'buffer' });
    return new Map(Object.entries(back.Sheets));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
