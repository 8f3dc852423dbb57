/** The 合计, 小计 and 平均 rows of a block. */
import { round } from '../ledgers/row';
import type { Row } from '../ledgers/row';
import { cellName } from '../write/sheet';
import type { BodyRow, Column } from './block';
import type { Placement } from './place';

type SumRow = Extract<BodyRow, { readonly kind: 'sum' }>;

export class Sums {
  constructor(
    private readonly placement: Placement,
    private readonly left: number,
  ) {}

  write(sum: SumRow, row: number): void {
    const { sheet, block } = this.placement;
    block.columns.forEach((column, i) => {
      const at = this.left + i;
      const value = i === labelColumn(block.columns) ? sum.label : this.value(sum, column);
      const formula = i === labelColumn(block.columns) ? null : this.formula(sum, column, at);
      const wrong = column.field === null ? undefined : sum.wrong.get(column.field);
      sheet.set(row, at, {
        value: wrong ?? value,
        look: 'total',
        ...(typeof value !== 'number'
          ? {}
          : column.kind === 'percent'
            ? { format: 10 }
            : column.kind === 'money'
              ? { format: '0.00' }
              : {}),
        ...(formula === null || wrong !== undefined ? {} : { formula }),
      });
    });
  }

  private value(sum: SumRow, column: Column): number | null {
    if (sum.how === 'mean') return column.adds ? round(total(sum.over, column.field) / sum.over.length, 2) : null;
    if (column.rate !== null) return round(total(sum.over, column.rate[0]) / total(sum.over, column.rate[1]), 4);
    return column.adds ? total(sum.over, column.field) : null;
  }

  /** Only for what stands in one run of rows; totals over sections are typed. */
  private formula(sum: SumRow, column: Column, at: number): string | null {
    if (sum.how !== 'formula' || !column.adds) return null;
    const rows = sum.over.map((row) => this.placement.rows.get(row)).filter((row) => row !== undefined);
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    if (rows.length === 0 || last - first + 1 !== rows.length) return null;
    return `SUM(${cellName(first, at)}:${cellName(last, at)})`;
  }
}

/** The label stands in the first column, or right of a column of running numbers. */
function labelColumn(columns: readonly Column[]): number {
  return columns[0]?.header.at(-1)?.includes('序') === true ? 1 : 0;
}

export function total(rows: readonly Row[], field: string | null): number {
  let sum = 0;
  for (const row of rows) {
    const value = field === null ? null : row.get(field);
    if (typeof value === 'number') sum += value;
  }
  return round(sum, 6);
}
