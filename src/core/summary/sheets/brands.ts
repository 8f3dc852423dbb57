/** O34 品牌和荣誉情况表: brands by how many of their six sides are told; units without any brand in a table of their own. */
import type { Page } from '../../drawing';
import { entryKey, reasonHeader } from '../../entries';
import type { Consolidation } from '../consolidation';
import { firstFew } from '../layout/first-few';
import { plainPage } from '../layout/plain-page';
import { groupBy, rowsOf } from '../rows';
import { shownBare } from '../units/town-of';
import { unitsOf, type Units } from '../units/units';

const sides = ['idea', 'theory', 'path', 'carrier', 'vision', 'case'] as const;

/** So many are named in one cell; the others are counted. */
const named = 30;

interface Without {
  readonly unit: string;
  /** None: the unit itself, of whose branches nothing is known. */
  readonly branches: readonly string[];
}

/** 一支部一品牌: each unit with its branches that have none. */
function unbranded({ names, branches, unitOf }: Units, branded: ReadonlySet<string>): readonly Without[] {
  const units = new Set([...branded].map(unitOf));
  const own = groupBy(branches, ({ unit }) => unit);
  return names.flatMap((unit): readonly Without[] => {
    const known = own.get(unit) ?? [];
    if (known.length === 0) return units.has(unit) ? [] : [{ unit, branches: [] }];
    const lacking = known.filter(({ name }) => !branded.has(name));
    // A unit that is its only branch may call its brand its own.
    const one = known.length === 1 && units.has(unit);
    return lacking.length === 0 || one ? [] : [{ unit, branches: lacking.map(({ name }) => shownBare(name)) }];
  });
}

const listed = (branches: readonly string[]): string => firstFew(branches, named);

export function brandsPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const rows = rowsOf(consolidation.reading, 'T20');
  const fields = template.tables.find((table) => table.code === 'T20')?.fields ?? [];
  const labels = sides.map((side) => fields.find((field) => field.id === side)?.label ?? side);
  const units = unitsOf(consolidation);
  const groups = [...groupBy(rows, (row) => `${row.text('unit')}\u0000${row.text('brand')}`).values()].filter(
    (group) => group[0]?.text('brand') !== '',
  );
  const without =
    rows.length === 0 ? [] : unbranded(units, new Set(groups.map((group) => group[0]?.text('unit') ?? '')));
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
                { key: 'branches', header: '没有品牌的党组织', width: 24, style: 'wrapped' as const },
                { key: 'count', header: '个数', width: 9, style: 'int' as const },
                { key: 'remark', header: reasonHeader, width: 24, style: 'input' as const },
              ],
              rows: without.map(({ unit, branches }) => ({
                kind: 'plain' as const,
                cells: [
                  unit,
                  branches.length === 0 ? '本单位' : listed(branches),
                  branches.length === 0 ? '—' : branches.length,
                  consolidation.entries.of('O34', entryKey([unit]), reasonHeader),
                ],
              })),
            },
          ]),
    ],
    notes: [`六方面：${labels.join('、')}。`],
  });
}
