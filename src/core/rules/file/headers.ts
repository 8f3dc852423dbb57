/** How the header was understood: H02 by likeness, H03 two columns for one field, H04 several header rows; F06 extra columns. */
import { periodOf } from '../../locate/match/periods';
import { cellName, columnName } from '../../model/address';
import type { FoundColumn } from '../../model/found';
import type { RecordTable } from '../../model/record';
import type { FieldType, RuleDef } from '../../model/template';
import { fold } from '../../text/normalise';
import type { Bench } from '../bench/bench';
import { isHeaded } from '../bench/headed';
import { ORDINARY_COLUMN, ROW_TOTAL } from '../bench/vocabulary';

/** H02 */
export function similarHeader(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables).filter(isHeaded)) {
    for (const column of table.found.columns) {
      if (column.field === null || (column.matchedBy !== 'similar' && column.matchedBy !== 'values')) continue;
      const label = labelOf(table, column.field);
      bench.atCell(rule, table, header(table, column), () => ({
        facts: { v: column.label, c: label },
        value: column.label,
        expected: label,
      }));
    }
  }
}

/** H03: said at the column that was not used. */
export function rivalColumns(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables).filter(isHeaded)) {
    if (table.cells !== undefined) continue;
    for (const { column, used, field } of rivals(table)) {
      const label = labelOf(table, field);
      const [v, w] = namesOf(used, column);
      bench.atCell(rule, table, header(table, column), () => ({
        facts: {
          v,
          w,
          c: label,
          r: used.at === undefined ? columnName(used.column) : cellName(used.at.row, used.at.column),
        },
        value: column.label,
        expected: null,
        ...(added(table, column) !== null ? { message: 'H03.added' } : {}),
        ...(earlier(table, column) === null ? {} : { message: 'H03.earlier' }),
      }));
    }
  }
}

/** H04 */
export function mergedHeader(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables).filter(isHeaded)) {
    const { first, last } = table.found.headerRows;
    const place = { row: first, column: table.found.firstColumn, lastRow: last, lastColumn: table.found.lastColumn };
    if (last > first) bench.atCell(rule, table, place, () => ({ facts: { n: last - first + 1 } }));
  }
}

/** F06; 序号 and 备注 stand in every ledger and say nothing of a table of one's own making. */
export function extraColumns(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables).filter(isHeaded)) {
    const taken = new Set(rivals(table).map(({ column }) => column));
    const read = new Set([...table.fields.values()].flatMap(({ found, beside = [] }) => [found, ...beside]));
    const inUse = new Set([
      ...[...(table.cells?.values() ?? [])].flatMap((columns) => [...columns]),
      ...(table.found.also?.columns ?? []).map(({ column }) => column),
    ]);
    for (const column of table.found.columns) {
      if (column.field !== null || taken.has(column) || inUse.has(column.column)) continue;
      if (read.has(column)) continue;
      const word = fold(column.label);
      if (word === '' || ORDINARY_COLUMN.test(word)) continue;
      if (table.cells !== undefined && ROW_TOTAL.test(word.replace(/\(.*\)$/, ''))) continue;
      bench.atCell(rule, table, header(table, column), () => ({ value: column.label }));
    }
  }
}

const FIGURES: ReadonlySet<FieldType> = new Set(['int', 'decimal', 'money', 'percent']);

interface Rival {
  readonly column: FoundColumn;
  readonly used: FoundColumn;
  readonly field: string;
}

/** Columns that claim a field which another one was read for, or that are named exactly like one that is taken. */
function rivals(table: RecordTable): readonly Rival[] {
  const found: Rival[] = [];
  for (const column of table.found.columns) {
    const field =
      column.field ??
      added(table, column) ??
      fieldNamed(table, column) ??
      earlier(table, column) ??
      elsewhere(table, column);
    const used = field === null ? null : (table.fields.get(field)?.found ?? null);
    if (field !== null && used !== null && used.column !== column.column) found.push({ column, used, field });
  }
  return found;
}

/** Only for columns under no parent: 收入/合计 and 支出/合计 are two things. */
function fieldNamed(table: RecordTable, column: FoundColumn): string | null {
  const word = fold(column.label);
  if (word === '' || column.header.length > 1) return null;
  return table.def.fields.find((field) => fold(field.label) === word)?.id ?? null;
}

/** 群众代表/满意 beside 党员代表/满意: votes that were added to those of the first. */
function added({ fields }: RecordTable, column: FoundColumn): string | null {
  for (const { field, beside } of fields.values())
    if (FIGURES.has(field.type) && beside?.includes(column) === true) return field.id;
  return null;
}

/** 4月/已认证数 beside 6月/已认证数: the field whose later column was read. */
function earlier(table: RecordTable, { rival, header }: FoundColumn): string | null {
  const period = periodOf(header);
  const used = rival === undefined || period === null ? null : (table.fields.get(rival)?.found ?? null);
  return used !== null && periodOf(used.header)?.rest === period?.rest ? (rival ?? null) : null;
}

/** 村/应建数 beside 社区/应建数: figures of one name under two others, of which only the first were read. */
function elsewhere(table: RecordTable, { header, label }: FoundColumn): string | null {
  const field = table.def.fields.find((each) => fold(each.label) === fold(label) && FIGURES.has(each.type));
  const used = field === undefined || header.length < 2 ? null : (table.fields.get(field.id)?.found ?? null);
  const same = used !== null && used.header.length > 1 && fold(used.label) === fold(label);
  return field !== undefined && same ? field.id : null;
}

/** As it stands, with what stands over it where that tells two apart. */
function namesOf(one: FoundColumn, other: FoundColumn): readonly [string, string] {
  if (one.label !== other.label) return [one.label, other.label];
  return [one.header.join(''), other.header.join('')];
}

function header(table: RecordTable, column: FoundColumn) {
  return { row: table.found.headerRows.last, column: column.column, field: column.field, label: column.label };
}

function labelOf(table: RecordTable, field: string): string {
  return table.def.fields.find((each) => each.id === field)?.label ?? field;
}
