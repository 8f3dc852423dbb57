/** The rows of a relation grouped by equal values in some columns: what makes COUNTIFS cost nothing. */
import type { Column } from './column';
import type { Value } from './value';

export interface Grouping {
  /** The group whose columns hold these values, in the order of the columns, or −1. */
  readonly find: (values: readonly Value[]) => number;
  /** The rows of group g are `rows[starts[g]] … rows[starts[g + 1] − 1]`, ascending. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Groups by one or more columns of the same length. */
export function groupBy(columns: readonly Column[]): Grouping {
  const keys = columns.map((column) => column.keys());
  const first = keys[0];
  const length = columns[0]?.length ?? 0;
  let groups = first?.codes ?? new Int32Array(0);
  let size = first?.size ?? 0;
  /** For each further column: group so far and the column's code → group. */
  const steps: Map<number, number>[] = [];
  for (const key of keys.slice(1)) {
    const step = new Map<number, number>();
    const next = new Int32Array(length);
    for (let row = 0; row < length; row++) {
      const pair = (groups[row] ?? 0) * key.size + (key.codes[row] ?? 0);
      let group = step.get(pair);
      if (group === undefined) step.set(pair, (group = step.size));
      next[row] = group;
    }
    steps.push(step);
    groups = next;
    size = step.size;
  }
  const find = (values: readonly Value[]): number => {
    let group = first?.codeOf(values[0] ?? null) ?? -1;
    for (let k = 0; k < steps.length && group >= 0; k++) {
      const key = keys[k + 1];
      const code = key?.codeOf(values[k + 1] ?? null) ?? -1;
      group = code < 0 ? -1 : (steps[k]?.get(group * (key?.size ?? 0) + code) ?? -1);
    }
    return group;
  };
  return { find, ...sortIntoGroups(groups, size) };
}

function sortIntoGroups(groups: Int32Array, size: number): { starts: Int32Array; rows: Int32Array } {
  const starts = new Int32Array(size + 1);
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let g = 0; g < size; g++) starts[g + 1] = (starts[g + 1] ?? 0) + (starts[g] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(groups.length);
  groups.forEach((group, row) => {
    const place = next[group] ?? 0;
    rows[place] = row;
    next[group] = place + 1;
  });
  return { starts, rows };
}
