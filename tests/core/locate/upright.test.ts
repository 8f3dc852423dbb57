/** Tables on their side and forms: read as rows, each cell with its place in the workbook. */
import { examine } from '../../../src/core/engine';
import { findUpright } from '../../../src/core/locate';
import { markChanges } from '../../../src/core/marking';
import { cellName } from '../../../src/core/model/address';
import { serialOfIso } from '../../../src/core/model/calendar';
import { asWritten, cellIn } from '../../../src/core/model/upright';
import { recheckRow } from '../../../src/core/recheck';
import type { GridCell } from '../../snapshots/from-grid';
import { buildSnapshot, fromGrid } from '../../snapshots/from-grid';
import { template } from './found';

const INCOME: readonly (readonly GridCell[])[] = [
  ['各村集体经济收入对比（单位：万元）', '<', '<', '<'],
  ['项目', '竹影村', '鹭鸣村', '松涛坞村'],
  ['经营收入', 5, 8, 2],
  ['发包及上交收入', 3, 4, 1.5],
  ['投资收益', 1, 0, 0],
  ['补助收入', 2, 1, 3],
  ['其他收入', 0, 0, 0],
  ['总收入', 11, 13, 6.6],
];

const FORM: readonly (readonly GridCell[])[] = [
  ['党支部基本情况登记表', '<', '<', '<', '<', '<'],
  ['党组织名称', '中共听泉镇竹影村支部委员会', '<', '<', '组织代码', '420583003001'],
  ['上级党组织', '中共听泉镇委员会', '所属乡镇', '听泉镇', '领域', '村'],
  ['组织类别', '党支部', '成立日期', '1956年7月', '换届日期', null],
  ['正式党员数', 22, '预备党员数', 1, '党员总数', 24],
  ['填表人：孟浩飞', '<', '<', '联系电话：13812345678', '<', '<'],
];

function upright(rows: readonly (readonly GridCell[])[]) {
  const { snapshot, sheets } = findUpright(fromGrid(rows), template);
  const [table] = sheets[0]?.tables ?? [];
  const placed = (table?.columns ?? []).map(({ field, at }) => [
    at === undefined ? '' : cellName(at.row, at.column),
    field,
  ]);
  return { snapshot, sheet: snapshot.sheets[0], table, placed };
}

/** Where the names of INCOME stand. */
const INCOME_PLACED = [
  ['A2', 'village'],
  ['A3', 'operating'],
  ['A4', 'rent'],
  ['A5', 'invest'],
  ['A6', 'subsidy'],
  ['A7', 'other'],
  ['A8', 'total'],
];

const asOf = serialOfIso('2024-06-30') ?? 0;

test('names at the left, a village a column: the villages are known by what the table asks for', () => {
  const { table, placed, sheet } = upright(INCOME);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T11', 'turned', 3]);
  const sorted = upright(INCOME.map((row) => row.map((cell) => (cell === '项目' ? '收入类别' : cell))));
  expect(sorted.placed[0]).toEqual(['A2', 'village']);
  expect(placed).toEqual(INCOME_PLACED);
  const [, , last = 0] = table?.records ?? [];
  expect(cellIn(sheet, last, 6)).toBe('D8');
});

test('measures beside the names are no village: each is the unit of its name', () => {
  const measured = INCOME.slice(1).map(([name = null, ...values], i): readonly GridCell[] => {
    const unit = i === 0 ? '计量单位' : name === '总收入' ? '万元' : '元';
    const told = unit === '元' ? values.map((value) => (typeof value === 'number' ? value * 10000 : value)) : values;
    return [i === 0 ? '指标名称' : name, unit, ...told];
  });
  const { table, placed } = upright([['各村集体经济收入情况表', '<', '<', '<', '<'], ...measured]);
  expect([table?.table, table?.records.length]).toEqual(['T11', 3]);
  expect(placed).toEqual(INCOME_PLACED);
  expect(table?.columns.map(({ unit }) => unit)).toEqual([null, '元', '元', '元', '元', '元', '万元']);
});

test('one village, under 项目 and 内容: these name nothing', () => {
  const one = (corner: string, over: string) => {
    const [title = [], ...others] = INCOME;
    return upright([title, [corner, over], ['村名', '竹影村'], ...others.slice(1).map((row) => row.slice(0, 2))]);
  };
  for (const [corner, over] of [
    ['项目', '内容'],
    ['指标名称', '填报情况'],
  ] as const) {
    const { table, placed } = one(corner, over);
    expect([table?.table, table?.records.length]).toEqual(['T11', 1]);
    expect(placed.slice(0, 2)).toEqual([
      ['A3', 'village'],
      ['A4', 'operating'],
    ]);
  }
});

test('the names may be numbered at their left', () => {
  const [title = [], , ...others] = INCOME;
  const { table, placed } = upright([
    title,
    ['序号', '项目', '内容'],
    [1, '村名', '竹影村'],
    ...others.map(([name = null, value = null], i): GridCell[] => [i + 2, name, value]),
  ]);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T11', 'turned', 1]);
  expect(placed.slice(0, 3)).toEqual([
    ['B3', 'village'],
    ['B4', 'operating'],
    ['B5', 'rent'],
  ]);
});

test('a sum of the villages in the last column is no village', () => {
  const { table } = upright(
    INCOME.map((row, i) => [
      ...row,
      i === 0 ? '<' : i === 1 ? '合计' : Number(row[1]) + Number(row[2]) + Number(row[3]),
    ]),
  );
  expect([table?.records.length, table?.totalRows.length]).toEqual([3, 1]);
});

