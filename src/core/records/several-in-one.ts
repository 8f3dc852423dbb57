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
import { remembered } from '../text/remembered';
import { partedByMarks, severalIn, type SeveralOf } from '../text/several-in-one';
import { anyOf, dayNamed, severalNames } from '../text/several-names';
import type { CellReader } from './cell-reader';
import type { ColumnView } from './column-view';

const KINDS: Readonly<Partial<Record<FieldType, SeveralOf>>> = {
  int: 'amounts',
  decimal: 'amounts',
  money: 'amounts',
  percent: 'amounts',
  date: 'days',
  person: 'words',
  phone: 'words',
  idNumber: 'words',
  enum: 'words',
  text: 'words',
  longtext: 'words',
};
const TEXTS: ReadonlySet<FieldType> = new Set(['text', 'longtext']);
/** Two numbers with nothing but space between. */
const SPACED = /\d\s+\d/;
/** What cannot be taken for anything else. */
const PLAIN: ReadonlySet<FieldType> = new Set(['date', 'phone']);
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
    const named = fieldsNamedIn(table.def)(found.label)?.map((each) => table.fields.get(each?.id ?? '') ?? null);
    if (named?.includes(values) !== true) continue;
    const of = kindOf(named);
    if (of === null) continue;
    const parts = named.map(
      (each) => each && { values: each, taken: each === values || !isTold(each), ...reading(each.field, found) },
    );
    // Where the others have columns of their own, words are left whole.
    const alone = parts.every((part) => part === null || part.values === values || !part.taken);
    if (alone && (of === 'days' || (of === 'words' && parts.every((part) => part !== null)))) continue;
    const read = readSeveral(parts, { of, column: values, texts: isOfTexts(named) });
    if (read === null) continue;
    fields ??= new Map(table.fields);
    for (const each of read) fields.set(each.field.id, each);
  }
  return fields === null ? table : { ...table, fields };
}

/** What fields share a cell as; null: one text and something unknown could be parted anywhere. */
function kindOf(named: readonly (FieldValues | null)[]): SeveralOf | null {
  const types = named.flatMap((each) => each?.field.type ?? []);
  const kinds = new Set(types.map((type) => KINDS[type] ?? null));
  if (kinds.has(null) || new Set(named.filter((each) => each !== null)).size < types.length) return null;
  if (isOfTexts(named)) return types.length === named.length ? 'words' : null;
  const [only = null] = kinds;
  return kinds.size > 1 || (only === 'days' && types.length < named.length) ? 'words' : only;
}

function isOfTexts(named: readonly (FieldValues | null)[]): boolean {
  return named.every((each) => each === null || TEXTS.has(each.field.type));
}

/**
 * By the name of a column the fields that its names are, in their order, null for one of no field; null: it has not
 * several.
 */
