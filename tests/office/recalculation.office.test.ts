/** Every live formula that we write, worked out by LibreOffice, against the value that we wrote with it. */
import path from 'node:path';
import * as xlsx from '@e965/xlsx';
import { resultSheets } from '../../src/core/marking';
import { summarySheets } from '../../src/core/summary';
import { consolidate, type Tried } from '../../src/core/summary/consolidate';
import { createWorkbook, patchWorkbook } from '../../src/hosts/xlsx/write';
import { convert, onDisk } from './programs';
import {
  asOf,
  codec,
  examineFile,
  marksOf,
  sampleFiles,
  samplesFolder,
  template,
  unworked,
  unworkedSheet,
} from './samples';

interface Written {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly value: unknown;
}

/** A workbook of ours twice: with the values that we wrote beside the formulas, and without them. */
interface Twice {
  readonly name: string;
  readonly before: Uint8Array | null;
  readonly worked: Uint8Array;
  readonly unworked: Uint8Array;
}

let books: readonly Twice[] = [];
let recalculated: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  const made: Twice[] = [];
  const tried: Tried[] = [];
  for (const [index, sample] of sampleFiles().entries()) {
    const { opened, examination } = await examineFile(path.join(samplesFolder, sample));
    tried.push({ file: sample, examination });
    const name = `${String(index)} ${path.basename(sample)}`.replace(/\.[^.]+$/, '');
    const file = opened.package?.file;
    if (file === undefined) {
      const sheets = resultSheets(examination, { linked: false });
      made.push({
        name,
        before: null,
        worked: await createWorkbook(sheets, { codec }),
        unworked: await createWorkbook(sheets.map(unworkedSheet), { codec }),
      });
      continue;
    }
    const changes = marksOf(examination);
    made.push({
      name,
      before: (await patchWorkbook(file, [], { codec })).bytes,
      worked: (await patchWorkbook(file, changes, { codec })).bytes,
      unworked: (await patchWorkbook(file, unworked(changes), { codec })).bytes,
    });
  }
  const sheets = summarySheets(consolidate(tried, { template, asOf, period: '', expectedUnits: [] }), []);
  made.push({
    name: '汇总',
    before: null,
    worked: await createWorkbook(sheets, { codec }),
    unworked: await createWorkbook(sheets.map(unworkedSheet), { codec }),
  });
  books = made;
  recalculated = convert(onDisk(new Map(made.map((book) => [`${book.name}.xlsx`, book.unworked]))), 'xlsx');
}, 400_000);

function read(bytes: Uint8Array): xlsx.WorkBook {
  return xlsx.read(bytes, { type: 'array', cellFormula: true, sheetStubs: true });
}

function cellsOf(book: xlsx.WorkBook, sheet: string): readonly (readonly [string, xlsx.CellObject])[] {
  return Object.entries(book.Sheets[sheet] ?? {}).flatMap(([cell, content]) =>
    cell.startsWith('!') ? [] : [[cell, content as xlsx.CellObject] as const],
  );
}

/** Formulas of the marked book that the book did not have. */
function formulasOf(book: Twice): readonly Written[] {
  const before = book.before === null ? null : read(book.before);
  const after = read(book.worked);
  return after.SheetNames.flatMap((sheet) =>
    cellsOf(after, sheet).flatMap(([cell, { f: formula, v: value, t: type, w: shown }]) => {
      const old = before?.Sheets[sheet]?.[cell] as xlsx.CellObject | undefined;
      if (formula === undefined || old?.f === formula) return [];
      return [{ sheet, cell, formula, value: type === 'e' ? shown : value }];
    }),
  );
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  return a === b;
}

test('every formula of ours comes to the value that we wrote with it', () => {
  const wrong: string[] = [];
  const counts: string[] = [];
  let formulas = 0;
  let numbers = 0;
  for (const book of books) {
    const bytes = recalculated.get(book.name);
    if (bytes === undefined) throw new Error(`LibreOffice could not open ${book.name}`);
    const back = read(bytes);
    const written = formulasOf(book);
    for (const { sheet, cell, formula, value } of written) {
      const now = back.Sheets[sheet]?.[cell] as xlsx.CellObject | undefined;
      const result = now?.t === 'e' ? now.w : now?.v;
      if (typeof value === 'number') numbers += 1;
      if (value === undefined || !same(value, result))
        wrong.push(`${book.name} ${sheet}!${cell} ${String(value)} → ${String(result)}  =${formula}`);
    }
    formulas += written.length;
    counts.push(`${book.name}: ${String(written.length)}`);
  }
  console.info(`${String(formulas)} formulas, ${String(numbers)} with numbers\n${counts.join('\n')}`);
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(5000);
});
