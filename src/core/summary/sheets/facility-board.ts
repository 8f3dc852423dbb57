/** O20 党员群众服务中心建设进度通报: new buildings and rebuilt ones apart, what lags in front, the city in the first line. */
import type { Content, Page, PageColumn, PageRow } from '../../drawing';
import type { ProgressResult } from '../../model/score';
import type { ColourId, Template } from '../../model/template';
import { thresholdOf } from '../../model/threshold';
import { cardOf } from '../../progress';
import type { Consolidation } from '../consolidation';
import { orDash, summed } from '../layout/contents';
import { headLine } from '../layout/head-line';
import { fromRecord } from '../layout/record-link';
import { outputTitle } from '../layout/titles';
import { mean, rowsOf, sum, type Row } from '../rows';
import { plainTown } from '../units/town-of';
import { wholeName } from '../units/whole';
import { colourLegend, colourTint } from './progress-board';

interface Project {
  readonly row: Row;
  readonly result: ProgressResult | null;
}

const severity: readonly ColourId[] = ['overdue', 'red', 'yellow', 'blue', 'none', 'green', 'grey', 'done'];
/** Stages, by id, from which a project is begun and from which it is built. */
const begun = 'start';
const built = 'accept';

export function facilityBoardPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const whole = wholeName(consolidation);
  const results = new Map(
    consolidation.progress
      .filter((result) => result.table === 'T12')
      .map((result) => [`${result.sheet}!${String(result.row)}`, result]),
  );
  const all = rowsOf(consolidation.reading, 'T12');
  const projects = all
    .filter((row) => ['', 'serviceCentre'].includes(row.text('facilityKind')))
    .map((row) => ({ row, result: results.get(`${row.sheet}!${String(row.at)}`) ?? null }))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.row.number('donePct') ?? 0) - (b.row.number('donePct') ?? 0));
  const groups = (
    [
      ['一、新建', (kind: string) => kind === 'new'],
      ['二、改扩建', (kind: string) => kind !== 'new' && kind !== ''],
      ['三、建设方式未填', (kind: string) => kind === ''],
    ] as const
  ).map(([heading, belongs]) => ({
    heading,
    list: projects.filter(({ row }) => belongs(row.text('projectKind'))),
  }));
  const rows: PageRow[] = [wholeRow(projects, template, whole)];
  let index = 0;
  for (const { heading, list } of groups) {
    if (list.length === 0) continue;
    rows.push({ kind: 'section', cells: [`${heading}（${String(list.length)} 个）`] });
    for (const project of list) rows.push(projectRow(consolidation, project, (index += 1)));
  }
  return {
    name: 'O20 服务中心建设进度',
    role: 'O20',
    title: outputTitle(template, 'O20'),
    line: headLine(consolidation, '单位：㎡、万元'),
    blocks: [
      {
        kind: 'table',
        columns,
        rows: projects.length === 0 ? [] : rows,
        empty: '没有党员群众服务中心建设项目',
      },
      { kind: 'text', style: 'note', lines: notes(projects, all.length - projects.length, template, whole) },
      colourLegend(template),
    ],
    signatures: true,
    frozenColumns: 3,
  };
}

const columns: readonly PageColumn[] = [
  { key: 'n', header: '序号', width: 7, style: 'int' },
  { key: 'town', header: '乡镇', width: 13, style: 'wrapped' },
  { key: 'place', header: '村（社区）', width: 38, style: 'wrapped' },
  { key: 'kind', header: '建设方式', width: 11, style: 'centre' },
  { key: 'area', header: '面积', width: 11, style: 'score' },
  { key: 'invest', header: '总投资', width: 11, style: 'money' },
  { key: 'fund', header: '到位', width: 11, style: 'money' },
  { key: 'stage', header: '节点', width: 11, style: 'centre' },
  { key: 'done', header: '完成率', width: 10, style: 'percent' },
  { key: 'due', header: '计划完工', width: 12, style: 'date' },
  { key: 'card', header: '牌色', width: 12, style: 'centre' },
  { key: 'difficulty', header: '困难', width: 26, style: 'wrapped' },
];

