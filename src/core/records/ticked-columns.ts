/**
 * A question with a column for each of its answers and a tick in one of them: 建设方式 over 新建, 改建 and 扩建, or 五星,
 * 四星, 三星 beside each other. Of the steps of a building each that was taken may be ticked: the last counts.
 */
import type { FoundColumn, FoundTable } from '../model/found';
import type { Snapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import type { FieldDef, TableDef, Template } from '../model/template';
import { compact, fold } from '../text/normalise';
import { readStars } from '../text/stars';
import { isTick } from '../text/tick';
import type { ColumnView } from './column-view';
import { textsView } from './column-view';

const FEWEST = 3;
/** Under a name that is the field's. */
const FEWEST_NAMED = 2;

/** The list whose words follow each other. */
const STEPS = 'stage';

export interface TickedColumns {
  readonly view: ColumnView;
  /** The first of the columns. */
  readonly first: FoundColumn;
}

/** By field without a column of its own. What no name tells is of the first field that is demanded, else of the first. */
export function tickedColumns(
  found: FoundTable,
  def: TableDef,
  snapshot: Snapshot,
  template: Template,
): ReadonlyMap<string, TickedColumns> {
  const fields = new Map<string, TickedColumns>();
  if (found.layout !== undefined) return fields;
  const free = def.fields.filter(({ id }) => found.columns.every(({ field }) => field !== id));
  const byDemand = [...free].sort((a, b) => Number(b.required) - Number(a.required));
  const taken = new Set<FoundColumn>();
  for (const named of [true, false]) {
    for (const field of byDemand) {
      const answer = fields.has(field.id) ? null : answersOf(field, template);
      const group = answer === null ? null : groupOf(field, found, answer, named, taken);
      const view = group === null ? null : ticksIn(group, found, snapshot, field, template);
      const [first] = group ?? [];
      if (group === null || view === null || first === undefined) continue;
      for (const column of group) taken.add(column);
      fields.set(field.id, { view, first });
    }
  }
  return fields;
}

/** @param named under a name of the field; else under none that matters */
function groupOf(
  { label, synonyms }: FieldDef,
  { columns }: FoundTable,
  answer: (word: string) => string | null,
  named: boolean,
  taken: ReadonlySet<FoundColumn>,
): readonly FoundColumn[] | null {
  const names = new Set([label, ...synonyms].map(compact));
  for (let i = 0; i < columns.length; i++) {
    const group = groupFrom(columns, i, answer);
    const [first] = group;
    if (first === undefined || taken.has(first)) continue;
    const isNamed = first.header.slice(0, -1).some((name) => names.has(compact(name)));
    if (named ? isNamed && group.length >= FEWEST_NAMED : group.length >= FEWEST) return group;
    i += group.length - 1;
  }
  return null;
}

/** What an answer comes to; null: the field is no such question. */
function answersOf(field: FieldDef, template: Template): ((word: string) => string | null) | null {
  if (field.type === 'stars') {
    return (word) => {
      const read = /[星★]/.test(word) ? readStars(word) : null;
      return read?.kind === 'value' ? String(read.value) : null;
    };
  }
  if (field.type !== 'enum') return null;
  const words = new Map<string, string>();
  const listed = field.enumRef === undefined ? [] : (template.enums[field.enumRef] ?? []);
  for (const { id, label, synonyms } of listed) for (const word of [label, ...synonyms]) words.set(fold(word), id);
  for (const word of field.enumValues ?? []) words.set(fold(word), word);
  // 主体 of the steps: the one that begins so.
  const begun = (word: string): string | null => {
    const meant =
      field.enumRef === STEPS && word.length > 1 ? listed.filter(({ label }) => label.startsWith(word)) : [];
    return meant.length === 1 ? (meant[0]?.id ?? null) : null;
  };
  return (word) => words.get(fold(word)) ?? begun(fold(word));
}

/** Columns of no field beside each other, under one name or none, each for another answer. */
function groupFrom(
  columns: readonly FoundColumn[],
  from: number,
  answer: (word: string) => string | null,
): readonly FoundColumn[] {
  const group: FoundColumn[] = [];
  const said = new Set<string>();
  const parent = columns[from]?.header.slice(0, -1).join('\n');
  for (let i = from; i < columns.length; i++) {
    const column = columns[i];
    if (column?.field !== null || column.header.slice(0, -1).join('\n') !== parent) break;
    const means = answer(column.header.at(-1) ?? '');
    if (means === null || said.has(means)) break;
    said.add(means);
    group.push(column);
  }
  return group;
}

/**
 * The answer that is ticked in each record; null where anything but ticks stands there, two in one record, or none at all.
 * Of steps those before it may be ticked as well, without a gap.
 */
function ticksIn(
  group: readonly FoundColumn[],
  found: FoundTable,
  snapshot: Snapshot,
  field: FieldDef,
  template: Template,
): ColumnView | null {
  const steps = field.enumRef === STEPS;
  const sheet = snapshot.sheets[found.sheet];
  const which = new Int32Array(found.records.length).fill(group.length);
  let ticks = 0;
  for (const [answer, { column }] of group.entries()) {
    const cells = sheet?.columns[column];
    for (const [i, row] of found.records.entries()) {
      const kind = cells?.kind[row] ?? CellKind.empty;
      if (kind === CellKind.empty) continue;
      const text = kind === CellKind.text ? compact(snapshot.strings[cells?.value[row] ?? 0] ?? '') : '';
      if (text === '' && kind === CellKind.text) continue;
      const before = which[i];
      if (!isTick(text) || (before !== group.length && !(steps && before === answer - 1))) return null;
      which[i] = answer;
      ticks++;
    }
  }
  const answer = steps ? answersOf(field, template) : null;
  const labels = new Map((template.enums[STEPS] ?? []).map(({ id, label }) => [id, label]));
  const words = group.map(({ header }) => {
    const word = header.at(-1) ?? '';
    return labels.get(answer?.(word) ?? '') ?? word;
  });
  return ticks === 0 ? null : textsView([...words, ''], which);
}
