/** O04 整推情况总表: the whole city in the first row, then towns with the villages of each, then departments. */
import type { Content, Page, PageChart, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { levelsOf, type Level } from '../figures/levels';
import { measuring, type Measures } from '../figures/measures';
import { noteOf, uncountedCertified } from '../figures/unjudged';
import { headLine } from '../layout/head-line';
import { outputTitle } from '../layout/titles';
import { groupBy } from '../rows';
import { isTown, isVillage, placed } from '../units/town-of';
import { townsOfUnits } from '../units/unit-towns';
import { unitsOf } from '../units/units';
import { branchesOfOnly, wholeName } from '../units/whole';
import { colourLegend, colourTint, gapNote } from './progress-board';
import { hasTrend, trendCharts, trendTable } from './trend';

export function citySummaryPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const { units, of } = measuring(consolidation);
  const handedIn = new Set([
    ...consolidation.submissions.map((submission) => submission.unit),
    ...consolidation.roll.filter(({ status }) => status !== 'missing').map(({ unit }) => unit),
  ]);
  const lineOf = (name: string, index: number): PageRow => {
    const measures = of((branch, own) => own === name || branch?.unit === name);
    const silent = measures.branches === 0 && measures.tasks === 0 && !handedIn.has(name);
    return row(consolidation, index, name, measures, silent);
  };
  const { towns, within, others } = segments(consolidation);
  const missing = consolidation.missingUnits.filter((name) => !units.names.includes(name));
  const ofNobody = of(() => false);
  const rows: PageRow[] = [
    row(
      consolidation,
      null,
      wholeName(consolidation),
      of(() => true),
      false,
    ),
  ];
  let count = 0;
  const add = (heading: string, names: readonly string[], silent: readonly string[] = []): void => {
    if (names.length + silent.length === 0) return;
    rows.push({ kind: 'section', cells: [heading] });
    for (const name of names) rows.push(lineOf(name, (count += 1)));
    for (const name of silent) rows.push(row(consolidation, (count += 1), name, ofNobody, true));
  };
  const silentTowns = missing.filter((name) => isTown(name));
  const silentVillages = groupBy(missing.filter(isVillage), (name) => placed(name).town);
  const places = new Set([...within.keys(), ...silentVillages.keys()]);
  const first = towns.length + silentTowns.length + places.size > 0;
  if (first && towns.length + silentTowns.length === 0) rows.push({ kind: 'section', cells: ['一、乡镇（街道）'] });
  add('一、乡镇（街道）', towns, silentTowns);
  const own = branchesOfOnly(consolidation);
  if (own.length > 0) rows.push({ kind: 'section', cells: ['所属党组织'] });
  for (const { name } of own)
    rows.push(
      row(
        consolidation,
        (count += 1),
        name,
        of((branch) => branch?.name === name),
        false,
      ),
    );
  for (const place of places)
    add(place === '' ? '村、社区' : `${place}所属`, within.get(place) ?? [], silentVillages.get(place) ?? []);
  add(
    `${first ? '二' : '一'}、市直及其他单位`,
    others,
    missing.filter((name) => !silentTowns.includes(name) && !isVillage(name)),
  );
  // One bar alone compares nothing.
  const compared = own.length === 0 || own.some(({ name }) => of((branch) => branch?.name === name).tasks > 0);
  const trend = hasTrend(consolidation);
  return {
    name: 'O04 总表',
    role: 'O04',
    title: outputTitle(template, 'O04'),
    line: headLine(consolidation),
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'unit', header: '单位', width: 20, style: 'wrapped' },
          { key: 'tasks', header: '任务数', width: 8, style: 'int' },
          { key: 'finished', header: '已完成', width: 8, style: 'int' },
          { key: 'done', header: '完成率', width: 10, style: 'percent' },
          { key: 'expected', header: '序时进度', width: 10, style: 'percent' },
          { key: 'gap', header: '差（百分点）', width: 10, style: 'score' },
          { key: 'card', header: '牌色', width: 11, style: 'centre' },
          { key: 'eId', header: '认证率', width: 10, style: 'percent' },
          { key: 'coverage', header: '创评覆盖率', width: 10, style: 'percent' },
          { key: 'qualified', header: '合格支部占比', width: 10, style: 'percent' },
          { key: 'income', header: '集体经济达标村占比', width: 11, style: 'percent' },
          { key: 'facility', header: '服务中心进度', width: 10, style: 'percent' },
          { key: 'closed', header: '整改销号率', width: 10, style: 'percent' },
          { key: 'satisfied', header: '满意率', width: 10, style: 'percent' },
        ],
        rows,
      },
      {
        kind: 'text',
        style: 'note',
        lines: [
          '“未报”指没有收到该单位的工作簿；“—”指没有相应的台账。两者都不按 0 计算。',
          '完成率为各项任务的平均，一项超过 100% 的按 100% 计入。单位的牌色按各项任务的平均完成率与平均应达之差判定；有任务逾期的为红（逾期），全部完成的为绿（完成）。各项任务的牌色见 O07。',
          gapNote,
          '满意率按票合计：各次测评的满意、比较满意、基本满意票之和除以有效票之和；有测评只报了满意率、没有报票数的，取各次的平均。',
        ],
      },
      ...noteOf(uncountedCertified(consolidation)),
      ...(trend ? [trendTable(consolidation)] : []),
      colourLegend(template),
    ],
    signatures: true,
    charts: [...(compared ? [unitsChart] : []), ...(trend ? trendCharts(1) : [])],
    frozenColumns: 2,
  };
}

