/** A recognised table → its records: typed columns, one pass a column. */
import type { FoundColumn, FoundTable } from '../model/found';
import type { FieldValues, RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import type { Area, Snapshot } from '../model/snapshot';
import type { FieldDef, Template } from '../model/template';
import { noBeside, withAnswersBeside } from './answer-beside';
import { votersBeside, withVotersAdded } from './by-voters';
import type { ColumnView } from './column-view';
import { bodyMerges, columnView, textView } from './column-view';
import { joinContinued } from './continued';
import { daysParts, joinedView } from './day-in-parts';
import { holdsBesides } from './filled-in';
import { isNumberLike, readerFor } from './field-reader';
import { withIndicators } from './long-form';
import { withoutNothing } from './nothing';
import { phoneBeside, withPhones } from './phone-beside';
import type { ColumnValues } from './read-column';
import { readColumn } from './read-column';
import { withOtherEnds } from './runs';
import { sectionedFor } from './sectioned';
import { withSeveral } from './several-in-one';
import { statedFor } from './stated';
import { tickedColumns } from './ticked-columns';
import { isTickedAlone, withUnticked } from './ticked-alone';
import { toldInCells } from './told-in-cells';
import { withTowns } from './town-in-name';
import { twoInOneColumn } from './two-in-one-column';
import { unfold, wideForm } from './wide-form';

/**
 * Null when the template has no table of the found code. Fields without a column are there, blank throughout.
 * Where two columns claim one field the surer one is read, the left one of equals.
 * @param whole the table of which `found` has some records only: how a column is written shows in all of its cells
 */
export function readRecords(
  snapshot: Snapshot,
  found: FoundTable,
  template: Template,
  whole: FoundTable = found,
): RecordTable | null {
  const def = template.tables.find((table) => table.code === found.table);
  const sheet = snapshot.sheets[found.sheet];
  if (def === undefined || sheet === undefined) return null;
  const about: Sources = { snapshot, found, whole, template, merges: bodyMerges(sheet, found) };
  const missing = blankColumns(found.records.length);
  const wide = wideForm(found, def, template);
  const inGroups = new Set(wide?.groups.flatMap((group) => [...group.columns.values()]) ?? []);
  const ticked = tickedColumns(found, def, snapshot, template);
  const counts = toldInCells(found, def, snapshot);
  const apart = twoInOneColumn(found, def, template, ({ column }) => columnView(snapshot, found, column, about.merges));
  const fields = new Map<string, FieldValues>();
  for (const field of def.fields) {
    const column = columnFor(field, found, inGroups);
    const shared = apart.get(field.id);
    if (shared !== undefined) {
      const values = readColumn(shared.view, readerFor(field, shared.column, shared.view, found, template));
      const where = column === null ? { found: null, stated: shared.first } : { found: column };
      fields.set(field.id, { field, ...where, ...values, remarks: new Map() });
      continue;
    }
    if (column !== null) {
      fields.set(field.id, { field, found: column, ...read(about, field, column) });
      continue;
    }
    const own = ticked.get(field.id);
    if (own !== undefined) {
      const reader = readerFor(field, own.first, own.view, found, template);
      fields.set(field.id, { field, found: own.first, ...readColumn(own.view, reader) });
      continue;
    }
    const count = counts.get(field.id);
    if (count !== undefined) {
      fields.set(field.id, { field, found: count.column, ...count.values });
      continue;
    }
    const parts = sectionedFor(field, def, found, snapshot, template);
    const said = parts?.first ?? statedFor(field, def, found, snapshot, template);
    const view = parts?.view ?? (said === null ? null : textView(said.text, found.records.length));
    const open = parts !== null && field.type === 'enum' && !field.required;
    const values = view === null ? null : readStated(view, field, found, template, open);
    const blank = missing[isNumberLike(field) ? 'number' : 'text'];
    fields.set(field.id, {
      field,
      found: null,
      ...(said === null || values === null ? blank : { stated: said, ...values }),
    });
  }
  const besides = holdsBesides(found, snapshot) ? { besides: true as const } : {};
  const several = withSeveral(
    withOtherEnds({ found, def, rows: found.records, fields, ...besides }, template.year),
    (field, column) => readerOf(about, field, column),
  );
  const table = joinContinued(withTowns(several), snapshot, about.merges);
  return wide === null
    ? withIndicators(withoutNothing(table), template)
    : unfold(table, wide, (field, column) => read(about, field, column));
}

interface Sources {
  readonly snapshot: Snapshot;
  readonly found: FoundTable;
  readonly whole: FoundTable;
  readonly template: Template;
  readonly merges: ReadonlyMap<number, readonly Area[]>;
}

type Made = ColumnValues & Pick<FieldValues, 'beside'>;

function read(about: Sources, field: FieldDef, column: FoundColumn): Made {
  const parts = daysParts(field, column, about.found.columns);
  if (parts.length > 0) {
    const view = joinedView([column, ...parts].map((each) => readerOf(about, field, each).view));
    return { ...readColumn(view, readerFor(field, column, view, about.found, about.template)), beside: parts };
  }
  const values = readOne(about, field, column);
  const voters = votersBeside(field, column, about.found.columns);
  if (voters.length > 0) {
    const theirs = voters.map((other) => readOne(about, field, other));
    return { ...withVotersAdded(values, theirs), beside: voters };
  }
  const phones = phoneBeside(field, column, about.found.columns);
  if (phones !== undefined) return { ...withPhones(values, readOne(about, field, phones)), beside: [phones] };
  if (field.type !== 'bool') return values;
  const no = noBeside(column, about.found.columns);
  if (no !== undefined) return { ...withAnswersBeside(values, readOne(about, field, no)), beside: [no] };
  // What need not be filled in is left open.
  return field.required && isTickedAlone(wholeView(about, column)) ? withUnticked(values) : values;
}

function readOne(about: Sources, field: FieldDef, column: FoundColumn): ColumnValues {
  const { view, reader } = readerOf(about, field, column);
  return readColumn(view, reader);
}

function readerOf(about: Sources, field: FieldDef, column: FoundColumn) {
  const { snapshot, found, whole, template, merges } = about;
  const view = columnView(snapshot, found, column.column, merges);
  const all = whole === found ? view : wholeView(about, column);
  return { view, reader: readerFor(field, column, all, found, template) };
}

function wholeView({ snapshot, whole, merges }: Sources, { column }: FoundColumn): ColumnView {
  return columnView(snapshot, whole, column, merges);
}

/** The stated value of every record; null when one cannot be read, or is not told where it is `open` whether it must be. */
function readStated(
  view: ColumnView,
  field: FieldDef,
  found: FoundTable,
  template: Template,
  open: boolean,
): ColumnValues | null {
  const column = {
    column: -1,
    header: [],
    label: field.label,
    unit: null,
    field: field.id,
    matchedBy: null,
    confidence: 1,
  };
  const values = readColumn(view, readerFor(field, column, view, found, template));
  const isUntold = (state: number): boolean => state !== ValueState.value && !(open && state === ValueState.blank);
  return values.state.some(isUntold) ? null : { ...values, remarks: new Map() };
}

function columnFor(field: FieldDef, found: FoundTable, taken: ReadonlySet<FoundColumn>): FoundColumn | null {
  let best: FoundColumn | null = null;
  for (const column of found.columns) {
    if (column.field !== field.id || taken.has(column)) continue;
    if (best === null || column.confidence > best.confidence) best = column;
  }
  return best;
}

/** One blank column of each kind, shared by all fields that the sheet does not have. */
function blankColumns(length: number): { readonly number: ColumnValues; readonly text: ColumnValues } {
  const state = new Uint8Array(length).fill(ValueState.blank);
  const remarks = new Map();
  return {
    number: { state, number: new Float64Array(length).fill(NaN), text: [], remarks },
    text: { state, number: new Float64Array(0), text: new Array<string>(length).fill(''), remarks },
  };
}
