/** What tells the records of a ledger apart, and which column names the records of another one. */
import type { FieldDef, TableDef, Template } from '../../model/template';
import { ValueState } from '../../model/record';
import { CellKind } from '../../model/snapshot';
import type { LedgerColumn } from './columns';
import type { Sample } from './samples';
import { readerFor } from '../../records/field-reader';
import { readColumn } from '../../records/read-column';
import { KEY_NAMES, NEVER_KEY } from './vocabulary';
import { compact } from '../../text/normalise';

/** Fewer records tell nothing. */
const FEWEST = 3;
/** Distinct values that must be met before a column is said to name the records of another ledger. */
const FEWEST_NAMES = 3;

/** Indexes of the columns that together are different in every record of every place; none when no one or two are. */
export function keysOf(columns: readonly LedgerColumn[], fields: readonly FieldDef[]): ReadonlySet<number> {
  const able = columns.flatMap(({ samples }, index) => {
    const { type } = fields[index] ?? { type: 'longtext' };
    const full = samples.filled === samples.records && samples.records >= FEWEST;
    return full && type !== 'longtext' && !NEVER_KEY.test(compact(samples.label)) ? [index] : [];
  });
  const rank = (index: number): number => {
    const at = KEY_NAMES.findIndex((name) => name.test(compact(columns[index]?.samples.label ?? '')));
    return at < 0 ? KEY_NAMES.length : at;
  };
  const ranked = able.filter((index) => rank(index) < KEY_NAMES.length).sort((a, b) => rank(a) - rank(b) || a - b);
  const alone = ranked.find((index) => isUnique(columns, [index]));
  if (alone !== undefined) return new Set([alone]);
  for (const first of ranked) {
    const second = ranked.find((each) => each !== first && isUnique(columns, [first, each]));
    if (second !== undefined) return new Set([first, second]);
  }
  return new Set();
}

function isUnique(columns: readonly LedgerColumn[], indexes: readonly number[]): boolean {
  const parts = indexes.map((index) => columns[index]?.samples.parts ?? []);
  const [first = []] = parts;
  return first.every((_, place) => {
    const texts = parts.map((part) => textsOf(part[place]));
    const seen = new Set<string>();
    const [own = []] = texts;
    return own.every((_, row) => {
      const key = texts.map((each) => each[row] ?? '').join('\u0000');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  });
}

/** Every record's value as text. */
function textsOf(sample: Sample | undefined): readonly string[] {
  if (sample === undefined) return [];
  const { view, snapshot } = sample;
  const { kind, value } = view.cells;
  return Array.from(view.rows, (row) => {
    const held = value[row] ?? 0;
    return kind[row] === CellKind.text ? compact(snapshot.strings[held] ?? '') : String(held);
  });
}

export interface Proposed {
  readonly table: TableDef;
  readonly columns: readonly LedgerColumn[];
}

/** "T24.orgName" where all values of a column stand in the only key of another table; by table code and field id. */
export function referencesOf(all: readonly Proposed[], template: Template): ReadonlyMap<string, string> {
  const named = all.flatMap(({ table, columns }) => {
    const keys = table.fields.filter((field) => field.key === true);
    const [key] = keys;
    if (keys.length !== 1 || key === undefined || (key.type !== 'text' && key.type !== 'person')) return [];
    return [
      { ref: `${table.code}.${key.id}`, table, values: valuesOf(key, columns[table.fields.indexOf(key)], template) },
    ];
  });
  const references = new Map<string, string>();
  for (const { table, columns } of all) {
    table.fields.forEach((field, index) => {
      if (field.type !== 'text' && field.type !== 'person') return;
      const values = valuesOf(field, columns[index], template);
      if (values.size < FEWEST_NAMES) return;
      const target = named.find((each) => each.table !== table && [...values].every((value) => each.values.has(value)));
      if (target !== undefined) references.set(`${table.code}.${field.id}`, target.ref);
    });
  }
  return references;
}

function valuesOf(field: FieldDef, column: LedgerColumn | undefined, template: Template): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { view, column: found, found: table } of column?.samples.parts ?? []) {
    const read = readColumn(view, readerFor(field, found, view, table, template));
    read.text.forEach((text, record) => {
      if (read.state[record] === ValueState.value) values.add(text);
    });
  }
  return values;
}
