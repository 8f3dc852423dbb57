/** The organisations of the rosters, to be found by full name, short name, unit or a name written otherwise. */
import type { RecordTable } from '../model/record';
import { fold } from '../text/normalise';
import type { OrgLevel } from '../text/org-name';
import { orgKey, orgVariants } from '../text/org-name';

/** The roster and its fields that name an organisation. */
const ROSTER = 'T03';
const FULL_NAME = 'orgName';

interface Org {
  readonly name: string;
  readonly level: OrgLevel;
  readonly town: string;
}

export interface OrgIndex {
  /** Full names as they stand in the rosters. */
  readonly names: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, readonly Org[]>;
  readonly byShort: ReadonlyMap<string, readonly Org[]>;
  readonly byUnit: ReadonlyMap<string, readonly Org[]>;
  readonly byCore: ReadonlyMap<string, readonly Org[]>;
  readonly byPart: ReadonlyMap<string, readonly Org[]>;
  readonly byWeakPart: ReadonlyMap<string, readonly Org[]>;
}

function put(map: Map<string, Org[]>, word: string, org: Org): void {
  if (word === '') return;
  const known = map.get(word);
  if (known === undefined) map.set(word, [org]);
  else if (!known.includes(org)) known.push(org);
}

/** An organisation as it is to be found; names that are blank are no names. */
export interface NamedOrg {
  readonly name: string;
  readonly short?: string;
  readonly unit?: string;
  readonly town?: string;
}

/** Null when no roster was read. */
export function orgIndex(tables: readonly RecordTable[]): OrgIndex | null {
  const rosters = tables.filter((table) => table.def.code === ROSTER && table.fields.get(FULL_NAME)?.found);
  if (rosters.length === 0) return null;
  return orgIndexOf(
    rosters.flatMap((roster) => {
      const text = (field: string, record: number): string => roster.fields.get(field)?.text[record] ?? '';
      return Array.from(roster.rows, (_, record) => ({
        name: text(FULL_NAME, record),
        short: text('orgShort', record),
        unit: text('unitName', record),
        town: text('town', record),
      }));
    }),
  );
}

/** @param orgs of those with one full name the first counts */
export function orgIndexOf(orgs: readonly NamedOrg[]): OrgIndex {
  const names = new Set<string>();
  const maps = {
    byName: new Map<string, Org[]>(),
    byShort: new Map<string, Org[]>(),
    byUnit: new Map<string, Org[]>(),
    byCore: new Map<string, Org[]>(),
    byPart: new Map<string, Org[]>(),
    byWeakPart: new Map<string, Org[]>(),
  };
  for (const { name, short = '', unit = '', town = '' } of orgs) {
    if (name === '' || names.has(name)) continue;
    names.add(name);
    const { core, level } = orgKey(name);
    const org: Org = { name, level, town: fold(town) };
    put(maps.byName, fold(name), org);
    put(maps.byShort, fold(short), org);
    put(maps.byUnit, fold(unit), org);
    put(maps.byCore, core, org);
    const { strong, weak } = orgVariants(core);
    for (const part of strong) put(maps.byPart, part, org);
    for (const part of weak) put(maps.byWeakPart, part, org);
  }
  return { names, ...maps };
}

/**
 * The full names that a written name may mean, the nearest way of writing first: the name itself, its short name, its
 * unit, a part of it, the roster's name as a part of the written one, a part without 村. Empty: none.
 * @param town narrows several down to those of one town, when that leaves any.
 */
export function orgCandidates(index: OrgIndex, written: string, town = ''): readonly string[] {
  if (index.names.has(written)) return [written];
  const word = fold(written.slice(0, 200));
  const { core, level } = orgKey(written);
  const fits = (orgs: readonly Org[] | undefined): readonly Org[] =>
    (orgs ?? []).filter((org) => level === '' || org.level === '' || org.level === level);
  const cores = [
    core,
    core.replace(/^[省市县区镇乡](?=..)/, ''),
    orgKey(written.replace(/[(（][^()（）]*[)）]/g, '')).core,
  ];
  const ways: (() => readonly Org[])[] = [
    () => index.byName.get(word) ?? [],
    () => index.byShort.get(word) ?? [],
    () => index.byUnit.get(word) ?? [],
    ...cores.map((each) => () => fits(index.byCore.get(each))),
    ...cores.map((each) => () => fits(index.byPart.get(each))),
    () => orgVariants(core).strong.flatMap((part) => fits(index.byCore.get(part))),
    ...cores.map((each) => () => fits(index.byWeakPart.get(each))),
  ];
  for (const way of ways) {
    const orgs = way();
    if (orgs.length > 0) return [...new Set(narrowed(orgs, town).map((org) => org.name))];
  }
  return [];
}

function narrowed(orgs: readonly Org[], town: string): readonly Org[] {
  const place = orgKey(town).core;
  if (orgs.length < 2 || place === '') return orgs;
  const there = orgs.filter((org) => (org.town !== '' && orgKey(org.town).core === place) || org.name.includes(place));
  return there.length > 0 ? there : orgs;
}

/** Names less alike than this are no help. */
const NEAR = 0.5;

/** The full name most like a written one, for "did you mean"; null when none is near. */
export function nearestOrg(index: OrgIndex, written: string, town = ''): string | null {
  const meant = orgCandidates(index, written, town);
  if (meant.length > 0) return meant[0] ?? null;
  const { core, level } = orgKey(written);
  const pairs = pairsOf(core);
  const own = ownName(core);
  let best: string | null = null;
  let bestLikeness = NEAR;
  for (const [part, orgs] of index.byPart) {
    const found = likeness(pairs, pairsOf(part));
    if (found <= bestLikeness || !haveOneInCommon(own, ownName(part))) continue;
    best = (orgs.find((org) => org.level === level) ?? orgs[0])?.name ?? null;
    bestLikeness = found;
  }
  return best;
}

/**
 * What is left of a name without its places and without 村: two villages of one town are alike in all the rest, and are
 * no more one than two others.
 */
function ownName(core: string): ReadonlySet<string> {
  const shortest = orgVariants(core).strong.at(-1) ?? core;
  const [bare = shortest] = orgVariants(shortest).weak;
  return new Set(bare);
}

function haveOneInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const character of one) if (other.has(character)) return true;
  return false;
}

function pairsOf(word: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < word.length; i++) pairs.add(word.slice(i, i + 2));
  return pairs;
}

/** Share of the pairs of neighbouring characters that two names have in common (Dice): 0 none, 1 all. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
