/**
 * Brings examined workbooks together. Recognised by content, never by position; a unit that hands in the same records
 * twice counts once and both files are named; a workbook without a ledger is named and left out.
 */
import { entriesOf, withMovedFiles } from '../entries';
import { withCountedRates } from '../indices';
import type { Finding } from '../model/finding';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import type { Template } from '../model/template';
import { resolveReferences, withTaskCodes } from '../records';
import { check } from '../rules';
import { withReturned } from './across/returned-reasons';
import { acrossPeriods } from './across/across-periods';
import { acrossUnits, severalTold } from './across/across-units';
import { judgedAgain, tasksUnreported } from './across/judged-again';
import type { Consolidation } from './consolidation';
import { monthReported, periodNow } from './now';
import { placeOf } from './place';
import { withScores, type Scores } from './scores';
import { entriesIn } from './state/entry-facts';
import { historyOf } from './state/histories';
import { type FactKind, type PeriodState } from './state/period-state';
import { inOrder } from './state/periods';
import { takeIn, type Tried } from './take-in';
import { mergeReadings } from './together/merge';
import { namesApart } from './together/namesakes';
import { newest } from './together/newest';
import { unitsByOneName } from './together/one-name';
import { differingTotals } from './together/totals';
import { claimsIn } from './units/claims';
import { outsideRosters } from './units/outside-rosters';
import { rollOf } from './units/roll';
import { submitterOf } from './units/submitter';
import type { ExpectedUnit } from './units/unit-list';

export { examinedFile, type Tried } from './take-in';

export interface ConsolidateOptions {
  readonly template: Template;
  readonly asOf: number;
  /** "2024-06", "2024-Q2"… or "" for whatever comes. */
  readonly period: string;
  /** Units that should hand in, with the ledgers they owe when the list says so; empty: those of the rosters. */
  readonly expectedUnits: readonly (string | ExpectedUnit)[];
  /** False: no sheet tells of findings, and what only shows over all records is not looked for. */
  readonly findings?: boolean;
  /** What the spot sample (O36) is drawn by; left out: the template and the period. */
  readonly seed?: string;
  /** Earlier periods, besides those in summary workbooks among the files. */
  readonly previous?: readonly PeriodState[];
  /** Where the files lie for whoever opens the summary: a path beside it or a file address, by the name given. */
  readonly links?: ReadonlyMap<string, string>;
}

export function consolidate(tried: readonly Tried[], options: ConsolidateOptions): Consolidation {
  const { template, asOf, period } = options;
  const expected = options.expectedUnits.map((unit) => (typeof unit === 'string' ? { name: unit, tables: [] } : unit));
  const { taken, leftOut, summaries, returned, totals } = takeIn(tried, period, expected);
  const { history, rivals } = historyOf(summaries);
  const before = [...history, ...(options.previous ?? [])];
  const listed = expected.map(({ name }) => name);
  const { taken: apart, readAs } = namesApart(
    taken,
    listed,
    namesIn(before, ['unit', 'branch', 'income']),
    period === ''
      ? monthReported(
          taken.map(({ submission }) => submission.period),
          asOf,
        )
      : period,
  );
  for (const [now, was] of readAs) totals.set(now, totals.get(was) ?? []);
  const named = unitsByOneName(apart, [...listed, ...namesIn(before, ['unit'])]);
  const claims = claimsIn(named);
  const { kept, leftOut: replaced } = newest(named);
  const merged = mergeReadings(
    kept.map((one) => one.named),
    template,
    asOf,
  );
  const reading = withCountedRates({
    ...merged,
    tables: withTaskCodes(resolveReferences(merged.tables), template),
  });
  const handedIn = kept.map((one) => one.submission);
  const submissions =
    options.findings === false ? handedIn : withReturned(judgedAgain(handedIn, reading), returned, template);
  const everything = [...leftOut, ...replaced];
  const { roll, unlisted } = rollOf(submissions, everything, withFiles(reading), expected, claims);
  const scored = withScores(reading);
  const checked =
    options.findings === false
      ? { findings: [], notChecked: [] }
      : acrossFiles(check(reading, { consolidated: true }).findings, { reading, submissions });
  const told: Omit<Consolidation, keyof Scores> = {
    submissions,
    leftOut: everything,
    missingUnits: roll.filter(({ status }) => status === 'missing').map(({ unit }) => unit),
    roll,
    unlisted,
    claims,
    listed,
    links: options.links ?? new Map(),
    seed: options.seed ?? '',
    period,
    reading,
    findings: options.findings === false ? [] : checked.findings,
    notChecked: [],
    // What was named as the previous one counts before what lay among the files.
    history: inOrder(before),
    entries: entriesOf([]),
  };
  const own = scored(told);
  const typed = entriesIn(own.history.find((state) => state.period === periodNow(own)));
  const entries = withMovedFiles(
    typed,
    submissions.map(({ file }) => file),
  );
  const periods = acrossPeriods(own);
  const across = acrossUnits(own);
  const printed = differingTotals(kept, totals, template);
  return scored({
    ...told,
    entries: entriesOf(entries),
    findings: [
      ...across.findings,
      ...severalTold(own, rivals),
      ...printed,
      ...periods.findings,
      ...(options.findings === false ? [] : tasksUnreported(reading)),
      ...told.findings,
    ],
    notChecked: [...checked.notChecked, ...periods.notChecked, ...across.notChecked],
  });
}

/** Units, branches and villages of which earlier summaries told, by the kinds of facts. */
function namesIn(history: readonly PeriodState[], kinds: readonly FactKind[]): readonly string[] {
  const names = new Set<string>();
  for (const { facts } of history) for (const { kind, subject } of facts) if (kinds.includes(kind)) names.add(subject);
  return [...names];
}

/** Only the rules that need more than one file speak again; the others spoke in each file's own check. */
function acrossFiles(
  findings: readonly Finding[],
  told: Pick<Consolidation, 'reading' | 'submissions'>,
): Pick<Consolidation, 'findings' | 'notChecked'> {
  const outside = outsideRosters(told);
  const handedInBy = submitterOf(told);
  const placeOfFinding = ({ sheet }: Finding): ReturnType<typeof placeOf> => placeOf(sheet ?? '');
  // That a branch's members have not come is not that it has none: only its own workbook can leave them out.
  const hasNotCome = (finding: Finding): boolean =>
    finding.rule === 'S01' && Number(finding.facts.b) === 0 && !hasMembers(told.reading, placeOfFinding(finding).file);
  // Another unit's roster does not have them, as it should not; that their own did not come is told in O03 and O05.
  const isOutside = (finding: Finding): boolean => {
    if (finding.rule !== 'S03' || outside.size === 0) return false;
    const { file, sheet } = placeOfFinding(finding);
    return outside.has(handedInBy(file, sheet));
  };
  const spoken = findings.filter(
    (finding) => /^[SQM]/.test(finding.rule) && !hasNotCome(finding) && !isOutside(finding),
  );
  return { findings: spoken, notChecked: findings.some(hasNotCome) ? [{ rule: 'S01', needs: ['T04'] }] : [] };
}

const hasMembers = ({ tables, snapshot }: Reading, file: string): boolean =>
  tables.some(
    ({ def, found }) => def.code === 'T04' && placeOf(snapshot.sheets[found.sheet]?.name ?? '').file === file,
  );

function withFiles({ snapshot, tables }: Reading): readonly (readonly [string, RecordTable])[] {
  return tables.map((table) => [placeOf(snapshot.sheets[table.found.sheet]?.name ?? '').file, table] as const);
}
