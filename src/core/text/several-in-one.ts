/** Cells that hold several values: 25/23, 30（28/2）, 2021.3/2026.3, 竹影村党支部/李明, 李明（13800138000）. */
import { compact } from './normalise';

export type SeveralOf = 'amounts' | 'days' | 'people';

const LONGEST = 80;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
const AMOUNT = /\d[\d.]*/g;
/** What stands between two: 25/23, 应到25人，实到23人, 30（2） */
const BETWEEN = /^[^\d/]*\/[^\d/]*$|^[^\d/]*[,，、;；人名个元户(][^\d/]*$/;
const AROUND = /^[^\d/]*$/;
const DAYS: readonly RegExp[] = [
  /^([^\n/／、,，;；]+)[\n/／、,，;；]([^\n/／、,，;；]+)$/,
  /^([^—–~～至到]+)(?:[—–~～]+|[至到])([^—–~～至到]+)$/,
  /^([^-]+)-([^-]+)$/,
];
/** The plainest way first. */
const PEOPLE: readonly RegExp[] = [
  /^([^\n]+)\n+([^\n]+)$/,
  /^([^/／]+)[/／]([^/／]+)$/,
  /^([^(（]+)[(（]([^()（）]+)[)）]$/,
  /^([^、，,;；:：]+)[、，,;；:：](.+)$/,
  /^(.*\S)\s+(\S+)$/,
  /^(\D*[^\d\s:：(（-])[:：]?(\d[\d-]{6,})$/,
];

/** The ways in which a text may be so many values, the likeliest first. */
export function severalIn(text: string, of: SeveralOf, count: number): readonly (readonly string[])[] {
  if (text.length > LONGEST) return [];
  if (of === 'amounts') return amountsIn(compact(text).replace(THOUSANDS, ''), count);
  return count === 2 ? taken(of === 'days' ? DAYS : PEOPLE, text.trim()) : [];
}

function amountsIn(text: string, count: number): readonly (readonly string[])[] {
  const amounts = text.match(AMOUNT) ?? [];
  const [before = '', ...rest] = text.split(AMOUNT);
  const after = rest.pop() ?? '';
  if (amounts.length !== count || ![before, after].every((words) => AROUND.test(words))) return [];
  return rest.every((words) => BETWEEN.test(words)) ? [amounts] : [];
}

function taken(ways: readonly RegExp[], text: string): readonly (readonly string[])[] {
  return ways.flatMap((way): readonly (readonly string[])[] => {
    const [, first, second] = way.exec(text) ?? [];
    return first === undefined || second === undefined ? [] : [[first.trim(), second.trim()]];
  });
}
