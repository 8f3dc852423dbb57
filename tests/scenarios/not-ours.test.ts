/** Sheets that lie in the same workbooks and are no ledgers: none is taken for one with any certainty, none has an error. */
import { examine } from '../../src/core/engine';
import { serialOf } from '../../src/core/model/calendar';
import { builtInTemplate } from '../../src/core/template';
import type { GridCell } from '../snapshots/from-grid';
import { fromGrid } from '../snapshots/from-grid';

type Rows = readonly (readonly GridCell[])[];

const NAMES = ['赵建国', '钱秀英', '孙伟', '李芳', '周志强', '吴丽', '郑文博', '王雨桐'];

function many(count: number, row: (i: number) => readonly GridCell[]): Rows {
  return Array.from({ length: count }, (_, i) => row(i));
}

const sheets: readonly (readonly [what: string, rows: Rows])[] = [
  [
    'an attendance calendar',
    [
      ['2024年6月考勤表', ...Array<string>(31).fill('<')],
      ['姓名', ...Array.from({ length: 30 }, (_, d) => d + 1), '出勤天数'],
      ...many(8, (i) => [NAMES[i] ?? '', ...Array.from({ length: 30 }, (_, d) => (d % 7 > 4 ? '休' : '√')), 22]),
    ],
  ],
  [
    'an attendance sheet with weekdays under the days',
    [
      ['姓名', ...Array.from({ length: 14 }, (_, d) => `${String(d + 1)}日`)],
      ['', ...Array.from({ length: 14 }, (_, d) => '一二三四五六日'.charAt(d % 7))],
      ...many(6, (i) => [NAMES[i] ?? '', ...Array<string>(14).fill('√')]),
    ],
  ],
  ['names without a header', many(12, (i) => [i + 1, NAMES[i % 8] ?? '', '柳河湾村', `1391234567${String(i % 10)}`])],
  ['people and numbers without a header', many(9, (i) => [NAMES[i % 8] ?? '', 20 + i, i * 3.5])],
  [
    'a price list',
    [
      ['办公用品报价单', '<', '<', '<', '<', '<'],
      ['序号', '品名', '规格型号', '单位', '单价（元）', '备注'],
      ...many(10, (i) => [i + 1, `打印纸${String(i)}`, 'A4 70g', '箱', 128.5 + i, '']),
    ],
  ],
  [
    'a timetable',
    [
      ['五年级二班课程表', '<', '<', '<', '<', '<'],
      ['节次', '星期一', '星期二', '星期三', '星期四', '星期五'],
      ...many(7, (i) => [`第${String(i + 1)}节`, '语文', '数学', '英语', '体育', '美术']),
    ],
  ],
  [
    'a pay list',
    [
      ['2024年6月工资发放表', '<', '<', '<', '<', '<', '<', '<'],
      ['序号', '姓名', '部门', '岗位工资', '绩效', '扣款', '实发金额', '签字'],
      ...many(9, (i) => [i + 1, NAMES[i % 8] ?? '', '财务科', 3200, 800 + i, 120, 3880 + i, '']),
      ['合计', '', '', 28800, 7236, 1080, 34956, ''],
    ],
  ],
  [
    'an address list',
    [
      ['通讯录', '<', '<', '<', '<'],
      ['序号', '姓名', '单位', '职务', '联系电话'],
      ...many(9, (i) => [i + 1, NAMES[i % 8] ?? '', '林业局', '科员', `1391234567${String(i)}`]),
    ],
  ],
  [
    'those on duty',
    [
      ['2024年国庆节值班安排表', '<', '<', '<', '<'],
      ['日期', '星期', '带班领导', '值班人员', '值班电话'],
      ...many(7, (i) => [`10月${String(i + 1)}日`, '二', NAMES[i] ?? '', NAMES[(i + 1) % 8] ?? '', '0712-1234567']),
    ],
  ],
  [
    'those who came to a meeting',
    [
      ['会议签到表', '<', '<', '<'],
      ['会议名称：', '防汛工作会', '时间：', '2024年6月3日'],
      ['序号', '姓名', '单位', '签名'],
      ...many(10, (i) => [i + 1, NAMES[i % 8] ?? '', '水利局', '']),
    ],
  ],
  [
    'stocks of a store',
    [
      ['物资名称', '类别', '期初数量', '入库', '出库', '结存', '保管人', '存放地点'],
      ...many(12, (i) => [`物资${String(i)}`, '防汛', 100, 20, 30 + i, 90 - i, NAMES[i % 8] ?? '', '1号库']),
    ],
  ],
  [
    'marks of a class',
    [
      ['期末成绩', '<', '<', '<', '<', '<'],
      ['学号', '姓名', '语文', '数学', '英语', '总分'],
      ...many(12, (i) => [20240100 + i, NAMES[i % 8] ?? '', 80 + i, 75 + i, 90, 245 + 2 * i]),
    ],
  ],
  [
    'a request for leave',
    [
      ['请假申请单', '<', '<', '<'],
      ['姓名', '李芳', '部门', '办公室'],
      ['请假事由', '探亲', '<', '<'],
      ['请假时间', '2024年6月3日', '至', '2024年6月7日'],
      ['部门意见', '同意', '<', '<'],
      ['领导审批', '', '<', '<'],
    ],
  ],
  [
    'travelling expenses',
    [
      ['差旅费报销明细', '<', '<', '<', '<', '<'],
      ['出发日期', '到达日期', '事由', '交通费', '住宿费', '合计'],
      ...many(6, (i) => ['2024-06-01', '2024-06-03', '调研', 120 + i, 300, 420 + i]),
    ],
  ],
  [
    'figures of trade by years',
    [['年份', '2019', '2020', '2021', '2022', '2023'], ...many(6, (i) => [`行业${String(i)}`, 10 + i, 12, 15, 17, 21])],
  ],
  [
    'weather',
    [
      ['日期', '最高气温', '最低气温', '天气', '风向'],
      ...many(15, (i) => [`2024-06-${String(i + 1).padStart(2, '0')}`, 30 + (i % 5), 21, '多云', '东风']),
    ],
  ],
  [
    'a metric and its value, line by line',
    [
      ['指标', '数值'],
      ['地区生产总值（亿元）', 128.4],
      ['常住人口（万人）', 31.2],
      ['城镇化率', '58%'],
      ['粮食产量（万吨）', 12.5],
      ['空气优良天数', 312],
    ],
  ],
  [
    'a letter',
    [
      ['关于做好防汛工作的通知', '<', '<'],
      ['各乡镇（街道）、市直各单位：'],
      ['    近期降雨偏多，请各单位加强值班值守，发现险情及时上报，确保人民群众生命财产安全。'],
      ['', '', '防汛办'],
      ['', '', '2024年6月1日'],
    ],
  ],
  [
    'visitors of a house',
    [
      ['来访登记', '<', '<', '<', '<', '<'],
      ['日期', '时间', '来访人', '事由', '接待人', '备注'],
      ...many(9, (i) => ['2024.6.1', '9:30', NAMES[i % 8] ?? '', '咨询政策', '李芳', '']),
    ],
  ],
  [
    'cars and their kilometres',
    [
      ['车牌号', '驾驶员', '用车日期', '用车单位', '里程', '油费', '审批人'],
      ...many(9, (i) => ['99A12345', NAMES[i % 8] ?? '', '2024/6/1', '办公室', 120 + i, 88, '王芳']),
    ],
  ],
];

