/**
 * O01 and the lists sent back: hints of one kind in one column are one line, what must be answered stands alone; what the
 * same value asks in several cells is asked once of the unit.
 */
import type { GridSheet } from '../../snapshots/builder';
import { cityOf, day, drawn } from './ledgers';
import { together, workbook } from './villages';

const problems: GridSheet = {
  name: '整改',
  rows: [
    ['问题整改台账（销号表）'],
    ['填报单位：竹影村'],
    ['问题编号', '问题描述', '整改措施', '发现日期', '整改时限', '整改状态'],
    ...['2024.3.1', '2024.3.2', '2024.3.3', '2024-03-04', '2024.3.5'].map((found, i) => [
      `0${String(i + 1)}`,
      `第${String(i + 1)}项台账不全`,
      '逐项补齐台账并复查',
      found,
      '2024-07-20',
      i < 3 ? '未填' : '整改中',
    ]),
  ],
};

const city = together([workbook('竹影村.xlsx', [problems])]);

test('dates written 2024.3.1 all down a column are one line, with the other places beside the value', () => {
  const page = drawn(city, 'O01');
  const found = page.text.split('\n').filter((line) => line.includes('发现日期') && line.includes('读取'));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('D4|发现日期|2024.3.1（同列另有 3 处：D5:D6、D8）');
  expect(page.text).toContain('同一列的同类提示合为一行。');
});

test('each error has its line', () => {
  const wrong = drawn(city, 'O01')
    .text.split('\n')
    .filter((line) => line.includes('整改状态') && line.includes('强制'));
  expect(wrong).toHaveLength(3);
  expect(drawn(city, 'O02', 'O02-units').text).toContain('2024.3.1（同列另有 3 处：D5:D6、D8）');
});

test('what the same word asks down a column stands alone where it is answered, and once in the list sent back', () => {
  const rows = ['较重', '较重', '一般', '较重', '很重'].map((severity, i) => [
    ...[`0${String(i + 1)}`, '台账不全', severity, '逐项补齐台账并复查', '2024-03-01', '2024-07-20', '整改中'],
  ]);
  const headers = ['问题编号', '问题描述', '问题程度', '整改措施', '发现日期', '整改时限', '整改状态'];
  const asked = together([
    workbook('竹影村.xlsx', [
      { name: '整改', rows: [['问题整改台账（销号表）'], ['填报单位：竹影村'], headers, ...rows] },
    ]),
  ]);
  const lines = (role: string, output: string): readonly string[] =>
    drawn(asked, output, role)
      .text.split('\n')
      .filter((line) => line.includes('“较重”'));
  expect(lines('O01', 'O01')).toHaveLength(3);
  expect(lines('O02-units', 'O02')).toEqual([expect.stringContaining('较重（同列另有 2 处：C5、C7）')]);
});

test('different words of one column stay apart', () => {
  const branches = ['甲', '乙', '丙', '丁'].map((name) => `中共江城市东镇${name}村支部委员会`);
  const town = cityOf({
    T13: [
      'problemCode problem unit measure dueDate state'.split(' '),
      ...['台账不全', '记录不全', '谈话不够'].flatMap((problem, i) =>
        branches.map((unit, j) => [
          `${String(i)}${String(j)}`,
          problem,
          unit,
          '逐项补齐并复查',
          day('2024-07-20'),
          '整改中',
        ]),
      ),
    ],
  });
  const common = drawn(town, 'O01')
    .text.split('\n')
    .filter((line) => line.includes('请列为共性问题'));
  expect(common.map((line) => /“(.*?)”/.exec(line)?.[1])).toEqual(['台账不全', '记录不全', '谈话不够']);
});

test('the three main problems of a workbook are three kinds, with where each stands and how many more there are', () => {
  const [told = ''] = drawn(city, 'O02')
    .text.split('\n')
    .filter((line) => line.includes('竹影村.xlsx'));
  expect(told).toContain('1. ');
  expect(told).toContain('（整改 F4，同类另有 2 处）');
  expect(told.split('未填')).toHaveLength(2);
});
