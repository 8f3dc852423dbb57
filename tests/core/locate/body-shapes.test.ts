import type { GridCell } from '../../snapshots/from-grid';
import { excelRows, shown, tableOf } from './found';

const NAMES = ['序号', '村名', '经营收入', '投资收益', '其他收入', '总收入', '备注'];
const row = (n: number | null, village: string, ...money: readonly number[]): GridCell[] => [
  n,
  village,
  ...money,
  null,
];
const A = row(1, '竹影村', 3.1, 0.4, 0.2, 3.7);
const B = row(2, '鹭鸣村', 6.2, 1.1, 0, 7.3);
const C = row(3, '石桥村', 1, 1, 1, 3);
const D = row(4, '榆钱坳村', 2, 2, 0, 4);

describe('rows of sums', () => {
  it('合计 at the foot, 小计 after each part, 平均 last', () => {
    const table = tableOf([
      NAMES,
      ['一、听泉镇', '<', '<', '<', '<', '<', '<'],
      A,
      B,
      ['小计', '<', 9.3, 1.5, 0.2, 11, null],
      ['二、望禾镇', '<', '<', '<', '<', '<', '<'],
      C,
      D,
      ['小  计', '<', 3, 3, 1, 7, null],
      ['合  计', '<', 12.3, 4.5, 1.2, 18, null],
      [null, '平均', 3.1, 1.1, 0.3, 4.5, null],
    ]);
    expect(excelRows(table.records)).toEqual([3, 4, 7, 8]);
    expect(excelRows(table.sectionRows)).toEqual([2, 6]);
    expect(excelRows(table.subtotalRows)).toEqual([5, 9]);
    expect(excelRows(table.totalRows)).toEqual([10]);
    expect(excelRows(table.meanRows)).toEqual([11]);
    expect(shown(table.dataRows)).toBe('2-8');
  });

  it('what is carried over from page to page is told already', () => {
    const table = tableOf([
      NAMES,
      A,
      B,
      ['过次页', null, 9.3, 1.5, 0.2, 11, null],
      ['承前页', null, 9.3, 1.5, 0.2, 11, null],
      C,
      ['承上页合计', null, 10.3, 2.5, 1.2, 14, null],
      D,
      ['合计', null, 12.3, 4.5, 1.2, 18, null],
    ]);
    expect(excelRows(table.records)).toEqual([2, 3, 6, 8]);
    expect([excelRows(table.subtotalRows), excelRows(table.totalRows)]).toEqual([[], [9]]);
    expect(excelRows(table.carriedRows ?? [])).toEqual([4, 5, 7]);
  });

  it('全市 on top', () => {
    const table = tableOf([NAMES, [null, '全市', 10, 3, 1, 14, null], A, B, C]);
    expect([excelRows(table.totalRows), excelRows(table.records)]).toEqual([[2], [3, 4, 5]]);
  });

  it('the year before and what changed since, under the total, are no records', () => {
    const table = tableOf([
      NAMES,
      A,
      B,
      ['合计', null, 9.3, 1.5, 0.2, 11, null],
      ['上年同期', null, 8, 1, 0.2, 9.2, null],
      ['同比增减', null, '16%', '50%', '0%', '20%', null],
    ]);
    expect([excelRows(table.totalRows), excelRows(table.records)]).toEqual([[4], [2, 3]]);
  });

  it('合计 that closes each part is of the part', () => {
    const table = tableOf([
      NAMES,
      A,
      B,
      ['合计', null, 9.3, 1.5, 0.2, 11, null],
      C,
      D,
      ['总计', null, 12, 4, 1, 18, null],
    ]);
    expect([excelRows(table.subtotalRows), excelRows(table.totalRows)]).toEqual([[4], [7]]);
  });

  it('a group as a spreadsheet adds it up, wherever its name stands', () => {
    const names = ['乡镇', '村名', '经营收入', '投资收益', '总收入'];
    const table = tableOf([
      names,
      ['听泉镇', '竹影村', 3.1, 0.4, 3.5],
      ['听泉镇', '鹭鸣村', 6.2, 1.1, 7.3],
      ['听泉镇 汇总', null, 9.3, 1.5, 10.8],
      ['望禾镇', '石桥村', 1, 1, 2],
      ['望禾镇 汇总', null, 1, 1, 2],
      ['总计', null, 10.3, 2.5, 12.8],
    ]);
    expect(excelRows(table.subtotalRows)).toEqual([4, 6]);
    expect(excelRows(table.records)).toEqual([2, 3, 5]);
    // 数据汇总 is a task among others.
    const tasks = tableOf([
      ['任务编号', '任务内容', '目标值', '累计完成'],
      ['G-1', '规范主题党日', 12, 6],
      ['G-2', '信息汇总', 12, 5],
    ]);
    expect(excelRows(tasks.records)).toEqual([2, 3]);
  });

  it('a town over its villages, each column the sum of theirs', () => {
    const rows = (sum: number): GridCell[][] => [
      ['序号', '单位', '经营收入', '投资收益', '总收入'],
      [null, '全市合计', 10.3, 2.5, 12.8],
      ['一', '听泉镇', sum, 1.5, 10.8],
      [1, '  竹影村', 3.1, 0.4, 3.5],
      [2, '  鹭鸣村', 6.2, 1.1, 7.3],
      ['二', '望禾镇', 1, 1, 2],
      [1, '  石桥村', 1, 1, 2],
    ];
    const table = tableOf(rows(9.3));
    expect(excelRows(table.subtotalRows)).toEqual([3, 6]);
    expect(excelRows(table.sectionRows)).toEqual([3, 6]);
    expect(excelRows(table.records)).toEqual([4, 5, 7]);
    // Where the figures are no sums the towns have incomes of their own.
    expect(
      excelRows(tableOf(rows(4).map((row) => row.map((cell) => (cell === 10.8 ? 2 : cell)))).records),
    ).toHaveLength(5);
  });

  it('a total that is an error', () => {
    const error = { error: '#REF!' };
    const table = tableOf([NAMES, A, B, ['总计', '<', error, error, error, error, null]]);
    expect([excelRows(table.totalRows), excelRows(table.records)]).toEqual([[4], [2, 3]]);
  });

  it('合计 in words is the total of a form with nothing in it', () => {
    const table = tableOf([
      NAMES,
      ['合        计', '<', null, null, null, null, null],
      ['核定金额合计（大写）：', '<', '<', '<', '<', '<', '<'],
    ]);
    expect([excelRows(table.totalRows), excelRows(table.records), table.dataRows]).toEqual([[2, 3], [], null]);
  });

  it('其中 before figures tells of rows that are there already', () => {
    const table = tableOf([
      NAMES,
      A,
      B,
      ['合计', null, 9.3, 1.5, 0.2, 11, null],
      [null, '其中：薄弱村', 3.1, 0.4, 0.2, 3.7, null],
      ['其中达标村', null, 6.2, 1.1, 0, 7.3, null],
      ['填表人：倪娜', null, null, null, null, null, null],
    ]);
    expect([excelRows(table.records), excelRows(table.totalRows), shown(table.footerRows)]).toEqual([[2, 3], [4], '7']);
    // With words behind it, it is a record.
    const task = tableOf([
      ['任务编号', '任务内容', '具体措施', '责任人'],
      ['G-1', '规范主题党日', '每月五日开展', '倪娜'],
      [null, '其中：学习', '每月学习一次', '孟浩飞'],
    ]);
    expect(excelRows(task.records)).toEqual([2, 3]);
  });

  it('总分 under the points of a score sheet is their sum', () => {
    const table = tableOf([
      ['堡垒指数评分表', '<', '<', '<', '<'],
      ['党组织', '指标编号', '标准及要求', '分值', '自评得分'],
      ['竹影村党支部', 'G1', '应建尽建', 5, 4.5],
      ['竹影村党支部', 'G2', '设置规范', 4, 4],
      ['总分', null, null, 9, 8.5],
    ]);
    expect([excelRows(table.records), excelRows(table.totalRows)]).toEqual([[3, 4], [5]]);
  });

  it('words that hold 计 are no sums', () => {
    const table = tableOf([
      ['序号', '姓名', '工作岗位', '学历'],
      [1, '计小平', '会计', '大专'],
      [2, '全计', '统计员', '本科'],
      [3, '合成', '设计', '本科'],
    ]);
    expect(table.records).toHaveLength(3);
  });
});

