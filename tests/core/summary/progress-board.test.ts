/** O07 with few who report, with more than a page is wide, and with so many that their units stand for them. */
import { withOwnDomains } from '../../../src/core/summary/sheets/board-columns';
import { cityOf, day, drawn, share, type Grid } from './ledgers';

const towns = ['东镇', '西镇', '南镇', '北镇'];

function city(branches: number) {
  const names = Array.from({ length: branches }, (_, index) => `第${String(index + 1)}支部`);
  const T03: Grid = [
    ['orgName', 'orgType', 'domain', 'town', 'memberCount'],
    ...names.map((name, index) => [name, '党支部', '村', towns[index % 4] ?? '', 10]),
  ];
  const T01: Grid = [
    ['taskCode', 'taskTitle', 'level', 'leadUnit', 'dueDate'],
    ['G-1', '推进七类支部建设', '共性', '市委组织部', day('2024-12-31')],
  ];
  const T02: Grid = [
    ['month', 'unit', 'taskCode', 'taskTitle', 'donePct'],
    ...names.map((name, index) => ['2024-06', name, 'G-1', '推进七类支部建设', index % 4 === 0 ? 0.1 : 0.55]),
  ];
  return drawn(cityOf({ T01, T02, T03 }), 'O07');
}

test('few: a column each, who leads, and live counts', () => {
  const board = city(4);
  expect(board.values('任务编号').filter((value) => value !== null)).toEqual([
    '序号',
    '任务编号',
    '任务内容',
    '牵头单位',
    '完成时限',
    ...Array.from({ length: 4 }, (_, i) => `第${String(i + 1)}支部`),
    '个数',
  ]);
  const row = board.row('市委组织部');
  expect(row.slice(5).map(({ value }) => value)).toEqual([
    '10.00% 红',
    '55.00% 绿',
    '55.00% 绿',
    '55.00% 绿',
    3,
    0,
    1,
    0,
  ]);
  expect(row.at(-2)?.formula).toBe('COUNTIF(F5:I5,"* 红（逾期）")+COUNTIF(F5:I5,"* 红")');
});

test('more than a page is wide: the counts of all first, then even parts, each on a page of its own', () => {
  const board = city(12);
  expect(board.values('推进七类支部建设').slice(5)).toEqual([9, 0, 3, 0, 0]);
  expect(board.text).toContain('各单位情况（2）');
  const headers = board.text.split('\n').filter((line) => line.includes('本表个数'));
  expect(headers.map((line) => line.split('支部').length - 1)).toEqual([6, 6]);
  expect(board.drawing.pageBreaks).toHaveLength(2);
});

test('so many that nobody reads them: their units, by the mean, and it is said', () => {
  const board = city(40);
  expect(board.text).toContain('按所属单位合并成列');
  expect(board.values('东镇').filter((value) => towns.includes(String(value)))).toEqual(towns);
  expect(
    board
      .row('市委组织部')
      .slice(5, 9)
      .map(({ value }) => value),
  ).toEqual(['10.00% 红', '55.00% 绿', '55.00% 绿', '55.00% 绿']);
});

test('what was done after its day is counted among the done, and its card says that it was late', () => {
  const T01: Grid = [
    ['taskCode', 'taskTitle', 'level', 'leadUnit', 'dueDate'],
    ['G-3', '规范主题党日', '共性', '市委组织部', day('2024-05-31')],
  ];
  const T02: Grid = [
    ['month', 'unit', 'taskCode', 'taskTitle', 'donePct', 'doneDate'],
    ['2024-06', '东镇', 'G-3', '规范主题党日', 1, day('2024-06-03')],
    ['2024-06', '西镇', 'G-3', '规范主题党日', 1, day('2024-05-31')],
  ];
  const row = drawn(cityOf({ T01, T02 }), 'O07').row('市委组织部').slice(5);
  expect(row.slice(0, 3).map(({ value }) => value)).toEqual(['100.00% 绿（逾期完成）', '100.00% 绿（完成）', 2]);
  expect(row[2]?.formula).toBe('COUNTIF(F5:G5,"* 绿（完成）")+COUNTIF(F5:G5,"* 绿（逾期完成）")+COUNTIF(F5:G5,"* 绿")');
});

test('a centre that came into use after its day says so too', () => {
  const T12: Grid = [
    [
      'projectCode',
      'place',
      'town',
      'facilityKind',
      'projectKind',
      'stage',
      'donePct',
      'startDate',
      'dueDate',
      'doneDate',
    ],
    [
      'P1',
      '甲村',
      '东镇',
      '党员群众服务中心',
      '新建',
      '投入使用',
      1,
      day('2024-01-01'),
      day('2024-05-31'),
      day('2024-06-05'),
    ],
    [
      'P2',
      '乙村',
      '东镇',
      '党员群众服务中心',
      '新建',
      '投入使用',
      1,
      day('2024-01-01'),
      day('2024-05-31'),
      day('2024-05-31'),
    ],
  ];
  const board = drawn(cityOf({ T12 }), 'O20');
  expect(board.values('甲村')).toContain('绿（逾期完成）');
  expect(board.values('乙村')).toContain('绿（完成）');
});

test('without a roster, who reports tasks of one domain alone is asked for none of the others’', () => {
  const cell = { done: 50, colour: 'green' as const };
  const reporting = (header: string, ...codes: readonly string[]) => ({
    header,
    of: (task: string) => (codes.includes(task) ? cell : null),
  });
  const columns = withOwnDomains(
    [reporting('云锦社区', 'G-1', 'C-1'), reporting('竹影村', 'G-1'), reporting('望禾镇', 'G-1', 'V-1')],
    cityOf({
      T03: [
        ['orgName', 'orgType'],
        ['甲村支部', '党支部'],
      ],
    }).reading.template,
  );
  const owes = (task: string) => columns.map((column) => column.owes?.(task) ?? null);
  // Null: it is not known, and 未报 is printed.
  expect(owes('V-1')).toEqual([false, null, null]);
  expect(owes('C-2')).toEqual([true, null, null]);
  expect(owes('G-2')).toEqual([true, null, null]);
});

test('more than all of a task counts as all of it in the means, and is shown as it was told', () => {
  const T02: Grid = [
    ['month', 'unit', 'taskCode', 'taskTitle', 'donePct'],
    ['2024-06', '东镇', 'G-1', '推进七类支部建设', share(1.35)],
    ['2024-06', '东镇', 'G-2', '认证和创评全覆盖', share(0.5)],
  ];
  const told = cityOf({ T02 });
  expect(drawn(told, 'O04').row('东镇')[4]?.value).toBe(0.75);
  expect(drawn(told, 'O07').text).toContain('135.00% 绿（完成）');
});
