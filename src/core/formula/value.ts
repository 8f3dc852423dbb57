/** What a formula works on: the values a cell can show. Blank is null. Errors are the same few objects everywhere. */

export type ErrorCode = '#DIV/0!' | '#VALUE!' | '#N/A' | '#NUM!' | '#NAME?' | '#REF!' | '#NULL!';

export interface FormulaError {
  readonly error: ErrorCode;
}

/** Blank, number, text, boolean or error. Dates are serials, percent are fractions. */
export type Value = number | string | boolean | FormulaError | null;

export const ERROR = {
  div0: { error: '#DIV/0!' },
  value: { error: '#VALUE!' },
  na: { error: '#N/A' },
  num: { error: '#NUM!' },
  name: { error: '#NAME?' },
  ref: { error: '#REF!' },
  null: { error: '#NULL!' },
} as const satisfies Record<string, FormulaError>;

export function isError(value: Value): value is FormulaError {
  return typeof value === 'object' && value !== null;
}

/** The shared object of an error as it is written ("#N/A"); #VALUE! for any other text. */
export function errorOf(text: string): FormulaError {
  for (const error of Object.values(ERROR)) if (error.error === text.toUpperCase()) return error;
  return ERROR.value;
}
