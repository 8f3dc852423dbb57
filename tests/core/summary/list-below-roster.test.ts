/** A list that names villages and communities where the rosters have towns: the units are those of the list. */
import type { GridSheet } from '../../snapshots/builder';
import { drawn } from './ledgers';
import { incomes, together, workbook } from './villages';

const report = (unit: string, ...rows: readonly (readonly [string, string])[]): GridSheet => ({
  name: '月报',
  rows: [
    ['任务进度月报'],
    [`填报单位：${unit}`],
    ['报告月份', '任务编号', '任务内容', '完成率', '进展情况', '是否完成'],
    ...rows.map(([code, done]) => ['2024年6月', code, '规范支部主题党日', done, '按计划推进', '否']),
  ],
});

const community = (
  name: string,
  code: string,
  first: number,
  certified: number,
  ...tasks: readonly [string, string][]
) =>
  workbook(`东湖街道/${name}.xlsx`, [
    {
      name: '花名册',
      rows: [
        ['党组织花名册'],
        [`填报单位：${name}党总支`],
        ['党组织代码', '党组织全称', '组织类别', '上级党组织', '所属乡镇（街道）、部门', '领域', '党员总数'],
        [
          `${code}1`,
          `中共江城市东湖街道${name}总支部委员会`,
          '党总支',
          '东湖街道党工委',
          '东湖街道',
          '社区',
          first + 5,
        ],
        [
          `${code}2`,
          `中共江城市东湖街道${name}第一支部委员会`,
          '党支部',
          `中共江城市东湖街道${name}总支部委员会`,
          '东湖街道',
          '社区',
          first,
        ],
        [
          `${code}3`,
          `中共江城市东湖街道${name}第二支部委员会`,
          '党支部',
          `中共江城市东湖街道${name}总支部委员会`,
          '东湖街道',
          '社区',
          5,
        ],
      ],
    },
    {
      name: '电子身份',
      rows: [
        ['党员电子身份认证台账'],
        [`填报单位：${name}党总支`],
        ['党支部', '党员总数', '已认证数', '未认证数'],
        ['第一党支部', first, certified, first - certified],
      ],
    },
    report(`${name}党总支`, ...tasks),
  ]);

const files = [
  community('翠园社区', '10', 20, 10, ['G-3', '50%'], ['C-2', '30%']),
  community('明珠社区', '20', 30, 30, ['G-3', '60%']),
  workbook('东湖街道/街道.xlsx', [report('东湖街道', ['G-3', '70%'])]),
];

test('each listed unit has its line with its own branches and tasks', () => {
  const city = together(files, { expectedUnits: ['东湖街道', '翠园社区', '明珠社区', '白塔社区'] });
  const page = drawn(city, 'O04');
  expect(page.values('翠园社区').slice(2, 5)).toEqual([2, 0, 0.4]);
  expect(page.values('翠园社区')).toContain(0.5);
  expect(page.values('明珠社区').slice(2, 5)).toEqual([1, 0, 0.6]);
  expect(page.values('东湖街道').slice(2, 5)).toEqual([1, 0, 0.7]);
  expect(page.values('白塔社区')[2]).toBe('未报');
  expect(drawn(city, 'O05').values('社区').slice(0, 3)).toEqual(['社区', 4, 60]);
});

test('by a list of towns, or without one, they are the town’s', () => {
  for (const expectedUnits of [[], ['东湖街道']]) {
    const page = drawn(together(files, { expectedUnits }), 'O04');
    expect(page.values('东湖街道').slice(2, 5)).toEqual([4, 0, 0.525]);
    expect(page.text).not.toContain('|翠园社区|');
  }
});

test('a committee of the roster that reports owes the tasks of its domain', () => {
  const page = drawn(together(files), 'O07');
  expect(page.values('C-2')).toContain('未报');
});

test('a listed village of which only the town told has its line, among the villages of its town', () => {
  const city = together(
    [workbook('望禾镇收入.xlsx', [incomes({ unit: '望禾镇', town: '望禾镇', villages: [['松坞村', 6]] })])],
    { expectedUnits: ['望禾镇松坞村', '望禾镇青竹村'] },
  );
  const lines = drawn(city, 'O04').text.split('\n');
  const from = lines.indexOf('望禾镇所属');
  expect(lines[from + 1]).toMatch(/^\d\|望禾镇松坞村\|—/);
  expect(lines[from + 1]?.split('|')).toContain('1');
  expect(lines[from + 2]).toMatch(/^\d\|望禾镇青竹村\|未报/);
});

test('a committee’s ledger has the companies of which it tells, whose domain is that of their tasks', () => {
  const all = workbook('两新工委.xlsx', [
    {
      name: '电子身份',
      rows: [
        ['党员电子身份认证台账'],
        ['填报单位：市两新工委'],
        ['党支部', '党员总数', '已认证数', '未认证数'],
        ['启明光电有限公司党支部', 8, 8, 0],
        ['暖阳社会工作服务中心党支部', 5, 4, 1],
      ],
    },
  ]);
  const own = workbook('启明.xlsx', [report('启明光电', ['G-3', '70%'])]);
  const page = drawn(together([all, own]), 'O04');
  expect(page.values('市两新工委').slice(2, 5)).toEqual([1, 0, 0.7]);
  expect(page.text).not.toContain('|启明光电|');
  expect(
    drawn(together([all, own]), 'O05')
      .values('“两新”组织')
      .slice(0, 3),
  ).toEqual(['“两新”组织', 2, 13]);
});

test('where no ledger tells of a branch their number is not 0', () => {
  const page = drawn(together([workbook('石桥村.xlsx', [report('石桥村', ['G-3', '50%'])])]), 'O05');
  expect(page.values('全村').slice(1, 4)).toEqual(['—', '—', 0.5]);
});
