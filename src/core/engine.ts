/**
 * The pipeline, drawn once:
 *
 *   host.read()  →  Snapshot
 *     locate/    →  FoundSheet[]      where the tables are, which column is which field; what lies otherwise, set upright
 *     records/   →  RecordTable[]     texts read to values, each with its remarks   (text/: one reader a kind)
 *     rules/     →  Finding[]         what is wrong, where, what is expected
 *     indices/   →  IndexResult[]     双指数, stars, rates                          (formula/: the one language)
 *     progress/  →  ProgressResult[]  colours against the expected progress, balance
 *   = Examination
 *     marking/   →  Change[]          what is written back      →  host.apply()
 *     summary/   →  SheetDrawing[]    what the upper office prints
 *
 * Each stage reads only what stands above it. messages/ turns codes and facts into sentences, last.
 */
import { readAnswers, reasonsFor, type Answers } from './answers';
import { readEntries, type Entry } from './entries';
import type { Checked, Examination } from './examination';
import { computeIndices } from './indices';
import { findUpright } from './locate';
import type { Reading } from './model/reading';
import type { Snapshot } from './model/snapshot';
import type { Template } from './model/template';
import { withoutMarks } from './own/without-marks';
import { computeBalance, computeProgress } from './progress';
import { readAll } from './records';
import { check, type CheckContext } from './rules';

export interface ExamineOptions {
  /** Serial of the day for which everything is judged. */
  readonly asOf: number;
  /** What the clerk settled on an earlier look; left out: what was kept with the workbook. */
  readonly answers?: Answers;
  /** What people typed into our sheets; left out: what stands in those of the workbook. */
  readonly entries?: readonly Entry[];
  /** What only the receiving office knows: unit, period, required tables. */
  readonly context?: CheckContext;
  /** Told when a stage begins. */
  readonly begun?: (stage: Stage) => void;
}

/** The stages that take time, in their order. */
export type Stage = 'locating' | 'reading' | 'checking' | 'computing';

/** Recognises and reads; our own marks of an earlier writing are not looked at. */
export function read(snapshot: Snapshot, template: Template, options: ExamineOptions): Reading {
  options.begun?.('locating');
  const own = withoutMarks(snapshot);
  const { choices } = options.answers ?? readAnswers(snapshot);
  const upright = findUpright(own, template, choices);
  options.begun?.('reading');
  return readAll(upright.snapshot, upright.sheets, template, options.asOf);
}

/** The pipeline without indices and progress: all that a summary asks of each of its workbooks. */
export function readAndCheck(snapshot: Snapshot, template: Template, options: ExamineOptions): Checked {
  const reading = read(snapshot, template, options);
  options.begun?.('checking');
  return checkRead(snapshot, reading, options);
}

/** What was read is held against the rules, and what was settled with the workbook against what they find. */
export function checkRead(snapshot: Snapshot, reading: Reading, options: ExamineOptions): Checked {
  const checked = check(reading, options.context ?? {});
  const { explanations, typed } = options.answers ?? readAnswers(snapshot);
  const entries = [...typed, ...(options.entries ?? readEntries(snapshot).filter(({ value }) => value !== ''))];
  return { reading, ...checked, reasons: reasonsFor(checked.findings, explanations, entries, reading.template) };
}

/** The whole pipeline on one workbook. */
export function examine(snapshot: Snapshot, template: Template, options: ExamineOptions): Examination {
  const { reading, findings, notChecked, reasons } = readAndCheck(snapshot, template, options);
  options.begun?.('computing');
  const { indices, rates } = computeIndices(reading);
  const progress = computeProgress(reading);
  return {
    reading,
    findings,
    notChecked,
    reasons,
    indices,
    rates,
    progress,
    balance: computeBalance(reading, indices, progress),
  };
}
