/** The numbers that the overview sheets show of a group of branches or of a unit: each counted once, here. */
import { oncePer } from '../../model/once';
import { roundHalfUp } from '../../model/round';
import type { IndexResult, ProgressResult, Score } from '../../model/score';
import type { ColourId, Template } from '../../model/template';
import { countedDone, limitsOf } from '../../progress';
import type { Consolidation } from '../consolidation';
import { mean, pairedSums, ratio, rowsOf, sum, type Row } from '../rows';
import { outsideRosters } from '../units/outside-rosters';
import { submitters } from '../units/submitter';
import { unitsOf, type Branch, type Units } from '../units/units';
import { ballotsOf, satisfiedOf } from './ballots';
import { incomesOf } from './income';
import { judgedBranches } from './qualified-branches';
import { isBranchRow } from './stars';
import { doersOfTasks } from './task-domains';

/** Everything is null where nothing was handed in: 未报 is not 0. */
export interface Measures {
  readonly branches: number;
  readonly members: number | null;
  readonly tasks: number;
  readonly tasksDone: number;
  /** Mean of the task rates, percent. */
  readonly done: number | null;
  readonly expected: number | null;
  readonly gap: number | null;
  readonly colour: ColourId;
  /** Fractions. */
  readonly eId: number | null;
  readonly coverage: number | null;
  readonly qualified: number | null;
  readonly incomeReached: number | null;
  readonly facility: number | null;
  readonly problems: number;
  /** Of these, closed; unknown where not one of them tells its state. */
  readonly closed: number | null;
  readonly satisfied: number | null;
  /** Mean of the votes' scores, out of 100. */
  readonly massScore: number | null;
  readonly fortress: number | null;
  readonly pioneer: number | null;
  /** Mean by element id, each out of its equal share of 100. */
  readonly elements: ReadonlyMap<string, number | null>;
}

/** A way to the measures of any group of branches (by name) and its unit names. */
export interface Measuring {
  readonly units: Units;
  readonly of: (belongs: (branch: Branch | null, name: string) => boolean) => Measures;
}

/** A record or result with where it belongs: asked again for each of many groups. */
interface Placed<T> {
  readonly it: T;
  readonly branch: Branch | null;
  readonly name: string;
}

