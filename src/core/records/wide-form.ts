/**
 * The score sheet with one row a branch and one column an indicator, turned into one record an indicator and branch:
 * indices and rules then know one shape only. Every value still points at the cell where it stands.
 */
import type { FoundColumn, FoundTable } from '../model/found';
import type { FieldValues, RecordTable, Remark } from '../model/record';
import { ValueState } from '../model/record';
import type { FieldDef, TableDef, Template } from '../model/template';
import { fold } from '../text/normalise';
import { isNumberLike } from './field-reader';
import type { IndicatorIndex, NamedIndicator } from './indicators';
import { indicatorIndex, indicatorsNamed, pointsIn } from './indicators';
import type { ColumnValues } from './read-column';

/** Where a heading alone does not say it, the number under an indicator is the unit's own score. */
const SCORE = 'selfScore';

/** The columns that belong to one indicator. */
interface Group {
  readonly meant: readonly NamedIndicator[];
  readonly points: number | null;
  /** By field id. */
  readonly columns: Map<string, FoundColumn>;
}

/** The field that holds the indicator, when the table is such a score sheet. */
function indicatorField(def: TableDef): FieldDef | null {
  return def.fields.find((field) => field.ref === 'indicator') ?? null;
}

function fieldNamed(def: TableDef, label: string): string | null {
  const word = fold(label);
  const field = def.fields.find((each) => [each.label, ...each.synonyms].some((name) => fold(name) === word));
  return field?.id ?? null;
}

