/**
 * Columns under one name belong together: of 满意 under 党员评 and 满意 under 合计 the one that stands with 比较满意, 基本满意
 * and 弃权 is the field's, and not whichever has the better figures.
 */
import type { FieldDef } from '../../model/template';
import { even } from '../cells/names';
import type { Claim } from './claims';
import { mostClaimed } from './claims';
import { isNamed } from './settle-claims';
import type { Wording } from './wording';

/** Less than one more column. */
const LITTLE = 0.5;
const SETTLED = /核定|审定|核实|认定|最终|实际|决算/;
const FIRST = /上报|申报|自报|设计|概算|估算|预算/;

/** @param claims by column and field; of columns with the same lowest name those of the lesser groups claim no more. */
export function keepTogether(
  wordings: readonly Wording[],
  claims: readonly (Claim | null)[][],
  fields: readonly FieldDef[],
): void {
  const groups = new Map<string, Set<number>>();
  wordings.forEach((wording, i) => {
    const best = isGrouped(wording) ? mostClaimed(claims[i] ?? []) : -1;
    if (best < 0 || !isNamed(claims[i]?.[best] ?? null)) return;
    groups.set(wording.under, (groups.get(wording.under) ?? new Set()).add(best));
  });
  if (groups.size < 2) return;
  fields.forEach((field, f) => {
    const rivals = wordings.flatMap((wording, i) => {
      const claim = claims[i]?.[f] ?? null;
      const beside = (groups.get(wording.under)?.size ?? 0) + leaning(wording.under, field);
      return isGrouped(wording) && isNamed(claim) && claim?.by !== 'parent'
        ? [{ i, name: leafOf(wording), beside }]
        : [];
    });
    for (const { i, name, beside } of rivals) {
      const more = rivals.some((other) => other.i !== i && other.name === name && other.beside > beside);
      if (more) leave(claims[i] ?? [], wordings[i]?.under ?? '', fields);
    }
  });
}

/** Over the sum of several groups. */
const SUM = /^(?:合计|总计|累计|共计)$/;

/** Of one thing at several times the last is meant, however little stands beside it. */
function isGrouped({ under, period }: Wording): boolean {
  return under !== '' && (period === null || SUM.test(under));
}

function leafOf({ own: [, bare = ''] }: Wording): string {
  return bare;
}

/** It is of something else, then; what it may still be is named after that: 参加群众人数 under 群众. */
function leave(claims: (Claim | null)[], under: string, fields: readonly FieldDef[]): void {
  fields.forEach((field, f) => {
    if (!names(field, under)) claims[f] = null;
  });
}

function names({ label, synonyms }: FieldDef, word: string): boolean {
  return [label, ...synonyms].some((name) => even(name).includes(word));
}

/** Between groups as large as each other: 镇核定 is what counts beside 村上报, 实际 beside 设计; a budget is asked for by name. */
function leaning(under: string, field: FieldDef): number {
  if (names(field, under)) return LITTLE;
  return SETTLED.test(under) ? LITTLE / 2 : FIRST.test(under) ? -LITTLE / 2 : 0;
}
