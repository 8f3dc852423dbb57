/** Forms as offices of other towns, cities and systems print them: whose they are, what their titles say, what is whose. */
import type { GridCell } from '../../snapshots/from-grid';
import { sheetOf, tableOf } from './found';

/** Under this the clerk is asked. */
const ASKED = 0.6;

const fieldsOf = (rows: readonly (readonly GridCell[])[]) => tableOf(rows).columns.map(({ field }) => field);

const isTaken = (rows: readonly (readonly GridCell[])[], code: string): boolean =>
  sheetOf(rows).tables.some(({ table, confidence }) => table === code && confidence >= ASKED);

test('meetings of the youth league are none of the party, though their branches are called 团支部', () => {
  const names = ['序号', '团组织', '会议类型', '主持人', '记录人', '会议时间', '会议地点', '应到人数', '实到人数'];
  const row = [1, '镇中学团支部', '团课', '李明', '王芳', '2024-05-06', '会议室', 20, 18];
  const rows = (title: string) => [[title], names, row, [2, '镇机关团支部', ...row.slice(2)]];
  expect(isTaken(rows('团支部“三会两制一课”登记'), 'T09')).toBe(false);
  expect(isTaken(rows('团支部三会一课登记表'), 'T09')).toBe(false);
  expect(isTaken(rows('党支部三会一课登记表'), 'T09')).toBe(true);
});

test('what households take in is no income of villages', () => {
  const { tables } = sheetOf([
    ['全乡总体收入情况汇总'],
    ['村别', '户主姓名', '打工收入', '年领取低保金', '财产性收入', '其他收入', '合计'],
    ['竹影村', '李明', 32000, 0, 600, 300, 32900],
    ['松坞村', '王芳', 12000, 3600, 0, 300, 15900],
  ]);
  expect(tables.every(({ confidence, table }) => table === null || confidence <= 0.5)).toBe(true);
});

test('图表 for 表 and 情况汇总表 for 汇总表 are the same titles', () => {
  const tasks = [
    ['工作任务', '牵头单位', '责任人', '一季度', '二季度', '三季度', '四季度'],
    ['规范三会一课', '党建办', '李明', '摸底', '过半', '基本完成', '总结'],
    ['换届扫尾', '组织办', '王芳', '摸底', '过半', '基本完成', '总结'],
  ];
  expect(isTaken([['2024年党建重点工作任务分解图表'], ...tasks], 'T01')).toBe(true);
  const votes = [
    ['测评对象', '满意票数', '基本满意票数', '不满意票数'],
    ['竹影村党支部', 40, 5, 1],
    ['松坞村党支部', 38, 6, 2],
  ];
  expect(isTaken([['党支部民主测评情况汇总表'], ...votes], 'T15')).toBe(true);
});

test('the day named under what is demanded is no day on which it was done', () => {
  expect(
    fieldsOf([
      ['党建问题整改清单', '<', '<', '<', '<', '<', '<'],
      ['责任单位', '具体问题', '整改时限', '细化的整改要求', '<', '整改情况', '<'],
      ['^', '^', '^', '整改措施', '完成时间', '整改进展', '完成时间'],
      ['竹影村党支部', '记录不全', '2024-9-30', '补齐记录', '2024-8-31', '已补齐', '2024-6-3'],
      ['松坞村党支部', '阵地不足', '2024-9-30', '腾退办公室', '2024-8-31', '正在腾退', null],
    ]),
  ).toEqual(['unit', 'problem', 'dueDate', 'measure', null, 'progress', 'doneDate']);
});

test('who was there is not who was away, and a kind of visit is nobody', () => {
  expect(
    fieldsOf([
      ['主题党日登记表'],
      ['党支部', '活动时间', '活动标题', '主持人', '应到人数', '实到人数', '参会人员名单'],
      ['竹影村党支部', '2024-5-6', '重温誓词', '李明', 20, 18, '李明、王芳等18人'],
      ['松坞村党支部', '2024-5-7', '义务植树', '王芳', 15, 15, '全体党员'],
    ]),
  ).toEqual(['branch', 'date', 'theme', 'host', 'should', 'present', null]);
  expect(
    fieldsOf([
      ['走访慰问台账'],
      ['慰问日期', '被慰问人', '慰问类型', '慰问金额'],
      ['2024-2-3', '李明', '春节', 500],
      ['2024-6-28', '王芳', '七一', 800],
    ]),
  ).toEqual(['visitDate', 'name', null, 'amount']);
});

test('the share of those who are simply satisfied, beside that of the less satisfied, is not of all', () => {
  expect(
    fieldsOf([
      ['党支部群众满意度测评汇总表', '<', '<', '<', '<', '<', '<'],
      ['测评对象', '满意票数', '满意率', '基本满意票数', '基本满意率', '不满意票数', '不满意率'],
      ['竹影村党支部', 40, 0.8, 8, 0.16, 2, 0.04],
      ['松坞村党支部', 30, 0.75, 8, 0.2, 2, 0.05],
    ]),
  ).toEqual(['name', 'satisfied', null, 'basic', null, 'dissatisfied', null]);
});