test('under 项目 and 金额 or 得分 stands one record; remarks, full marks and the year before beside it are none', () => {
  const [title = [], , ...others] = INCOME;
  const beside = (over: readonly GridCell[], more: (i: number) => readonly GridCell[]) =>
    upright([title, over, ...others.map(([name = null, value = null], i): GridCell[] => [name, value, ...more(i)])]);
  const remarked = beside(['项 目', '金额', '说明'], (i) => [i === 1 ? '鱼塘、山场' : null]);
  expect([remarked.table?.table, remarked.table?.records.length]).toEqual(['T11', 1]);
  const compared = beside(['项目', '本年数', '上年同期', '增减%'], (i) => [i + 1, '5%']);
  expect([compared.table?.records.length, cellIn(compared.sheet, compared.table?.records[0] ?? 0, 0)]).toEqual([
    1,
    'B3',
  ]);
  const parts = ['一、经营收入', '二、发包及上交收入', '三、投资收益', '四、补助收入', '五、其他收入', '合计'];
  const numbered = upright([
    ['竹影村集体经济收入明细', '<', '<'],
    ['项 目', '金额', '说明'],
    ...parts.map((name, i): GridCell[] => [name, 12000 + 300 * i, i === 1 ? '鱼塘、山场' : null]),
  ]);
  expect([numbered.table?.table, numbered.table?.records.length]).toEqual(['T11', 1]);
  const points = upright([
    ['党员先锋指数考评表', '<', '<', '<'],
    ['项目', '考评内容', '满分', '得分'],
    ['政治自觉', '参加学习、缴纳党费', 15, 14],
    ['遵章守纪', '遵守法律和村规', 15, 13],
    ['履职尽责', '岗位业绩', 15, 12],
    ['服务群众', '志愿服务', 15, 15],
    ['正向加分', '获奖', 20, 6],
    ['反向扣分', '缺席', 20, 1],
    ['总分', null, 100, 79],
  ]);
  expect([points.table?.table, points.table?.records.length]).toEqual(['T06', 1]);
  expect(cellIn(points.sheet, points.table?.records[0] ?? 0, 0)).toBe('D3');
});

test('months across and their sum: the sum is the record, what stands in a month is none', () => {
  const months = ['1月', '2月', '3月', '4月', '5月', '6月'];
  const [title = [], , ...others] = INCOME;
  const { table, sheet } = upright([
    [...title, '<', '<', '<', '<'],
    ['项目', ...months, '累计'],
    ...others.map(([name = null, value = null]): GridCell[] => [name, ...months.map(() => 1), value]),
  ]);
  expect([table?.table, table?.records.length]).toEqual(['T11', 1]);
  expect(cellIn(sheet, table?.records[0] ?? 0, 0)).toBe('H3');
});

test('two scores beside each other are not made one record', () => {
  const { table } = upright([
    ['党员先锋指数考评表', '<', '<'],
    ['项目', '自评得分', '审核得分'],
    ['政治自觉', 15, 14],
    ['遵章守纪', 15, 13],
    ['履职尽责', 15, 12],
    ['服务群众', 15, 15],
    ['总分', 60, 54],
  ]);
  expect(table?.layout).toBeUndefined();
});

test('a form of one record: each name with what stands beside it, or nothing', () => {
  const { table, placed, sheet } = upright(FORM);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T03', 'form', 1]);
  expect(placed).toEqual([
    ['A2', 'orgName'],
    ['E2', 'orgCode'],
    ['A3', 'parentOrg'],
    ['C3', 'town'],
    ['E3', 'domain'],
    ['A4', 'orgType'],
    ['C4', 'foundDate'],
    ['E4', 'electionDate'],
    ['A5', 'formalCount'],
    ['C5', 'probCount'],
    ['E5', 'memberCount'],
  ]);
  expect(cellIn(sheet, table?.records[0] ?? 0, 10)).toBe('F5');
});

test('a form is no table on its side where hardly a name in its second column is known', () => {
  const { table, placed } = upright([
    ['督查督办事项登记表', '<', '<', '<'],
    ['填报单位：听泉镇', null, null, null],
    ['编号', 'DB2024-01', '单据类别', '提示单'],
    ['事项内容', '督促竹影村完成换届材料归档', '<', '<'],
    ['交办依据', '一季度督查反馈', '主办单位', '中共听泉镇竹影村支部委员会'],
    ['协办单位', '财政所', '分管领导', '孟浩飞'],
    ['经办人及电话', '吕长河 13631858134', '交办', '2024年3月17日'],
    ['应办结', '2024年8月22日', '实办结', '2024年4月21日'],
    ['落实情况', '已全部办结', '<', '<'],
    ['是否办结', '是', '领导意见', '同意'],
  ]);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T14', 'form', 1]);
  expect(placed).toContainEqual(['C3', 'level']);
  expect(placed).toContainEqual(['C5', 'unit']);
  expect(placed).toContainEqual(['C6', 'leader']);
});

test('a form in spoken words; the line of its unit is no name', () => {
  const { table, placed } = upright([
    ['检查反馈问题整改单', '<', '<', '<'],
    ['填报单位：听泉镇', null, null, null],
    ['问题号', 'ZG2024001', '谁查出来的', '支部自查'],
    ['查出日期', '2024-03-17', '轻重', '一般'],
    ['问题是什么', '“三会一课”记录不规范，需立即整改', '<', '<'],
    ['整改责任单位', '竹影村党支部', '归属要素', '活动规范'],
    ['怎么改', '补齐会议记录并由党委逐月抽查', '<', '<'],
    ['整改领导', '孟浩飞', '整改责任人', '吕长河'],
    ['目前状态', '整改中', '谁验收的', '王立新'],
  ]);
  expect([table?.table, table?.records.length, table?.headerRows.first]).toEqual(['T13', 1, 2]);
  expect(placed).toContainEqual(['C3', 'source']);
  expect(placed).toContainEqual(['C4', 'severity']);
});

