/** Which cells stand behind the value of a formula for one record. */
import { bindExpression } from './bind';
import { toCondition } from './coerce';
import type { World } from './bind';
import type { Formula } from './compile';
import { plainEquality } from './criterion';
import type { Expression } from './expression';
import { shapeOf } from './expression';
import type { Bound } from './functions/definition';
import { productIn, productKey } from './product-key';
import type { Relation } from './relation';
import { isError } from './value';
import type { Value } from './value';

/** Cells of one field that a formula looked at. */
export interface Reads {
  readonly relation: Relation;
  readonly field: string;
  /** Rows of the relation, ascending; null: all of them. */
  readonly rows: Int32Array | null;
}

type Tracer = (row: number, into: Reads[]) => void;

/** Where a part stands: inside a product that only the records of one key add to, or not. */
interface Place {
  readonly table: string;
  readonly rows: (row: number) => Int32Array | null;
}

/** They ask whether something stands in a column at all, so no single cell is behind their answer. */
const PRESENCE: ReadonlySet<string> = new Set(['COUNTA', 'COUNT', 'COUNTBLANK']);

/**
 * For functions like COUNTIFS, for products and INDEX with MATCH only the records of the row's own key
 * (`认证台账[党支部],[@党组织全称]`) count, and the key itself is left out; other columns count as a whole.
 */
export function trace(formula: Formula, world: World): (row: number) => readonly Reads[] {
  const tracers: Tracer[] = [];
  collect(formula.expression, world, tracers, null);
  return (row) => {
    const reads: Reads[] = [];
    for (const tracer of tracers) tracer(row, reads);
    return reads;
  };
}

function collect(part: Expression, world: World, tracers: Tracer[], inside: Place | null): void {
  switch (part.kind) {
    case 'cell':
      tracers.push((row, into) => into.push({ relation: world.context, field: part.field, rows: Int32Array.of(row) }));
      return;
    case 'column': {
      const relation = relationNamed(part.table, world);
      if (relation === undefined) return;
      const rows = inside?.table === part.table ? inside.rows : (): null => null;
      tracers.push((row, into) => into.push({ relation, field: part.field, rows: rows(row) }));
      return;
    }
    case 'unary':
      collect(part.argument, world, tracers, inside);
      return;
    case 'binary':
      collect(part.left, world, tracers, inside);
      collect(part.right, world, tracers, inside);
      return;
    case 'call':
      collectCall(part, world, tracers, inside);
      return;
    case 'literal':
    case 'missing':
    case 'parameter':
    case 'array':
  }
}

function collectCall(
  call: Extract<Expression, { kind: 'call' }>,
  world: World,
  tracers: Tracer[],
  inside: Place | null,
): void {
  if (PRESENCE.has(call.name)) return;
  const pairs = pairsOf(call.name, call.args);
  if (pairs !== null) {
    collectSelection(pairs, world, tracers, inside);
    return;
  }
  if (collectMatch(call, world, tracers)) return;
  if (collectBranches(call, world, tracers, inside)) return;
  const product = productIn(call);
  const place = product === null ? null : productPlace(product.product, world);
  for (const arg of call.args) collect(arg, world, tracers, place ?? inside);
}

/** Of IF only the branch that is taken counts, of IFERROR the second part only after an error. */
function collectBranches(
  call: Extract<Expression, { kind: 'call' }>,
  world: World,
  tracers: Tracer[],
  inside: Place | null,
): boolean {
  const [first, ...others] = call.args;
  if (first === undefined || shapeOf(first) !== null || (call.name !== 'IF' && call.name !== 'IFERROR')) return false;
  collect(first, world, tracers, inside);
  const branches = others.map((part) => {
    const own: Tracer[] = [];
    collect(part, world, own, inside);
    return own;
  });
  const test = bindExpression(first, world);
  const taken = call.name === 'IF' ? branchOf : (value: Value) => (isError(value) ? 0 : -1);
  tracers.push((row, into) => {
    for (const tracer of branches[taken(test.at(row, 0))] ?? []) tracer(row, into);
  });
  return true;
}

function branchOf(value: Value): number {
  const met = toCondition(value);
  return typeof met === 'boolean' ? Number(!met) : -1;
}