/** Lists of the same offices: near to a ledger, and none. */
const near: readonly (readonly [what: string, rows: Rows])[] = [
  [
    'people who want to join',
    [
      ['入党积极分子花名册', '<', '<', '<', '<', '<', '<', '<'],
      ['序号', '姓名', '性别', '民族', '出生年月', '学历', '申请入党时间', '培养联系人'],
      ...many(6, (i) => [i + 1, NAMES[i] ?? '', '男', '汉族', '1990.5', '本科', '2023.4.1', '王芳']),
    ],
  ],
  [
    'dues',
    [
      ['党费收缴明细表', '<', '<', '<', '<', '<'],
      ['序号', '姓名', '所在党支部', '月缴纳标准', '应缴金额', '实缴金额'],
      ...many(6, (i) => [i + 1, NAMES[i] ?? '', '青石桥村党支部', 10, 120, 120]),
    ],
  ],
  [
    'officials of villages',
    [
      ['村干部花名册', '<', '<', '<', '<', '<', '<'],
      ['序号', '姓名', '性别', '出生年月', '学历', '职务', '联系电话'],
      ...many(6, (i) => [i + 1, NAMES[i] ?? '', '男', '1980.5', '高中', '村主任', '13912345678']),
    ],
  ],
  [
    'newspapers',
    [
      ['党报党刊征订情况表', '<', '<', '<', '<', '<'],
      ['单位', '人民日报', '求是', '应订份数', '已订份数', '完成率'],
      ...many(6, () => ['东坪村', 1, 1, 10, 8, '80%']),
    ],
  ],
  [
    'poor households',
    [
      ['低保户名册', '<', '<', '<', '<', '<'],
      ['序号', '户主姓名', '身份证号', '家庭人口', '困难原因', '月补助金额'],
      ...many(6, (i) => [i + 1, NAMES[i] ?? '', '990101198001011234', 3, '因病', 500]),
    ],
  ],
  [
    'complaints',
    [
      ['信访事项台账', '<', '<', '<', '<', '<', '<'],
      ['编号', '信访人', '反映事项', '责任单位', '责任领导', '办理时限', '是否办结'],
      ...many(6, (i) => [i + 1, NAMES[i] ?? '', '道路破损', '东坪村', '李芳', '2024.7.1', '是']),
    ],
  ],
  [
    'who used the meeting room',
    [
      ['会议室使用登记', '<', '<', '<', '<'],
      ['日期', '会议名称', '主持人', '参加人数', '使用部门'],
      ...many(6, (i) => ['2024.6.1', '例会', NAMES[i] ?? '', 12, '办公室']),
    ],
  ],
  [
    'roads and other works',
    [
      ['重点项目进展情况表', '<', '<', '<', '<', '<', '<'],
      ['项目名称', '建设单位', '总投资', '开工时间', '计划完工时间', '形象进度', '责任人'],
      ...many(6, (i) => [`道路${String(i)}`, '交通局', 500, '2024.1', '2024.12', '50%', NAMES[i] ?? '']),
    ],
  ],
];

test.each([...sheets, ...near])('%s', (_, rows) => {
  const { reading, findings } = examine(fromGrid(rows, 'Sheet1'), builtInTemplate(), {
    asOf: serialOf(2024, 6, 30) ?? 0,
  });
  const ours = reading.sheets.flatMap(({ tables }) => tables.filter(({ table }) => table !== null));
  expect(ours.filter(({ confidence }) => confidence >= 0.6)).toEqual([]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the clerk is asked what a sheet is that is only like a ledger', () => {
  const [, rows] = near.find(([what]) => what === 'complaints') ?? ['', []];
  const { reading, findings } = examine(fromGrid(rows, 'Sheet1'), builtInTemplate(), { asOf: 45_473 });
  expect(reading.tables).toEqual([]);
  expect(findings.map(({ rule, severity, table }) => [rule, severity, table])).toEqual([['F03', 'confirm', null]]);
});
