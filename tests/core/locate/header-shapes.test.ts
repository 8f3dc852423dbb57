import { area, buildSnapshot } from '../../snapshots/from-grid';
import type { GridCell } from '../../snapshots/from-grid';
import { excelRows, findIn, shown, tableOf } from './found';

const MEMBERS = [
  ['张建国', '男', '汉族', '1965.3', '初中', '1990年7月', '望禾村党支部', '13812345678'],
  ['李秀英', '女', '汉族', '1972.11', '高中', '2001年6月', '望禾村党支部', '13912345678'],
  ['王志强', '男', '汉族', '1980.5', '大专', '2008年7月', '石桥村党支部', '13712345678'],
];
const NAMES = ['姓名', '性别', '民族', '出生年月', '学历', '入党时间', '所在党支部', '联系电话'];

test('a name merged over two columns, as are the cells under it, names one column', () => {
  const names = ['姓名', '性别', '民族', '出生年月', '学历', '入党时间', '所在党支部', '<', '联系电话'];
  const members = MEMBERS.map((member) => [...member.slice(0, 7), '<', ...member.slice(7)]);
  const table = tableOf([['党员花名册', '<', '<', '<', '<', '<', '<', '<', '<'], names, ...members]);
  expect(table.columns.slice(6).map(({ label, field }) => [label, field])).toEqual([
    ['所在党支部', 'branch'],
    ['', null],
    ['联系电话', 'mobile'],
  ]);
});

