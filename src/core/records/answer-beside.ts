/**
 * A question answered in two columns, 是 and 否 side by side with a tick in one of them: no answer in the first and a
 * tick in the second is a no; a tick in both is no answer at all.
 */
import type { FoundColumn } from '../model/found';
import type { Remark } from '../model/record';
import { ValueState } from '../model/record';
import { fold } from '../text/normalise';
import { remark } from '../text/read';
import type { ColumnValues } from './read-column';

const YES_AND_NO: ReadonlyMap<string, RegExp> = new Map([
  ['是', /^(?:否|不是)$/],
  ['有', /^(?:无|没有)$/],
  ['已', /^未$/],
  ['√', /^[×x]$/],
]);

/** What stands there as people would say it. */
const BOTH = '√√';

/** The column of 否 beside that of 是, both under one name; undefined where the question has one column. */
export function noBeside(yes: FoundColumn, columns: readonly FoundColumn[]): FoundColumn | undefined {
  const parent = yes.header.slice(0, -1).join('\n');
  if (parent === '') return undefined;
  const leaf = fold(yes.header.at(-1) ?? '');
  return columns.find(
    (column) =>
      column.column === yes.column + 1 &&
      column.field === null &&
      column.header.slice(0, -1).join('\n') === parent &&
      isNoTo(leaf, fold(column.header.at(-1) ?? '')),
  );
}

function isNoTo(yes: string, no: string): boolean {
  return (
    YES_AND_NO.get(yes)?.test(no) ?? (yes.length >= 2 && /^[未不]/.test(no) && no.slice(1) === yes.replace(/^已/, ''))
  );
}

/** @param yes what the column of 是 holds @param no what that of 否 holds, a tick in it read as true */
export function withAnswersBeside(yes: ColumnValues, no: ColumnValues): ColumnValues {
  const state = yes.state.slice();
  const number = yes.number.slice();
  const remarks = new Map<number, readonly Remark[]>(yes.remarks);
  no.number.forEach((ticked, i) => {
    if (ticked !== 1) return;
    if (state[i] === ValueState.blank || state[i] === ValueState.none) {
      state[i] = ValueState.value;
      number[i] = 0;
    } else if (number[i] === 1) {
      state[i] = ValueState.unreadable;
      number[i] = NaN;
      remarks.set(i, [remark('not-bool', BOTH)]);
    }
  });
  return { ...yes, state, number, remarks };
}
