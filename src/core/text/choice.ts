/** Values of a closed list → the id of the entry. */
import { emptyMark } from './empty-mark';
import { fold } from './normalise';
import { withoutOption } from './option';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';
import { tickedOption } from './ticked';
import { askedBy, readYesNo } from './yes-no';

/** An entry of the list; `EnumValue` of the template is one. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly synonyms: readonly string[];
}

/** A list made ready for look-ups: folded words → ids. A word of two entries leads to both and so to none. */
export interface ChoiceList {
  readonly labels: ReadonlyMap<string, string>;
  readonly exact: ReadonlyMap<string, ReadonlySet<string>>;
  readonly loose: ReadonlyMap<string, ReadonlySet<string>>;
  /** All labels for messages: 男、女. */
  readonly shown: string;
}

function add(words: Map<string, Set<string>>, word: string, id: string): void {
  const key = fold(word);
  if (key === '') return;
  const ids = words.get(key);
  if (ids === undefined) words.set(key, new Set([id]));
  else ids.add(id);
}

export function choiceList(choices: readonly Choice[]): ChoiceList {
  const exact = new Map<string, Set<string>>();
  const loose = new Map<string, Set<string>>();
  for (const { id, label } of choices) add(exact, label, id);
  const labels = new Set(exact.keys());
  for (const { id, label, synonyms } of choices) {
    add(loose, id, id);
    for (const synonym of synonyms) add(loose, synonym, id);
    // What stands in brackets explains: 普通党支部（不计入七类） is plainly 普通党支部; 高中（中专） is also met as 中专.
    const bracket = /^(.+?)[(（](.+)[)）]$/.exec(label);
    const plain = bracket?.[1] ?? '';
    if (!labels.has(fold(plain))) add(exact, plain, id);
    if ((bracket?.[2] ?? '').length <= 4) add(loose, bracket?.[2] ?? '', id);
  }
  for (const { id, label } of choices) {
    const stem = stemOf(label, choices);
    if (stem !== null) add(loose, stem, id);
  }
  const shown = choices.map((choice) => choice.label).join('、');
  return { labels: new Map(choices.map((choice) => [choice.id, choice.label])), exact, loose, shown };
}

const SHARED_ENDING = 2;

/** 普通党员 beside 流动党员 is also met as 普通: what is left without an ending that other entries have too. */
function stemOf(label: string, choices: readonly Choice[]): string | null {
  const ending = label.slice(-SHARED_ENDING);
  const stem = label.slice(0, -SHARED_ENDING);
  if (stem.length < SHARED_ENDING || NEGATION.test(stem)) return null;
  return choices.some((other) => other.label !== label && other.label.endsWith(ending)) ? stem : null;
}

const NEGATION = /[不未非无没否]/;

/**
 * The id. 'enum-synonym' when it was not the label itself that stood there: a synonym, the id, a numbered entry, or a
 * word that holds one entry and little else (大学本科 → 本科). 'not-in-list' when no entry or more than one fits,
 * 'choice-denied' when one entry is ruled out (未销号, or 否 under 是否销号) and the others are left open.
 * @param asked the entry that the column asks about, see `askedEntry`; null: it asks about none
 */
export function readChoice(text: string, list: ChoiceList, asked: string | null = null): Read<string> {
  const ticked = tickedOption(text);
  const bare = fold(ticked ?? text.slice(0, 200));
  if (bare === '') return ticked === null ? BLANK : unreadable('not-in-list', text, list.shown);
  const plain = only(list.exact.get(bare));
  if (plain !== null) return value(plain, ticked === null ? [] : taken(text, plain, list));
  const id =
    only(list.loose.get(bare)) ??
    byWord(withoutOption(bare), list) ??
    byWord(withoutCode(bare), list) ??
    byWord(withoutBracket(bare, list), list) ??
    byWord(withoutKind(bare), list);
  if (id !== null) return value(id, taken(text, id, list));
  const mark = emptyMark(text);
  if (mark !== null) return none(mark);
  const answer = asked === null ? null : readYesNo(text);
  if (asked !== null && answer?.kind === 'value')
    return answer.value ? value(asked, taken(text, asked, list)) : denied(text, asked, list);
  const without = byWord(DENIED.exec(bare)?.[1], list);
  if (without !== null) return denied(text, without, list);
  const held = ambiguous(bare, list) ? null : heldIn(bare, list);
  return held === null ? unreadable('not-in-list', text, list.shown) : value(held, taken(text, held, list));
}

