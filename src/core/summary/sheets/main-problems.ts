/** The main problems of a workbook in a few words: each kind once, errors first, then what occurs most often. */
import { sentence } from '../../messages';
import { cellName } from '../../model/address';
import type { Finding } from '../../model/finding';
import type { Severity, Template } from '../../model/template';
import { groupBy } from '../rows';

const weight: Readonly<Record<Severity, number>> = { error: 2, confirm: 1, hint: 0 };

/** @returns sentences with where the first of its kind stands and how many more there are; hints are none */
export function mainProblems(findings: readonly Finding[], template: Template, most: number): readonly string[] {
  const asked = findings.filter(({ severity }) => severity !== 'hint');
  const kinds = groupBy(asked, ({ rule, message, severity, sheet, table, field }) =>
    [rule, message, severity, sheet, table, field].join('\u0000'),
  );
  return [...kinds.values()]
    .flatMap(([first, ...more]) => (first === undefined ? [] : [{ first, more }]))
    .sort((a, b) => weight[b.first.severity] - weight[a.first.severity] || b.more.length - a.more.length)
    .slice(0, most)
    .map(({ first, more }) => sentence(first, template, 'zh-CN') + placeWords(first, more.length));
}

/** "（整改台账 E4，同类另有 5 处）" */
function placeWords({ sheet, row, column }: Finding, more: number): string {
  const cell = row === null || column === null ? '' : ` ${cellName(row, column)}`;
  const words = [sheet === null ? '' : `${sheet}${cell}`, more === 0 ? '' : `同类另有 ${String(more)} 处`];
  const told = words.filter((word) => word !== '').join('，');
  return told === '' ? '' : `（${told}）`;
}
