/**
 * What lies where a summary is to be written. It is somebody's work: an earlier month with what people typed into it, or a
 * workbook that only bears the name. Nothing of it is lost.
 */
import { Refusal } from '../core/errors';
import { periodWords } from '../core/summary/units/recognise';
import { entriesIn } from '../core/summary/state/entry-facts';
import type { PeriodState } from '../core/summary/state/period-state';
import { ownPeriod } from '../core/summary/state/state-sheet';
import { readPeriods } from '../core/summary/state/read-periods';
import { readBytes } from './files';
import { before, setAside } from './set-aside';
import { endLine, progressLine, type Session } from './session';
import { hasOnlyOurs } from './spare';
import { open } from './workbooks';

export interface Standing {
  /** The period that it sums up; "" when it is no whole summary of ours. */
  readonly period: string;
  readonly states: readonly PeriodState[];
  /** Nothing is lost when it is written over. */
  readonly spare: boolean;
}

const nothing: Standing = { period: '', states: [], spare: true };

export async function standingAt(file: string, session: Session): Promise<Standing> {
  try {
    if (readBytes(file).length === 0) return nothing;
  } catch {
    return nothing;
  }
  try {
    const { snapshot } = await open(file, progressLine(session, file));
    const states = readPeriods(snapshot);
    if (states !== null) return { period: ownPeriod(snapshot, states), states, spare: false };
    return { ...nothing, spare: hasOnlyOurs(snapshot) };
  } catch (error) {
    if (error instanceof Refusal) return { ...nothing, spare: false };
    throw error;
  } finally {
    endLine(session);
  }
}

/**
 * What of it the new summary goes on with: of its own period what people typed; the periods before where they would be lost
 * otherwise, since a summary of the period that is made again is written over.
 * @param among it lies among the files that are summed up: an earlier summary like any other
 */
export function carriedOn(standing: Standing, period: string, among: boolean): readonly PeriodState[] {
  const overwritten = standing.period === period;
  return standing.states.filter((state) =>
    state.period === period ? entriesIn(state).some(({ value }) => value !== '') : among || overwritten,
  );
}

/**
 * Makes room: "汇总.xlsx" of June becomes "汇总（2024年6月）.xlsx".
 * @param period the one that is written now
 * @returns the new name; null where the file may be written over: there is none, or what was typed into it is carried on
 */
export async function makeRoom(file: string, standing: Standing, period: string): Promise<string | null> {
  if (standing.spare || (standing.period !== '' && standing.period === period)) return null;
  return setAside(file, standing.period === '' ? before : periodWords(standing.period));
}