const unitsChart: PageChart = {
  kind: 'bar',
  title: '各单位任务完成率和序时进度',
  width: 'full',
  table: 0,
  of: {
    by: 'columns',
    categories: 'unit',
    series: [
      { column: 'done', name: '完成率' },
      { column: 'expected', name: '序时进度', colour: '#A6A6A6' },
    ],
  },
};

interface Segments {
  readonly towns: readonly string[];
  /** Villages and whatever else lies in a town, by its name; those of which nothing says where they lie by "". */
  readonly within: ReadonlyMap<string, readonly string[]>;
  readonly others: readonly string[];
}

function segments(consolidation: Consolidation): Segments {
  const { names } = unitsOf(consolidation);
  const levelOf = levelsOf(consolidation);
  const of = (level: Level): readonly string[] => names.filter((name) => levelOf(name) === level);
  return { towns: of('town'), within: groupBy(of('within'), townsOfUnits(consolidation)), others: of('other') };
}

function row(
  consolidation: Consolidation,
  index: number | null,
  name: string,
  measures: Measures,
  silent: boolean,
): PageRow {
  const { template } = consolidation.reading;
  const kind = index === null ? 'total' : 'plain';
  if (silent) return { kind, cells: [index, name, ...Array.from({ length: 13 }, () => '未报')] };
  const share = (value: number | null): Content => value ?? '—';
  const points = (value: number | null): Content => (value === null ? '—' : value / 100);
  return {
    kind,
    cells: [
      index ?? '',
      name,
      ...(measures.tasks === 0 ? ['—', '—'] : [measures.tasks, measures.tasksDone]),
      points(measures.done),
      points(measures.expected),
      measures.gap === null
        ? '—'
        : { value: measures.gap, formula: (at) => `ROUND((${at.cell('expected')}-${at.cell('done')})*100,2)` },
      {
        value: template.colours.find((colour) => colour.id === measures.colour)?.card ?? '—',
        tint: colourTint(template, measures.colour),
      },
      share(measures.eId),
      share(measures.coverage),
      share(measures.qualified),
      share(measures.incomeReached),
      share(measures.facility),
      share(measures.closed),
      share(measures.satisfied),
    ],
  };
}
