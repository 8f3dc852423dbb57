/**
 * Two values in one cell under two names: 应到/实到 25/23, 责任单位及责任人 竹影村党支部/李明. Read for both fields where the
 * second has no column of its own.
 */
import { isoOf } from '../model/calendar';
import type { FoundColumn } from '../model/found';
import { oncePer } from '../model/once';
import type { FieldValues, RecordTable, Remark } from '../model/record';
import { isTold, ValueState } from '../model/record';
import { CellKind } from '../model/snapshot';
import type { FieldDef, FieldType, TableDef } from '../model/template';
import { compact } from '../text/normalise';
import { isLikelyName, isPlainName } from '../text/person';
import type { Read } from '../text/read';
import { remark } from '../text/read';
import { twoIn, type TwoOf } from '../text/two-in-one';
import type { CellReader } from './cell-reader';
import type { ColumnView } from './column-view';

const KINDS: Readonly<Partial<Record<FieldType, TwoOf>>> = {
  int: 'amounts',
  decimal: 'amounts',
  money: 'amounts',
  date: 'days',
  person: 'people',
  phone: 'people',
  text: 'people',
};
/** Between two names of columns. */
const AND = /[/、]|以?及|[和与]/;
/** What a column of two names has at least. */
const TWO = /[/／、及和与(（]/;
/** 宣传部, 党政办, 支部书记: short as names of people are. */
const OFFICE = /(?:[部局办委室站所组科股队院校村镇乡会]|中心|党员|书记|主任)$/;
/** Fewer characters name no unit. */
const SHORTEST_UNIT = 3;

/** How the cells of a column are read for a field. */
type Reading = (field: FieldDef, column: FoundColumn) => { readonly view: ColumnView; readonly reader: CellReader };

export function withPairs(table: RecordTable, reading: Reading): RecordTable {
  let fields: Map<string, FieldValues> | null = null;
  for (const values of table.fields.values()) {
    const { field, found } = values;
    if (found === null || !TWO.test(found.label)) continue;
    const named = namedIn(found.label, table.def);
    const other = table.fields.get(named?.find(({ id }) => id !== field.id)?.id ?? '');
    if (named === null || other === undefined || !named.includes(field) || isTold(other)) continue;
    const of = kindOf(field, other.field);
    if (of === null) continue;
    const own = reading(field, found);
    const its = reading(other.field, found);
    const pair = readPairs({ values, other, isFirst: named[0] === field, of }, own.view, [own.reader, its.reader]);
    if (pair === null) continue;
    fields ??= new Map(table.fields);
    for (const each of pair) fields.set(each.field.id, each);
  }
  return fields === null ? table : { ...table, fields };
}

/** What two fields may share a cell as; two plain texts could be parted anywhere. */
function kindOf(a: FieldDef, b: FieldDef): TwoOf | null {
  const of = KINDS[a.type] ?? null;
  return of !== KINDS[b.type] || (a.type === 'text' && b.type === 'text') ? null : of;
}

/** The fields that the two names of a column are, in their order; null: it has not two, or none that the table knows. */
function namedIn(label: string, def: TableDef): readonly FieldDef[] | null {
  const bare = compact(label);
  const names = namesOf(def);
  const [, before = '', inside = ''] = /^([^()（）]+)[(（]([^()（）]*)[)）]$/.exec(bare) ?? [];
  // 应到/实到（人）, 参会人数（应到/实到）, 责任单位（责任人）
  for (const name of [bare, before, inside, `${before}/${inside}`]) {
    const parts = names.has(name) ? [] : name.split(AND);
    const fields = parts.length === 2 ? parts.map((part) => names.get(part)) : [];
    if (fields.length === 2 && fields.every((field) => field !== undefined)) return fields;
  }
  return null;
}

const namesOf = oncePer((def: TableDef): ReadonlyMap<string, FieldDef> => {
  const names = new Map<string, FieldDef>();
  for (const field of def.fields) {
    for (const name of [field.label, ...field.synonyms]) if (!names.has(compact(name))) names.set(compact(name), field);
  }
  return names;
});

interface Pair {
  readonly values: FieldValues;
  readonly other: FieldValues;
  /** The name of `values` comes first. */
  readonly isFirst: boolean;
  readonly of: TwoOf;
}

/** The values of both fields with the cells read that hold two; null: there are none. */
function readPairs(
  { values, other, isFirst, of }: Pair,
  view: ColumnView,
  [ownReader, otherReader]: readonly [CellReader, CellReader],
): readonly FieldValues[] | null {
  const own = copyOf(values);
  const its = { ...copyOf(other), found: values.found };
  let found = 0;
  for (let record = 0; record < own.state.length; record++) {
    const row = view.rows[record] ?? 0;
    if (view.cells.kind[row] !== CellKind.text) continue;
    // What is a number or a day as it stands is not taken apart.
    if (of !== 'people' && own.state[record] === ValueState.value) continue;
    const text = view.strings[view.cells.value[row] ?? 0] ?? '';
    for (const [first, second] of twoIn(text, of)) {
      const mine = ownReader.text(isFirst ? first : second);
      const theirs = otherReader.text(isFirst ? second : first);
      if (mine.kind !== 'value' || theirs.kind !== 'value') continue;
      if (!isSound(mine, values.field, other.field) || !isSound(theirs, other.field, values.field)) continue;
      put(own, record, mine.value);
      put(its, record, theirs.value);
      own.remarks.delete(record);
      if (of === 'days') {
        const shown = [mine, theirs].map(({ value }) => isoOf(Number(value)));
        own.remarks.set(record, [remark('loose-date', text, (isFirst ? shown : shown.reverse()).join('、'))]);
      }
      found++;
      break;
    }
  }
  return found === 0 ? null : [own, its];
}

interface Copy extends FieldValues {
  readonly text: string[];
  readonly remarks: Map<number, readonly Remark[]>;
}

function copyOf(values: FieldValues): Copy {
  return {
    ...values,
    state: values.state.slice(),
    number: values.number.slice(),
    text: [...values.text],
    remarks: new Map(values.remarks),
  };
}

function put({ state, number, text }: Copy, record: number, value: number | string): void {
  state[record] = ValueState.value;
  if (typeof value === 'number') number[record] = value;
  else text[record] = value;
}

/** Whether a part is plainly of its field: of 组织部、宣传部 the second is no person. */
function isSound(
  { value, remarks }: Extract<Read<number | string>, { kind: 'value' }>,
  field: FieldDef,
  beside: FieldDef,
): boolean {
  if (typeof value === 'number') return true;
  if (field.type === 'phone') return remarks.every(({ code }) => code !== 'phone-shape');
  if (field.type === 'person') {
    const isName = (text: string): boolean =>
      beside.type === 'text' ? isLikelyName(text) && !OFFICE.test(text) : isPlainName(text);
    return value.split(/[、，, ]/).every(isName);
  }
  return value.length >= SHORTEST_UNIT;
}
