/** Names of columns as people say them; what must not be taken for another. */
import type { GridCell } from '../../snapshots/from-grid';
import { sheetOf, tableOf } from './found';

const fieldsOf = (title: string, ...rows: readonly (readonly GridCell[])[]) =>
  tableOf([[title], ...rows]).columns.map(({ field }) => field);

const VILLAGES = ['竹影村党支部', '松坞村党支部', '鹭鸣村党支部'];

test('what passed is counted: 已通过认证 is no rate, 通过率 is', () => {
  expect(
    fieldsOf(
      '党员身份信息电子认证台账',
      ['所辖支部', '实有党员数', '已通过认证', '未通过认证', '通过率', '原因分析', '责任人'],
      ...VILLAGES.map((name) => [name, 27, 26, 1, '96.3%', '年老', '孟浩飞']),
    ),
  ).toEqual(['branch', 'memberCount', 'certified', 'uncertified', 'rate', 'reason', null]);
});

test('whole numbers under a name that says nothing of a rate are none', () => {
  const [, , field] = fieldsOf(
    '党员电子身份认证台账',
    ['党支部', '党员总数', '本月认证', '未认证数'],
    ...VILLAGES.map((name, i) => [name, 27, 20 + i, 1]),
  );
  expect(field).not.toBe('rate');
});

test('the unit and the branch that were called on unannounced', () => {
  expect(
    fieldsOf(
      '季度暗访记录表',
      ['暗访组', '暗访批次', '暗访日期', '暗访单位', '暗访支部', '领域', '五要素', '存在问题', '入账情况', '入账编号'],
      ...VILLAGES.map((name) => [
        '第一督查组',
        '二季度',
        '2024-05-07',
        '望禾镇',
        name,
        '村',
        '组织覆盖',
        '记录不全',
        '是',
        'ZG-01',
      ]),
    ),
  ).toEqual([
    'team',
    'batch',
    'inspectDate',
    'unit',
    'branch',
    'domain',
    'element',
    'problem',
    'toLedger',
    'ledgerCode',
  ]);
});

test('the last day on which somebody came is not the day on which it was set', () => {
  expect(
    fieldsOf(
      '班子成员包联支部统计',
      ['包联领导', '领导职务', '任职单位', '包联支部', '包联起始', '计划次数', '实到次数', '最近包联日期', '包联内容'],
      ...VILLAGES.map((name) => ['孟浩飞', '副书记', '望禾镇党委', name, '2024-01-10', 4, 2, '2024-06-05', '走访党员']),
    ),
  ).toEqual(['member', 'post', 'org', 'point', 'setDate', 'planTimes', 'realTimes', 'lastDate', 'content']);
});

test('the day of an honour under a common name, a brand asked for', () => {
  expect(
    fieldsOf(
      '一支部一品牌创建台账',
      ['党组织名称', '创建类型', '品牌叫什么', '为什么建', '荣誉', '<', '<', '<', '争创什么级别'],
      ['^', '^', '^', '^', '名称', '级别', '谁发的', '时间', '^'],
      ...VILLAGES.map((name) => [
        name,
        '一支部一品牌',
        '连心桥',
        '源于老党员的倡议',
        '先进党组织',
        '县市级',
        '市委',
        '2023-06-28',
        '地市级',
      ]),
    ),
  ).toEqual(['unit', 'brandKind', 'brand', 'idea', 'honour', 'honourLevel', 'honourBy', 'honourDate', 'goalLevel']);
});

test('crosses of any shape answer what is asked', () => {
  expect(
    fieldsOf(
      '基层党组织基本情况登记表',
      ['党组织代码', '党组织名称', '上级党组织', '带头人', '换届到期', '软弱涣散否', '薄弱村否'],
      ...VILLAGES.map((name, i) => [`02300${String(i)}`, name, '望禾镇党委', '孟浩飞', '2026-03-01', '✘', '✘']),
    ),
  ).toEqual(['orgCode', 'orgName', 'parentOrg', 'secretary', 'termEnd', 'isWeak', 'isPoorEconomy']);
});

