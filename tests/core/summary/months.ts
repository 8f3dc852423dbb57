/** A small town's ledgers, month by month, through the whole engine. */
import { examine } from '../../../src/core/engine';
import { serialOfIso } from '../../../src/core/model/calendar';
import type { SheetDrawing } from '../../../src/core/model/drawing';
import { summarySheets } from '../../../src/core/summary';
import { consolidate, type Tried } from '../../../src/core/summary/consolidate';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import { builtInTemplate } from '../../../src/core/template';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { readXlsInPlace } from '../../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../../src/hosts/xlsx/node';
import { createWorkbook } from '../../../src/hosts/xlsx/write';
import { buildSnapshot, type GridCell, type GridSheet } from '../../snapshots/builder';
import { day, share } from '../../scenarios/cells';

export const template = builtInTemplate();
export const serial = (iso: string): number => serialOfIso(iso) ?? 0;

export const sheetOf = (
  title: string,
  headers: readonly string[],
  rows: readonly (readonly GridCell[])[],
): GridSheet => ({ name: title.slice(0, 20), rows: [[title], headers, ...rows] });

/** One line of the problems' ledger: code, unit, state, and the day by which it was to be settled. */
export type Problem = readonly [code: string, unit: string, state: string, due: string];

export const problems = (lines: readonly Problem[]): GridSheet =>
  sheetOf(
    '问题整改台账',
    [
      '问题编号',
      '问题来源',
      '发现日期',
      '问题描述',
      '责任单位',
      '五要素',
      '整改措施',
      '责任领导',
      '责任人',
      '整改时限',
      '整改状态',
    ],
    lines.map(([code, unit, state, due]) => [
      ...[code, '群众反映', day('2024-03-01'), `${code}号问题`, unit, '活动规范', '逐项落实整改措施', '张伟', '李明'],
      day(due),
      state,
    ]),
  );

/** One line of the monthly report: unit, task, fraction done. */
export type Task = readonly [unit: string, task: string, done: number];

export const progress = (month: string, lines: readonly Task[]): GridSheet =>
  sheetOf(
    '任务进度月报',
    [
      '填报单位',
      '报告月份',
      '任务编号',
      '任务内容',
      '完成率',
      '累计完成',
      '年度目标',
      '工作进展',
      '存在问题',
      '下步打算',
      '是否完成',
    ],
    lines.map(([unit, task, done]) => [
      ...[unit, month, task, `${task}任务`],
      share(done),
      ...[Math.round(done * 100), 100, '按计划推进', '进度偏慢', '倒排工期', '否'],
    ]),
  );

export function tried(file: string, sheets: readonly GridSheet[], asOf: string): Tried {
  return { file, examination: examine(buildSnapshot(sheets), template, { asOf: serial(asOf) }) };
}

export function month(period: string, asOf: string, files: readonly Tried[]): Consolidation {
  return consolidate(files, { template, asOf: serial(asOf), period, expectedUnits: [] });
}

/** The summary workbook written, read again by the host, and tried as a file among others. */
export async function written(consolidation: Consolidation, file: string, asOf: string): Promise<Tried> {
  const bytes = await createWorkbook(summarySheets(consolidation, []), { codec: nodeCodec });
  const opened = await openWorkbook(file, bytes, { codec: nodeCodec, readXls: readXlsInPlace });
  return { file, examination: examine(await opened.read(), template, { asOf: serial(asOf) }) };
}

/** The cells of a sheet as rows of what they show. */
export function grid(consolidation: Consolidation, role: string): readonly (readonly unknown[])[] {
  const sheet: SheetDrawing | undefined = summarySheets(consolidation, []).find((each) => each.role === role);
  const rows: (unknown[] | undefined)[] = [];
  for (const { row, column, value } of sheet?.cells ?? []) (rows[row] ??= [])[column] = value;
  return Array.from(rows, (row) => (row === undefined ? [] : Array.from(row, (value) => value ?? null)));
}

/** The row in whose cells a text stands, with the columns named by the header row above. */
export function lineOf(consolidation: Consolidation, role: string, text: string): ReadonlyMap<unknown, unknown> {
  const rows = grid(consolidation, role);
  const at = rows.findIndex((row, index) => index > 1 && row.includes(text) && row.length > 1);
  const line = rows[at] ?? [];
  const header = rows.slice(0, at).findLast((row) => row.some((value) => value === '单位' || value === '党组织')) ?? [];
  return new Map(header.map((name, column) => [name, line[column]]));
}
