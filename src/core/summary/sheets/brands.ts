/** O34 品牌和荣誉情况表: brands by how many of their six sides are told; units without any brand in a table of their own. */
import type { Page } from '../../drawing';
import { entryKey, reasonHeader } from '../../entries';
import type { Consolidation } from '../consolidation';
import { plainPage } from '../layout/plain-page';
import { groupBy, rowsOf } from '../rows';
import { unitsOf } from '../units/units';

const sides = ['idea', 'theory', 'path', 'carrier', 'vision', 'case'] as const;

export function brandsPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const rows = rowsOf(consolidation.reading, 'T20');
  const fields = template.tables.find((table) => table.code === 'T20')?.fields ?? [];
  const labels = sides.map((side) => fields.find((field) => field.id === side)?.label ?? side);
  const units = unitsOf(consolidation);
  const groups = [...groupBy(rows, (row) => `${row.text('unit')}\u0000${row.text('brand')}`).values()].filter(
    (group) => group[0]?.text('brand') !== '',
  );
  const named = new Set(
    groups.flatMap((group) => [group[0]?.text('unit') ?? '', units.unitOf(group[0]?.text('unit') ?? '')]),
  );
  const without = rows.length === 0 ? [] : units.names.filter((name) => !named.has(name));
  const lines = groups.map((group) => {
    const lacking = sides
      .map((side, i) => (group.some((row) => row.text(side) !== '') ? '' : (labels[i] ?? '')))
      .filter((label) => label !== '');
    const texts = (told: (row: (typeof group)[number]) => string): string => {
      const known = [...new Set(group.map(told).filter((text) => text !== ''))];
      return known.length === 0 ? '—' : known.join('；');
    };
    return {
      kind: 'plain' as const,
      cells: [
        group[0]?.text('unit') ?? '',
        group[0]?.text('brand') ?? '',
        sides.length - lacking.length,
        lacking.length === 0 ? '无' : lacking.join('、'),
        texts((row) => (row.text('honour') === '' ? '' : `${row.label('honourLevel')}　${row.text('honour')}`.trim())),
        texts((row) => row.label('goalLevel')),
        group.filter((row) => row.text('article') !== '').length,
      ],
    };
  });
  return plainPage(consolidation, 'O34', '品牌和荣誉', {
    needs: ['T20'],
    tables: [
      {
        columns: [
          { key: 'unit', header: '单位', width: 30, style: 'wrapped' },
          { key: 'brand', header: '品牌', width: 24, style: 'wrapped' },
          { key: 'whole', header: '六方面齐全数', width: 9, style: 'int' },
          { key: 'lacking', header: '缺项', width: 24, style: 'wrapped' },
          { key: 'honour', header: '现有荣誉', width: 30, style: 'wrapped' },
          { key: 'goal', header: '争创目标', width: 14, style: 'centre' },
          { key: 'articles', header: '经验篇数', width: 9, style: 'int' },
        ],
        rows: [...lines].sort((a, b) => Number(b.cells[2]) - Number(a.cells[2])),
      },
      ...(without.length === 0
        ? []
        : [
            {
              heading: '还没有品牌的单位',
              columns: [
                { key: 'unit', header: '单位', width: 30, style: 'wrapped' as const },
                { key: 'remark', header: reasonHeader, width: 24, style: 'input' as const },
              ],
              rows: without.map((unit) => ({
                kind: 'plain' as const,
                cells: [unit, consolidation.entries.of('O34', entryKey([unit]), reasonHeader)],
              })),
            },
          ]),
    ],
    notes: [`六方面：${labels.join('、')}。`],
  });
}
