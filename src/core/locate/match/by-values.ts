/**
 * Where every value under a name is a word of another field's list: 整改结果 over 整改中, 已销号 is the state and not the
 * progress; 创评对象 over 党支部 is what kind of thing was judged and not its name. Only for a field that is demanded and
 * that no other column is named after; the clerk is asked to confirm.
 */
import type { FieldDef, TableDef } from '../../model/template';
import { mostClaimed, type Claim } from './claims';
import type { Profile } from './profile';
import { fit } from './profile';
import type { TemplateIndex } from './template-index';

/** Of so many cells all must be such words. */
const FEWEST = 2;
const ALL = 1;
/** More than what a name that somebody listed is worth. */
const WEIGHT = 0.9;

/** Adds the claim and takes away those that the name made. @param claims by column and field. */
export function claimByValues(
  profiles: readonly Profile[],
  claims: readonly (Claim | null)[][],
  def: TableDef,
  index: TemplateIndex,
): void {
  const named = namedIn(claims);
  claims.forEach((row, i) => {
    const profile = profiles[i];
    if (profile === undefined || profile.cells < FEWEST) return;
    const best = mostClaimed(row);
    const own = def.fields[best];
    const claim = row[best] ?? null;
    if (own === undefined || !holdsAnything(own, claim)) return;
    const meant = def.fields.flatMap((field, f) =>
      f !== best && !named.has(f) && field.required && isOf(profile, field, claim, index) ? [f] : [],
    );
    const [only, second] = meant;
    if (only === undefined || second !== undefined) return;
    row.fill(null);
    row[only] = { weight: WEIGHT, by: 'values', agrees: ALL };
  });
}

/** The fields that some column is named after. */
function namedIn(claims: readonly (readonly (Claim | null)[])[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (const row of claims) for (let f = 0; f < row.length; f++) if (isNamed(row[f] ?? null)) named.add(f);
  return named;
}

function isNamed(claim: Claim | null): boolean {
  return claim !== null && claim.against !== true && (claim.by !== 'similar' || claim.ownLabel === true);
}

/** What was named after a field of text, of which words of a list are some as well, or one that the values speak against. */
function holdsAnything(field: FieldDef, claim: Claim | null): boolean {
  if (claim === null || claim.by === 'name' || claim.by === 'similar') return false;
  return claim.against === true || field.type === 'text' || field.type === 'longtext' || field.type === 'person';
}

/** Words of its list; answers only under a name that cannot be what it says. */
function isOf(profile: Profile, field: FieldDef, claim: Claim | null, index: TemplateIndex): boolean {
  if (field.type === 'enum') return index.choices.has(field) && fit(profile, field, index) >= ALL;
  return field.type === 'bool' && claim?.against === true && profile.yesNo === profile.cells;
}
