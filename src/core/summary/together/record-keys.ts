/** Records of several files held against each other by their keys, without an object a record. */
import { ValueState, type FieldValues, type RecordTable } from '../../model/record';
import { withRecords } from '../../records/with-records';
import type { Submission } from '../submission';
import { placed } from '../units/town-of';
import { unitKey, type UnitKey } from '../units/unit-names';

/** Key fields that hold names, which each workbook may write in its own way: 竹影村, 竹影村党支部. */
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
export const insteadOf: ReadonlyMap<string, string> = new Map([
  ['taskCode', 'taskTitle'],
  ['problemCode', 'problem'],
  ['superviseCode', 'matter'],
  ['promiseCode', 'promise'],
  ['projectCode', 'place'],
]);

/** Sums run on from the beginning of the year: those of the second quarter take the place of the first's. */
const runningOn: ReadonlySet<string> = new Set(['quarter']);

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

export const nobody: readonly UnitKey[] = [];

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