test('in a form a value that is a name elsewhere is the value of the name before it, among other such pairs', () => {
  const { table, placed } = upright([
    ['基层党组织基本情况登记卡', '<', '<', '<'],
    ['组织编码', '023001', '党组织全名', '中共听泉镇竹影村支部委员会'],
    ['党组织类型', '党支部', '上一级党组织', '中共听泉镇委员会'],
    ['归属乡镇', '听泉镇', '领域分类', '村'],
    ['组建时间', '1986-07-01', '支委数', 3],
    ['正式党员', 22, '预备党员', 1],
  ]);
  expect([table?.table, table?.records.length]).toEqual(['T03', 1]);
  expect(placed).toContainEqual(['A3', 'orgType']);
  expect(placed).toContainEqual(['C3', 'parentOrg']);
});

test('cards of one kind below each other are a record each; of two kinds they are left to the clerk', () => {
  const card = (name: string, day: string, demand = '反映事项'): GridCell[][] => [
    ['困难党员走访登记卡', '<', '<', '<'],
    ['姓名', name, '所在党支部', '竹影村党支部'],
    ['困难原因', '因病', '走访日期', day],
    ['走访人', '孟浩飞', '关爱资金', 500],
    ['资金来源', '返还党费', demand, '无'],
    [],
  ];
  const { table, sheet } = upright([...card('张建国', '2024.6.20'), ...card('李秀英', '2024.6.21')]);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T21', 'form', 2]);
  expect(cellIn(sheet, table?.records[1] ?? 0, 3)).toBe('D9');
  expect(
    upright([...card('张建国', '2024.6.20'), ...card('李秀英', '2024.6.21', '党龄')]).table?.layout,
  ).toBeUndefined();
});

test('cards beside each other, with a column between them or none, are a record each', () => {
  const card = (code: string, state: string): GridCell[][] => [
    ['问题整改卡', '<', '<', '<'],
    ['问题编号', code, '问题来源', '市内督查'],
    ['责任单位', '竹影村党支部', '五要素', '活动规范'],
    ['责任领导', '孟浩飞', '责任人', '张建国'],
    ['整改时限', '2024.6.30', '整改状态', state],
    ['问题描述', '主题党日主题不突出', '<', '<'],
    ['整改措施', '年初制定计划', '<', '<'],
  ];
  for (const between of [[null], []] as const) {
    const other = card('ZY-2', '已销号');
    const { table, sheet } = upright(card('ZY-1', '整改中').map((row, i) => [...row, ...between, ...(other[i] ?? [])]));
    expect([table?.table, table?.layout, table?.records.length]).toEqual(['T13', 'form', 2]);
    expect(cellIn(sheet, table?.records[1] ?? 0, 0)).toBe(between.length === 1 ? 'G2' : 'F2');
  }
});

test('lines that begin parts of a form do not end it', () => {
  const { table, placed } = upright([
    ['项目建设情况表', '<', '<', '<'],
    ['一、基本情况', '<', '<', '<'],
    ['项目编号', 'X01', '建设单位', '竹影村'],
    ['乡镇', '听泉镇', '项目类别', '党员群众服务中心'],
    ['建设方式', '新建', '建筑面积', 320],
    ['二、资金和进度', '<', '<', '<'],
    ['总投资（万元）', 85, '到位资金（万元）', 60],
    ['当前节点', '主体完工', '完成率', '62%'],
    ['填表人：孟浩飞', '<', '<', '<'],
  ]);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T12', 'form', 1]);
  expect(placed.slice(-4)).toEqual([
    ['A7', 'invest'],
    ['C7', 'fund'],
    ['A8', 'stage'],
    ['C8', 'donePct'],
  ]);
});

test('names of parts at the side of a form are neither names nor values', () => {
  const { table, placed } = upright([
    ['党支部情况登记表', '<', '<', '<', '<'],
    ['支部情况', '党组织名称', '中共听泉镇竹影村支部委员会', '组织代码', '420583003001'],
    ['^', '组织类别', '党支部', '成立日期', '1956年7月'],
    ['书记情况', '书记姓名', '孟浩飞', '书记联系电话', '13812345678'],
    ['党员情况', '正式党员数', 22, '党员总数', 23],
  ]);
  expect([table?.table, table?.layout]).toEqual(['T03', 'form']);
  expect(placed.map(([at]) => at)).toEqual(['B2', 'D2', 'B3', 'D3', 'B4', 'D4', 'B5', 'D5']);
});

test.each([
  [
    'what only the name given to its columns would make a ledger',
    [
      ['各科室预算对比', '<', '<', '<'],
      ['科室', '办公室', '财务科', '工程科'],
      ['年度', 2024, 2024, 2024],
      ['预算', 10, 5, 20],
      ['已支出', 3, 2, 8],
      ['支出率', '30%', '40%', '40%'],
      ['人员经费', 5, 3, 9],
    ],
  ],
  [
    'an ordinary table of few rows',
    [
      ['村名', '经营收入', '发包及上交收入', '投资收益', '补助收入', '总收入'],
      ['竹影村', 5, 3, 1, 2, 11],
    ],
  ],
  [
    'a form of another office',
    [
      ['低保申请登记表', '<', '<', '<'],
      ['户主姓名', '张建国', '家庭人口', 4],
      ['致贫原因', '因病', '开户银行', '农商行'],
      ['账号', '6228', '月保障金', 680],
      ['住址', '竹影村', '电话', '13812345678'],
    ],
  ],
  [
    'names of the template among the values',
    [
      ['姓名', '性别', '民族', '学历'],
      ['出生日期', '入党日期', '所在党支部', '备注'],
      ['电话', '住址', '职务', '党龄'],
    ],
  ],
  [
    'a list of points to tick',
    [
      ['三会一课', '有'],
      ['主题党日', '有'],
      ['谈心谈话', '无'],
      ['民主评议', '有'],
      ['组织生活会', '有'],
      ['党费收缴', '无'],
    ],
  ],
] as const)('%s stays as it is', (_, rows) => {
  const snapshot = fromGrid(rows);
  const found = findUpright(snapshot, template);
  expect(found.snapshot).toBe(snapshot);
});

