/** V01: cells that must be filled, always or under the condition of the template. */
import type { FieldValues, RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import type { FieldDef, RuleDef } from '../model/template';
import type { Bench } from './bench';
import { declaresNothing } from './declares-nothing';

export function requiredCell(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    if (declaresNothing(table)) continue;
    for (const values of table.fields.values()) {
      if (!values.field.required || values.found === null) continue;
      reportBlanks(rule, bench, table, values);
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

function reportBlanks(rule: RuleDef, bench: Bench, table: RecordTable, values: FieldValues): void {
  const { state, field } = values;
  for (let record = 0; record < state.length; record++) {
    if (state[record] === ValueState.blank) bench.atField(rule, table, record, field.id, () => ({}));
  }
}

/** Records whose condition demands the field; null when the field has no condition that can be tried. */
export function demandedIn(table: RecordTable, field: FieldDef, bench: Bench): ((record: number) => boolean) | null {
  if (field.required || field.requiredIf === undefined) return null;
  const runnable = bench.formulas.prepare(field.requiredIf, table.def.code);
  if (runnable === null || bench.formulas.lacks(runnable.formula, table.def.code).length > 0) return null;
  const { cells } = runnable.formula;
  return (record) => runnable.at(table, record) === true && !cells.some((cell) => bench.isFaulty(table, record, cell));
}

/**
 * Runs after the rules on whole rows: where one of those has spoken of the cell (红牌没有下一步措施) nothing is added.
 */
export function requiredByCondition(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    if (declaresNothing(table)) continue;
    for (const { field, found, state } of table.fields.values()) {
      if (found === null) continue;
      const demanded = demandedIn(table, field, bench);
      if (demanded === null) continue;
      for (let record = 0; record < state.length; record++) {
        if (state[record] !== ValueState.blank || !demanded(record)) continue;
        if (!bench.isSpokenOf(table, record, field.id)) bench.atField(rule, table, record, field.id, () => ({}));
      }
    }
  }
}
