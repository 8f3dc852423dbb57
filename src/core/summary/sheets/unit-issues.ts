/** O02 退回修改清单: units with the most errors first; three problems of each in words. */
import type { Page } from '../../drawing';
import { returnByHeader, returnedHeader } from '../../entries';
import type { Finding } from '../../model/finding';
import type { Severity } from '../../model/template';
import { openFindings } from '../across/settled';
import type { Consolidation } from '../consolidation';
import { returnBy, timesReturned } from '../figures/returned';
import { headLine } from '../layout/head-line';
import { outputTitle } from '../layout/titles';
import { mainProblems } from './main-problems';

const shownProblems = 3;

export function unitIssuesPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const count = (findings: readonly Finding[], severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const lines = consolidation.submissions
    .map((submission) => {
      const open = openFindings(consolidation, submission);
      return { submission, open, errors: count(open, 'error'), confirms: count(open, 'confirm') };
    })
    .sort((a, b) => b.errors - a.errors || b.confirms - a.confirms);
  const settled = lines.reduce((sum, { submission, open }) => sum + submission.findings.length - open.length, 0);
  return {
    name: 'O02 退回修改清单',
    role: 'O02',
    title: outputTitle(template, 'O02'),
    line: headLine(consolidation),
    blocks: [
      {
        kind: 'table',
        empty: '没有收到工作簿',
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'unit', header: '单位', width: 22, style: 'wrapped' },
          { key: 'file', header: '工作簿', width: 28, style: 'wrapped' },
          { key: 'filler', header: '填报人', width: 10, style: 'centre' },
          { key: 'error', header: '强制', width: 8, style: 'int' },
          { key: 'confirm', header: '核实', width: 8, style: 'int' },
          { key: 'hint', header: '提示', width: 8, style: 'int' },
          { key: 'problems', header: '主要问题（前三条）', width: 60, style: 'wrapped' },
          { key: 'returned', header: returnedHeader, width: 9, style: 'input' },
          { key: 'due', header: returnByHeader, width: 12, style: 'input' },
        ],
        rows: lines.map(({ submission, open, errors, confirms }, index) => {
          const main = mainProblems(open, template, shownProblems);
          return {
            kind: 'plain',
            cells: [
              index + 1,
              submission.unit,
              submission.file,
              submission.filler,
              errors,
              confirms,
              count(open, 'hint'),
              main.length === 0 ? '无' : main.map((problem, place) => `${String(place + 1)}. ${problem}`).join('\n'),
              timesReturned(consolidation, submission),
              returnBy(consolidation, submission),
            ],
          };
        }),
      },
      ...(settled === 0
        ? []
        : [
            {
              kind: 'text' as const,
              style: 'note' as const,
              lines: [`已写明说明或定为忽略的 ${String(settled)} 条不再列入，见 O01。`],
            },
          ]),
    ],
    signatures: false,
    frozenColumns: 2,
  };
}
