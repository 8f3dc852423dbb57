/** Rates that are one sum over a ledger. */
import type { RateResult } from '../../model/score';
import type { Book } from '../book';
import { fractionOf, labelOf, numberIn, ratesOf, textIn } from './rate';

/** 到会率: present ÷ should, over all meetings (T09). */
export function attendance(book: Book): readonly RateResult[] {
  const relation = book.workbook.relation('T09');
  if (relation === undefined) return [];
  const target = fractionOf(book.reading.template, 'attendanceRate');
  return ratesOf(
    {
      ...{ rate: 'attendance', relation, by: 'branch', fields: ['should', 'present'], target },
      share: (row) => {
        const [numerator, denominator] = [numberIn(relation, 'present', row), numberIn(relation, 'should', row)];
        return numerator === null || denominator === null ? null : { numerator, denominator };
      },
    },
    book,
  );
}

/** 销号率: closed ÷ those that are closed or should be by now (T13). 长期坚持 and problems without a due date do not count. */
export function closedRate(book: Book): readonly RateResult[] {
  const relation = book.workbook.relation('T13');
  if (relation === undefined) return [];
  const closed = labelOf(book.reading.template, 'problemState', 'closed');
  return ratesOf(
    {
      ...{ rate: 'closed', relation, by: 'unit', fields: ['state', 'dueDate'], target: 1 },
      share: (row) => {
        const state = textIn(relation, 'state', row);
        const due = numberIn(relation, 'dueDate', row);
        if (state === closed) return { numerator: 1, denominator: 1 };
        return state === '' || due === null || due > book.reading.asOf ? null : { numerator: 0, denominator: 1 };
      },
    },
    book,
  );
}

/** 阵地建设进度: the mean rate of the projects (T12). */
export function facilityProgress(book: Book): readonly RateResult[] {
  const relation = book.workbook.relation('T12');
  if (relation === undefined) return [];
  return ratesOf(
    {
      ...{ rate: 'facility', relation, by: 'town', fields: ['donePct'], target: 1 },
      share: (row) => {
        const numerator = numberIn(relation, 'donePct', row);
        return numerator === null ? null : { numerator, denominator: 1 };
      },
    },
    book,
  );
}
