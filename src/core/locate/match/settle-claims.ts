/** What columns claim, settled between them: who stands back, and what each bids where only one can have a field. */
import { oncePer } from '../../model/once';
import type { FieldDef, TableDef } from '../../model/template';
import type { Claim } from './claims';
import { labelsOf } from './name-fit';
import type { Wording } from './wording';

/** What agreeing values add to a likeness that is held against others. */
const VALUES_TELL = 0.12;
/** What agreeing values add to a claim, and what one is worth that the values speak against. */
const VALUES_ADD = 0.12;
const LAST = 0.05;

/** What a claim comes to. Of names that are only alike the values tell which is meant. */
function borne(claim: Claim | null): number {
  if (claim === null) return 0;
  if (claim.against === true) return LAST * claim.weight;
  return claim.by === 'similar' ? claim.weight + VALUES_TELL * claim.agrees : claim.weight;
}

/** What a column bids for a field when each gets one. */
export function bid(claim: Claim): number {
  return claim.against === true ? LAST * claim.weight : claim.weight + VALUES_ADD * claim.agrees;
}

function isTelling(claim: Claim): boolean {
  return claim.otherWords === true || (claim.by === 'synonym' && claim.everyday !== true && claim.against !== true);
}

function hasEveryday(row: readonly (Claim | null)[]): boolean {
  return row.some((claim) => claim?.everyday === true);
}

/**
 * 备注 beside 扣分理由, 工作单位 beside 现任职务: a word that any list has stands back where another column names the same
 * thing tellingly.
 */
export function standBack(claims: readonly (Claim | null)[][]): void {
  if (!claims.some(hasEveryday)) return;
  const best = claims.map((row) => mostBorne(row));
  claims.forEach((row, i) => {
    row.forEach((claim, f) => {
      if (claim?.everyday !== true) return;
      const named = claims.some((other, j) => {
        const theirs = other[f];
        return j !== i && theirs != null && isTelling(theirs) && borne(theirs) >= (best[j] ?? 0);
      });
      if (named) row[f] = null;
    });
  });
}

/**
 * 其中活动经费 beside 预算/到位/支出: what a column of several names has in it belongs to no other by likeness; one that
 * says it in other words, as 隶属党组织 beside 支部/党员, keeps its own.
 * @returns the fields that such columns name
 */
export function keepSeveral(
  wordings: readonly Wording[],
  claims: readonly (Claim | null)[][],
  { fields }: TableDef,
): ReadonlySet<FieldDef> {
  const named = new Set<FieldDef>();
  wordings.forEach(({ several }, i) => {
    if (!several) return;
    fields.forEach((field, f) => {
      if (!isNamed(claims[i]?.[f] ?? null)) return;
      named.add(field);
      claims.forEach((row, j) => {
        if (j !== i && row[f]?.otherWords !== true && !isNamed(row[f] ?? null)) row[f] = null;
      });
    });
  });
  return named;
}

/** Named after the field, not only like it. */
export function isNamed(claim: Claim | null): boolean {
  return claim !== null && claim.by !== 'similar' && claim.by !== 'values';
}

/** By column, the field whose own label it bears, or −1. */
const ownersOf = oncePer((wordings: readonly Wording[]) =>
  oncePer((def: TableDef): readonly number[] => {
    const own = labelsOf(def);
    return wordings.map((wording) => own.findIndex((label) => wording.own.includes(label)));
  }),
);

/** A column that bears a field's own label belongs to no other; one that bears a name belongs to none by likeness. */
export function keepOwn(wordings: readonly Wording[], claims: readonly (Claim | null)[][], def: TableDef): void {
  const owners = ownersOf(wordings)(def);
  // By column, the field that it names where it names no other.
  const namedOnly = claims.map(onlyNamed);
  const owned = new Set(owners);
  wordings.forEach((_, i) => {
    const row = claims[i];
    if (row === undefined) return;
    const owner = owners[i] ?? -1;
    const best = mostBorne(row);
    // A field that another column is named after is not this one's to have: 单位名称 beside 党组织全称 may be 所在单位名称.
    const taken = (f: number): boolean => owned.has(f) || namedOnly.some((only, j) => j !== i && only === f);
    const free = row.some((claim) => claim?.ownLabel === true) ? mostBorne(row, (f) => f === owner || !taken(f)) : best;
    for (let f = 0; f < row.length; f++) {
      const claim = row[f] ?? null;
      if (claim === null || f === owner) continue;
      const foreign = owner >= 0 && claim.by !== 'parent';
      const most = claim.ownLabel === true ? free : best;
      if (foreign || (claim.by === 'similar' && most > borne(claim))) row[f] = null;
    }
  });
}

/** The field that a column names where it names no other, or −1. */
function onlyNamed(row: readonly (Claim | null)[]): number {
  let only = -1;
  for (let f = 0; f < row.length; f++) {
    const claim = row[f] ?? null;
    if (claim === null || claim.by === 'similar' || claim.against === true) continue;
    if (only >= 0) return -1;
    only = f;
  }
  return only;
}

function mostBorne(row: readonly (Claim | null)[], counts?: (field: number) => boolean): number {
  let most = 0;
  for (let f = 0; f < row.length; f++) {
    const claim = row[f] ?? null;
    if (claim === null) continue;
    const own = borne(claim);
    if (own > most && (counts === undefined || counts(f))) most = own;
  }
  return most;
}
