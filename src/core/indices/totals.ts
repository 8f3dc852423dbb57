/** Adding parts up: an unknown part makes what it belongs to unknown. */
import { roundHalfUp } from '../model/round';
import type { IndexPart, Score } from '../model/score';

/** The parts' points out of `outOf`; unknown with the ids of the parts that are. */
export function totalOf(parts: readonly IndexPart[], outOf: number): Score {
  const open = parts.filter((part) => !part.score.known).map((part) => part.indicator);
  if (open.length > 0) return { known: false, outOf, reason: { code: 'part-unknown', detail: open } };
  const full = parts.reduce((sum, part) => sum + part.score.outOf, 0);
  if (full === 0) return { known: false, outOf, reason: { code: 'no-subject', detail: [] } };
  const points = pointsOf(parts);
  return { known: true, value: printed(Math.abs(full - outOf) < 1e-9 ? points : (points * outOf) / full), outOf };
}

/** Rounded half-up to 2 places; the last binary digits of a sum do not decide on which side of a half it lies. */
export function printed(value: number): number {
  return roundHalfUp(Number(value.toPrecision(12)));
}

/** The sum of the points that are known. */
export function pointsOf(parts: readonly IndexPart[]): number {
  return parts.reduce((sum, part) => sum + (part.score.known ? part.score.value : 0), 0);
}

/** Each element rescaled to `outOf`. */
export function elementScores(
  parts: readonly IndexPart[],
  elements: readonly string[],
  outOf: number,
): Readonly<Record<string, Score>> {
  return Object.fromEntries(
    elements.map((element) => [
      element,
      totalOf(
        parts.filter((part) => part.element === element),
        outOf,
      ),
    ]),
  );
}
