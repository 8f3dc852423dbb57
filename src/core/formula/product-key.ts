/** SUMPRODUCT((品牌荣誉[单位]=[@党组织全称])*…): only the records of the row's own key can add to it. */
import type { Expression } from './expression';
import { shapeOf, walk } from './expression';

export interface ProductKey {
  readonly table: string;
  readonly field: string;
  /** One value, different from record to record. */
  readonly value: Expression;
}

/** The product whose places count in SUMPRODUCT(product) or SUMPRODUCT(MAX(product)); null for other calls. */
export function productIn(call: Expression): { readonly product: Expression; readonly greatest: boolean } | null {
  if (call.kind !== 'call' || call.name !== 'SUMPRODUCT' || call.args.length !== 1) return null;
  const [inner] = call.args;
  if (inner?.kind !== 'call') return inner === undefined ? null : { product: inner, greatest: false };
  const [product] = inner.args;
  if (inner.name !== 'MAX' || inner.args.length !== 1 || product === undefined) return null;
  return { product, greatest: true };
}

/** The first factor that holds a column against a value of the row; null when there is none. */
export function productKey(product: Expression): ProductKey | null {
  if (product.kind !== 'binary') return null;
  if (product.operator === '*') return productKey(product.left) ?? productKey(product.right);
  if (product.operator === '/') return productKey(product.left);
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
