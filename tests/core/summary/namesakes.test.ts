/** Villages that bear one name in several towns, branches that bear one in several villages, and what a ledger leaves unsaid. */
import { takeState } from '../../../src/core/summary/figures/take-state';
import { namedAfter } from '../../../src/core/summary/units/named-after';
import { placed } from '../../../src/core/summary/units/town-of';
import { drawn } from './ledgers';
import { counted, incomes, together, workbook } from './villages';

const village = (file: string, unit: string, total: number, more: { readonly town?: string } = {}) =>
  workbook(file, [incomes({ unit, villages: [[unit.replace(/^.*镇/, ''), total]], ...more })]);

const units = (consolidation: ReturnType<typeof together>) =>
  consolidation.submissions.map(({ unit, namesake }) => [unit, namesake]);

test.each([
  ['their lines 填报单位', ['a.xlsx', '望禾镇新华村', 'named'], ['b.xlsx', '听泉镇新华村', 'named']],
  [
    'the folders they lie in',
    ['城/望禾镇/新华村.xlsx', '新华村', 'apart'],
    ['城/听泉镇/新华村.xlsx', '新华村', 'apart'],
  ],
  ['one of each', ['望禾镇/新华村.xlsx', '新华村', 'apart'], ['b.xlsx', '听泉镇新华村', 'named']],
] as const)('two villages of one name are told apart by %s', (_, [one, first, how], [other, second, otherHow]) => {
  const city = together([village(one, first, 12), village(other, second, 9)]);
  expect(city.leftOut).toEqual([]);
  expect(units(city)).toEqual([
    ['望禾镇新华村', how],
    ['听泉镇新华村', otherHow],
  ]);
  expect(counted(city)).toEqual([
    ['望禾镇新华村', 12],
    ['听泉镇新华村', 9],
  ]);
  expect(drawn(city, 'O18').values('望禾镇新华村').slice(0, 3)).toEqual([1, '望禾镇', '望禾镇新华村']);
});

test('by a column for the town, too, in one workbook of the city', () => {
  const city = together([
    workbook('市.xlsx', [
      incomes({ sheet: '甲', unit: '新华村', town: '望禾镇', villages: [['新华村', 12]] }),
      incomes({ sheet: '乙', unit: '新华村', town: '听泉镇', villages: [['新华村', 9]] }),
    ]),
  ]);
  expect(counted(city).map(([, total]) => total)).toEqual([12, 9]);
});

test('a town that only a folder tells is told as a hint', () => {
  const city = together([
    village('望禾镇/新华村.xlsx', '新华村', 12),
    village('听泉镇/新华村.xlsx', '新华村', 9),
    village('听泉镇/石桥村.xlsx', '石桥村', 7),
    village('c.xlsx', '新华村', 5),
  ]);
  const page = drawn(city, 'O03').text;
  expect(page).toContain('别的乡镇有同名单位，冠以“望禾镇”区分（乡镇按文件夹名认定，请核对）');
  expect(page).toContain('乡镇按文件夹名认作“听泉镇”，请核对');
  expect(page).toContain('别的乡镇有同名单位，本份没有写明乡镇，请核对');
});

test.each(['01望禾镇', '1.望禾镇', '（一）望禾镇', 'A-望禾镇', '望禾镇（已报）'])(
  'a folder that is numbered in its list is the town’s: %s',
  (folder) => {
    const city = together([
      village(`${folder}/新华村.xlsx`, '新华村', 12),
      village('b.xlsx', '望禾镇石桥村', 9),
      workbook(`${folder}/03松涛坞村收入.xlsx`, [incomes({ unit: '', villages: [['松涛坞村', 5]] })]),
    ]);
    expect(drawn(city, 'O18').values('新华村')[1]).toBe('望禾镇');
    expect(drawn(city, 'O18').text).toContain('3 个村');
    expect(city.submissions.map(({ unit }) => unit)).toEqual(['新华村', '望禾镇石桥村', '松涛坞村']);
  },
);

test('a year, a month or a name that begins so is no number', () => {
  expect(['2024年', '6月大塘村', '三河镇', '01三河镇'].map(namedAfter)).toEqual([
    '2024年',
    '6月大塘村',
    '三河镇',
    '三河镇',
  ]);
});

test('the same village again in another folder of its own town is one village', () => {
  const city = together([
    village('望禾镇/新华村.xlsx', '新华村', 12),
    village('补报/望禾镇/新华村.xlsx', '望禾镇新华村', 12),
  ]);
  expect(counted(city)).toHaveLength(1);
  expect(city.leftOut).toHaveLength(1);
});

test('the very same workbook in the folders of two towns is one workbook put there twice', () => {
  const city = together([village('望禾镇/新华村.xlsx', '新华村', 12), village('听泉镇/新华村.xlsx', '新华村', 12)]);
  expect(units(city)).toEqual([['新华村', null]]);
  expect(city.leftOut.map(({ reason }) => reason)).toEqual(['superseded']);
});

