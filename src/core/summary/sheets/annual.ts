/** O28 年度考核表: five weighted parts and what people add or take off, ranked within each level; the grade is proposed and decided by people. */
import type { Page, PageColumn, PageRow } from '../../drawing';
import { adjustHeader, decidedHeader, entryKey, reasonHeader } from '../../entries';
import { roundHalfUp } from '../../model/round';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation } from '../consolidation';
import { annualShares, gapsOf, yearOfStates } from '../figures/annual-parts';
import { agreement } from '../figures/decided';
import { gradeOf, isBarred } from '../figures/grades';
import { byLevel, levelsNote } from '../figures/levels';
import { measuring } from '../figures/measures';
import { plainPage } from '../layout/plain-page';
import { inRankOrder } from '../layout/rank-order';
import { trialNote } from '../layout/trial-note';
import { ranks } from '../rows';

const short: ReadonlyMap<string, string> = new Map([
  ['daily', '日常'],
  ['half', '半年'],
  ['yearBranch', '到支部'],
  ['yearMember', '到党员'],
  ['mass', '到群众'],
]);

export function annualPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const { units, of } = measuring(consolidation);
  const year = yearOfStates(consolidation);
  const parts = template.annual;
  const judged = units.names.map((unit): Judged => {
    const measures = of((branch, own) => own === unit || branch?.unit === unit);
    const shares = annualShares(year, unit, measures);
    const points = parts.map((part) => {
      const share = shares[part.id] ?? null;
      return share === null ? null : roundHalfUp((share * part.weight) / 100);
    });
    const total = points.includes(null)
      ? null
      : roundHalfUp(points.reduce<number>((sum, point) => sum + (point ?? 0), 0));
    const key = entryKey([unit]);
    const typed = (item: string): string | number => consolidation.entries.of('O28', key, item);
    const adjust = typed(adjustHeader);
    const whole = total === null ? null : roundHalfUp(total + (typeof adjust === 'number' ? adjust : 0));
    const grade = gradeOf(template, total, measures.satisfied);
    return { unit, points, total: whole, adjust, grade, barred: isBarred(template, measures.satisfied), typed };
  });
  const lines = inRankOrder(judged, ({ total }) => total, template);
  const gaps = gapsOf(
    year,
    lines.map(({ unit }) => unit),
  );
  const groups = byLevel(consolidation, lines, ({ unit }) => unit);
  const firstKey = parts[0]?.id ?? 'adjust';
  const columns: readonly PageColumn[] = [
    { key: 'rank', header: '名次', width: 8, style: 'int' },
    { key: 'unit', header: '单位', width: 30, style: 'wrapped' },
    ...parts.map((part) => ({
      key: part.id,
      header: `${short.get(part.id) ?? part.label}\n（${String(part.weight)}分）`,
      width: 12,
      style: 'score' as const,
    })),
    { key: 'adjust', header: adjustHeader, width: 10, style: 'input' },
    { key: 'total', header: '总分', width: 11, style: 'score' },
    { key: 'grade', header: '等次（建议）', width: 12, style: 'centre' },
    { key: 'final', header: decidedHeader, width: 11, style: 'input' },
    { key: 'agrees', header: '与建议对照', width: 14, style: 'centre' },
    { key: 'reason', header: reasonHeader, width: 18, style: 'input' },
  ];
  return plainPage(consolidation, 'O28', '年度考核', {
    needs: ['T02', 'T05', 'T06', 'T15'],
    right: '单位：分',
    tables: groups.map(({ heading, list }) => ({
      ...(heading === undefined ? {} : { heading }),
      columns,
      rows: rowsOf(list, firstKey),
    })),
    notes: [
      ...trialNote(consolidation, [12], '年度考核在年底进行，本年尚未结束，得分、名次和等次按已有数据试算。'),
      `日常为本年各期完成率÷序时进度（最高按100%）的平均，已有 ${String(year.daily.length)} 期；半年为两次半年考评得分的平均，已有 ${String(year.halves.length)} 次；到支部、到党员、到群众为堡垒指数均值、先锋指数均值、各次测评满意度得分的平均。各项按权重折算。`,
      `等次按分数线提出：满意率低于 ${String(thresholdOf(template, 'satisfactionGood') ?? '—')}% 的不得评好、较好。建议等次按未加减分的总分；加减分、审定等次和说明由人填写，下次汇总时带上本工作簿即可保留。缺数据的写“无法计算”，不按 0 分计。`,
      ...levelsNote(groups),
      ...(gaps.length === 0 ? [] : [`以下单位有的期没有数据，只按已有的期平均：${gaps.join('；')}。`]),
    ],
  });
}

interface Judged {
  readonly unit: string;
  /** By `template.annual`; null: unknown. */
  readonly points: readonly (number | null)[];
  /** With what people added or took off. */
  readonly total: number | null;
  readonly adjust: string | number;
  readonly grade: string | null;
  readonly barred: boolean;
  readonly typed: (item: string) => string | number;
}

/** @param lines of one level, in the order of print; @param firstKey the column from which the total adds up */
function rowsOf(lines: readonly Judged[], firstKey: string): readonly PageRow[] {
  const places = ranks(lines.map((line) => line.total));
  return lines.map((line, i) => ({
    kind: 'plain',
    cells: [
      line.total === null
        ? '—'
        : { value: places[i] ?? null, formula: (at) => `RANK(${at.cell('total')},${at.range('total')})` },
      line.unit,
      ...line.points.map((point) => point ?? '无法计算'),
      line.adjust,
      line.total === null
        ? '无法计算'
        : { value: line.total, formula: (at) => `ROUND(SUM(${at.cell(firstKey)}:${at.cell('adjust')}),2)` },
      line.grade ?? '—',
      line.typed(decidedHeader),
      agreement({
        proposed: line.grade,
        decided: String(line.typed(decidedHeader)),
        reason: String(line.typed(reasonHeader)),
        barred: line.barred,
      }),
      line.typed(reasonHeader),
    ],
  }));
}
