/** O21 问题整改销号情况表: by unit, the most overdue first; the overdue ones by name on a sheet of their own. */
import type { Content, Page, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { problemsOf, type Problem } from '../figures/problems';
import { noteOf, unjudgedProblems } from '../figures/unjudged';
import { dateFormula, orDash, shared, summed } from '../layout/contents';
import { headLine } from '../layout/head-line';
import { fromRecord } from '../layout/record-link';
import { outputTitle } from '../layout/titles';
import { groupBy } from '../rows';
import { unitsOf } from '../units/units';
import { onlyUnit } from '../units/whole';

const states = ['closed', 'done', 'doing', 'notStarted', 'longTerm'] as const;

export function rectificationPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const problems = problemsOf(consolidation);
  // A town's own ledger tells whose the problems are within the town.
  const only = onlyUnit(consolidation);
  const ownerOf = ({ unit, row }: Problem): string => (unit === only ? row.text('unit') || unit : unit);
  const units = [...groupBy(problems, ownerOf)].sort(
    ([, a], [, b]) => late(b) - late(a) || of(a, 'closed') / a.length - of(b, 'closed') / b.length,
  );
  const here = new Set(units.map(([unit]) => unit));
  const missing = new Set(consolidation.missingUnits);
  const rostered = only === null ? unitsOf(consolidation).branches.map((branch) => branch.unit) : [];
  const others = [...new Set([...rostered, ...missing])].filter((unit) => unit !== '' && !here.has(unit));
  const stateless = problems.filter((problem) => problem.state === '').length;
  const undated = problems.filter(({ state, open, due }) => due === null && open && state !== '').length;
  return {
    name: 'O21 问题整改销号',
    role: 'O21',
    title: outputTitle(template, 'O21'),
    line: headLine(consolidation, '单位：个'),
    blocks: [
      {
        kind: 'table',
        empty: '没有问题整改台账或台账中没有问题',
        columns: [
          { key: 'unit', header: '单位', width: 28, style: 'wrapped' },
          { key: 'all', header: '问题总数', width: 11, style: 'int' },
          { key: 'closed', header: '已销号', width: 11, style: 'int' },
          { key: 'done', header: '已完成未销号', width: 14, style: 'int' },
          { key: 'doing', header: '整改中', width: 11, style: 'int' },
          { key: 'notStarted', header: '未启动', width: 11, style: 'int' },
          { key: 'longTerm', header: '长期坚持', width: 11, style: 'int' },
          { key: 'late', header: '逾期', width: 11, style: 'int' },
          { key: 'rate', header: '销号率', width: 12, style: 'percent' },
          { key: 'recur', header: '反弹', width: 11, style: 'int' },
        ],
        rows:
          problems.length === 0
            ? []
            : [
                ...units.map(([unit, list]) => unitRow(unit, list)),
                ...others.map((unit) => blankRow(unit, missing.has(unit) ? '未报' : '—')),
                totalRow(problems),
              ],
      },
      {
        kind: 'text',
        style: 'note',
        lines: [
          '销号率＝已销号÷问题总数。逾期：整改中、未启动且超过整改时限；“长期坚持”和已完成的不计逾期。逾期清单另附。',
          ...(others.length === 0 ? [] : ['“—”为台账中没有该单位的问题。']),
          ...(stateless === 0 ? [] : [`${String(stateless)} 个问题没有填整改状态，只计入总数，不判定逾期。`]),
          ...(undated === 0 ? [] : [`${String(undated)} 个未完成的问题没有整改时限，无法判定逾期。`]),
        ],
      },
    ],
    signatures: true,
    frozenColumns: 1,
    charts: [
      {
        kind: 'stackedBar',
        title: '各单位问题整改状态（个）',
        width: 'full',
        table: 0,
        of: {
          by: 'columns',
          categories: 'unit',
          rows: units.length,
          series: [
            { column: 'closed', name: '已销号', colour: '#00B050' },
            { column: 'done', name: '已完成未销号', colour: '#92D050' },
            { column: 'doing', name: '整改中', colour: '#FFC000' },
            { column: 'notStarted', name: '未启动', colour: '#C00000' },
            { column: 'longTerm', name: '长期坚持', colour: '#0070C0' },
          ],
        },
      },
    ],
  };
}

