/**
 * 已说明: findings to be confirmed whose reason is kept with the workbook, given in the pane or typed into the column 说明 of
 * its check sheet. Errors must be corrected, not explained.
 */
import { entriesOf, entryKey, reasonHeader, type Entry } from '../entries';
import { sentence } from '../messages';
import { cellName } from '../model/address';
import type { Explanation } from '../model/explanation';
import type { Finding } from '../model/finding';
import type { Template } from '../model/template';

/** Reasons by the finding's id. */
export type Reasons = ReadonlyMap<string, Explanation>;

/**
 * Of each finding the reason that holds: the last one given, when it was given for the value that stands there, or the
 * text on the check sheet when that was typed since. Reasons for what is gone, and for errors, are passed over.
 * @param typed what people wrote into the sheets of this workbook
 */
export function reasonsFor(
  findings: readonly Finding[],
  given: readonly Explanation[],
  typed: readonly Entry[],
  template: Template,
): Reasons {
  const reasons = new Map<string, Explanation>();
  if (given.length === 0 && typed.length === 0) return reasons;
  const known = new Map(given.filter(({ reason }) => reason.trim() !== '').map((each) => [each.findingId, each]));
  const onSheet = sheetTexts(typed, template);
  for (const finding of findings) {
    if (finding.severity === 'error') continue;
    const said = known.get(finding.id) ?? null;
    const holds = said !== null && (said.value === undefined || said.value === finding.value) ? said : null;
    const text = onSheet(finding);
    if (text !== '' && text !== holds?.reason && text !== holds?.onSheet)
      reasons.set(finding.id, { findingId: finding.id, reason: text, by: '', on: '', value: finding.value });
    else if (holds !== null) reasons.set(finding.id, holds);
  }
  return reasons;
}

/**
 * The reasons as they are kept: each with the value that it was said of and what the check sheet said then. Those of
 * findings that are not there now stay: the finding may come again.
 */
export function keptExplanations(
  before: readonly Explanation[],
  given: readonly Explanation[],
  findings: readonly Finding[],
  typed: readonly Entry[],
  template: Template,
): readonly Explanation[] {
  const here = new Map(findings.map((finding) => [finding.id, finding]));
  const onSheet = sheetTexts(typed, template);
  const ids = new Set(given.map(({ findingId }) => findingId));
  return [
    ...before.filter(({ findingId }) => !here.has(findingId) && !ids.has(findingId)),
    ...given.map((each): Explanation => {
      const finding = here.get(each.findingId);
      return finding === undefined ? each : { ...each, value: finding.value, onSheet: onSheet(finding) };
    }),
  ];
}

/** What the check sheet of the workbook says of a finding; "". */
function sheetTexts(typed: readonly Entry[], template: Template): (finding: Finding) => string {
  const entries = entriesOf(typed.filter(({ page, item }) => page === 'O01' && item === reasonHeader));
  if (entries.all.length === 0) return () => '';
  return (finding) => String(entries.of('O01', findingKey(finding, template), reasonHeader));
}

/** The row of a finding on the check sheet: sheet, cell and sentence. */
export function findingKey(finding: Finding, template: Template): string {
  const { sheet, row, column } = finding;
  const cell = row === null || column === null ? '' : cellName(row, column);
  return entryKey([sheet ?? '', cell, sentence(finding, template, 'zh-CN')]);
}
