/**
 * Counts that are told by name within one cell: 应到20人，实到18人，请假2人（张三、李四） under 到会情况. For fields that have no
 * column of their own, from columns that are of no field; a count that a cell does not name is none there.
 */
import type { FoundColumn, FoundTable } from '../model/found';
import type { Remark } from '../model/record';
import { ValueState } from '../model/record';
import type { Snapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import type { FieldDef, TableDef } from '../model/template';
import { compact } from '../text/normalise';
import { remark } from '../text/read';
import type { ColumnValues } from './read-column';

/** A name, perhaps 为 or a colon, a count and its measure. */
const COUNT = /([\u4e00-\u9fff]{2,10}?)(?:为|是|有|共|:)?(\d{1,6})(?:名党员|个|人|名|票|张|次|户|件|项)?/g;
/** What may stand between, and names or reasons in brackets. */
const BETWEEN = /[,，;；、。.\s]|\([^()]*\)/g;
const FEWEST_NAMED = 2;
const LONGEST = 120;
/** So many of the filled cells must be such. */
const MOSTLY = 0.8;

export interface ToldInCells {
  readonly column: FoundColumn;
  readonly values: ColumnValues;
}

/** By field without a column. */
export function toldInCells(found: FoundTable, def: TableDef, snapshot: Snapshot): ReadonlyMap<string, ToldInCells> {
  const told = new Map<string, ToldInCells>();
  if (found.layout !== undefined) return told;
  const names = namesOf(def.fields.filter(({ id, type }) => type === 'int' && !hasColumn(found, id)));
  if (names.size < FEWEST_NAMED) return told;
  for (const column of found.columns) {
    if (column.field !== null) continue;
    const texts = textsIn(column, found, snapshot);
    if (texts === null) continue;
    const counts = texts.map((text) => (text === '' ? null : countsIn(text, names)));
    const filled = texts.filter((text) => text !== '').length;
    const read = counts.filter((each) => each !== null).length;
    const fields = new Set(counts.flatMap((each) => [...(each?.keys() ?? [])]));
    if (read === 0 || read < filled * MOSTLY || fields.size < FEWEST_NAMED) continue;
    for (const field of fields)
      if (!told.has(field)) told.set(field, { column, values: valuesOf(field, texts, counts) });
  }
  return told;
}

function hasColumn({ columns }: FoundTable, id: string): boolean {
  return columns.some(({ field }) => field === id);
}

function namesOf(fields: readonly FieldDef[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, label, synonyms } of fields) for (const name of [label, ...synonyms]) names.set(compact(name), id);
  return names;
}

/** By record; null where anything but text stands in the column, or no digit does. */
function textsIn({ column }: FoundColumn, found: FoundTable, snapshot: Snapshot): readonly string[] | null {
  const cells = snapshot.sheets[found.sheet]?.columns[column];
  if (cells === undefined) return null;
  const texts: string[] = [];
  for (const row of found.records) {
    if (cells.kind[row] === CellKind.empty) texts.push('');
    else if (cells.kind[row] === CellKind.text) texts.push(snapshot.strings[cells.value[row] ?? 0] ?? '');
    else return null;
  }
  return texts.some((text) => /\d/.test(text)) ? texts : null;
}

/** Null where the text is more than such counts, or names one twice. */
function countsIn(text: string, names: ReadonlyMap<string, string>): ReadonlyMap<string, number> | null {
  if (text.length > LONGEST) return null;
  const counts = new Map<string, number>();
  let others = 0;
  const rest = compact(text)
    .replace(BETWEEN, ' ')
    .replace(COUNT, (_, name: string, count: string) => {
      const field = names.get(name) ?? names.get(`${name}人数`) ?? names.get(`${name}数`);
      if (field === undefined || counts.has(field)) others++;
      else counts.set(field, Number(count));
      return '';
    });
  return others === 0 && rest.trim() === '' && counts.size >= FEWEST_NAMED ? counts : null;
}

function valuesOf(
  field: string,
  texts: readonly string[],
  counts: readonly (ReadonlyMap<string, number> | null)[],
): ColumnValues {
  const state = new Uint8Array(texts.length);
  const number = new Float64Array(texts.length).fill(NaN);
  const remarks = new Map<number, readonly Remark[]>();
  texts.forEach((text, i) => {
    const count = counts[i]?.get(field);
    if (count !== undefined) number[i] = count;
    else if (text === '') state[i] = ValueState.blank;
    else if (counts[i] == null) {
      state[i] = ValueState.unreadable;
      remarks.set(i, [remark('not-number', text)]);
    } else state[i] = ValueState.none;
  });
  return { state, number, text: [], remarks };
}
