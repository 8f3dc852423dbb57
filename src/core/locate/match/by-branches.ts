/**
 * 村（社区） over names of branches is the party organisation that the table asks for, where one such field is open. The
 * clerk is asked to confirm.
 */
import type { TableDef } from '../../model/template';
import type { Claim } from './claims';
import type { Profile } from './profile';
import { isNamed } from './settle-claims';
import type { Wording } from './wording';

/** Names of places and units. */
const PLACE = /^(?:(?:所[在属])?(?:行政)?村(?:、?社区|\(社区\)|居|名)?(?:名称)?|社区(?:名称)?|单位)$/;
const BRANCH = /(?:支部|党委|党总支|总支|委员会)$/;
const FEWEST = 2;
const WEIGHT = 0.7;

/** @param claims by column and field. */
export function claimByBranches(
  wordings: readonly Wording[],
  profiles: readonly Profile[],
  claims: readonly (Claim | null)[][],
  { fields }: TableDef,
): void {
  const open = fields.flatMap((field, f) =>
    field.ref === 'T03.orgName' && field.required && !claims.some((row) => isWanted(row[f] ?? null)) ? [f] : [],
  );
  const [only, second] = open;
  if (only === undefined || second !== undefined) return;
  wordings.forEach(({ own: [, name = ''] }, i) => {
    const [row, profile] = [claims[i], profiles[i]];
    if (row === undefined || profile === undefined || profile.cells < FEWEST || !PLACE.test(name)) return;
    if (row.some(isNamed) || ![...profile.words().keys()].every((word) => BRANCH.test(word))) return;
    row.fill(null);
    row[only] = { weight: WEIGHT, by: 'values', agrees: 1 };
  });
}

/** Another column is named after it, in these words or others. */
function isWanted(claim: Claim | null): boolean {
  return isNamed(claim) || claim?.otherWords === true;
}
