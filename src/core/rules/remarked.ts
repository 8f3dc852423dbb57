/** What was noted while reading, the weightiest remark of each cell: one cell, one finding. */
import type { Reading } from '../model/reading';
import type { FieldValues, RecordTable, Remark, RemarkCode } from '../model/record';

export interface Remarked {
  readonly table: RecordTable;
  readonly values: FieldValues;
  readonly record: number;
  readonly remark: Remark;
}

/** From what makes a value useless down to what only changes its look. 'no-due-date' is as it should be. */
const byWeight: readonly RemarkCode[] = [
  'error-value',
  'not-number',
  'impossible-date',
  'not-date',
  'not-in-list',
  'not-bool',
  'not-stars',
  'pattern',
  'id-lost-digits',
  'id-length',
  'id-checksum',
  'uscc-checksum',
  'region-unknown',
  'phone-shape',
  'unit-conflict',
  'unit-in-cell',
  'ambiguous-one',
  'bare-percent',
  'org-alias',
  'enum-synonym',
  'name-cleaned',
  'loose-date',
  'about',
  'text-number',
  'ditto',
  'normalised',
];
const weight: ReadonlyMap<RemarkCode, number> = new Map(byWeight.map((code, index) => [code, index]));

/** By code, in the order of tables, fields and records. */
export type RemarkIndex = ReadonlyMap<RemarkCode, readonly Remarked[]>;

export function remarkIndex(reading: Reading): RemarkIndex {
  const index = new Map<RemarkCode, Remarked[]>();
  for (const table of reading.tables) {
    for (const values of table.fields.values()) {
      for (const [record, remarks] of values.remarks) {
        const remark = weightiest(remarks);
        if (remark === null) continue;
        const known = index.get(remark.code);
        const entry = { table, values, record, remark };
        if (known === undefined) index.set(remark.code, [entry]);
        else known.push(entry);
      }
    }
  }
  return index;
}

function weightiest(remarks: readonly Remark[]): Remark | null {
  let best: Remark | null = null;
  let bestWeight = Infinity;
  for (const remark of remarks) {
    const own = weight.get(remark.code) ?? Infinity;
    if (own < bestWeight) [best, bestWeight] = [remark, own];
  }
  return best;
}
