/**
 * What SheetJS leaves out of .xls files, read beside it from the same stream: the number formats that files name by
 * number only (the Chinese dates 27–36 and 50–58 among them), bold, the order of the sheets, and whether a filter is on.
 * BIFF5 and BIFF8, the formats of Excel 5 to 2003 and of WPS.
 */
import { Refusal } from '../../../core/errors';
import type { CellStyle } from '../../../core/model/snapshot';
import { builtinFormat } from '../read/styles/builtin-formats';
import { officeIndexed } from '../read/styles/colours';
import { showsOf } from '../read/styles/number-format';
import { recordsFrom, RecordType } from './records';
import { readString } from './strings';

export interface XlsSheetPlace {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** A module is a program of Excel 5, which is never shown. */
  readonly kind: 'cells' | 'chart' | 'module';
  /** Where its records begin. */
  readonly at: number;
}

export interface XlsLooks {
  /** In the order of the tabs. */
  readonly sheets: readonly XlsSheetPlace[];
  readonly formats: readonly CellStyle[];
  readonly date1904: boolean;
}

interface Xf {
  readonly font: number;
  readonly format: number;
  readonly fill: number | null;
}

const biff8 = 0x0600;
const biff5 = 0x0500;
const solid = 1;
const boldFrom = 600;
/** Kinds of sheets in the list that hold no cells. */
const chartSheet = 2;
const moduleSheet = 6;

/** Null for versions older than BIFF5. Throws Refusal `encrypted`. */
export function readLooks(stream: Uint8Array): XlsLooks | null {
  let version = 0;
  let codePage = 1252;
  let date1904 = false;
  const fonts: boolean[] = [];
  const codes = new Map<number, string>();
  const xfs: Xf[] = [];
  const sheets: XlsSheetPlace[] = [];
  const palette = [...officeIndexed];
  for (const record of recordsFrom(stream, 0)) {
    const { type, data } = record;
    if (type === RecordType.eof) break;
    if (type === RecordType.beginning && version === 0) {
      version = data.getUint16(0, true);
      if (version !== biff5 && version !== biff8) return null;
    }
    if (version === 0) return null;
    const wide = version === biff8;
    if (type === RecordType.codePage) codePage = data.getUint16(0, true);
    else if (type === RecordType.date1904) date1904 = data.getUint16(0, true) === 1;
    else if (type === RecordType.font && data.byteLength >= 8) fonts.push(data.getUint16(6, true) >= boldFrom);
    else if (type === RecordType.palette) readPalette(data, palette);
    else if (type === RecordType.numberFormat && data.byteLength > 2)
      codes.set(data.getUint16(0, true), readString(data, 2, wide ? 2 : 1, wide, codePage));
    else if (type === RecordType.format && data.byteLength >= (wide ? 20 : 12)) xfs.push(readXf(data, wide));
    else if (type === RecordType.boundSheet && data.byteLength > 7) sheets.push(readPlace(data, wide, codePage));
  }
  if (version === 0) return null;
  const formats = xfs.map((xf): CellStyle => {
    const numberFormat = codes.get(xf.format) ?? builtinFormat(xf.format);
    const fill = xf.fill === null ? null : (palette[xf.fill] ?? null);
    // There is no font 4: the numbers go on with 5.
    const bold = fonts[xf.font > 4 ? xf.font - 1 : xf.font] ?? false;
    return { numberFormat, shows: showsOf(numberFormat), fill: fill === null ? null : `#${fill}`, bold };
  });
  return { sheets, formats, date1904 };
}

/**
 * Tells the format of every cell of a sheet, in the order of the stream; true when a filter is on.
 * Throws Refusal `damaged` when the sheet has no end: SheetJS would give what came before without a word.
 */
export function readCellFormats(
  stream: Uint8Array,
  at: number,
  tell: (row: number, column: number, format: number) => void,
): boolean {
  let filtered = false;
  let depth = 0;
  for (const { type, data } of recordsFrom(stream, at)) {
    if (type === RecordType.beginning) depth += 1;
    else if (type === RecordType.eof) {
      depth -= 1;
      if (depth <= 0) return filtered;
    } else if (depth === 1) {
      // Charts on the sheet have records of their own, one level deeper.
      if (type === RecordType.filterMode) filtered = true;
      else tellFormats(type, data, tell);
    }
  }
  throw new Refusal('damaged', { reason: 'truncated' });
}

function tellFormats(type: number, data: DataView, tell: (row: number, column: number, format: number) => void): void {
  switch (type) {
    case RecordType.blank:
    case RecordType.number:
    case RecordType.text:
    case RecordType.booleanOrError:
    case RecordType.shortNumber:
    case RecordType.sharedText:
    case RecordType.richText:
    case RecordType.formula:
    case RecordType.oldFormula:
      if (data.byteLength >= 6) tell(data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true));
      break;
    case RecordType.multipleNumbers:
    case RecordType.multipleBlanks: {
      const step = type === RecordType.multipleNumbers ? 6 : 2;
      const first = data.byteLength >= 6 ? data.getUint16(2, true) : 0;
      for (let n = 0, from = 4; from + step + 2 <= data.byteLength; n++, from += step)
        tell(data.getUint16(0, true), first + n, data.getUint16(from, true));
      break;
    }
    default:
  }
}

function readXf(data: DataView, wide: boolean): Xf {
  const pattern = wide ? data.getUint32(14, true) >>> 26 : (data.getUint32(8, true) >>> 16) & 63;
  const colours = data.getUint16(wide ? 18 : 8, true);
  return {
    font: data.getUint16(0, true),
    format: data.getUint16(2, true),
    fill: pattern === 0 ? null : pattern === solid ? colours & 127 : (colours >>> 7) & 127,
  };
}

function readPlace(data: DataView, wide: boolean, codePage: number): XlsSheetPlace {
  const state = data.getUint8(4) & 3;
  const kind = data.getUint8(5);
  return {
    name: readString(data, 6, 1, wide, codePage),
    kind: kind === chartSheet ? 'chart' : kind === moduleSheet ? 'module' : 'cells',
    visibility: state === 1 ? 'hidden' : state === 2 ? 'veryHidden' : 'visible',
    at: data.getUint32(0, true),
  };
}

/** The workbook's own colours take the places 8 and on. */
function readPalette(data: DataView, palette: string[]): void {
  const count = Math.min(56, data.getUint16(0, true), Math.floor((data.byteLength - 2) / 4));
  for (let n = 0; n < count; n++) {
    const colour = [0, 1, 2].map((part) => data.getUint8(2 + 4 * n + part));
    palette[8 + n] = colour.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('');
  }
}
