import { en } from './en';
import type { Language, Words } from './words';
import { zhCN } from './zh-CN';

export function wordsOf(language: Language): Words {
  return language === 'en' ? en : zhCN;
}
