/** O19 集体经济未达标村清单: the widest gap first, with project and responsible unit. */
import type { Page } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { incomesOf } from '../figures/income';
import { headLine } from '../layout/head-line';
import { fromRecord } from '../layout/record-link';
import { outputTitle } from '../layout/titles';
import { gapFormula } from './income-table';

export function incomeGapPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const due = template.tasks.find((task) => task.source.split(',').includes('T11'))?.dueMonth ?? 12;
  const below = incomesOf(consolidation)
    .filter((income) => income.reached === false)
    .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
  return {
    name: 'O19 收入未达标村',
    role: 'O19',
    title: outputTitle(template, 'O19'),
    line: headLine(consolidation, '单位：万元'),
    blocks: [
      {
        kind: 'table',
        empty: '已报各村均已达标',
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'town', header: '乡镇', width: 14, style: 'text' },
          { key: 'village', header: '村', width: 18, style: 'text' },
          { key: 'now', header: '现有', width: 11, style: 'money' },
          { key: 'line', header: '收入线', width: 11, style: 'money' },
          { key: 'gap', header: '差额', width: 11, style: 'money' },
          { key: 'project', header: '增收项目', width: 32, style: 'wrapped' },
          { key: 'unit', header: '责任单位', width: 20, style: 'wrapped' },
          { key: 'due', header: '完成时限', width: 16, style: 'centre' },
        ],
        rows: below.map((income, index) => ({
          kind: 'plain',
          cells: [
            index + 1,
            income.town,
            fromRecord(consolidation, income.row, 'total', income.village),
            income.counted,
            income.line,
            { value: income.gap, formula: (at) => gapFormula(at.cell('line'), at.cell('now')) },
            income.row.text('project') === '' ? '—' : income.row.text('project'),
            income.row.text('measureUnit') === '' ? '—' : income.row.text('measureUnit'),
            `${String(template.year)}年${String(due)}月底前`,
          ],
        })),
      },
    ],
    signatures: true,
  };
}
