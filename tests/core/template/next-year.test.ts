/** The next year's template is a matter of its workbook alone: edited there, it governs check, indices and summary. */
import { examine } from '../../../src/core/engine';
import type { Examination } from '../../../src/core/examination';
import { sentence, templateFaultSentence } from '../../../src/core/messages';
import { serialOfIso } from '../../../src/core/model/calendar';
import type { Template } from '../../../src/core/model/template';
import { summarySheets } from '../../../src/core/summary';
import { consolidate } from '../../../src/core/summary/consolidate';
import { builtInTemplate } from '../../../src/core/template';
import type { Entry, Ledger } from '../rules/book';
import { ledgers, village } from '../rules/clean';
import { append, readAfter, set, templateAfter, type Edit } from './edits';
import { filledIn } from './filled';
import { opened, withSheet } from './workbook';

const asOf = serialOfIso('2025-06-30') ?? 0;

const newYear: readonly Edit[] = [
  set('模板信息', '项目', '模板标识', '值', '2025-gonggu-tisheng'),
  set('模板信息', '项目', '题目', '值', '2025年“巩固提升年”'),
  set('模板信息', '项目', '年度', '值', 2025),
];
/** 90 % instead of 95 %: with 90 of 100 members G5 gives all its points. */
const threshold = set('阈值', '阈值名称', '党员电子身份认证率', '阈值', 90);
/** Monthly ledgers are due on the 8th instead of the 5th. */
const dueDay = set('阈值', '阈值标识', 'reportDueDay', '阈值', 8);
const otherPoints: readonly Edit[] = [
  set('指标', '指标编号', 'G5', '分值', 5),
  set('指标', '指标编号', 'G6', '分值', 1),
  set('指标', '指标编号', 'G5', '指标名称', '党员电子身份认证和使用'),
  set(
    '指标',
    '指标编号',
    'G5',
    '完成值公式',
    '[@党员总数]*0+SUMIFS(认证台账[已认证数],认证台账[党支部],[@党组织全称])/SUMIFS(认证台账[党员总数],认证台账[党支部],[@党组织全称])/2',
  ),
];
const newTable: readonly Edit[] = [
  append('数据表', [{ 表号: 'T24', 表名: '志愿服务台账', 公式用名: '志愿服务', 表标识: 'volunteer' }]),
  append('字段', [
    { 表号: 'T24', 列名: '党支部', 列标识: 'branch', 类型: '文本', 必填: '是', 主键: '是', 引用: 'T03.orgName' },
    { 表号: 'T24', 列名: '服务次数', 列标识: 'times', 类型: '整数', 必填: '是', 最小值: 0 },
  ]),
];
const newRule: readonly Edit[] = [
  append('规则', [
    {
      ...{ 规则号: 'R60', 组: 'R', 级别: '强制', 适用的表: 'T24', 要求: '每年不少于4次', 检查方式: 'formula' },
      提示语: '第{r}行“{c}”是 {v} 次，每年应不少于 4 次。',
    },
  ]),
  append('规则公式', [
    { 所属规则: 'R60', 检查的表: 'T24', 指向列: '服务次数', 检查公式: '[@服务次数]>=4', 提示语取值: 'v：[@服务次数]' },
  ]),
];
const renamed = set('字段', '列名', '认证率', '列名', '电子身份认证率');
/** What the office does when it is told which formulas still use the old name. */
const formulasFollow: Edit = (all) =>
  withSheet(all, '规则公式', (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === 'string'
        ? {
            ...cell,
            value: cell.value.replaceAll('[@认证率]', '[@电子身份认证率]').replace(/^认证率$/, '电子身份认证率'),
          }
        : cell,
    ),
  }));

/** What goes by the calendar: the year itself, terms of office, years in the Party. */
function aYearOn(id: string, value: Entry[string]): Entry[string] {
  if (id === 'partyAge' && typeof value === 'number') return value + 1;
  if (typeof value === 'number') return value === 2024 ? 2025 : value;
  if (typeof value !== 'string') return value;
  return ['electionDate', 'termEnd', 'secretaryFrom'].includes(id)
    ? value.replace(/^\d{4}/, (year) => String(Number(year) + 1))
    : value.replaceAll('2024', '2025');
}

/** The town of 2024 a year later. */
const later: readonly Ledger[] = ledgers.map((ledger) => ({
  ...ledger,
  entries: ledger.entries.map((entry): Entry =>
    Object.fromEntries(Object.entries(entry).map(([id, value]) => [id, aYearOn(id, value)])),
  ),
}));

async function examined(template: Template, town: readonly Ledger[]): Promise<Examination> {
  const { filled, properties } = filledIn(template, town, village);
  return examine(await opened(filled, properties), template, { asOf });
}

