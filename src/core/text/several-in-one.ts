/** Cells that hold several values: 25/23, 30（28/2）, 2021.3/2026.3, 竹影村党支部/李明, 李明（13800138000）. */
import { compact } from './normalise';

/** What the values are: numbers, days, or anything in words and more than one kind. */
export type SeveralOf = 'amounts' | 'days' | 'words';
type Ways = readonly (readonly string[])[];

const LONGEST = 80;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
const AMOUNT = /\d[\d.]*/g;
/** What stands between two: 25/23, 应到25人，实到23人, 30（2） */
const BETWEEN = /^[^\d/]*\/[^\d/]*$|^[^\d/]*[,，、;；人名个元户(][^\d/]*$/;
const AROUND = /^[^\d/]*$/;
/** Before a number and behind it: 12/-3, 5000元/3000元. */
const SIGN = /(?:^|[/,，、;；(])[-－−]$/;
const MEASURE = /^(?:亿元?|万元?|元|%)/;
const DAYS: readonly RegExp[] = [
  /^([^\n/／、,，;；]+)[\n/／、,，;；]([^\n/／、,，;；]+)$/,
  /^([^—–~～至到]+)(?:[—–~～]+|[至到])([^—–~～至到]+)$/,
  /^([^-]+)-([^-]+)$/,
  /^([^(（]+)[(（]([^()（）]+)[)）]$/,
];
/** Marks that part as many values as there are names, the plainest first. */
const MARKS: readonly RegExp[] = [/\n+/, /[/／]/];
const LISTING = /[、，,;；]/;
/** Two values without such a mark. */
const WORDS: readonly RegExp[] = [
  /^([^(（]+)[(（]([^()（）]+)[)）]$/,
  /^([^、，,;；:：]+)[、，,;；:：](.+)$/,
  /^(.*\S)\s+(\S+)$/,
  /^(\S+)\s+(.+)$/,
  /^(\D*[^\d\s:：(（-])[:：]?(\d[\d-]{6,}[Xx]?)$/,
  // Behind the last sign of a day: 6月30日上午9:00村会议室.
  /^(.*?\d[日号](?:[上下]午|晚上?)?(?:\d{1,2}[:：点时](?:\d{1,2}分?|半)?)?)(?![上下中]午|晚|早|凌晨|星期|周)([^\d\s:：,，、;；(（].*)$/,
];

/** The ways in which a text may be so many values, the likeliest first. */
export function severalIn(text: string, of: SeveralOf, count: number): Ways {
  if (text.length > LONGEST) return [];
  switch (of) {
    case 'amounts':
      return [...spacedAmounts(text, count), ...amountsIn(compact(text).replace(THOUSANDS, ''), count)];
    case 'days':
      return count === 2 ? taken(DAYS, text.trim()) : [];
    case 'words': {
      const marked = partedByMarks(text, count);
      return count === 2 ? [...marked, ...taken(WORDS, text.trim())] : [...marked, ...parted(text, LISTING, count)];
    }
  }
}

/** By marks alone: what stands between may be any text. */
export function partedByMarks(text: string, count: number): Ways {
  return MARKS.flatMap((mark) => parted(text, mark, count));
}

function parted(text: string, mark: RegExp, count: number): Ways {
  const parts = text
    .trim()
    .split(mark)
    .map((part) => part.trim());
  return parts.length === count && parts.every((part) => part !== '') ? [parts] : [];
}

/** 20 5 1 0 */
function spacedAmounts(text: string, count: number): Ways {
  return parted(text.replace(THOUSANDS, ''), /\s+/, count).filter((amounts) =>
    amounts.every((amount) => /^\d[\d.]*$/.test(amount)),
  );
}

function amountsIn(text: string, count: number): Ways {
  const amounts = text.match(AMOUNT) ?? [];
  const [before = '', ...rest] = text.split(AMOUNT);
  const after = rest.pop() ?? '';
  if (amounts.length !== count || ![before, after].every((words) => AROUND.test(words))) return [];
  if (!rest.every((words) => BETWEEN.test(words))) return [];
  const measures = [...rest, after].map((words) => MEASURE.exec(words)?.[0] ?? '');
  // 12/3万元: the last says it for all.
  const ofAll = measures.slice(0, -1).every((measure) => measure === '') ? (measures.at(-1) ?? '') : '';
  return [
    amounts.map((amount, i) => {
      const sign = SIGN.test((i === 0 ? before : rest[i - 1]) ?? '') ? '-' : '';
      return `${sign}${amount}${measures[i] ?? ''}`.replace(/(?<=[\d.])$/, ofAll);
    }),
  ];
}

function taken(ways: readonly RegExp[], text: string): Ways {
  return ways.flatMap((way): Ways => {
    const [, first, second] = way.exec(text) ?? [];
    return first === undefined || second === undefined ? [] : [[first.trim(), second.trim()]];
  });
}
