/** One name for one unit, however its files write it: 竹影村, 竹影村党支部 and 中共江城市望禾镇竹影村支部委员会. */
import type { Taken } from '../submission';
import { placed, plainTown } from '../units/town-of';
import { isSameKey, unitKey } from '../units/unit-names';

/**
 * Submissions of one unit under one name: as the list or an earlier summary calls it, else the place before its branch,
 * the shorter before the longer; a town that has several goes by its plain name.
 */
export function unitsByOneName(taken: readonly Taken[], elsewhere: readonly string[]): readonly Taken[] {
  // Which of several namesakes it is nobody knows.
  const clear = taken.filter(({ submission }) => submission.namesake !== 'unclear');
  const called = namesFor(
    clear.map(({ submission }) => submission.unit),
    elsewhere,
  );
  return taken.map((one) => {
    const { unit: written, namesake } = one.submission;
    const unit = namesake === 'unclear' ? written : (called.get(written) ?? written);
    return unit === written ? one : { ...one, submission: { ...one.submission, unit } };
  });
}

function namesFor(written: readonly string[], elsewhere: readonly string[]): ReadonlyMap<string, string> {
  const own = [...new Set(written)].filter((name) => name !== '');
  const level = (name: string): number => (unitKey(name).level === '' ? 0 : 1);
  const inOrder = [...own].sort((a, b) => level(a) - level(b) || a.length - b.length || (a < b ? -1 : 1));
  const byBare = new Map<string, string[]>();
  const bareOf = (name: string): string => placed(name).bare;
  const wanted = new Set(own.map(bareOf));
  const called = new Map<string, string>();
  const meant = (name: string): readonly string[] =>
    (byBare.get(bareOf(name)) ?? []).filter((other) => isSameKey(unitKey(name), unitKey(other)));
  const add = (name: string): void => {
    byBare.set(bareOf(name), [...(byBare.get(bareOf(name)) ?? []), name]);
  };
  for (const name of elsewhere) if (wanted.has(bareOf(name)) && meant(name).length === 0) add(name);
  for (const name of inOrder) {
    const [only, ...more] = meant(name);
    if (only === undefined) add(name);
    // One that may be either of two is neither.
    else if (more.length === 0) called.set(name, only);
  }
  return withPlainTowns(called, new Set(elsewhere));
}

/** 望禾镇 for 望禾镇党委 and 望禾镇人民政府, where nobody else calls it by one of them. */
function withPlainTowns(
  called: ReadonlyMap<string, string>,
  elsewhere: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const plainly = (name: string): string => (elsewhere.has(name) ? name : plainTown(name));
  return new Map([...called].flatMap(([name, only]) => [name, only].map((each) => [each, plainly(only)])));
}