const rankOf = ({ result }: Project): number => severity.indexOf(result?.colour ?? 'none');

function projectRow(consolidation: Consolidation, { row, result }: Project, index: number): PageRow {
  const { template } = consolidation.reading;
  const colour = result?.colour ?? 'none';
  return {
    kind: 'plain',
    cells: [
      index,
      orDash(plainTown(row.text('town'))),
      fromRecord(consolidation, row, 'donePct', row.written('place') === '' ? '—' : row.written('place')),
      orDash(row.label('projectKind')),
      orDash(row.number('area')),
      orDash(row.number('invest')),
      orDash(row.number('fund')),
      orDash(row.label('stage')),
      row.number('donePct') ?? '未报',
      orDash(row.number('dueDate')),
      {
        value: cardOf(template, result ?? { colour }) || '—',
        tint: colourTint(template, colour),
      },
      orDash(row.text('difficulty')),
    ],
  };
}

/** The whole first: how many there are, are begun and are built, by their stages. */
function wholeRow(projects: readonly Project[], template: Template, whole: string): PageRow {
  const of = (field: string): number | null => sum(projects.map(({ row }) => row.number(field)));
  const done = mean(projects.map(({ row }) => row.number('donePct')));
  return {
    kind: 'total',
    cells: [
      whole,
      { value: `项目 ${String(projects.length)} 个`, formula: (at) => `"项目 "&COUNT(${at.range('n')})&" 个"` },
      reached('开工', begun, projects, template),
      reached('完工', built, projects, template),
      summed(of('area'), 'area'),
      summed(of('invest'), 'invest'),
      summed(of('fund'), 'fund'),
      '',
      done === null ? '—' : { value: done, formula: (at) => `AVERAGE(${at.range('done')})` },
      '',
      '',
      '',
    ],
  };
}

/** "开工 8 个": projects at a stage or beyond it. */
function reached(word: string, stage: string, projects: readonly Project[], template: Template): Content {
  const stages = stagesFrom(stage, template);
  const count = projects.filter(({ row }) => stages.some(({ id }) => id === row.text('stage'))).length;
  const value = `${word} ${String(count)} 个`;
  if (stages.length === 0) return `${word} —`;
  return {
    value,
    formula: (at) =>
      `"${word} "&(${stages.map(({ label }) => `COUNTIF(${at.range('stage')},"${label.replaceAll('"', '""')}")`).join('+')})&" 个"`,
  };
}

function stagesFrom(stage: string, template: Template): readonly { readonly id: string; readonly label: string }[] {
  const from = template.centreStages.findIndex(({ id }) => id === stage);
  if (from < 0) return [];
  const labels = new Map((template.enums.stage ?? []).map(({ id, label }) => [id, label]));
  return template.centreStages.slice(from).map(({ id, label }) => ({ id, label: labels.get(id) ?? label }));
}

function notes(projects: readonly Project[], others: number, template: Template, whole: string): readonly string[] {
  const wanted = thresholdOf(template, 'centreCount');
  const unstaged = projects.filter(({ row }) => row.text('stage') === '').length;
  const [from, to] = [stagesFrom(begun, template)[0]?.label, stagesFrom(built, template)[0]?.label];
  return [
    `开工数为节点在“${from ?? '开工'}”及以后的项目，完工数为节点在“${to ?? '竣工'}”及以后的项目；${whole}完成率为各项目平均。`,
    ...(wanted === null ? [] : [`年度任务 ${String(wanted)} 个，台账中有 ${String(projects.length)} 个。`]),
    ...(unstaged === 0 ? [] : [`${String(unstaged)} 个项目没有填节点，未计入开工数、完工数。`]),
    ...(others === 0 ? [] : [`另有活动阵地等其他项目 ${String(others)} 个，不在本表。`]),
  ];
}
