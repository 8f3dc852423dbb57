/**
 * Who answers for a task or a problem within the unit that hands in: 组织办, 党政综合办公室, 各村, a person. SPEC T02 and T13
 * take 责任单位 for the unit; where a town writes its own offices there, the record is the town's all the same.
 */
import type { RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import { remembered } from '../../text/remembered';
import type { Submission } from '../submission';
import { isTown, isVillage } from './town-of';
import { isWholeUnit } from './unit-told';

/** Ledgers that a unit keeps on its own work, with a column for who answers for it. */
const ofOwnWork: ReadonlySet<string> = new Set(['T02', 'T13']);
const FIELD = 'unit';
/** What stands over the town. */
const above = /^(?:省|市|县|区|州|自治)/;

/**
 * The same table where every name in the column is a unit's.
 * @param isKnown true for the names of units on the list and in the rosters
 */
export function withUnitAnswering(
  table: RecordTable,
  { unit, unitBy }: Pick<Submission, 'unit' | 'unitBy'>,
  isKnown: (name: string) => boolean,
): RecordTable {
  const values = ofOwnWork.has(table.def.code) ? table.fields.get(FIELD) : undefined;
  if (values === undefined || unitBy === 'none' || !(isTown(unit) || isVillage(unit))) return table;
  const isWithin = remembered((name) => !above.test(name) && !isWholeUnit(name) && !isKnown(name));
  let text: string[] | null = null;
  for (let record = 0; record < values.text.length; record += 1) {
    const name = values.text[record] ?? '';
    if (name === '' || values.state[record] !== ValueState.value || !isWithin(name)) continue;
    text ??= [...values.text];
    text[record] = unit;
  }
  return text === null ? table : { ...table, fields: new Map(table.fields).set(FIELD, { ...values, text }) };
}
