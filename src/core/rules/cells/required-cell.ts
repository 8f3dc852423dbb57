/** V01: cells that must be filled, always or under the condition of the template. */
import type { FieldValues, RecordTable } from '../../model/record';
import { sharing, ValueState } from '../../model/record';
import type { FieldDef, FormulaCheck, RuleDef, Template } from '../../model/template';
import { isUntouched } from '../../records/filled-in';
import type { Bench } from '../bench/bench';
import type { Runnable } from '../bench/row-formulas';
import type { Said } from '../bench/said';

export function requiredCell(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    // Said once of the whole table (H05).
    if (isUntouched(table)) continue;
    for (const values of table.fields.values()) {
      if (!values.field.required || values.found === null) continue;
      reportBlanks(rule, bench, table, values, askedBy(table, values.field, bench));
    }
  }
  for (const { table, values, record, remark } of bench.remarked(['ditto'])) {
    if (values.state[record] !== ValueState.unreadable || !values.field.required) continue;
    bench.atField(rule, table, record, values.field.id, () => ({
      facts: { v: remark.read },
      value: remark.read,
      message: 'V01.ditto',
    }));
  }
}

function reportBlanks(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  values: FieldValues,
  asked: readonly Runnable[],
): void {
  const { state, field } = values;
  const others = sharing(table, values);
  for (let record = 0; record < state.length; record++) {
    if (state[record] !== ValueState.blank) continue;
    // A cell that cannot be parted is told as such.
    if (others.some((other) => other.state[record] === ValueState.unreadable)) continue;
    if (asked.some((runnable) => runnable.at(table, record) === false)) continue;
    bench.atField(rule, table, record, field.id, () => blank(values, others, record));
  }
}

/** Of a column that is read for several fields the cell may hold one of them: it is not empty. */
function blank(values: FieldValues, others: readonly FieldValues[], record: number): Said {
  return others.some(({ state }) => state[record] !== ValueState.blank)
    ? { facts: { e: values.field.label }, message: 'V01.part' }
    : {};
}

/** By field: what the rules check of it, looked for once a template. */
const checksAt = new WeakMap<Template, ReadonlyMap<string, readonly FormulaCheck[]>>();

function checksOf(template: Template, field: string): readonly FormulaCheck[] {
  let known = checksAt.get(template);
  if (known === undefined) {
    const byField = new Map<string, FormulaCheck[]>();
    for (const rule of template.rules) {
      if (rule.group !== 'R' || rule.kind !== 'formula') continue;
      for (const check of rule.checks ?? []) {
        const field = `${check.table}.${check.at}`;
        byField.set(field, [...(byField.get(field) ?? []), check]);
      }
    }
    checksAt.set(template, (known = byField));
  }
  return known.get(field) ?? [];
}

/** Rules that ask for this very cell, with more to say than that it is empty: 任务要写清抓什么、怎么抓. */
function askedBy(table: RecordTable, field: FieldDef, bench: Bench): readonly Runnable[] {
  return checksOf(bench.reading.template, `${table.def.code}.${field.id}`)
    .map((check) => bench.formulas.prepare(check.formula, check.table))
    .filter((runnable) => runnable !== null)
    .filter(
      ({ formula }) => formula.cells.length === 1 && formula.cells[0] === field.id && formula.tables.length === 0,
    );
}

/** Records whose condition demands the field; null when the field has no condition that can be tried. */
export function demandedIn(table: RecordTable, field: FieldDef, bench: Bench): ((record: number) => boolean) | null {
  if (field.required || field.requiredIf === undefined) return null;
  const runnable = bench.formulas.prepare(field.requiredIf, table.def.code);
  if (runnable === null) return null;
  const { cells } = runnable.formula;
  return (record) => runnable.at(table, record) === true && !cells.some((cell) => bench.isFaulty(table, record, cell));
}

/**
 * Runs after the rules on whole rows: where one of those has spoken of the cell (红牌没有下一步措施) nothing is added.
 */
export function requiredByCondition(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    for (const values of table.fields.values()) {
      const { field, found, state } = values;
      if (found === null) continue;
      const demanded = demandedIn(table, field, bench);
      if (demanded === null) continue;
      const others = sharing(table, values);
      for (let record = 0; record < state.length; record++) {
        if (state[record] !== ValueState.blank || !demanded(record)) continue;
        if (others.some((other) => other.state[record] === ValueState.unreadable)) continue;
        if (!bench.isSpokenOf(values, record))
          bench.atField(rule, table, record, field.id, () => blank(values, others, record));
      }
    }
  }
}
