/** One cell's XML to its value, formula and looks. The hot path of reading: no objects a cell. */
import { Refusal } from '../../../../core/errors';
import { CellKind } from '../../../../core/model/snapshot';
import type { SharedStrings } from '../shared-strings';
import { richText } from '../shared-strings';
import type { StyleTable } from '../styles/style-table';
import { TextTable } from '../text-table';
import type { ByteReader } from '../xml/byte-reader';
import { resolveEscapes } from '../xml/utf8';
import { type CellStore, excelColumns, excelRows } from './cell-store';
import { serialOfIsoTime } from './iso-date';
import { readNumber } from './number-reader';
import { readArea } from './references';
import type { SheetFormulas, WrittenFormula } from './sheet-formulas';

/** What all sheets of a workbook share. */
export interface BookParts {
  readonly texts: TextTable;
  /** Null when the workbook has no such part. */
  readonly shared: SharedStrings | null;
  readonly styles: StyleTable;
  /** Days to add to a date: 1462 where the workbook counts from 1904. */
  readonly dateShift: number;
}

/** Cell types by the letters that tell them apart. */
const SHARED = 0x73;
const BOOLEAN = 0x62;
const ERROR = 0x65;
const DATE = 0x64;
const STRING = 0x100;
const NUMBER = 0x6e;

/** What stands for a text that the file does not hold. */
const lostText = '#REF!';

export class CellReader {
  row = 0;
  /** Of the last cell that was read: the next one without an address follows it. */
  column = -1;
  #kind: number = CellKind.empty;
  #value = 0;
  #isEmptyText = false;

  constructor(
    readonly reader: ByteReader,
    readonly cells: CellStore,
    readonly formulas: SheetFormulas,
    readonly book: BookParts,
  ) {}

  /** Reads the cell whose opening tag's name was just read, to behind its end. */
  read(): void {
    const { reader } = this;
    let { row } = this;
    let column = this.column + 1;
    let xf = 0;
    let type = NUMBER;
    while (reader.nextAttribute()) {
      if (reader.nameTo - reader.nameFrom !== 1) continue;
      const name = reader.bytes[reader.nameFrom];
      if (name === 0x72) {
        // r
        let at = reader.valueFrom;
        let letters = 0;
        for (; at < reader.valueTo; at++) {
          const letter = (reader.bytes[at] ?? 0) | 0x20;
          if (letter < 0x61 || letter > 0x7a) break;
          letters = letters * 26 + letter - 0x60;
        }
        let digits = 0;
        for (; at < reader.valueTo; at++) digits = digits * 10 + (reader.bytes[at] ?? 0) - 0x30;
        if (letters > 0) column = letters - 1;
        if (digits > 0) row = digits - 1;
      } else if (name === 0x73) {
        // s
        xf = reader.valueNumber();
      } else if (name === 0x74) {
        // t
        type = reader.bytes[reader.valueFrom] ?? NUMBER;
        if (type === SHARED && reader.valueTo - reader.valueFrom > 1) type = STRING;
      }
    }
    if (!(row < excelRows && column < excelColumns)) throw new Refusal('damaged', { reason: 'cell-address' });
    let style = this.book.styles.ofFormat(xf);
    this.#kind = CellKind.empty;
    let formula: WrittenFormula | null = null;
    if (!reader.empty) formula = this.#readInside(type);
    if (type === DATE && this.#kind === CellKind.number) style = this.book.styles.asDate(style);
    else if (this.book.dateShift !== 0 && this.#kind === CellKind.number && this.book.styles.isDate(style))
      this.#value += this.book.dateShift;

    // From here on nothing can be cut off: what is kept is kept once.
    this.column = column;
    if (this.#kind !== CellKind.empty) this.cells.put(row, column, this.#kind, this.#value);
    if (formula !== null) this.formulas.add(row, column, formula);
    if (this.#isEmptyText) {
      this.cells.emptyTexts = Math.max(this.cells.emptyTexts, column + 1);
      this.#isEmptyText = false;
    }
    this.cells.style(row, column, style);
  }

  #readInside(type: number): WrittenFormula | null {
    const { reader } = this;
    let formula: WrittenFormula | null = null;
    let emptyText = false;
    for (;;) {
      reader.nextTag();
      if (reader.closing) {
        if (!reader.nameIs('c')) throw new Refusal('damaged', { reason: 'xml' });
        reader.endTag();
        break;
      }
      if (reader.nameIs('v')) {
        reader.endTag();
        if (!reader.empty) emptyText = this.#readValue(type);
        else if (type === STRING) emptyText = this.#setText('');
      } else if (reader.nameIs('f')) {
        formula = this.#readFormula();
      } else if (reader.nameIs('is')) {
        reader.endTag();
        if (!reader.empty) emptyText = this.#setText(richText(reader));
      } else {
        reader.skipElement();
      }
    }
    // A text without characters shows nothing; only as a formula's result it is more than a blank cell.
    this.#isEmptyText = emptyText && formula === null;
    if (this.#isEmptyText) this.#kind = CellKind.empty;
    return formula;
  }

  /** True when the value is a text without characters. */
  #readValue(type: number): boolean {
    const { reader } = this;
    if (type === NUMBER || type === SHARED) {
      const from = reader.at;
      let at = from;
      let byte = reader.bytes[at];
      while (byte !== 0x3c) {
        if (byte === 0 || byte === undefined) reader.missing(at);
        byte = reader.bytes[++at];
      }
      if (reader.bytes[at + 1] === 0x2f) {
        const number = readNumber(reader.bytes, from, at);
        if (!Number.isNaN(number)) {
          reader.at = at;
          reader.closingTag('v');
          if (type === SHARED) return this.#setShared(number);
          this.#kind = CellKind.number;
          this.#value = number;
          return false;
        }
      }
    }
    const text = reader.text();
    reader.closingTag('v');
    return this.#setOther(type, text);
  }

  #setOther(type: number, text: string): boolean {
    switch (type) {
      case BOOLEAN: {
        const trimmed = text.trim();
        this.#kind = trimmed === '' ? CellKind.empty : CellKind.boolean;
        this.#value = trimmed === '1' || trimmed.toLowerCase() === 'true' ? 1 : 0;
        return false;
      }
      case ERROR:
        if (text.trim() === '') return false;
        this.#kind = CellKind.error;
        this.#value = this.book.texts.indexOf(text.trim());
        return false;
      case DATE: {
        const serial = serialOfIsoTime(text);
        if (serial === null) return this.#setText(text);
        this.#kind = CellKind.number;
        this.#value = serial;
        return false;
      }
      case NUMBER: {
        // Written as a number without being one: kept as it stands.
        if (text.trim() === '') return false;
        return this.#setText(text);
      }
      case SHARED:
        return text.trim() === '' ? false : this.#setShared(-1);
      default:
        return this.#setText(resolveEscapes(text));
    }
  }

  #setText(text: string): boolean {
    this.#kind = CellKind.text;
    this.#value = this.book.texts.indexOf(text);
    return text === '';
  }

