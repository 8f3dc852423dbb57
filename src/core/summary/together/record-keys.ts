/** Records of several files held against each other by their keys, without an object a record. */
import { ValueState, type FieldValues, type RecordTable } from '../../model/record';
import { withRecords } from '../../records/with-records';
import type { Submission } from '../submission';
import { placed } from '../units/town-of';
import { isSameKey, unitKey, type UnitKey } from '../units/unit-names';

/** Key fields that name a place, an organisation or a person: such a key means the same record in any file. */
const subjects: ReadonlySet<string> = new Set(['branch', 'village', 'orgCode', 'orgName', 'unit', 'org', 'idNumber']);
/** 江城市望禾镇竹影村, 启明光电有限公司: one such is enough in a whole city; 第一党支部 is not. */
const nowhereElse = /[镇乡县区市]..|街道..|公司|[A-Za-z0-9]{8}/;
/** Of these, the ones that hold names, which each workbook may write in its own way: 竹影村, 竹影村党支部. */
const named: ReadonlySet<string> = new Set(['branch', 'village', 'orgName', 'unit', 'org', 'place']);
const town = /(?:镇|乡|街道)$/;

export interface KeyedTable {
  readonly table: RecordTable;
  /** "" when not known. */
  readonly period: string;
  readonly unit: UnitKey;
  /** The town that hands in, or for which it was filled in; "" when it is none. */
  readonly town: string;
  /** A key a record, names of organisations without their places and titles; "" for records without any key value. */
  readonly keys: readonly string[];
  /** The organisations that the key of a record names, in full. */
  readonly names: readonly (readonly UnitKey[])[];
}

type OfUnit = Pick<Submission, 'unit' | 'filledBy' | 'period' | 'namesake'>;

/** What tells records apart that have no number of their own. */
const insteadOf: ReadonlyMap<string, string> = new Map([
  ['taskCode', 'taskTitle'],
  ['problemCode', 'problem'],
  ['superviseCode', 'matter'],
  ['promiseCode', 'promise'],
  ['projectCode', 'place'],
]);

/** What they tell of is known by its name, and a town may tell of it as well as its villages. 述职 is no such: one person reports at several levels. */
const knownByName: ReadonlySet<string> = new Set(['T06', 'T07', 'T15', 'T21']);
/** Where someone is who is known by name: 倪娜 of 竹影村党支部. */
const whereabouts: readonly string[] = ['branch', 'org', 'unit'];

/** Sums run on from the beginning of the year: those of the second quarter take the place of the first's. */
const runningOn: ReadonlySet<string> = new Set(['quarter']);

/** True when workbooks of two units may tell of the same record. */
export function spansUnits(table: RecordTable): boolean {
  return knownByName.has(table.def.code) || hasSubjectKey(table);
}

/** True when the ledger's key means the same record whoever hands it in. */
function hasSubjectKey({ def }: RecordTable): boolean {
  return def.fields.some((field) => field.key === true && subjects.has(field.id));
}

export function keyed(table: RecordTable, { unit, filledBy, period, namesake }: OfUnit): KeyedTable {
  const fields = table.def.fields
    .filter((field) => field.key === true && !runningOn.has(field.id))
    .map((field) => [table.fields.get(field.id), table.fields.get(insteadOf.get(field.id) ?? '')] as const);
  const keys: string[] = [];
  const names: (readonly UnitKey[])[] = [];
  const nameOf = namesTaken();
  // Which of several namesakes it tells of nobody knows: it takes the place of none.
  const mark = namesake === 'unclear' ? '?' : '';
  for (let record = 0; record < table.rows.length; record += 1) {
    let key = '';
    let any = false;
    let orgs: UnitKey[] | null = null;
    for (const [own, instead] of fields) {
      const values = own?.state[record] === ValueState.value ? own : instead;
      if (values?.state[record] === ValueState.value) {
        any = true;
        const text = values.text[record] ?? '';
        const name = values.number.length === 0 && namesOrg(values, text) ? nameOf(text) : null;
        if (name !== null) (orgs ??= []).push(name.key);
        key += name !== null ? `${name.bare}${mark}` : values.number.length > 0 ? String(values.number[record]) : text;
      }
      key += '\u0000';
    }
    keys.push(any ? key : '');
    names.push(orgs ?? nobody);
  }
  return {
    table,
    period,
    unit: unitKey(unit),
    town: [filledBy, unit].find((name) => town.test(unitKey(name).core)) ?? '',
    keys,
    names,
  };
}

const nobody: readonly UnitKey[] = [];

/** 对象名称 holds people, too: an organisation is what is called one. */
function namesOrg({ field }: FieldValues, text: string): boolean {
  return named.has(field.id) || (field.id === 'name' && text.length > 4 && unitKey(text).level !== '');
}

interface Named {
  readonly bare: string;
  readonly key: UnitKey;
}

/** The same few names stand in many records. */
function namesTaken(): (text: string) => Named {
  const known = new Map<string, Named>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = { bare: placed(text).bare, key: unitKey(text) }));
    return found;
  };
}

/** Counted records by key; chains where several files have the same. */
export class KeyIndex {
  readonly #first = new Map<string, number>();
  readonly #tables: KeyedTable[] = [];
  readonly #table: number[] = [];
  readonly #record: number[] = [];
  readonly #next: number[] = [];

  /** @param skip records that do not count */
  add(keyedTable: KeyedTable, skip: ReadonlySet<number>): void {
    const table = this.#tables.push(keyedTable) - 1;
    keyedTable.keys.forEach((key, record) => {
      if (key === '' || skip.has(record)) return;
      const at = this.#table.push(table) - 1;
      this.#record.push(record);
      this.#next.push(this.#first.get(key) ?? -1);
      this.#first.set(key, at);
    });
  }

