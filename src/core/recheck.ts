/**
 * The quick second look while a clerk types: only the row that was touched is read and judged again, by the rules that
 * look at cells and rows. What holds between rows, tables and files stays as it was found until the whole workbook is
 * examined again, which the caller does when the typing pauses.
 */
import type { Examination } from './examination';
import { compile, schemaOf } from './formula';
import type { Finding, NotChecked } from './model/finding';
import type { FoundTable } from './model/found';
import type { RecordTable } from './model/record';
import { CellKind, type ColumnCells, type Snapshot } from './model/snapshot';
import type { FormulaCheck, RuleDef, Template } from './model/template';
import { isUntouched } from './records/filled-in';
import { readLedgers } from './records';
import { check, type CheckContext } from './rules';
import { OUT_OF_SCALE } from './rules/columns/out-of-scale';
import { isDitto } from './text/empty-mark';

/** Rules of these groups see one row at a time. */
const groups: ReadonlySet<RuleDef['group']> = new Set(['V', 'R']);

/**
 * The findings after an edit in one row; null when the row is no record of a recognised table (a header, a title, a
 * total, a row that was blank) or leans on its neighbours (同上, cells merged over rows): then the workbook must be examined as a whole.
 * @param snapshot the examined snapshot with the edit in it, see `withCell`
 * @param sheet name; @param row from 0; @param column of the edit, from 0
 */
export function recheckRow(
  before: Examination,
  snapshot: Snapshot,
  sheet: string,
  row: number,
  column: number,
  context: CheckContext = {},
): readonly Finding[] | null {
  const { reading } = before;
  // A sheet that was set upright for reading is another than the one that is typed into.
  if (reading.snapshot.sheets.some((each) => each.name === sheet && each.setUpright !== undefined)) return null;
  const whole = reading.tables.filter(({ found }) => holds(found, reading.snapshot, sheet, row));
  const [old] = whole;
  if (old === undefined || whole.length > 1 || leansOnOthers(snapshot, old.found, row, column)) return null;
  const { found } = old;
  const [table] = readLedgers(snapshot, { ...found, records: Int32Array.of(row) }, reading.template, found);
  if (table === undefined) return null;
  // A line with nothing in it may be the last one that was filled in, or the first one to be.
  if (isUntouched(table) || isUntouched(old)) return null;
  if (!isReadAlike(table, old)) return null;
  const { template, wide } = rowRules(reading.template);
  const now = check({ ...reading, snapshot, template, tables: [table] }, context);
  // What only other tables of the workbook can tell is left as it was; a rule on several tables judges each by itself.
  const others = new Set(reading.tables.map(({ def }) => def.code).filter((code) => code !== table.def.code));
  const subjects = new Map(template.rules.map((rule) => [rule.id, rule.tables]));
  const asksOthers = ({ rule, needs }: NotChecked): boolean =>
    needs.some((need) => {
      const [code = ''] = need.split('.');
      return others.has(code) && subjects.get(rule)?.includes(code) !== true;
    });
  const kept = new Set(now.notChecked.filter(asksOthers).map(({ rule }) => rule));
  const isOfRow = (finding: Finding): boolean =>
    finding.sheet === sheet &&
    finding.row === row &&
    subjects.has(finding.rule) &&
    !kept.has(finding.rule) &&
    finding.message !== OUT_OF_SCALE &&
    !wide.has(placeOfCheck(finding.rule, table.def.code, finding.field));
  const fresh = now.findings.filter(isOfRow);
  const rest = before.findings.filter((finding) => !isOfRow(finding));
  const at = rest.findIndex((finding) => finding.sheet === sheet && finding.row !== null && finding.row > row);
  const end = at >= 0 ? at : rest.findLastIndex((finding) => finding.sheet === sheet) + 1;
  return [...rest.slice(0, end), ...fresh, ...rest.slice(end)];
}

/** Of 应到/实到 or 镇村 the row tells the same fields as its table does. */
function isReadAlike({ fields }: RecordTable, old: RecordTable): boolean {
  return [...fields.values()].every(({ field, found, stated }) => {
    const before = old.fields.get(field.id);
    return before?.found === found && (before.stated === undefined) === (stated === undefined);
  });
}

function holds(found: FoundTable, snapshot: Snapshot, sheet: string, row: number): boolean {
  if (snapshot.sheets[found.sheet]?.name !== sheet) return false;
  let low = 0;
  let high = found.records.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = found.records[middle] ?? 0;
    if (record === row) return true;
    if (record < row) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Something in the row, or in the next, is taken from the row above it. */
function leansOnOthers({ sheets, strings }: Snapshot, found: FoundTable, row: number, column: number): boolean {
  const sheet = sheets[found.sheet];
  if (sheet === undefined) return true;
  const isDittoAt = (cells: ColumnCells | undefined, at: number): boolean =>
    cells?.kind[at] === CellKind.text && isDitto(strings[cells.value[at] ?? 0] ?? '');
  if (isDittoAt(sheet.columns[column], row + 1)) return true;
  if (sheet.columns.slice(found.firstColumn, found.lastColumn + 1).some((cells) => isDittoAt(cells, row))) return true;
  return sheet.merges.some(
    (area) =>
      area.firstRow <= row &&
      area.lastRow >= row &&
      area.lastRow > area.firstRow &&
      area.firstColumn <= column &&
      area.lastColumn >= column,
  );
}

interface RowRules {
  readonly template: Template;
  /** The checks among them that look at whole columns, by rule, table and field: a row alone cannot tell. */
  readonly wide: ReadonlySet<string>;
}

const reduced = new WeakMap<Template, RowRules>();

const placeOfCheck = (rule: string, table: string, field: string | null): string => `${rule} ${table}.${field ?? ''}`;

/** The same template with the rules on cells and rows only. */
function rowRules(template: Template): RowRules {
  const known = reduced.get(template);
  if (known !== undefined) return known;
  const schema = schemaOf(template);
  const wide = new Set<string>();
  const isWide = ({ table, formula, facts }: FormulaCheck): boolean => {
    const context = schema.table(template.tables.find(({ code }) => code === table)?.name ?? '');
    return [formula, ...Object.values(facts)].some((text) => {
      const compiled = context === undefined ? null : compile(text, schema, context);
      return compiled?.ok === true && compiled.formula.columns.length > 0;
    });
  };
  const rules = template.rules
    .filter(({ group }) => groups.has(group))
    .map((rule) => {
      if (rule.checks === undefined) return rule;
      const checks = rule.checks.filter((each) => !isWide(each));
      for (const each of rule.checks) if (!checks.includes(each)) wide.add(placeOfCheck(rule.id, each.table, each.at));
      return { ...rule, checks };
    });
  const rows = { template: { ...template, rules }, wide };
  reduced.set(template, rows);
  return rows;
}
