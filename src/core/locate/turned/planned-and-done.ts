/**
 * What was planned and what is done, where months or towns stand across: 计划 over 实际 in two rows of one task, or beside
 * each other under each month. Read as if they were the same, a plan would be taken for progress.
 */
import { compact } from '../../text/normalise';
import type { Lying, Unit } from './lying';

const PLANNED = /^(?:计划|序时|应达|应完成|(?:计划|序时|时序|应达)(?:进度|完成率?|数|值)?)$/;
const DONE = /^(?:实际|完成|实绩|已完成|(?:实际|完成)(?:进度|完成|完成率|率|情况|数|值)?)$/;
/** Worked out from both. */
const BETWEEN = /^(?:差[额距值异]|偏差|备注)$/;

export type PlannedBy =
  | { readonly by: 'rows'; readonly column: number }
  | { readonly by: 'columns'; readonly places: readonly Place[] }
  | null;

interface Place {
  readonly planned: number;
  readonly done: number;
}

export interface Meeting {
  readonly row: number;
  /** Place among the names across. */
  readonly across: number;
  readonly done: Unit;
  readonly planned: Unit | null;
}

/** The column before the names across in which every row says whether it is planned or done. */
export function plannedInRows(
  lying: Lying,
  header: number,
  until: number,
): { readonly by: 'rows'; readonly column: number } | null {
  for (let column = until - 1; column >= 0; column--) {
    const said = new Set<string>();
    for (let row = header + 1; row < lying.rows; row++) {
      const kind = kindOf(lying.at(row, column)?.text ?? '');
      if (kind !== '') said.add(kind);
    }
    if (said.has('planned') && said.has('done') && !said.has('other')) return { by: 'rows', column };
  }
  return null;
}

/** Null where under some of the names stands anything but the two. */
export function plannedInColumns(
  lying: Lying,
  row: number,
  across: readonly Unit[],
): { readonly by: 'columns'; readonly places: readonly Place[] } | null {
  const places: Place[] = [];
  for (const { column, lastColumn } of across) {
    const under = lying.filled(row).filter((unit) => unit.column >= column && unit.column <= lastColumn);
    const of = (kind: string): Unit | undefined => under.find(({ text }) => kindOf(text) === kind);
    const [planned, done] = [of('planned'), of('done')];
    if (planned === undefined || done === undefined || under.some(({ text }) => kindOf(text) === 'other')) return null;
    places.push({ planned: planned.column, done: done.column });
  }
  return { by: 'columns', places };
}

/** Where a row meets what stands across, if anything is done there. */
export function meetingsUnder(
  lying: Lying,
  rows: readonly number[],
  across: readonly Unit[],
  planned: PlannedBy,
): readonly Meeting[] {
  const met: Meeting[] = [];
  let due: number | null = null;
  for (const row of rows) {
    const kind = planned?.by === 'rows' ? kindOf(lying.at(row, planned.column)?.text ?? '') : 'done';
    if (kind === 'planned') due = row;
    if (kind !== 'done') continue;
    across.forEach(({ column }, i) => {
      const place = planned?.by === 'columns' ? planned.places[i] : undefined;
      const done = lying.at(row, place?.done ?? column);
      if (done === null || done.text === '') return;
      const before = planned === null || planned.by === 'columns' ? row : due;
      const beside = planned === null || before === null ? null : lying.at(before, place?.planned ?? column);
      met.push({ row, across: i, done, planned: beside });
    });
    due = null;
  }
  return met;
}

function kindOf(text: string): 'planned' | 'done' | 'between' | 'other' | '' {
  const bare = compact(text);
  if (bare === '') return '';
  if (PLANNED.test(bare)) return 'planned';
  if (DONE.test(bare)) return 'done';
  return BETWEEN.test(bare) ? 'between' : 'other';
}
