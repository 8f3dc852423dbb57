/** O10 督办台账汇总: what is not finished first, the longest overdue before the others. */
import type { Block, Content, Page, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { mattersOf, type Matter } from '../figures/supervision';
import { proposalsOf, stepOf } from '../figures/supervision-proposals';
import { dateFormula, orDash } from '../layout/contents';
import { headLine } from '../layout/head-line';
import { missingLedgers } from '../layout/plain-page';
import { fromRecord } from '../layout/record-link';
import { outputTitle } from '../layout/titles';
import { labelOf, sum } from '../rows';

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
          { key: 'unit', header: '单位', width: 20, style: 'wrapped' },
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
      proposalTable(consolidation),
      {
        kind: 'text',
        style: 'note',
        lines: [
          '建议级别：红牌一次为催办单，连续两次为约谈单，问题逾期为通报单；是否督办、用哪一级由办公室决定。',
          '超期天数：未办结的算到截至日期，已办结的算到办结日期；“—”是缺时限或办结日期，无法计算。',
        ],
      },
    ],
    signatures: true,
    frozenColumns: 2,
  };
}

/** What the ladder proposes, beside what the ledger already has of it; as wide as the ledger above. */
function proposalTable(consolidation: Consolidation): Block {
  const { template } = consolidation.reading;
  const label = (level: string): string => labelOf(template, 'superviseLevel', level);
  return {
    kind: 'table',
    heading: '建议督办事项（由办公室决定）',
    empty: missingLedgers(consolidation, ['T02', 'T13']) ?? '没有红牌任务和逾期问题',
    columns: [
      { key: 'n', header: '序号', width: 14, style: 'int' },
      { key: 'matter', header: '事项', width: 36, style: 'wrapped' },
      { key: 'unit', header: '单位', width: 20, style: 'wrapped' },
      { key: 'level', header: '建议级别', width: 10, style: 'centre' },
      { key: 'source', header: '来源', width: 12, style: 'centre' },
      { key: 'due', header: '时限', width: 12, style: 'date' },
      { key: 'why', header: '依据', width: 34, style: 'wrapped' },
      { key: 'code', header: '已有督办', width: 12, style: 'centre' },
      { key: 'has', header: '已有级别', width: 10, style: 'centre' },
      { key: 'step', header: '处理', width: 8, style: 'centre' },
    ],
    rows: proposalsOf(consolidation).map((proposal, index) => {
      const has = proposal.matterOf?.row;
      const step =
        has === undefined
          ? '新立'
          : stepOf(consolidation, has.text('level')) < stepOf(consolidation, proposal.level)
            ? '升级'
            : '跟进';
      return {
        kind: 'plain' as const,
        cells: [
          index + 1,
          proposal.matter,
          orDash(proposal.unit),
          label(proposal.level),
          proposal.source,
          orDash(proposal.due),
          proposal.why,
          orDash(has?.text('superviseCode') ?? ''),
          orDash(has?.label('level') ?? ''),
          step,
        ],
      };
    }),
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
