/** The colour of a task: the first rule that fits, from the top. */
import { roundHalfUp } from '../model/round';
import type { ColourId, Template } from '../model/template';

export interface Limits {
  /** Percentage points behind the expected progress: more than this is yellow. */
  readonly yellow: number;
  /** More than this is red. */
  readonly red: number;
  /** So many days before the due date, and on it, an unfinished task is near its end. */
  readonly soon: number;
}

/** The limits of the template; those the source gives where it has none: 10 and 30 points, 7 days. */
export function limitsOf(template: Template): Limits {
  const number = (id: string, usual: number): number => {
    const value = template.thresholds.find((threshold) => threshold.id === id)?.value;
    return typeof value === 'number' ? value : usual;
  };
  return { yellow: number('yellowLagPp', 10), red: number('redLagPp', 30), soon: number('dueSoonDays', 7) };
}

export interface Timing {
  /** Percent; null when it is missing. */
  readonly done: number | null;
  /** Serials of the first and the last day, and of the day that is judged. */
  readonly start: number;
  readonly due: number | null;
  readonly today: number;
  /** Percent that is expected on that day. */
  readonly expected: number;
}

/**
 * 1 no rate or no due date: none; 2 100 %: done; 3 not begun: grey; 4 past the due date: overdue; 5 and 6 so many points
 * behind: red, yellow; 7 near the due date: blue; 8 else green. The lag is rounded to 2 places before it is compared.
 */
export function progressColour({ done, start, due, today, expected }: Timing, limits: Limits): ColourId {
  if (done === null || due === null) return 'none';
  if (done >= 100) return 'done';
  if (today < start) return 'grey';
  if (today > due) return 'overdue';
  const lag = roundHalfUp(expected - done);
  if (lag > limits.red) return 'red';
  if (lag > limits.yellow) return 'yellow';
  return due - today <= limits.soon ? 'blue' : 'green';
}

/** The colour of something that is either done or not, so that it cannot lag: a problem to be put right. */
export function stateColour(
  finished: boolean,
  start: number,
  due: number | null,
  today: number,
  limits: Limits,
): ColourId {
  if (finished) return 'done';
  if (due === null) return 'none';
  if (today < start) return 'grey';
  if (today > due) return 'overdue';
  return due - today <= limits.soon ? 'blue' : 'green';
}
