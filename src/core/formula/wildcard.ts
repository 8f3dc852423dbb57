/**
 * Excel's wildcards: `*` any run of signs, `?` one sign, `~` takes the next sign as it is. Patterns can come from cells,
 * so matching takes a time that grows with text × pattern and no faster.
 */

/** Excel refuses longer ones. */
const LONGEST = 255;
const ANY_SIGN = -1;

export interface Wildcard {
  /** Whether the whole text fits. */
  readonly fits: (text: string) => boolean;
  /** Where the first part of the text that fits begins, from a place on; −1: nowhere. */
  readonly search: (text: string, from: number) => number;
}

/** Without regard to case. */
export function wildcard(pattern: string): Wildcard {
  if (pattern.length > LONGEST) return { fits: () => false, search: () => -1 };
  const runs = runsOf(pattern.toLowerCase());
  return {
    fits: (text) => fits(runs, text.toLowerCase()),
    search: (text, from) => search(runs, text.toLowerCase(), from),
  };
}

/** Sign codes between the stars. */
type Run = readonly number[];

function runsOf(pattern: string): readonly Run[] {
  const runs: number[][] = [[]];
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern.charAt(i);
    const escaped = sign === '~' && /[*?~]/.test(pattern.charAt(i + 1));
    if (escaped) i++;
    if (sign === '*') runs.push([]);
    else runs[runs.length - 1]?.push(sign === '?' ? ANY_SIGN : pattern.charCodeAt(i));
  }
  return runs;
}

/** The first run at the beginning, the last one at the end, the others as early as they come between. */
function fits(runs: readonly Run[], text: string): boolean {
  const [first = [], ...rest] = runs;
  const last = rest.pop();
  if (last === undefined) return first.length === text.length && standsAt(first, text, 0);
  if (first.length + last.length > text.length || !standsAt(first, text, 0)) return false;
  const end = text.length - last.length;
  return standsAt(last, text, end) && endOf(rest, text, first.length) <= end;
}

function search(runs: readonly Run[], text: string, from: number): number {
  const [first = [], ...rest] = runs;
  const start = placeOf(first, text, from);
  return start < 0 || endOf(rest, text, start + first.length) === Infinity ? -1 : start;
}

/** Where the last of the runs ends when each stands behind the one before; Infinity: they do not. */
function endOf(runs: readonly Run[], text: string, from: number): number {
  let end = from;
  for (const run of runs) {
    const place = placeOf(run, text, end);
    if (place < 0) return Infinity;
    end = place + run.length;
  }
  return end;
}

function placeOf(run: Run, text: string, from: number): number {
  for (let place = from; place + run.length <= text.length; place++) if (standsAt(run, text, place)) return place;
  return -1;
}

function standsAt(run: Run, text: string, place: number): boolean {
  for (let i = 0; i < run.length; i++) if (run[i] !== ANY_SIGN && run[i] !== text.charCodeAt(place + i)) return false;
  return true;
}
