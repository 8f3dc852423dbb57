import { serialOfIso } from '../../../src/core/model/calendar';
import { cellName } from '../../../src/core/model/address';
import type { FoundColumn, FoundSheet, FoundTable, MetaValue } from '../../../src/core/model/found';
import type { Reading } from '../../../src/core/model/reading';
import type { FieldDef, TableDef, Template } from '../../../src/core/model/template';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { readAll } from '../../../src/core/records';
import { builtInTemplate } from '../../../src/core/template';
import type { GridCell } from '../../snapshots/builder';
import { buildSnapshot } from '../../snapshots/builder';

export const asOf = serialOfIso('2024-06-30') ?? 0;

/** A record by field id. Days and months as "2024-06-30", shares as fractions, yes and no as booleans. */
export type Entry = Readonly<Record<string, GridCell>>;

export interface Ledger {
  readonly table: string;
  readonly sheet?: string;
  readonly entries: readonly Entry[];
  /** Fields that have no column. */
  readonly without?: readonly string[];
  /** Columns that the template does not know, right of the others: label, then a cell an entry. */
  readonly extra?: readonly (readonly [label: string, ...cells: GridCell[]])[];
  /** Rows behind the records, by field id; the first column says what they are. */
  readonly totals?: readonly Entry[];
  readonly means?: readonly Entry[];
  /** Subtotals behind so many records. */
  readonly subtotals?: readonly { readonly behind: number; readonly entry: Entry }[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly foot?: string;
  readonly meta?: Readonly<Record<string, string>>;
  readonly found?: Partial<FoundTable>;
  readonly columns?: (column: FoundColumn) => FoundColumn;
}

export interface BookOptions {
  readonly about?: Partial<Snapshot>;
  readonly template?: Template;
  readonly change?: (snapshot: Snapshot) => Snapshot;
}

const FIRST = 2;
const FOOT = '单位负责人：  审核人：  填表人：  联系电话：  填报日期：2024年6月30日';

export function defOf(table: string, template: Template = builtInTemplate()): TableDef {
  const def = template.tables.find((each) => each.code === table);
  if (def === undefined) throw new Error(`no table ${table}`);
  return def;
}

/** A reading of these ledgers, one a sheet: title in row 1, header in row 2, records from row 3 on. */
export function read(ledgers: readonly Ledger[], options: BookOptions = {}): Reading {
  const template = options.template ?? builtInTemplate();
  const made = ledgers.map((ledger, index) => layOut(ledger, index, defOf(ledger.table, template)));
  const built = buildSnapshot(
    made.map(({ name, rows }) => ({ name, rows })),
    options.about,
  );
  const snapshot = options.change?.(built) ?? built;
  const sheets = made.map(({ found }, sheet): FoundSheet => ({ sheet, kind: 'table', tables: [found], confidence: 1 }));
  return readAll(snapshot, sheets, template, asOf);
}

/** "F7" of a field in the record with this number. */
export function cellOf(ledger: Ledger, record: number, field: string): string {
  const fields = fieldsOf(ledger, defOf(ledger.table));
  const behind = (ledger.subtotals ?? []).filter((each) => each.behind <= record).length;
  return cellName(
    FIRST + record + behind,
    fields.findIndex((each) => each.id === field),
  );
}

function fieldsOf(ledger: Ledger, def: TableDef): readonly FieldDef[] {
  return def.fields.filter((field) => !(ledger.without ?? []).includes(field.id));
}

function layOut(ledger: Ledger, sheet: number, def: TableDef) {
  const fields = fieldsOf(ledger, def);
  const { extra = [], subtotals = [], totals = [], means = [] } = ledger;
  const width = fields.length + extra.length;
  const rows: GridCell[][] = [[ledger.title ?? def.title], []];
  const labels = [
    ...fields.map((field) => ledger.headers?.[field.id] ?? field.label),
    ...extra.map(([label]) => label),
  ];
  rows[1] = labels;
  const kept = {
    records: [] as number[],
    totalRows: [] as number[],
    subtotalRows: [] as number[],
    meanRows: [] as number[],
  };
  const lay = (entry: Entry, more: readonly GridCell[] = []): number =>
    rows.push([...fields.map((field) => cell(entry[field.id] ?? null, field)), ...more]) - 1;
  const layNamed = (word: string, entry: Entry): number => {
    const row = lay(entry);
    const cells = rows[row] ?? [];
    if ((cells[0] ?? null) === null) cells[0] = word;
    return row;
  };
  ledger.entries.forEach((entry, index) => {
    kept.records.push(
      lay(
        entry,
        extra.map((column) => column[index + 1] ?? null),
      ),
    );
    for (const { behind, entry: sum } of subtotals) {
      if (behind === index + 1) kept.subtotalRows.push(layNamed('小计', sum));
    }
  });
  for (const entry of totals) kept.totalRows.push(layNamed('合计', entry));
  for (const entry of means) kept.meanRows.push(layNamed('平均', entry));
  const last = rows.length - 1;
  const foot = ledger.foot ?? FOOT;
  if (foot !== '') rows.push([foot]);
  const columns = labels.map((label, column): FoundColumn => {
    const field = fields[column] ?? null;
    const made: FoundColumn = {
      column,
      header: [label],
      label,
      unit: field === null ? null : (ledger.units?.[field.id] ?? field.unit ?? null),
      field: field?.id ?? null,
      matchedBy: field === null ? null : 'name',
      confidence: field === null ? 0 : 1,
    };
    return ledger.columns?.(made) ?? made;
  });
  const found: FoundTable = {
    sheet,
    table: def.code,
    firstColumn: 0,
    lastColumn: width - 1,
    titleRows: { first: 0, last: 0 },
    headerRows: { first: 1, last: 1 },
    dataRows: last < FIRST ? null : { first: FIRST, last },
    records: Int32Array.from(kept.records),
    totalRows: kept.totalRows,
    subtotalRows: kept.subtotalRows,
    meanRows: kept.meanRows,
    sectionRows: [],
    footerRows: foot === '' ? null : { first: last + 1, last: last + 1 },
    columns,
    meta: new Map(
      Object.entries(ledger.meta ?? {}).map(([name, text]): [string, MetaValue] => [name, { text, row: 0, column: 0 }]),
    ),
    confidence: 1,
    tableConfidence: 1,
    tableBy: 'title',
    reasons: [],
    ...ledger.found,
  };
  return { name: ledger.sheet ?? def.name, rows, found };
}

/** As a careful clerk would have typed it. */
function cell(value: GridCell, field: FieldDef): GridCell {
  if (typeof value === 'boolean' && field.type === 'bool') return value ? '是' : '否';
  if (typeof value === 'number' && field.type === 'percent') return { value, shows: 'percent', format: '0.00%' };
  if (typeof value === 'string' && field.type === 'date') {
    const serial = serialOfIso(value);
    if (serial !== null) return { value: serial, shows: 'date', format: 'yyyy-mm-dd' };
  }
  return value;
}

/** A cell that is written as it stands, whatever its field. */
export function asText(text: string): GridCell {
  return { value: text, shows: 'text', format: '@' };
}

export function withEntry(ledger: Ledger, record: number, change: Entry): Ledger {
  return {
    ...ledger,
    entries: ledger.entries.map((entry, index) => (index === record ? { ...entry, ...change } : entry)),
  };
}
