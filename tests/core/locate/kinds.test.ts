import type { GridCell } from '../../snapshots/from-grid';
import { sheetOf } from './found';

/** Surest table of a sheet, 0 when there is none. */
function surest(rows: readonly (readonly GridCell[])[]): number {
  return Math.max(0, ...sheetOf(rows).tables.map((table) => table.confidence));
}

describe('what is no ledger', () => {
  it('a calendar', () => {
    const rows: GridCell[][] = [
      ['2024年6月值班安排', '<', '<', '<', '<', '<', '<'],
      ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
    ];
    for (let week = 0; week < 5; week++) rows.push(Array.from({ length: 7 }, (_, day) => week * 7 + day + 1));
    expect(sheetOf(rows).kind).toBe('none');
    expect(surest(rows)).toBeLessThan(0.6);
  });

  it.each([
    ['names of their own', (c: number) => `c${c}`],
    ['one name again and again', () => '姓名'],
    ['numbers', (c: number) => c],
  ])('a row over the whole width of a sheet, %s', (_, cell) => {
    const width = 16_384;
    const rows = [Array.from({ length: width }, (_, c) => cell(c)), Array.from({ length: width }, () => '张三')];
    expect(sheetOf(rows).tables.filter((table) => table.table !== null)).toEqual([]);
  });

  it('a chart of days with colours only', () => {
    const days = Array.from({ length: 12 }, (_, i): GridCell => ({ value: 45444 + i, shows: 'date' }));
    const rows: GridCell[][] = [['项目进度表'], ['时间/功能', ...days], ['选题'], ['确定需求'], ['原型绘制'], ['测试']];
    expect(sheetOf(rows).kind).toBe('none');
  });

  it('a plan of seats', () => {
    const names = ['张建国', '李秀英', '王志强', '赵敏', '钱伟', '孙丽', '周涛', '吴军'];
    const rows: GridCell[][] = [
      ['主席台', '<', '<', '<', '<', '<', '<', '<'],
      [],
      names,
      [...names].reverse(),
      [],
      names.map((name) => `${name}甲`),
    ];
    expect(surest(rows)).toBeLessThan(0.6);
  });

  it('data without a header', () => {
    const rows = Array.from({ length: 30 }, (_, i): GridCell[] => [
      20220601,
      '武汉',
      44713.5 + i,
      '鹰潭',
      i % 2 === 0 ? '余江区' : '月湖区',
      '移动',
    ]);
    expect(sheetOf(rows).kind).toBe('none');
    expect(surest(rows)).toBeLessThan(0.6);
  });

  it('lines of text', () => {
    const rows = [
      '填表说明',
      '一、党员花名册按支部填写，变动后三日内更新。',
      '二、组织生活登记表一次活动填写一行，请假人员写姓名。',
      '三、金额以万元为单位，保留两位小数，不得合并单元格。',
    ];
    expect(sheetOf(rows.map((text) => [text])).kind).toBe('none');
  });

  it('an empty sheet', () => {
    expect(sheetOf([])).toMatchObject({ kind: 'none', tables: [] });
  });
});

describe('what is read otherwise', () => {
  it('a form of labels and values', () => {
    const rows: GridCell[][] = [
      ['入党申请人登记表', '<', '<', '<', '<', '<'],
      ['姓名', '张建国', '性别', '男', '民族', '汉族'],
      ['出生年月', '1990.3', '学历', '大专', '籍贯', '江陵'],
      ['工作单位', '望禾镇政府', '<', '职务', '科员', '<'],
      ['联系电话', '13812345678', '<', '申请时间', '2024.5.6', '<'],
      ['个人简历', '2008年至2011年在县一中读书，2011年至今在镇政府工作', '<', '<', '<', '<'],
      ['支部意见', '同意', '<', '<', '<', '<'],
    ];
    expect(sheetOf(rows).kind).toBe('form');
    expect(surest(rows)).toBeLessThan(0.6);
  });

  it('a form still to be filled in', () => {
    const rows: GridCell[][] = [
      ['党员基本信息采集表', '<', '<', '<', '<', '<'],
      ['姓名', null, '性别', null, '民族', null],
      ['出生年月', null, '学历', null, '籍贯', null],
      ['入党时间', null, '转正时间', null, '职务', null],
      ['身份证号', null, null, '联系电话', null, null],
      ['家庭住址', null, null, null, null, null],
    ];
    expect(sheetOf(rows).kind).toBe('form');
    expect(surest(rows)).toBeLessThan(0.6);
  });

  it('a list of metrics under 指标 and 数值', () => {
    const sheet = sheetOf([
      ['指标', '数值'],
      ['党员总数', 320],
      ['党支部数', 14],
      ['电子身份认证率', { value: 0.93, shows: 'percent' }],
      ['是否完成换届', '是'],
    ]);
    expect(sheet.kind).toBe('list');
    expect(sheet.tables[0]?.headerRows).toEqual({ first: 0, last: 0 });
    expect(sheet.tables[0]?.table).toBeNull();
  });

  it('a list of metrics without a header', () => {
    const rows: GridCell[][] = [
      ['单位全称', '望禾镇望禾村股份经济合作社'],
      ['成立时间', '2011年12月20日'],
      ['党员总数', 52],
      ['是否经济薄弱村', '否'],
      ['满意率', '96.5%'],
    ];
    expect(sheetOf(rows).kind).toBe('list');
    expect(surest(rows)).toBeLessThan(0.6);
  });

  it('a cross table under months', () => {
    const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
    const sheet = sheetOf([
      ['支部\\月份', ...months],
      ['望禾村党支部', ...months.map((_, i) => i)],
      ['石桥村党支部', ...months.map((_, i) => i * 2)],
      ['竹影村党支部', ...months.map((_, i) => i + 3)],
    ]);
    expect(sheet.kind).toBe('crosstab');
    expect(sheet.tables[0]?.table).toBeNull();
  });
});
