/** 差异系数: how far units lie apart, weighted by their party members. */
import { roundHalfUp } from '../model/round';
import type { BalanceResult, Extreme } from '../model/score';
import type { Template } from '../model/template';

export interface Weighed {
  readonly subject: string;
  readonly value: number;
  /** Party members; units without any do not count. */
  readonly weight: number;
}

/**
 * CV = √(Σ (Nᵢ/N)(xᵢ − x̄)²) / x̄ with the weighted mean x̄. The coefficient is rounded to the 4 places that are printed,
 * then held against the levels, whose upper bounds are included. Fewer units than the template wants: no coefficient.
 */
export function balanceOf(measure: string, units: readonly Weighed[], template: Template): BalanceResult {
  const counted = units.filter((unit) => unit.weight > 0);
  const total = counted.reduce((sum, unit) => sum + unit.weight, 0);
  const mean = total === 0 ? null : counted.reduce((sum, unit) => sum + unit.weight * unit.value, 0) / total;
  const enough = counted.length >= template.balance.minUnits;
  const coefficient = enough && mean !== null && mean > 0 ? roundHalfUp(spread(counted, total, mean) / mean, 4) : null;
  const ordered = [...counted].sort((a, b) => b.value - a.value);
  const [best, worst] = [ordered[0], ordered[ordered.length - 1]];
  return {
    measure,
    count: counted.length,
    mean: mean === null ? null : roundHalfUp(mean, 4),
    coefficient,
    level: coefficient === null ? null : levelOf(coefficient, template),
    range: best === undefined || worst === undefined ? null : roundHalfUp(best.value - worst.value),
    best: best === undefined ? null : extreme(best, counted),
    worst: worst === undefined ? null : extreme(worst, counted),
  };
}

function extreme({ subject, value }: Weighed, units: readonly Weighed[]): Extreme {
  const printed = roundHalfUp(value);
  return { subject, value, alike: units.filter((unit) => roundHalfUp(unit.value) === printed).length };
}

function spread(units: readonly Weighed[], total: number, mean: number): number {
  return Math.sqrt(units.reduce((sum, unit) => sum + (unit.weight / total) * (unit.value - mean) ** 2, 0));
}

function levelOf(coefficient: number, template: Template): string | null {
  const level = template.balance.levels.find(([, , , upTo]) => upTo === null || coefficient <= upTo);
  return level?.[0] ?? null;
}