test('the clerk who says where the names stand, or that it is no ledger, is believed', () => {
  const snapshot = fromGrid(INCOME);
  for (const choice of [{ table: null }, { headerRows: { first: 1, last: 1 } }]) {
    expect(findUpright(snapshot, template, new Map([['Sheet1', choice]])).snapshot).toBe(snapshot);
  }
  const chosen = findUpright(snapshot, template, new Map([['Sheet1', { columns: new Map([[3, null]]) }]]));
  expect(chosen.sheets[0]?.tables[0]?.columns[3]).toMatchObject({ field: null, matchedBy: 'chosen' });
});

test('what is wrong is said of the cell in the workbook, and written there; no columns are put beside', () => {
  const snapshot = fromGrid(INCOME);
  const examination = examine(snapshot, template, { asOf });
  const wrong = examination.findings.filter(({ rule }) => rule === 'R34');
  expect(wrong.map(({ row, column, facts }) => [cellName(row ?? 0, column ?? 0), facts.r])).toEqual([['D8', 8]]);
  const changes = markChanges(examination, { stamp: null });
  const noted = changes.flatMap((change) => (change.kind === 'setNote' ? [cellName(change.row, change.column)] : []));
  expect(noted).toContain('D8');
  expect(changes.filter((change) => change.kind === 'addColumn')).toEqual([]);
  expect(asWritten(examination.reading.snapshot).sheets).toEqual(snapshot.sheets);
  expect(recheckRow(examination, snapshot, 'Sheet1', 7, 3)).toBeNull();
});

test('the form of one branch is no roster that other tables are held against', () => {
  const { findings, notChecked } = examine(fromGrid(FORM), template, { asOf });
  expect(
    findings.filter(({ rule }) => rule === 'R09').map(({ row, column }) => cellName(row ?? 0, column ?? 0)),
  ).toEqual(['F5']);
  expect(notChecked.find(({ rule }) => rule === 'S01')?.needs).toContain('T03');
});

const CARD: readonly (readonly GridCell[])[] = [
  ['党 支 部 信 息 卡', '<', '<', '<'],
  ['党支部名称：竹影村党支部', '<', '上级党组织：听泉镇党委', '<'],
  ['成立时间：1980年3月', '<', '书记姓名：孟浩飞    联系电话：13812345678', '<'],
  ['正式党员：14名', '<', '预备党员：1名', '<'],
  ['党员总数：16名', '<', '最近换届日期：', '<'],
  ['填表人：倪娜', '<', '填表日期：2024年6月30日', '<'],
];

test('names and values in the same cells: each is read alone, and said of the cell that holds both', () => {
  const { table, placed, sheet } = upright(CARD);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T03', 'form', 1]);
  expect(placed).toEqual([
    ['A2', 'orgName'],
    ['C2', 'parentOrg'],
    ['A3', 'foundDate'],
    ['C3', 'secretary'],
    ['C3', 'secretaryPhone'],
    ['A4', 'formalCount'],
    ['C4', 'probCount'],
    ['A5', 'memberCount'],
    ['C5', 'electionDate'],
  ]);
  expect(sheet?.setUpright?.inOneCell).toBe(true);
  const examination = examine(fromGrid(CARD), template, { asOf });
  const [own] = examination.reading.tables;
  const read = (id: string) => [own?.fields.get(id)?.number[0], own?.fields.get(id)?.text[0]];
  expect(read('secretary')[1]).toBe('孟浩飞');
  expect(read('memberCount')[0]).toBe(16);
  expect(
    examination.findings.filter(({ rule }) => rule === 'R09').map(({ row, column }) => cellName(row ?? 0, column ?? 0)),
  ).toEqual(['A5']);
  expect(examination.findings.filter(({ fix }) => fix !== null)).toEqual([]);
});

test('whoever leads or answers for the record is part of it', () => {
  const { table } = upright([
    ['问题整改单'],
    ['问题编号：ZG001'],
    ['问题描述：会议记录不规范'],
    ['责任单位：竹影村党支部'],
    ['整改措施：补齐会议记录'],
    ['责任领导：孟浩飞'],
    ['责任人：倪娜'],
    ['整改时限：2024.8.9'],
    ['整改状态：整改中'],
    ['负责人签字：'],
  ]);
  expect([table?.table, table?.columns.length, table?.records.length]).toEqual(['T13', 8, 1]);
});

test('cards of that kind below each other are a record each', () => {
  const card = (name: string, sex: string): readonly (readonly GridCell[])[] => [
    [`姓名：${name}`, `性别：${sex}`],
    ['民族：汉族', '出生年月：1970年5月'],
    ['入党时间：1994年7月', '所在党支部：竹影村党支部'],
  ];
  const { table } = upright([['党员登记卡', '<'], ...card('孟浩飞', '男'), ...card('倪娜', '女')]);
  expect([table?.table, table?.records.length]).toEqual(['T04', 2]);
});

