/** What the income ledger says of each village on the basis it was filled in: shared by the income sheets and the city's. */
import { countedIncome, type IncomeParts } from '../../indices';
import { roundHalfUp } from '../../model/round';
import type { Template } from '../../model/template';
import { lastMonthOf } from '../../text/last-month';
import type { Consolidation } from '../consolidation';
import { placeOf } from '../place';
import { groupBy, rowsOf, type Row } from '../rows';
import { plainTown } from '../units/town-of';
import { unitNames } from '../units/unit-names';
import { unitsOf, type Branch } from '../units/units';

/** Its total as written; where none is, what its parts come to. */
export interface Income extends IncomeParts {
  readonly row: Row;
  readonly town: string;
  /** Where none is named, which workbook leaves it out. */
  readonly village: string;
  /** 'total' or 'operating' */
  readonly basis: string;
  /** The income that is held against the line. */
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
    const parts = {
      operating: row.number('operating'),
      rent: row.number('rent'),
      invest: row.number('invest'),
      subsidy: row.number('subsidy'),
      other: row.number('other'),
      total: row.number('total'),
    };
    const basis = row.text('basis') === '' ? String(usualBasis ?? 'total') : row.text('basis');
    const counted = countedIncome(parts, basis === 'operating' ? 'operating' : 'total');
    const line = row.number('threshold') ?? (usualLine === null ? null : Number(usualLine));
    const gap = counted === null || line === null ? null : roundHalfUp(roundHalfUp(line) - roundHalfUp(counted));
    return {
      row,
      town: plainTown(row.text('town')),
      village: row.written('village') || unnamed(row),
      ...parts,
      total: parts.total ?? countedIncome(parts, 'total'),
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

/** R34 compares where so many of the five parts are told; a blank is none of that kind. */
const FEWEST_PARTS = 4;

/** Those whose parts make another total than is written: more apart than R34 allows. */
export function unlikeParts(
  incomes: readonly Income[],
  { thresholds }: Template,
): readonly { readonly income: Income; readonly sum: number }[] {
  const allowed = Number(thresholds.find(({ id }) => id === 'sumTolerance')?.value ?? 0);
  return incomes.flatMap((income) => {
    const { operating, rent, invest, subsidy, other, total } = income;
    const told = [operating, rent, invest, subsidy, other].filter((part) => part !== null);
    const sum = told.reduce((added, part) => added + part, 0);
    const compared = total !== null && told.length >= FEWEST_PARTS;
    return compared && roundHalfUp(Math.abs(sum - total), 4) > allowed ? [{ income, sum }] : [];
  });
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

/** Villages of the organisation roster of which no income is told; none where no roster or no income came. */
export function villagesWithout(consolidation: Consolidation, incomes: readonly Income[]): readonly Branch[] {
  const { hasRoster, branches } = unitsOf(consolidation);
  if (!hasRoster || incomes.length === 0) return [];
  // Two towns may have a village of one name: each is asked for among its own.
  const told = new Map(
    [...groupBy(incomes, ({ town }) => town)].map(([town, own]) => [
      town,
      unitNames(own.flatMap(({ village, row }) => [village, row.text('village')])),
    ]),
  );
  const anywhere = unitNames(incomes.map(({ row }) => row.text('village')));
  const isTold = ({ name, unit }: Branch): boolean =>
    (told.get(plainTown(unit)) ?? anywhere).nearest(name) !== null || anywhere.match(name) !== null;
  return branches.filter((branch) => branch.domain === 'village' && !isTold(branch));
}

/** "2024"; "" where it is not told. */
export const yearIn = (row: Row): string => String(row.number('year') ?? '');

/** The year and the month up to which it is told: 2024 and 二季度 → [2024, 6]; 0 where it is not said or not read. */
export function upTo(year: string, quarter: string): readonly [year: number, month: number] {
  return [Number(year), lastMonthOf(quarter)];
}