export const measuring = oncePer((consolidation: Consolidation): Measuring => {
  const units = unitsOf(consolidation);
  const { reading } = consolidation;
  /** Without those that name nobody. */
  const placed = <T>(list: readonly T[], nameIn: (it: T) => string): readonly Placed<T>[] =>
    list.flatMap((it) => {
      const name = nameIn(it);
      return name === '' ? [] : [{ it, branch: units.branchOf(name), name: units.nameOf(name) }];
    });
  const handedInBy = submitters(consolidation);
  const reporting = new Set(units.names);
  const outside = outsideRosters(consolidation);
  /** What nobody knows belongs to the unit whose workbook tells of it. */
  const nameOf = (row: Row, field: string): string => {
    const name = row.text(field);
    if (name === '' || units.branchOf(name) !== null || reporting.has(units.nameOf(name))) return name;
    const unit = units.unitOf(name);
    if (reporting.has(unit)) return unit;
    const place = units.nameOf(row.text('town'));
    if (place !== '' && reporting.has(place)) return place;
    const own = handedInBy(row);
    if (!units.hasRoster) return own || name;
    // In a ledger on units of the roster another one's name is that one's, whoever keeps the ledger.
    const isOwn = field === 'branch' || outside.has(own);
    return isOwn && reporting.has(units.unitOf(own)) ? units.unitOf(own) : name;
  };
  const ledger = (code: string, field: string): readonly Placed<Row>[] =>
    placed(rowsOf(reading, code), (row) => nameOf(row, field));
  const doerOf = doersOfTasks(consolidation, units);
  const all = {
    tasks: placed(
      consolidation.progress.filter((result) => result.table === 'T02'),
      ({ subject }) => subject,
    ).map((one) => ({ ...one, branch: doerOf(one.it.task, one.branch, one.name) })),
    indices: placed(consolidation.indices, ({ branch, subject }) => (branch === '' ? subject : branch)),
    eId: ledger('T10', 'branch'),
    // 五星党员创评覆盖率: of members; branches have a rate of their own.
    stars: ledger('T07', 'branch').filter(
      ({ it }) => !isBranchRow(it, units) && it.yes('should') === true && it.yes('joined') !== null,
    ),
    qualified: placed(
      judgedBranches(consolidation).filter(({ standing }) => standing !== null),
      ({ name }) => name,
    ),
    facility: ledger('T12', 'place').filter(({ it }) => it.text('facilityKind') === 'serviceCentre'),
    problems: ledger('T13', 'unit'),
    votes: placed(ballotsOf(consolidation), ({ row }) => nameOf(row, 'unit')),
    incomes: placed(
      incomesOf(consolidation).filter(({ reached }) => reached !== null),
      ({ row }) => nameOf(row, 'village'),
    ),
  };
  return {
    units,
    of: (belongs) => {
      const those = <T>(list: readonly Placed<T>[]): readonly T[] =>
        list.filter(({ branch, name }) => belongs(branch, name)).map(({ it }) => it);
      const branches = units.branches.filter((branch) => belongs(branch, branch.name));
      const tasks = those(all.tasks);
      // Rounded as printed: whoever takes one from the other by hand comes to the gap that stands beside them.
      const done = rounded(mean(tasks.map((task) => countedDone(task.done))));
      // What nothing is told of cannot lag: expected is what those come to whose rate is told.
      const expected = rounded(mean(tasks.map((task) => (task.done === null ? null : task.expected))));
      const indices = those(all.indices);
      const fortress = indices.filter((index) => index.index === 'fortressIndex');
      const certified = pairedSums(those(all.eId), 'certified', 'memberCount');
      const stars = those(all.stars);
      const problems = those(all.problems);
      const qualified = those(all.qualified);
      const reached = those(all.incomes);
      const votes = those(all.votes);
      return {
        branches: branches.length,
        members: sum(branches.map((branch) => branch.members)),
        tasks: tasks.length,
        tasksDone: tasks.filter((task) => task.colour === 'done').length,
        done,
        expected,
        gap: done === null || expected === null ? null : roundHalfUp(expected - done),
        colour: groupColour(reading.template, tasks, done, expected),
        eId: ratio(certified.part, certified.whole),
        coverage: ratio(stars.filter((row) => row.yes('joined') === true).length, stars.length),
        qualified: ratio(qualified.filter(({ standing }) => standing === 'qualified').length, qualified.length),
        incomeReached: ratio(reached.filter((income) => income.reached === true).length, reached.length),
        facility: mean(those(all.facility).map((row) => row.number('donePct'))),
        problems: problems.length,
        closed: problems.some((row) => row.text('state') !== '')
          ? ratio(problems.filter((row) => row.text('state') === 'closed').length, problems.length)
          : null,
        satisfied: satisfiedOf(votes),
        massScore: mean(votes.map(({ score }) => score)),
        fortress: rounded(mean(fortress.map(totalOf))),
        pioneer: rounded(mean(indices.filter((index) => index.index === 'pioneerIndex').map(totalOf))),
        elements: elementMeans(consolidation, fortress),
      };
    },
  };
});

export const rounded = (value: number | null): number | null => (value === null ? null : roundHalfUp(value));
const known = (score: Score | undefined): number | null => (score?.known === true ? score.value : null);
const totalOf = (index: IndexResult): number | null => known(index.total);

function elementMeans(
  consolidation: Consolidation,
  fortress: readonly IndexResult[],
): ReadonlyMap<string, number | null> {
  const ids = (consolidation.reading.template.enums.element ?? []).map((value) => value.id);
  return new Map(ids.map((id) => [id, rounded(mean(fortress.map((index) => known(index.elements[id]))))]));
}

/** The card of a group: its mean rate against its mean expectation, by the same limits as a task's. */
export function groupColour(
  template: Template,
  tasks: readonly ProgressResult[],
  done: number | null,
  expected: number | null,
): ColourId {
  if (tasks.length === 0 || done === null || expected === null) return 'none';
  if (tasks.every((task) => task.colour === 'done')) return 'done';
  if (tasks.some((task) => task.colour === 'overdue')) return 'overdue';
  const { red, yellow } = limitsOf(template);
  const lag = roundHalfUp(expected - done);
  return lag > red ? 'red' : lag > yellow ? 'yellow' : 'green';
}