test('cards of that kind with a title over each are no list without records', () => {
  const card = (name: string, sex: string): GridCell[][] => [
    ['党员登记表'],
    [`姓名：${name}`, `性别：${sex}`, '民族：汉族'],
    ['出生日期：1980年5月6日', '学历：大专', '党员分类：普通党员'],
    ['身份证号：420583198005060011', null, '人员类别：正式党员'],
    ['入党日期：2005年7月1日', '转正日期：2006年7月1日', '联系电话：13812345678'],
    ['所在党支部：竹影村党支部', '工作岗位：务农', '党籍状态：正常'],
    [],
  ];
  const { table } = upright([...card('张建国', '男'), ...card('李明', '男'), ...card('李秀英', '女')]);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T04', 'form', 3]);
});

test('a list with facts over it is no form', () => {
  const rows = [
    ['填报单位：听泉镇', '填报日期：2024年6月'],
    ['单位负责人：孟浩飞', '联系电话：13812345678'],
    ['党员总数', '已认证数'],
    [20, 18],
    [22, 22],
  ];
  const snapshot = fromGrid(rows);
  expect(findUpright(snapshot, template).snapshot).toBe(snapshot);
});

test('a form is known by what its title is about, whatever kind of list that calls it', () => {
  const { table } = upright([
    ['党员基本情况登记表', '<', '<', '<'],
    ['姓名', '孟浩飞', '性别', '男'],
    ['民族', '汉族', '出生年月', '1970.05'],
    ['学历', '高中', '联系电话', '13912345678'],
    ['入党时间', '1994.7', '家庭住址', '竹影村3组'],
  ]);
  expect([table?.table, table?.layout, table?.tableBy]).toEqual(['T04', 'form', 'title']);
});

test('hidden rows and columns of a sheet that lies otherwise are told as they lie', () => {
  const snapshot = fromGrid(INCOME);
  const [own] = snapshot.sheets;
  if (own === undefined) throw new Error('no sheet');
  const hidden = { ...snapshot, sheets: [{ ...own, hiddenRows: [4], hiddenColumns: [2] }] };
  const told = examine(hidden, template, { asOf }).findings.filter(({ rule }) => rule === 'F05');
  expect(told.map(({ facts }) => facts.hidden)).toEqual(['rows 5\ncolumns C']);
});

test('cards with a title each, one below the other', () => {
  const card = (code: string, problem: string): readonly (readonly GridCell[])[] => [
    ['问题整改登记卡', '<', '<', '<'],
    ['问题编号', code, '问题来源', '支部自查'],
    ['问题描述', problem, '<', '<'],
    ['责任单位', '竹影村党支部', '五要素', '组织覆盖'],
    ['整改措施', '逐月补齐', '<', '<'],
    ['整改时限', '2024年7月15日', '整改状态', '整改中'],
    [],
  ];
  const { table, snapshot } = upright([...card('WT-001', '会议记录不完整'), ...card('WT-002', '公示不及时')]);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T13', 'form', 2]);
  expect(snapshot.strings).toContain('公示不及时');
});

test('a value that is a name elsewhere stays the value of the name before it', () => {
  const { placed } = upright([
    ['群众满意度测评结果', '<', '<', '<'],
    ['发出票数', 50, '收回票数', 49],
    ['废票', 1, '测评方式', '现场测评'],
    ['满意', 40, '不满意', 2],
    ['测评对象类别', '党支部'],
  ]);
  expect(placed.at(-1)).toEqual(['A5', 'target']);
});

