/** The organisation roster of one town has come, that of another has not: the other's units are neither lost nor merged. */
import type { GridSheet } from '../../snapshots/builder';
import { drawn } from './ledgers';
import { taskReport, together, workbook } from './villages';

const identities = (unit: string, branch: string, members: number, certified: number): GridSheet => ({
  name: '电子身份',
  rows: [
    ['党员电子身份认证台账'],
    [`填报单位：${unit}`],
    ['党支部', '党员总数', '已认证数', '未认证数'],
    [branch, members, certified, members - certified],
  ],
});

const problems = (unit: string): GridSheet => ({
  name: '整改',
  rows: [
    ['问题整改台账（销号表）'],
    [`填报单位：${unit}`],
    ['问题编号', '问题描述', '整改措施', '整改时限', '整改状态'],
    ['01', '台账不全', '补齐台账', '2024-06-20', '已销号'],
  ],
});

const roster = (unit: string): GridSheet => ({
  name: '花名册',
  rows: [
    ['党组织花名册'],
    [`填报单位：${unit}`],
    ['党组织代码', '党组织全称', '所属乡镇（街道）、部门', '领域', '党员总数'],
    ['001', '中共江城市望禾镇竹影村支部委员会', '望禾镇', '村', 20],
    ['002', '中共江城市望禾镇石桥村支部委员会', '望禾镇', '村', 10],
  ],
});

const city = (listed: readonly string[] = []) =>
  together(
    [
      workbook('望禾镇/花名册.xlsx', [roster('望禾镇党委')]),
      workbook('望禾镇/竹影村.xlsx', [taskReport('竹影村', '60%'), identities('竹影村', '竹影村党支部', 20, 20)]),
      workbook('听泉镇/枫渡村.xlsx', [
        taskReport('枫渡村', '40%'),
        identities('枫渡村', '枫渡村党支部', 30, 15),
        problems('枫渡村'),
      ]),
      workbook('市民政局/机关.xlsx', [taskReport('市民政局机关党支部', '50%')]),
    ],
    { expectedUnits: listed },
  );

test('each is a unit by one name, under its town', () => {
  const lines = drawn(city(), 'O04').text.split('\n');
  const from = lines.indexOf('一、乡镇（街道）');
  expect(lines.slice(from + 1, from + 6).map((line) => line.split('|').slice(0, 5))).toEqual([
    ['1', '望禾镇', '1', '0', '0.6'],
    ['听泉镇所属'],
    ['2', '枫渡村', '1', '0', '0.4'],
    ['二、市直及其他单位'],
    ['3', '市民政局机关党支部', '1', '0', '0.5'],
  ]);
  expect(drawn(city(), 'O04').values('枫渡村')).toContain(0.5);
  expect(drawn(city(), 'O21').values('枫渡村').slice(0, 3)).toEqual(['枫渡村', 1, 1]);
});

test('its branches count with those of the roster, and that its roster is missing is said', () => {
  const page = drawn(city(), 'O05');
  expect(page.values('村').slice(0, 3)).toEqual(['村', 3, 60]);
  expect(page.values('全市').slice(0, 3)).toEqual(['全市', 3, 60]);
  expect(page.text).toContain('没有收到 枫渡村、市民政局机关党支部 的党组织花名册');
  expect(drawn(city(), 'O03').text).toContain('没有收到 枫渡村、市民政局机关党支部 的党组织花名册，其支部按各台账计。');
});

test('that another town’s roster does not have them is no error of theirs', () => {
  expect(city().findings.filter(({ rule, severity }) => rule === 'S03' && severity === 'error')).toEqual([]);
});

test('a listed town of which only villages handed in has its line', () => {
  const page = drawn(city(['望禾镇', '听泉镇', '市民政局', '青松镇']), 'O04');
  expect(page.values('听泉镇').slice(0, 5)).toEqual([2, '听泉镇', 1, 0, 0.4]);
  expect(page.values('市民政局').slice(2, 5)).toEqual([1, 0, 0.5]);
  expect(page.values('青松镇').slice(2, 4)).toEqual(['未报', '未报']);
  expect(page.text).not.toContain('枫渡村');
});

test('a name that the roster of its own town does not have stays an error', () => {
  const one = together([
    workbook('望禾镇/花名册.xlsx', [roster('望禾镇党委')]),
    workbook('望禾镇/枫渡村.xlsx', [taskReport('枫渡村', '40%'), identities('枫渡村', '枫渡村党支部', 30, 15)]),
  ]);
  expect(one.findings.filter(({ rule, severity }) => rule === 'S03' && severity === 'error')).not.toEqual([]);
  expect(drawn(one, 'O05').values('全镇').slice(0, 3)).toEqual(['全镇', 2, 30]);
  // Nor is what it told lost.
  expect(drawn(one, 'O04').values('枫渡村党支部')).toContain(0.5);
});

