/** Indices, rates, progress and balance of a consolidation, each worked out when a sheet first asks for it. */
import { indicesAsAsked } from '../indices';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import type { ProgressResult } from '../model/score';
import { computeBalance, computeProgress } from '../progress';
import type { Consolidation } from './consolidation';
import { placeOf } from './place';
import { handedInOf } from './together/handed-in';
import { branchesOfLedgers } from './units/branches-of-ledgers';
import { isSameUnit } from './units/unit-names';

export type Scores = Pick<Consolidation, 'indices' | 'branches' | 'members' | 'rates' | 'progress' | 'balance'>;

export function withScores(reading: Reading): (rest: Omit<Consolidation, keyof Scores>) => Consolidation {
  const progress = once((whole: Consolidation) => ofUnits(computeProgress(reading), whole));
  const asked = once((whole: Consolidation) =>
    indicesAsAsked(reading, { handedIn: handedInOf(whole), fileOf: fileIn(reading) }),
  );
  const branches = once((whole: Consolidation) => asked(whole).branches());
  const members = once((whole: Consolidation) => asked(whole).members());
  const indices = once((whole: Consolidation) => [...branches(whole), ...members(whole)]);
  const rates = once((whole: Consolidation) => asked(whole).rates());
  const balance = once((whole: Consolidation) => computeBalance(reading, indices(whole), progress(whole)));
  return (rest) => {
    const whole: Consolidation = {
      ...rest,
      get indices() {
        return indices(whole);
      },
      get branches() {
        return branches(whole);
      },
      get members() {
        return members(whole);
      },
      get rates() {
        return rates(whole);
      },
      get progress() {
        return progress(whole);
      },
      get balance() {
        return balance(whole);
      },
    };
    return whole;
  };
}

/** Outside the rosters the tasks of a unit's one branch are the unit's, as they are reported. */
function ofUnits(progress: readonly ProgressResult[], whole: Consolidation): readonly ProgressResult[] {
  const units = new Map(branchesOfLedgers(whole).map(({ name, unit }) => [name, unit]));
  return progress.map((result): ProgressResult => {
    const unit = units.get(result.subject) ?? '';
    return unit !== '' && result.table === 'T02' && isSameUnit(unit, result.subject)
      ? { ...result, subject: unit }
      : result;
  });
}

const fileIn =
  ({ snapshot }: Reading) =>
  ({ found }: RecordTable): string =>
    placeOf(snapshot.sheets[found.sheet]?.name ?? '').file;

function once<T>(work: (whole: Consolidation) => T): (whole: Consolidation) => T {
  let done: { readonly result: T } | null = null;
  return (whole) => (done ??= { result: work(whole) }).result;
}
