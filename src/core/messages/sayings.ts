/** Sentences on everything but findings: refusals, unknown scores, progress, rules that were not tried. */
import type { RefusalCode } from '../errors';
import type { NotChecked } from '../model/finding';
import type { UnknownReason } from '../model/score';
import type { Severity, Template } from '../model/template';
import { fill } from './fill';
import type { Language, LeftOutCode, Words } from './words';
import { wordsOf } from './words-of';

/** 强制, 核实, 提示. */
export function severityWord(severity: Severity, language: Language): string {
  return wordsOf(language).severity[severity];
}

/** @param detail the facts that came with the refusal: sheet, reason, detail, n… */
export function refusalSentence(
  code: RefusalCode | LeftOutCode,
  detail: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const words = wordsOf(language);
  const exact = Object.values(detail)
    .map((value) => words.refusalDetail.get(`${code}.${String(value)}`))
    .find((known) => known !== undefined);
  const facts = { ...detail, detail: detail.detail ?? Object.values(detail).map(String).join(words.listMark) };
  const sentence = fill(exact ?? words.refusal[code], facts);
  if (code !== 'superseded' && code !== 'partly-superseded') return sentence;
  const clauses = [String(detail.why ?? ''), ...['differing', 'only'].filter((name) => detail[name] !== undefined)];
  const between = language === 'zh-CN' ? '' : ' ';
  return [sentence, ...clauses.flatMap((name) => fillKnown(words.counted.get(name), facts))].join(between);
}

/** Of sheets with rows of which nothing was read; "" for none. */
export function unreadSentence(sheets: readonly string[], language: Language): string {
  return sheets.length === 0 ? '' : refusalSentence('unread-sheets', { detail: sheets.join('、') }, language);
}

function fillKnown(words: string | undefined, facts: Readonly<Record<string, string | number>>): readonly string[] {
  return words === undefined ? [] : [fill(words, facts)];
}

/** Why a score is unknown; tables and fields by their titles. */
export function unknownSentence(reason: UnknownReason, language: Language, template: Template): string {
  const words = wordsOf(language);
  const detail =
    reason.code === 'part-unknown'
      ? someParts(reason.detail, template, words)
      : reason.detail.map((part) => nameOf(part, template));
  const none = detail.length === 0 ? words.unknown.get(`${reason.code}.none`) : undefined;
  return fill(none ?? words.unknown.get(reason.code) ?? words.unknownOther, { detail: detail.join(words.listMark) });
}

/** Parts that are named; a branch without ledgers lacks a dozen. */
const namedParts = 3;

/** Nobody knows indicators by their codes. */
function someParts(ids: readonly string[], { fortress, pioneer }: Template, words: Words): readonly string[] {
  const all = [...fortress.common, ...Object.values(fortress.personal).flat(), ...fortress.bonus, ...pioneer.base];
  const named = ids.slice(0, namedParts).map((id) => {
    const title = all.find((each) => each.id === id)?.title ?? '';
    return title === '' ? id : `${id} ${title}`;
  });
  const more = ids.length - named.length;
  return more > 0 ? [...named, fill(words.moreParts, { n: more })] : named;
}

/** By `ProgressResult.reason`; '' for ''. A code without words is left out. */
export function progressReason(code: string, language: Language): string {
  return wordsOf(language).progress.get(code) ?? '';
}

/** Name of a rate or of what a balance compares; the id itself when it has none. */
export function rateWord(rate: string, language: Language): string {
  return wordsOf(language).rate.get(rate) ?? rate;
}

/** 均衡, 基本均衡…: labels of the template; — when there are too few to say. */
export function levelWord(level: string | null, template: Template): string {
  return template.balance.levels.find(([id]) => id === level)?.[1] ?? '—';
}

/** Name of a stage that is reported while the work goes on. */
export function stageWord(stage: string, language: Language): string {
  return wordsOf(language).stage.get(stage) ?? stage;
}

/** 已说明：… */
export function explainedSentence(reason: string, language: Language): string {
  return fill(wordsOf(language).explained, { reason });
}

/** What a rule that was not tried would need. */
export function needSentence(rule: NotChecked, template: Template, language: Language): string {
  const { need, listMark } = wordsOf(language);
  const groups = { tables: [] as string[], columns: [] as string[], thresholds: [] as string[] };
  const sentences: string[] = [];
  for (const code of rule.needs) {
    const other = need.others.get(code);
    if (other !== undefined) sentences.push(other);
    else if (code.startsWith('kind:')) sentences.push(need.kind);
    else if (template.thresholds.some((threshold) => threshold.id === code))
      groups.thresholds.push(nameOf(code, template));
    else if (code.includes('.')) groups.columns.push(nameOf(code, template));
    else groups.tables.push(nameOf(code, template));
  }
  for (const kind of ['tables', 'columns', 'thresholds'] as const) {
    if (groups[kind].length > 0) sentences.push(fill(need[kind], { names: groups[kind].join(listMark) }));
  }
  return sentences.join(need.and);
}

/** "T05" → its title, "T02.evidence" → table and column, a threshold's id → its label; anything else as it is. */
function nameOf(code: string, template: Template): string {
  const [first = '', field] = code.split('.');
  const table = template.tables.find((each) => each.code === first);
  if (table === undefined) return template.thresholds.find((each) => each.id === code)?.label ?? code;
  if (field === undefined) return table.title;
  return `${table.title}·${table.fields.find((each) => each.id === field)?.label ?? field}`;
}