test('what is asked of an organisation is neither its name nor whether it is weak, and heads are no points', () => {
  expect(
    fieldsOf([
      ['党组织花名册'],
      ['企业名称', '是否成立党组织', '企业党务工作者人数', '其中专职人数', '党组织名称', '党组织书记', '联系电话'],
      ['宏达砖厂', '是', 2, 1, '宏达砖厂党支部', '李明', '13807171235'],
      ['绿源公司', '否', 3, 1, '绿源公司党支部', '王芳', '13807171236'],
    ]).slice(0, 2),
  ).toEqual(['unitName', null]);
  expect(
    fieldsOf([
      ['党组织书记述职测评情况'],
      ['党组织书记', '所属党组织', '测评时间', '参加测评人数', '测评等次'],
      ['李明', '竹影村党支部', '2024-1-20', 40, '好'],
      ['王芳', '松坞村党支部', '2024-1-20', 38, '较好'],
    ]),
  ).toEqual(['name', 'org', 'date', null, 'grade']);
});

test('one of two words over what cannot be it is not it', () => {
  expect(
    fieldsOf([
      ['任务进度月报'],
      ['单位', '月份', '任务编号', '任务内容', '任务分解/时序进度', '完成率', '进展情况'],
      ['望禾镇', '2024年6月', 'G-1', '按期换届', '3-4月：组织开展', '50%', '正在推进'],
      ['望禾镇', '2024年6月', 'G-2', '讲党课', '5-6月：集中讲授', '60%', '正在推进'],
    ])[4],
  ).toBe(null);
});

test('codes that are none of the tasks are those of the orders themselves', () => {
  const names = ['任务编号', '交办时间', '任务来源', '交办事项', '完成时限', '责任单位', '进展情况'];
  const row = ['2024-3-4', '党委会', '换届扫尾', '2024-9-30', '竹影村党支部', '正在推进'];
  const rows = (...codes: readonly string[]) => [['督办台账'], names, ...codes.map((code) => [code, ...row])];
  expect(fieldsOf(rows('SJ20240750', 'SJ20240751'))[0]).toBe('superviseCode');
  expect(fieldsOf(rows('G-1', 'V-2'))[0]).toBe('taskCode');
});

test.each<readonly [title: string, names: readonly string[], fields: readonly (string | null)[]]>([
  [
    '党建工作检查反馈问题整改台账',
    ['问题归属单位', '详细问题', '整改措施', '执行人', '预计完成时间', '整改验收时间'],
    ['unit', 'problem', 'measure', 'owner', 'dueDate', 'closeDate'],
  ],
  [
    '党建问题整改清单',
    ['责任单位', '存在问题', '整改措施', '已采取的整改措施'],
    ['unit', 'problem', 'measure', 'progress'],
  ],
  [
    '会议议定事项督办表',
    ['事项名称', '本周进展', '办结时限', '分管领导', '责任单位', '纪要来源', '办理人'],
    ['matter', 'progress', 'dueDate', 'leader', 'unit', 'from', 'contact'],
  ],
  ['党建督办任务清单', ['任务标题', '任务来源', '承办单位', '办结时限'], ['matter', 'from', 'unit', 'dueDate']],
  ['党组织书记述职测评情况', ['党组织书记', '所属党组织', '测评时间', '测评等次'], ['name', 'org', 'date', 'grade']],
  [
    '任务分解表',
    ['任务', '牵头委室', '协作委室和县级部门', '责任人', '拟定时限'],
    ['taskTitle', 'leadUnit', 'coUnits', 'owner', 'dueDate'],
  ],
  [
    '党建目标任务分解表',
    ['二级目标任务（任务）', '三级目标任务（举措）', '牵头单位', '完成时限'],
    ['taskTitle', 'measure', 'leadUnit', 'dueDate'],
  ],
  [
    '任务分解图表',
    ['工作任务', '牵头单位', '具体责任人', '一季度形象进度', '四季度形象进度', '拟定时限'],
    ['taskTitle', 'leadUnit', 'owner', 'q1', 'q4', 'dueDate'],
  ],
  [
    '困难党员结对帮扶台账',
    ['困难党员姓名', '困难原因', '帮扶人', '走访时间', '慰问金（元）'],
    ['name', 'reason', 'visitor', 'visitDate', 'amount'],
  ],
  ['村集体经济收入情况', ['帮扶村', '年份', '集体收入金额（万元）'], ['village', 'year', 'total']],
  [
    '党支部一览表',
    ['党支部名称', '党支部书记', '党支部副书记', '联系电话', '党员人数'],
    ['orgName', 'secretary', null, 'secretaryPhone', 'memberCount'],
  ],
  [
    '非公有制企业党建工作台账',
    ['企业名称', '党组织名称', '上级党组织名称', '党组织成立时间', '书记名称', '是否有单独活动场所'],
    ['unitName', 'orgName', 'parentOrg', 'foundDate', 'secretary', 'hasPlace'],
  ],
])('%s', (title, names, fields) => {
  expect(fieldsOf([[title], names, names.map(() => null), names.map(() => null)])).toEqual(fields);
});
