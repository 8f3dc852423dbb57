/** Each file that was tried, by what stands in it: what a summary is made from, and what is left out with the reason. */
import { readReturned, type ReturnedList } from '../entries';
import type { Refusal } from '../errors';
import type { Checked } from '../examination';
import type { RecordTable } from '../model/record';
import { isOutputSheet } from '../model/sheet-name';
import { filledIn, isFilledIn } from '../records/filled-in';
import { verifyStamp } from '../stamp';
import type { EarlierSummary } from './state/histories';
import { readPeriods } from './state/read-periods';
import type { LeftOut, Submission, Taken } from './submission';
import type { PrintedTotal } from './together/printed-totals';
import { toldBy, type Collected, type Told } from './told';
import { partsOf, type Part } from './units/parts';
import { fillerOf, liesIn, periodOf, reportDay } from './units/recognise';
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

export interface TakenIn {
  readonly taken: readonly Taken[];
  readonly leftOut: readonly LeftOut[];
  readonly summaries: readonly EarlierSummary[];
  readonly returned: readonly ReturnedList[];
  readonly totals: Map<RecordTable, readonly PrintedTotal[]>;
}

/** Each file by what stands in it: records of its units, an earlier summary, or nothing that can be taken in. */
export function takeIn(tried: readonly Tried[], period: string, expected: readonly ExpectedUnit[]): TakenIn {
  const leftOut: LeftOut[] = [];
  const summaries: EarlierSummary[] = [];
  const returned: ReturnedList[] = [];
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
    const list = (one.examination.told ?? { returned: readReturned(reading.snapshot) }).returned;
    if (list !== null) returned.push(list);
    if (reading.tables.length === 0 && list !== null) {
      leftOut.push({ file: one.file, reason: 'own-return', detail: String(list.lines.length) });
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
  return { taken, leftOut, summaries, returned, totals };
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
