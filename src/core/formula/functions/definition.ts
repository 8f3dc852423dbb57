/** What a function of the language is: how it takes its arguments, and how it is bound to them. */
import type { Column } from '../column';
import type { Relation } from '../relation';
import type { Value } from '../value';

/** The value of a bound part: of record `row`, at place `i` of an array (ignored by what is no array). */
export type At = (row: number, i: number) => Value;

/** A part of a formula bound to relations. */
export interface Bound {
  readonly at: At;
  /** Places of the array, row by row; −1: one value. */
  readonly size: number;
  /** Columns of the array; 1 for columns of tables and single values. */
  readonly width: number;
  /** False: the same for every record. */
  readonly perRow: boolean;
  /** A cell or column, whose texts and booleans SUM and its kin pass over. */
  readonly reference: boolean;
  /** When it is a plain column of a table. */
  readonly column: BoundColumn | null;
}

export interface BoundColumn {
  readonly relation: Relation;
  readonly field: string;
  readonly column: Column;
}

/**
 * - value: one value; an array there makes the result an array, place by place
 * - list: one value or all values of an array
 * - column: a plain column of a table and nothing else
 */
export type Take = 'value' | 'list' | 'column';

export interface FunctionDef {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly take: (index: number) => Take;
  /** Called once; what it returns is called for every record and must not allocate. */
  readonly bind: (args: readonly Bound[]) => At;
}

/** A function whose arguments are all single values. */
export function scalar(name: string, min: number, max: number, bind: FunctionDef['bind']): FunctionDef {
  return { name, min, max, take: () => 'value', bind };
}

/** A function that looks at all values of its arguments. */
export function overLists(name: string, min: number, max: number, bind: FunctionDef['bind']): FunctionDef {
  return { name, min, max, take: () => 'list', bind };
}

/** The argument, or one that gives `absent` where there is none. */
export function argument(args: readonly Bound[], index: number, absent: Value = null): Bound {
  return args[index] ?? constant(absent);
}

/** A part that always has the same value. */
export function constant(value: Value): Bound {
  return { at: () => value, size: -1, width: 1, perRow: false, reference: false, column: null };
}
