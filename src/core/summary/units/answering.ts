/**
 * Who answers for a task or a problem within the unit that hands in: 组织办, 党政综合办公室, 各村, a person. SPEC T02 and T13
 * take 责任单位 for the unit; where a town writes its own offices there, the record is the town's all the same.
 */
import type { RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { Submission } from '../submission';
import { isTown, isVillage } from './town-of';
import { unitIn } from './unit-told';

/** Ledgers that a unit keeps on its own work, with a column for who answers for it. */
const ofOwnWork: ReadonlySet<string> = new Set(['T02', 'T13']);
const FIELD = 'unit';
/** Bodies that have offices, and are none. */
const body =
  /(?:[镇乡村]|街道|街道办事处|社区|居委会|村委会|[村居]民委员会|支部|总支|支部委员会|党委|工委|公司|学校|小学|中学|医院|卫生院|合作社|农场|林场|园区|开发区|集团|协会|商会)$/;
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
  const within = new Map<string, boolean>();
  let text: string[] | null = null;
  for (let record = 0; record < values.text.length; record += 1) {
    const name = values.text[record] ?? '';
    if (name === '' || values.state[record] !== ValueState.value) continue;
    let isWithin = within.get(name);
    if (isWithin === undefined) within.set(name, (isWithin = isOffice(name) && !isKnown(name)));
    if (!isWithin) continue;
    text ??= [...values.text];
    text[record] = unit;
  }
  return text === null ? table : { ...table, fields: new Map(table.fields).set(FIELD, { ...values, text }) };
}

function isOffice(name: string): boolean {
  const unit = unitIn(name);
  return !above.test(name) && (unit === '' || !body.test(unit));
}
