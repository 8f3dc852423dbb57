/**
 * Names of units held against each other: 望禾镇, 望禾镇党委, 中共江城市望禾镇委员会 and 望禾镇人民政府 are one unit,
 * 望禾镇竹影村党支部 lies within it, 望和镇 is none of them but near.
 */
import { fold } from '../../text/normalise';
import { orgKey, orgVariants, type OrgLevel } from '../../text/org-name';
import { remembered } from '../../text/remembered';

/** Offices that write for their unit. */
const office =
  /(?:人民政府|政府|(?:党建|党政综合|党政|组织|综合|基层党建|党建工作)办(?:公室)?|组织(?:科|部|股)|党建(?:科|部|股)|机关)$/;
const street = /街道(?:办事处|办)$/;
const townEnding = /(?:镇|乡|街道|村|社区)$/;

interface Key {
  readonly name: string;
  readonly folded: string;
  readonly core: string;
  readonly level: OrgLevel;
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

/** The same few names stand in all ledgers of a unit and are asked for at each step. */
const keyOf = remembered((name): Key => {
  const { core: whole, level } = orgKey(name);
  let core = whole;
  // 望禾镇机关党支部 is a branch of the town, not the town.
  if (level === '' || level === 'committee') core = core.replace(office, '').replace(street, '街道');
  if (core === '') core = whole;
  const { strong, weak } = orgVariants(core);
  const short = strong.map((each) => each.replace(townEnding, '')).filter((each) => each.length >= 2);
  return {
    name,
    folded: fold(name),
    core,
    level,
    strong,
    weak: [...weak, ...short.filter((each) => !strong.includes(each))],
  };
});

export interface UnitNames {
  readonly names: readonly string[];
  /** The listed name that a written one means; null: none, or several. */
  readonly match: (written: string) => string | null;
  /** The listed unit to which the written one belongs by its name: 望禾镇 for 望禾镇竹影村党支部. */
  readonly within: (written: string) => string | null;
  /** As `match`, else the nearest one within which it lies: 竹影村 for 望禾镇竹影村第一党支部, though 望禾镇 is listed, too. */
  readonly nearest: (written: string) => string | null;
  /** The listed name that differs by one character only, for "did you mean". */
  readonly near: (written: string) => string | null;
}

/** @param names each unit once; a name that means one already listed is kept as it is and never found */
export function unitNames(names: readonly string[]): UnitNames {
  const keys = [...new Set(names.filter((name) => name !== ''))].map(keyOf);
  const byFolded = indexBy(keys, (key) => [key.folded]);
  const byCore = indexBy(keys, (key) => [key.core]);
  const byStrong = indexBy(keys, (key) => key.strong);
  const byWeak = indexBy(keys, (key) => key.weak);
  const known = new Map<string, string | null>();
  const find = (written: string): string | null => {
    const key = keyOf(written);
    const fits = (list: readonly Key[] | undefined): readonly Key[] =>
      (list ?? []).filter(({ level }) => level === '' || key.level === '' || level === key.level);
    const ways: readonly (() => readonly Key[])[] = [
      () => byFolded.get(key.folded) ?? [],
      () => fits(byCore.get(key.core)),
      // A name written with its places in front against one without, never two that share only their last word.
      () => fits(byStrong.get(key.core)),
      () => key.strong.flatMap((part) => fits(byCore.get(part))),
      () => fits(byWeak.get(key.core)),
      () => key.weak.flatMap((part) => fits(byCore.get(part))),
    ];
    for (const way of ways) {
      const found = [...new Set(way())];
      const [only] = found;
      if (found.length === 1 && only !== undefined) return only.name;
      const [exact, ...more] = found.filter(({ level }) => level === key.level);
      if (found.length > 1) return exact === undefined || more.length > 0 ? null : exact.name;
    }
    return null;
  };
  const matched = (written: string): string | null => {
    if (written === '') return null;
    let found = known.get(written);
    if (found === undefined) known.set(written, (found = find(written)));
    return found;
  };
  /** By the longest beginning of the first part that has one. */
  const within = (parts: readonly string[]): string | null => {
    for (const part of parts) {
      for (let end = part.length - 1; end >= 2; end -= 1) {
        const found = byStrong.get(part.slice(0, end)) ?? [];
        const [only] = found;
        if (found.length === 1 && only !== undefined) return only.name;
      }
    }
    return null;
  };
  return {
    names: keys.map(({ name }) => name),
    match: matched,
    within: (written) => within(written === '' ? [] : keyOf(written).strong),
    nearest: (written) => {
      if (written === '') return null;
      return matched(written) ?? within([...keyOf(written).strong].reverse());
    },
    near: (written) => {
      const { core } = keyOf(written);
      const found = keys.filter((key) => oneApart(key.core, core));
      return found.length === 1 ? (found[0]?.name ?? null) : null;
    },
  };
}

function indexBy(keys: readonly Key[], words: (key: Key) => readonly string[]): ReadonlyMap<string, readonly Key[]> {
  const index = new Map<string, Key[]>();
  for (const key of keys) {
    for (const word of new Set(words(key))) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [key]);
      else list.push(key);
    }
  }
  return index;
}

/** One character other, more or less, in names of three characters and more. */
function oneApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2 || long.length < 3 || long.length - short.length > 1 || one === other) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}

/** A name taken apart once, for many comparisons. */
export type UnitKey = Pick<Key, 'core' | 'level' | 'strong'>;

export const unitKey = (name: string): UnitKey => keyOf(name);

/** True when both mean one unit, one of them perhaps with its places in front. */
export function isSameKey(one: UnitKey, other: UnitKey): boolean {
  if (one.level !== '' && other.level !== '' && one.level !== other.level) return false;
  return one.core === other.core || one.strong.includes(other.core) || other.strong.includes(one.core);
}

export function isSameUnit(one: string, other: string): boolean {
  return one === other || isSameKey(keyOf(one), keyOf(other));
}