describe('progress that is crossed', () => {
  const across = (...rows: readonly (readonly GridCell[])[]) => {
    const { table, snapshot } = upright(rows);
    const { reading } = examine(fromGrid(rows), template, { asOf });
    const [read] = reading.tables;
    const said = (field: string) => read?.fields.get(field);
    return {
      found: [table?.table, table?.layout, table?.records.length],
      rates: [...(said('donePct')?.number ?? [])],
      planned: [...(said('planPct')?.number ?? [])],
      titles: said('taskTitle')?.text ?? [],
      done: [...(said('isDone')?.number ?? [])],
      months: [...(said('month')?.number ?? [])],
      of: (field: string) => said(field)?.text.slice(0, 3),
      place: cellIn(snapshot.sheets[0], table?.records[1] ?? 0, (table?.columns.length ?? 0) - 1),
    };
  };
  const TITLE: readonly GridCell[] = ['2024年6月各乡镇重点任务完成率', '<', '<', '<', '<', '<'];
  const HEAD: readonly GridCell[] = ['序号', '任务编号', '任务内容', '听泉镇', '望禾镇', '石桥乡'];

  test('tasks down, towns across', () => {
    const read = across(
      TITLE,
      HEAD,
      [1, 'G-1', '推进七类支部建设', '45%', '50%', '55%'],
      [2, 'G-2', '推进电子身份认证', '60%', '62.5%', null],
      [null, '平均', null, '52.5%', '56.25%', '55%'],
    );
    expect(read.found).toEqual(['T02', 'crossed', 5]);
    expect(read.rates).toEqual([0.45, 0.5, 0.55, 0.6, 0.625]);
    expect([read.of('unit'), read.of('taskCode')]).toEqual([
      ['听泉镇', '望禾镇', '石桥乡'],
      ['G-1', 'G-1', 'G-1'],
    ]);
    expect(read.place).toBe('E3');
  });

  test('plain numbers under a title of rates, ticks under one of what is finished', () => {
    const rows = (...cells: readonly GridCell[]): readonly GridCell[] => [1, 'G-1', '推进七类支部建设', ...cells];
    expect(across(TITLE, HEAD, rows(45, 50, 55)).rates).toEqual([0.45, 0.5, 0.55]);
    expect(across(['重点任务完成情况一览', '<', '<', '<', '<', '<'], HEAD, rows('√', '×', '√')).done).toEqual([
      1, 0, 1,
    ]);
    // （%） over the table is said of every number: none is asked about.
    const inPercent = [['重点任务完成率（%）', '<', '<', '<', '<', '<'], HEAD, rows(45, 50, 55)] as const;
    expect(examine(fromGrid(inPercent), template, { asOf }).findings.filter(({ rule }) => rule === 'V07')).toEqual([]);
    // Numbers of which nothing says that they are rates, and colours in words, are none.
    expect(across(['重点任务一览', '<', '<', '<', '<', '<'], HEAD, rows(45, 50, 55)).found[1]).toBeUndefined();
    expect(across(TITLE, HEAD, rows('绿', '黄', '红')).found[1]).toBeUndefined();
  });

  test('towns down, tasks across; tasks down, months across', () => {
    const tasks = ['乡镇', 'G-1推进七类支部建设', 'G-2推进电子身份认证', 'G-3规范主题党日'];
    const down = across(TITLE.slice(0, 4), tasks, ['听泉镇', '45%', '50%', '55%'], ['望禾镇', '40%', '42%', '44%']);
    expect(down.found).toEqual(['T02', 'crossed', 6]);
    expect([down.of('unit'), down.of('taskCode')]).toEqual([
      ['听泉镇', '听泉镇', '听泉镇'],
      ['G-1', 'G-2', 'G-3'],
    ]);
    const months = across(
      ['听泉镇2024年重点任务月度完成率', '<', '<', '<', '<'],
      ['任务编号', '任务内容', '1月', '2月', '3月'],
      ['G-1', '推进七类支部建设', '5%', '12%', '25%'],
      ['G-2', '推进电子身份认证', '8%', '16%', null],
    );
    expect(months.found).toEqual(['T02', 'crossed', 5]);
    expect(months.of('unit')).toEqual(['听泉镇', '听泉镇', '听泉镇']);
    expect(months.months.slice(0, 3)).toEqual(['2024-01-01', '2024-02-01', '2024-03-01'].map(serialOfIso));
  });

  test('what was planned is no progress: over what is done, in a row of its own, or beside it under each month', () => {
    const title: readonly GridCell[] = ['听泉镇2024年重点任务推进计划', '<', '<', '<', '<', '<'];
    const rows = across(
      title,
      ['任务编号', '任务内容', '项目', '1月', '2月', '3月'],
      ['G-1', '推进七类支部建设', '计划', '8%', '16%', '25%'],
      ['^', '^', '实际', '5%', '12%', null],
      ['G-2', '推进电子身份认证', '计划', '8%', '16%', '25%'],
      ['^', '^', '实际', '9%', '17%', null],
    );
    expect(rows.found).toEqual(['T02', 'crossed', 4]);
    expect([rows.planned, rows.rates]).toEqual([
      [0.08, 0.16, 0.08, 0.16],
      [0.05, 0.12, 0.09, 0.17],
    ]);
    expect(rows.of('taskCode')).toEqual(['G-1', 'G-1', 'G-2']);
    const columns = across(
      [...title, '<', '<'],
      ['任务编号', '任务内容', '1月', '<', '2月', '<', '3月', '<'],
      ['^', '^', '计划', '完成', '计划', '完成', '计划', '完成'],
      ['G-1', '推进七类支部建设', '8%', '5%', '16%', '12%', '25%', null],
      ['G-2', '推进电子身份认证', '8%', '9%', '16%', '17%', '25%', null],
    );
    expect(columns.found).toEqual(['T02', 'crossed', 4]);
    expect([columns.planned, columns.rates]).toEqual([rows.planned, rows.rates]);
    expect(columns.months.slice(0, 2)).toEqual(['2024-01-01', '2024-02-01'].map(serialOfIso));
  });

  test('a name merged over several rows is said of each', () => {
    const merged = across(
      TITLE.slice(0, 5),
      ['任务编号', '任务内容', '听泉镇', '望禾镇', '石桥乡'],
      ['G-1', '推进七类支部建设', '45%', '50%', '55%'],
      ['G-2', '^', '40%', '42%', '44%'],
    );
    expect(merged.titles[3]).toBe('推进七类支部建设');
  });

  test('beside the register itself it is drawn from that, and not read once more', () => {
    const register = ['填报单位', '报告月份', '任务编号', '任务内容', '完成率', '进展情况', '是否完成', '填表人'];
    const snapshot = buildSnapshot([
      {
        name: '月报',
        rows: [register, ['听泉镇', '2024年6月', 'G-1', '推进七类支部建设', '45%', '已摸底', '否', '倪娜']],
      },
      { name: '汇总', rows: [TITLE, HEAD, [1, 'G-1', '推进七类支部建设', '45%', '50%', '55%']] },
    ]);
    expect(findUpright(snapshot, template).sheets.map(({ tables }) => tables[0]?.table ?? null)).toEqual(['T02', null]);
  });
});

test('what the clerk says of a list holds for the sheet that goes on with it; before that both are left aside', () => {
  const line = (code: string): readonly GridCell[] => [
    ...[code, '记录不全', '石门村党支部', '补记并公示', '王伟', '2024-08-31', '正在补记', '整改中'],
  ];
  const snapshot = buildSnapshot([
    {
      name: '6月',
      rows: [
        ['松岭乡2024年6月销号情况'],
        ['编号', '啥问题', '谁的事', '怎么改', '谁来改', '啥时改完', '改到哪一步', '改完没'],
        line('SL-01'),
        line('SL-02'),
      ],
    },
    { name: '续', rows: [line('SL-03'), line('SL-04')] },
  ]);
  const layouts = (table?: string) =>
    findUpright(snapshot, template, new Map(table === undefined ? [] : [['6月', { table }]])).sheets.map(({ tables }) =>
      tables.map((found) => [found.table, found.layout ?? 'rows', found.records.length]),
    );
  expect(layouts()[1]).toEqual([]);
  expect(layouts('T13')).toEqual([[['T13', 'rows', 2]], [['T13', 'continued', 2]]]);
});

