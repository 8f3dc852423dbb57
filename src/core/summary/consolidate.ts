/**
 * Brings examined workbooks together. Recognised by content, never by position; a unit that hands in the same records
 * twice counts once and both files are named; a workbook without a ledger is named and left out.
 */
import { entriesOf, withMovedFiles } from '../entries';
import type { Refusal } from '../errors';
import type { Checked } from '../examination';
import { withCountedRates } from '../indices';
import type { Finding } from '../model/finding';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import { isOutputSheet } from '../model/sheet-name';
import type { Template } from '../model/template';
import { resolveReferences, withTaskCodes } from '../records';
import { filledIn, isFilledIn } from '../records/filled-in';
import { check } from '../rules';
import { verifyStamp } from '../stamp';
import { acrossPeriods } from './across/across-periods';
import { acrossUnits, severalTold } from './across/across-units';
import { judgedAgain, tasksUnreported } from './across/judged-again';
import type { Consolidation } from './consolidation';
import { periodNow } from './now';
import { placeOf } from './place';
import { withScores, type Scores } from './scores';
import { entriesIn } from './state/entry-facts';
import { historyOf, type EarlierSummary } from './state/histories';
import { type FactKind, type PeriodState } from './state/period-state';
import { inOrder, monthOf } from './state/periods';
import { readPeriods } from './state/read-periods';
import type { LeftOut, Submission, Taken } from './submission';
import { mergeReadings } from './together/merge';
import { namesApart } from './together/namesakes';
import { newest } from './together/newest';
import { unitsByOneName } from './together/one-name';
import type { PrintedTotal } from './together/printed-totals';
import { differingTotals } from './together/totals';
import { toldBy, type Collected, type Told } from './told';
import { claimsIn } from './units/claims';
import { outsideRosters } from './units/outside-rosters';
import { partsOf, type Part } from './units/parts';
import { fillerOf, liesIn, periodOf, reportDay } from './units/recognise';
import { rollOf } from './units/roll';
import { submitterOf } from './units/submitter';
import { townOf } from './units/town-of';
import type { ExpectedUnit } from './units/unit-list';
import { unitNames } from './units/unit-names';
import { withoutCells } from './without-cells';

/** One file after it was tried. */
export type Tried =
  { readonly file: string; readonly examination: Collected } | { readonly file: string; readonly refusal: Refusal };

