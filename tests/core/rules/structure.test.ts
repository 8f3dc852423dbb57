import type { CheckContext } from '../../../src/core/rules';
import { check, templateProperty } from '../../../src/core/rules';
import type { Finding } from '../../../src/core/model/finding';
import type { SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import type { BookOptions, Ledger } from './book';
import { cellOf, read } from './book';
import { ledger } from './clean';

function told(ledgers: readonly Ledger[], options: BookOptions = {}, context: CheckContext = {}): readonly Finding[] {
  return check(read(ledgers, options), context).findings;
}

const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => finding.id);

function changeSheet(change: Partial<SheetSnapshot>): Pick<BookOptions, 'change'> {
  return {
    change: (snapshot: Snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({ ...sheet, ...change })),
    }),
  };
}

describe('the file', () => {
  test('F02: our mark names another edition of the template', () => {
    const old = { about: { properties: new Map([[templateProperty, '2023-jichu@1.0']]) } };
    expect(told([ledger('T10')], old).map(({ id, expected }) => [id, expected])).toEqual([
      ['F02', `${read([]).template.id}@${read([]).template.version}`],
    ]);
    const current = `${read([]).template.id}@${read([]).template.version}`;
    expect(told([ledger('T10')], { about: { properties: new Map([[templateProperty, current]]) } })).toEqual([]);
  });

  test('F02: the title names the theme of another year; a mere year in the title says nothing', () => {
    const theme = told([{ ...ledger('T10'), title: '2023年“基础夯实年”党员电子身份认证台账' }]);
    expect(idsOf(theme)).toEqual(['F02@认证台账']);
    expect(told([{ ...ledger('T10'), title: '2023年党员电子身份认证台账' }])).toEqual([]);
    expect(told([{ ...ledger('T10'), title: '2024年“规范强化年”党员电子身份认证台账' }])).toEqual([]);
  });

  test('F03: the table was guessed from its headers', () => {
    const findings = told([{ ...ledger('T10'), found: { tableBy: 'headers' } }]);
    expect(findings.map(({ id, facts }) => [id, facts.n, facts.m])).toEqual([['F03@认证台账', 7, 7]]);
  });

  test('F04: a required table is missing; without the list the rule is not tried', () => {
    expect(idsOf(told([ledger('T10')], {}, { requiredTables: ['T10', 'T04'] }))).toEqual(['F04#T04']);
    const { notChecked } = check(read([ledger('T10')]));
    expect(notChecked).toContainEqual({ rule: 'F04', needs: ['required-tables'] });
  });

  test('F05: hidden sheet, rows of data, columns; hidden empty rows say nothing', () => {
    const hidden = told(
      [ledger('T04')],
      changeSheet({ hiddenRows: [3, 4, 6, 40], hiddenColumns: [2], filtered: true }),
    );
    expect(hidden.map(({ id, facts }) => [id, facts.hidden])).toEqual([
      ['F05@党员名册', 'rows 4–5、7\ncolumns C\nfiltered'],
    ]);
    expect(idsOf(told([ledger('T10')], changeSheet({ visibility: 'hidden' })))).toEqual(['F05@认证台账']);
    expect(told([ledger('T04')], changeSheet({ hiddenRows: [0, 40] }))).toEqual([]);
  });

  test('F06: a column that the template does not know; 序号 and 备注 are ordinary', () => {
    const wider: Ledger = {
      ...ledger('T10'),
      extra: [
        ['手写说明', '甲', '乙'],
        ['序号', 1, 2],
      ],
    };
    expect(told([wider]).map(({ id, facts }) => [id, facts.c])).toEqual([['F06@认证台账!H2', '手写说明']]);
  });

  test('F07 and F09: unit and period against what is collected', () => {
    const sheet: Ledger = { ...ledger('T10'), meta: { 填报单位: '红星镇党委', 报告期: '2024年5月' } };
    const context = { expectedUnit: '青石镇党委', expectedPeriod: '2024-06' };
    expect(idsOf(told([sheet], {}, context))).toEqual(['F07@认证台账!A1', 'F09@认证台账!A1']);
    expect(told([sheet], {}, { expectedUnit: '红星镇党委', expectedPeriod: '2024-Q2' })).toEqual([]);
    expect(check(read([sheet])).notChecked).toEqual(
      expect.arrayContaining([
        { rule: 'F07', needs: ['expected-unit'] },
        { rule: 'F09', needs: ['expected-period'] },
      ]),
    );
  });

  test('F09: where no line tells the period, the months of the rows do; earlier ones beside it are no fault', () => {
    const [first, ...others] = ledger('T02').entries;
    const months = (...named: readonly string[]): Ledger => ({
      ...ledger('T02'),
      meta: {},
      entries: named.map((month, at) => ({ ...(others[at] ?? first), month })),
    });
    const told09 = (sheet: Ledger) =>
      told([sheet], {}, { expectedPeriod: '2024-06' })
        .filter(({ rule }) => rule === 'F09')
        .map(({ field, value, expected }) => [field, value, expected]);
    expect(told09(months('2024-04', '2024-05'))).toEqual([['month', '2024-05', '2024-06']]);
    expect(told09(months('2024-05', '2024-06'))).toEqual([]);
  });

  test('F08: what the foot of the sheet lacks', () => {
    const [finding] = told([{ ...ledger('T10'), foot: '审核人：  填表人：' }]);
    expect([finding?.id, finding?.facts.lacks]).toEqual(['F08@认证台账', 'head,phone,date']);
  });

  test('F11: an error value is said once, and only as that', () => {
    const [first, ...others] = ledger('T12').entries;
    const broken: Ledger = { ...ledger('T12'), entries: [{ ...first, invest: { error: '#REF!' } }, ...others] };
    expect(told([broken]).map(({ id, value }) => [id, value])).toEqual([
      [`F11@阵地项目!${cellOf(broken, 0, 'invest')}`, '#REF!'],
    ]);
    const typed: Ledger = { ...ledger('T12'), entries: [{ ...first, invest: '#N/A' }, ...others] };
    expect(idsOf(told([typed]))).toEqual([`F11@阵地项目!${cellOf(typed, 0, 'invest')}`]);
  });

  test('F12: a number typed over a formula, with the formula that belongs there', () => {
    const row = (n: number, worked: boolean) => ({
      superviseCode: `D-${String(n)}`,
      count: worked ? { value: 2, formula: `LEN("A${String(n + 2)}")+B${String(n + 2)}*$C$1` } : 2,
    });
    const base = ledger('T14').entries[0] ?? {};
    const entries = [1, 2, 3, 4].map((n) => ({ ...base, ...row(n, n !== 3) }));
    const broken: Ledger = { ...ledger('T14'), entries };
    const findings = told([broken]).filter(({ rule }) => rule === 'F12');
    expect(findings.map(({ id, value, expected, fix }) => [id, value, expected, fix])).toEqual([
      [`F12@督办台账!${cellOf(broken, 2, 'count')}`, '2', '=LEN("A4")+B5*$C$1', null],
    ]);
    const plain: Ledger = { ...ledger('T14'), entries: [1, 2, 3].map((n) => ({ ...base, ...row(n, n === 1) })) };
    expect(told([plain]).filter(({ rule }) => rule === 'F12')).toEqual([]);
  });

  test('M07: saved by WPS or in the old format', () => {
    expect(idsOf(told([ledger('T10')], { about: { savedBy: 'WPS 表格' } }))).toEqual(['M07']);
    expect(idsOf(told([ledger('T10')], { about: { format: 'xls' } }))).toEqual(['M07']);
    for (const savedBy of ['Microsoft Excel', 'LibreOffice', ''])
      expect(idsOf(told([ledger('T10')], { about: { format: 'xlsx', savedBy } }))).toEqual([]);
  });
});