describe('kinds of income in the rows, once more for each village', () => {
  const KINDS = ['经营收入', '发包及上交收入', '投资收益', '补助收入', '其他收入', '合计'];
  const rowsOf = (head: string, ...told: readonly (readonly [string, readonly number[]])[]): GridCell[][] => [
    ['望禾镇村级集体经济收入明细', '<', '<', '<'],
    ['村名', '收入类别', head, '备注'],
    ...told.flatMap(([village, values]) =>
      values.map((value, i): GridCell[] => [i === 0 ? village : null, KINDS[i] ?? null, value, null]),
    ),
  ];
  const VILLAGES = ['竹影村', '松坞村', '鹭鸣村'].map((name, i) => [name, [5 + i, 3, 1, 2, 0, 11 + i]] as const);

  test('make one record of each village', () => {
    const { table, placed } = upright(rowsOf('金额（万元）', ...VILLAGES));
    expect([table?.table, table?.records.length]).toEqual(['T11', 3]);
    expect(placed.map(([, field]) => field)).toEqual([
      'village',
      'operating',
      'rent',
      'invest',
      'subsidy',
      'other',
      'total',
    ]);
    expect(table?.columns.map(({ unit }) => unit).slice(1)).toEqual(KINDS.map(() => '万元'));
  });

  test('for as many villages as a town has, without the sum over them', () => {
    const many = Array.from({ length: 25 }, (_, i) => [`第${i + 1}村`, [5, 3, 1, 2, 0, 11]] as const);
    const { table } = upright(rowsOf('金额', ...many, ['全镇合计', [125, 75, 25, 50, 0, 275]]));
    expect([table?.table, table?.records.length]).toEqual(['T11', 25]);
  });

  test('are left as they stand where the villages do not tell of the same', () => {
    const { table } = upright(rowsOf('金额', ...VILLAGES.slice(0, 2), ['鹭鸣村', [5, 3]]));
    expect(table?.layout).toBeUndefined();
  });

  test('what is wrong is said of the cell that holds it', () => {
    const rows = rowsOf('金额（万元）', ...VILLAGES);
    rows[7] = [null, '合计', 12.5, null];
    const { findings } = examine(fromGrid(rows), template, { asOf });
    const told = findings.filter(({ rule }) => rule === 'R34');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told[0])).toContain('"row":7');
  });
});

describe('who was to come and who came, month by month', () => {
  const REGISTER: readonly (readonly GridCell[])[] = [
    ['2024年支部主题党日到会情况统计表', '<', '<', '<', '<', '<', '<', '<'],
    ['序号', '党支部名称', '1月', '<', '2月', '<', '3月', '<'],
    ['^', '^', '应到', '实到', '应到', '实到', '应到', '实到'],
    [1, '竹影村党支部', 20, 19, 20, 20, 21, 20],
    [2, '松坞村党支部', 30, 28, 30, 29, null, null],
    ['合计', null, 50, 47, 50, 49, 21, 20],
  ];

  test('is a record a month', () => {
    const { table } = upright(REGISTER);
    expect([table?.table, table?.layout, table?.records.length]).toEqual(['T09', 'months', 5]);
    expect(table?.columns.map(({ field }) => field)).toEqual([null, 'branch', 'kind', 'date', 'should', 'present']);
    const { reading } = examine(fromGrid(REGISTER), template, { asOf });
    expect([...(reading.tables[0]?.fields.get('should')?.number ?? [])]).toEqual([20, 20, 21, 30, 30]);
    expect(reading.tables[0]?.fields.get('kind')?.text).toEqual(Array(5).fill('themeDay'));
  });

  test('stays as it is where no kind of meeting is told', () => {
    const { table } = upright([['2024年到会情况统计表', '<', '<', '<', '<', '<', '<', '<'], ...REGISTER.slice(1)]);
    expect(table?.layout).toBeUndefined();
  });
});

describe('several occasions in a row', () => {
  test('visits of two seasons', () => {
    const rows: readonly (readonly GridCell[])[] = [
      ['2024年困难党员走访慰问发放台账', '<', '<', '<', '<', '<', '<', '<'],
      ['姓名', '所在党支部', '春节慰问', '<', '<', '“七一”慰问', '<', '<'],
      ['^', '^', '走访时间', '走访人', '慰问金（元）', '走访时间', '走访人', '慰问金（元）'],
      ['孟浩飞', '竹影村党支部', '2024.2.5', '倪安', 500, '2024.6.26', '倪安', 800],
      ['李明', '竹影村党支部', '2024.2.6', '倪安', 500, null, null, null],
      ['合计', null, null, null, 1000, null, null, 800],
    ];
    const { table, snapshot } = upright(rows);
    expect([table?.table, table?.layout, table?.records.length]).toEqual(['T21', 'occasions', 3]);
    const [own] = examine(snapshot, template, { asOf }).reading.tables;
    expect([...(own?.fields.get('amount')?.number ?? [])]).toEqual([500, 800, 500]);
    expect(own?.fields.get('name')?.text).toEqual(['孟浩飞', '孟浩飞', '李明']);
  });

  test('meetings of several kinds', () => {
    const { table, snapshot } = upright([
      ['2024年6月“三会一课”开展情况', '<', '<', '<', '<', '<', '<'],
      ['党支部', '党员大会', '<', '<', '支委会', '<', '<'],
      ['^', '日期', '主题', '实到人数', '日期', '主题', '实到人数'],
      ['竹影村党支部', '2024.6.5', '学习条例', 20, '2024.6.2', '研究换届', 5],
      ['松坞村党支部', '2024.6.6', '学习条例', 18, '2024.6.3', '研究换届', 3],
    ]);
    expect([table?.table, table?.layout, table?.records.length]).toEqual(['T09', 'occasions', 4]);
    const [own] = examine(snapshot, template, { asOf }).reading.tables;
    expect(own?.fields.get('kind')?.text.slice(0, 2)).toEqual(['generalMeeting', 'committee']);
  });

  test('dates of plan and result are of one record', () => {
    const { table } = upright([
      ['阵地建设进度表', '<', '<', '<', '<', '<'],
      ['项目编号', '建设单位', '计划', '<', '实际', '<'],
      ['^', '^', '开工日期', '总投资', '开工日期', '总投资'],
      ['F-1', '竹影村', '2024.2.5', 50, '2024.2.26', 55],
      ['F-2', '松坞村', '2024.2.5', 60, '2024.2.26', 65],
    ]);
    expect(table?.layout).toBeUndefined();
  });
});

