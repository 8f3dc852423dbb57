/**
 * 村, 社区, 机关事业单位 under 领域, with ticks below: answers to what the name over them asks, which belong to no other field
 * whatever each is like.
 */
import type { TableDef } from '../../model/template';
import { isCross, isTick } from '../../text/tick';
import { even } from '../cells/names';
import type { Claim } from './claims';
import type { Profile } from './profile';
import type { TemplateIndex } from './template-index';
import type { Wording } from './wording';

const FEWEST = 2;

/** Takes away what answers claim. @param claims by column and field. */
export function leaveAnswers(
  wordings: readonly Wording[],
  profiles: readonly Profile[],
  claims: readonly (Claim | null)[][],
  def: TableDef,
  index: TemplateIndex,
): void {
  for (const field of def.fields) {
    const answers = index.choices.get(field);
    if (answers === undefined) continue;
    const names = new Set([field.label, ...field.synonyms].map(even));
    const places = wordings.flatMap(({ own: [, bare = ''], under }, i) =>
      names.has(under) && answers.has(bare) && isTicked(profiles[i]) ? [i] : [],
    );
    if (places.length >= FEWEST) for (const i of places) claims[i]?.fill(null);
  }
}

/** Ticks, crosses, or nothing. */
function isTicked(profile: Profile | undefined): boolean {
  if (profile === undefined || profile.yesNo < profile.cells) return false;
  return [...profile.words().keys()].every((word) => isTick(word) || isCross(word));
}
