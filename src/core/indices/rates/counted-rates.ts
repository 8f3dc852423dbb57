/**
 * 满意率 and 测评得分 of ballots (T15) of which the ledger gives the votes alone, as the template's coefficients have them:
 * what is judged by a rate, as the veto of SPEC C5 (X3) is, must not go by unjudged because nobody worked it out.
 */
import type { Reading } from '../../model/reading';
import { ValueState, type FieldValues, type RecordTable } from '../../model/record';
import { roundHalfUp } from '../../model/round';
import type { Template } from '../../model/template';
import { satisfactionOf, voteKinds, votesAt, type Satisfaction } from './satisfaction';

const made: readonly (readonly [field: string, of: (result: Satisfaction) => number])[] = [
  ['rate', ({ rate }) => roundHalfUp(rate, 4)],
  ['score', ({ score }) => score],
];

/** The same reading where no ballot leaves them open. */
export function withCountedRates(reading: Reading): Reading {
  const tables = reading.tables.map((table) => (table.def.code === 'T15' ? counted(table, reading.template) : table));
  return tables.every((table, index) => table === reading.tables[index]) ? reading : { ...reading, tables };
}

function counted(table: RecordTable, template: Template): RecordTable {
  const open = made.filter(([field]) => leavesOpen(table.fields.get(field), table.rows.length));
  if (open.length === 0) return table;
  const kinds = voteKinds(template);
  const results = Array.from(table.rows, (_, record) =>
    satisfactionOf(votesAt(table, record, kinds), template.satisfaction.coefficients),
  );
  if (results.every((result) => result === null)) return table;
  const fields = new Map(table.fields);
  for (const [id, of] of open) {
    const values = fields.get(id);
    if (values !== undefined) fields.set(id, withResults(values, results, of));
  }
  return { ...table, fields };
}

const leavesOpen = (values: FieldValues | undefined, records: number): boolean =>
  values !== undefined && (values.state.length < records || values.state.includes(ValueState.blank));

function withResults(
  values: FieldValues,
  results: readonly (Satisfaction | null)[],
  of: (result: Satisfaction) => number,
): FieldValues {
  const isWhole = values.state.length === results.length;
  const state = isWhole ? values.state.slice() : new Uint8Array(results.length).fill(ValueState.blank);
  const number = isWhole ? values.number.slice() : new Float64Array(results.length).fill(Number.NaN);
  for (const [record, result] of results.entries()) {
    if (result === null || state[record] !== ValueState.blank) continue;
    state[record] = ValueState.value;
    number[record] = of(result);
  }
  return { ...values, state, number, reckoned: true };
}