describe('two rows a record under two rows of names', () => {
  const HEAD: readonly (readonly GridCell[])[] = [
    ['竹影村党支部党员名册', '<', '<', '<', '<'],
    ['序号', '姓名', '性别', '出生年月', '入党时间'],
    ['^', '民族', '公民身份号码', '文化程度', '联系电话'],
  ];
  const person = (n: number, name: string): readonly (readonly GridCell[])[] => [
    [n, name, '男', '1980.5.6', '2006.7.1'],
    ['^', '汉族', '420583198005061234', '大专', '13812345678'],
  ];

  test('are one record', () => {
    const { table, sheet } = upright([...HEAD, ...person(1, '孟浩飞'), ...person(2, '倪安'), ['填表人：倪安']]);
    expect([table?.table, table?.layout, table?.records.length]).toEqual(['T04', 'paired', 2]);
    expect(table?.columns.map(({ field }) => field)).toEqual([
      null,
      'name',
      'sex',
      'birth',
      'joinDate',
      'nation',
      'idNumber',
      'education',
      'mobile',
    ]);
    expect(cellIn(sheet, table?.records[1] ?? 0, 6)).toBe('C7');
  });

  test('although only the name of their number is merged', () => {
    const rows = [...person(1, '孟浩飞'), ...person(2, '倪安')].map((row) =>
      row.map((cell) => (cell === '^' ? null : cell)),
    );
    const { table } = upright([...HEAD, ...rows]);
    expect([table?.layout, table?.records.length]).toEqual(['paired', 2]);
  });

  test('parts of a whole under a common name are columns of one row', () => {
    const { table } = upright([
      ['党组织花名册', '<', '<', '<', '<', '<'],
      ['序号', '党组织全称', '书记姓名', '党员人数', '<', '<'],
      ['^', '^', '^', '正式党员数', '预备党员数', '党员总数'],
      [1, '竹影村党支部', '孟浩飞', 20, 1, 21],
      ['^', null, '倪安', 10, 1, 11],
    ]);
    expect(table?.layout).toBeUndefined();
  });
});

test('standards across and branches down, with a tick where one meets the other', () => {
  const names = ['班子健全', '活动场所', '主题党日', '党务公开', '集体经济'];
  const { table, snapshot } = upright([
    ['合格党支部对标自查情况', '<', '<', '<', '<', '<', '<', '<'],
    ['序号', '党支部', '领域', ...names.map((name, i) => `${i + 1}.${name}`)],
    [1, '竹影村党支部', '村', '√', '√', '×', '√', '√'],
    [2, '石桥村党支部', '村', '√', '√', '√', null, '√'],
    ['合计', null, null, 2, 2, 1, 1, 2],
  ]);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T08', 'crossed', 10]);
  const [own] = examine(snapshot, template, { asOf }).reading.tables;
  expect(own?.fields.get('standard')?.text.slice(0, 5)).toEqual(['1', '2', '3', '4', '5']);
  expect(own?.fields.get('content')?.text.slice(0, 2)).toEqual(names.slice(0, 2));
  expect([...(own?.fields.get('met')?.number.slice(0, 5) ?? [])]).toEqual([1, 1, 0, 1, 1]);
});

test('standards down and branches across', () => {
  const rows: readonly (readonly GridCell[])[] = [
    ['村党支部合格标准对照检查', '<', '<', '<'],
    ['序号', '标准内容', '竹影村党支部', '石桥村党支部'],
    [1, '班子健全', '√', '√'],
    [2, '活动场所', '×', '√'],
    [3, '主题党日', '√', null],
    ['注：达标打“√”，不达标打“×”。', null, null, null],
  ];
  const { table, snapshot } = upright(rows);
  expect([table?.table, table?.layout, table?.records.length]).toEqual(['T08', 'crossed', 6]);
  const [own] = examine(snapshot, template, { asOf }).reading.tables;
  expect(own?.fields.get('branch')?.text.slice(0, 2)).toEqual(['竹影村党支部', '石桥村党支部']);
  expect(own?.fields.get('content')?.text.slice(1, 3)).toEqual(['班子健全', '活动场所']);
  expect([...(own?.fields.get('met')?.number ?? [])].slice(0, 4)).toEqual([1, 1, 0, 1]);
});

test('ticks under names in a sheet that tells of no standards are left alone', () => {
  const rows: GridCell[][] = [
    ['党员志愿服务报名情况'],
    ['党支部', '领域', '环境整治', '矛盾调解', '防汛巡查', '便民代办', '关爱老人'],
    ['竹影村党支部', '村', '√', '√', '×', '√', '√'],
  ];
  const snapshot = fromGrid(rows);
  expect(findUpright(snapshot, template).snapshot).toBe(snapshot);
});