describe('rows that are no records', () => {
  it('blank rows inside', () => {
    const table = tableOf([NAMES, A, [], B, [], [], C]);
    expect([excelRows(table.records), shown(table.dataRows)]).toEqual([[2, 4, 7], '2-7']);
  });

  it('rows that have only their number', () => {
    const empty = Array.from({ length: 18 }, (_, i): GridCell[] => [i + 3]);
    const table = tableOf([NAMES, A, B, ...empty]);
    expect(excelRows(table.records)).toEqual([2, 3]);
  });

  it('rows that have their number and what is preset', () => {
    const empty = Array.from({ length: 10 }, (_, i): GridCell[] => [i + 3, null, null, null, null, null, '否']);
    const table = tableOf([NAMES, A, B, ...empty]);
    expect(excelRows(table.records)).toEqual([2, 3]);
    expect(table.reasons).toContain('preset-rows');
  });

  it('a form of which nothing is filled in has no records', () => {
    const table = tableOf([
      ['经营收入统计表', '<', '<', '<', '<', '<', '<'],
      NAMES,
      ...Array.from({ length: 20 }, (_, i) => [i + 1]),
    ]);
    expect(table.records).toHaveLength(0);
    expect(shown(table.headerRows)).toBe('2');
  });

  it('a row that shows how to fill in', () => {
    const bracketed = tableOf([NAMES, [null, '（示例）某某村', 1, 1, 1, 3, null], A, B]);
    expect(excelRows(bracketed.records)).toEqual([3, 4]);
    const table = tableOf([NAMES, ['示例', '某某村', 1, 1, 1, 3, '例'], A, B]);
    expect(excelRows(table.records)).toEqual([3, 4]);
  });

  it('a row of hints', () => {
    const table = tableOf([NAMES, ['自动生成', '必填', '必填', '选填', '选填', '自动计算', '选填'], A, B]);
    expect(excelRows(table.records)).toEqual([3, 4]);
  });

  it('names of parts that are not numbered, with 序号 starting again', () => {
    const table = tableOf([
      NAMES,
      ['综合型部门'],
      A,
      B,
      ['执法型部门'],
      row(1, '丙', 1, 1, 1, 3),
      row(2, '丁', 1, 1, 1, 3),
    ]);
    expect([excelRows(table.sectionRows), excelRows(table.records)]).toEqual([
      [2, 5],
      [3, 4, 6, 7],
    ]);
  });

  it('the header printed again on the next page', () => {
    const table = tableOf([NAMES, A, B, NAMES, C, D]);
    expect(excelRows(table.records)).toEqual([2, 3, 5, 6]);
    expect(table.reasons).toContain('repeated-header');
  });
});

