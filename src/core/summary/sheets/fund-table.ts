/** O33 党建经费保障表: budget, what came, what went to weak villages, live rates and totals; 万元. */
import type { Content, Page, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { orDash, summed } from '../layout/contents';
import { plainPage } from '../layout/plain-page';
import { pairedSums, ratio, rowsOf, sum, type Row } from '../rows';

/** In one 万元. */
const yuan = 10_000;
type Sum = 'members' | 'eduBudget' | 'eduPaid' | 'input' | 'weak' | 'spent';

export function fundPage(consolidation: Consolidation): Page {
  const rows = rowsOf(consolidation.reading, 'T19');
  const line = (label: string, kind: PageRow['kind'], of: readonly Row[], spending: Spending | null): PageRow => {
    const amount = (field: Sum): Content => {
      const number = sum(of.map((row) => row.number(field)));
      return kind === 'total' ? summed(number, field) : orDash(number);
    };
    /** Live where every row tells both. */
    const rate = (part: string, whole: string, times = 1): Content => {
      const paired = pairedSums(of, part, whole);
      const value = ratio(paired.part === null ? null : paired.part * times, paired.whole);
      if (value === null || !paired.isOfAll) return value ?? '—';
      const factor = times === 1 ? '' : `*${String(times)}`;
      return { value, formula: (at) => `${at.cell(part)}${factor}/${at.cell(whole)}` };
    };
    return {
      kind,
      cells: [
        label,
        amount('members'),
        amount('eduBudget'),
        amount('eduPaid'),
        rate('eduPaid', 'eduBudget'),
        amount('input'),
        amount('weak'),
        rate('weak', 'input'),
        rate('eduPaid', 'members', yuan),
        amount('spent'),
        spendingContent(spending),
      ],
    };
  };
  return plainPage(consolidation, 'O33', '党建经费', {
    needs: ['T19'],
    right: '单位：万元',
    frozenColumns: 1,
    tables: [
      {
        columns: [
          { key: 'unit', header: '单位', width: 38, style: 'wrapped' },
          { key: 'members', header: '党员数', width: 9, style: 'int' },
          { key: 'eduBudget', header: '预算', width: 11, style: 'money' },
          { key: 'eduPaid', header: '到位', width: 11, style: 'money' },
          { key: 'paidRate', header: '到位率', width: 10, style: 'percent' },
          { key: 'input', header: '专项投入', width: 11, style: 'money' },
          { key: 'weak', header: '投入', group: '后进村、薄弱村', width: 11, style: 'money' },
          { key: 'weakRate', header: '占比', group: '后进村、薄弱村', width: 10, style: 'percent' },
          { key: 'perHead', header: '人均教育经费（元）', width: 19, style: 'money' },
          { key: 'spent', header: '已支出', width: 11, style: 'money' },
          { key: 'spentRate', header: '支出率', width: 10, style: 'percent' },
        ],
        rows: [
          ...rows.map((row) => line(row.written('unit'), 'plain', [row], spendingOf(row))),
          ...(rows.length === 0 ? [] : [line('合计', 'total', rows, together(rows.map(spendingOf)))]),
        ],
      },
    ],
    notes: [
      '预算、到位、人均均指党员学习教育经费；占比＝后进村、薄弱村投入÷专项投入；支出率＝已支出÷到位；支出大于到位的，看作各项经费的支出，除以到位与专项投入之和。未填的写“—”；合计的各率只按两项都填了的单位计。',
    ],
  });
}

/** What was spent, and of what. */
interface Spending {
  readonly spent: number;
  readonly came: number;
  /** Null: not all of the rows that are added up tell what was spent, or they spent it of different sums. */
  readonly of: 'eduPaid' | 'both' | null;
}

/** By the form it is spent of what came for studies; who spent more than that tells of all its funds. */
function spendingOf(row: Row): Spending | null {
  const [spent, paid, input] = ['spent', 'eduPaid', 'input'].map((field) => row.number(field));
  if (typeof spent !== 'number') return null;
  if (typeof paid === 'number' && spent <= paid) return { spent, came: paid, of: 'eduPaid' };
  return { spent, came: sum([paid ?? null, input ?? null]) ?? 0, of: 'both' };
}

function together(all: readonly (Spending | null)[]): Spending | null {
  const known = all.filter((each) => each !== null);
  const [first] = known;
  if (first === undefined) return null;
  const add = (of: 'spent' | 'came'): number => sum(known.map((each) => each[of])) ?? 0;
  return { spent: add('spent'), came: add('came'), of: all.every((each) => each?.of === first.of) ? first.of : null };
}

function spendingContent(spending: Spending | null): Content {
  const value = spending === null ? null : ratio(spending.spent, spending.came);
  if (spending === null || value === null) return '—';
  if (spending.of === null) return value;
  const both = spending.of === 'both';
  return {
    value,
    formula: (at) =>
      both
        ? `${at.cell('spent')}/SUM(${at.cell('eduPaid')},${at.cell('input')})`
        : `${at.cell('spent')}/${at.cell('eduPaid')}`,
  };
}