function productPlace(product: Expression, world: World): Place | null {
  const key = productKey(product);
  const relation = key === null ? undefined : relationNamed(key.table, world);
  if (key === null || relation === undefined) return null;
  const wanted = bindExpression(key.value, world);
  return {
    table: key.table,
    rows: (row) => {
      const value = wanted.at(row, 0);
      return isError(value) ? null : rowsOf(relation, [key.field], [value]);
    },
  };
}

/** INDEX(column, MATCH(key, column, 0)): the one cell that was found. */
function collectMatch(call: Extract<Expression, { kind: 'call' }>, world: World, tracers: Tracer[]): boolean {
  const [column, match] = call.args;
  if (call.name !== 'INDEX' || column?.kind !== 'column' || match?.kind !== 'call' || match.name !== 'MATCH')
    return false;
  const relation = relationNamed(column.table, world);
  if (relation === undefined) return true;
  const place = bindExpression(match, world);
  tracers.push((row, into) => {
    const found = place.at(row, 0);
    if (typeof found === 'number') into.push({ relation, field: column.field, rows: Int32Array.of(found - 1) });
  });
  return true;
}

function relationNamed(code: string, world: World): Relation | undefined {
  return code === world.context.code ? world.context : world.relation(code);
}

interface Pairs {
  readonly criteria: readonly { readonly column: Expression; readonly criterion: Expression }[];
  readonly summed: Expression | null;
}

/** The columns and criteria of COUNTIFS and its kin; null for other functions. */
function pairsOf(name: string, args: readonly Expression[]): Pairs | null {
  const single = name === 'COUNTIF' || name === 'SUMIF' || name === 'AVERAGEIF';
  const several = name === 'SUMIFS' || name === 'AVERAGEIFS' || name === 'MAXIFS' || name === 'MINIFS';
  if (!single && !several && name !== 'COUNTIFS') return null;
  const first = several ? 1 : 0;
  const criteria = [];
  for (let k = first; k + 1 < (single ? 2 : args.length); k += 2) {
    const [column, criterion] = [args[k], args[k + 1]];
    if (column !== undefined && criterion !== undefined) criteria.push({ column, criterion });
  }
  return { criteria, summed: (several ? args[0] : single ? args[2] : null) ?? null };
}

interface Key {
  readonly field: string;
  readonly criterion: Bound;
}

function collectSelection({ criteria, summed }: Pairs, world: World, tracers: Tracer[], inside: Place | null): void {
  const fields: string[] = [];
  const keys: Key[] = [];
  let relation: Relation | undefined;
  for (const { column, criterion } of criteria) {
    if (column.kind !== 'column') continue;
    relation = relationNamed(column.table, world);
    const bound = bindExpression(criterion, world);
    if (bound.perRow && shapeOf(criterion) === null) keys.push({ field: column.field, criterion: bound });
    else {
      fields.push(column.field);
      if (criterion.kind !== 'column') collect(criterion, world, tracers, inside);
    }
  }
  if (summed?.kind === 'column') fields.push(summed.field);
  if (relation === undefined) return;
  const of = relation;
  const around = inside?.table === of.code ? inside.rows : (): null => null;
  tracers.push((row, into) => {
    const { used, values } = usedKeys(keys, row);
    const rows = used.length === 0 ? around(row) : rowsOf(of, used, values);
    const looked = [...fields, ...keys.map((key) => key.field).filter((field) => !used.includes(field))];
    for (const field of looked.length === 0 ? used.slice(0, 1) : looked) into.push({ relation: of, field, rows });
  });
}

/** The keys that are plain equality for this row. */
function usedKeys(keys: readonly Key[], row: number): { readonly used: string[]; readonly values: Value[] } {
  const used: string[] = [];
  const values: Value[] = [];
  for (const key of keys) {
    const value = key.criterion.at(row, 0);
    const equal = isError(value) ? undefined : plainEquality(value);
    if (equal === undefined) continue;
    used.push(key.field);
    values.push(equal);
  }
  return { used, values };
}

function rowsOf(relation: Relation, fields: readonly string[], values: readonly Value[]): Int32Array {
  const grouping = relation.grouping(fields);
  const group = grouping.find(values);
  return group < 0 ? new Int32Array(0) : grouping.rows.subarray(grouping.starts[group], grouping.starts[group + 1]);
}
