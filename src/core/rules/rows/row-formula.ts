/**
 * Rules that are formulas of the template: R within a row, and those X and S rules that a formula can say.
 * FALSE is a fault; blank and errors are not judged, for the rules on cells speak of those.
 */
import type { Value } from '../../formula';
import { isError } from '../../formula';
import type { Fact, Fix } from '../../model/finding';
import type { RecordTable } from '../../model/record';
import { isTold, ValueState } from '../../model/record';
import type { FieldDef, FormulaCheck, RuleDef } from '../../model/template';
import { fifteenDigits } from '../../text/shown';
import type { Bench } from '../bench/bench';
import type { Runnable } from '../bench/row-formulas';
import type { Said } from '../bench/said';
import { openFields } from '../bench/open-fields';
import { shortened, shownNumber, shownValue } from '../bench/shown-value';
import { missingTerms } from '../bench/summed-fields';
import { dateFix, numberFix, percentFix } from '../bench/value-fix';
import { NO, YES } from '../bench/vocabulary';

export function rowFormula(rule: RuleDef, bench: Bench): void {
  const { checks = [] } = rule;
  if (checks.length === 0) bench.cannot(rule, [`kind:${rule.kind}`]);
  const told = checks.length > 1 ? new Told() : null;
  for (const check of checks) runCheck(rule, check, bench, told);
}

/** What a rule has already said of each record: its checks are several looks at one thing. */
class Told {
  private readonly sentences = new Map<RecordTable, Map<number, readonly string[]>>();

  has(table: RecordTable, record: number): boolean {
    return this.sentences.get(table)?.has(record) ?? false;
  }

  /** False when the very sentence was said of the record before. `alone` is the list of this sentence only. */
  isNew(table: RecordTable, record: number, sentence: string, alone: readonly string[]): boolean {
    const records = this.sentences.get(table) ?? new Map<number, readonly string[]>();
    this.sentences.set(table, records);
    const known = records.get(record);
    if (known?.includes(sentence) === true) return false;
    records.set(record, known === undefined ? alone : [...known, sentence]);
    return true;
  }
}

function runCheck(rule: RuleDef, check: FormulaCheck, bench: Bench, told: Told | null): void {
  const tables = bench.tables([check.table]).filter(({ declared }) => declared !== true);
  const runnable = bench.formulas.prepare(check.formula, check.table);
  if (runnable === null) {
    bench.cannot(rule, [check.table]);
    return;
  }
  // A formula over whole columns of its own table says the same for all rows of a group: said once.
  const grouped = rule.group !== 'R' && runnable.formula.tables.includes(check.table);
  const seen = new Set<string>();
  let open = false;
  for (const table of tables) {
    const missing = missingColumns(table, check, runnable, bench);
    if (missing.length > 0) bench.cannot(rule, missing);
    else if (judge({ rule, check, table, runnable, bench, seen: grouped ? seen : null, told })) open = true;
  }
  // What is not there makes an error only where the formula comes to need it.
  if (open) bench.cannot(rule, bench.formulas.lacks(runnable.formula, check.table));
}

/**
 * The column that is pointed at, required ones that are read (H01 speaks of those), and those that are added up; not one
 * of which the formula itself says what it takes where nothing is told.
 */
function missingColumns(
  table: RecordTable,
  check: FormulaCheck,
  { formula }: Runnable,
  bench: Bench,
): readonly string[] {
  const open = openFields(formula);
  const demanded = [check.at, ...formula.cells].filter((id) => {
    const values = table.fields.get(id);
    if (values === undefined || isTold(values)) return false;
    return id === check.at || (values.field.required && !open.has(id));
  });
  return [...new Set([...demanded, ...missingTerms(table, formula, bench.reading.snapshot)])].map(
    (id) => `${table.def.code}.${id}`,
  );
}

interface Judging {
  readonly rule: RuleDef;
  readonly check: FormulaCheck;
  readonly table: RecordTable;
  readonly runnable: Runnable;
  readonly bench: Bench;
  /** Groups that were spoken of; null: every record is judged by itself. */
  readonly seen: Set<string> | null;
  /** Null: the rule has but one check. */
  readonly told: Told | null;
}

