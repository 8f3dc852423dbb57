/**
 * What a line over or under the table states for all its records, where the table has no column for it: 填报单位：望禾镇,
 * 截至月份：2024年6月, 填表人：张三, or the period in the title. Only keys, organisations and the filler are taken from
 * there: a telephone number in a footer is the office's, not each member's.
 */
import type { FoundTable, MetaValue, Rows } from '../model/found';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import type { FieldDef, TableDef, Template } from '../model/template';
import { compact } from '../text/normalise';

const FILLER = /^填[表报]人$/;
const PERIODS: Readonly<Partial<Record<FieldDef['type'], RegExp>>> = {
  month: /\d{4}年\d{1,2}月(?!\d{1,2}日)/,
  year: /\d{4}年/,
};
const QUARTER = /第?[一二三四1-4]季度|[上下]半年/;

/** The statement on a field of a table, or null. */
export function statedFor(
  field: FieldDef,
  def: TableDef,
  found: FoundTable,
  snapshot: Snapshot,
  template: Template,
): MetaValue | null {
  if (!mayBeStated(field)) return null;
  const key = `${def.code}.${field.id}`;
  const more = Object.hasOwn(template.synonyms, key) ? (template.synonyms[key] ?? []) : [];
  const names = [field.label, ...field.synonyms, ...more].map((name) => compact(name));
  for (const [label, value] of found.meta) {
    if (names.includes(compact(label)) && value.text.trim() !== '') return value;
  }
  const period = PERIODS[field.type] ?? (field.label.includes('季度') ? QUARTER : null);
  return period === null ? null : inTitle(period, found.titleRows, snapshot.sheets[found.sheet], snapshot);
}

function mayBeStated({ type, key, ref, label }: FieldDef): boolean {
  switch (type) {
    case 'text':
      return key === true || ref !== undefined;
    case 'month':
    case 'year':
    case 'enum':
      return key === true;
    case 'person':
      return FILLER.test(label);
    default:
      return false;
  }
}

function inTitle(
  period: RegExp,
  rows: Rows | null,
  sheet: SheetSnapshot | undefined,
  snapshot: Snapshot,
): MetaValue | null {
  if (rows === null || sheet === undefined) return null;
  for (let row = rows.first; row <= rows.last; row++) {
    for (const [column, cells] of sheet.columns.entries()) {
      if (cells.kind[row] !== CellKind.text) continue;
      const match = period.exec(compact(snapshot.strings[cells.value[row] ?? 0] ?? ''));
      if (match !== null) return { text: match[0], row, column };
    }
  }
  return null;
}
