/** 整推·参数: the day and every threshold that the live formulas read; changing one here recalculates the indices. */
import { drawPage } from '../drawing';
import type { PageRow } from '../drawing';
import { isError } from '../formula';
import { thresholdValue } from '../formula/workbook';
import { quoteSheet } from '../model/address';
import type { SheetDrawing } from '../model/drawing';
import type { Template, Threshold } from '../model/template';
import { ownSheets } from '../own/names';

export interface ParameterSheet {
  readonly drawing: SheetDrawing;
  /** The absolute cell of a threshold by id or by label, of `截至日期` and `年度`: "'整推·参数'!$B$5". */
  readonly cell: (name: string) => string | null;
}

/** Cells to be changed by hand look alike, whatever they hold. */
const inputTint = { fill: '#FFFFF0', font: '#000000' } as const;

export const asOfLabel = '截至日期';
const yearLabel = '年度';

export function parameterSheet(template: Template, asOf: number): ParameterSheet {
  const named: { readonly names: readonly string[]; readonly row: PageRow }[] = [
    {
      names: [asOfLabel],
      row: plain(asOfLabel, { value: asOf, style: 'date', tint: inputTint }, '', '进度和各项指数都按这一天计算'),
    },
    {
      names: [yearLabel],
      row: plain(yearLabel, { value: template.year, style: 'int', tint: inputTint }, '年', '本表所用模板的年度'),
    },
    ...template.thresholds.map((threshold) => ({
      names: [threshold.label, threshold.id],
      row: plain(
        threshold.label,
        valueOf(threshold),
        threshold.unit === '%' ? '' : threshold.unit,
        remarkOf(template, threshold),
      ),
    })),
  ];
  const { drawing, tables } = drawPage({
    name: ownSheets.parameters,
    role: 'parameters',
    title: `${template.title}参数表`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'label', header: '名称', width: 36, style: 'text' },
          { key: 'value', header: '值', width: 14, style: 'input' },
          { key: 'unit', header: '单位', width: 10, style: 'centre' },
          { key: 'remark', header: '说明', width: 40, style: 'wrapped' },
        ],
        rows: named.map((entry) => entry.row),
      },
    ],
    signatures: false,
    landscape: false,
  });
  const first = tables[0]?.firstRow ?? 0;
  const cells = new Map<string, string>();
  named.forEach((entry, index) => {
    for (const name of entry.names) {
      cells.set(name, `${quoteSheet(ownSheets.parameters)}!$B$${String(first + index + 1)}`);
    }
  });
  return { drawing, cell: (name) => cells.get(name) ?? null };
}

function plain(label: string, value: PageRow['cells'][number], unit: string, remark: string): PageRow {
  return { kind: 'plain', cells: [label, value, unit, remark] };
}

/** A value from a list stands as its id, as the formulas want it: what each id means stands beside it. */
function remarkOf(template: Template, { value }: Threshold): string {
  if (value === null) return '须由本单位填写';
  if (typeof value !== 'string') return '';
  const lists = Object.values(template.enums).filter((values) => values.some(({ id }) => id === value));
  const [list = []] = lists;
  return lists.length === 1 ? list.map(({ id, label }) => `${id}：${label}`).join('；') : '';
}

/** As the formulas want it: percent as fractions, blank where the office has to fill in. */
function valueOf(threshold: Threshold): PageRow['cells'][number] {
  const value = thresholdValue(threshold);
  if (value === null || isError(value)) return null;
  return { value, style: threshold.unit === '%' && typeof value === 'number' ? 'percent' : 'centre', tint: inputTint };
}
