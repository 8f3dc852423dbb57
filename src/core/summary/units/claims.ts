/**
 * To whom those belong that hand in for themselves: a town or a listed unit whose ledger tells of another's branch has it
 * under it; else the folder tells, as a hint only.
 */
import type { Claims } from '../consolidation';
import type { Taken } from '../submission';
import { namedAfter } from './named-after';
import { townNamed } from './town-of';
import { unitKey, unitNames, type UnitNames } from './unit-names';

/** Ledgers with all branches, or villages, of whoever keeps them, and the columns that name these. */
const columns: ReadonlyMap<string, string> = new Map([
  ['T02', 'unit'],
  ['T04', 'branch'],
  ['T05', 'branch'],
  ['T06', 'branch'],
  ['T08', 'branch'],
  ['T09', 'branch'],
  ['T10', 'branch'],
  ['T11', 'village'],
]);

export function claimsIn(taken: readonly Taken[]): Claims {
  const reporters = unitNames(taken.map(({ submission }) => submission.unit));
  const claims = new Map<string, Set<string>>();
  for (const { submission, named } of taken) {
    const by = submission.unit;
    for (const { def, fields } of named.reading.tables) {
      for (const name of new Set(fields.get(columns.get(def.code) ?? '')?.text)) {
        // 新华村 of its own, where another town has one, too.
        const unit = reporters.match(name) ?? reporters.match(`${townNamed(by)}${name}`);
        if (unit === null || unit === by || townNamed(unit) !== '') continue;
        claims.set(unit, (claims.get(unit) ?? new Set()).add(by));
      }
    }
  }
  return claims;
}

/** The one town, committee or listed unit whose ledger has it; null: none, or several. */
export function claimantOf(claims: Claims, unit: string, listed: UnitNames): string | null {
  const those = [...(claims.get(unit) ?? [])].filter((by) => isAbove(by) || listed.match(by) !== null);
  const [only] = those;
  return only === undefined || those.length > 1 ? null : (listed.match(only) ?? only);
}

/** 望禾镇, 市两新工委, 市教育局党总支. */
function isAbove(name: string): boolean {
  const { level } = unitKey(name);
  return townNamed(name) !== '' || level === 'committee' || level === 'general';
}

/** The listed unit after which a folder is called, from the inside out; null: none. */
export function listedByFolder(file: string, listed: UnitNames): string | null {
  const [, ...folders] = file.split(/[\\/]/).reverse();
  for (const folder of folders) {
    const unit = listed.match(folder) ?? listed.match(namedAfter(folder));
    if (unit !== null) return unit;
  }
  return null;
}
