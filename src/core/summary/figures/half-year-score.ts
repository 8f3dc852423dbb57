/** The half-year score of a unit by the template's five weights; a part that cannot be known is not 0. */
import { roundHalfUp } from '../../model/round';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation } from '../consolidation';
import type { Submission } from '../submission';
import { measuring } from './measures';

export const halfParts = [
  ['task', 'halfTask', '任务完成'],
  ['fortress', 'halfFortress', '堡垒指数均值'],
  ['pioneer', 'halfPioneer', '先锋指数均值'],
  ['rectification', 'halfRectification', '整改'],
  ['quality', 'halfQuality', '报送质量'],
] as const;

export interface HalfScore {
  readonly unit: string;
  /** Points by `halfParts`; null: unknown; 'none': nothing to be judged, its weight goes to the others. */
  readonly parts: readonly (number | null | 'none')[];
  readonly total: number | null;
}

/** Points of each part at full marks. */
export function halfWeights(consolidation: Consolidation): readonly number[] {
  return halfParts.map(([, id]) => thresholdOf(consolidation.reading.template, id) ?? 0);
}

export function halfScores(consolidation: Consolidation): readonly HalfScore[] {
  const { units, of } = measuring(consolidation);
  const weights = halfWeights(consolidation);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const problemsKnown = consolidation.reading.tables.some((table) => table.def.code === 'T13');
  const handedIn = byUnits(consolidation.submissions, units.unitOf);
  return units.names.map((unit): HalfScore => {
    const measures = of((branch, own) => own === unit || branch?.unit === unit);
    const onTime =
      measures.done === null || measures.expected === null
        ? null
        : measures.expected === 0
          ? 1
          : Math.min(1, measures.done / measures.expected);
    const own = handedIn.get(unit) ?? [];
    const clean = own.filter((each) => each.findings.every((finding) => finding.severity !== 'error')).length;
    const shares: readonly (number | null | 'none')[] = [
      onTime,
      measures.fortress === null ? null : measures.fortress / 100,
      measures.pioneer === null ? null : measures.pioneer / 100,
      measures.closed ?? (problemsKnown && measures.problems === 0 ? 'none' : null),
      own.length === 0 ? null : clean / own.length,
    ];
    const parts = shares.map((share, i) =>
      typeof share === 'number' ? roundHalfUp(share * (weights[i] ?? 0)) : share,
    );
    if (parts.includes(null)) return { unit, parts, total: null };
    const judged = weights.reduce((sum, weight, i) => sum + (parts[i] === 'none' ? 0 : weight), 0);
    const sum = parts.reduce<number>((total, part) => total + (typeof part === 'number' ? part : 0), 0);
    return { unit, parts, total: judged === 0 ? null : roundHalfUp((sum / judged) * whole) };
  });
}

/** By the unit that handed in, and by the one to which it belongs. */
function byUnits(
  submissions: readonly Submission[],
  unitOf: (name: string) => string,
): ReadonlyMap<string, readonly Submission[]> {
  const groups = new Map<string, Submission[]>();
  for (const submission of submissions) {
    for (const unit of new Set([submission.unit, unitOf(submission.unit)])) {
      const group = groups.get(unit);
      if (group === undefined) groups.set(unit, [submission]);
      else group.push(submission);
    }
  }
  return groups;
}
