/**
 * To whom those belong that hand in for themselves: a town or a listed unit whose ledger tells of another's branch has it
 * under it; else the folder tells, as a hint only.
 */
import type { Consolidation } from './consolidation';
import { placeOf } from './merge';
import { submitterOf } from './submitter';
import { townNamed } from './town-of';
import { unitNames, type UnitNames } from './unit-names';

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

/** By the name of one that handed in, who has it; two that do have it neither. */
export function claimed(
  { reading, submissions }: Pick<Consolidation, 'reading' | 'submissions'>,
  listed: UnitNames,
): ReadonlyMap<string, string> {
  const handedInBy = submitterOf({ submissions });
  const reporters = unitNames(submissions.map(({ unit }) => unit));
  const claims = new Map<string, string | null>();
  for (const { def, fields, found } of reading.tables) {
    const names = fields.get(columns.get(def.code) ?? '')?.text ?? [];
    if (names.length === 0) continue;
    const { file, sheet } = placeOf(reading.snapshot.sheets[found.sheet]?.name ?? '');
    const by = handedInBy(file, sheet);
    if (by === '' || (townNamed(by) === '' && listed.match(by) === null)) continue;
    for (const name of new Set(names)) {
      const unit = reporters.match(name);
      if (unit === null || unit === by || townNamed(unit) !== '') continue;
      const before = claims.get(unit);
      claims.set(unit, before === undefined || before === by ? by : null);
    }
  }
  return new Map([...claims].flatMap(([unit, by]) => (by === null ? [] : [[unit, by] as const])));
}

/** The listed unit after which a folder is called, from the inside out; null: none. */
export function listedByFolder(file: string, listed: UnitNames): string | null {
  const [, ...folders] = file.split(/[\\/]/).reverse();
  for (const folder of folders) {
    const unit = listed.match(folder);
    if (unit !== null) return unit;
  }
  return null;
}
