/**
 * What was said of a finding: by the unit, in its own workbook, or by the office, on an earlier check sheet of the same
 * period. What the office typed stands before what the unit said. An error is never settled by words.
 */
import { findingKey } from '../../answers';
import { handledHeader, reasonHeader } from '../../entries';
import type { Finding } from '../../model/finding';
import type { Consolidation } from '../consolidation';
import type { Submission } from '../submission';

export interface Settled {
  /** 已改, 已说明, 忽略, or what the office wrote; "" when nothing was done yet. */
  readonly handled: string;
  readonly reason: string;
}

export const explainedWord = '已说明';
const settling: readonly string[] = [explainedWord, '忽略'];

export const nothingSaid: Settled = { handled: '', reason: '' };

/** A finding of a file as the summary names its place: "file›sheet", or the file alone. */
export function placed(finding: Finding, { file }: Submission): Finding {
  return { ...finding, sheet: finding.sheet === null ? file : `${file}›${finding.sheet}` };
}

/** @param submission null for what shows only between files or periods */
export function settledOf(
  { entries, reading }: Consolidation,
  finding: Finding,
  submission: Submission | null,
): Settled {
  const own = submission?.reasons.get(finding.id)?.reason ?? '';
  if (entries.all.length === 0) return said('', '', own);
  const key = findingKey(submission === null ? finding : placed(finding, submission), reading.template);
  return said(String(entries.of('O01', key, handledHeader)), String(entries.of('O01', key, reasonHeader)), own);
}

function said(handled: string, reason: string, own: string): Settled {
  const words = reason === '' ? own : reason;
  return { handled: handled === '' && words !== '' ? explainedWord : handled, reason: words };
}

/** Whether nothing more is asked of the unit. */
export function isSettled({ severity }: Finding, { handled }: Settled): boolean {
  return severity !== 'error' && settling.includes(handled);
}

/** What a unit still has to mend or to explain, in its order. */
export function openFindings(consolidation: Consolidation, submission: Submission): readonly Finding[] {
  return submission.findings.filter((finding) => !isSettled(finding, settledOf(consolidation, finding, submission)));
}
