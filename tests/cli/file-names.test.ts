import path from 'node:path';
import { fileNames } from '../../src/cli/file-names';

const named = (...files: readonly string[]): readonly string[] => [...fileNames(files).values()];
const at = (...steps: readonly string[]): string => path.resolve(path.sep, ...steps);

test('files are named from the folder that holds them all, with its own name before them', () => {
  expect(named(at('收件', '听泉镇', '竹影村.xls'), at('收件', '望禾镇', '镇本级', '台账.xlsx'))).toEqual([
    '收件/听泉镇/竹影村.xls',
    '收件/望禾镇/镇本级/台账.xlsx',
  ]);
  expect(named(at('home', 'a', '听泉镇', '一.xlsx'), at('home', 'a', '听泉镇', '二.xlsx'))).toEqual([
    '听泉镇/一.xlsx',
    '听泉镇/二.xlsx',
  ]);
});

test('one file alone is named with its folder; files on the root of a disk have none', () => {
  expect(named(at('home', '听泉镇', '一.xlsx'))).toEqual(['听泉镇/一.xlsx']);
  expect(named(at('一.xlsx'), at('甲', '二.xlsx'))).toEqual(['一.xlsx', '甲/二.xlsx']);
});

test('nothing is named when there is nothing', () => {
  expect(named()).toEqual([]);
});