/** True when some record could not be judged. */
function judge(judging: Judging): boolean {
  const { rule, check, table, runnable, bench, seen, told } = judging;
  const { cells } = runnable.formula;
  const doubtful = doubtfulRecords(rule, [...cells, check.at], table, bench);
  const at = table.fields.get(check.at);
  const sentence = sentenceKey(rule, check);
  const alone = [sentence];
  // Cells that a condition may demand: of those no more is said.
  const conditional = cells
    .map((field) => table.fields.get(field))
    .filter((values) => values?.field.requiredIf !== undefined)
    .filter((values) => values !== undefined);
  let open = false;
  for (let record = 0; record < table.rows.length; record++) {
    const result = runnable.at(table, record);
    if (result === true) continue;
    if (isError(result)) open = true;
    if (result !== false || doubtful.has(record)) continue;
    if (rule.group === 'R' && holdsOtherwise(check, table, record, cells, bench)) continue;
    for (const values of conditional) if (values.state[record] === ValueState.blank) bench.speakOf(values, record);
    // What is missing is said for each cell; what does not add up is said once a row.
    if (told?.has(table, record) === true && at?.state[record] === ValueState.value) continue;
    if (seen !== null) {
      const group = cells.map((field) => keyOf(table, record, field)).join('\u0000');
      if (seen.has(group)) continue;
      seen.add(group);
    }
    if (told?.isNew(table, record, sentence, alone) === false) continue;
    bench.atField(rule, table, record, check.at, () => said(judging, record));
  }
  return open;
}

/** True when the check is content as soon as a percentage of two readings is taken the other way. */
function holdsOtherwise(
  check: FormulaCheck,
  table: RecordTable,
  record: number,
  cells: readonly string[],
  bench: Bench,
): boolean {
  const other = bench.other();
  if (other?.touches(table, record, cells) !== true) return false;
  return other.formulas.prepare(check.formula, check.table)?.at(other.tableOf(table), record) === true;
}

/** Checks whose sentences do not differ say the same twice: 请填“存在问题”和“下一步措施”. */
function sentenceKey(rule: RuleDef, check: FormulaCheck): string {
  const words = check.message ?? rule.message;
  return words.includes('{c}') ? `${words} ${check.at}` : words;
}

/** Records with a wrong cell among those that are read. Rules on one row may each say their own of the same cells. */
function doubtfulRecords(
  rule: RuleDef,
  fields: readonly string[],
  table: RecordTable,
  bench: Bench,
): ReadonlySet<number> {
  const records = new Set<number>();
  for (const field of fields) {
    for (const [record, fault] of bench.faultsOf(table, field)) {
      if (rule.group !== 'R' || fault.rule.group !== 'R') records.add(record);
    }
  }
  return records;
}

function keyOf(table: RecordTable, record: number, field: string): string {
  const values = table.fields.get(field);
  return values === undefined ? '' : (values.text[record] ?? String(values.number[record] ?? ''));
}

function said({ rule, check, table, bench }: Judging, record: number): Said {
  const facts = new Map<string, Fact>();
  for (const [name, text] of Object.entries(check.facts)) {
    const runnable = bench.formulas.prepare(text, check.table);
    if (runnable !== null) facts.set(name, factOf(runnable, table, record));
  }
  const field = table.fields.get(check.at)?.field;
  const fix = check.fix === undefined || field === undefined ? null : fixOf(check.fix, field, table, record, bench);
  return {
    facts: Object.fromEntries(facts),
    value: shownValue(table, record, check.at, bench.reading.template),
    expected: expectedOf(facts.get('e'), check.message ?? rule.message, field) ?? fix?.value.toString() ?? null,
    fix,
    ...(check.message === undefined ? {} : { message: check.message }),
    ...(check.severity === undefined ? {} : { severity: check.severity }),
  };
}

/** What the sentence calls {e}% is to stand in a cell of percentages: 100 → "100%", as the value read is shown. */
function expectedOf(fact: Fact | undefined, sentence: string, field: FieldDef | undefined): Fact | undefined {
  const inPercent = field?.type === 'percent' && typeof fact === 'number' && sentence.includes('{e}%');
  return inPercent ? `${String(fact)}%` : fact;
}

/** A plain cell is told as its field is written: days as 2024-06-30; everything else as the formula gives it. */
function factOf({ formula, at }: Runnable, table: RecordTable, record: number): Fact {
  const value = at(table, record);
  const { expression } = formula;
  const field = expression.kind === 'cell' ? table.fields.get(expression.field)?.field : undefined;
  if (typeof value === 'number' && (field?.type === 'date' || field?.type === 'month'))
    return shownNumber(value, field);
  return plainFact(value);
}

function plainFact(value: Value): Fact {
  if (value === null || isError(value)) return '';
  if (typeof value === 'boolean') return value ? YES : NO;
  return typeof value === 'number' ? fifteenDigits(value) : shortened(value);
}

/** Not where the column counts in another unit. */
function fixOf(text: string, field: FieldDef, table: RecordTable, record: number, bench: Bench): Fix | null {
  const value = bench.formulas.prepare(text, table.def.code)?.at(table, record) ?? null;
  if (value === null || isError(value)) return null;
  if (
    table.fields
      .get(field.id)
      ?.remarks.get(record)
      ?.some(({ code }) => code === 'unit-conflict')
  )
    return null;
  if (typeof value === 'boolean') return { kind: 'setValue', value: value ? YES : NO };
  if (typeof value === 'string') return { kind: 'setValue', value };
  const number = fifteenDigits(value);
  if (field.type === 'date') return dateFix(number);
  return field.type === 'percent' ? percentFix(number) : numberFix(number);
}
