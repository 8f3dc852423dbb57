/** How the cells of one column are read: what is a value as it stands, and what reads the rest. */
import type { CellStyle } from '../model/snapshot';
import type { Read } from '../text/read';

export interface NumberReader {
  readonly kind: 'number';
  /** The value of a number cell that needs no reading, NaN for all others. */
  exact(number: number, shows: CellStyle['shows']): number;
  number(number: number, style: CellStyle): Read<number>;
  text(text: string): Read<number>;
  truth(truth: boolean): Read<number>;
  /** The value as people write it. */
  shown(value: number): string;
  /** Amounts add up: one merged over three rows must not pass for three without a word. */
  readonly amount: boolean;
}

export interface TextReader {
  readonly kind: 'text';
  /** True when the text is its own value. */
  plain(text: string): boolean;
  number(number: number, style: CellStyle): Read<string>;
  text(text: string): Read<string>;
  truth(truth: boolean): Read<string>;
  shown(value: string): string;
  readonly amount: false;
}

export type CellReader = NumberReader | TextReader;
