/** SUMPRODUCT((品牌荣誉[单位]=[@党组织全称])*…): only the records of the row's own key can add to it. */
import type { Expression } from './expression';
import { shapeOf, walk } from './expression';

export interface ProductKey {
  readonly table: string;
  readonly field: string;
  /** One value, different from record to record. */
  readonly value: Expression;
}

/** The first factor that holds a column against a value of the row; null when there is none. */
export function productKey(product: Expression): ProductKey | null {
  if (product.kind !== 'binary') return null;
  if (product.operator === '*') return productKey(product.left) ?? productKey(product.right);
  if (product.operator !== '=') return null;
  return keyFrom(product.left, product.right) ?? keyFrom(product.right, product.left);
}

function keyFrom(column: Expression, value: Expression): ProductKey | null {
  if (column.kind !== 'column' || shapeOf(value) !== null || !readsRow(value)) return null;
  return { table: column.table, field: column.field, value };
}

function readsRow(value: Expression): boolean {
  let found = false;
  walk(value, (part) => {
    if (part.kind === 'cell') found = true;
  });
  return found;
}
