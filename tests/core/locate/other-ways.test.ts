/** Names of columns in the ways of different offices, each of a kind that any office may use. */
import type { GridCell } from '../../snapshots/from-grid';
import { tableOf } from './found';

const fieldOf = (title: string, name: string, names: readonly string[], ...rows: readonly (readonly GridCell[])[]) =>
  tableOf([[title], [...names, name], ...rows]).columns.at(-1)?.field;

test('the score of this time is the score', () => {
  for (const name of ['本期总分', '本月得分', '本次得分', '当期总分'])
    expect(
      fieldOf(
        '党员先锋指数评分表',
        name,
        ['姓名', '所在党支部', '考评期', '政治自觉', '遵章守纪', '履职尽责', '服务群众', '正向加分', '反向扣分'],
        ['李明', '竹影村党支部', '2024年6月', 15, 15, 14, 14, 3, 0, 81],
        ['王芳', '竹影村党支部', '2024年6月', 15, 15, 14, 12, 3, 0, 79],
      ),
    ).toBe('total');
});

test('since the beginning of the year is the sum', () => {
  const { columns } = tableOf([
    ['任务进度月报', '<', '<', '<', '<', '<', '<'],
    ['单位', '月份', '任务编号', '任务内容', '完成量', '<', '进展情况'],
    ['^', '^', '^', '^', '年初至今', '当月', '^'],
    ['望禾镇', '2024年6月', 'G-1', '按期换届', 12, 3, '正在推进'],
    ['望禾镇', '2024年6月', 'G-2', '讲党课', 9, 2, '正在推进'],
  ]);
  expect(columns.map(({ field }) => field).slice(4, 6)).toEqual(['doneValue', 'newValue']);
});

test('the sum since January beside its quarters is the whole', () => {
  const { columns } = tableOf([
    ['村级集体经济收入统计表（万元）', '<', '<', '<', '<', '<', '<'],
    ['乡镇', '村', '一季度', '二季度', '1-6月累计', '年度目标', '是否达标'],
    ['望禾镇', '竹影村', 2.1, 3.2, 5.3, 5, '是'],
    ['望禾镇', '松坞村', 1.1, 1.2, 2.3, 5, '否'],
  ]);
  expect(columns.map(({ field }) => field).slice(2, 5)).toEqual([null, null, 'total']);
});

test('the level that is aimed at, beside a goal in words', () => {
  const { columns } = tableOf([
    ['一支部一品牌创建台账', '<', '<', '<', '<', '<', '<'],
    ['创建单位', '创建目标', '党建品牌', '已获荣誉', '荣誉层级', '授予机关', '争创荣誉级别'],
    ['竹影村党支部', '建成全市一流支部', '竹影先锋', '先进党支部', '县市级', '市委', '地市级'],
    ['松坞村党支部', '建成全市一流支部', '松坞红', '五好支部', '县市级', '市委', '地市级'],
  ]);
  expect(columns.map(({ field }) => field).at(-1)).toBe('goalLevel');
  expect(columns[1]?.field).not.toBe('goalLevel');
});

test('answers under what is asked are no fields, although one is like the name of another', () => {
  const { columns } = tableOf([
    ['党组织基本情况登记台账', '<', '<', '<', '<', '<', '<'],
    ['党组织全称', '党组织代码', '领域', '<', '<', '书记姓名', '党员总数'],
    ['^', '^', '村', '社区', '两新组织', '^', '^'],
    ['竹影村党支部', '001', '√', null, null, '孟浩飞', 20],
    ['松坞村党支部', '002', '√', null, null, '倪安', 18],
    ['滨江社区党支部', '003', null, '√', null, '李明', 30],
  ]);
  expect(columns.map(({ field }) => field)).toEqual([
    'orgName',
    'orgCode',
    null,
    null,
    null,
    'secretary',
    'memberCount',
  ]);
});

