/**
 * 哪天改完 beside 实际哪天改完, 到点次数 beside 实际到点次数: of two columns that ask the same, one for what came to be, the
 * other is of what was meant to be, unless a column of its own is named after that.
 */
import type { FieldDef, TableDef } from '../../model/template';
import { mostClaimed, type Claim } from './claims';
import { isNamed } from './settle-claims';
import type { Wording } from './wording';

const ACTUAL = /^(?:实际|真正)(?=.{2})/;
const MEANT = /时限|期限|截止|^计划/;
/** As sure as a name in other words; the clerk is asked to confirm. */
const WEIGHT = 0.7;

/** Gives the claim of the first of two such columns to the field of what was meant. */
export function claimPlanned(
  wordings: readonly Wording[],
  claims: readonly (Claim | null)[][],
  { fields }: TableDef,
): void {
  const names = wordings.map(({ own: [, bare = ''] }) => bare);
  names.forEach((name, actual) => {
    if (!ACTUAL.test(name)) return;
    const planned = names.indexOf(name.replace(ACTUAL, ''));
    const row = claims[planned];
    if (row === undefined) return;
    const came = mostClaimed(claims[actual] ?? []);
    const field = fields[came];
    const claim = row[came] ?? null;
    if (field === undefined || claim === null || came !== mostClaimed(row)) return;
    const meant = fields.findIndex((other, f) => f < came && isMeant(other, field));
    if (meant < 0 || claims.some((other, i) => i !== planned && isNamed(other[meant] ?? null))) return;
    row.fill(null);
    row[meant] = { weight: WEIGHT, by: 'similar', agrees: claim.agrees };
  });
}

function isMeant(field: FieldDef, came: FieldDef): boolean {
  return field.type === came.type && MEANT.test(field.label);
}
