/**
 * The name of a column may number what is to be answered, and the number alone is filled in: 建设方式（A.新建 B.改建 C.扩建),
 * 组织类别（1党委 2党总支 3党支部), 是否后进（1.否 2.是). Its own numbering counts before what 1 and 0 mean elsewhere.
 */
import { compact } from './normalise';
import { remembered } from './remembered';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const FIRST_CIRCLED = CIRCLED.charCodeAt(0);
const ANSWERS = /([A-Ha-h]|\d{1,2}|[①-⑩])[.、:)=-]?([\u4e00-\u9fff“”"]{1,12})/g;
const ALONE = /^\(?([A-Ha-h]|\d{1,2}|[①-⑩])[).、]?$/;
const FEWEST = 2;
const NONE: ReadonlyMap<string, string> = new Map();

/** By number or capital letter; empty where the name numbers nothing. @param name as it stands over the column */
export const answersIn = remembered((name): ReadonlyMap<string, string> => {
  // What is asked may have a number of its own: 3.组织类别（1.党委 2.党支部).
  const asked = /^[^(（\n]*[(（\n]/.exec(name)?.[0] ?? '';
  const found = [...compact(name.slice(asked.length)).matchAll(ANSWERS)].map(
    ([, mark = '', word = '']) => [evenMark(mark), word] as const,
  );
  const follow = found.every(([mark], i) => i === 0 || isNext(found[i - 1]?.[0] ?? '', mark));
  const first = found[0]?.[0] ?? '';
  return found.length >= FEWEST && follow && /^[A01]$/.test(first) ? new Map(found) : NONE;
});

/** The answer that a number or letter stands for; undefined where the text is none of them. */
export function numberedAnswer(text: string, answers: ReadonlyMap<string, string>): string | undefined {
  const mark = answers.size === 0 || text.length > 6 ? undefined : ALONE.exec(compact(text))?.[1];
  return mark === undefined ? undefined : answers.get(evenMark(mark));
}

/** A for a, 1 for ①. */
function evenMark(mark: string): string {
  return CIRCLED.includes(mark) ? String(mark.charCodeAt(0) - FIRST_CIRCLED + 1) : mark.toUpperCase();
}

/** 2 after 1, B after A; 1是 0否 run the other way. */
function isNext(before: string, mark: string): boolean {
  if (before === '1' && mark === '0') return true;
  const step = /^\d+$/.test(mark) ? Number(mark) - Number(before) : mark.charCodeAt(0) - before.charCodeAt(0);
  return step === 1;
}
