/** What was noted while reading, the weightiest remark of each cell: one cell, one finding. */
import type { Reading } from '../../model/reading';
import type { FieldValues, RecordTable, Remark, RemarkCode } from '../../model/record';
import type { IsCovered } from './covered';

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
  'choice-denied',
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

/** Cells under a merged one are left out, but for amounts, which must not pass for several. */
export function remarkIndex(reading: Reading, isCovered: IsCovered): RemarkIndex {
  const index = new Map<RemarkCode, Remarked[]>();
  for (const table of reading.tables) {
    for (const values of table.fields.values()) {
      let lastCode: RemarkCode | null = null;
      let last: Remarked[] = [];
      for (const [record, remarks] of values.remarks) {
        const remark = remarks.length === 1 ? remarks[0] : weightiest(remarks);
        if (remark === undefined || !weight.has(remark.code)) continue;
        if (remark.code !== 'ditto' && isCovered(table, record, values.field.id)) continue;
        if (remark.code !== lastCode) {
          last = index.get(remark.code) ?? [];
          index.set((lastCode = remark.code), last);
        }
        last.push({ table, values, record, remark });
      }
    }
  }
  return index;
}

function weightiest(remarks: readonly Remark[]): Remark | undefined {
  let best: Remark | undefined;
  let bestWeight = Infinity;
  for (const remark of remarks) {
    const own = weight.get(remark.code) ?? Infinity;
    if (own < bestWeight) [best, bestWeight] = [remark, own];
  }
  return best;
}
