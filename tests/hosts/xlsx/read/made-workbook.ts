/** Small workbooks as bytes, written out by hand: each test says only what is odd about its own. */
import { Refusal } from '../../../../src/core/errors';
import { CellKind, type SheetSnapshot, type Snapshot } from '../../../../src/core/model/snapshot';
import { openWorkbook, type OpenOptions } from '../../../../src/hosts/xlsx';
import { nodeCodec } from '../../../../src/hosts/xlsx/node';
import { readXls } from '../../../../src/hosts/xlsx/xls/read-xls';
import { type Entry, makeZip } from '../zip-maker';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export interface Made {
  /** What stands inside <sheetData>, of each sheet; or a whole part when it begins with "<?" or "<worksheet". */
  readonly sheets?: readonly string[];
  /** After </sheetData> and before it, of the first sheet. */
  readonly after?: string;
  readonly before?: string;
  /** Inside <sst>; absent: no such part. */
  readonly strings?: string;
  /** A whole styles part. */
  readonly styles?: string;
  readonly workbook?: string;
  /** More parts, or others in place of the usual ones; null takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export function makeWorkbook(made: Made): Uint8Array {
  const sheets = made.sheets ?? [''];
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${made.workbook ?? ''}<sheets>${sheets
      .map((_, n) => `<sheet name="表${String(n + 1)}" sheetId="${String(n + 1)}" r:id="r${String(n + 1)}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, n) => ['worksheet', `worksheets/sheet${String(n + 1)}.xml`]),
    ),
  };
  for (const [n, sheet] of sheets.entries()) {
    const inside = `${n === 0 ? (made.before ?? '') : ''}<sheetData>${sheet}</sheetData>${n === 0 ? (made.after ?? '') : ''}`;
    parts[`xl/worksheets/sheet${String(n + 1)}.xml`] = /^<(\?|worksheet)/.test(sheet)
      ? sheet
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${office}">${inside}</worksheet>`;
  }
  if (made.strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${made.strings}</sst>`;
  if (made.styles !== undefined) parts['xl/styles.xml'] = made.styles;
  Object.assign(parts, made.parts);
  const entries = Object.entries(parts).flatMap(([name, data]): Entry[] => (data === null ? [] : [{ name, data }]));
  return makeZip(entries);
}

export function relations(list: readonly (readonly [kind: string, target: string])[]): string {
  const each = list.map(
    ([kind, target], n) => `<Relationship Id="r${String(n + 1)}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

/** A styles part with one cell format for each number format given, by number or by code. */
export function stylesOf(formats: readonly (number | string)[]): string {
  const codes = formats.flatMap((format, n) =>
    typeof format === 'string'
      ? [
          `<numFmt numFmtId="${String(200 + n)}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`,
        ]
      : [],
  );
  const xfs = formats.map((format, n) => `<xf numFmtId="${String(typeof format === 'number' ? format : 200 + n)}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
}

export const options: OpenOptions = { codec: nodeCodec, readXls };

export async function read(bytes: Uint8Array, name = '台账.xlsx', using: OpenOptions = options): Promise<Snapshot> {
  const opened = await openWorkbook(name, bytes, using);
  return opened.read();
}

export function readMade(made: Made): Promise<Snapshot> {
  return read(makeWorkbook(made));
}

/** The code with which a file is refused; anything else is told as it is, so that the comparison fails readably. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no refusal';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

export function sheetOf(snapshot: Snapshot, index = 0): SheetSnapshot {
  const sheet = snapshot.sheets[index];
  if (sheet === undefined) throw new Error(`there is no sheet ${String(index)}`);
  return sheet;
}

export type Value = number | string | boolean | null | { readonly error: string };

export function valueAt(snapshot: Snapshot, row: number, column: number, sheet = 0): Value {
  const cells = sheetOf(snapshot, sheet).columns[column];
  const value = cells?.value[row];
  if (cells === undefined || value === undefined) return null;
  switch (cells.kind[row]) {
    case CellKind.number:
      return value;
    case CellKind.text:
      return snapshot.strings[value] ?? null;
    case CellKind.boolean:
      return value === 1;
    case CellKind.error:
      return { error: snapshot.strings[value] ?? '' };
    default:
      return null;
  }
}

/** The values of the used cells, row by row. */
export function valuesOf(snapshot: Snapshot, sheet = 0): readonly (readonly Value[])[] {
  const { rowCount, columnCount } = sheetOf(snapshot, sheet);
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => valueAt(snapshot, row, column, sheet)),
  );
}

/** The formula without "=", or "". */
export function formulaAt(snapshot: Snapshot, row: number, column: number, sheet = 0): string {
  const index = sheetOf(snapshot, sheet).columns[column]?.formula?.[row] ?? 0;
  return index === 0 ? '' : (snapshot.strings[index - 1] ?? '');
}

export function styleAt(snapshot: Snapshot, row: number, column: number, sheet = 0): Snapshot['styles'][number] {
  const style = snapshot.styles[sheetOf(snapshot, sheet).columns[column]?.style[row] ?? 0];
  if (style === undefined) throw new Error('there is no such style');
  return style;
}
