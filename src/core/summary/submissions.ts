/** O03 报送情况通报: who did not hand in, who was late, how many errors; what was left out is named with its reason. */
import type { Page, PageRow } from '../drawing';
import { refusalSentence } from '../messages';
import { lastDayOf, serialOf, serialOfIso } from '../model/calendar';
import { thresholdOf } from '../model/threshold';
import type { Consolidation } from './consolidation';
import { outputTitle, untilDay } from './titles';

export function submissionsPage(consolidation: Consolidation): Page {
  const { template, asOf } = consolidation.reading;
  const due = dueDate(consolidation.period, thresholdOf(template, 'reportDueDay'));
  const missing: PageRow[] = consolidation.missingUnits.map((unit, index) => ({
    kind: 'plain',
    cells: [index + 1, unit, due ?? '', '未报', '—', '', '—', '—', '—', '没有收到该单位的工作簿'],
  }));
  const handed = consolidation.submissions
    .map((submission) => {
      const day = serialOfIso(submission.handedIn);
      const late = day === null || due === null ? null : Math.max(0, day - due);
      const errors = submission.findings.filter((finding) => finding.severity === 'error').length;
      return { submission, day, late, errors };
    })
    .sort((a, b) => (b.late ?? 0) - (a.late ?? 0) || b.errors - a.errors)
    .map(({ submission, day, late, errors }, index): PageRow => ({
      kind: 'plain',
      cells: [
        missing.length + index + 1,
        submission.unit,
        due ?? '',
        day ?? '—',
        late ?? '—',
        '',
        errors,
        submission.tables.map((code) => template.tables.find((table) => table.code === code)?.title ?? code).join('、'),
        stampWord(submission.intact),
        submission.file,
      ],
    }));
  return {
    name: 'O03 报送情况',
    role: 'O03',
    title: outputTitle(template, 'O03'),
    line: { left: '填报单位：市整推办', middle: untilDay(asOf), right: '' },
    blocks: [
      {
        kind: 'table',
        empty: '没有收到工作簿',
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'unit', header: '单位', width: 24, style: 'wrapped' },
          { key: 'due', header: '应报时间', width: 12, style: 'date' },
          { key: 'day', header: '实报时间', width: 12, style: 'date' },
          { key: 'late', header: '晚报天数', width: 9, style: 'int' },
          { key: 'returned', header: '退回次数', width: 9, style: 'input' },
          { key: 'errors', header: '逻辑错误处数', width: 9, style: 'int' },
          { key: 'tables', header: '已报表', width: 40, style: 'wrapped' },
          { key: 'stamp', header: '校验码', width: 12, style: 'centre' },
          { key: 'remark', header: '备注', width: 30, style: 'wrapped' },
        ],
        rows: [...missing, ...handed],
      },
      {
        kind: 'table',
        heading: '未收的文件',
        empty: '没有未收的文件',
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'file', header: '文件', width: 24, style: 'wrapped' },
          { key: 'reason', header: '原因', width: 12, style: 'wrapped' },
        ],
        rows: consolidation.leftOut.map((left, index) => ({
          kind: 'plain',
          height: 30,
          cells: [
            index + 1,
            left.file,
            refusalSentence(left.reason, { ...left.facts, file: left.file, detail: left.detail }, 'zh-CN'),
          ],
        })),
      },
    ],
    signatures: true,
    frozenColumns: 2,
  };
}

function stampWord(intact: boolean | null): string {
  return intact === null ? '无' : intact ? '完好' : '有改动';
}

/**
 * The day by which a month's, quarter's or half-year's ledgers are due: so many days into the next month; null when the
 * period or that day is not said.
 */
export function dueDate(period: string, dueDay: number | null): number | null {
  const parts = /^(\d{4})(?:-(\d{2})|-Q([1-4])|-H([12]))?$/.exec(period);
  if (parts === null || dueDay === null) return null;
  const year = Number(parts[1]);
  const month =
    parts[2] !== undefined
      ? Number(parts[2])
      : parts[3] !== undefined
        ? Number(parts[3]) * 3
        : parts[4] !== undefined
          ? Number(parts[4]) * 6
          : 12;
  const last = serialOf(year, month, lastDayOf(year, month));
  return last === null ? null : last + dueDay;
}
