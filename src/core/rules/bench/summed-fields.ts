/**
 * Sums over columns that the sheet may not have. A blank cell counts as nothing where its column stands: no points were
 * given. A column that is not there says nothing of its points, which may stand elsewhere or under a name not understood.
 */
import type { Formula } from '../../formula';
import type { Expression } from '../../formula/expression';
import { walk } from '../../formula/expression';
import type { RecordTable } from '../../model/record';
import { isTold } from '../../model/record';
import type { Snapshot } from '../../model/snapshot';
import { CellKind } from '../../model/snapshot';
import { fold } from '../../text/normalise';
import { ORDINARY_COLUMN } from './vocabulary';

interface Terms {
  /** Fields added or taken away wherever the formula is tried. */
  readonly always: ReadonlySet<string>;
  /** Fields of sums of which any may hold: which words a ballot offers is up to the office. */
  readonly either: ReadonlySet<string>;
}

/** Calls that hand the sum on. */
const THROUGH: ReadonlySet<string> = new Set(['MIN', 'MAX', 'ROUND', 'ABS', 'N']);
const known = new WeakMap<Formula, Terms>();

/** Fields without a column that the formula would add up as nothing. */
export function missingTerms(table: RecordTable, formula: Formula, snapshot: Snapshot): readonly string[] {
  const { always, either } = termsOf(formula);
  const untold = (fields: ReadonlySet<string>): readonly string[] =>
    [...fields].filter((id) => {
      const values = table.fields.get(id);
      return values !== undefined && !isTold(values);
    });
  const open = untold(always);
  const choices = untold(either);
  return choices.length > 0 && hasUnknownFigures(table, snapshot) ? [...open, ...choices] : open;
}

/** Fields that the formula adds up or takes away somewhere. */
export function addends(formula: Formula): ReadonlySet<string> {
  const all = new Set<string>();
  collect(formula.expression, false, all, all);
  return all;
}

function termsOf(formula: Formula): Terms {
  let terms = known.get(formula);
  if (terms === undefined) {
    const always = new Set<string>();
    const either = new Set<string>();
    collect(formula.expression, false, always, either);
    // The formula itself looks whether these are there.
    walk(formula.expression, (part) => {
      if (part.kind !== 'call' || (part.name !== 'ISBLANK' && part.name !== 'COUNT')) return;
      for (const arg of part.args) {
        if (arg.kind !== 'cell') continue;
        always.delete(arg.field);
        either.delete(arg.field);
      }
    });
    known.set(formula, (terms = { always, either }));
  }
  return terms;
}

function collect(part: Expression, inChoice: boolean, always: Set<string>, either: Set<string>): void {
  const into = inChoice ? either : always;
  switch (part.kind) {
    case 'binary':
      if (part.operator === '+' || part.operator === '-') for (const side of [part.left, part.right]) term(side, into);
      collect(part.left, inChoice, always, either);
      collect(part.right, inChoice, always, either);
      return;
    case 'unary':
      collect(part.argument, inChoice, always, either);
      return;
    case 'call':
      for (const arg of part.args) collect(arg, inChoice || part.name === 'OR', always, either);
      return;
    default:
      return;
  }
}

function term(part: Expression, into: Set<string>): void {
  if (part.kind === 'cell') into.add(part.field);
  else if (part.kind === 'unary') term(part.argument, into);
  else if (part.kind === 'call' && THROUGH.has(part.name)) for (const arg of part.args) term(arg, into);
}

/** A named column with figures that belongs to no field: it may be the one that is missed. */
export function hasUnknownFigures({ found, fields }: RecordTable, snapshot: Snapshot): boolean {
  const columns = snapshot.sheets[found.sheet]?.columns;
  const added = [...fields.values()].flatMap(({ beside = [] }) => beside);
  return found.columns.some((column) => {
    const word = fold(column.label);
    if (
      column.field !== null ||
      added.includes(column) ||
      column.matchedBy === 'chosen' ||
      word === '' ||
      ORDINARY_COLUMN.test(word)
    )
      return false;
    const cells = columns?.[column.column];
    return cells !== undefined && found.records.some((row) => cells.kind[row] === CellKind.number);
  });
}