const fieldsNamedIn = oncePer((def: TableDef) => {
  const names = new Map<string, FieldDef>();
  for (const field of def.fields) {
    for (const name of [field.label, ...field.synonyms]) if (!names.has(compact(name))) names.set(compact(name), field);
  }
  return remembered((label): readonly (FieldDef | null)[] | null => {
    const day = (part: string): string | null => dayNamed(part, (name) => names.get(name)?.type === 'date');
    const parts =
      severalNames(label, (part) => names.has(part), anyOf) ?? severalNames(label, (part) => day(part) !== null);
    return parts?.map((part) => names.get(part) ?? names.get(day(part) ?? '') ?? null) ?? null;
  });
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
  /** All are texts: only marks part them, and only where they part every cell. */
  readonly texts: boolean;
}

/**
 * The values of all fields with the cells read that hold as many; null: there are none.
 * @param parts in the order of the names; null: no field of the table
 */
function readSeveral(parts: readonly (Part | null)[], { of, column, texts }: About): readonly FieldValues[] | null {
  const copies = parts.map((part) => (part?.taken === true ? { ...copyOf(part.values), found: column.found } : null));
  const own = parts.findIndex((part) => part?.values === column);
  const [view, mine] = [parts[own]?.view, copies[own]];
  if (view === undefined || mine === null || mine === undefined) return null;
  // 2022、12、4 under 届满时间（日期）: what was read whole is not parted for something that is no field.
  const keepsRead = parts.includes(null) && column.field.type !== 'person';
  let found = 0;
  for (let record = 0; record < mine.state.length; record++) {
    const text = textOf(view, record);
    if (text === null || (keepsRead && mine.state[record] === ValueState.value)) continue;
    if (mine.number.length > 0 && isPlain(mine, record)) continue;
    const ways = texts ? partedByMarks(text, parts.length) : severalIn(text, of, parts.length);
    const reads = firstSound(ways, parts);
    if (reads === null) {
      if (texts && mine.state[record] === ValueState.value) return null;
      if (of === 'amounts' && SPACED.test(text)) {
        unread(mine, record, text);
        found++;
      }
      continue;
    }
    reads.forEach((value, i) => {
      const copy = copies[i];
      if (copy !== null && copy !== undefined && value !== null) put(copy, record, value);
    });
    mine.remarks.delete(record);
    if (of === 'days')
      mine.remarks.set(record, [remark('loose-date', text, reads.map((value) => isoOf(Number(value))).join('、'))]);
    found++;
  }
  return found === 0 ? null : copies.filter((copy) => copy !== null);
}

function textOf({ cells, rows, strings }: ColumnView, record: number): string | null {
  const row = rows[record] ?? 0;
  return cells.kind[row] === CellKind.text ? (strings[cells.value[row] ?? 0] ?? '') : null;
}

/** A day or a number as it stands is not taken apart. */
function isPlain({ state, remarks }: Copy, record: number): boolean {
  return state[record] === ValueState.value && !remarks.has(record);
}

/** The values of the parts in the first way in which none of them is plainly not of its field. */
function firstSound(
  ways: readonly (readonly string[])[],
  parts: readonly (Part | null)[],
): readonly (number | string | null)[] | null {
  // Beside a day or a telephone either may stand first, whichever is named first: 文化广场（2024-03-12） under 时间、地点.
  const plain = parts.filter((part) => part !== null && PLAIN.has(part.values.field.type));
  const either = parts.length === 2 && plain.length === 1;
  for (const texts of either ? [...ways, ...ways.map((way) => [...way].reverse())] : ways) {
    const reads = texts.map((text, i) => readPart(text, parts[i] ?? null, parts));
    if (reads.every((read) => read !== undefined)) return reads;
  }
  return null;
}

/** Null: no field of the table; undefined: not of its field. */
function readPart(
  text: string,
  part: Part | null,
  parts: readonly (Part | null)[],
): number | string | null | undefined {
  const others = parts.flatMap((other) => (other === part ? [] : (other?.values.field.type ?? [])));
  // 李明、王芳 under 主持人、记录人: the second is a person, whoever that may be.
  if (part === null) return others.includes('person') && isLikelyName(text) ? undefined : null;
  const read = part.reader.text(text);
  return read.kind === 'value' && isSound(read, part.values.field, others) ? read.value : undefined;
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

/** Not one number, as it would be under one name: 20 5 1 is not 2051. */
function unread({ field, state, number, remarks }: Copy, record: number, text: string): void {
  state[record] = ValueState.unreadable;
  number[record] = NaN;
  remarks.set(record, [remark('not-number', text, field.unit ?? '')]);
}

/** Whether a part is plainly of its field: of 组织部、宣传部 the second is no person. */
function isSound(
  { value, remarks }: Extract<Read<number | string>, { kind: 'value' }>,
  field: FieldDef,
  others: readonly FieldType[],
): boolean {
  if (typeof value === 'number') return true;
  if (field.type === 'phone') return remarks.every(({ code }) => code !== 'phone-shape');
  if (field.type === 'person') {
    const isName = (text: string): boolean =>
      others.includes('text') ? isLikelyName(text) && !OFFICE.test(text) : isPlainName(text);
    return value.split(/[、，, ]/).every(isName);
  }
  if (!TEXTS.has(field.type) || !others.some((type) => KINDS[type] === 'words')) return true;
  return value.length >= SHORTEST_UNIT || !isLikelyName(value);
}
