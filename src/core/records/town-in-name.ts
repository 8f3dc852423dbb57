/**
 * The town of a village where it has no column of its own: 镇村 听泉镇竹影村, or 村名 in a list of which every name begins
 * with its town.
 */
import type { FieldValues, RecordTable, Remark } from '../model/record';
import { isTold, ValueState } from '../model/record';
import { asksForBoth, townAndVillage } from '../text/town-and-village';

/** 古镇口村 alone may be a village of any town; several names of that kind are not by chance. */
const SEVERAL = 2;

export function withTowns(table: RecordTable): RecordTable {
  const town = table.fields.get('town');
  const village = table.fields.get('village') ?? table.fields.get('place');
  if (town === undefined || village === undefined || town.found !== null || village.found === null) return table;
  const both = asksForBoth(village.found.label);
  if (!both && (isTold(town) || !allBegin(village))) return table;
  const fields = new Map(table.fields);
  for (const each of apart(village, town, both)) fields.set(each.field.id, each);
  return { ...table, fields };
}

/** Whether every name begins with its town. */
function allBegin({ text, state }: FieldValues): boolean {
  const names = text.filter((_, record) => state[record] === ValueState.value);
  return new Set(names).size >= SEVERAL && names.every((name) => townAndVillage(name) !== null);
}

/** @param both the column is that of both: the village is what stands behind the town. Else its name is left as written. */
function apart(village: FieldValues, town: FieldValues, both: boolean): readonly FieldValues[] {
  const names = [...village.text];
  const towns = [...town.text];
  const state = town.state.slice();
  const remarks = new Map<number, readonly Remark[]>(village.remarks);
  let found = 0;
  names.forEach((name, record) => {
    if (village.state[record] !== ValueState.value) return;
    const two = townAndVillage(name);
    if (two === null) return;
    found++;
    [towns[record]] = two;
    state[record] = ValueState.value;
    if (!both) return;
    [, names[record]] = two;
    remarks.delete(record);
  });
  if (found === 0) return [];
  const its = { ...town, found: village.found, state, text: towns, remarks: new Map<number, readonly Remark[]>() };
  return [{ ...village, text: names, remarks }, its];
}