test('one or the other asks which of them', () => {
  expect(
    fieldOf(
      '“双五星”创评汇总表',
      '评的是党支部还是党员',
      ['名称或姓名', '所在党组织', '综合得分', '审定星级'],
      ['竹影村党支部', '望禾镇党委', 88, '四星', '党支部'],
      ['李明', '竹影村党支部', 92, '五星', '党员'],
    ),
  ).toBe('target');
});

test('时间 is the one date between the fields beside it', () => {
  const { columns } = tableOf([
    ['品牌荣誉台账', '<', '<', '<', '<', '<', '<'],
    ['单位', '品牌名称', '已获荣誉', '<', '<', '<', '争创级别'],
    ['^', '^', '名称', '级别', '颁发单位', '时间', '^'],
    ['竹影村党支部', '竹影先锋', '先进党支部', '县市级', '市委', '2023.7.1', '地市级'],
    ['松坞村党支部', '松坞红', '五好支部', '县市级', '市委', '2023.7.1', '地市级'],
  ]);
  expect(columns.map(({ field }) => field).slice(2)).toEqual([
    'honour',
    'honourLevel',
    'honourBy',
    'honourDate',
    'goalLevel',
  ]);
});

test('what was done, what is to be done, and remarks in old words', () => {
  const progress = ['单位', '月份', '任务编号', '完成率'];
  const row = ['望禾镇', '2024年6月', 'G-1', '50%'];
  for (const name of ['做了哪些工作', '干了哪些事', '做了什么工作'])
    expect(fieldOf('任务进度月报', name, progress, [...row, '召开专题会议，签订责任书'])).toBe('narrative');
  const tasks = ['任务编号', '类别', '五要素', '具体措施', '目标值'];
  const task = ['G-1', '共性', '组织覆盖', '逐个排查，建立台账', 12];
  for (const name of ['要干的事', '要做的工作', '办的事'])
    expect(fieldOf('重点任务清单', name, tasks, [...task, '按期完成换届'])).toBe('taskTitle');
  expect(fieldOf('重点任务清单', '备考', [...tasks, '任务内容'], [...task, '按期换届', '有两个村延期'])).toBe('remark');
});

test('names broken over two rows without merges', () => {
  const { columns, records } = tableOf([
    ['党员电子身份认证情况表', '<', '<', '<', '<', '<'],
    ['支 部', '党  员', '已 认 证', '未 认 证', '认 证', '未认证'],
    ['名 称', '总  数', '人    数', '人    数', '比 例', '原  因'],
    ['竹影村党支部', 30, 28, 2, '93.3%', '年老'],
    ['松坞村党支部', 31, 30, 1, '96.8%', '外出'],
    ['鹭鸣村党支部', 20, 20, 0, '100%', '无'],
  ]);
  expect(columns.map(({ field }) => field)).toEqual([
    'branch',
    'memberCount',
    'certified',
    'uncertified',
    'rate',
    'reason',
  ]);
  expect(records).toHaveLength(3);
});

test('the end of a limit is the limit', () => {
  const { columns } = tableOf([
    ['问题整改台账', '<', '<', '<', '<', '<', '<', '<'],
    ['编号', '来源', '问题', '责任单位', '整改时限', '<', '进展', '状态'],
    ['^', '^', '^', '^', '开始时间', '结束时间', '^', '^'],
    ['ZG1', '支部自查', '公开栏更新不及时', '竹影村党支部', '2024.4.1', '2024.6.30', '正在整改', '整改中'],
    ['ZG2', '支部自查', '会议记录不规范', '松坞村党支部', '2024.4.1', '2024.6.30', '正在整改', '整改中'],
  ]);
  expect(columns.map(({ field }) => field).slice(4, 6)).toEqual([null, 'dueDate']);
});