test('a village whose namesake handed in last month, or is on the list, keeps its town in front', () => {
  const both = together([village('a.xlsx', '望禾镇新华村', 12), village('b.xlsx', '听泉镇新华村', 9)]);
  const alone = [village('望禾镇/新华村.xlsx', '新华村', 14)];
  expect(units(together(alone))).toEqual([['新华村', null]]);
  expect(units(together(alone, { previous: [{ ...takeState(both), period: '2024-05' }] }))).toEqual([
    ['望禾镇新华村', 'apart'],
  ]);
  const listed = together(alone, { expectedUnits: ['望禾镇新华村', '听泉镇新华村'] });
  expect(listed.missingUnits).toEqual(['听泉镇新华村']);
  expect(listed.unlisted).toEqual([]);
});

const members = (file: string, unit: string, branch: string | null, names: readonly string[]) =>
  workbook(file, [
    {
      name: '党员',
      rows: [
        ['党员花名册'],
        [`填报单位：${unit}`],
        ['姓名', '性别', '民族', '入党时间', ...(branch === null ? [] : ['所在党支部']), '是否电子身份认证'],
        ...names.map((name) => [name, '男', '汉族', '2010-07-01', ...(branch === null ? [] : [branch]), '是']),
      ],
    },
  ]);

const branches = (consolidation: ReturnType<typeof together>) => [
  ...new Set(consolidation.reading.tables.flatMap(({ fields }) => fields.get('branch')?.text ?? [])),
];

test('机关党支部 in the workbook that names it in full elsewhere is that one', () => {
  const one = members('a.xlsx', '市民政局', '市民政局机关党支部', ['陈一']);
  const both = workbook('b.xlsx', [
    {
      name: '党员',
      rows: [
        ['党员花名册'],
        ['填报单位：市财政局'],
        ['姓名', '性别', '民族', '入党时间', '所在党支部'],
        ['何三', '男', '汉族', '2010-07-01', '市财政局机关党支部'],
        ['林四', '男', '汉族', '2010-07-01', '机关党支部'],
      ],
    },
  ]);
  expect(branches(together([one, both]))).toEqual(['市民政局机关党支部', '市财政局机关党支部']);
});

test('第一党支部 of a town is not that of a village which its workbook names, too', () => {
  const town = workbook('a.xlsx', [
    {
      name: '党员',
      rows: [
        ['党员花名册'],
        ['填报单位：望禾镇'],
        ['姓名', '性别', '民族', '入党时间', '所在党支部'],
        ['何三', '男', '汉族', '2010-07-01', '竹影村第一党支部'],
        ['林四', '男', '汉族', '2010-07-01', '第一党支部'],
      ],
    },
  ]);
  expect(branches(together([town]))).toEqual(['竹影村第一党支部', '第一党支部']);
  const other = members('b.xlsx', '市民政局', '机关党支部', ['陈一']);
  expect(branches(together([town, other]))).toEqual(['竹影村第一党支部', '望禾镇第一党支部', '市民政局机关党支部']);
});

test('第一党支部 of two villages are two branches', () => {
  const one = members('a.xlsx', '竹影村', '第一党支部', ['陈一', '林二']);
  const other = members('b.xlsx', '石桥村', '第一党支部', ['何三']);
  expect(branches(together([one, other]))).toEqual(['竹影村第一党支部', '石桥村第一党支部']);
  expect(branches(together([one]))).toEqual(['第一党支部']);
});

test('a roster without a column for the branch is its unit’s, but not a town’s', () => {
  expect(branches(together([members('a.xlsx', '竹影村党支部', null, ['陈一'])]))).toEqual(['竹影村党支部']);
  expect(branches(together([members('a.xlsx', '望禾镇', null, ['陈一'])]))).toEqual(['']);
});

test('problems without a column for the unit are those of the unit that hands them in', () => {
  const ledger = (file: string, unit: string) =>
    workbook(file, [
      {
        name: '整改',
        rows: [
          ['问题整改台账（销号表）'],
          [`填报单位：${unit}`],
          ['问题编号', '问题描述', '整改措施', '整改时限', '整改状态'],
          ['01', '台账不全', '补齐', '2024-06-20', '整改中'],
          ['02', '会议不按时', '按时召开', '2024-06-25', ''],
        ],
      },
    ]);
  const city = together([ledger('a.xlsx', '竹影村'), ledger('b.xlsx', '石桥村')]);
  const page = drawn(city, 'O21');
  expect(page.values('竹影村').slice(0, 2)).toEqual(['竹影村', 2]);
  expect(page.values('石桥村').slice(0, 2)).toEqual(['石桥村', 2]);
  expect(page.text).not.toContain('单位未填');
  expect(drawn(city, 'O26').text).toContain('有 2 个问题没有填整改状态或整改时限，无法判定是否逾期，没有列入。');
});

