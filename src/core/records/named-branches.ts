/**
 * The branches that the ledgers of a workbook name, for want of a roster: 竹影村党支部 over one sheet and
 * 中共江城市望禾镇竹影村支部委员会 over the next are one, and the fullest name is taken for it.
 */
import type { RecordTable } from '../model/record';
import { orgKey, orgVariants, type OrgKey } from '../text/org-name';
import type { OrgIndex } from './org-index';
import { orgIndexOf } from './org-index';

/** Ledgers with a branch in every record. */
const ON_BRANCHES: ReadonlySet<string> = new Set(['T04', 'T05', 'T06', 'T08', 'T09', 'T10']);

/** Null where no ledger names a branch. */
export function namedBranches(tables: readonly RecordTable[]): OrgIndex | null {
  const names = new Set<string>();
  for (const { def, fields } of tables) {
    if (!ON_BRANCHES.has(def.code)) continue;
    for (const name of fields.get('branch')?.text ?? []) if (name !== '') names.add(name);
  }
  return names.size === 0 ? null : orgIndexOf(fullest([...names]).map((name) => ({ name })));
}

/** Of those that mean one another the longest. */
function fullest(names: readonly string[]): readonly string[] {
  const kept = new Map<string, OrgKey[]>();
  return [...names]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .filter((name) => {
      const key = orgKey(name);
      const shortest = orgVariants(key.core).strong.at(-1) ?? key.core;
      const known = kept.get(shortest) ?? [];
      if (known.some((other) => isWithin(key, other))) return false;
      kept.set(shortest, [...known, key]);
      return true;
    });
}

/** The longer one with its places in front of the shorter, of one level. */
function isWithin(short: OrgKey, long: OrgKey): boolean {
  if (short.level !== '' && long.level !== '' && short.level !== long.level) return false;
  return orgVariants(long.core).strong.includes(short.core);
}