test('a branch whose roster of members has not come has not no members', () => {
  const members: GridSheet = {
    name: '党员',
    rows: [
      ['党员花名册'],
      ['填报单位：竹影村党支部'],
      ['姓名', '性别', '民族', '入党时间', '党籍状态'],
      ['陈一', '男', '汉', '2010-07-01', '正常'],
    ],
  };
  const withKinds: GridSheet = {
    name: '花名册',
    rows: [
      ['党组织花名册'],
      ['填报单位：望禾镇党委'],
      ['党组织代码', '党组织全称', '组织类别', '所属乡镇（街道）、部门', '领域', '党员总数'],
      ['001', '中共江城市望禾镇竹影村支部委员会', '党支部', '望禾镇', '村', 20],
      ['002', '中共江城市望禾镇石桥村支部委员会', '党支部', '望禾镇', '村', 10],
    ],
  };
  const city = together([workbook('花名册.xlsx', [withKinds]), workbook('竹影村.xlsx', [members])]);
  const told = city.findings.filter(({ rule }) => rule === 'S01').map(({ facts }) => [facts.a, facts.b].map(Number));
  expect(told).toEqual([[20, 1]]);
  expect(city.notChecked).toContainEqual({ rule: 'S01', needs: ['T04'] });
  // In one workbook nobody else could bring them.
  const one = together([workbook('a.xlsx', [withKinds, members])]);
  expect(one.findings.filter(({ rule }) => rule === 'S01')).toHaveLength(2);
});

test('where the roster tells in which town a village lies, nothing is said of its folder', () => {
  expect(drawn(city(), 'O03').text).not.toContain('按文件夹名归入');
});

test('a roster without a column for towns lists what belongs to whoever hands it in', () => {
  const rows = [
    ['党组织花名册'],
    ['填报单位：市两新工委'],
    ['党组织代码', '党组织全称', '领域', '党员总数'],
    ['101', '恒达机械有限公司党支部', '“两新”组织', 20],
    ['102', '康源药业有限公司党支部', '“两新”组织', 10],
  ];
  const one = together([
    workbook('党组织.xlsx', [{ name: '花名册', rows }]),
    workbook('认证.xlsx', [
      {
        name: '电子身份',
        rows: [
          ['党员电子身份认证台账'],
          ['填报单位：市两新工委'],
          ['党支部', '党员总数', '已认证数', '未认证数'],
          ['恒达机械有限公司党支部', 20, 18, 2],
          ['康源药业有限公司党支部', 10, 9, 1],
        ],
      },
    ]),
  ]);
  expect(drawn(one, 'O04').values('市两新工委')[8]).toBe(0.9);
});

test('a town outside of the rosters that hands in nothing but its ballots has its line', () => {
  const ballots: GridSheet = {
    name: '测评',
    rows: [
      ['群众满意度测评汇总表'],
      ['填报单位：听泉镇'],
      ['测评对象类别', '对象名称', '测评日期', '发出票数', '收回票数', '废票', '满意', '基本满意', '不满意'],
      ['党支部', '枫渡村党支部', '2024-06-12', 40, 40, 0, 30, 6, 4],
    ],
  };
  const one = together([
    workbook('望禾镇/花名册.xlsx', [roster('望禾镇党委')]),
    workbook('听泉镇/测评.xlsx', [ballots]),
    workbook('听泉镇/枫渡村.xlsx', [taskReport('枫渡村', '40%')]),
  ]);
  expect(drawn(one, 'O04').values('听泉镇')[14]).toBe(0.9);
});

const school = '中共江城市实验中学支部委员会';

const schools: GridSheet = {
  name: '花名册',
  rows: [
    ['党组织花名册'],
    ['填报单位：市教育局党委'],
    ['党组织代码', '党组织全称', '所属乡镇（街道）、部门', '领域', '党员总数'],
    ['101', school, '市教育局党委', '机关事业单位', 33],
  ],
};

const stars: GridSheet = {
  name: '双五星',
  rows: [
    ['“双五星”创评汇总表'],
    ['填报单位：市整推办'],
    ['对象类别', '名称或姓名', '所在党组织', '是否应参评', '是否参评', '指数得分', '评议得分', '审定星级'],
    ['党支部', school, school, '是', '是', 90, 90, 5],
  ],
};

test('市实验中学 is 江城市实验中学 of the roster, and who lists the stars of others has no branches of its own', () => {
  const one = together([
    workbook('市教育局/花名册.xlsx', [schools]),
    workbook('市教育局/市实验中学月报.xlsx', [taskReport('市实验中学', '50%')]),
    workbook('市整推办/双五星.xlsx', [stars]),
  ]);
  expect(drawn(one, 'O05').text).not.toContain('没有收到');
  expect(drawn(one, 'O04').values('市教育局党委').slice(2, 5)).toEqual([1, 0, 0.5]);
});
