/** Which column is which field of one table: names first, values where names leave it open, each field once. */
import type { FieldDef, TableDef } from '../../model/template';
import { leaveAnswers } from './answers-under';
import { assign } from './assign';
import { claimByBranches } from './by-branches';
import { claimByValues } from './by-values';
import type { Claim } from './claims';
import { claimsOf, mostClaimed } from './claims';
import type { ColumnMatch } from './column-match';
import { leaveShares, shiftDegrees } from './degrees';
import { asLimits, withoutLimits } from './limits';
import { claimOwnCode } from './own-code';
import { claimPlanned } from './planned';
import type { Profile } from './profile';
import { fit } from './profile';
import { bid, keepOwn, keepSeveral, standBack } from './settle-claims';
import type { TemplateIndex } from './template-index';
import { keepTogether } from './keep-together';
import { isPhoneOfContact } from './whose';
import type { Wording } from './wording';

export interface ColumnMatches {
  /** By place in the list of columns. */
  readonly matches: readonly (ColumnMatch | null)[];
  /** By place: the field that the column names as well, but another was the better for. */
  readonly rivals: readonly (FieldDef | null)[];
  /** The fields that columns of several names hold, of each besides the one that it is matched with. */
  readonly shared: ReadonlySet<FieldDef>;
  /** Columns that are indicators of a wide score sheet. */
  readonly indicators: number;
}

/** Fewer indicators side by side are no wide score sheet. */
const FEWEST_INDICATORS = 3;
/** What a name must be worth that tells of another time. */
const BY_TIME = 0.8;
/** A name that claims less is no rival. */
const RIVAL = 0.7;

export function matchColumns(
  wordings: readonly Wording[],
  profiles: readonly Profile[],
  table: number,
  index: TemplateIndex,
): ColumnMatches {
  const def = index.tables[table];
  if (def === undefined) {
    const none = wordings.map(() => null);
    return { matches: none, rivals: none, shared: new Set(), indicators: 0 };
  }
  const indicators = indicatorsIn(wordings, def);
  const claims = wordings.map((wording, i) => {
    const profile = profiles[i];
    return profile === undefined || (indicators > 0 && wording.indicator) || isPhoneOfContact(wordings, i)
      ? def.fields.map(() => null)
      : claimsOf(wording, profile, (field) => fit(profile, field, index), table, index);
  });
  keepTogether(wordings, claims, def.fields);
  leaveAnswers(wordings, profiles, claims, def, index);
  claimByValues(profiles, claims, def, index);
  claimOwnCode(profiles, claims, def, index);
  claimByBranches(wordings, profiles, claims, def);
  claimPlanned(wordings, claims, def);
  keepOwn(wordings, claims, def);
  const shared = keepSeveral(wordings, claims, def);
  standBack(claims);
  shiftDegrees(wordings, claims, def);
  leaveShares(wordings, claims);
  const older = olderOf(wordings, profiles, claims);
  const chosen = assign(
    claims.map((row, i) => {
      const best = older.get(i);
      return row.map((claim, f) => (claim !== null && mayBe(claim, f, best) ? bid(claim) : 0));
    }),
  );
  const assigned = chosen.map((f, i): ColumnMatch | null => {
    const field = def.fields[f];
    const claim = claims[i]?.[f] ?? null;
    if (field === undefined || claim === null) return null;
    return { field, by: claim.by, confidence: sureness(claim, f, claims[i] ?? [], chosen) };
  });
  const names = wordings.map(({ own: [, bare = ''] }) => bare);
  const matches = withoutLimits(asLimits(assigned, names, profiles, def), names, profiles, table, index);
  const rivals = matches.map((match, i) => (match === null ? rivalOf(claims[i] ?? [], def, matches) : null));
  return { matches, rivals, shared, indicators };
}

/**
 * What stands there at an earlier time is not what is there now; it may be what a name asks for at that time: 总收入 under
 * 2023年同期 is 上年总收入.
 */
function mayBe(claim: Claim, field: number, best: number | undefined): boolean {
  return best === undefined || (field !== best && claim.by === 'parent' && claim.weight >= BY_TIME);
}

/** Columns of the same thing at an earlier time than another, by place, with what that is; what is filled in last counts. */
function olderOf(
  wordings: readonly Wording[],
  profiles: readonly Profile[],
  claims: readonly (readonly (Claim | null)[])[],
): ReadonlyMap<number, number> {
  const alike = new Map<string, number[]>();
  wordings.forEach(({ period }, i) => {
    const best = period === null ? -1 : mostClaimed(claims[i] ?? []);
    if (period === null || best < 0) return;
    const key = `${String(best)}\n${period.rest}`;
    alike.set(key, [...(alike.get(key) ?? []), i]);
  });
  const older = new Map<number, number>();
  for (const places of alike.values()) {
    const orderOf = (i: number): number => wordings[i]?.period?.order ?? 0;
    const filled = places.filter((i) => (profiles[i]?.cells ?? 0) > 0);
    const last = Math.max(...(filled.length > 0 ? filled : places).map(orderOf));
    for (const i of places) if (orderOf(i) !== last) older.set(i, mostClaimed(claims[i] ?? []));
  }
  return older;
}

function sureness(claim: Claim, f: number, claims: readonly (Claim | null)[], chosen: readonly number[]): number {
  const sure = Math.min(0.99, claim.weight * 0.98 + 0.06 * claim.agrees);
  // Another field of the table, taken by no other column, has the same right to the name.
  const open = claims.some(
    (other, g) => other !== null && g !== f && other.weight >= claim.weight - 0.02 && !chosen.includes(g),
  );
  return Math.max(0.05, open ? sure - (claim.agrees > 0.3 ? 0.12 : 0.25) : sure);
}

/** A column that is named after a field which another column was taken for. */
function rivalOf(
  claims: readonly (Claim | null)[],
  def: TableDef,
  matches: readonly (ColumnMatch | null)[],
): FieldDef | null {
  const best = mostClaimed(claims);
  const field = (claims[best]?.weight ?? 0) >= RIVAL ? def.fields[best] : undefined;
  return field !== undefined && matches.some((match) => match?.field === field) ? field : null;
}

/** How many columns stand under indicators, where the table can be written wide and enough of them do. */
export function indicatorsIn(wordings: readonly Wording[], def: TableDef): number {
  if (!def.fields.some((field) => field.ref === 'indicator')) return 0;
  const count = wordings.filter((wording) => wording.indicator).length;
  return count >= FEWEST_INDICATORS ? count : 0;
}
