/** Which column that belongs to no field may be the one that a missing field is looked for. */
import type { FoundColumn } from '../model/found';
import type { RecordTable } from '../model/record';
import type { FieldDef } from '../model/template';
import { fold } from '../text/normalise';
import { ORDINARY_COLUMN } from './vocabulary';

/** So many letters must two names share, and such a part of the longer one. */
const FEWEST = 2;
const PART = 0.5;

/** By field: the column whose name shares most with its names; each column stands for one field at most. */
export function likelyColumns(
  table: RecordTable,
  missing: readonly FieldDef[],
  namesOf: (field: FieldDef) => readonly string[],
): ReadonlyMap<FieldDef, FoundColumn> {
  const likely = new Map<FieldDef, FoundColumn>();
  const best = new Map<FieldDef, number>();
  for (const column of table.found.columns) {
    if (column.field !== null || column.matchedBy === 'chosen' || column.rival !== undefined) continue;
    const name = bare(column.label);
    if (name === '' || ORDINARY_COLUMN.test(name)) continue;
    let most = 0;
    let field: FieldDef | null = null;
    for (const each of missing) {
      const alike = Math.max(0, ...namesOf(each).map((other) => sharedPart(name, bare(other))));
      if (alike > most) [most, field] = [alike, each];
    }
    if (field === null || most <= (best.get(field) ?? 0)) continue;
    best.set(field, most);
    likely.set(field, column);
  }
  return likely;
}

function bare(name: string): string {
  return fold(name).replace(/\([^()]*\)/g, '');
}

function sharedPart(one: string, other: string): number {
  const letters = Array.from(one);
  let shared = 0;
  for (const letter of other) {
    const at = letters.indexOf(letter);
    if (at < 0) continue;
    letters.splice(at, 1);
    shared++;
  }
  const part = shared / Math.max(one.length, other.length, 1);
  return shared >= FEWEST && part >= PART ? part : 0;
}