describe('the header', () => {
  test('H01: a required column is missing, once and not for every row', () => {
    const findings = told([{ ...ledger('T04'), without: ['nation', 'address'] }]);
    expect(findings.map(({ id, facts }) => [id, facts.c, facts.syn])).toEqual([
      ['H01@党员名册!2#nation', '民族', '民 族、族别'],
    ]);
  });

  test('H01: where a column that nobody knows is called much the same, it is asked whether it is the one', () => {
    const other = (label: string): Ledger => ({ ...ledger('T13'), without: ['leader'], extra: [[label, '李书记']] });
    const said = (label: string) =>
      told([other(label)])
        .filter(({ rule }) => rule === 'H01')
        .map(({ severity, message, value }) => [severity, message, value]);
    expect(said('领导责任')).toEqual([['confirm', 'H01.likely', '领导责任']]);
    // A word that any column may end with tells nothing: 处理时间 is not 检查时间.
    const handled: Ledger = { ...ledger('T13'), without: ['foundDate'], extra: [['处理时间', '2024-03-01']] };
    expect(told([handled]).find(({ rule }) => rule === 'H01')?.severity).toBe('error');
    // 项目名称 says what a project is called, not its number.
    const called: Ledger = { ...ledger('T12'), without: ['projectCode'], extra: [['项目名称', '活动室2期']] };
    expect(told([called]).find(({ rule }) => rule === 'H01')?.message).not.toBe('H01.likely');
    // Different names are neither a number nor yes or no, nor what a unit is called.
    const contacts: Ledger = {
      ...ledger('T03'),
      entries: Array.from({ length: 4 }, () => ledger('T03').entries[0] ?? {}),
      without: ['orgCode', 'isWeak', 'unitName'],
      extra: [['党组织联系人', '王建国', '李秀英', '张明远', '赵雪梅']],
    };
    expect(told([contacts]).filter(({ message }) => message === 'H01.likely')).toEqual([]);
    // Days are no account of how the work goes.
    const going = (...cells: readonly string[]): Ledger => ({
      ...ledger('T02'),
      without: ['narrative'],
      extra: [['进展简述', ...cells]],
    });
    const asked = (one: Ledger): string | undefined => told([one]).find(({ rule }) => rule === 'H01')?.message;
    expect(asked(going('正在走访', '7月召开会议'))).toBe('H01.likely');
    expect(asked(going('2024.1.3', '6月底前'))).not.toBe('H01.likely');
    // What stands there is no person.
    const story: Ledger = { ...other('领导责任'), extra: [['领导责任', '由分管领导每月听取一次汇报']] };
    expect(told([story]).find(({ rule }) => rule === 'H01')?.severity).toBe('error');
    // One column cannot stand for two.
    const two = { ...other('领导责任'), without: ['leader', 'owner'] };
    expect(told([two]).filter(({ rule, severity }) => rule === 'H01' && severity === 'error')).toHaveLength(1);
  });

  test('H02: a column was taken for a field because the names are alike', () => {
    const like: Ledger = {
      ...ledger('T10'),
      headers: { reason: '未认证的原因' },
      columns: (column) => (column.field === 'reason' ? { ...column, matchedBy: 'similar' } : column),
    };
    expect(told([like]).map(({ id, facts }) => [id, facts.v, facts.c])).toEqual([
      ['H02@认证台账!F2', '未认证的原因', '未认证原因'],
    ]);
  });

  test('H03: two columns for one field; the one that is not used is pointed at, and is not extra besides', () => {
    const twice: Ledger = {
      ...ledger('T10'),
      extra: [['认证比例', 1, 1]],
      columns: (column) => (column.label === '认证比例' ? { ...column, field: 'rate', confidence: 0.5 } : column),
    };
    expect(told([twice]).map(({ id, facts }) => [id, facts.v, facts.w, facts.r])).toEqual([
      ['H03@认证台账!H2', '认证率', '认证比例', 'E'],
    ]);
    const named: Ledger = { ...ledger('T10'), extra: [['认证率', 1, 1]] };
    expect(idsOf(told([named]))).toEqual(['H03@认证台账!H2']);
  });

  test('H04: several header rows', () => {
    const [finding] = told([{ ...ledger('T10'), found: { headerRows: { first: 0, last: 1 }, titleRows: null } }]);
    expect([finding?.id, finding?.facts.n]).toEqual(['H04@认证台账!A1', 2]);
  });

  test('H05: no rows of data', () => {
    expect(idsOf(told([{ ...ledger('T10'), entries: [] }]))).toEqual(['H05@认证台账']);
  });

  test('H06: rows that add up others', () => {
    const findings = told([{ ...ledger('T10'), totals: [{ memberCount: 7, certified: 7, uncertified: 0 }] }]);
    expect(findings.map(({ id, value }) => [id, value])).toEqual([['H06@认证台账!A5', '合计']]);
  });
});

test('rules that need other files or periods are named with what they need, and none is forgotten', () => {
  const { notChecked } = check(read([ledger('T10')]));
  const needs = new Map(notChecked.map((rule) => [rule.rule, rule.needs]));
  expect(needs.get('Q02')).toEqual(['previous-period']);
  expect(needs.get('M01')).toEqual(['other-workbooks']);
  expect(needs.get('X02')).toEqual(['T03', 'T04']);
  expect(needs.get('S03')).toEqual(['T03']);
});

test('a rule of a kind that this program does not know is named, not passed over', () => {
  const reading = read([ledger('T10')]);
  const rules = reading.template.rules.map((rule) => (rule.id === 'V01' ? { ...rule, kind: 'by-magic' } : rule));
  const { notChecked } = check({ ...reading, template: { ...reading.template, rules } });
  expect(notChecked).toContainEqual({ rule: 'V01', needs: ['kind:by-magic'] });
});
