/** O06 五要素情况表: the mean of each element by unit, each out of its equal share of 100, with longest and shortest board and a radar of the city. */
import { chartRange, drawPage, type Content, type DrawnPage, type Page, type PageRow } from '../drawing';
import { roundHalfUp } from '../model/round';
import type { Consolidation } from './consolidation';
import { extremeElement } from './domain-summary';
import { measuring, type Measures } from './measures';
import { outputTitle, untilDay } from './titles';

const name = 'O06 五要素';

export function elementSummaryPage(consolidation: Consolidation): DrawnPage {
  const { template, asOf } = consolidation.reading;
  const { units, of } = measuring(consolidation);
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
  const page: Page = {
    name,
    role: 'O06',
    title: outputTitle(template, 'O06'),
    line: { left: '填报单位：', middle: untilDay(asOf), right: `单位：分（每要素折算为${String(full)}分）` },
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
          { key: 'longest', header: '最长要素', width: 13, style: 'centre' },
          { key: 'shortest', header: '最短要素', width: 13, style: 'centre' },
        ],
        rows: [
          ...units.names.map((unit) =>
            row(
              unit,
              'plain',
              of((branch, own) => own === unit || branch?.unit === unit),
            ),
          ),
          row(
            '全市',
            'total',
            of(() => true),
          ),
        ],
      },
    ],
    signatures: true,
    frozenColumns: 1,
  };
  const drawn = drawPage(page);
  const table = drawn.tables[0];
  if (table === undefined || elements.length === 0) return drawn;
  const quoted = `'${name}'`;
  const first = columnLetters(1);
  const last = columnLetters(elements.length);
  const header = String(table.headerRow + 1);
  const city = String(table.lastRow + 1);
  return {
    ...drawn,
    drawing: {
      ...drawn.drawing,
      charts: [
        {
          kind: 'radar',
          title: `全市五要素得分（满分${String(full)}）`,
          categories: `${quoted}!$${first}$${header}:$${last}$${header}`,
          series: [{ name: '全市', values: `${quoted}!$${first}$${city}:$${last}$${city}`, colour: '#C8391B' }],
          anchor: { row: table.lastRow + 4, column: 0, rows: 18, columns: 4 },
        },
        {
          kind: 'bar',
          title: '各单位五要素合计',
          categories: chartRange(name, { ...table, lastRow: table.lastRow - 1 }, 0),
          series: [
            {
              name: '合计',
              values: chartRange(name, { ...table, lastRow: table.lastRow - 1 }, elements.length + 1),
              colour: '#2E75B6',
            },
          ],
          anchor: { row: table.lastRow + 4, column: 4, rows: 18, columns: 5 },
        },
      ],
    },
  };
}

const columnLetters = (column: number): string => String.fromCharCode(65 + column);
