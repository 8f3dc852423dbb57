/** What can be wrong with a formula of a template; found when the template is loaded. */

export type FaultCode =
  | 'syntax'
  | 'too-long'
  | 'too-deep'
  /** “ ” ， （ ） outside of labels and texts: the half-width sign was meant. */
  | 'full-width-sign'
  | 'unknown-table'
  | 'unknown-column'
  | 'unknown-parameter'
  | 'unknown-function'
  | 'argument-count'
  /** The formula gives a whole column where one value is wanted. */
  | 'gives-column'
  /** A function wants a plain column here. */
  | 'needs-column'
  /** Columns of different tables, or of different lengths, in one operation. */
  | 'mixed-columns'
  /** Cell addresses, names, ranges of columns and the like, which the language does not have. */
  | 'not-supported';

export interface Fault {
  readonly code: FaultCode;
  /** First character of the fault in the formula text, from 0. */
  readonly at: number;
  /** The part of the text that is meant. */
  readonly text: string;
  /** The nearest thing that exists, or "". */
  readonly meant: string;
}

/** Thrown inside parse and compile only; `compile` returns it as data. */
export class FormulaFault extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
    this.name = 'FormulaFault';
  }
}

/** Ends the compilation with a fault. */
export function fail(code: FaultCode, at: number, text: string, meant = ''): never {
  throw new FormulaFault({ code, at, text, meant });
}
