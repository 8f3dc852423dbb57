import { fromGrid } from '../../snapshots/from-grid';
import { excelRows, findIn, sheetOf, shown, tableOf } from './found';

const MEMBERS = ['姓名', '性别', '民族', '入党时间', '所在党支部', '联系电话'];
const ZHANG = ['张建国', '男', '汉族', '1990年7月', '望禾村党支部', '13812345678'];
const LI = ['李秀英', '女', '汉族', '2001年6月', '望禾村党支部', '13912345678'];
const WANG = ['王志强', '男', '汉族', '2008年7月', '石桥村党支部', '13712345678'];
const MEETINGS = ['会议类型', '期次', '日期', '主持人', '议题', '已落实数'];

describe('tables below each other', () => {
  it('each with its title', () => {
    const { tables, kind } = sheetOf([
      ['党员花名册', '<', '<', '<', '<', '<'],
      MEMBERS,
      ZHANG,
      LI,
      WANG,
      [],
      ['整推办会议台账', '<', '<', '<', '<', '<'],
      MEETINGS,
      ['周例会', '第1次', '2024.1.8', '孟浩飞', '部署工作', 3],
      ['周例会', '第2次', '2024.1.15', '孟浩飞', '检查进度', 2],
    ]);
    expect(kind).toBe('table');
    expect(
      tables.map((table) => [table.table, shown(table.titleRows), shown(table.headerRows), table.records.length]),
    ).toEqual([
      ['T04', '1', '2', 3],
      ['T22', '7', '8', 2],
    ]);
  });

  it('the same header again after a blank row and a title', () => {
    const { tables } = sheetOf([
      ['望禾村党支部', '<', '<', '<', '<', '<'],
      MEMBERS,
      ZHANG,
      LI,
      [],
      ['石桥村党支部', '<', '<', '<', '<', '<'],
      MEMBERS,
      WANG,
    ]);
    expect(tables.map((table) => [shown(table.headerRows), excelRows(table.records)])).toEqual([
      ['2', [3, 4]],
      ['7', [8]],
    ]);
  });

  it('blank rows between records do not end a table', () => {
    expect(excelRows(tableOf([MEMBERS, ZHANG, [], LI, [], [], WANG]).records)).toEqual([2, 4, 7]);
  });
});

