/** What the income ledger says of each village on the basis it was filled in: shared by the income sheets and the city's. */
import { roundHalfUp } from '../../model/round';
import type { Consolidation } from '../consolidation';
import { placeOf } from '../place';
import { rowsOf, type Row } from '../rows';
import { plainTown } from '../units/town-of';

export interface Income {
  readonly row: Row;
  readonly town: string;
  /** Where none is named, which workbook leaves it out. */
  readonly village: string;
  readonly operating: number | null;
  readonly rent: number | null;
  readonly invest: number | null;
  readonly subsidy: number | null;
  readonly other: number | null;
  readonly total: number | null;
  /** 'total' or 'operating' */
  readonly basis: string;
  /** The income that is held against the line: all five parts, or without the subsidies. */
  readonly counted: number | null;
  readonly line: number | null;
  /** Both as they are printed, with two places: what reads 5.00 against 5.00 has reached it. */
  readonly reached: boolean | null;
  /** Line minus counted income, of the printed numbers; negative when above. */
  readonly gap: number | null;
  readonly lastYear: number | null;
}

export function incomesOf(consolidation: Consolidation): readonly Income[] {
  const { template } = consolidation.reading;
  const threshold = (id: string) => template.thresholds.find((each) => each.id === id)?.value ?? null;
  const usualBasis = threshold('villageIncomeBasis');
  const usualLine = threshold('villageIncome');
  return newestOf(rowsOf(consolidation.reading, 'T11')).map((row): Income => {
    const [operating, rent, invest, subsidy, other] = ['operating', 'rent', 'invest', 'subsidy', 'other'].map((field) =>
      row.number(field),
    );
    const basis = row.text('basis') === '' ? String(usualBasis ?? 'total') : row.text('basis');
    const total = row.number('total');
    const counted = basis === 'operating' ? (total === null ? null : total - (subsidy ?? 0)) : total;
    const line = row.number('threshold') ?? (usualLine === null ? null : Number(usualLine));
    const gap = counted === null || line === null ? null : roundHalfUp(roundHalfUp(line) - roundHalfUp(counted));
    return {
      row,
      town: plainTown(row.text('town')),
      village: row.written('village') || unnamed(row),
      operating: operating ?? null,
      rent: rent ?? null,
      invest: invest ?? null,
      subsidy: subsidy ?? null,
      other: other ?? null,
      total,
      basis,
      counted,
      line,
      reached: gap === null ? null : gap <= 0,
      gap,
      lastYear: row.number('lastYear'),
    };
  });
}

function unnamed(row: Row): string {
  const file = placeOf(row.sheet).file.split(/[\\/]/).at(-1) ?? '';
  return file === '' ? '未写明村名' : `未写明村名（${file}）`;
}

/** Those whose sums end before those of others, each with its village and up to when: a quarter's do not compare with a half-year's. */
export function endingBefore(incomes: readonly Income[]): readonly Income[] {
  const ends = incomes.map(({ row }) => upTo(yearIn(row), row.text('quarter')));
  const last = Math.max(0, ...ends.filter(isWhole).map(([year, month]) => year * 100 + month));
  return incomes.filter((_, i) => {
    const end = ends[i];
    return end !== undefined && isWhole(end) && end[0] * 100 + end[1] < last;
  });
}

const isWhole = ([year, month]: readonly [number, number]): boolean => year > 0 && month > 0;

/** Of each village the last quarter of the last year: its sums run on from the beginning of the year. */
function newestOf(rows: readonly Row[]): readonly Row[] {
  const villageOf = (row: Row): string => `${plainTown(row.text('town'))}\u0000${row.text('village')}`;
  const orderOf = (row: Row): number => {
    const [year, month] = upTo(yearIn(row), row.text('quarter'));
    return year * 100 + month;
  };
  const last = new Map<string, number>();
  for (const row of rows) last.set(villageOf(row), Math.max(orderOf(row), last.get(villageOf(row)) ?? 0));
  return rows.filter((row) => row.text('village') === '' || orderOf(row) === last.get(villageOf(row)));
}

/** "2024"; "" where it is not told. */
export const yearIn = (row: Row): string => String(row.number('year') ?? '');

/** The year and the month up to which it is told: 2024 and 二季度 → [2024, 6]; 0 where it is not said or not read. */
export function upTo(year: string, quarter: string): readonly [year: number, month: number] {
  return [Number(year), monthIn(quarter)];
}

function monthIn(quarter: string): number {
  // 1月-5月: the last of them.
  const month = [...quarter.matchAll(/(\d{1,2})月/g)].at(-1)?.[1];
  if (month !== undefined) return Number(month);
  if (quarter.includes('上半年')) return 6;
  if (/下半年|全年|年度/.test(quarter)) return 12;
  const sign = /([一二三四1-4])季/.exec(quarter)?.[1] ?? /^[一二三四1-4]$/.exec(quarter)?.[0] ?? '';
  if (sign === '') return 0;
  return 3 * ('一二三四'.includes(sign) ? '一二三四'.indexOf(sign) + 1 : Number(sign));
}
