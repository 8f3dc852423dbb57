/** The 14 ways of scoring. */
import { bind, compile, schemaOfOne, tableSchema } from '../../formula';
import type { Formula, Relation, Value } from '../../formula';
import type { IndicatorDef, MethodId } from '../../model/template';
import { boolean } from './boolean';
import { deductPerMissing } from './deduct-per-missing';
import { deductionPool } from './deduction-pool';
import { honourHighestOnly } from './honour-highest-only';
import { linearPerPoint } from './linear-per-point';
import { manualMax } from './manual-max';
import type { Method, ScoreRule } from './method';
import { perOccurrenceCapped } from './per-occurrence-capped';
import { proportional } from './proportional';
import { rankBased } from './rank-based';
import { ratioToBest } from './ratio-to-best';
import { stepTable } from './step-table';
import { veto } from './veto';
import { voteCoefficient } from './vote-coefficient';
import { zeroClear } from './zero-clear';

export type { ScoreRule } from './method';

export const methods: Readonly<Record<MethodId, Method>> = {
  boolean,
  proportional,
  stepTable,
  deductPerMissing,
  perOccurrenceCapped,
  linearPerPoint,
  ratioToBest,
  rankBased,
  honourHighestOnly,
  veto,
  voteCoefficient,
  deductionPool,
  zeroClear,
  manualMax,
};

/** The fields of the row that a score is worked out in; a live sheet has them as columns. */
const fields = ['max', 'actual', 'target', 'unit', 'base'] as const;

const CODE = 'score';
const table = tableSchema(
  CODE,
  CODE,
  fields.map((id) => ({ id, label: id })),
);
const schema = schemaOfOne(table);

/** The score of an indicator as a formula over the fields above: bound by the engine, rendered for the live cell. */
export function scoreFormula(id: MethodId, rule: ScoreRule): Formula {
  const compiled = compile(methods[id].formula(rule), schema, table);
  if (!compiled.ok) throw new Error(`${id}: ${compiled.fault.code} at ${String(compiled.fault.at)}`);
  return compiled.formula;
}

/** The score of each row of `relation`, whose columns are the fields above. */
export function scoreOver(formula: Formula, relation: Relation): (row: number) => Value {
  return bind(formula, { relation: () => undefined, parameter: () => null, context: relation });
}

/** The values of the row that do not change from subject to subject. */
export function scoreConstants(def: Pick<IndicatorDef, 'method'> & ScoreRule): Record<'max' | 'unit' | 'base', number> {
  return { max: def.max, unit: def.unitPoints ?? methods[def.method].unit, base: def.base ?? def.max };
}