function groupsOf(found: FoundTable, def: TableDef, index: IndicatorIndex): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const column of found.columns) {
    const path = column.header.length === 0 ? [column.label] : column.header;
    const at = path.findLastIndex((name) => indicatorsNamed(name, index).length > 0);
    if (at < 0) continue;
    const leaf = path.slice(at + 1).join('');
    const field = leaf === '' ? SCORE : (fieldNamed(def, leaf) ?? column.field);
    if (field === null) continue;
    const heading = path[at] ?? '';
    const meant = indicatorsNamed(heading, index);
    const key = meant.map((one) => one.def.id).join(' ');
    const group = groups.get(key) ?? { meant, points: pointsIn(heading) ?? pointsIn(column.label), columns: new Map() };
    if (!group.columns.has(field)) group.columns.set(field, column);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The indicator of a group for one branch: its own domain's, or the only one there is. */
function meantFor(group: Group, domain: string): NamedIndicator | null {
  const own = group.meant.find((one) => one.domain === '' || one.domain === domain);
  if (own !== undefined) return own;
  return group.meant.length === 1 ? (group.meant[0] ?? null) : null;
}

export interface WideForm {
  readonly groups: readonly Group[];
  readonly indicator: FieldDef;
}

/** The groups when the table has at least two indicators side by side and no column of their numbers, else null. */
export function wideForm(found: FoundTable, def: TableDef, template: Template): WideForm | null {
  const indicator = indicatorField(def);
  if (indicator === null || found.columns.some((column) => column.field === indicator.id)) return null;
  const groups = groupsOf(found, def, indicatorIndex(template));
  return groups.length >= 2 ? { groups, indicator } : null;
}

/** Record by record: which row of the sheet's records and which group it comes from. */
interface Pairs {
  readonly base: Int32Array;
  readonly group: Int32Array;
  readonly meant: readonly NamedIndicator[];
}

/**
 * @param table the sheet's rows as records, its ordinary columns read.
 * @param read reads one of the indicator columns as the given field.
 */
export function unfold(
  table: RecordTable,
  wide: WideForm,
  read: (field: FieldDef, column: FoundColumn) => ColumnValues,
): RecordTable {
  const values = wide.groups.map(
    (group) => new Map([...group.columns].map(([id, column]) => [id, readAs(table.def, id, column, read)])),
  );
  const pairs = pairsOf(table, wide, values);
  const cells = new Map<string, Int32Array>();
  const fields = new Map<string, FieldValues>();
  for (const [id, own] of table.fields) {
    const spread = wide.groups.some((group) => group.columns.has(id));
    fields.set(id, spread ? gathered(own, wide, values, pairs) : repeated(own, pairs));
    if (spread) cells.set(id, columnsOf(wide, pairs, id));
  }
  fillFromTemplate(fields, cells, wide, pairs);
  const rows = pairs.base.map((record) => table.rows[record] ?? 0);
  return { ...table, rows, fields, cells };
}

function readAs(
  def: TableDef,
  id: string,
  column: FoundColumn,
  read: (field: FieldDef, column: FoundColumn) => ColumnValues,
): ColumnValues | null {
  const field = def.fields.find((each) => each.id === id);
  return field === undefined ? null : read(field, column);
}

/** A cell left empty is a record only where the indicator is demanded of the branch: a shared one or its own domain's. */
function pairsOf(
  table: RecordTable,
  wide: WideForm,
  values: readonly ReadonlyMap<string, ColumnValues | null>[],
): Pairs {
  const domains = table.fields.get('domain');
  const base: number[] = [];
  const group: number[] = [];
  const meant: NamedIndicator[] = [];
  for (let record = 0; record < table.rows.length; record++) {
    const domain = domains?.text[record] ?? '';
    wide.groups.forEach((one, g) => {
      const indicator = meantFor(one, domain);
      if (indicator === null) return;
      const filled = [...(values[g]?.values() ?? [])].some(
        (column) => column !== null && column.state[record] !== ValueState.blank,
      );
      const demanded = !indicator.bonus && (indicator.domain === '' || indicator.domain === domain);
      if (!filled && !demanded) return;
      base.push(record);
      group.push(g);
      meant.push(indicator);
    });
  }
  return { base: Int32Array.from(base), group: Int32Array.from(group), meant };
}

function columnsOf(wide: WideForm, pairs: Pairs, id: string): Int32Array {
  return pairs.group.map((g) => {
    const columns = wide.groups[g]?.columns;
    return (columns?.get(id) ?? columns?.values().next().value)?.column ?? 0;
  });
}

/** The values of one field from the columns of all groups. */
function gathered(
  own: FieldValues,
  wide: WideForm,
  values: readonly ReadonlyMap<string, ColumnValues | null>[],
  pairs: Pairs,
): FieldValues {
  const id = own.field.id;
  const state = new Uint8Array(pairs.base.length).fill(ValueState.blank);
  const numbers = isNumberLike(own.field);
  const number = new Float64Array(numbers ? state.length : 0).fill(NaN);
  const text = new Array<string>(numbers ? 0 : state.length).fill('');
  const remarks = new Map<number, readonly Remark[]>();
  pairs.group.forEach((g, i) => {
    const column = values[g]?.get(id);
    const record = pairs.base[i] ?? 0;
    if (column === undefined || column === null) return;
    state[i] = column.state[record] ?? ValueState.blank;
    if (numbers) number[i] = column.number[record] ?? NaN;
    else text[i] = column.text[record] ?? '';
    const said = column.remarks.get(record);
    if (said !== undefined) remarks.set(i, said);
  });
  const found = wide.groups.map((group) => group.columns.get(id)).find((column) => column !== undefined);
  return { field: own.field, found: found ?? null, state, number, text, remarks };
}

/** The values of an ordinary column, once for each record of its row; what is to be said is said once. */
function repeated(own: FieldValues, pairs: Pairs): FieldValues {
  const remarks = new Map<number, readonly Remark[]>();
  pairs.base.forEach((record, i) => {
    const said = pairs.base[i - 1] === record ? undefined : own.remarks.get(record);
    if (said !== undefined) remarks.set(i, said);
  });
  return {
    field: own.field,
    found: own.found,
    state: Uint8Array.from(pairs.base, (record) => own.state[record] ?? ValueState.blank),
    number: own.number.length === 0 ? own.number : Float64Array.from(pairs.base, (record) => own.number[record] ?? NaN),
    text: own.text.length === 0 ? own.text : Array.from(pairs.base, (record) => own.text[record] ?? ''),
    remarks,
  };
}

/** What the long form has in columns of its own and the wide one in its headings. */
function fillFromTemplate(
  fields: Map<string, FieldValues>,
  cells: Map<string, Int32Array>,
  wide: WideForm,
  pairs: Pairs,
): void {
  const first = wide.groups[0]?.columns.values().next().value ?? null;
  const known = new Uint8Array(pairs.base.length).fill(ValueState.value);
  const fill = (id: string, values: Partial<Pick<FieldValues, 'number' | 'text'>>): void => {
    const own = fields.get(id);
    if (own?.found !== null) return;
    const none = { number: new Float64Array(0), text: [] };
    fields.set(id, { field: own.field, found: first, state: known, ...none, ...values, remarks: new Map() });
    cells.set(id, columnsOf(wide, pairs, SCORE));
  };
  fill(wide.indicator.id, { text: pairs.meant.map((one) => one.def.id) });
  fill('content', { text: pairs.meant.map((one) => one.def.title) });
  const points = pairs.meant.map((one, i) => wide.groups[pairs.group[i] ?? 0]?.points ?? one.def.max);
  fill('weight', { number: Float64Array.from(points) });
}
