/**
 * Rates and scores of ballots of which the ledger gives the votes alone, as the template's coefficients have them: what is
 * judged by a rate is not to go by unjudged because nobody worked it out.
 */
import { satisfactionOf } from '../../indices';
import { numberAt } from '../../model/cells';
import { ValueState, type FieldValues, type RecordTable } from '../../model/record';
import { roundHalfUp } from '../../model/round';
import type { Template } from '../../model/template';
import { voteOptions } from './ballots';

/** The same table when it is no ledger of ballots, or lacks neither. */
export function withCountedRates(table: RecordTable, template: Template): RecordTable {
  if (table.def.code !== 'T15') return table;
  const { length } = table.rows;
  const results = Array.from({ length }, (_, record) => {
    const of = (field: string): number | null => numberAt(table, field, record);
    const [issued, returned] = [of('issued'), of('returned')];
    // Such a ballot is void.
    if (issued !== null && returned !== null && returned > issued) return null;
    // Of votes that cannot be read nobody knows how many they are.
    const isUnread = (field: string): boolean => table.fields.get(field)?.state[record] === ValueState.unreadable;
    if (voteOptions.some(isUnread)) return null;
    const counts = Object.fromEntries(voteOptions.map((option) => [option, of(option)]));
    return satisfactionOf({ issued, returned, counts }, template.satisfaction.coefficients);
  });
  const changed = new Map<string, FieldValues>();
  for (const [id, of] of [
    ['rate', (result: NonNullable<(typeof results)[number]>) => roundHalfUp(result.rate, 4)],
    ['score', (result: NonNullable<(typeof results)[number]>) => result.score],
  ] as const) {
    const values = table.fields.get(id);
    if (values === undefined) continue;
    const state = values.state.length === length ? values.state.slice() : new Uint8Array(length).fill(ValueState.blank);
    const number = values.number.length === length ? values.number.slice() : new Float64Array(length).fill(Number.NaN);
    const blank = results.flatMap((result, record) =>
      result !== null && state[record] === ValueState.blank ? [[record, of(result)] as const] : [],
    );
    if (blank.length === 0) continue;
    for (const [record, value] of blank) {
      state[record] = ValueState.value;
      number[record] = value;
    }
    const { found } = table;
    const stated = { text: '按票数计算', row: found.headerRows.first, column: found.firstColumn };
    changed.set(id, { ...values, ...(values.found === null ? { stated } : {}), state, number });
  }
  if (changed.size === 0) return table;
  return { ...table, fields: new Map([...table.fields].map(([id, own]) => [id, changed.get(id) ?? own])) };
}
