/** Q02 and Q03: the problems of earlier periods in the ledgers of this one. None may vanish; a closed one stays closed. */
import type { Consolidation } from '../consolidation';
import { settledStates } from '../figures/problems';
import { periodNow } from '../now';
import { groupBy, labelOf, rowsOf, type Row } from '../rows';
import { lookupOf, type Fact } from '../state/period-state';
import { yearOf } from '../state/periods';
import { beforePeriod, type Before } from '../state/told-before';
import { submitters } from '../units/submitter';
import { isSameUnit } from '../units/unit-names';
import type { Across } from './across-finding';

/** A problem as it was last told. */
export interface Earlier {
  readonly code: string;
  readonly unit: string;
  /** Who handed in the ledger it stood in; the unit itself when that is not known. */
  readonly from: string;
  readonly text: string;
  /** Id of its state then. */
  readonly state: string;
  readonly closed: boolean;
  /** Nothing was left to be done by a day. */
  readonly settled: boolean;
  readonly due: number | null;
  readonly period: string;
}

interface Now {
  readonly row: Row;
  readonly code: string;
  readonly unit: string;
  readonly from: string;
  readonly text: string;
}

/** What became of each: its row of now, or that its number names another problem, or nothing. */
interface Fate {
  readonly problem: Earlier;
  readonly row: Row | null;
  readonly other: Now | null;
}