  #setShared(index: number): boolean {
    const { shared, texts } = this.book;
    if (shared === null) throw new Refusal('damaged', { reason: 'missing-part', part: 'sharedStrings.xml' });
    const text = shared.indexes[index];
    if (text === undefined || index >= shared.count) {
      this.#kind = CellKind.error;
      this.#value = texts.indexOf(lostText);
      return false;
    }
    this.#kind = CellKind.text;
    this.#value = text;
    return text === TextTable.empty;
  }

  #readFormula(): WrittenFormula {
    const { reader } = this;
    let kind: WrittenFormula['kind'] = 'normal';
    let group = -1;
    let area: WrittenFormula['area'] = null;
    let firstInput = '';
    let secondInput = '';
    let columnInput = true;
    while (reader.nextAttribute()) {
      if (reader.nameIs('t')) kind = kindOf(reader.value());
      else if (reader.nameIs('si')) group = reader.valueNumber();
      else if (reader.nameIs('ref')) area = readArea(reader.value());
      else if (reader.nameIs('r1')) firstInput = reader.value();
      else if (reader.nameIs('r2')) secondInput = reader.value();
      else if (reader.nameIs('dtr')) columnInput = !reader.valueIsTrue();
    }
    let text = '';
    if (!reader.empty) {
      text = reader.text();
      reader.closingTag('f');
      if (text.startsWith('=')) text = text.slice(1);
    }
    // TABLE(row input, column input), as Excel shows it; with one input, which of both it is.
    const inputs = secondInput === '' && columnInput ? `,${firstInput}` : `${firstInput},${secondInput}`;
    return { kind, group, area, inputs, text };
  }
}

function kindOf(type: string): WrittenFormula['kind'] {
  return type === 'shared' || type === 'array' || type === 'dataTable' ? type : 'normal';
}