const of = (list: readonly Problem[], state: string): number => list.filter((each) => each.state === state).length;
const late = (list: readonly Problem[]): number => list.filter((each) => each.overdue).length;
const recurred = (list: readonly Problem[]): number => list.filter((each) => each.row.yes('recur') === true).length;

/** Where not one tells its state, how many are closed is unknown, not none. */
const isTold = (list: readonly Problem[]): boolean => list.some(({ state }) => state !== '');

function unitRow(unit: string, list: readonly Problem[]): PageRow {
  return {
    kind: 'plain',
    cells: [
      unit === '' ? '单位未填' : unit,
      list.length,
      ...states.map((state) => (isTold(list) ? of(list, state) : '—')),
      isTold(list) ? late(list) : '—',
      shared(isTold(list) ? of(list, 'closed') : null, list.length, 'closed', 'all'),
      recurred(list),
    ],
  };
}

const blankRow = (unit: string, word: string): PageRow => ({
  kind: 'plain',
  cells: [unit, ...Array.from({ length: 9 }, () => word)],
});

function totalRow(list: readonly Problem[]): PageRow {
  const total = (value: number, key: string): Content => summed(value, key);
  return {
    kind: 'total',
    cells: [
      '合计',
      total(list.length, 'all'),
      ...states.map((state) => (isTold(list) ? total(of(list, state), state) : '—')),
      isTold(list) ? total(late(list), 'late') : '—',
      shared(isTold(list) ? of(list, 'closed') : null, list.length, 'closed', 'all'),
      total(recurred(list), 'recur'),
    ],
  };
}

/** The second sheet of O21: every overdue problem, the longest first. */
export function overduePage(consolidation: Consolidation): Page {
  const { template, asOf } = consolidation.reading;
  const problems = problemsOf(consolidation);
  const overdue = problems.filter((each) => each.overdue).sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
  return {
    name: 'O21 逾期问题清单',
    role: 'O21-overdue',
    title: `${template.title}问题整改逾期清单`,
    line: headLine(consolidation),
    blocks: [
      {
        kind: 'table',
        empty: problems.length === 0 ? '没有问题整改台账或台账中没有问题' : '没有逾期未整改的问题',
        filter: true,
        columns: [
          { key: 'n', header: '序号', width: 7, style: 'int' },
          { key: 'unit', header: '责任单位', width: 24, style: 'wrapped' },
          { key: 'code', header: '问题编号', width: 13, style: 'centre' },
          { key: 'problem', header: '问题描述', width: 36, style: 'wrapped' },
          { key: 'leader', header: '责任领导', width: 11, style: 'centre' },
          { key: 'owner', header: '责任人', width: 11, style: 'centre' },
          { key: 'due', header: '整改时限', width: 12, style: 'date' },
          { key: 'late', header: '逾期天数', width: 10, style: 'int' },
          { key: 'state', header: '整改状态', width: 11, style: 'centre' },
          { key: 'progress', header: '整改进展', width: 30, style: 'wrapped' },
        ],
        rows: overdue.map(({ row, due }, index) => ({
          kind: 'plain',
          cells: [
            index + 1,
            orDash(row.text('unit')),
            fromRecord(consolidation, row, 'state', row.text('problemCode') === '' ? '—' : row.text('problemCode')),
            orDash(row.text('problem')),
            orDash(row.text('leader')),
            orDash(row.text('owner')),
            due,
            { value: asOf - (due ?? asOf), formula: (at) => `${dateFormula(asOf)}-${at.cell('due')}` },
            row.label('state'),
            orDash(row.text('progress')),
          ],
        })),
      },
      ...noteOf(unjudgedProblems(consolidation)),
      { kind: 'text', style: 'note', lines: ['“长期坚持”的问题没有销号期限，不列入本清单。'] },
    ],
    signatures: true,
    frozenColumns: 3,
  };
}
