/** Monthly reports that name their tasks and leave the numbers out. */
import type { FoundSheet } from '../../../src/core/model/found';
import { readAll } from '../../../src/core/records';
import type { GridSheet } from './from-grid';
import { foundIn, snapshotOf } from './from-grid';
import { template } from './template';

const T = template();

function codesOf(sheets: readonly { readonly code: string; readonly grid: GridSheet['grid'] }[]): readonly string[] {
  const snapshot = snapshotOf(sheets.map(({ code, grid }) => ({ name: code, grid })));
  const found = sheets.map(({ code }, sheet): FoundSheet => {
    return { sheet, kind: 'table', tables: [foundIn(snapshot, sheet, code, T)], confidence: 1 };
  });
  const { tables } = readAll(snapshot, found, T, 45473);
  return tables.find(({ def }) => def.code === 'T02')?.fields.get('taskCode')?.text ?? [];
}

const codeOf = (title: string): string => codesOf([{ code: 'T02', grid: [['任务内容'], [title]] }])[0] ?? '';

test.each([
  ['the name', '推进七类支部建设，实现组织应建尽建', 'G-1'],
  ['other marks', '1．推进七类支部建设、实现组织应建尽建；', 'G-1'],
  ['a part that only one has', '党员电子身份认证', 'G-2'],
  ['one that holds the name', '继续抓好一村一亮点创建', ''],
  ['the short whole name', '一村一亮点', 'V-5'],
  ['a part of several', '党员群众服务中心', ''],
  ['another task', '完成防汛值班工作安排', ''],
  ['nothing', '', ''],
])('by %s', (_, title, code) => {
  expect(codeOf(title)).toBe(code);
});

test('a list in the workbook gives its own numbers; a number that stands there stays', () => {
  const list = {
    code: 'T01',
    grid: [
      ['任务编号', '任务内容'],
      ['G-9', '完成防汛值班工作安排'],
    ],
  };
  const report = {
    code: 'T02',
    grid: [
      ['任务编号', '任务内容'],
      [null, '完成防汛值班工作安排'],
      ['V-1', '一村一亮点'],
      [null, '一村一亮点'],
    ],
  };
  expect(codesOf([list, report])).toEqual(['G-9', 'V-1', 'V-5']);
});
