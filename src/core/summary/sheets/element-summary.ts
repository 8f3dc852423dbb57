/** O06 五要素情况表: the mean of each element by unit, each out of its equal share of 100, with longest and shortest board and a radar of the city. */
import type { Content, Page, PageRow } from '../../drawing';
import { roundHalfUp } from '../../model/round';
import type { Consolidation } from '../consolidation';
import { measuring, type Measures } from '../figures/measures';
import { headLine } from '../layout/head-line';
import { outputTitle } from '../layout/titles';
import { branchesOfOnly, wholeName } from '../units/whole';
import { extremeElement } from './domain-summary';

export function elementSummaryPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const { units, of } = measuring(consolidation);
  const whole = wholeName(consolidation);
  const own = branchesOfOnly(consolidation);
  const elements = template.enums.element ?? [];
  const full = roundHalfUp(100 / Math.max(1, elements.length));
  const row = (label: string, kind: PageRow['kind'], measures: Measures): PageRow => {
    const known = elements.every((element) => typeof measures.elements.get(element.id) === 'number');
    const sum = elements.reduce((total, element) => total + (measures.elements.get(element.id) ?? 0), 0);
    return {
      kind,
      cells: [
        label,
        ...elements.map((element): Content => measures.elements.get(element.id) ?? '—'),
        known ? { value: sum, formula: (at) => elements.map((element) => at.cell(element.id)).join('+') } : '—',
        extremeElement(consolidation, measures.elements, 'longest'),
        extremeElement(consolidation, measures.elements, 'shortest'),
      ],
    };
  };
  return {
    name: 'O06 五要素',
    role: 'O06',
    title: outputTitle(template, 'O06'),
    line: headLine(consolidation, `单位：分（每要素折算为${String(full)}分）`),
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'unit', header: '单位', width: 26, style: 'wrapped' },
          ...elements.map((element) => ({
            key: element.id,
            header: element.label,
            width: 12,
            style: 'score' as const,
          })),
          { key: 'total', header: '合计', width: 12, style: 'score' },
          { key: 'longest', header: '最长要素', width: 13, style: 'wrapped' },
          { key: 'shortest', header: '最短要素', width: 13, style: 'wrapped' },
        ],
        rows: [
          ...units.names.map((unit) =>
            row(
              unit,
              'plain',
              of((branch, own) => own === unit || branch?.unit === unit),
            ),
          ),
          ...own.map((branch) =>
            row(
              branch.name,
              'plain',
              of((its) => its?.name === branch.name),
            ),
          ),
          row(
            whole,
            'total',
            of(() => true),
          ),
        ],
      },
    ],
    signatures: true,
    frozenColumns: 1,
    charts:
      elements.length === 0
        ? []
        : [
            {
              kind: 'radar',
              title: `${whole}五要素得分（满分${String(full)}）`,
              width: 'half',
              table: 0,
              of: {
                by: 'rows',
                first: elements[0]?.id ?? 'total',
                last: elements.at(-1)?.id ?? 'total',
                series: [{ row: units.names.length + own.length, name: whole, colour: '#C8391B' }],
              },
            },
            {
              kind: 'bar',
              title: '各单位五要素合计',
              width: 'half',
              table: 0,
              of: {
                by: 'columns',
                categories: 'unit',
                series: [{ column: 'total', name: '合计', colour: '#2E75B6' }],
              },
            },
          ],
  };
}
