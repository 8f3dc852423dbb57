/**
 * What units wrote on the lists that went back to them holds for their workbooks as if they had written it there: the list
 * says that what is to be confirmed and is right is to be explained in its last column.
 */
import { noUnitWords, type ReturnedLine, type ReturnedList } from '../../entries';
import { sentence } from '../../messages';
import { cellName } from '../../model/address';
import type { Explanation } from '../../model/explanation';
import type { Finding } from '../../model/finding';
import type { Template } from '../../model/template';
import { lastName } from '../../text/last-name';
import { columnTitle } from '../layout/column-title';
import { alikeQuestions, withoutAlso } from '../layout/result-lines';
import type { Submission } from '../submission';

/** Only that it was done, or nothing of why: a finding that is still there has to be mended or explained. */
const noReason = /^(?:已[改修整更处说].{0,3}|改了|修改了|忽略|[是否无√✓×]|没有)[。.]?$/;

/** The submissions, each with the reasons that its unit wrote on its list; its own workbook's stand before them. */
export function withReturned(
  submissions: readonly Submission[],
  lists: readonly ReturnedList[],
  template: Template,
): readonly Submission[] {
  const given = lists.map(({ unit, lines }) => ({
    unit,
    lines: lines.filter(({ handled }) => !noReason.test(handled)),
  }));
  if (given.every(({ lines }) => lines.length === 0)) return submissions;
  return submissions.map((submission) => {
    const lines = given.filter(({ unit }) => isSame(unit, submission.unit)).flatMap((list) => list.lines);
    const about = lines.filter(({ file }) => file === lastName(submission.file));
    if (about.length === 0) return submission;
    const reasons = new Map(submission.reasons);
    for (const finding of submission.findings) {
      if (finding.severity !== 'confirm' || reasons.has(finding.id)) continue;
      const line = about.find((each) => isAbout(each, finding, template));
      if (line !== undefined) reasons.set(finding.id, explained(finding, line));
    }
    return { ...submission, reasons };
  });
}

const explained = ({ id, value }: Finding, { handled }: ReturnedLine): Explanation => ({
  findingId: id,
  reason: handled,
  by: '',
  on: '',
  value,
});

/** The cell itself with the same problem; where the line stood for several cells, those with the same question. */
function isAbout(line: ReturnedLine, finding: Finding, template: Template): boolean {
  if (line.sheet !== (finding.sheet ?? '')) return false;
  const problem = sentence(finding, template, 'zh-CN');
  const { row, column } = finding;
  const cell = row === null || column === null ? '' : cellName(row, column);
  if (line.cell === cell && line.problem === problem) return true;
  const value = withoutAlso(line.value);
  return (
    value !== line.value &&
    alikeQuestions(finding) !== null &&
    value === String(finding.value ?? '') &&
    line.column === columnTitle(finding, template) &&
    withoutRow(line.problem) === withoutRow(problem)
  );
}

const withoutRow = (problem: string): string => problem.replace(/第\d+行/g, '第行');

/** A town's name may stand before a unit's in one summary and not in the next. */
function isSame(listed: string, unit: string): boolean {
  if (listed === '' || unit === '') return listed === noUnitWords && unit === '';
  return listed.endsWith(unit) || unit.endsWith(listed);
}