const plain = (text: string): string => text.replace(/[\s，。；、：“”"',.;:！!？?（）()《》-]/g, '');

/** Two wordings that share so few pairs of characters tell of two problems. */
const alike = 0.3;

/** One problem in two wordings; where nothing is written nothing speaks against it. */
function isSameProblem(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a.length < 4 || b.length < 4 || a.includes(b) || b.includes(a)) return true;
  const pairs = new Set(Array.from({ length: a.length - 1 }, (_, i) => a.slice(i, i + 2)));
  const others = new Set(Array.from({ length: b.length - 1 }, (_, i) => b.slice(i, i + 2)));
  const shared = [...others].filter((pair) => pairs.has(pair)).length;
  return (2 * shared) / (pairs.size + others.size) >= alike;
}

/** Of each ledger the problems of the latest period in which it was handed in. */
function earlierProblems(before: Before): readonly Earlier[] {
  const latest = new Map<string, string>();
  const problems: Earlier[] = [];
  for (const state of before.states) {
    const told = lookupOf(state);
    const tell = (fact: Fact, item: string): string => told.of('problem', fact.unit, fact.subject, item)?.text ?? '';
    for (const fact of told.all('problem', 'state')) {
      const said = tell(fact, 'from');
      const from = said === '' ? fact.unit : said;
      const newest = latest.get(from) ?? state.period;
      latest.set(from, newest);
      if (newest !== state.period) continue;
      problems.push({
        code: fact.subject,
        unit: fact.unit,
        from,
        text: tell(fact, 'problem'),
        state: fact.text,
        closed: fact.text === 'closed',
        settled: settledStates.has(fact.text),
        due: fact.number,
        period: state.period,
      });
    }
  }
  return problems;
}

function fatesOf(consolidation: Consolidation, before: Before): readonly Fate[] {
  const handedInBy = submitters(consolidation);
  const now = new Map<string, Now[]>();
  for (const row of rowsOf(consolidation.reading, 'T13')) {
    const code = row.text('problemCode');
    const one = { row, code, unit: row.text('unit'), from: handedInBy(row), text: row.text('problem') };
    const list = now.get(code);
    if (list === undefined) now.set(code, [one]);
    else list.push(one);
  }
  const problems = earlierProblems(before);
  const often = new Map<string, number>();
  for (const { code } of problems) often.set(code, (often.get(code) ?? 0) + 1);
  return problems.map((problem): Fate => {
    const rows = now.get(problem.code) ?? [];
    const own =
      rows.find(({ unit, text }) => unit === problem.unit && isSameProblem(text, problem.text)) ??
      rows.find(({ from, text }) => isSameUnit(from, problem.from) && isSameProblem(text, problem.text)) ??
      rows.find(({ unit }) => unit === problem.unit) ??
      rows.find(({ from }) => isSameUnit(from, problem.from)) ??
      // A number that only one problem bears is that problem's, whoever keeps the ledger now.
      (rows.length === 1 && often.get(problem.code) === 1 ? rows[0] : undefined);
    if (own === undefined) return { problem, row: null, other: null };
    return isSameProblem(own.text, problem.text)
      ? { problem, row: own.row, other: null }
      : { problem, row: null, other: own };
  });
}

interface Gone {
  /** Each that is not in its ledger, or whose number names another now. */
  readonly single: readonly Fate[];
  /** Those whose whole ledger was not handed in, by who handed it in before. */
  readonly absent: ReadonlyMap<string, readonly Earlier[]>;
}

/** Those closed in an earlier year need not be kept. */
function goneOf(consolidation: Consolidation, before: Before): Gone {
  const year = yearOf(periodNow(consolidation));
  // A ledger that was emptied has lost its problems; one that did not come may have them all.
  const ledgers = consolidation.submissions.filter(
    ({ tables, unfilled }) => tables.includes('T13') || unfilled.includes('T13'),
  );
  const gone = fatesOf(consolidation, before).filter(
    ({ problem, row }) => row === null && !(problem.closed && yearOf(problem.period) < year),
  );
  const here = ({ problem, other }: Fate): boolean =>
    other !== null || ledgers.some(({ unit }) => isSameUnit(unit, problem.from));
  const absent = gone.filter((fate) => !here(fate)).map(({ problem }) => problem);
  return { single: gone.filter(here), absent: groupBy(absent, ({ from }) => from) };
}

/** Problems of ledgers that were not handed in this time, as they were told last. */
export function absentProblems(consolidation: Consolidation): readonly Earlier[] {
  const before = beforePeriod(consolidation.history, periodNow(consolidation));
  return [...goneOf(consolidation, before).absent.values()].flat();
}

/** A ledger that was not handed in at all is told once, with the number of its problems; else every problem that is gone. */
export function vanished(consolidation: Consolidation, before: Before): readonly Across[] {
  const { single, absent } = goneOf(consolidation, before);
  return [
    ...single.map(({ problem, other }): Across => {
      const named = `${problem.code}${problem.unit === '' ? '' : `（${problem.unit}）`}`;
      const about = `${problem.from}/${problem.unit}/${problem.code}`;
      if (other === null) return { rule: 'Q02', about, table: 'T13', facts: { v: named } };
      const facts = { v: named, x: problem.text, y: other.text };
      const place = { row: other.row, field: 'problemCode' };
      return { rule: 'Q02', message: 'Q02.reused', severity: 'confirm', about, table: 'T13', place, facts };
    }),
    ...[...absent].map(([unit, list]): Across => {
      const open = list.filter(({ closed }) => !closed);
      return {
        rule: 'Q02',
        message: open.length === 0 ? 'Q02.no-ledger-closed' : 'Q02.no-ledger',
        severity: open.length === 0 ? 'hint' : 'confirm',
        about: `${unit}/ledger`,
        table: 'T13',
        facts: { unit, n: list.length, k: open.length, v: open.map(({ code }) => code).join('、') },
      };
    }),
  ];
}

/** Whoever already marks it as come back has answered the question. */
export function reopened(consolidation: Consolidation, before: Before): readonly Across[] {
  const { template } = consolidation.reading;
  return fatesOf(consolidation, before).flatMap(({ problem, row }): readonly Across[] => {
    if (row === null || !problem.closed) return [];
    const state = row.text('state');
    if (state === '' || state === 'closed' || row.yes('recur') === true) return [];
    return [
      {
        rule: 'Q03',
        about: `${problem.from}/${problem.unit}/${problem.code}`,
        table: 'T13',
        place: { row, field: 'state' },
        facts: { v: problem.code, e: labelOf(template, 'problemState', state) },
      },
    ];
  });
}
