/** One indicator for many subjects: what its formulas give in each subject's row, and the points for it. */
import { bind, ERROR, isError, relationOfValues, trace } from '../formula';
import type { Formula, Reads, Relation, Value, World } from '../formula';
import type { UnknownReason } from '../model/score';
import type { IndicatorDef } from '../model/template';
import { formulaOf, lackOf } from './book';
import type { Book } from './book';
import { scoreConstants, scoreFormula, scoreOver } from './methods';
import { placesOf, unreadableAmong } from './places';
import { untoldIn } from './untold';

export type Outcome =
  /** Does not apply to the subject; told false: for all that is known, as the cells that would tell are empty. */
  | { readonly kind: 'dropped'; readonly told: boolean }
  /** There is no formula: people score it. */
  | { readonly kind: 'byHand' }
  | {
      readonly kind: 'scored';
      readonly points: number;
      readonly actual: number | boolean;
      readonly target: number | null;
      readonly cells: readonly string[];
    }
  | { readonly kind: 'open'; readonly reason: UnknownReason; readonly cells: readonly string[] };

/** The roster that the subjects stand in. */
export interface Roster {
  /** Table code whose records `[@…]` means. */
  readonly code: string;
  readonly relation: Relation;
  /** Fields that are known of the subjects; null: all that the table has. */
  readonly fields: ReadonlySet<string> | null;
  /** The branch of a row. */
  readonly branchOf: (row: number) => string;
}

/**
 * @param rows rows of the roster, one a subject.
 * @returns one outcome a row.
 */
export function scoreItem(def: IndicatorDef, roster: Roster, rows: readonly number[], book: Book): readonly Outcome[] {
  const world: World = { ...book.workbook, context: roster.relation };
  const dropped = droppedIn(def, roster, world, book);
  if (def.actual === undefined) return rows.map((row) => dropped(row) ?? { kind: 'byHand' });
  const actual = formulaOf(def.actual, roster.code, def.id, book);
  const target = def.target === undefined ? null : formulaOf(def.target, roster.code, def.id, book);
  const formulas = target === null ? [actual] : [actual, target];
  const unknown = formulas.some((formula) => unknownCells(formula, roster));
  const lack: UnknownReason | null = unknown
    ? { code: 'no-subject', detail: [] }
    : lackOf(formulas, def.needs, roster.code, book);
  if (lack !== null) {
    return rows.map((row) => dropped(row) ?? { kind: 'open', reason: lack, cells: [] });
  }
  const reached = bind(actual, world);
  const wanted = target === null ? (): Value => 1 : bind(target, world);
  const looked = formulas.map((formula) => trace(formula, world));
  const ledgers = [...new Set([...def.needs, ...formulas.flatMap((formula) => formula.tables)])].filter(
    (table) => table !== roster.code,
  );
  const untold = untoldIn(formulas, roster.code, roster.relation, book);
  const points = pointsOver(def, rows.map(reached), rows.map(wanted));
  return rows.map((row, i): Outcome => {
    const without = dropped(row);
    if (without !== null) return without;
    const missing = ledgers.filter((table) => !book.handedIn(table, roster.branchOf(row)));
    if (missing.length > 0) return { kind: 'open', reason: { code: 'needs-table', detail: missing }, cells: [] };
    const reads = looked.flatMap((look) => look(row));
    const lacking = untold(row, reads);
    if (lacking.length > 0) return { kind: 'open', reason: { code: 'needs-table', detail: lacking }, cells: [] };
    const [value, goal] = [reached(row), wanted(row)];
    return outcome(points(i), value, target === null ? null : goal, reads, book);
  });
}

function outcome(points: Value, actual: Value, target: Value, reads: readonly Reads[], book: Book): Outcome {
  const { snapshot } = book.reading;
  const unreadable = unreadableAmong(reads, snapshot);
  const cells = placesOf(reads, snapshot);
  if (unreadable.length > 0) return { kind: 'open', reason: { code: 'unreadable', detail: unreadable }, cells };
  // A blank is no answer, although arithmetic takes it for 0.
  const answered = typeof actual === 'number' || typeof actual === 'boolean';
  if (!answered || typeof points !== 'number') {
    return { kind: 'open', reason: { code: 'no-entry', detail: cells }, cells };
  }
  return { kind: 'scored', points, actual, target: typeof target === 'number' ? target : null, cells };
}

/** Reads something of the subject that nobody knows, because there is no roster. */
export function unknownCells(formula: Formula, roster: Roster): boolean {
  return formula.cells.some((field) => roster.fields?.has(field) === false);
}

/** FALSE drops the indicator; what cannot be told leaves it in (null). */
function droppedIn(def: IndicatorDef, roster: Roster, world: World, book: Book): (row: number) => Outcome | null {
  if (def.appliesIf === undefined) return () => null;
  const formula = formulaOf(def.appliesIf, roster.code, def.id, book);
  if (unknownCells(formula, roster) || lackOf([formula], [], roster.code, book) !== null) return () => null;
  const run = bind(formula, world);
  const look = trace(formula, world);
  const untold = untoldIn([formula], roster.code, roster.relation, book);
  const ledgers = formula.tables.filter((table) => table !== roster.code);
  const own = formula.cells.map((field) => roster.relation.column(field));
  return (row) => {
    if (run(row) !== false) return null;
    if (ledgers.some((table) => !book.handedIn(table, roster.branchOf(row)))) return null;
    if (untold(row, look(row)).length > 0) return null;
    return { kind: 'dropped', told: own.length === 0 || own.some((column) => column.value(row) !== null) };
  };
}

function pointsOver(def: IndicatorDef, actual: readonly Value[], target: readonly Value[]): (i: number) => Value {
  const constants = scoreConstants(def);
  const relation = relationOfValues(
    'score',
    new Map<string, readonly Value[]>([
      ['actual', actual.map((value) => (isError(value) ? ERROR.na : value))],
      ['target', target],
      ...Object.entries(constants).map(([field, value]): [string, readonly Value[]] => [
        field,
        new Array<Value>(actual.length).fill(value),
      ]),
    ]),
  );
  return scoreOver(scoreFormula(def.method, def), relation);
}
