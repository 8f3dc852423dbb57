/** COUNTIFS and its kin. Equalities are answered by an index; the other criteria look only at the records that are left. */
import type { Column } from '../column';
import { plainEquality, testOf } from '../criterion';
import type { Test } from '../criterion';
import type { Grouping } from '../grouping';
import type { Relation } from '../relation';
import { ERROR, isError } from '../value';
import type { FormulaError, Value } from '../value';
import { argument } from './definition';
import type { At, Bound, BoundColumn, FunctionDef, Take } from './definition';
import { newTally } from './tally';
import type { Tally } from './tally';
import { Kind } from '../column';

export const conditional: readonly FunctionDef[] = [
  { name: 'COUNTIF', min: 2, max: 2, take: pairsFrom(0), bind: count },
  { name: 'COUNTIFS', min: 2, max: 254, take: pairsFrom(0), bind: count },
  single('SUMIF', (tally) => tally.sum),
  single('AVERAGEIF', average),
  several('SUMIFS', (tally) => tally.sum),
  several('AVERAGEIFS', average),
  several('MAXIFS', (tally) => (tally.count === 0 ? 0 : tally.max)),
  several('MINIFS', (tally) => (tally.count === 0 ? 0 : tally.min)),
];

function average(tally: Tally): number | FormulaError {
  return tally.count === 0 ? ERROR.div0 : tally.sum / tally.count;
}

/** Columns and criteria by turns, beginning at `first`; a column before. */
function pairsFrom(first: number): (index: number) => Take {
  return (index) => (index < first || (index - first) % 2 === 0 ? 'column' : 'value');
}

/** SUMIF(column, criterion, column to sum — or the same one). */
function single(name: string, result: (tally: Tally) => Value): FunctionDef {
  return {
    name,
    min: 2,
    max: 3,
    take: (index) => (index === 1 ? 'value' : 'column'),
    bind: (args) => summing(argument(args, args.length === 3 ? 2 : 0), args.slice(0, 2), result),
  };
}

/** SUMIFS(column to sum, column, criterion, …). */
function several(name: string, result: (tally: Tally) => Value): FunctionDef {
  return {
    name,
    min: 3,
    max: 255,
    take: pairsFrom(1),
    bind: (args) => summing(argument(args, 0), args.slice(1), result),
  };
}

function count(args: readonly Bound[]): At {
  const selection = selectionOf(args);
  if (selection === null) return () => ERROR.ref;
  return byGroup(selection, () => {
    if (selection.tests.length === 0) return selection.end - selection.start;
    let found = 0;
    for (let k = selection.start; k < selection.end; k++) if (selection.meets(k)) found++;
    return found;
  });
}

function summing(summed: Bound, criteria: readonly Bound[], result: (tally: Tally) => Value): At {
  const selection = selectionOf(criteria);
  const values = summed.column?.column;
  if (selection === null || values === undefined) return () => ERROR.ref;
  const tally = newTally();
  return byGroup(selection, () => add(selection, values, tally) ?? result(tally));
}

/** The result for the records that a row selects; worked out once a group as long as nothing but the group decides. */
function byGroup(selection: Selection, result: () => Value): At {
  const known = new Map<Grouping | null, Map<number, Value>>();
  return (row, i) => {
    const fault = selection.select(row, i);
    if (fault !== null) return fault;
    if (selection.varies) return result();
    let groups = known.get(selection.grouping);
    if (groups === undefined) known.set(selection.grouping, (groups = new Map<number, Value>()));
    let value = groups.get(selection.group);
    if (value === undefined) groups.set(selection.group, (value = result()));
    return value;
  };
}

function add(selection: Selection, values: Column, tally: Tally): FormulaError | null {
  Object.assign(tally, newTally());
  for (let k = selection.start; k < selection.end; k++) {
    if (!selection.meets(k)) continue;
    const row = selection.rowAt(k);
    if (values.kinds[row] === Kind.error) return ERROR.na;
    if (values.kinds[row] !== Kind.number) continue;
    const number = values.numbers[row] ?? 0;
    tally.count++;
    tally.sum += number;
    tally.min = Math.min(tally.min, number);
    tally.max = Math.max(tally.max, number);
  }
  return null;
}

