/** What a colour's rule says in words: the limits stand among the thresholds, so that a printed legend is never behind. */
import type { ColourDef, Template, Threshold } from '../model/template';

/** As in formulas: 参数[红牌：落后序时]. */
const PARAMETER = /参数\[([^\]]*)\]/g;

/** Names of the thresholds that a rule speaks of. */
export const limitsNamed = (rule: string): readonly string[] =>
  [...rule.matchAll(PARAMETER)].map(([, label = '']) => label);

/** 落后序时＞30个百分点. @param thresholds of the template */
export function ruleFilled(rule: string, thresholds: readonly Threshold[]): string {
  return rule.replace(PARAMETER, (written, label: string) => {
    const value = thresholds.find((threshold) => threshold.label === label)?.value ?? null;
    return value === null ? written : String(value);
  });
}

/** For print: which rule speaks of it (→ R04) is for the template's keepers, and what follows (→) is said in words. */
export const legendMeaning = ({ label, rule }: ColourDef, { thresholds }: Template): string =>
  `${label}：${ruleFilled(rule, thresholds)
    .replace(/[；;]?[^；;（）]*→\s*[A-Z]\d\d/g, '')
    .replace(/\s*→\s*/g, '的，')}`;
