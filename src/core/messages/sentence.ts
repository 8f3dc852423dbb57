/** One sentence for one finding: the template's own in Chinese, ours in English. */
import { cellName, columnName } from '../model/address';
import { isRest, placesOf, type Fact, type Finding } from '../model/finding';
import type { RuleDef, Template } from '../model/template';
import { composed } from './compose';
import { englishRules } from './english-rules';
import { englishTitles } from './english-titles';
import { fill } from './fill';
import { ownChinese } from './own-chinese';
import { ownEnglish } from './own-english';
import type { Language } from './words';
import { wordsOf } from './words-of';

export function sentence(finding: Finding, template: Template, language: Language): string {
  const words = wordsOf(language);
  const rule = ruleOf(finding.rule, template);
  const facts = composed(placed(finding), words);
  // The one finding that stands for many: how many more there are, and what the rule is.
  if (isRest(finding)) {
    return fill(words.more, { ...facts, n: placesOf([finding]), words: ruleWords(finding.rule, template, language) });
  }
  return fill(pattern(finding, rule, language), facts);
}

/** What a rule demands, in a few words; its id when the template has no such rule. */
export function ruleWords(rule: string, template: Template, language: Language): string {
  const def = ruleOf(rule, template);
  if (language === 'zh-CN') return def?.rule ?? rule;
  return englishTitles.get(rule) ?? def?.rule ?? rule;
}

/** The words with braces that are filled in for a finding; open to tests, which look for missing facts. */
export function pattern(
  finding: Pick<Finding, 'rule' | 'message'>,
  rule: RuleDef | undefined,
  language: Language,
): string {
  const { message } = finding;
  const own = message === undefined ? undefined : ownOf(language).get(message);
  if (own !== undefined) return own;
  if (language === 'zh-CN') return message ?? rule?.message ?? finding.rule;
  const check = rule?.checks?.findIndex((each) => each.message !== undefined && each.message === message) ?? -1;
  return (
    (check < 0 ? undefined : englishRules.get(`${finding.rule}#${String(check)}`)) ??
    englishRules.get(finding.rule) ??
    message ??
    rule?.message ??
    finding.rule
  );
}

/** Sheet, row, column and cell are known from the place, unless the rule said them otherwise. */
export function placed(finding: Finding): Readonly<Record<string, Fact>> {
  const { sheet, row, column, facts } = finding;
  return {
    ...(sheet === null ? {} : { s: sheet }),
    ...(row === null ? {} : { r: row + 1 }),
    ...(column === null ? {} : { c: columnName(column) }),
    ...(row === null || column === null ? {} : { cell: cellName(row, column) }),
    ...facts,
  };
}

/** Sentences of ours. They do not come with the words that a pane needs at once. */
export function ownOf(language: Language): ReadonlyMap<string, string> {
  return language === 'en' ? ownEnglish : ownChinese;
}

function ruleOf(id: string, template: Template): RuleDef | undefined {
  return template.rules.find((rule) => rule.id === id);
}