describe('below the table', () => {
  it('notes, signatures and a date', () => {
    const table = tableOf([
      NAMES,
      A,
      B,
      ['注：1.本表一式两份。', '<', '<', '<', '<', '<', '<'],
      ['    2.金额保留两位小数。', '<', '<', '<', '<', '<', '<'],
      [],
      ['单位负责人：', null, '审核人：', null, '填表人：李明', null, '联系电话：13800000000'],
      [null, null, null, null, null, '2024年6月30日'],
    ]);
    expect([excelRows(table.records), shown(table.footerRows)]).toEqual([[2, 3], '4-8']);
    expect(table.meta.get('填表人')?.text).toBe('李明');
    expect(table.meta.get('联系电话')?.text).toBe('13800000000');
  });

  it('those who answer for the table, right under the data and without colons', () => {
    const table = tableOf([NAMES, A, B, C, ['制表人', '倪娜', null, '审核人', '廉刚']]);
    expect([excelRows(table.records), shown(table.footerRows)]).toEqual([[2, 3, 4], '5']);
  });

  it('names and values in cells of their own', () => {
    const table = tableOf([NAMES, A, B, [], ['填表人', '李明', null, '审核人', '王芳'], ['联系电话', '13800000000']]);
    expect([excelRows(table.records), shown(table.footerRows)]).toEqual([[2, 3], '5-6']);
  });

  it('facts after the data', () => {
    const table = tableOf([NAMES, A, B, C, [], ['支部数量', 12], ['总人数', 318], ['请示统一落款时间', '2024.6.30']]);
    expect([excelRows(table.records), shown(table.footerRows)]).toEqual([[2, 3, 4], '6-8']);
  });

  it('facts right under the data, and what is worked out from whole columns', () => {
    const names = ['序号', '党支部', '党员总数', '已认证数', '未认证数', '认证率'];
    const row = (i: number): GridCell[] => [i, `东坪${String(i)}村党支部`, 20, 18, 2, '90%'];
    const table = tableOf([
      ['党员电子身份认证台账', '<', '<', '<', '<', '<'],
      names,
      row(1),
      row(2),
      row(3),
      ['合计', '', 60, 54, 6, '90%'],
      ['平均认证率', '', '', '', '', '90%'],
      ['最高', '', 20, 18, 2, '90%'],
      ['支部数量', '3个'],
      ['', '达标条数', '', '', '', 3],
    ]);
    expect([excelRows(table.records), excelRows(table.totalRows), excelRows(table.meanRows)]).toEqual([
      [3, 4, 5],
      [6],
      [7],
    ]);
    expect(shown(table.footerRows)).toBe('8-10');
  });

  it('a name of a figure with records under it is a record', () => {
    const table = tableOf([
      ['任务内容', '目标值', '一月', '二月', '责任人'],
      ['主题党日', 12, 1, 1, '李芳'],
      ['发展党员数', 5],
      ['谈心谈话', 20, 2, 3, '王芳'],
    ]);
    expect(excelRows(table.records)).toEqual([2, 3, 4]);
  });
});

describe('records of several rows', () => {
  it('keeps every line of households that are merged down', () => {
    const table = tableOf([
      ['户主', '地址', '姓名', '与户主关系', '年龄'],
      ['张建国', '望禾村一组', '张建国', '本人', 59],
      ['^', '^', '李秀英', '妻', 57],
      ['^', '^', '张伟', null, null],
      ['王志强', '望禾村二组', '王志强', '本人', 44],
    ]);
    expect(excelRows(table.records)).toEqual([2, 3, 4, 5]);
  });

  it('keeps plan and result of one task', () => {
    const table = tableOf([
      ['任务', '类别', '一季度', '二季度'],
      ['阵地建设', '计划', 2, 3],
      ['^', '实际', 1, 3],
      ['组织覆盖', '计划', 5, 5],
      ['^', '实际', 5, 4],
    ]);
    expect(excelRows(table.records)).toEqual([2, 3, 4, 5]);
  });
});
