/**
 * What goes without saying in a unit's own workbook: a ledger of problems without a column 责任单位 is the unit's, a
 * roster without 所在党支部 the branch's, villages without 乡镇 lie in its town, sums of income run to the end of the
 * period. In a summary it has to be said.
 */
import { serialOf } from '../../model/calendar';
import { isTold, ValueState, type FieldValues, type RecordTable } from '../../model/record';
import { endOf, yearOf } from '../state/periods';
import type { Submission } from '../submission';
import { townNamed } from './town-of';
import { unitIn } from './unit-told';

type Value = { readonly text: string } | { readonly texts: readonly string[] } | { readonly number: number };

/** Ledgers that an office keeps on others: theirs is not its own. */
const onOthers: ReadonlySet<string> = new Set(['T01', 'T03', 'T14', 'T18', 'T22', 'T23']);
const placeFields: ReadonlySet<string> = new Set(['branch', 'org', 'village']);

/**
 * The same table when it says all by itself.
 * @param now the period brought together: sums of income of a workbook that does not tell its own run to its end
 */
export function withUnsaid(
  table: RecordTable,
  { unit, unitBy, town, period }: Pick<Submission, 'unit' | 'unitBy' | 'town' | 'period'>,
  now: string,
): RecordTable {
  const { def, fields } = table;
  if (onOthers.has(def.code) || table.rows.length === 0) return table;
  const said = new Map<string, FieldValues>();
  for (const [id, values] of fields) {
    // A column in which nothing at all stands says no more than none.
    if (isTold(values) && values.state.some((state) => state !== ValueState.blank)) continue;
    const time = timeFor(`${def.code}.${id}`, period, now);
    if (time !== null) {
      said.set(id, ofAll(table, values, 'text' in time ? time.text : period, time));
      continue;
    }
    const names = unitBy === 'none' && id === 'unit' ? unitsAssessed(table) : null;
    if (names !== null) {
      said.set(id, ofAll(table, values, names[0] ?? '', { texts: names }));
      continue;
    }
    // A file that names no village is asked for one: 收入表 is no village.
    if (unitBy === 'none' && `${def.code}.${id}` === 'T11.village') continue;
    const text = wordsFor(id === 'place' && values.field.ref !== undefined ? 'village' : id, unit, town?.name ?? '');
    if (text === '') continue;
    said.set(id, ofAll(table, values, text, { text }));
  }
  return said.size === 0
    ? table
    : { ...table, fields: new Map([...fields].map(([id, own]) => [id, said.get(id) ?? own])) };
}

/** The branches of a ledger that assesses them (T15); null where it assesses people, or is another one. */
function unitsAssessed({ def, fields }: RecordTable): readonly string[] | null {
  const names = def.code === 'T15' ? (fields.get('name')?.text ?? []) : [];
  return names.length > 0 && names.every((name) => unitIn(name) !== '') ? names : null;
}

function wordsFor(field: string, unit: string, town: string): string {
  if (field === 'town') return town;
  if (field === 'unit') return unit;
  // Which of a town's branches it is nobody knows.
  return placeFields.has(field) && townNamed(unit) === '' ? unit : '';
}

/** The column with one value in all records; as if a line over the table stated it where there is no column. */
function ofAll({ found, rows }: RecordTable, values: FieldValues, text: string, value: Value): FieldValues {
  return {
    ...values,
    ...(values.found === null ? { stated: { text, row: found.headerRows.first, column: found.firstColumn } } : {}),
    state: new Uint8Array(rows.length).fill(ValueState.value),
    ...('number' in value
      ? { number: new Float64Array(rows.length).fill(value.number) }
      : { text: 'texts' in value ? value.texts : new Array<string>(rows.length).fill(value.text) }),
  };
}

/**
 * Of what time a ledger speaks that leaves it to its period: the month of a report, the year of incomes and up to when
 * their sums run. Null where that is another field, or the period is not known or no such time.
 */
function timeFor(field: string, period: string, now: string): Value | null {
  const until = period === '' ? now : period;
  if (until === '') return null;
  if (field === 'T11.year') return { number: Number(yearOf(until)) };
  if (field === 'T11.quarter') return { text: until === yearOf(until) ? '全年' : `1至${String(endOf(until).month)}月` };
  const month = field === 'T02.month' ? /^(\d{4})-(\d{2})$/.exec(period) : null;
  const first = month === null ? null : serialOf(Number(month[1]), Number(month[2]), 1);
  return first === null ? null : { number: first };
}
