/**
 * Two ledgers in the same rows: what is asked of each task and, beside it, what was done of it. The template has a list
 * and a report on it; offices keep both in one sheet.
 */
import { oncePer } from '../../model/once';
import { reportsOn } from '../../model/reports-on';
import type { FieldDef, TableDef } from '../../model/template';
import type { ColumnMatch } from './column-match';
import type { ColumnMatches } from './match-columns';
import { matchColumns } from './match-columns';
import { fit, type Profile } from './profile';
import type { TemplateIndex } from './template-index';
import type { Wording } from './wording';
import { saysNothing } from './wording';

export interface SameRows {
  readonly def: TableDef;
  /** By place in the list of columns: those that the first ledger has no use for, and those that both know by one id. */
  readonly matches: readonly (ColumnMatch | null)[];
}

/** How well the values must agree with the rate or the day that tells of the other ledger. */
const AGREES = 0.5;
/** Less sure is a name that may as well be another field's: 累计完成 is an amount or a rate. */
const SURE = 0.85;

/**
 * Null where no column, by its name and what stands under it, plainly is what the other ledger cannot do without.
 * @param isOpen false for a column of which the clerk has settled what it is
 */
export function sameRows(
  wordings: readonly Wording[],
  profiles: readonly Profile[],
  match: { readonly table: number; readonly columns: ColumnMatches },
  isOpen: (column: number) => boolean,
  index: TemplateIndex,
): SameRows | null {
  const { matches, rivals } = match.columns;
  const free = wordings.flatMap((wording, i) =>
    wording.named && !saysNothing(wording) && matches[i] === null && (rivals[i] ?? null) === null && isOpen(i)
      ? [i]
      : [],
  );
  if (free.length === 0) return null;
  const held = new Set(matches.flatMap((each) => (each === null ? [] : [each.field.id])));
  for (const table of partnersOf(index).get(match.table) ?? []) {
    const def = index.tables[table];
    if (def === undefined) continue;
    const found = matchColumns(
      free.map((i) => wordings[i]).filter((each) => each !== undefined),
      free.map((i) => profiles[i]).filter((each) => each !== undefined),
      table,
      index,
    ).matches;
    const own = new Map<number, ColumnMatch>();
    found.forEach((each, place) => {
      if (each !== null && isNamed(each) && !held.has(each.field.id)) own.set(free[place] ?? -1, each);
    });
    const tells = [...own].some(([i, { field, confidence }]) => {
      const profile = profiles[i];
      const agrees = profile !== undefined && fit(profile, field, index) >= AGREES;
      return isTelling(field) && confidence >= SURE && agrees;
    });
    if (!tells) continue;
    return { def, matches: matches.map((each, i) => own.get(i) ?? sharedBy(each, def)) };
  }
  return null;
}

/** A rate or a day that must be there: its values tell it from a column of any other kind. */
function isTelling({ required, type }: FieldDef): boolean {
  return required && (type === 'percent' || type === 'date');
}

/** Likeness, and values alone, are enough to ask about a missing column, not to make a second ledger. */
function isNamed({ by }: ColumnMatch): boolean {
  return by === 'name' || by === 'synonym' || by === 'parent';
}

function sharedBy(match: ColumnMatch | null, def: TableDef): ColumnMatch | null {
  const field = match === null ? undefined : def.fields.find(({ id }) => id === match.field.id);
  return match === null || field === undefined ? null : { ...match, field };
}

/** By table: those that report on its rows, and those on whose rows it reports. */
const partnersOf = oncePer((index: TemplateIndex): ReadonlyMap<number, readonly number[]> => {
  const partners = new Map<number, number[]>();
  const add = (one: number, other: number): void => {
    partners.set(one, [...(partners.get(one) ?? []), other]);
  };
  index.tables.forEach((report, r) => {
    index.tables.forEach((list, l) => {
      if (r === l || !reportsOn(report, list)) return;
      add(r, l);
      add(l, r);
    });
  });
  return partners;
});
