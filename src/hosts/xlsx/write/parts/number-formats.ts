/** Number formats that a file uses by number without defining them; reading knows their codes. */
import { builtinFormat } from '../../read/styles/builtin-formats';
import { showsOf } from '../../read/styles/number-format';

/** Those that mean the same in every language of Excel, so that a number can be written for the code. */
const shared: ReadonlyMap<string, number> = new Map(
  [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49].map((number) => [builtinFormat(number), number]),
);

/** Null for codes that a file must define itself. */
export function builtinNumber(code: string): number | null {
  return shared.get(code) ?? null;
}

/** True when the format shows a day: only then does a number count days of the workbook's own calendar. */
export function showsDay(code: string): boolean {
  return showsOf(code) === 'date';
}
