/** Two numbers in one cell under two names: 应到/实到 25/23. Read for both fields where the second has no column. */
import type { FoundColumn } from '../model/found';
import { oncePer } from '../model/once';
import type { FieldValues, RecordTable } from '../model/record';
import { isTold, ValueState } from '../model/record';
import type { FieldDef, TableDef } from '../model/template';
import { compact } from '../text/normalise';
import type { CellReader } from './cell-reader';

const AMOUNTS: ReadonlySet<FieldDef['type']> = new Set(['int', 'decimal', 'money']);
const LONGEST = 40;
/** 25/23, 应到25人，实到23人 */
const PAIR = /^[^\d/]*(\d[\d.]*)(?:[^\d/]*\/[^\d/]*|[^\d/]*[,，、;；人名个元户][^\d/]*)(\d[\d.]*)[^\d/]*$/;

const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;

/** How the cells of a column are read for a field. */
type ReaderOf = (field: FieldDef, column: FoundColumn) => CellReader;

export function withPairs(table: RecordTable, readerOf: ReaderOf): RecordTable {
  let fields: Map<string, FieldValues> | null = null;
  for (const values of table.fields.values()) {
    const { field, found } = values;
    if (found === null || !AMOUNTS.has(field.type) || !/[/／、]/.test(found.label)) continue;
    const named = namedIn(found.label, table.def);
    const other = named?.find((each) => each !== field);
    if (named === null || other === undefined || !named.includes(field)) continue;
    const others = table.fields.get(other.id);
    if (others === undefined || isTold(others)) continue;
    const pair = readPairs(values, others, named[0] === field, [readerOf(field, found), readerOf(other, found)]);
    if (pair === null) continue;
    fields ??= new Map(table.fields);
    for (const each of pair) fields.set(each.field.id, each);
  }
  return fields === null ? table : { ...table, fields };
}

/** The fields that the two names of a column are, in their order; null: it has not two, or none that the table knows. */
function namedIn(label: string, def: TableDef): readonly FieldDef[] | null {
  const bare = compact(label);
  const inner = /[(（]([^()（）]*[/、][^()（）]*)[)）]/.exec(bare)?.[1] ?? bare.replace(/[(（][^()（）]*[)）]/g, '');
  const parts = inner.split(/[/、]/);
  if (parts.length !== 2) return null;
  const fields = parts.map((part) => amountsOf(def).get(part));
  return fields.every((field) => field !== undefined) ? fields : null;
}

const amountsOf = oncePer((def: TableDef): ReadonlyMap<string, FieldDef> => {
  const names = new Map<string, FieldDef>();
  for (const field of def.fields) {
    if (!AMOUNTS.has(field.type)) continue;
    for (const name of [field.label, ...field.synonyms]) if (!names.has(compact(name))) names.set(compact(name), field);
  }
  return names;
});

/** The values of both fields with the cells read that hold two numbers; null: there are none. */
function readPairs(
  values: FieldValues,
  others: FieldValues,
  isFirst: boolean,
  [own, other]: readonly [CellReader, CellReader],
): readonly FieldValues[] | null {
  if (own.kind !== 'number' || other.kind !== 'number') return null;
  const [numbers, states, remarks] = [values.number.slice(), values.state.slice(), new Map(values.remarks)];
  const [otherNumbers, otherStates] = [others.number.slice(), others.state.slice()];
  let found = 0;
  for (const [record, [remark]] of values.remarks) {
    if (remark?.code !== 'not-number' || remark.read.length > LONGEST) continue;
    const [, first = '', second = ''] = PAIR.exec(compact(remark.read).replace(THOUSANDS, '')) ?? [];
    const mine = own.text(isFirst ? first : second);
    const its = other.text(isFirst ? second : first);
    if (mine.kind !== 'value' || its.kind !== 'value') continue;
    [numbers[record], states[record]] = [mine.value, ValueState.value];
    [otherNumbers[record], otherStates[record]] = [its.value, ValueState.value];
    remarks.delete(record);
    found++;
  }
  if (found === 0) return null;
  return [
    { ...values, number: numbers, state: states, remarks },
    {
      field: others.field,
      found: values.found,
      number: otherNumbers,
      state: otherStates,
      text: [],
      remarks: new Map(),
    },
  ];
}
