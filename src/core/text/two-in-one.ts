/** Cells that hold two values: 25/23, 2021.3/2026.3, 竹影村党支部/李明, 李明（13800138000）. */
import { compact } from './normalise';

export type TwoOf = 'amounts' | 'days' | 'people';
type Two = readonly [first: string, second: string];

const LONGEST = 80;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
/** 25/23, 应到25人，实到23人 */
const AMOUNTS = /^[^\d/]*(\d[\d.]*)(?:[^\d/]*\/[^\d/]*|[^\d/]*[,，、;；人名个元户][^\d/]*)(\d[\d.]*)[^\d/]*$/;
const DAYS = /^([^\n/／、,，;；]+)[\n/／、,，;；]([^\n/／、,，;；]+)$/;
/** The plainest way first. */
const PEOPLE: readonly RegExp[] = [
  /^([^\n]+)\n+([^\n]+)$/,
  /^([^/／]+)[/／]([^/／]+)$/,
  /^([^(（]+)[(（]([^()（）]+)[)）]$/,
  /^([^、，,;；:：]+)[、，,;；:：](.+)$/,
  /^(.*\S)\s+(\S+)$/,
  /^(\D*[^\d\s:：(（-])[:：]?(\d[\d-]{6,})$/,
];

/** The ways in which a text may be two values, the likeliest first. */
export function twoIn(text: string, of: TwoOf): readonly Two[] {
  if (text.length > LONGEST) return [];
  switch (of) {
    case 'amounts':
      return taken([AMOUNTS], compact(text).replace(THOUSANDS, ''));
    case 'days':
      return taken([DAYS], text.trim());
    case 'people':
      return taken(PEOPLE, text.trim());
  }
}

function taken(ways: readonly RegExp[], text: string): readonly Two[] {
  return ways.flatMap((way): readonly Two[] => {
    const [, first, second] = way.exec(text) ?? [];
    return first === undefined || second === undefined ? [] : [[first.trim(), second.trim()]];
  });
}
