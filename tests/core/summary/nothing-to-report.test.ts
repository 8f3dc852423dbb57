/** 无 in a ledger: nothing happened in the period. It is an answer, and no record. */
import { examine } from '../../../src/core/engine';
import { buildSnapshot, type GridCell, type GridSheet } from '../../snapshots/builder';
import { drawn } from './ledgers';
import { asOf, template, together, workbook } from './villages';

const header = ['问题编号', '责任单位', '问题描述', '整改措施', '整改时限', '整改状态'];
const problems = (unit: string, ...rows: readonly (readonly GridCell[])[]): GridSheet => ({
  name: '整改',
  rows: [['问题整改台账（销号表）'], [`填报单位：${unit}`, null, '报告期：2024年6月'], header, ...rows],
});
const read = (...rows: readonly (readonly GridCell[])[]) =>
  examine(buildSnapshot([problems('听泉镇', ...rows)]), template, { asOf });
const one = ['W-1', '竹影村', '制度没有上墙', '制作制度牌并上墙公示', '2024-07-31', '整改中'];

test.each([
  ['in the first column', [['无', null, null, null, null, null]]],
  ['under the problem', [[null, null, '无', null, null, null]]],
  [
    'for each of two villages',
    [
      [null, '竹影村', '无', '无', null, null],
      [null, '松涛坞村', '暂无', null, null, null],
    ],
  ],
])('%s: no record, and no cell of it is missed', (_, rows) => {
  const { reading, findings } = read(...rows);
  expect(reading.tables.map(({ declared, rows: records }) => [declared, records.length])).toEqual([[true, 0]]);
  expect(findings.filter(({ rule }) => rule === 'V01' || rule === 'H05')).toEqual([]);
});

test('beside problems of others only those count, and a problem of which only its number is 无 is one', () => {
  const { reading } = read(
    one,
    ['无', '松涛坞村', null, null, null, null],
    ['无', '枫叶渡村', '会议没有记录', ...one.slice(3)],
  );
  expect(reading.tables.map(({ fields }) => fields.get('unit')?.text)).toEqual([['竹影村', '枫叶渡村']]);
});

test('in a summary the unit has reported, and has neither a problem nor a rate of 0', () => {
  const city = together([
    workbook('竹影村.xlsx', [problems('竹影村', one)]),
    workbook('松涛坞村.xlsx', [problems('松涛坞村', ['无'])]),
  ]);
  expect(city.submissions.map(({ unit, tables }) => [unit, tables])).toEqual([
    ['竹影村', ['T13']],
    ['松涛坞村', ['T13']],
  ]);
  expect(drawn(city, 'O21').values('竹影村')[1]).toBe(1);
  expect(drawn(city, 'O21').text).not.toContain('松涛坞村');
});
