/** O18 村级集体经济收入情况表: by town with subtotals, the city below; the basis stands in the header; live sums. */
import type { Content, Page, PageColumn, PageRow } from '../../drawing';
import { roundHalfUp } from '../../model/round';
import type { Template } from '../../model/template';
import type { Consolidation } from '../consolidation';
import { endingBefore, incomesOf, unlikeParts, upTo, villagesWithout, yearIn, type Income } from '../figures/income';
import { firstFew } from '../layout/first-few';
import { stretch } from '../layout/contents';
import { headLine } from '../layout/head-line';
import { fromRecord } from '../layout/record-link';
import { outputTitle } from '../layout/titles';
import { groupBy, labelOf, sum } from '../rows';
import { shownBare } from '../units/town-of';
import { wholeName } from '../units/whole';

const parts = ['operating', 'rent', 'invest', 'subsidy', 'other'] as const;
/** Villages are counted under 5, from 5 to under 10, and from 10 (万元). */
const bands = [5, 10] as const;

export function incomeTablePage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const incomes = incomesOf(consolidation);
  const bases = [...new Set(incomes.map((income) => labelOf(template, 'incomeBasis', income.basis)))];
  const basisWords = bases.length === 0 ? [] : [`收入口径：${bases.join('、')}`];
  const rows: PageRow[] = [];
  let listed = 0;
  for (const [town, villages] of groupBy(incomes, (income) => income.town)) {
    for (const income of villages) rows.push(villageRow(consolidation, income, ++listed));
    rows.push(subtotalRow(`${town}小计`, villages, false));
  }
  const whole = wholeName(consolidation);
  rows.push(subtotalRow(whole === '合计' ? whole : `${whole}合计`, incomes, true));
  const totals = incomes.flatMap(({ total }) => (total === null ? [] : [roundHalfUp(total)]));
  const under = totals.filter((total) => total < bands[0]).length;
  const over = totals.filter((total) => total >= bands[1]).length;
  const between = totals.length - under - over;
  return {
    name: 'O18 集体经济收入',
    role: 'O18',
    title: outputTitle(template, 'O18'),
    line: headLine(consolidation, [...basisWords, '单位：万元'].join('　')),
    blocks: [
      { kind: 'table', columns, rows: incomes.length === 0 ? [] : rows, empty: '没有集体经济收入数据' },
      {
        kind: 'text',
        style: 'note',
        lines: [
          `按总收入分档：${String(bands[0])}万元以下 ${String(under)} 个村；${String(bands[0])}—${String(bands[1])}万元（不含）${String(between)} 个村；${String(bands[1])}万元及以上 ${String(over)} 个村。`,
          '口径收入：总收入口径含补助；经营性收入口径不含补助。差额＝收入线－口径收入，负数表示超过收入线。',
          ...withoutNote(consolidation, incomes),
          ...partsNote(incomes, template),
          ...endsNote(incomes),
        ],
      },
    ],
    signatures: true,
    frozenColumns: 3,
  };
}

const villagesNamed = 20;

/** A village that did not report is neither left out in silence nor counted as 0. */
function withoutNote(consolidation: Consolidation, incomes: readonly Income[]): readonly string[] {
  const without = villagesWithout(consolidation, incomes).map(({ name, unit }) => `${unit}${shownBare(name)}`);
  return without.length === 0
    ? []
    : [
        `花名册中有 ${String(without.length)} 个村（党组织）未报收入，不计入上表和达标比例：${firstFew(without, villagesNamed)}。`,
      ];
}

/** A total that its parts do not make is printed as it was written, and told. */
function partsNote(incomes: readonly Income[], template: Template): readonly string[] {
  const unlike = unlikeParts(incomes, template).map(({ income, sum }) => {
    const [written, added] = [income.total ?? 0, sum].map((number) => number.toFixed(2));
    return `${income.village}（总收入 ${String(written)}，五项之和 ${String(added)}）`;
  });
  return unlike.length === 0
    ? []
    : [`填报的总收入与五项收入之和不一致、本表按总收入计算的村：${firstFew(unlike, villagesNamed, '个村')}。`];
}