/** The entry that the name of a column asks about: 是否销号 → 已销号; null: none. @param name as it stands */
export function askedEntry(name: string, list: ChoiceList): string | null {
  const [word] = askedBy([name]);
  return byWord(word, list) ?? (word === undefined ? null : byWord(`已${word}`, list));
}

const DENIED = /^(?:未|尚未|还未|暂未|没有)(.+)$/;

function denied(text: string, id: string, list: ChoiceList): Read<string> {
  const others = [...list.labels].filter(([other]) => other !== id).map(([, label]) => label);
  return unreadable('choice-denied', text, others.join('、'));
}

function taken(text: string, id: string, list: ChoiceList): ReturnType<typeof remark>[] {
  return [remark('enum-synonym', text, list.labels.get(id) ?? id)];
}

function only(ids: ReadonlySet<string> | undefined): string | null {
  return ids?.size === 1 ? ([...ids][0] ?? null) : null;
}

function byWord(word: string | undefined, list: ChoiceList): string | null {
  return word === undefined ? null : (only(list.exact.get(word)) ?? only(list.loose.get(word)));
}

/** 01村, 1男: a code right before the word, as programs hand out lists. */
function withoutCode(word: string): string | undefined {
  return /^\d{1,3}([\u4e00-\u9fff].*)$/.exec(word)?.[1];
}

/** 正式党员（2020年转正） → 正式党员; not where the brackets hold another entry: 村（社区） is either. */
function withoutBracket(word: string, list: ChoiceList): string | undefined {
  const [, before, inside] = /^([^()]+)\(([^()]*)\)$/.exec(word) ?? [];
  const other = byWord(inside, list);
  return other === null || other === byWord(before, list) ? before : undefined;
}

/** 好等次, 严重级别: the value and what kind of thing it is. */
function withoutKind(word: string): string | undefined {
  return /^(.+?)(?:等次|档次|等级|级别|类别|类型)$/.exec(word)?.[1];
}

function ambiguous(word: string, list: ChoiceList): boolean {
  return (list.exact.get(word)?.size ?? 0) > 1 || (list.loose.get(word)?.size ?? 0) > 1;
}

/** Less than what they stand with: 已完成80%, 基本完成. */
const NOT_WHOLLY = /%|基本|部分|大部|大体|即将|接近/;

/** 销号 beside 已完成: which of the two is for people to say. */
function holdsOther(rest: string, id: string, list: ChoiceList): boolean {
  return [list.exact, list.loose].some((words) =>
    [...words].some(([word, ids]) => word.length >= 2 && rest.includes(word) && !ids.has(id)),
  );
}

/** The entry that makes up at least half of the word, when the rest neither turns its meaning round nor is of another. */
function heldIn(bare: string, list: ChoiceList): string | null {
  if (bare.length > 24) return null;
  let best = '';
  let found: string | null = null;
  for (const words of [list.exact, list.loose]) {
    for (const [word, ids] of words) {
      if (word.length < 2 || word.length * 2 < bare.length || word.length < best.length || !bare.includes(word))
        continue;
      const rest = bare.replace(word, '');
      if (NEGATION.test(rest) || NOT_WHOLLY.test(rest)) return null;
      const id = only(ids);
      if (word.length > best.length) found = id;
      else if (id !== found) found = null;
      best = word;
    }
  }
  return found === null || holdsOther(bare.replace(best, ''), found, list) ? null : found;
}
