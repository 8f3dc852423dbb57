/** 集体经济: the income of a village on both bases, and how many villages reach the line (T11). */
import type { Relation } from '../../formula';
import { roundHalfUp } from '../../model/round';
import type { RateResult } from '../../model/score';
import { lastMonthOf } from '../../text/last-month';
import type { Book } from '../book';
import { labelOf, numberIn, ratesOf, textIn } from './rate';

export interface IncomeParts {
  readonly operating: number | null;
  readonly rent: number | null;
  readonly invest: number | null;
  readonly subsidy: number | null;
  readonly other: number | null;
  readonly total: number | null;
}

/**
 * 万元, without binary dust. The written total, on the operating basis less the subsidies, as R36 takes it (a blank is no
 * subsidy there); the parts where no total is written: that these make another total is what R34 says. Null when it cannot
 * be known.
 */
export function countedIncome(parts: IncomeParts, basis: 'total' | 'operating'): number | null {
  const { operating, rent, invest, subsidy, other, total } = parts;
  if (total !== null) return basis === 'operating' ? sum([total, -(subsidy ?? 0)]) : total;
  return sum(basis === 'operating' ? [operating, rent, invest, other] : [operating, rent, invest, subsidy, other]);
}

function sum(values: readonly (number | null)[]): number | null {
  let added = 0;
  for (const value of values) {
    if (value === null) return null;
    added += value;
  }
  return Number(added.toPrecision(12));
}

const PARTS = ['operating', 'rent', 'invest', 'subsidy', 'other', 'total'];

/** By the basis of each row, and on either basis for all: a village can pass on one and fail on the other. */
export function incomeReached(book: Book): readonly RateResult[] {
  const relation = book.workbook.relation('T11');
  if (relation === undefined) return [];
  const newest = newestRows(relation);
  const share = (fixed: 'total' | 'operating' | null) => (row: number) => {
    if (!newest.has(row)) return null;
    const income = countedIncome(partsAt(relation, row), fixed ?? basisAt(relation, row, book));
    const line = numberIn(relation, 'threshold', row) ?? usualLine(book);
    return income === null || line === null
      ? null
      : { numerator: Number(roundHalfUp(income) >= roundHalfUp(line)), denominator: 1 };
  };
  const shared = { relation, fields: PARTS, target: 1 };
  return [
    ...ratesOf({ ...shared, rate: 'incomeReached', by: 'town', share: share(null) }, book),
    ...ratesOf({ ...shared, rate: 'incomeReachedTotal', by: null, share: share('total') }, book),
    ...ratesOf({ ...shared, rate: 'incomeReachedOperating', by: null, share: share('operating') }, book),
  ];
}

function partsAt(relation: Relation, row: number): IncomeParts {
  const at = (field: string): number | null => numberIn(relation, field, row);
  return {
    operating: at('operating'),
    rent: at('rent'),
    invest: at('invest'),
    subsidy: at('subsidy'),
    other: at('other'),
    total: at('total'),
  };
}

function basisAt(relation: Relation, row: number, book: Book): 'total' | 'operating' {
  const { template } = book.reading;
  const written = textIn(relation, 'basis', row);
  const usual = template.thresholds.find(({ id }) => id === 'villageIncomeBasis')?.value;
  const operating = labelOf(template, 'incomeBasis', 'operating');
  return (written === '' ? usual === 'operating' : written === operating) ? 'operating' : 'total';
}

function usualLine(book: Book): number | null {
  const line = book.reading.template.thresholds.find(({ id }) => id === 'villageIncome')?.value;
  return typeof line === 'number' ? line : null;
}

/** The row of each village whose sums run furthest, the last of these: ledgers add a row a quarter. */
function newestRows(relation: Relation): ReadonlySet<number> {
  const newest = new Map<string, { readonly row: number; readonly end: number }>();
  for (let row = 0; row < relation.count; row++) {
    const village = `${textIn(relation, 'town', row)}\n${textIn(relation, 'village', row)}`;
    const end = (numberIn(relation, 'year', row) ?? 0) * 100 + lastMonthOf(textIn(relation, 'quarter', row));
    if (end >= (newest.get(village)?.end ?? 0)) newest.set(village, { row, end });
  }
  return new Set([...newest.values()].map(({ row }) => row));
}
