/** One ledger as it will stand on a sheet: lines above, header, body, lines below. Messes turn one block into another. */
import type { Row, Value } from '../ledgers/row';
import { fieldOf, tableOf } from './tables';
import type { Kind } from './tables';
import { plainWriter } from './writers';
import type { Writer } from './writers';

export interface Column {
  /** null: a column that the template does not know. */
  readonly field: string | null;
  /** Names from the top header row down. */
  readonly header: readonly string[];
  readonly kind: Kind;
  readonly adds: boolean;
  readonly write: Writer;
  readonly width: number | null;
  readonly hidden: boolean;
  /** Equal neighbours are merged downwards. */
  readonly joined: boolean;
  /** The content of a column without a field. */
  readonly content: ((row: Row, place: number) => Value) | null;
  /** Its total is one total through another: [part, whole]. */
  readonly rate: readonly [part: string, whole: string] | null;
}

export type At = 'left' | 'middle' | 'right';

export interface Line {
  readonly look: 'title' | 'meta' | 'note';
  readonly words: readonly { readonly text: string; readonly at: At; readonly runs?: readonly string[] }[];
  /** One text merged over the whole width, or over so many columns. */
  readonly merged: boolean | number;
  /** How many rows high. */
  readonly rows: number;
}

export type BodyRow =
  | { readonly kind: 'record'; readonly row: Row }
  | { readonly kind: 'blank' }
  | { readonly kind: 'section'; readonly text: string; readonly merged: boolean }
  | {
      readonly kind: 'sum';
      readonly label: string;
      readonly over: readonly Row[];
      readonly how: 'formula' | 'typed' | 'mean';
      readonly level: 'subtotal' | 'total';
      /** Fields for which another number stands there than the rows give. */
      readonly wrong: ReadonlyMap<string, number>;
    }
  | { readonly kind: 'words'; readonly words: ReadonlyMap<number, string | number>; readonly look: 'body' | 'note' };

export interface Block {
  readonly code: string;
  readonly columns: readonly Column[];
  readonly above: readonly Line[];
  /** Rows between header and body: units, weights, column numbers; texts by column. */
  readonly underHeader: readonly (readonly (string | number | null)[])[];
  readonly body: readonly BodyRow[];
  readonly below: readonly Line[];
}

export type Mess = (block: Block) => Block;

/** Totals of these are not sums. */
const RATES = new Map<string, readonly [string, string]>([
  ['T10.rate', ['certified', 'memberCount']],
  ['T19.spentRate', ['spent', 'eduPaid']],
]);

export function columnOf(code: string, id: string): Column {
  const field = fieldOf(code, id);
  return {
    field: id,
    header: [field.label],
    kind: field.kind,
    adds: field.adds,
    write: plainWriter(field.kind),
    width: null,
    hidden: false,
    joined: false,
    content: null,
    rate: RATES.get(`${code}.${id}`) ?? null,
  };
}

/** The ledger with all its fields, in their usual order, nothing around it. */
export function blockOf(code: string, rows: readonly Row[]): Block {
  return {
    code,
    columns: tableOf(code).fields.map((field) => columnOf(code, field.id)),
    above: [],
    underHeader: [],
    body: rows.map((row) => ({ kind: 'record', row })),
    below: [],
  };
}

export function dress(block: Block, ...messes: readonly Mess[]): Block {
  return messes.reduce((dressed, mess) => mess(dressed), block);
}

export function rowsOf(block: Block): Row[] {
  return block.body.flatMap((each) => (each.kind === 'record' ? [each.row] : []));
}