test('a report of tasks in spoken words', () => {
  expect(
    fieldsOf(
      '任务进展月报表',
      ['填报党委', '月度', '任务码', '事项内容', '进度（%）', '干了什么', '还有什么问题', '下一步怎么干', '办结否'],
      ...['G-1', 'G-2', 'G-3'].map((code) => [
        '望禾镇党委',
        '2024年6月',
        code,
        '规范支部主题党日',
        48,
        '完成底数摸排，签订责任书',
        '人手不足',
        '逐村过筛',
        '否',
      ]),
    ),
  ).toEqual(['unit', 'month', 'taskCode', 'taskTitle', 'donePct', 'narrative', 'problem', 'nextStep', 'isDone']);
});

test('a self-check, a review and a contact in spoken words', () => {
  expect(
    fieldsOf(
      '支部达标情况登记',
      ['支部', '领域', '项次', '要求内容', '合格与否', '差在哪里', '拟达标日期'],
      ...VILLAGES.map((name, i) => [name, '村', i + 1, '每月有固定主题党日', '否', '记录不全', '2024-09-30']),
    ),
  ).toEqual(['branch', 'domain', 'standard', 'content', 'met', 'shortfall', 'fixBy']);
  expect(
    fieldsOf(
      '双五星创评结果汇总',
      ['对象类别', '名称（姓名）', '所属党组织', '应不应参评', '是否已评', '未评原因', '有无否决', '审定星级'],
      ...VILLAGES.map((name) => ['党支部', name, '望禾镇党委', '是', '是', null, '无', '三星']),
    ),
  ).toEqual(['target', 'name', 'branch', 'should', 'joined', 'exemptReason', 'vetoCase', 'final']);
  expect(
    fieldsOf(
      '润心走访登记簿',
      ['走访日期', '谁去走访', '走访党员', '党员所在支部', '有什么诉求', '慰问金（元）', '发钱日期'],
      ...VILLAGES.map((name) => ['2024-06-05', '孟浩飞', '王建国', name, '希望常来看看', 500, '2024-06-05']),
    ),
  ).toEqual(['visitDate', 'visitor', 'name', 'branch', 'demand', 'amount', 'payDate']);
});

test('whose the records are, by the last word over organisations', () => {
  const [first, second] = ['管理支部', '受益单位'].map((name, i) =>
    fieldsOf(
      ['党员电子身份认证台账', '党建经费保障表'][i] ?? '',
      [name, ...(i === 0 ? ['党员总数', '已认证数', '未认证数'] : ['年度', '党员数', '已支出'])],
      ...VILLAGES.map((village) => [village, i === 0 ? 27 : 2024, 26, 1]),
    ),
  );
  expect([first?.[0], second?.[0]]).toEqual(['branch', 'unit']);
});

test('a table in spoken words below another is a table of its own', () => {
  const { tables } = sheetOf([
    ['党建经费情况', '<', '<', '<', '<'],
    ['支部名称', '年度', '在册党员数', '教育经费预算', '教育经费到账'],
    ...VILLAGES.map((name) => [name, 2024, 27, 1.2, 1]),
    ['合计', null, 81, 3.6, 3],
    ['困难党员慰问台账', '<', '<', '<', '<'],
    ['党员', '支部', '为什么困难', '哪天去的', '谁去的', '给了多少（元）', '签没签字'],
    ...VILLAGES.map((name) => ['王建国', name, '因病', '2024-03-11', '孟浩飞', 500, '是']),
  ]);
  expect(tables.map(({ table, records }) => [table, records.length])).toEqual([
    ['T19', 3],
    ['T21', 3],
  ]);
  expect(tables[1]?.columns.map(({ field }) => field)).toEqual([
    'name',
    'branch',
    'reason',
    'visitDate',
    'visitor',
    'amount',
    'signed',
  ]);
});
