/**
 * 任务编号 over SJ20240750, SJ20240751 in a list of orders: codes that none of the tasks has are those of the list itself,
 * where no other column has its own; the clerk is asked to confirm.
 */
import type { FieldDef, TableDef } from '../../model/template';
import { mostClaimed, type Claim } from './claims';
import type { Profile } from './profile';
import { isNamed } from './settle-claims';
import type { TemplateIndex } from './template-index';

const FEWEST = 2;
/** Letters and figures, as of a register: no two the same. */
const CODE = /^[a-z]{0,6}-?[[〔(]?\d{3,}[\d\-_/)\]〕]*[a-z\d]*号?$/;
/** More than what a name that somebody listed is worth. */
const WEIGHT = 0.9;

/** Adds the claim and takes away those that the name made. @param claims by column and field. */
export function claimOwnCode(
  profiles: readonly Profile[],
  claims: readonly (Claim | null)[][],
  def: TableDef,
  index: TemplateIndex,
): void {
  const own = def.fields.findIndex(({ key, type, ref }) => key === true && type === 'text' && ref === undefined);
  if (own < 0 || claims.some((row) => isNamed(row[own] ?? null))) return;
  claims.forEach((row, i) => {
    const named = def.fields[mostClaimed(row)];
    const pattern = named === undefined ? undefined : patternOf(named, index);
    const profile = profiles[i];
    if (pattern === undefined || profile === undefined || profile.cells < FEWEST) return;
    const codes = [...profile.words()];
    const isCode = ([word, times]: (typeof codes)[number]): boolean => times === 1 && CODE.test(word);
    if (codes.length < FEWEST || !codes.every(isCode) || codes.some(([word]) => pattern.test(word))) return;
    row.fill(null);
    row[own] = { weight: WEIGHT, by: 'values', agrees: 1 };
  });
}

/** How the codes that a field refers to are written, where the template says so. */
function patternOf({ ref }: FieldDef, index: TemplateIndex): RegExp | undefined {
  if (ref === undefined) return undefined;
  const [code, id] = ref.split('.');
  const pattern = index.tables.find((def) => def.code === code)?.fields.find((field) => field.id === id)?.pattern;
  // Words are folded.
  return pattern === undefined ? undefined : new RegExp(pattern, 'i');
}
