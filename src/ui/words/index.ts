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
  const words = wordsOf(language);
  return (id, facts = {}) =>
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
