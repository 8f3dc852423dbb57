/** O10 督办台账汇总: what is not finished first, the longest overdue before the others. */
import type { Content, Page, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { mattersOf, type Matter } from '../figures/supervision';
import { dateFormula, orDash } from '../layout/contents';
import { headLine } from '../layout/head-line';
import { fromRecord } from '../layout/record-link';
import { outputTitle } from '../layout/titles';
import { sum } from '../rows';

export function supervisionListPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const matters = [...mattersOf(consolidation)].sort(
    (a, b) =>
      Number(a.finished === true) - Number(b.finished === true) ||
      (b.late ?? 0) - (a.late ?? 0) ||
      (a.due ?? Infinity) - (b.due ?? Infinity),
  );
  return {
    name: 'O10 督办台账汇总',
    role: 'O10',
    title: outputTitle(template, 'O10'),
    line: headLine(consolidation),
    blocks: [
      {
        kind: 'table',
        empty: '没有督办台账或台账中没有督办事项',
        filter: true,
        columns: [
          { key: 'code', header: '编号', width: 14, style: 'centre' },
          { key: 'matter', header: '事项', width: 36, style: 'wrapped' },
          { key: 'unit', header: '单位', width: 28, style: 'wrapped' },
          { key: 'level', header: '级别', width: 10, style: 'centre' },
          { key: 'issued', header: '交办', width: 12, style: 'date' },
          { key: 'due', header: '时限', width: 12, style: 'date' },
          { key: 'progress', header: '进展', width: 34, style: 'wrapped' },
          { key: 'finished', header: '是否办结', width: 12, style: 'centre' },
          { key: 'late', header: '超期天数', width: 10, style: 'int' },
          { key: 'count', header: '次数', width: 8, style: 'int' },
        ],
        rows:
          matters.length === 0 ? [] : [...matters.map((matter) => matterRow(consolidation, matter)), totalRow(matters)],
      },
      {
        kind: 'text',
        style: 'note',
        lines: [
          '按红牌和逾期问题建议督办的事项另附。',
          '超期天数：未办结的算到截至日期，已办结的算到办结日期；“—”是缺时限或办结日期，无法计算。',
        ],
      },
    ],
    signatures: true,
    frozenColumns: 2,
  };
}

function matterRow(consolidation: Consolidation, { row, finished, due, until, late }: Matter): PageRow {
  return {
    kind: 'plain',
    cells: [
      fromRecord(consolidation, row, 'progress', row.text('superviseCode') === '' ? '—' : row.text('superviseCode')),
      orDash(row.text('matter')),
      orDash(row.text('unit')),
      orDash(row.label('level')),
      orDash(row.number('issueDate')),
      orDash(due),
      orDash(row.text('progress')),
      finished === null ? '未填' : finished ? '是' : '否',
      late === null || until === null
        ? '—'
        : { value: late, formula: (at) => `MAX(0,${dateFormula(until)}-${at.cell('due')})` },
      orDash(row.number('count')),
    ],
  };
}

function totalRow(matters: readonly Matter[]): PageRow {
  const finished = matters.filter((matter) => matter.finished === true).length;
  const late = matters.filter((matter) => (matter.late ?? 0) > 0).length;
  const said = (value: number, before: string, formula: (range: string) => string, key: string): Content => ({
    value: `${before}${String(value)} 件`,
    formula: (at) => `"${before}"&${formula(at.range(key))}&" 件"`,
  });
  return {
    kind: 'total',
    cells: [
      '合计',
      said(matters.length, '共 ', (range) => `ROWS(${range})`, 'matter'),
      ...['', '', '', '', ''],
      said(finished, '办结 ', (range) => `COUNTIF(${range},"是")`, 'finished'),
      said(late, '超期 ', (range) => `COUNTIF(${range},">0")`, 'late'),
      { value: sum(matters.map(({ row }) => row.number('count'))) ?? '—', formula: (at) => at.sum('count') },
    ],
  };
}
