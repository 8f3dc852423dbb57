/** Cells of which a formula itself says what it takes where nothing is told. */
import type { Formula } from '../../formula';
import type { Expression } from '../../formula/expression';

const known = new WeakMap<Formula, ReadonlySet<string>>();

/**
 * Fields that the formula asks for by ISBLANK([@请假人数]) or [@收入口径]="": it runs without their columns as well. One
 * that it only wants to be there, NOT(ISBLANK([@应到人数])), is none of them.
 */
export function openFields(formula: Formula): ReadonlySet<string> {
  let fields = known.get(formula);
  if (fields === undefined) {
    const open = new Set<string>();
    collect(formula.expression, open);
    known.set(formula, (fields = open));
  }
  return fields;
}

function collect(part: Expression, open: Set<string>): void {
  if (part.kind === 'unary') collect(part.argument, open);
  if (part.kind === 'binary') {
    if (part.operator === '=' && part.left.kind === 'cell' && isEmptyText(part.right)) open.add(part.left.field);
    collect(part.left, open);
    collect(part.right, open);
  }
  if (part.kind !== 'call') return;
  const [first] = part.args;
  if (part.name === 'ISBLANK' && first?.kind === 'cell') open.add(first.field);
  if (part.name === 'NOT' && first?.kind === 'call' && first.name === 'ISBLANK') return;
  for (const arg of part.args) collect(arg, open);
}

function isEmptyText(part: Expression): boolean {
  return part.kind === 'literal' && part.value === '';
}