test('stars of this year, and those of the years before', () => {
  const { columns } = tableOf([
    ['党支部星级评定表', '<', '<', '<', '<', '<'],
    ['支部名称', '上级党组织', '2022年星级', '2023年星级', '2024年拟定星级', '2024年审定星级'],
    ['竹影村党支部', '望禾镇党委', '三星', '三星', '四星', '四星'],
    ['松坞村党支部', '望禾镇党委', '三星', '三星', '四星', '四星'],
  ]);
  expect(columns.map(({ field }) => field).slice(2)).toEqual([null, 'lastStar', 'proposed', 'final']);
});

test('men among the members are no committee', () => {
  const { columns } = tableOf([
    ['党组织花名册', '<', '<', '<', '<', '<', '<', '<', '<', '<'],
    ['代码', '党组织名称', '类别', '上级党组织', '乡镇', '领域', '书记', '党员数', '<', '<'],
    ['^', '^', '^', '^', '^', '^', '^', '男', '女', '合计'],
    ['023001', '竹影村党支部', '党支部', '望禾镇党委', '望禾镇', '村', '李明', 15, 6, 21],
    ['023002', '松坞村党支部', '党支部', '望禾镇党委', '望禾镇', '村', '王芳', 12, 8, 20],
  ]);
  expect(columns.map(({ field }) => field).slice(7)).toEqual([null, null, 'memberCount']);
});

test('the words of a list in brackets behind a name say which list it is', () => {
  const names = ['党组织', '考评期', '指标编号', '标准及要求', '分值', '自评得分'];
  const rows = [
    ['竹影村党支部', '2024年上半年', 'G1', '按期换届', 5, 5, '村'],
    ['望禾社区党支部', '2024年上半年', 'G1', '按期换届', 5, 4, '社区'],
  ];
  expect(fieldOf('堡垒指数评分表', '类别（村/社区）', names, ...rows)).toBe('domain');
});

test('what sorts the branches is their kind where another column sorts them by the seven', () => {
  const { columns } = tableOf([
    ['党组织花名册', '<', '<', '<', '<', '<', '<'],
    ['支部名称', '支部编码', '支部类型', '所属党组织', '七类支部归类', '支部书记', '党员总数'],
    ['竹影村党支部', '001', '党支部', '中共望禾镇委员会', '普通党支部', '李明', 20],
    ['松坞项目党支部', '002', '临时党支部', '中共望禾镇委员会', '项目党支部', '王芳', 12],
  ]);
  expect(columns.map(({ field }) => field)).toEqual([
    'orgName',
    'orgCode',
    'orgType',
    'parentOrg',
    'branchKind',
    'secretary',
    'memberCount',
  ]);
});

test('a number of whatever paper is that of the identity card; who is certified by name is certified', () => {
  const names = ['姓名', '所在党支部', '走访日期', '走访人'];
  const row = ['李明', '竹影村党支部', '2024.5.6', '王芳', '420583195702051019'];
  expect(fieldOf('润心走访台账', '证件号', names, row)).toBe('idNumber');
  const { columns } = tableOf([
    ['党员实名认证推进表', '<', '<', '<', '<'],
    ['支部名称', '党员总数', '已实名认证', '未实名认证', '认证率'],
    ['竹影村党支部', 20, 18, 2, '90%'],
    ['松坞村党支部', 30, 27, 3, '90%'],
  ]);
  expect(columns.map(({ field }) => field).slice(2)).toEqual(['certified', 'uncertified', 'rate']);
});

test('年 alone is a year', () => {
  const { columns } = tableOf([
    ['党员花名册', '<', '<', '<', '<', '<', '<'],
    ['姓名', '性别', '公民身份号码', '所在党支部', '入党时间', '<', '手机号码'],
    ['^', '^', '^', '^', '年', '月', '^'],
    ['李明', '男', '420583197003071234', '竹影村党支部', 1998, 7, '13812345678'],
    ['王芳', '女', '420583197203071224', '竹影村党支部', 2001, 6, '13912345678'],
  ]);
  expect(columns.map(({ field }) => field)).not.toContain('studyHours');
});
