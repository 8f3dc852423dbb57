import type { Book } from '../book';
import { GONE } from '../vocabulary';
import type { RateResult } from '../../model/score';
import { boolIn, fractionOf, numberIn, ratesOf, textIn } from './rate';

/** 电子身份认证率: the ledger's counts (T10), else the members of the roster (T04). */
export function eIdRate(book: Book): readonly RateResult[] {
  const target = fractionOf(book.reading.template, 'eIdRate');
  const ledger = book.workbook.relation('T10');
  const roster = book.workbook.relation('T04');
  const counted =
    ledger === undefined
      ? []
      : ratesOf(
          {
            ...{ rate: 'eIdRate', relation: ledger, by: 'branch', fields: ['memberCount', 'certified'], target },
            share: (row) => {
              const [numerator, denominator] = [
                numberIn(ledger, 'certified', row),
                numberIn(ledger, 'memberCount', row),
              ];
              return numerator === null || denominator === null ? null : { numerator, denominator };
            },
          },
          book,
        );
  if (counted.length > 0 || roster === undefined) return counted;
  return ratesOf(
    {
      ...{ rate: 'eIdRate', relation: roster, by: 'branch', fields: ['eIdState'], target },
      share: (row) => {
        const certified = boolIn(roster, 'eIdState', row);
        if (certified === null || GONE.has(textIn(roster, 'status', row))) return null;
        return { numerator: Number(certified), denominator: 1 };
      },
    },
    book,
  );
}
