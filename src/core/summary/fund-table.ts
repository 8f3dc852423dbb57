/** O33 党建经费保障表: budget, what came, what went to weak villages, live rates and totals; 万元. */
import type { Content, Page, PageRow, Place } from '../drawing';
import type { Consolidation } from './consolidation';
import { orDash, summed } from './contents';
import { plainPage } from './plain-page';
import { ratio, rowsOf, sum } from './rows';

/** In one 万元. */
const yuan = 10_000;
const sums = ['members', 'eduBudget', 'eduPaid', 'input', 'weak', 'spent'] as const;

export function fundPage(consolidation: Consolidation): Page {
  const rows = rowsOf(consolidation.reading, 'T19');
  const line = (label: string, kind: PageRow['kind'], value: (field: string) => number | null): PageRow => {
    const [members = null, budget = null, paid = null, input = null, weak = null, spent = null] = sums.map(value);
    const rate = (part: number | null, whole: number | null, formula: (at: Place) => string) =>
      ratio(part, whole) === null ? '—' : { value: ratio(part, whole), formula };
    const amount = (key: string, number: number | null): Content =>
      kind === 'total' ? summed(number, key) : orDash(number);
    const came = sum([paid, input]);
    return {
      kind,
      cells: [
        label,
        amount('members', members),
        amount('eduBudget', budget),
        amount('eduPaid', paid),
        rate(paid, budget, (at) => `${at.cell('eduPaid')}/${at.cell('eduBudget')}`),
        amount('input', input),
        amount('weak', weak),
        rate(weak, input, (at) => `${at.cell('weak')}/${at.cell('input')}`),
        rate(
          paid === null ? null : paid * yuan,
          members,
          (at) => `${at.cell('eduPaid')}*${String(yuan)}/${at.cell('members')}`,
        ),
        amount('spent', spent),
        rate(spent, came, (at) => `${at.cell('spent')}/SUM(${at.cell('eduPaid')},${at.cell('input')})`),
      ],
    };
  };
  return plainPage(consolidation, 'O33', '党建经费', {
    needs: ['T19'],
    right: '单位：万元',
    frozenColumns: 1,
    tables: [
      {
        columns: [
          { key: 'unit', header: '单位', width: 34, style: 'wrapped' },
          { key: 'members', header: '党员数', width: 9, style: 'int' },
          { key: 'eduBudget', header: '预算', width: 11, style: 'money' },
          { key: 'eduPaid', header: '到位', width: 11, style: 'money' },
          { key: 'paidRate', header: '到位率', width: 10, style: 'percent' },
          { key: 'input', header: '专项投入', width: 11, style: 'money' },
          { key: 'weak', header: '投入', group: '后进村、薄弱村', width: 11, style: 'money' },
          { key: 'weakRate', header: '占比', group: '后进村、薄弱村', width: 10, style: 'percent' },
          { key: 'perHead', header: '人均教育经费（元）', width: 13, style: 'money' },
          { key: 'spent', header: '已支出', width: 11, style: 'money' },
          { key: 'spentRate', header: '支出率', width: 10, style: 'percent' },
        ],
        rows: [
          ...rows.map((row) => line(row.written('unit'), 'plain', (field) => row.number(field))),
          ...(rows.length === 0 ? [] : [line('合计', 'total', (field) => sum(rows.map((row) => row.number(field))))]),
        ],
      },
    ],
    notes: [
      '预算、到位、人均均指党员学习教育经费；占比＝后进村、薄弱村投入÷专项投入；支出率＝已支出÷（教育经费到位＋专项投入）。未填的写“—”。',
    ],
  });
}