/** The records that meet the criteria of one row: `start … end − 1` of the index, less those that fail a test. */
export interface Selection {
  start: number;
  end: number;
  grouping: Grouping | null;
  group: number;
  /** The tests that are left, and the columns they look at. */
  readonly tests: Test[];
  readonly tested: Column[];
  /** True when a test is not the same for every row. */
  varies: boolean;
  readonly relation: Relation;
  select(row: number, i: number): FormulaError | null;
  meets(place: number): boolean;
  rowAt(place: number): number;
}

/** So many tests of criteria that change from record to record are kept; months and thresholds come again and again. */
const KEPT = 64;

function testFor(criterion: string, tests: Map<string, Test>): Test {
  let test = tests.get(criterion);
  if (test === undefined) {
    if (tests.size >= KEPT) tests.clear();
    tests.set(criterion, (test = testOf(criterion)));
  }
  return test;
}

/** Null when a table is not in the workbook. */
function selectionOf(pairs: readonly Bound[]): Selection | null {
  const criteria: { readonly of: BoundColumn; readonly bound: Bound }[] = [];
  const tests = new Map<string, Test>();
  for (let k = 0; k + 1 < pairs.length; k += 2) {
    const of = argument(pairs, k).column;
    if (of === null) return null;
    criteria.push({ of, bound: argument(pairs, k + 1) });
  }
  const relation = criteria[0]?.of.relation;
  if (relation === undefined) return null;
  /** By which of the criteria are equalities, as bits. */
  const groupings = new Map<number, Grouping>();
  const wanted: Value[] = [];
  const groupingFor = (mask: number): Grouping => {
    let grouping = groupings.get(mask);
    if (grouping === undefined) {
      const fields = criteria.filter((_, k) => (mask & (1 << k)) !== 0).map(({ of }) => of.field);
      groupings.set(mask, (grouping = relation.grouping(fields)));
    }
    return grouping;
  };
  const selection: Selection = {
    start: 0,
    end: 0,
    grouping: null,
    group: 0,
    tests: [],
    tested: [],
    varies: false,
    relation,
    select(row, i) {
      selection.tests.length = 0;
      selection.tested.length = 0;
      selection.varies = false;
      wanted.length = 0;
      let mask = 0;
      for (let k = 0; k < criteria.length; k++) {
        const criterion = criteria[k];
        if (criterion === undefined) continue;
        const value = criterion.bound.at(row, i);
        if (isError(value)) return value;
        const equal = k < 30 ? plainEquality(value) : undefined;
        if (equal !== undefined) {
          mask |= 1 << k;
          wanted.push(equal);
          continue;
        }
        selection.tests.push(testFor(typeof value === 'string' ? value : String(value), tests));
        selection.tested.push(criterion.of.column);
        if (criterion.bound.perRow || criterion.bound.size >= 0) selection.varies = true;
      }
      selection.grouping = mask === 0 ? null : groupingFor(mask);
      selection.group = selection.grouping === null ? 0 : selection.grouping.find(wanted);
      selection.start = selection.grouping?.starts[selection.group] ?? 0;
      selection.end =
        selection.grouping === null
          ? relation.count
          : selection.group < 0
            ? selection.start
            : (selection.grouping.starts[selection.group + 1] ?? 0);
      return null;
    },
    meets(place) {
      const row = selection.rowAt(place);
      for (let k = 0; k < selection.tests.length; k++) {
        const column = selection.tested[k];
        if (column !== undefined && selection.tests[k]?.(column, row) !== true) return false;
      }
      return true;
    },
    rowAt: (place) => (selection.grouping === null ? place : (selection.grouping.rows[place] ?? 0)),
  };
  return selection;
}
