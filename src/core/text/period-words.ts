/** Periods of reports as people write them → first and last day. */
import { lastDayOf, serialOf } from '../model/calendar';
import { normalise } from './normalise';

export interface Period {
  /** Serials, ends included. */
  readonly first: number;
  readonly last: number;
}

const QUARTERS = '一二三四';

/** "2024-06", "2024年6月", "2024-Q2", "2024年第二季度", "2024年上半年", "2024-H1", "2024年"; null for anything else. */
export function periodIn(text: string, defaultYear: number): Period | null {
  const bare = normalise(text).replaceAll(' ', '').toUpperCase();
  const year = Number(/(?:19|20)\d\d/.exec(bare)?.[0] ?? defaultYear);
  const rest = bare.replace(/(?:19|20)\d\d(?:年度?)?[-./]?/, '');
  const quarter = /^(?:Q|第?)([1-4一二三四])(?:季度?)?$/.exec(rest.replace(/^(Q\d)$/, '$1季'))?.[1];
  if (quarter !== undefined && /Q|季/.test(rest)) {
    const n = /\d/.test(quarter) ? Number(quarter) : QUARTERS.indexOf(quarter) + 1;
    return months(year, n * 3 - 2, n * 3);
  }
  const half = /^(?:H([12])|(上|下)半年)/.exec(rest);
  if (half !== null) return half[1] === '1' || half[2] === '上' ? months(year, 1, 6) : months(year, 7, 12);
  const run = /^(\d{1,2})(?:月)?[-—–~至到](\d{1,2})月?/.exec(rest);
  if (run !== null && rest.includes('月')) return months(year, Number(run[1]), Number(run[2]));
  const month = /^(\d{1,2})(?:月.*)?$/.exec(rest)?.[1];
  if (month !== undefined) return months(year, Number(month), Number(month));
  return rest === '' ? months(year, 1, 12) : null;
}

function months(year: number, from: number, to: number): Period | null {
  if (from < 1 || to > 12 || from > to) return null;
  const first = serialOf(year, from, 1);
  const last = serialOf(year, to, lastDayOf(year, to));
  return first === null || last === null ? null : { first, last };
}
