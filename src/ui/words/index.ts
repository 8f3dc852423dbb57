/** The pane's words in the chosen language. */
import { createContext, useContext } from 'react';
import type { Language } from '../../core/messages';
import { zhCN, type WordId, type Words } from './zh-CN';

export type { WordId } from './zh-CN';

/** Chinese is always there; English is fetched by those who read it. */
const fetched = new Map<Language, Words>([['zh-CN', zhCN]]);

const wordsOf = (language: Language): Words => fetched.get(language) ?? zhCN;

/** To be waited for before anything is said in the language; where it cannot be fetched Chinese is said. */
export async function fetchWords(language: Language): Promise<void> {
  if (fetched.has(language)) return;
  try {
    fetched.set(language, (await import('./en')).en);
  } catch {
    // The pane works all the same.
  }
}

/** The words with their facts filled in: say('fixAll', { count: 3 }). */
export type Say = (id: WordId, facts?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  return saying(wordsOf(language));
}

/** The words of one step in both languages: they come with the step and not with the pane. */
export interface StepWords<Id extends string> {
  readonly zh: Readonly<Record<Id, string>>;
  readonly en: Readonly<Record<Id, string>>;
}

function saying<Id extends string>(words: Readonly<Record<Id, string>>) {
  return (id: Id, facts: Readonly<Record<string, string | number>> = {}): string =>
    words[id].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const fact = facts[name];
      return fact === undefined ? whole : String(fact);
    });
}

export const LanguageContext = createContext<Language>('zh-CN');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useSay(): Say {
  return sayIn(useLanguage());
}

export function useStepSay<Id extends string>({ zh, en: english }: StepWords<Id>) {
  return saying(useLanguage() === 'en' ? english : zh);
}