describe('lines above the header', () => {
  it('a title over the whole width, office and date on the next line', () => {
    const table = tableOf([
      ['望禾镇党员花名册', '<', '<', '<', '<', '<', '<', '<'],
      ['填报单位：望禾镇党委', null, null, null, null, null, '填报日期：2024年6月30日', null],
      NAMES,
      ...MEMBERS,
    ]);
    expect([shown(table.titleRows), shown(table.headerRows), shown(table.dataRows)]).toEqual(['1-2', '3', '4-6']);
    expect(table.table).toBe('T04');
    expect(table.meta.get('填报单位')?.text).toBe('望禾镇党委');
    expect(table.meta.get('填报日期')?.text).toBe('2024年6月30日');
  });

  it('several facts in one merged cell, a blank line and a unit line', () => {
    const table = tableOf([
      ['2024年村级集体经济收入统计表', '<', '<', '<', '<'],
      ['填报单位（盖章）：听泉镇      报告期：2024年第二季度', '<', '<', '<', '<'],
      [],
      [null, null, null, null, '单位：万元'],
      ['村名', '经营收入', '投资收益', '其他收入', '总收入'],
      ['竹影村', 3.1, 0.4, 0.2, 3.7],
      ['鹭鸣村', 6.2, 1.1, 0, 7.3],
    ]);
    expect([shown(table.titleRows), shown(table.headerRows), shown(table.dataRows)]).toEqual(['1-4', '5', '6-7']);
    expect(Object.fromEntries([...table.meta].map(([label, { text }]) => [label, text]))).toEqual({
      计量单位: '万元',
      填报单位: '听泉镇',
      报告期: '2024年第二季度',
    });
    expect(table.columns[1]?.unit).toBe('万元');
  });

  it('what an example under the table shows is said of nobody', () => {
    const rows = [
      ['2024年村级集体经济收入统计表', '<', '<'],
      ['村名', '经营收入', '总收入'],
      ['竹影村', 3.1, 3.7],
    ];
    const example = ['填写示例（不参加汇总）：村名：××××；经营收入：5.20；填表人：张三', '<', '<'];
    expect(tableOf([...rows, [], example]).meta.has('填表人')).toBe(false);
    expect(tableOf([...rows, ['填表人：李四', '<', '<'], example]).meta.get('填表人')?.text).toBe('李四');
  });

  it('known names with their values beside them, over a wider row of names, are no header', () => {
    const table = tableOf([
      ['机关党支部达标创建自评表', '<', '<', '<', '<', '<'],
      ['支部名称', '民政局党支部', null, '领域', '机关', null],
      ['序号', '标准内容', '是否达标', '存在差距', '整改期限', '自评等次'],
      [1, '支部委员会健全', '是', null, null, null],
      [2, '按季度开展谈心', '否', '只谈了班子成员', '2024.8', null],
    ]);
    expect(shown(table.headerRows)).toBe('3');
    expect([table.table, table.meta.get('支部名称')?.text, table.meta.get('领域')?.text]).toEqual([
      'T08',
      '民政局党支部',
      '机关',
    ]);
  });

  it('several lines of such names and values, whose values hold for all records', () => {
    const table = tableOf([
      ['书记责任“口袋书”', ...['<', '<', '<', '<']],
      ['书记姓名', '李明', '职务', '村党支部书记', null],
      ['党组织', '竹影村党支部', '书记类别', '村党组织书记', null],
      ['承诺编号', '承诺事项', '践诺时限', '践诺进展', '是否兑现'],
      ['CN01', '为老党员配餐', '2024.9.30', '正在推进', '否'],
      ['CN02', '硬化通组公路', '2024.9.30', '正在推进', '否'],
    ]);
    expect([table.table, shown(table.headerRows), table.records.length]).toEqual(['T16', '4', 2]);
    expect([...table.meta].map(([label, { text }]) => [label, text])).toEqual([
      ['书记姓名', '李明'],
      ['职务', '村党支部书记'],
      ['党组织', '竹影村党支部'],
      ['书记类别', '村党组织书记'],
    ]);
  });

  it('label and value in cells of their own are no header', () => {
    const table = tableOf([
      ['组织生活登记表', '<', '<', '<', '<', '<'],
      ['支部名称：', '竹影村党支部', null, '月份：', '2024年6月', null],
      ['活动类型', '日期', '主题', '主持人', '应到人数', '实到人数'],
      ['主题党日', '2024.6.5', '学习条例', '孟浩飞', 24, 22],
      ['党课', '2024.6.20', '乡村振兴', '孟浩飞', 24, 20],
    ]);
    expect([shown(table.titleRows), shown(table.headerRows)]).toEqual(['1-2', '3']);
    expect(table.meta.get('支部名称')?.text).toBe('竹影村党支部');
    expect(table.meta.get('月份')?.text).toBe('2024年6月');
  });

  it('labels whose values were left open are no header', () => {
    const table = tableOf([
      ['月份：', null, null, '上报时间：', null],
      ['党支部', '党员总数', '已认证数', '未认证数', '认证率'],
      ['竹影村党支部', 24, 20, 4, '83.3%'],
      ['鹭鸣村党支部', 31, 31, 0, '100%'],
    ]);
    expect([shown(table.titleRows), shown(table.headerRows)]).toEqual(['1', '2']);
  });

  it('a title that stands in H1 only', () => {
    const title = [null, null, null, null, null, null, null, '党员花名册'];
    const table = tableOf([title, NAMES, ...MEMBERS]);
    expect([shown(table.titleRows), shown(table.headerRows), table.table]).toEqual(['1', '2', 'T04']);
  });

  it('a title merged over less than the table', () => {
    const table = tableOf([['党员花名册（2024年）', '<', '<', '<'], NAMES, ...MEMBERS]);
    expect([shown(table.titleRows), shown(table.headerRows)]).toEqual(['1', '2']);
  });

  it('a title two rows high', () => {
    const title = ['党员花名册', '<', '<', '<', '<', '<', '<', '<'];
    const table = tableOf([title, title.map(() => '^'), NAMES, ...MEMBERS]);
    expect([shown(table.titleRows), shown(table.headerRows)]).toEqual(['1-2', '3']);
  });

  it('a second cell on the title line', () => {
    const title = ['2024年望禾镇党员花名册', '<', '<', '<', '<', '<', '附件2', null];
    const table = tableOf([title, NAMES, ...MEMBERS]);
    expect([shown(table.titleRows), shown(table.headerRows)]).toEqual(['1', '2']);
  });

  it('the number of the annex over a spaced title', () => {
    const table = tableOf([['附件5'], ['党 员 花 名 册', '<', '<', '<', '<', '<', '<', '<'], NAMES, ...MEMBERS]);
    expect([shown(table.titleRows), shown(table.headerRows), table.table]).toEqual(['1-2', '3', 'T04']);
  });

  it('instructions of many lines in the first cell', () => {
    const hints = '导入说明：\n1、* 代表必填\n2、日期格式：yyyy/MM/dd 例：2020/01/01\n3、请勿修改表头';
    const table = tableOf([[hints, '<', '<', '<', '<', '<', '<', '<'], NAMES, ...MEMBERS]);
    expect([shown(table.titleRows), shown(table.headerRows)]).toEqual(['1', '2']);
  });
});

