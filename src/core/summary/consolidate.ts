/**
 * Brings examined workbooks together. Recognised by content, never by position; a unit that hands in the same records
 * twice counts once and both files are named; a workbook without a ledger is named and left out.
 */
import type { Examination } from '../engine';
import type { Refusal } from '../errors';
import { computeIndices } from '../indices';
import type { Finding } from '../model/finding';
import { ValueState, type RecordTable } from '../model/record';
import type { Template } from '../model/template';
import { computeBalance, computeProgress } from '../progress';
import { resolveReferences } from '../records';
import { check } from '../rules';
import { verifyStamp } from '../stamp';
import type { Consolidation, LeftOut, Submission } from './consolidation';
import { acrossPeriods } from './across-periods';
import { acrossUnits } from './across-units';
import { mergeReadings, type NamedReading } from './merge';
import { fillerOf, liesIn, periodOf, reportDay, unitOf } from './recognise';
import { inOrder, type PeriodState } from './state/period-state';
import { readStates } from './state/state-sheet';

/** One file after it was tried. */
export type Tried =
  { readonly file: string; readonly examination: Examination } | { readonly file: string; readonly refusal: Refusal };

export interface ConsolidateOptions {
  readonly template: Template;
  readonly asOf: number;
  /** "2024-06", "2024-Q2"… or "" for whatever comes. */
  readonly period: string;
  /** Units that should hand in; empty: those of the organisation rosters. */
  readonly expectedUnits: readonly string[];
  /** Earlier periods, besides those in summary workbooks among the files. */
  readonly previous?: readonly PeriodState[];
}

/** Two tables of one unit tell the same when so many of their keys agree. */
const sameShare = 0.5;

export function consolidate(tried: readonly Tried[], options: ConsolidateOptions): Consolidation {
  const { template, asOf, period } = options;
  const leftOut: LeftOut[] = [];
  const history: PeriodState[] = [...(options.previous ?? [])];
  const taken: Taken[] = [];
  for (const one of tried) {
    if ('refusal' in one) {
      leftOut.push({ file: one.file, reason: one.refusal.code, detail: '', facts: one.refusal.detail });
      continue;
    }
    const { reading } = one.examination;
    const told = readStates(reading.snapshot);
    if (told !== null) {
      history.push(...told);
      leftOut.push({ file: one.file, reason: 'own-summary', detail: '' });
      continue;
    }
    if (reading.tables.length === 0) {
      leftOut.push({ file: one.file, reason: 'no-table', detail: '' });
      continue;
    }
    // By our mark: a year in a title may be meant otherwise and is for the office to judge.
    const old = one.examination.findings.find((finding) => finding.rule === 'F02' && finding.message !== 'F02.year');
    if (old !== undefined) {
      leftOut.push({ file: one.file, reason: 'old-template', detail: String(old.value ?? '') });
      continue;
    }
    const submission = submissionOf(one.file, one.examination);
    if (period !== '' && !liesIn(submission.period, period)) {
      leftOut.push({ file: one.file, reason: 'wrong-period', detail: submission.period });
      continue;
    }
    taken.push({ submission, named: { file: one.file, reading }, savedAt: reading.snapshot.savedAt });
  }
  const kept = taken.filter((one, index) => {
    const rival = taken.find(
      (other, place) =>
        other !== one &&
        isRival(one, other) &&
        (other.savedAt > one.savedAt || (other.savedAt === one.savedAt && place > index)),
    );
    if (rival === undefined) return true;
    return false;
  });
  // The one that counts is named, not one that was left out itself.
  for (const one of taken) {
    if (kept.includes(one)) continue;
    const counts = kept.find((other) => isRival(one, other)) ?? kept.find((other) => isSameUnit(one, other));
    leftOut.push({ file: one.submission.file, reason: 'superseded', detail: counts?.submission.file ?? '' });
  }
  const merged = mergeReadings(
    kept.map((one) => one.named),
    template,
    asOf,
  );
  const reading = { ...merged, tables: resolveReferences(merged.tables) };
  const { indices, rates } = computeIndices(reading);
  const progress = computeProgress(reading);
  const submissions = kept.map((one) => one.submission);
  const own: Consolidation = {
    submissions,
    leftOut,
    missingUnits: missingUnits(submissions, reading.tables, options.expectedUnits),
    period,
    reading,
    findings: acrossFiles(check(reading, { consolidated: true }).findings),
    indices,
    rates,
    progress,
    balance: computeBalance(reading, indices, progress),
    notChecked: [],
    history: inOrder(history),
  };
  const periods = acrossPeriods(own);
  const across = acrossUnits(own);
  return {
    ...own,
    findings: [...across.findings, ...periods.findings, ...own.findings],
    notChecked: [...periods.notChecked, ...across.notChecked],
  };
}

