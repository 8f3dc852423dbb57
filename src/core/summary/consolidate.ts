/**
 * Brings examined workbooks together. Recognised by content, never by position; a unit that hands in the same records
 * twice counts once and both files are named; a workbook without a ledger is named and left out.
 */
import type { Checked } from '../engine';
import type { Refusal } from '../errors';
import { computeIndices } from '../indices';
import type { Finding } from '../model/finding';
import type { RecordTable } from '../model/record';
import type { Template } from '../model/template';
import { computeBalance, computeProgress } from '../progress';
import { resolveReferences } from '../records';
import { check } from '../rules';
import { verifyStamp } from '../stamp';
import type { Consolidation, LeftOut, Submission } from './consolidation';
import { acrossPeriods } from './across-periods';
import { acrossUnits } from './across-units';
import { mergeReadings } from './merge';
import { newest, type Taken } from './newest';
import { fillerOf, liesIn, periodOf, reportDay, unitOf } from './recognise';
import { inOrder, type PeriodState } from './state/period-state';
import { readStates } from './state/state-sheet';
import { withoutCells } from './without-cells';

/** One file after it was tried. */
export type Tried =
  { readonly file: string; readonly examination: Checked } | { readonly file: string; readonly refusal: Refusal };

/** A file that was examined; its cells are let go, or a thousand files fill the memory. */
export function examinedFile(file: string, examination: Checked): Tried {
  return { file, examination: withoutCells(examination) };
}

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
  const { kept, leftOut: older } = newest(taken);
  leftOut.push(...older);
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

function submissionOf(file: string, examination: Checked): Submission {
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