describe('headers of several rows', () => {
  it('merged across and down, five rows deep with texts for numbers', () => {
    const table = tableOf([
      ['单位', '收支情况', '<', '<', '<', '<'],
      ['^', '收入', '<', '<', '<', '支出'],
      ['^', '经营', '<', '补助', '<', '^'],
      ['^', '一季度', '<', '一季度', '二季度', '^'],
      ['^', '计划', '实际', '^', '^', '^'],
      ['望禾村', '12.5', '13', '2', '2.2', '9.8'],
      ['石桥村', '8.1', '7.6', '1', '0.5', '6.1'],
    ]);
    expect(shown(table.headerRows)).toBe('1-5');
    expect(table.columns.map((column) => column.header.join('/'))).toEqual([
      '单位',
      '收支情况/收入/经营/一季度/计划',
      '收支情况/收入/经营/一季度/实际',
      '收支情况/收入/补助/一季度',
      '收支情况/收入/补助/二季度',
      '收支情况/支出',
    ]);
  });

  it('the same lowest names under four quarters', () => {
    const quarters = ['一季度', '二季度', '三季度', '四季度'];
    const table = tableOf([
      ['项目', ...quarters.flatMap((quarter) => [quarter, '<', '<'])],
      ['^', ...quarters.flatMap(() => ['计划', '实际', '占比'])],
      ['组织建设', 1, 1, '100%', 2, 1, '50%', 3, 3, '100%', 1, 0, '0%'],
      ['阵地建设', 4, 2, '50%', 2, 2, '100%', 3, 1, '33%', 1, 1, '100%'],
    ]);
    expect(shown(table.headerRows)).toBe('1-2');
    expect(table.columns[5]?.header).toEqual(['二季度', '实际']);
    expect(new Set(table.columns.map((column) => column.header.join('/'))).size).toBe(13);
  });

  it('common names written once over the first of their columns, nothing merged', () => {
    const table = tableOf([
      ['序号', '村名', '收入', null, null, '支出', null, '备注'],
      [null, null, '经营收入', '投资收益', '其他收入', '工资', '水电', null],
      [1, '望禾村', 3, 1, 2, 1, 1, null],
      [2, '石桥村', 5, 0, 1, 2, 2, '补报'],
    ]);
    expect(shown(table.headerRows)).toBe('1-2');
    expect(table.columns.map((column) => column.header.join('/'))).toEqual([
      '序号',
      '村名',
      '收入/经营收入',
      '收入/投资收益',
      '收入/其他收入',
      '支出/工资',
      '支出/水电',
      '备注',
    ]);
  });

  it('a first row that only names some columns in common', () => {
    const table = tableOf([
      [null, null, '收入', '<', '<', '支出', '<'],
      ['序号', '村名', '经营', '投资', '其他', '工资', '水电'],
      [1, '望禾村', 3, 1, 2, 1, 1],
      [2, '石桥村', 5, 0, 1, 2, 2],
    ]);
    expect(shown(table.headerRows)).toBe('1-2');
  });

  it('common names written over each of their columns again', () => {
    const table = tableOf([
      ['项目', '本期', '本期', '上期', '上期'],
      ['项目', '收入', '成本', '收入', '成本'],
      ['主业', 10, 8, 9, 7],
      ['副业', 2, 1, 3, 2],
    ]);
    expect(shown(table.headerRows)).toBe('1-2');
    expect(table.columns[0]?.header).toEqual(['项目']);
  });

  it('years as names of columns', () => {
    const table = tableOf([
      ['指标', 2023, 2022, 2021],
      ['党员总数', 320, 311, 305],
      ['党支部数', 14, 14, 13],
      ['发展党员', 6, 5, 7],
    ]);
    expect([shown(table.headerRows), shown(table.dataRows)]).toEqual(['1', '2-4']);
  });

  it('names pulled apart, broken, starred and with colons', () => {
    const names = [
      '姓  名',
      '性\n别',
      '*民族',
      '出生年月：',
      ' 学历 ',
      '入党时间\n（yyyy-MM）',
      '所在党支部（填简称）',
      '联系电话（必填）',
    ];
    const table = tableOf([names, ...MEMBERS]);
    expect(table.columns.map((column) => column.header.join('/'))).toEqual(NAMES);
    expect(table.columns.map((column) => column.field)).toEqual([
      ...['name', 'sex', 'nation', 'birth', 'education', 'joinDate', 'branch', 'mobile'],
    ]);
  });
});

