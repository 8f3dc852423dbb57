/**
 * Scales with another top: where 非常满意 stands beside 满意, it is the highest grade and 满意 is the one below, unless that
 * has a column of its own.
 */
import type { TableDef } from '../../model/template';
import type { Claim } from './claims';
import { labelsOf } from './name-fit';
import type { Wording } from './wording';

const UTMOST = /^(?:非常|很|十分|特别|最)(?=.)/;
/** As sure as a name that somebody listed; the clerk is asked all the same. */
const SHIFTED = 0.88;

/** 基本满意率, 比较满意率: the share of one degree. */
const DEGREE = /^(?:基本|比较|较)(?=.)/;
const SHARE = /[率比]$/;

/** 满意率 beside 基本满意率 is the share of those who are simply satisfied, not of all who are. */
export function leaveShares(wordings: readonly Wording[], claims: readonly (Claim | null)[][]): void {
  const shares = new Set(wordings.flatMap(({ own }) => own.filter((name) => SHARE.test(name) && DEGREE.test(name))));
  if (shares.size === 0) return;
  const wholes = new Set([...shares].map((name) => name.replace(DEGREE, '')));
  wordings.forEach(({ own }, i) => {
    if (own.some((name) => wholes.has(name) || shares.has(name))) claims[i]?.fill(null);
  });
}

/** Moves the claim of the lower of two such columns to the field after. */
export function shiftDegrees(wordings: readonly Wording[], claims: readonly (Claim | null)[][], def: TableDef): void {
  if (!wordings.some(({ own }) => own.some((name) => UTMOST.test(name)))) return;
  const labels = labelsOf(def);
  def.fields.forEach((_, f) => {
    const label = labels[f] ?? '';
    const lower = wordings.findIndex(({ own }) => own.includes(label));
    const top = wordings.findIndex(({ own }) =>
      own.some((name) => name.replace(UTMOST, '') === label && name !== label),
    );
    const next = f + 1;
    if (lower < 0 || top < 0 || next >= def.fields.length || claims[top]?.[f]?.by === undefined) return;
    if (claims.some((row, i) => i !== lower && row[next] != null && row[next].by !== 'similar')) return;
    const row = claims[lower];
    const held = row?.[f];
    if (row === undefined || held == null) return;
    row[f] = null;
    row[next] = { weight: SHIFTED, by: 'similar', agrees: held.agrees };
  });
}
