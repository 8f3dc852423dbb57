/** The pane's words in the chosen language. */
import { createContext, useContext } from 'react';
import type { Language } from '../../core/messages';
import { en } from './en';
import { zhCN } from './zh-CN';

export type WordId = keyof typeof zhCN;
export type Words = Readonly<Record<WordId, string>>;

const wordsOf = (language: Language): Words => (language === 'en' ? en : zhCN);

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