interface Taken {
  readonly submission: Submission;
  readonly named: NamedReading;
  readonly savedAt: string;
}

function isSameUnit(one: Taken, other: Taken): boolean {
  return other.submission.unit === one.submission.unit && other.submission.period === one.submission.period;
}

/** The same unit hands in the same records for the same period. */
function isRival(one: Taken, other: Taken): boolean {
  return isSameUnit(one, other) && tellsTheSame(one.named, other.named);
}

function submissionOf(file: string, examination: Examination): Submission {
  const { reading, findings, notChecked } = examination;
  const verdict = verifyStamp(reading.snapshot);
  const day = reportDay(reading);
  return {
    file,
    unit: unitOf(reading),
    period: periodOf(reading),
    filler: fillerOf(reading),
    handedIn: day === '' ? reading.snapshot.savedAt.slice(0, 10) : day,
    tables: [...new Set(reading.tables.map((table) => table.def.code))],
    findings,
    notChecked,
    intact: verdict.verdict === 'none' ? null : verdict.verdict === 'intact',
  };
}

/** Only the rules that need more than one file speak again; the others spoke in each file's own check. */
function acrossFiles(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => /^[SQM]/.test(finding.rule));
}

function tellsTheSame(one: NamedReading, other: NamedReading): boolean {
  return one.reading.tables.some((table) =>
    other.reading.tables.some((rival) => {
      if (rival.def.code !== table.def.code) return false;
      const keys = keysOf(table);
      const others = keysOf(rival);
      if (keys.size === 0 || others.size === 0) return false;
      let same = 0;
      for (const key of keys) if (others.has(key)) same += 1;
      return same / Math.min(keys.size, others.size) > sameShare;
    }),
  );
}

const knownKeys = new WeakMap<RecordTable, ReadonlySet<string>>();

/** The records' keys, joined; records without any key value are left out. Worked out once a table. */
function keysOf(table: RecordTable): ReadonlySet<string> {
  const known = knownKeys.get(table) ?? joinedKeys(table);
  knownKeys.set(table, known);
  return known;
}

function joinedKeys(table: RecordTable): ReadonlySet<string> {
  const fields = table.def.fields.filter((field) => field.key === true).map((field) => table.fields.get(field.id));
  const keys = new Set<string>();
  for (let record = 0; record < table.rows.length; record += 1) {
    let key = '';
    let any = false;
    for (const values of fields) {
      if (values?.state[record] === ValueState.value) {
        any = true;
        key += values.number.length > 0 ? String(values.number[record]) : (values.text[record] ?? '');
      }
      key += '\u0000';
    }
    if (any) keys.add(key);
  }
  return keys;
}

/** Units that should have handed in and did not: by the list given, else the towns and departments of the rosters. */
function missingUnits(
  submissions: readonly Submission[],
  tables: readonly RecordTable[],
  expected: readonly string[],
): readonly string[] {
  const here = new Set(submissions.map((submission) => submission.unit));
  const should =
    expected.length > 0
      ? expected
      : [
          ...new Set(
            tables.filter((table) => table.def.code === 'T03').flatMap((table) => table.fields.get('town')?.text ?? []),
          ),
        ];
  const named = new Set<string>();
  for (const table of tables) {
    for (const field of ['unit', 'town', 'branch', 'orgName', 'place', 'village', 'org']) {
      if (table.def.code === 'T03') continue;
      for (const text of table.fields.get(field)?.text ?? []) named.add(text);
    }
  }
  return should.filter((unit) => unit !== '' && !here.has(unit) && !named.has(unit));
}
