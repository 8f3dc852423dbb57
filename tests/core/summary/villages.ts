/** Workbooks of towns and villages with one income ledger a sheet, written as clerks write them. */
import { examine } from '../../../src/core/engine';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { consolidate, examinedFile, type ConsolidateOptions, type Tried } from '../../../src/core/summary/consolidate';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import { buildSnapshot, type GridCell, type GridSheet } from '../../snapshots/builder';
import { serial } from '../indices/workbook';
import { template as builtIn } from '../records/template';

export const template = builtIn();
export const asOf = serial('2024-06-30');

/** A monthly report of one task. @param done "60%" */
export const taskReport = (unit: string, done: string): GridSheet => ({
  name: '月报',
  rows: [
    ['任务进度月报'],
    [`填报单位：${unit}`],
    ['报告月份', '任务编号', '任务内容', '完成率', '进展情况', '是否完成'],
    ['2024年6月', 'G-3', '规范支部主题党日和“三会一课”', done, '按计划推进', '否'],
  ],
});

export interface Incomes {
  readonly sheet?: string;
  readonly title?: string;
  /** The line over the table; left out: none. */
  readonly unit?: string;
  readonly town?: string;
  readonly villages: readonly (readonly [village: string, total: number])[];
  /** Left out: none is printed. */
  readonly total?: number;
}

export function incomes({ sheet, title, unit, town, villages, total }: Incomes): GridSheet {
  const line: readonly GridCell[] =
    unit === undefined ? ['报告期：2024年6月'] : [`填报单位：${unit}`, null, '报告期：2024年6月'];
  return {
    name: sheet ?? '收入',
    rows: [
      [title ?? '村级集体经济收入统计表'],
      line,
      ['村名', '乡镇', '年度', '经营收入（万元）', '发包及上交收入（万元）', '总收入（万元）', '收入口径'],
      ...villages.map(([village, sum]): readonly GridCell[] => [
        village,
        town ?? null,
        2024,
        sum,
        0,
        sum,
        '经营性收入',
      ]),
      ...(total === undefined ? [] : [['合计', null, null, null, null, total, null]]),
    ],
  };
}

/** As the command line does it: examined, then without its cells. */
export function workbook(file: string, sheets: readonly GridSheet[], about: Partial<Snapshot> = {}): Tried {
  const snapshot = buildSnapshot(sheets, { name: file.split('/').at(-1) ?? file, ...about });
  return examinedFile(file, examine(snapshot, template, { asOf }));
}

export function together(tried: readonly Tried[], options: Partial<ConsolidateOptions> = {}): Consolidation {
  return consolidate(tried, { template, asOf, period: '2024-06', expectedUnits: [], ...options });
}

/** Village and total of every record that counts. */
export function counted(consolidation: Consolidation): readonly (readonly [string, number])[] {
  return consolidation.reading.tables.flatMap(({ fields, rows }) =>
    [...rows].map((_, record): readonly [string, number] => [
      fields.get('village')?.text[record] ?? '',
      fields.get('total')?.number[record] ?? Number.NaN,
    ]),
  );
}
