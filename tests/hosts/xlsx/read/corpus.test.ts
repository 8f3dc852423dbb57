import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as SheetJs from '@e965/xlsx';
import { CellKind, type SheetSnapshot, type Snapshot } from '../../../../src/core/model/snapshot';
import { fflateCodec } from '../../../../src/hosts/xlsx/browser';
import { options, read, refusalOf } from './made-workbook';

const corpus = path.resolve(__dirname, '../../../../../shared/corpus');
const folders = ['files', 'fixtures'].map((name) => path.join(corpus, name));

/** The files that cannot be opened, and why. All others must. */
const refused = new Map([
  ['calamine-too_small.xls', 'not-a-workbook'],
  ['poi-clusterfuzz-testcase-minimized-POIHSSFFuzzer-6483562584932352.xls', 'damaged'],
  ['poi-clusterfuzz-testcase-minimized-POIHSSFFuzzer-6537773940867072.xls', 'damaged'],
  ['poi-clusterfuzz-testcase-minimized-POIXSSFFuzzer-4828727001088000.xlsx', 'damaged'],
  ['poi-clusterfuzz-testcase-minimized-POIXSSFFuzzer-6448258963341312.xlsx', 'damaged'],
  ['poi-protect.xlsx', 'encrypted'],
]);

/** Encrypted with the password that every copy of Excel knows; SheetJS does not open it. */
const withDefaultPassword = 'calamine-issue_385.xls';

/** Where SheetJS reads otherwise, and who is right. */
const differences: readonly { readonly file: string; readonly cells: RegExp; readonly why: string }[] = [
  {
    file: 'calamine-formula-date-format.xls',
    cells: /^Sheet1!A[12]$/,
    why: 'counts from 1904; SheetJS gives serials as they stand',
  },
  { file: 'poi-1904DateWindowing.xls', cells: /^Sheet1![AB]1$/, why: 'counts from 1904' },
  { file: 'poi-WrongFormulaRecordType.xls', cells: /!C[234]$/, why: 'counts from 1904' },
  {
    file: 'calamine-has_x000D_inline.xlsx',
    cells: /^Sheet1!A1$/,
    why: 'SheetJS drops an escaped carriage return from inner text',
  },
  { file: 'poi-InlineString.xlsx', cells: /^Sheet1!A1$/, why: 'SheetJS loses a run of rich inner text' },
  { file: 'poi-49761.xls', cells: /^Sheet0!/, why: 'not a number, which Excel shows as #NUM!' },
  { file: 'poi-SimpleScatterChart.xls', cells: /^Chart1!/, why: 'a chart’s kept values are no cells' },
];

const errors = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

if (!folders.every((folder) => existsSync(folder)))
  throw new Error(`The workbooks to read are missing: ${folders.join(' and ')} must be there beside the repository.`);

const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(xlsx|xlsm|xls)$/.test(name))
    .sort()
    .map((name) => [name, path.join(folder, name)] as const),
);

test('The corpus is whole', () => {
  expect(files.length).toBeGreaterThanOrEqual(164);
});

describe('Every workbook of the corpus opens as SheetJS reads it, or is refused for a reason', () => {
  test.each(files)('%s', async (name, file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const code = refused.get(name);
    if (code !== undefined) {
      expect(await refusalOf(read(bytes, name))).toBe(code);
      return;
    }
    const snapshot = await read(bytes, name);
    if (name === withDefaultPassword) {
      expect(() => SheetJs.read(bytes, { type: 'array' })).toThrow('password-protected');
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
      return;
    }
    const other = SheetJs.read(bytes, { type: 'array', dense: true, cellDates: false, cellText: false, xlfn: true });
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(other.SheetNames);
    const explained = differences.filter((each) => each.file === name);
    const found = snapshot.sheets
      .flatMap((sheet) => compare(snapshot, sheet, other.Sheets[sheet.name]?.['!data'] as Cells | undefined))
      .filter((difference) => !explained.some((each) => each.cells.test(difference.split('\t')[0] ?? '')));
    expect(found).toEqual([]);
  });
});

test('The browser’s codec reads every new workbook as Node’s does', async () => {
  for (const [name, file] of files) {
    if (!name.endsWith('x') || refused.has(name)) continue;
    const bytes = new Uint8Array(readFileSync(file));
    expect(await read(bytes, name, { ...options, codec: fflateCodec })).toEqual(await read(bytes, name));
  }
});

type Cells = readonly (readonly (SheetJs.CellObject | undefined)[] | undefined)[];

/** "Sheet!C7, ours …, theirs …" for every cell whose value or formula differs, and for every cell that only one has. */
function compare(snapshot: Snapshot, sheet: SheetSnapshot, data: Cells = []): readonly string[] {
  const differences: string[] = [];
  const rows = Math.max(sheet.rowCount, data.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(sheet.columnCount, data[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const cell = data[row]?.[column];
      const ours = shown(snapshot, sheet, row, column);
      const theirs = shownBySheetJs(cell);
      const place = `${sheet.name}!${SheetJs.utils.encode_cell({ r: row, c: column })}`;
      if (ours !== theirs) differences.push(`${place}\tours ${ours} theirs ${theirs}`);
      const formula = snapshot.strings[(sheet.columns[column]?.formula?.[row] ?? 0) - 1] ?? '';
      // SheetJS writes the formula of an array into its first cell only.
      if (formula !== (cell?.f ?? '') && cell?.F === undefined)
        differences.push(`${place}\tformula ours ${formula} theirs ${cell?.f ?? ''}`);
    }
  }
  return differences;
}

function shown(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): string {
  const cells = sheet.columns[column];
  const value = cells?.value[row] ?? 0;
  switch (cells?.kind[row]) {
    case CellKind.number:
      return `number ${String(value)}`;
    case CellKind.text:
      return `text ${snapshot.strings[value] ?? ''}`;
    case CellKind.boolean:
      return `boolean ${String(value === 1)}`;
    case CellKind.error:
      return `error ${snapshot.strings[value] ?? ''}`;
    default:
      return 'empty';
  }
}

function shownBySheetJs(cell: SheetJs.CellObject | undefined): string {
  if (cell?.v === undefined || (cell.v === '' && cell.f === undefined)) return 'empty';
  if (cell.t === 'e') return `error ${typeof cell.v === 'number' ? (errors.get(cell.v) ?? '?') : String(cell.v)}`;
  if (typeof cell.v === 'string') return `text ${cell.v}`;
  return `${typeof cell.v} ${String(cell.v)}`;
}
