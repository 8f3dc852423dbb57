/** Puts facts into a sentence. */
import { roundHalfUp } from '../model/round';
import type { Fact } from '../model/finding';

const PLACEHOLDER = /\{(\w+)\}/g;
/** What is shown where a fact is missing, so that the sentence stays readable. */
const NOTHING = '—';

export function fill(words: string, facts: Readonly<Record<string, Fact>>): string {
  return words.replace(PLACEHOLDER, (_, name: string) => (Object.hasOwn(facts, name) ? shown(facts[name]) : NOTHING));
}

/** Numbers to 4 decimals at most: 万元 with 4 are exact to the yuan. */
function shown(fact: Fact | undefined): string {
  if (typeof fact === 'number') return Number.isFinite(fact) ? String(roundHalfUp(fact, 4)) : NOTHING;
  return fact === undefined || fact === '' ? NOTHING : fact;
}