describe('rows under the names that name nothing', () => {
  const names = ['村名', '经营收入', '投资收益', '其他收入', '总收入'];
  const villages = [
    ['竹影村', 3.1, 0.4, 0.2, 3.7],
    ['鹭鸣村', 6.2, 1.1, 0, 7.3],
  ];

  it.each([
    ['numbers of columns', ['（1）', '（2）', '（3）', '（4）', '（5）']],
    ['numbers of columns after 甲', ['甲', 1, 2, 3, 4]],
    ['formulas in words', ['1', '2', '3', '4', '5=2+3+4']],
    ['codes of columns', ['A01', 'A02', 'A03', 'A04', 'A05']],
    ['units with a year', ['（个）', '年', '（万元）', '（万元）', '（万元）']],
    ['units', [null, '（万元）', '（万元）', '（万元）', '（万元）']],
    ['hints', ['必填', '必填', '选填', '选填', '自动计算']],
    ['weights', ['权重', 0.3, 0.3, 0.2, 0.2]],
    ['weights without a word', [null, '40%', '30%', '20%', '10%']],
  ])('%s', (_, row) => {
    const table = tableOf([names, row, ...villages]);
    expect([shown(table.headerRows), shown(table.dataRows)]).toEqual(['1-2', '3-4']);
    expect(table.columns.map((column) => column.header.join('/'))).toEqual(names);
    expect(table.records.length).toBe(2);
  });

  it('a record of whole numbers that begins with a year is none of them', () => {
    const yearly = ['年度', '经营收入', '发包收入', '投资收益', '补助收入', '其他收入', '总收入', '收入线', '是否达标'];
    const table = tableOf([yearly, [2024, 3, 4, 1, 2, 0, 10, 5, '是']]);
    expect([shown(table.headerRows), shown(table.dataRows)]).toEqual(['1', '2']);
    const numbered = tableOf([yearly, [1, 2, 3, 4, 5, 6, 7, 8, '—'], [2024, 3, 4, 1, 2, 0, 10, 5, '是']]);
    expect([shown(numbered.headerRows), shown(numbered.dataRows)]).toEqual(['1-2', '3']);
  });

  it('units of their own row belong to their columns', () => {
    const table = tableOf([names, [null, '（万元）', '（元）', '（万元）', '（万元）'], ...villages]);
    expect(table.columns.map((column) => column.unit)).toEqual([null, '万元', '元', '万元', '万元']);
  });
});

describe('where a table lies', () => {
  it('not in A1', () => {
    const rows = [NAMES, ...MEMBERS].map((row) => [null, null, ...row]);
    const table = tableOf([[], [], [], ...rows]);
    expect([shown(table.headerRows), table.firstColumn, table.lastColumn]).toEqual(['4', 2, 9]);
  });

  it('with cells of blanks far below and to the right', () => {
    const rows: (string | null)[][] = [NAMES, ...MEMBERS];
    for (let i = 0; i < 300; i++) rows.push([]);
    rows.push(Array.from({ length: 60 }, (_, i) => (i === 59 ? '　 ' : null)));
    const [sheet] = findIn(buildSnapshot([{ name: '花名册', rows }]));
    expect(sheet?.tables).toHaveLength(1);
    expect(sheet?.tables[0]?.records).toHaveLength(3);
    expect(sheet?.tables[0]?.lastColumn).toBe(7);
  });

  it('beside a tall note that is merged', () => {
    const rows = [[...NAMES, null, '填写说明：出生年月写到月，学历写最高学历，没有的填“无”。'], ...MEMBERS];
    const [sheet] = findIn(buildSnapshot([{ name: '花名册', rows, merges: [area('J1:L4')] }]));
    expect(sheet?.tables).toHaveLength(1);
    expect(sheet?.tables[0]?.columns).toHaveLength(8);
    expect(sheet?.tables[0]?.records).toHaveLength(3);
  });

  it('a unit in brackets of the title leaves it a title', () => {
    const table = tableOf([
      ['村级集体经济收入统计表（单位：万元）', '<', '<', '<', '<'],
      ['村名', '乡镇', '年度', '总收入', '是否达标'],
      ['东坪村', '柳河镇', 2024, 12, '是'],
    ]);
    expect([table.table, table.tableBy, table.columns[3]?.unit]).toEqual(['T11', 'title', '万元']);
  });

  it.each([1, 2, 3, 4, 5])('%i rows of common names over the names, with blanks instead of merges', (levels) => {
    const names = [
      '党组织代码',
      '党组织全称',
      '组织类别',
      '领域',
      '书记姓名',
      '书记联系电话',
      '党员总数',
      '正式党员数',
    ];
    const over = [
      ['编码', '', '类别', '', '个人', '', '人数', ''],
      ['基本情况', '', '', '', '书记情况', '', '党员', ''],
      ['组织信息', '', '', '', '', '', '党员情况', ''],
      ['党组织信息', '', '', '', '', '', '', ''],
      ['台账信息', '', '', '', '', '', '', ''],
    ].slice(0, levels);
    const rows = [...over.reverse(), names].map((row, i) => [i === 0 ? '序号' : '', ...row]);
    const record = (i: number): GridCell[] => [
      i,
      `9901${String(i)}`,
      '东坪村党支部',
      '党支部',
      '村',
      '李芳',
      '',
      30,
      28,
    ];
    const table = tableOf([['党组织名册'], ...rows, record(1), record(2), record(3)]);
    expect([table.table, shown(table.headerRows), excelRows(table.records).length]).toEqual([
      'T03',
      `2-${String(levels + 2)}`,
      3,
    ]);
    expect(table.confidence).toBeGreaterThanOrEqual(0.6);
  });
});
