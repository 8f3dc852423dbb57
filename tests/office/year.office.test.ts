/** The summaries of June and December of the made year: LibreOffice works every formula out as we did, without an error. */
import * as xlsx from '@e965/xlsx';
import { createWorkbook } from '../../src/hosts/xlsx/write';
import { monthsUpTo } from '../scenarios/year/months';
import { convert, onDisk } from './programs';
import { codec, unworkedSheet } from './samples';

const read = (bytes: Uint8Array): xlsx.WorkBook => xlsx.read(bytes, { type: 'array', cellFormula: true });

test('half-year, year, ladder, ranks and gains agree with LibreOffice', async () => {
  const months = (await monthsUpTo(12)).filter(({ period }) => ['2024-06', '2024-12'].includes(period));
  const unworked = new Map<string, Uint8Array>();
  for (const { period, sheets } of months)
    unworked.set(`${period}.xlsx`, await createWorkbook(sheets.map(unworkedSheet), { codec }));
  const recalculated = convert(onDisk(unworked), 'xlsx');
  const wrong: string[] = [];
  let formulas = 0;
  for (const { period, bytes } of months) {
    const [ours, theirs] = [read(bytes), read(recalculated.get(period) ?? new Uint8Array())];
    for (const name of ours.SheetNames) {
      for (const [at, content] of Object.entries(ours.Sheets[name] ?? {})) {
        const cell = content as xlsx.CellObject;
        if (at.startsWith('!') || cell.f === undefined) continue;
        formulas += 1;
        const other = theirs.Sheets[name]?.[at] as xlsx.CellObject | undefined;
        const same =
          typeof cell.v === 'number' && typeof other?.v === 'number'
            ? Math.abs(cell.v - other.v) <= 1e-9 * Math.max(1, Math.abs(cell.v))
            : (cell.v ?? '') === (other?.v ?? '');
        if (other?.t === 'e' || !same)
          wrong.push(`${period} ${name}!${at} ${String(cell.v)} → ${String(other?.v)}  =${cell.f}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(150);
}, 300_000);
