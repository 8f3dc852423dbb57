/**
 * Several values in one cell under as many names: 应到/实到 25/23, 党员总数（正式/预备） 30（28/2）, 责任单位及责任人
 * 竹影村党支部/李明. Read for each of the fields that has no column of its own.
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
import { severalIn, type SeveralOf } from '../text/several-in-one';
import { severalNames } from '../text/several-names';
import type { CellReader } from './cell-reader';
import type { ColumnView } from './column-view';

const KINDS: Readonly<Partial<Record<FieldType, SeveralOf>>> = {
  int: 'amounts',
  decimal: 'amounts',
  money: 'amounts',
  date: 'days',
  person: 'people',
  phone: 'people',
  text: 'people',
};
/** 宣传部, 党政办, 支部书记: short as names of people are. */
const OFFICE = /(?:[部局办委室站所组科股队院校村镇乡会]|中心|党员|书记|主任)$/;
/** Fewer characters name no unit. */
const SHORTEST_UNIT = 3;

/** How the cells of a column are read for a field. */
type Reading = (field: FieldDef, column: FoundColumn) => { readonly view: ColumnView; readonly reader: CellReader };

export function withSeveral(table: RecordTable, reading: Reading): RecordTable {
  let fields: Map<string, FieldValues> | null = null;
  for (const values of table.fields.values()) {
    const { found } = values;
    if (found === null) continue;
    const named = namedIn(found.label, table.def)?.map((each) => table.fields.get(each?.id ?? '') ?? null);
    if (named?.includes(values) !== true) continue;
    const of = kindOf(named);
    const parts = named.map(
      (each) => each && { values: each, taken: each === values || !isTold(each), ...reading(each.field, found) },
    );
    // Where the others have columns of their own, words are left whole.
    if (of === null || (of !== 'amounts' && parts.every((part) => part?.values === values || part?.taken !== true)))
      continue;
    const read = readSeveral(parts, { of, column: values });
    if (read === null) continue;
    fields ??= new Map(table.fields);
    for (const each of read) fields.set(each.field.id, each);
  }
  return fields === null ? table : { ...table, fields };
}

/** What fields may share a cell as; two plain texts could be parted anywhere. */
function kindOf(named: readonly (FieldValues | null)[]): SeveralOf | null {
  const types = named.flatMap((each) => each?.field.type ?? []);
  const [of = null, ...more] = types.map((type) => KINDS[type] ?? null);
  if (more.some((other) => other !== of)) return null;
  return types.every((type) => type === 'text') || (of !== 'amounts' && named.length > 2) ? null : of;
}

/** The fields that the names of a column are, in their order, null for one of another kind; null: it has not several. */
function namedIn(label: string, def: TableDef): readonly (FieldDef | null)[] | null {
  const names = namesOf(def);
  const parts = severalNames(label, (part) => names.has(part));
  return parts?.map((part) => names.get(part) ?? null) ?? null;
}

const namesOf = oncePer((def: TableDef): ReadonlyMap<string, FieldDef> => {
  const names = new Map<string, FieldDef>();
  for (const field of def.fields) {
    for (const name of [field.label, ...field.synonyms]) if (!names.has(compact(name))) names.set(compact(name), field);
  }
  return names;
});

/** A field that the column names, and how its values are read. */
interface Part {
  readonly values: FieldValues;
  /** It has no other column. */
  readonly taken: boolean;
  readonly view: ColumnView;
  readonly reader: CellReader;
}

interface About {
  readonly of: SeveralOf;
  /** The field to which the column belongs. */
  readonly column: FieldValues;
}

/**
 * The values of all fields with the cells read that hold as many; null: there are none.
 * @param parts in the order of the names; null: no field of the table
 */
function readSeveral(parts: readonly (Part | null)[], { of, column }: About): readonly FieldValues[] | null {
  const copies = parts.map((part) => (part?.taken === true ? { ...copyOf(part.values), found: column.found } : null));
  const own = parts.findIndex((part) => part?.values === column);
  const [view, mine] = [parts[own]?.view, copies[own]];
  if (view === undefined || mine === null || mine === undefined) return null;
  let found = 0;
  for (let record = 0; record < mine.state.length; record++) {
    const row = view.rows[record] ?? 0;
    if (view.cells.kind[row] !== CellKind.text) continue;
    // What is a day as it stands is not taken apart.
    if (of === 'days' && mine.state[record] === ValueState.value && !mine.remarks.has(record)) continue;
    const text = view.strings[view.cells.value[row] ?? 0] ?? '';
    for (const texts of severalIn(text, of, parts.length)) {
      const reads = soundReads(texts, parts);
      if (reads === null) continue;
      reads.forEach((value, i) => {
        const copy = copies[i];
        if (copy !== null && copy !== undefined && value !== null) put(copy, record, value);
      });
      mine.remarks.delete(record);
      if (of === 'days')
        mine.remarks.set(record, [remark('loose-date', text, reads.map((value) => isoOf(Number(value))).join('、'))]);
      found++;
      break;
    }
  }
  return found === 0 ? null : copies.filter((copy) => copy !== null);
}

/** The values of the parts; null where one of them is plainly not of its field. */
function soundReads(
  texts: readonly string[],
  parts: readonly (Part | null)[],
): readonly (number | string | null)[] | null {
  const reads: (number | string | null)[] = [];
  for (const [i, part] of parts.entries()) {
    const read = part?.reader.text(texts[i] ?? '');
    if (part === null || read === undefined) {
      reads.push(null);
      continue;
    }
    const beside = parts.find((other) => other !== null && other !== part)?.values.field;
    if (read.kind !== 'value' || !isSound(read, part.values.field, beside)) return null;
    reads.push(read.value);
  }
  return reads;
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
  beside: FieldDef | undefined,
): boolean {
  if (typeof value === 'number') return true;
  if (field.type === 'phone') return remarks.every(({ code }) => code !== 'phone-shape');
  if (field.type === 'person') {
    const isName = (text: string): boolean =>
      beside?.type === 'text' ? isLikelyName(text) && !OFFICE.test(text) : isPlainName(text);
    return value.split(/[、，, ]/).every(isName);
  }
  return value.length >= SHORTEST_UNIT;
}
