/** Facts that are codes → words of the language: what is hidden, what a footer lacks, months. */
import type { Fact } from '../model/finding';
import { fill } from './fill';
import type { Words } from './words';

/**
 * - hidden: "sheet", "rows 5、7", "columns C", "filtered", each on a line → {v}
 * - lacks: "head,phone" → {c}
 * - month: "2024-03,2024-05", "2024-Q2" or "2024" → {month} in words
 */
export function composed(facts: Readonly<Record<string, Fact>>, words: Words): Readonly<Record<string, Fact>> {
  const { hidden, lacks, month } = facts;
  if (hidden === undefined && lacks === undefined && month === undefined) return facts;
  return {
    ...facts,
    ...(typeof hidden === 'string'
      ? {
          v: listed(
            hidden.split('\n').map((part) => hiddenWord(part, words)),
            words,
          ),
        }
      : {}),
    ...(typeof lacks === 'string'
      ? {
          c: listed(
            lacks.split(',').map((part) => term(words, `footer.${part}`)),
            words,
          ),
        }
      : {}),
    ...(typeof month === 'string'
      ? {
          month: listed(
            month.split(',').map((part) => periodWord(part, words)),
            words,
          ),
        }
      : {}),
  };
}

function hiddenWord(part: string, words: Words): string {
  const [code = '', ...names] = part.split(' ');
  const word = term(words, code === 'filtered' ? code : `hidden-${code}`);
  return fill(word, { n: names.join(' ') });
}

function periodWord(period: string, words: Words): string {
  const [, year = '', quarter = '', month = ''] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(period) ?? [];
  if (year === '') return period;
  if (quarter !== '') return fill(term(words, 'quarter'), { year, n: quarter });
  return month === '' ? fill(term(words, 'year'), { year }) : fill(term(words, 'month'), { year, n: Number(month) });
}

function listed(parts: readonly string[], words: Words): string {
  return parts.join(words.listMark);
}

function term(words: Words, code: string): string {
  return words.term.get(code) ?? code;
}
