/** The rows of a table's body, sorted: records, sums, names of parts, and the lines that end it. */
import type { Rows } from '../../model/found';
import type { RowKind, RowReader } from './row-kind';

export interface Body {
  readonly dataRows: Rows | null;
  readonly records: Int32Array;
  readonly totalRows: readonly number[];
  readonly subtotalRows: readonly number[];
  readonly meanRows: readonly number[];
  readonly sectionRows: readonly number[];
  /** 承前页: a subtotal below it is of its page. */
  readonly carriedRows: readonly number[];
  readonly footerRows: Rows | null;
  /** Sheet row at which something else begins, or one past the region. */
  readonly end: number;
  readonly reasons: readonly string[];
}

/** So many equal rows with little in them, one after the other, were not typed in one by one. */
const PRESET_RUN = 3;

/** @param kinds from sheet row `from` on; rows that turn out to be preset are changed in it. */
export function bodyOf(kinds: RowKind[], from: number, end: number, rows: RowReader): Body {
  const reasons: string[] = [];
  if (markPresets(kinds, from, rows)) reasons.push('preset-rows');
  if (kinds.includes('header')) reasons.push('repeated-header');
  // With records under them they were records.
  const lastRecord = kinds.lastIndexOf('record');
  for (let i = 0; i < lastRecord; i++) if (kinds[i] === 'fact') kinds[i] = 'record';
  const lastInside = kinds.findLastIndex((kind) => isInside(kind));
  const places: Record<'record' | 'section' | 'total' | 'subtotal' | 'mean' | 'carried', number[]> = {
    record: [],
    section: [],
    total: [],
    subtotal: [],
    mean: [],
    carried: [],
  };
  let first = -1;
  let last = -1;
  for (let i = 0; i <= lastInside; i++) {
    const kind = kinds[i] ?? 'blank';
    const row = from + i;
    if (kind === 'record' || kind === 'numbered' || kind === 'example' || kind === 'section') {
      if (first < 0) first = row;
      last = row;
    }
    if (kind in places) places[kind as keyof typeof places].push(row);
  }
  const sums = sortSums(places.total, places.subtotal, places.section, places.record);
  return {
    dataRows: first < 0 ? null : { first, last },
    records: Int32Array.from(places.record),
    totalRows: sums.totals,
    subtotalRows: sums.subtotals,
    meanRows: places.mean,
    sectionRows: places.section,
    carriedRows: places.carried,
    footerRows: footerOf(kinds, from, lastInside),
    end,
    reasons,
  };
}

/** What a table ends with; names of parts and notes behind the last of these are lines under it. */
function isInside(kind: RowKind): boolean {
  switch (kind) {
    case 'record':
    case 'numbered':
    case 'total':
    case 'subtotal':
    case 'mean':
    case 'part':
    case 'carried':
      return true;
    default:
      return false;
  }
}

function footerOf(kinds: readonly RowKind[], from: number, lastInside: number): Rows | null {
  const first = kinds.findIndex((kind, i) => i > lastInside && kind !== 'blank');
  return first < 0 ? null : { first: from + first, last: from + kinds.findLastIndex((kind) => kind !== 'blank') };
}

/** Rows that hold nothing but their number and what stands in every row still to be filled are no records. */
function markPresets(kinds: RowKind[], from: number, rows: RowReader): boolean {
  let any = false;
  let start = 0;
  while (start < kinds.length) {
    const digest = kinds[start] === 'record' ? rows.presetOf(from + start) : null;
    let end = start + 1;
    if (digest !== null) {
      while (end < kinds.length && kinds[end] === 'record' && rows.presetOf(from + end) === digest) end++;
      if (digest === 0 || end - start >= PRESET_RUN) {
        kinds.fill('numbered', start, end);
        any ||= digest !== 0;
      }
    }
    start = end;
  }
  return any;
}

/** 合计 that closes a part is a subtotal; on top or at the foot it is of the whole. */
function sortSums(
  totals: readonly number[],
  subtotals: readonly number[],
  sections: readonly number[],
  records: readonly number[],
): { readonly totals: readonly number[]; readonly subtotals: readonly number[] } {
  const first = records[0] ?? -1;
  const last = records.at(-1) ?? -1;
  if (!totals.some((row) => row > first && row < last)) return { totals, subtotals };
  const everySection = sections.length > 1 && totals.length === sections.length && subtotals.length === 0;
  const whole = everySection ? [] : totals.filter((row) => row < first || row > last);
  const parts = totals.filter((row) => !whole.includes(row));
  return { totals: whole, subtotals: [...subtotals, ...parts].sort((a, b) => a - b) };
}