function told({ findings, reading }: Examination): readonly string[] {
  return findings.map((finding) => `${finding.id} ${sentence(finding, reading.template, 'zh-CN')}`);
}

const pointsOf = ({ indices }: Examination, indicator: string) =>
  indices.find((index) => index.subject === village)?.parts.find((part) => part.indicator === indicator);

test('with the year changed alone, the same town a year later is in order', async () => {
  const examination = await examined(await templateAfter(...newYear), later);
  expect(told(examination)).toEqual([]);
  expect(examination.indices.length).toBeGreaterThan(2);
});

test('a column that is called otherwise: every formula with its old name is told with its cell', async () => {
  const { ok, faults } = await readAfter(...newYear, renamed);
  expect(ok).toBe(false);
  const errors = faults.filter((fault) => fault.severity === 'error');
  expect(errors.length).toBeGreaterThan(2);
  for (const fault of errors) {
    expect(fault.sheet).toBe('规则公式');
    expect(templateFaultSentence(fault, 'zh-CN')).toMatch(
      /^《规则公式》(C\d+：没有“T10.认证率”这一列|[DF]\d+：公式第 \d+ 个字符处有误：没有“认证率”这一列)/,
    );
  }
});

describe('a template of 2025 with everything changed that an office may change', () => {
  let template: Template;
  let town: Examination;
  let before: Examination;
  let eased: Examination;

  beforeAll(async () => {
    template = await templateAfter(
      ...newYear,
      threshold,
      dueDay,
      ...otherPoints,
      ...newTable,
      ...newRule,
      renamed,
      formulasFollow,
    );
    const certified = { memberCount: 100, certified: 90, uncertified: 10, rate: 0.9, reason: '长期外出' };
    const changed: readonly Ledger[] = [
      ...later
        .filter((each) => each.table !== 'T05')
        .map((each) =>
          each.table === 'T10'
            ? {
                ...each,
                entries: each.entries.map((entry, index) => (index === 0 ? { ...entry, ...certified } : entry)),
              }
            : each,
        ),
      { table: 'T24', entries: [{ branch: village, times: 3 }] },
    ];
    town = await examined(template, changed);
    before = await examined(await templateAfter(...newYear), changed);
    eased = await examined(await templateAfter(...newYear, threshold), changed);
  });

  test('the new ledger is found by its mark, and the renamed column by its new name', () => {
    const found = town.reading.tables.map(({ def }) => def.code);
    expect(found).toEqual(
      template.tables.map(({ code }) => code).filter((code) => code !== 'T05' || found.includes('T05')),
    );
    expect(found).toContain('T24');
    const rate = town.reading.tables.find(({ def }) => def.code === 'T10')?.fields.get('rate');
    expect([rate?.found?.label, rate?.number[0]]).toEqual(['电子身份认证率', 0.9]);
  });

  test('the new rule finds what it is for, the new threshold lets pass what the old one did not', () => {
    expect(told(town)).toContain('R60@志愿服务台账!B4 第4行“服务次数”是 3 次，每年应不少于 4 次。');
    expect(pointsOf(before, 'G5')?.score).toMatchObject({ value: expect.closeTo((3 * 90) / 95, 2) as number });
    expect(pointsOf(eased, 'G5')?.score).toMatchObject({ value: 3 });
  });

  test('the indicator gives its new points by its new formula', () => {
    // 90 of 100 certified, halved by the new formula, against 90 %: half of 5 points.
    expect(pointsOf(town, 'G5')).toMatchObject({ score: { known: true, value: 2.5, outOf: 5 } });
  });

  test('the summary speaks of 2025, and holds the new points and findings', () => {
    const consolidation = consolidate([{ file: '红星镇.xlsx', examination: town }], {
      ...{ template, asOf, period: '2025-06', expectedUnits: ['中共江城市望禾镇委员会'] },
    });
    const sheets = summarySheets(consolidation, []);
    const texts = (role: string): readonly unknown[] =>
      sheets.find((sheet) => sheet.role === role)?.cells.map(({ value }) => value) ?? [];
    expect(texts('O11').join(' ')).toContain('2025年“巩固提升年”');
    expect(
      sheets
        .flatMap((sheet) => sheet.cells.map(({ value }) => value))
        .filter((value) => String(value).includes('2024')),
    ).toEqual([]);
    expect(texts('O03')).toContain(serialOfIso('2025-07-08'));
    expect(texts('O12')).toContain(2.5);
    expect(texts('O01').join(' ')).toContain('每年应不少于 4 次');
  });
});

test('a workbook filled in on the form of 2024 is told to be of the old template', async () => {
  const { filled, properties } = filledIn(builtInTemplate(), later, village);
  const examination = examine(await opened(filled, properties), await templateAfter(...newYear), { asOf });
  expect(examination.findings.map(({ rule }) => rule)).toContain('F02');
});