  /** The counted record that is the same one as this; null: none. */
  find(one: KeyedTable, record: number): { readonly other: KeyedTable; readonly record: number } | null {
    const key = one.keys[record] ?? '';
    for (let at = key === '' ? -1 : (this.#first.get(key) ?? -1); at >= 0; at = this.#next[at] ?? -1) {
      const other = this.#tables[this.#table[at] ?? -1];
      const second = this.#record[at] ?? 0;
      if (other !== undefined && isSame(one, record, other, second)) return { other, record: second };
    }
    return null;
  }
}

/** Of one unit always; of two only when neither the towns nor a name that many bear speak against it. */
function isSame(one: KeyedTable, record: number, other: KeyedTable, second: number): boolean {
  const [own, others] = [one.names[record] ?? nobody, other.names[second] ?? nobody];
  // 望禾镇新华村 and 听泉镇新华村, 竹影村党总支 and 竹影村党支部 are two.
  if (own.some((name, at) => !isSameKey(name, others[at] ?? name))) return false;
  const [place, elsewhere] = [whereOf(one, record), whereOf(other, second)];
  if (place !== null && elsewhere !== null && !isSameKey(place, elsewhere)) return false;
  const written = subjectOf(one.table, record);
  const subject = written === '' ? (own[0] ?? (elsewhere === null ? null : place)) : unitKey(written);
  const bySubject = knownByName.has(one.table.def.code) ? subject !== null : hasSubjectKey(one.table);
  // Numbers may begin anew with every month.
  if (!bySubject && one.period !== other.period && !isAlike(one.table, record, other.table, second)) return false;
  if (isSameKey(one.unit, other.unit)) return true;
  if (!bySubject) return false;
  const [a, b] = [townOf(one, record), townOf(other, second)];
  if (a !== '' && b !== '' && a !== b) return isSameKey(unitKey(a), unitKey(b));
  if (a !== '' && a === b) return true;
  if (subject === null) return false;
  const [mine, theirs] = [isSameKey(subject, one.unit), isSameKey(subject, other.unit)];
  // 新华村 of 望禾镇 and 新华村 of 听泉镇 each tell of their own.
  return mine && theirs ? false : mine || theirs || nowhereElse.test(subject.core);
}

/** Of a person who is known by name alone the branch or unit; null: not told, or no such person. */
function whereOf({ table, names }: KeyedTable, record: number): UnitKey | null {
  if (!knownByName.has(table.def.code) || (names[record] ?? nobody).length > 0) return null;
  if (subjectOf(table, record) !== '') return null;
  for (const id of whereabouts) {
    const values = table.fields.get(id);
    if (values?.state[record] === ValueState.value) return unitKey(values.text[record] ?? '');
  }
  return null;
}

/** As many words and days alike as not, of those that both tell beside the key. */
function isAlike(one: RecordTable, record: number, other: RecordTable, second: number): boolean {
  let [alike, different] = [0, 0];
  for (const [id, values] of one.fields) {
    const others = other.fields.get(id);
    const { key, type } = values.field;
    const told = type === 'text' || type === 'longtext' || type === 'date' || type === 'person';
    if (key === true || !told || others === undefined) continue;
    if (values.state[record] !== ValueState.value || others.state[second] !== ValueState.value) continue;
    const same =
      type === 'date' ? values.number[record] === others.number[second] : values.text[record] === others.text[second];
    if (same) alike += 1;
    else different += 1;
  }
  return alike >= different;
}

function townOf({ table, town: own }: KeyedTable, record: number): string {
  const told = table.fields.get('town');
  if (told?.state[record] === ValueState.value) return told.text[record] ?? '';
  return own;
}

function subjectOf(table: RecordTable, record: number): string {
  for (const field of table.def.fields) {
    if (field.key !== true || !subjects.has(field.id)) continue;
    const values = table.fields.get(field.id);
    if (values?.state[record] === ValueState.value) return values.text[record] ?? '';
  }
  return '';
}

/** A cell in which two files tell otherwise of one record. */
export interface Difference {
  readonly label: string;
  readonly field: string;
  readonly record: number;
  readonly second: number;
  readonly value: number;
  readonly otherValue: number;
}

/** The numbers in which two records differ; texts may be worded otherwise without meaning anything else. */
export function differences(
  one: RecordTable,
  record: number,
  other: RecordTable,
  second: number,
): readonly Difference[] {
  const found: Difference[] = [];
  for (const [id, values] of one.fields) {
    const others = other.fields.get(id);
    const [value, otherValue] = [numberOf(values, record), others === undefined ? null : numberOf(others, second)];
    if (value === null || otherValue === null || Math.abs(value - otherValue) < 1e-9) continue;
    found.push({ label: values.field.label, field: id, record, second, value, otherValue });
  }
  return found;
}

function numberOf(values: FieldValues, record: number): number | null {
  const { type } = values.field;
  const counted = type === 'money' || type === 'int' || type === 'decimal' || type === 'percent' || type === 'stars';
  if (!counted || values.state[record] !== ValueState.value) return null;
  return values.number[record] ?? null;
}

/** The table without some of its records. */
export function withoutRecords(table: RecordTable, gone: ReadonlySet<number>): RecordTable {
  if (gone.size === 0) return table;
  return withRecords(
    table,
    Array.from({ length: table.rows.length }, (_, record) => record).filter((record) => !gone.has(record)),
  );
}