/** A file that was examined; its cells are let go, or a thousand files fill the memory. */
export function examinedFile(file: string, examination: Collected): Tried {
  return { file, examination: withoutCells(examination) };
}

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
  const { taken, leftOut, summaries, totals } = takeIn(tried, period, expected);
  const { history, rivals } = historyOf(summaries);
  const before = [...history, ...(options.previous ?? [])];
  const listed = expected.map(({ name }) => name);
  const { taken: apart, readAs } = namesApart(
    taken,
    [...listed, ...namesIn(before, ['unit', 'branch', 'income'])],
    period === '' ? monthOf(asOf) : period,
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
  const submissions = options.findings === false ? handedIn : judgedAgain(handedIn, reading);
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

interface TakenIn {
  readonly taken: readonly Taken[];
  readonly leftOut: readonly LeftOut[];
  readonly summaries: readonly EarlierSummary[];
  readonly totals: Map<RecordTable, readonly PrintedTotal[]>;
}

/** Each file by what stands in it: records of its units, an earlier summary, or nothing that can be taken in. */
function takeIn(tried: readonly Tried[], period: string, expected: readonly ExpectedUnit[]): TakenIn {
  const leftOut: LeftOut[] = [];
  const summaries: EarlierSummary[] = [];
  const taken: Taken[] = [];
  const totals = new Map<RecordTable, readonly PrintedTotal[]>();
  const ours: { readonly file: string; readonly examination: Checked; readonly told: Told }[] = [];
  for (const one of tried) {
    if ('refusal' in one) {
      leftOut.push({ file: one.file, reason: one.refusal.code, detail: '', facts: one.refusal.detail });
      continue;
    }
    const { reading } = one.examination;
    const told = readPeriods(reading.snapshot);
    if (told !== null) {
      summaries.push({ file: one.file, savedAt: reading.snapshot.savedAt, states: told });
      leftOut.push({ file: one.file, reason: 'own-summary', detail: '' });
      continue;
    }
    if (reading.tables.length === 0) {
      const made = reading.snapshot.sheets.some(({ name }) => isOutputSheet(name));
      leftOut.push({
        file: one.file,
        ...(made
          ? { reason: 'own-summary', detail: '', facts: { how: 'without-periods' } }
          : { reason: 'no-table', detail: '' }),
      });
      continue;
    }
    // By our mark: a year in a title may be meant otherwise and is for the office to judge.
    const old = one.examination.findings.find((finding) => finding.rule === 'F02' && finding.message !== 'F02.year');
    if (old !== undefined) {
      leftOut.push({ file: one.file, reason: 'old-template', detail: String(old.value ?? '') });
      continue;
    }
    ours.push({ file: one.file, examination: one.examination, told: one.examination.told ?? toldBy(one.examination) });
  }
  const known = unitNames([...expected.map(({ name }) => name), ...ours.flatMap(unitsNamed)]);
  for (const { file, examination, told } of ours) {
    examination.reading.tables.forEach((table, index) => totals.set(table, told.totals[index] ?? []));
    if (told.unread.length > 0) leftOut.push({ file, reason: 'unread-sheets', detail: told.unread.join('、') });
    const parts = partsOf(file, examination, told.units, known);
    for (const part of parts) {
      const submission = submissionOf(file, examination, part);
      if (submission.tables.length === 0) {
        leftOut.push({ file, reason: 'empty', detail: '', unit: submission.unit });
        continue;
      }
      if (period !== '' && !liesIn(submission.period, period)) {
        const { unit } = submission;
        leftOut.push({
          file,
          reason: 'wrong-period',
          detail: submission.period,
          unit,
        });
        continue;
      }
      const { savedAt } = examination.reading.snapshot;
      taken.push({ submission, named: { file, reading: filledIn(part.reading) }, savedAt });
    }
  }
  return { taken, leftOut, summaries, totals };
}

/** Units, branches and villages of which earlier summaries told, by the kinds of facts. */
function namesIn(history: readonly PeriodState[], kinds: readonly FactKind[]): readonly string[] {
  const names = new Set<string>();
  for (const { facts } of history) for (const { kind, subject } of facts) if (kinds.includes(kind)) names.add(subject);
  return [...names];
}

/** Names that the file says for certain: of its units, and the towns of its roster. */
function unitsNamed({ examination, told }: { readonly examination: Checked; readonly told: Told }): string[] {
  const names = new Set(told.units.flatMap((says) => says?.unit ?? []));
  for (const { def, fields } of examination.reading.tables)
    if (def.code === 'T03') for (const town of fields.get('town')?.text ?? []) names.add(town);
  return [...names];
}

function submissionOf(file: string, examination: Checked, part: Part): Submission {
  const { reading, findings } = part;
  const verdict = verifyStamp(examination.reading.snapshot);
  const day = reportDay(reading);
  return {
    file,
    unit: part.unit,
    unitBy: part.unitBy,
    filledBy: part.filledBy,
    town: townOf({ file, unit: part.unit, filledBy: part.filledBy }, reading),
    namesake: null,
    sheets: part.sheets,
    period: periodOf(reading),
    filler: fillerOf(reading),
    handedIn: day === '' ? reading.snapshot.savedAt.slice(0, 10) : day,
    tables: codesOf(reading.tables.filter(isFilledIn)),
    unfilled: codesOf(reading.tables.filter((table) => !isFilledIn(table))),
    findings,
    notChecked: examination.notChecked,
    reasons: examination.reasons,
    intact: verdict.verdict === 'none' ? null : verdict.verdict === 'intact',
  };
}

const codesOf = (tables: readonly RecordTable[]): readonly string[] => [...new Set(tables.map(({ def }) => def.code))];

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
