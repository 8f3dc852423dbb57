/** The five parts of a unit's year (C11), each out of 100 before it is weighed; what is not known is null, never 0. */
import type { Consolidation } from '../consolidation';
import { mean } from '../rows';
import { lookupOf, type Lookup, type PeriodState } from '../state/period-state';
import { monthsOf, yearOf } from '../state/periods';
import { periodWords } from '../units/recognise';
import type { Measures } from './measures';
import { takeState } from './take-state';

export interface Year {
  /** The periods whose progress is averaged, in order. */
  readonly daily: readonly Told[];
  /** The states of the two half-years' assessments, as far as they are there. */
  readonly halves: readonly Told[];
}

interface Told {
  readonly period: string;
  readonly told: Lookup;
}

/** Months; a longer period only where none of its months was told. Each half-year once, by its own summary if there is one. */
export function yearOfStates(consolidation: Consolidation): Year {
  const now = takeState(consolidation);
  const year = yearOf(now.period);
  const states = [...consolidation.history.filter((state) => state.period !== now.period), now].filter(
    (state) => yearOf(state.period) === year && monthsOf(state.period)[1] <= monthsOf(now.period)[1],
  );
  const length = ({ period }: PeriodState): number => monthsOf(period)[1] - monthsOf(period)[0];
  const counted = new Set<number>();
  const daily: PeriodState[] = [];
  for (const state of [...states].sort((a, b) => length(a) - length(b))) {
    const [first, last] = monthsOf(state.period);
    const months = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    if (months.some((month) => counted.has(month))) continue;
    for (const month of months) counted.add(month);
    daily.push(state);
  }
  const halves = [`${year}-H1 ${year}-06 ${year}-Q2`, `${year}-H2 ${year}-12 ${year}-Q4 ${year}`].flatMap((names) => {
    const found = names
      .split(' ')
      .map((name) => states.find((state) => state.period === name))
      .find((state) => state !== undefined);
    return found === undefined ? [] : [found];
  });
  const tell = (state: PeriodState): Told => ({ period: state.period, told: lookupOf(state) });
  return {
    daily: daily.sort((a, b) => monthsOf(a.period)[0] - monthsOf(b.period)[0]).map(tell),
    halves: halves.map(tell),
  };
}

/** Done ÷ expected of a period, at most 100; null when the unit told nothing of it or nothing was expected yet. */
function onPlan({ told }: Told, unit: string): number | null {
  const done = told.of('unit', unit, unit, 'done')?.number ?? null;
  const expected = told.of('unit', unit, unit, 'expected')?.number ?? null;
  return done === null || expected === null || expected === 0 ? null : Math.min(100, (done / expected) * 100);
}

const halfOf = ({ told }: Told, unit: string): number | null => told.of('unit', unit, unit, 'half')?.number ?? null;

/** By the ids of the template's parts. */
export function annualShares(year: Year, unit: string, measures: Measures): Readonly<Record<string, number | null>> {
  return {
    daily: mean(year.daily.map((one) => onPlan(one, unit))),
    half: mean(year.halves.map((one) => halfOf(one, unit))),
    yearBranch: measures.fortress,
    yearMember: measures.pioneer,
    mass: measures.massScore,
  };
}

/** "东镇（2024年3月）" for each unit whose mean is over fewer periods or half-years than others': of none there is no mean. */
export function gapsOf(year: Year, units: readonly string[]): readonly string[] {
  return units.flatMap((unit) => {
    const lacks = [
      someOf(year.daily, (one) => one.told.of('unit', unit, unit, 'done') === null),
      someOf(year.halves, (one) => halfOf(one, unit) === null),
    ].flatMap((list) => list.map(({ period }) => periodWords(period)));
    const all = [...new Set(lacks)];
    return all.length === 0 ? [] : [`${unit}（${all.join('、')}）`];
  });
}

/** Those that lack it, when others have it. */
function someOf(periods: readonly Told[], lacks: (one: Told) => boolean): readonly Told[] {
  const without = periods.filter(lacks);
  return without.length === periods.length ? [] : without;
}
