/** One column of a relation: typed arrays, and what is worked out of them once. */
import { numberOfText } from './number-text';
import { ERROR, errorOf, isError } from './value';
import type { FormulaError, Value } from './value';

/** What a cell of a column holds. The numbers are the codes kept in `Column.kinds`. */
export const Kind = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

export interface Column {
  readonly length: number;
  /** A `Kind` a row. */
  readonly kinds: Uint8Array;
  /** Numbers, and booleans as 0 and 1. */
  readonly numbers: Float64Array;
  /** Texts, and errors as they are written. Empty when the column has neither. */
  readonly texts: readonly string[];
  readonly value: (row: number) => Value;
  /** Whether an error stands anywhere in it. Worked out at the first call. */
  readonly hasErrors: () => boolean;
  /** The distinct values, for equality as COUNTIF means it. Worked out at the first call. */
  readonly keys: () => Keys;
  /** The numbers, ascending; an error when one stands in the column. Worked out at the first call. */
  readonly sorted: () => Float64Array | FormulaError;
}

export interface Keys {
  /** How many distinct values there are. */
  readonly size: number;
  /** Row → number of its value. */
  readonly codes: Int32Array;
  /** The number of a value, or −1: no cell is equal to it. */
  readonly codeOf: (value: Value) => number;
}

export function columnOf(kinds: Uint8Array, numbers: Float64Array, texts: readonly string[]): Column {
  let keys: Keys | null = null;
  let errors: boolean | null = null;
  let sorted: Float64Array | FormulaError | null = null;
  const value = (row: number): Value => {
    switch (kinds[row]) {
      case Kind.number:
        return numbers[row] ?? 0;
      case Kind.text:
        return texts[row] ?? '';
      case Kind.boolean:
        return numbers[row] === 1;
      case Kind.error:
        return errorOf(texts[row] ?? '');
      case Kind.blank:
        return null;
      default:
        return ERROR.na;
    }
  };
  return {
    length: kinds.length,
    kinds,
    numbers,
    texts,
    value,
    hasErrors: () => (errors ??= kinds.includes(Kind.error)),
    keys: () => (keys ??= keysOf(kinds.length, value)),
    sorted: () => (sorted ??= sortedOf(kinds, numbers, texts)),
  };
}

/** A column from plain values, for the few rows that are no records. */
export function columnOfValues(values: readonly Value[]): Column {
  const kinds = new Uint8Array(values.length);
  const numbers = new Float64Array(values.length);
  const texts: string[] = [];
  values.forEach((value, row) => {
    texts.push(typeof value === 'string' ? value : isError(value) ? value.error : '');
    if (typeof value === 'number' || typeof value === 'boolean') numbers[row] = Number(value);
    kinds[row] = kindOf(value);
  });
  return columnOf(kinds, numbers, texts);
}

export function kindOf(value: Value): Kind {
  if (value === null) return Kind.blank;
  if (typeof value === 'number') return Kind.number;
  if (typeof value === 'string') return Kind.text;
  return typeof value === 'boolean' ? Kind.boolean : Kind.error;
}

/**
 * The form in which values are equal for COUNTIF: texts without case, texts that look like numbers as numbers.
 * Digits beyond 15 would be lost as a number, so such texts (identity numbers) stay texts.
 */
export function keyOf(value: Value): number | string {
  if (typeof value === 'number') return numberKey(value);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'string') return `\u0000${value.error}`;
  const number = value.length > 15 ? null : numberOfText(value);
  return number === null ? value.toLowerCase() : numberKey(number);
}

function numberKey(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function keysOf(length: number, value: (row: number) => Value): Keys {
  const known = new Map<number | string, number>();
  const codes = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const key = keyOf(value(row));
    let code = known.get(key);
    if (code === undefined) known.set(key, (code = known.size));
    codes[row] = code;
  }
  return { size: known.size, codes, codeOf: (wanted) => known.get(keyOf(wanted)) ?? -1 };
}

function sortedOf(kinds: Uint8Array, numbers: Float64Array, texts: readonly string[]): Float64Array | FormulaError {
  const found: number[] = [];
  for (let row = 0; row < kinds.length; row++) {
    if (kinds[row] === Kind.error) return errorOf(texts[row] ?? '');
    if (kinds[row] === Kind.number) found.push(numbers[row] ?? 0);
  }
  return Float64Array.from(found).sort();
}