/** Sums of a quarter beside those of a half-year are told, not compared in silence. */
function endsNote(incomes: readonly Income[]): readonly string[] {
  const before = endingBefore(incomes).map(({ village, row }) => {
    const [year, month] = upTo(yearIn(row), row.text('quarter'));
    return `${village}（${String(year)}年${String(month)}月）`;
  });
  return before.length === 0
    ? []
    : [`以下各村的收入只算到较早的月份，与其他村不是同一期间：${firstFew(before, villagesNamed, '个村')}。`];
}

const columns: readonly PageColumn[] = [
  { key: 'n', header: '序号', width: 6, style: 'int' },
  { key: 'town', header: '乡镇', width: 12, style: 'text' },
  { key: 'village', header: '村', width: 16, style: 'text' },
  { key: 'operating', header: '经营', group: '收入构成', width: 9, style: 'money' },
  { key: 'rent', header: '发包上交', group: '收入构成', width: 9, style: 'money' },
  { key: 'invest', header: '投资', group: '收入构成', width: 9, style: 'money' },
  { key: 'subsidy', header: '补助', group: '收入构成', width: 9, style: 'money' },
  { key: 'other', header: '其他', group: '收入构成', width: 9, style: 'money' },
  { key: 'total', header: '总收入', width: 10, style: 'money' },
  { key: 'counted', header: '口径收入', width: 10, style: 'money' },
  { key: 'line', header: '收入线', width: 9, style: 'money' },
  { key: 'reached', header: '是否达标', width: 9, style: 'centre' },
  { key: 'gap', header: '差额', width: 9, style: 'money' },
  { key: 'lastYear', header: '上年', width: 9, style: 'money' },
  { key: 'change', header: '增减%', width: 10, style: 'percent' },
];

function villageRow(consolidation: Consolidation, income: Income, index: number): PageRow {
  const { lastYear, total } = income;
  return {
    kind: 'plain',
    cells: [
      index,
      income.town,
      fromRecord(consolidation, income.row, 'total', income.village),
      ...parts.map((part) => income[part]),
      income.row.number('total') !== null || total === null
        ? total
        : { value: total, formula: (at) => `SUM(${at.cell('operating')}:${at.cell('other')})` },
      income.counted,
      income.line,
      {
        value: income.reached === null ? '—' : income.reached ? '达标' : '未达标',
        ...(income.reached === null
          ? {}
          : { formula: (at) => `IF(ROUND(${at.cell('counted')},2)>=ROUND(${at.cell('line')},2),"达标","未达标")` }),
      },
      {
        value: income.gap,
        ...(income.gap === null ? {} : { formula: (at) => gapFormula(at.cell('line'), at.cell('counted')) }),
      },
      lastYear,
      lastYear === null || lastYear === 0 || total === null
        ? '—'
        : { value: total / lastYear - 1, formula: (at) => `${at.cell('total')}/${at.cell('lastYear')}-1` },
    ],
  };
}

/** Of the numbers as they are printed, so that the gap is what a reader comes to. */
export const gapFormula = (line: string, counted: string): string => `ROUND(ROUND(${line},2)-ROUND(${counted},2),2)`;

/** A town's subtotal sums the rows right above it, the city's all villages. */
function subtotalRow(label: string, incomes: readonly Income[], all: boolean): PageRow {
  const total = (key: (typeof parts)[number] | 'total' | 'counted' | 'lastYear'): Content => {
    const value = sum(incomes.map((income) => income[key]));
    // A live sum of blank cells would be 0.
    if (value === null) return '—';
    return {
      value,
      formula: (at) => (all ? at.sum(key) : `SUM(${stretch(at, key, at.row - incomes.length, incomes.length)})`),
    };
  };
  const reached = incomes.filter((income) => income.reached === true).length;
  return {
    kind: 'total',
    cells: [
      // A name wants more room than a number.
      '',
      label,
      `${String(incomes.length)} 个村`,
      ...parts.map((part) => total(part)),
      total('total'),
      total('counted'),
      '',
      `${String(reached)} 个达标`,
      '',
      total('lastYear'),
      '',
    ],
  };
}
