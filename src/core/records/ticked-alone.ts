/**
 * A question that is answered with ticks alone: where some records are ticked and nothing else stands in the column, those
 * without a tick are no. Beside one × or 否 an empty cell is not filled in, nor is one among many ticks.
 */
import { ValueState } from '../model/record';
import { CellKind } from '../model/snapshot';
import { remark } from '../text/read';
import { isTick } from '../text/tick';
import type { ColumnView } from './column-view';
import type { ColumnValues } from './read-column';

/** What stands in the cell, as people would say it, and what it is read as. */
const EMPTY = '空白';
const NO = '否';

/** So many are left empty on purpose, and such a share. */
const FEWEST_EMPTY = 2;
const EMPTY_SHARE = 0.2;

/** Some cells of the column are ticked and all others empty. */
export function isTickedAlone({ cells: { kind, value, formula }, rows, strings }: ColumnView): boolean {
  let ticks = 0;
  for (const row of rows) {
    if ((formula?.[row] ?? 0) > 0) return false;
    if ((kind[row] ?? CellKind.empty) === CellKind.empty) continue;
    const text = kind[row] === CellKind.text ? (strings[value[row] ?? 0] ?? '') : NO;
    if (isTick(text.trim())) ticks++;
    else if (text.trim() !== '') return false;
  }
  const empty = rows.length - ticks;
  return ticks > 0 && empty >= Math.max(FEWEST_EMPTY, rows.length * EMPTY_SHARE);
}

export function withUnticked(values: ColumnValues): ColumnValues {
  if (!values.state.includes(ValueState.blank)) return values;
  const state = values.state.slice();
  const number = values.number.slice();
  const remarks = new Map(values.remarks);
  values.state.forEach((was, i) => {
    if (was !== ValueState.blank) return;
    state[i] = ValueState.value;
    number[i] = 0;
    remarks.set(i, [remark('normalised', EMPTY, NO)]);
  });
  return { ...values, state, number, remarks };
}