describe('tables beside each other', () => {
  const body = ['望禾村', '石桥村', '竹影村'].map((village, i) => [
    ...[`${village}党支部`, 30 + i, 28 + i, 2, '93%'],
    ...[
      ['李明', '王芳', '周杰'][i] ?? '',
      '党委委员',
      '望禾镇党委',
      `${village}党支部`,
      6,
      3,
      `2024.6.${String(3 + i)}`,
    ],
  ]);
  const left = ['branch', 'memberCount', 'certified', 'uncertified', 'rate'];
  const right = ['member', 'post', 'org', 'point', 'planTimes', 'realTimes', 'lastDate'];
  const names = ['班子成员', '职务', '所在党委', '联系点', '计划次数', '实际次数', '最近一次'];
  const titles = ['党员电子身份认证台账', '<', '<', '<', '<', '班子成员联系点台账', '<', '<', '<', '<', '<', '<'];

  it.each([
    [
      'of unlike depth',
      [
        ['支部', '党员总数', '认证情况', '<', '认证率', ...names],
        ['^', '^', '已认证', '未认证', '^', ...names.map(() => '^')],
      ],
    ],
    ['of one depth', [['支部', '党员总数', '已认证', '未认证', '认证率', ...names]]],
  ])('each under its title without a blank column between, %s', (_, header) => {
    const { tables } = sheetOf([titles, ...header, ...body]);
    expect(tables.map(({ table, columns }) => [table, columns.map(({ field }) => field)])).toEqual([
      ['T10', left],
      ['T17', right],
    ]);
  });

  it('names under common ones are of one table', () => {
    const { tables } = sheetOf([
      ['认证情况', '<', '<', '<', '<', '联系点走访情况', '<', '<', '<', '<', '<', '<'],
      ['支部', '党员总数', '已认证', '未认证', '认证率', ...names],
      ...body,
    ]);
    expect(tables).toHaveLength(1);
  });

  it('parted by a blank column, other names except one that no ledger has twice', () => {
    const { tables } = sheetOf([
      ['各支部情况', '<', '<', '<', '<', '<', '<', '<', '<'],
      ['支部名称', '党员总数', '已认证数', '未认证数', null, '单位', '年度', '党员总数', '党员教育经费'],
      ['望禾村党支部', 31, 31, 0, null, '望禾村党支部', 2024, 31, 1.2],
      ['石桥村党支部', 22, 21, 1, null, '石桥村党支部', 2024, 22, 1],
      ['竹影村党支部', 15, 15, 0, null, '竹影村党支部', 2024, 15, 0.8],
    ]);
    expect(tables.map((table) => [table.firstColumn, table.lastColumn])).toEqual([
      [0, 3],
      [5, 8],
    ]);
  });

  it('parted by a blank column, the names again', () => {
    const { tables } = sheetOf([
      ['党员花名册', '<', '<', '<', '<', '<', '<', '<', '<', '<', '<', '<', '<'],
      [...MEMBERS, null, ...MEMBERS],
      [...ZHANG, null, ...LI],
      [...WANG, null, ...ZHANG],
    ]);
    expect(tables.map((table) => [table.firstColumn, table.lastColumn, table.records.length])).toEqual([
      [0, 5, 2],
      [7, 12, 2],
    ]);
  });

  it('without a blank column, as printed in two columns to save paper', () => {
    const { tables } = sheetOf([
      ['姓名', '入党时间', '姓名', '入党时间', '姓名', '入党时间'],
      ['张建国', '1990.7', '李秀英', '2001.6', '王志强', '2008.7'],
      ['赵敏', '1999.7', '钱伟', '2011.6', null, null],
    ]);
    expect(tables.map((table) => [table.firstColumn, excelRows(table.records)])).toEqual([
      [0, [2, 3]],
      [2, [2, 3]],
      [4, [2]],
    ]);
  });

  it('the title over a list that is printed in two columns is that of both', () => {
    const few = ['姓名', '性别', '身份证号', '入党时间', '联系电话'];
    const { tables } = sheetOf([
      ['双桥村党支部党员花名册', '<', '<', '<', '<', '<', '<', '<', '<', '<'],
      [...few, ...few],
      ['张建国', '男', '420106196505123456', '1990.7', '13812345678', '赵敏', '女', '', '1999.7', '13612345678'],
      ['李秀英', '女', '420106197805123421', '2001.6', '13912345678', '钱伟', '男', '', '2011.6', '13512345678'],
      ['王志强', '男', '420106198005123438', '2008.7', '13712345678', null, null, null, null, null],
    ]);
    expect(tables.map(({ table, tableBy, records }) => [table, tableBy, records.length])).toEqual([
      ['T04', 'title', 3],
      ['T04', 'title', 2],
    ]);
    expect(Math.min(...tables.map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
    expect(tables.map(({ besideItself }) => besideItself)).toEqual([undefined, true]);
  });

  it('what the clerk settles of a list in two columns holds for both', () => {
    const rows = [
      ['姓名', '入党时间', '姓名', '入党时间'],
      ['张建国', '1990.7', '李秀英', '2001.6'],
      ['赵敏', '1999.7', '钱伟', '2011.6'],
    ];
    const [sheet] = findIn(fromGrid(rows, '名单'), new Map([['名单', { table: 'T04' }]]));
    expect(sheet?.tables.map(({ table, tableBy }) => [table, tableBy])).toEqual([
      ['T04', 'chosen'],
      ['T04', 'chosen'],
    ]);
  });

  it('a short list for looking up beside a long table', () => {
    const { tables } = sheetOf([
      [...MEMBERS, null, '支部', '简称'],
      [...ZHANG, null, '望禾村党支部', '望禾'],
      [...LI, null, '石桥村党支部', '石桥'],
      WANG,
      ZHANG,
      LI,
      WANG,
      ZHANG,
    ]);
    expect(tables[0]?.columns).toHaveLength(6);
    expect(tables[0]?.records).toHaveLength(7);
    expect(tables[0]?.table).toBe('T04');
    expect(tables.slice(1).every((table) => table.table === null)).toBe(true);
  });

  it('two blank columns part tables of one length with other names', () => {
    const { tables } = sheetOf([
      ['2024年6月党建情况', ...Array<string>(10).fill('<')],
      ['支部', '党员总数', '已认证数', '认证率', null, null, '班子成员', '联系支部', '计划次数', '实际次数'],
      ['望禾村党支部', 20, 18, '90%', null, null, '张建国', '望禾村党支部', 6, 4],
      ['石桥村党支部', 25, 25, '100%', null, null, '李秀英', '石桥村党支部', 6, 3],
      ['竹影村党支部', 16, 12, '75%', null, null, '王志强', '竹影村党支部', 6, 3],
    ]);
    expect(tables.map((table) => [table.table, table.firstColumn, table.records.length])).toEqual([
      ['T10', 0, 3],
      ['T17', 6, 3],
    ]);
  });

  it('a blank column inside belongs to the table', () => {
    const table = tableOf([
      [...MEMBERS.slice(0, 3), null, ...MEMBERS.slice(3)],
      [...ZHANG.slice(0, 3), null, ...ZHANG.slice(3)],
      [...LI.slice(0, 3), null, ...LI.slice(3)],
      [...WANG.slice(0, 3), null, ...WANG.slice(3)],
    ]);
    expect(table.columns.filter((column) => column.field !== null)).toHaveLength(6);
    expect(table.lastColumn).toBe(6);
  });
});
