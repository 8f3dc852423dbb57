/**
 * One column that says two things: 共性任务（6项） over the tasks of all, 农村领域（5项） over those of one domain, in a list with
 * a column for the kind of task or for its domain alone. Whatever names a domain is a task of a domain.
 */
import type { FoundColumn, FoundTable, MetaValue } from '../model/found';
import { CellKind } from '../model/snapshot';
import type { FieldDef, TableDef, Template } from '../model/template';
import type { ColumnView } from './column-view';
import { distinctTexts, textsView } from './column-view';
import { partName, wordFor } from './sectioned';

/** [@类别]="领域" */
const CONDITION = /^\[@(.+?)\]="(.+?)"$/;

export interface InOneColumn {
  readonly column: FoundColumn;
  readonly view: ColumnView;
  /** The first that says it. */
  readonly first: MetaValue;
}

/** By field; empty where every column says one thing. */
export function twoInOneColumn(
  found: FoundTable,
  def: TableDef,
  template: Template,
  viewOf: (column: FoundColumn) => ColumnView,
): ReadonlyMap<string, InOneColumn> {
  const told = new Map<string, InOneColumn>();
  for (const part of def.fields) {
    const [, label, value = ''] = CONDITION.exec(part.requiredIf ?? '') ?? [];
    const kind = def.fields.find((field) => field.label === label);
    if (kind?.type !== 'enum' || part.type !== 'enum') continue;
    const columns = found.columns.filter(({ field }) => field === kind.id || field === part.id);
    const [column] = columns;
    if (column === undefined || columns.length > 1) continue;
    const view = viewOf(column);
    const said = saidBy(distinctTexts(view), kind, part, value, template);
    if (said === null) continue;
    const texts = Array.from(view.rows, (row) =>
      view.cells.kind[row] === CellKind.text ? (view.strings[view.cells.value[row] ?? 0] ?? '') : '',
    );
    const first: MetaValue = { text: texts[0] ?? '', row: view.rows[0] ?? 0, column: column.column };
    for (const which of ['kind', 'part'] as const) {
      const words = texts.map((text) => said.get(text)?.[which] ?? '');
      told.set({ kind, part }[which].id, { column, view: textsView(words, Int32Array.from(words.keys())), first });
    }
  }
  return told;
}

interface Said {
  readonly kind: string;
  readonly part: string;
}

/** Null where not every text says one of the two, or all say the same. */
function saidBy(
  texts: readonly string[],
  kind: FieldDef,
  part: FieldDef,
  ofPart: string,
  template: Template,
): ReadonlyMap<string, Said> | null {
  const [kindIn, partIn] = [wordFor(kind, template), wordFor(part, template)];
  const said = new Map<string, Said>();
  let [parts, kinds] = [0, 0];
  for (const text of texts) {
    const name = partName(text);
    const own = partIn(name);
    const of = own === null ? kindIn(name) : ofPart;
    if (of === null) return null;
    if (own === null) kinds++;
    else parts++;
    said.set(text, { kind: of, part: own ?? '' });
  }
  return parts > 0 && kinds > 0 ? said : null;
}