test('the list of lagging tasks says how many could not be judged', () => {
  const report = workbook('a.xlsx', [
    {
      name: '月报',
      rows: [
        ['任务进度月报'],
        ['填报单位：竹影村'],
        ['报告月份', '任务编号', '任务内容', '完成率', '进展情况', '是否完成'],
        ['2024年6月', 'X-9', '组织生活规范', '40%', '推进中', '否'],
      ],
    },
  ]);
  const page = drawn(together([report]), 'O08').text;
  expect(page).toContain('没有判定为滞后的任务');
  expect(page).toContain('有 1 项任务缺完成率或完成时限，无法判定牌色，没有列入，见 O07。');
});

test('villages stand under their towns, not among the departments of the city', () => {
  const city = together([
    village('望禾镇/新华村.xlsx', '新华村', 12),
    village('听泉镇/石桥村.xlsx', '石桥村', 7),
    village('c.xlsx', '竹影村', 7),
    village('d.xlsx', '市教育局', 7),
  ]);
  const lines = drawn(city, 'O04').text.split('\n');
  const from = lines.indexOf('一、乡镇（街道）');
  expect(lines.slice(from, from + 9).map((line) => line.split('|').slice(0, 2).join('|'))).toEqual([
    '一、乡镇（街道）',
    '望禾镇所属',
    '1|新华村',
    '听泉镇所属',
    '2|石桥村',
    '村、社区',
    '3|竹影村',
    '二、市直及其他单位',
    '4|市教育局',
  ]);
});

const certified = (unit: string, rows: readonly (readonly [branch: string, members: number, certified: number])[]) => ({
  name: '认证',
  rows: [
    ['党员电子身份认证台账'],
    ...(unit === '' ? [] : [[`填报单位：${unit}`]]),
    ['党支部', '党员总数', '已认证数', '未认证数', '认证率'],
    ...rows.map(([branch, members, done]) => [branch, members, done, members - done, done / members]),
  ],
});

test.each([
  ['新华村党支部', '中共听泉镇新华村支部委员会'],
  ['新华村党支部', '新华村党支部'],
  ['新华村支部', '新华村党支部'],
])('branches of one name in the workbooks of two towns are two: %s and %s', (one, other) => {
  const city = together([
    workbook('望禾镇.xlsx', [certified('望禾镇', [[one, 40, 20]])]),
    workbook('听泉镇.xlsx', [certified('听泉镇', [[other, 50, 50]])]),
  ]);
  const rate = (unit: string) => drawn(city, 'O04').values(unit).slice(2);
  expect(rate('望禾镇')).toContain(0.5);
  expect(rate('听泉镇')).toContain(1);
  expect(branches(city).map((name) => placed(name).town)).toEqual(['望禾镇', '听泉镇']);
});

test('a branch that only one town names keeps its name', () => {
  const city = together([
    workbook('望禾镇.xlsx', [certified('望禾镇', [['新华村党支部', 40, 20]])]),
    workbook('听泉镇.xlsx', [certified('听泉镇', [['石桥村党支部', 50, 50]])]),
  ]);
  expect(branches(city)).toEqual(['新华村党支部', '石桥村党支部']);
});

test('the town of a line in a list of the city tells whose branch it is', () => {
  const roster = workbook('市整推办.xlsx', [
    {
      name: '花名册',
      rows: [
        ['党组织花名册'],
        ['党组织代码', '党组织全称', '上级党组织', '所属乡镇', '领域', '正式党员数', '预备党员数', '党员总数'],
        ['001', '新华村党支部', '中共望禾镇委员会', '望禾镇', '村', 40, 0, 40],
        ['002', '新华村党支部', '中共听泉镇委员会', '听泉镇', '村', 50, 0, 50],
        ['003', '石桥村党支部', '中共听泉镇委员会', '听泉镇', '村', 30, 0, 30],
      ],
    },
  ]);
  const city = together([
    roster,
    workbook('望禾镇.xlsx', [
      certified('望禾镇', [['新华村党支部', 40, 20]]),
      incomes({ unit: '望禾镇', town: '望禾镇', villages: [['新华村', 12]] }),
    ]),
    workbook('听泉镇.xlsx', [
      certified('听泉镇', [
        ['新华村党支部', 50, 50],
        ['石桥村党支部', 30, 15],
      ]),
      incomes({ unit: '听泉镇', town: '听泉镇', villages: [['新华村', 3]] }),
    ]),
  ]);
  const rates = (unit: string) => drawn(city, 'O04').values(unit).slice(2);
  expect(rates('望禾镇')).toContain(0.5);
  expect(rates('听泉镇')).toContain(0.8125);
  expect(rates('望禾镇')).toContain(1);
  expect(city.findings.filter(({ rule }) => rule === 'S03')).toEqual([]);
  expect(city.findings.find(({ rule }) => rule === 'M05')?.value).toBe(120);
});
