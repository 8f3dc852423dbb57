/** 双五星: from index and review to the proposed star. */
import { roundHalfUp } from '../model/round';
import type { IndexResult, Score } from '../model/score';
import type { Template } from '../model/template';
import { printed } from './totals';

type Stars = Template['stars'];

/** Index and review together, rounded to 2 places before anything is compared. */
export function compositeOf(index: number, review: number, stars: Stars): number {
  return printed(index * stars.indexShare + review * stars.reviewShare);
}

/** The star whose half-open range holds the composite; a veto gives the lowest one whatever the score. */
export function starOf(composite: number, veto: boolean, stars: Stars): number | null {
  const rounded = roundHalfUp(composite);
  if (veto) return lowestStar(stars);
  const range = stars.cut.find(([, from, below]) => rounded >= from && (below === null || rounded < below));
  return range?.[0] ?? null;
}

function lowestStar(stars: Stars): number | null {
  return stars.cut.length === 0 ? null : Math.min(...stars.cut.map(([star]) => star));
}

/** The named model: one star an element that reaches its share of full marks; null when an element is unknown. */
export function namedStars(elements: readonly Score[], stars: Stars): number | null {
  let earned = 0;
  for (const score of elements) {
    if (!score.known) return null;
    if (roundHalfUp(score.value) >= roundHalfUp(score.outOf * stars.named.pass)) earned++;
  }
  return earned;
}

export interface StarInput {
  readonly total: Score;
  readonly elements: readonly Score[];
  /** Null: not reviewed, or not readable. */
  readonly review: number | null;
  readonly veto: boolean;
}

/** Composite and proposed star; null where they cannot be known. */
export function proposal(input: StarInput, stars: Stars): Pick<IndexResult, 'composite' | 'stars'> {
  const { total, elements, review, veto } = input;
  if (stars.model === 'named') return { composite: null, stars: veto ? 0 : namedStars(elements, stars) };
  const composite = total.known && review !== null ? compositeOf(total.value, review, stars) : null;
  if (veto) return { composite, stars: lowestStar(stars) };
  return { composite, stars: composite === null ? null : starOf(composite, false, stars) };
}

/** How many of so many may have a star at most; rounded down. */
export function allowedStars(count: number, share: number): number {
  return Math.floor(Number((count * share).toPrecision(12)));
}

/** More subjects than allowed are proposed for a star. */
export interface StarCap {
  readonly star: number;
  readonly allowed: number;
  readonly proposed: number;
  /** Those beyond the cap, best first. `tied`: level with one inside it, so the numbers alone cannot decide. */
  readonly beyond: readonly { readonly subject: string; readonly branch: string; readonly tied: boolean }[];
}

/** What the meeting has to decide: every star with a cap, of branches or of members. */
export function starCaps(
  results: readonly IndexResult[],
  index: IndexResult['index'],
  stars: Stars,
): readonly StarCap[] {
  const rated = results.filter((result) => result.index === index && result.stars !== null);
  const shares = Object.entries(index === 'fortressIndex' ? stars.capsBranch : stars.capsMember);
  return shares.map(([star, share]): StarCap => {
    const proposed = rated.filter((result) => result.stars === Number(star)).sort((a, b) => valueOf(b) - valueOf(a));
    const allowed = allowedStars(rated.length, share);
    const last = proposed[allowed - 1];
    const beyond = proposed.slice(allowed).map((result) => ({
      subject: result.subject,
      branch: result.branch,
      tied: last !== undefined && valueOf(result) === valueOf(last),
    }));
    return { star: Number(star), allowed, proposed: proposed.length, beyond };
  });
}

function valueOf(result: IndexResult): number {
  return result.composite ?? (result.total.known ? result.total.value : 0);
}
