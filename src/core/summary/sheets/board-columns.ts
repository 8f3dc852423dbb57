/** What stands side by side on the progress board: those who report, or, where they are many, the units they belong to. */
import type { ProgressResult } from '../../model/score';
import type { ColourId, Template } from '../../model/template';
import { countedDone } from '../../progress';
import type { Consolidation } from '../consolidation';
import { groupColour, rounded } from '../figures/measures';
import { domainsOfTasks } from '../figures/task-domains';
import { groupBy, mean } from '../rows';
import { townNamed } from '../units/town-of';
import { unitsOf } from '../units/units';

export interface BoardCell {
  /** Percent 0–100; null when missing. */
  readonly done: number | null;
  readonly colour: ColourId;
  /** As in `ProgressResult`; left out where the cell stands for several. */
  readonly reason?: string;
}

export interface BoardColumn {
  readonly header: string;
  /** Null where nothing was handed in on the task. */
  readonly of: (task: string) => BoardCell | null;
  /** False: the task is set to other domains than those of its branches. Left out: any may be. */
  readonly owes?: (task: string) => boolean;
}

/** The columns, each with the tasks that its branches' domains owe; where no domain is known, the common tasks. */
export function withOwed(consolidation: Consolidation, columns: readonly BoardColumn[]): readonly BoardColumn[] {
  const { branches, branchOf } = unitsOf(consolidation);
  const domainOf = domainsOfTasks(consolidation);
  const domains = new Map<string, Set<string>>();
  for (const { name, unit, domain } of branches) {
    for (const who of [name, unit]) domains.set(who, (domains.get(who) ?? new Set()).add(domain));
  }
  return columns.map((column): BoardColumn => {
    // A committee of the roster is none of its branches: it owes what they owe.
    const organisation = branchOf(column.header);
    const under = organisation === null || organisation.unit === '' ? undefined : domains.get(organisation.unit);
    const own = domains.get(column.header) ?? under ?? new Set([organisation?.domain ?? '']);
    // In a town there are branches of all domains.
    if (own.has('') && townNamed(column.header) !== '') return column;
    const owes = (task: string): boolean => {
      const domain = domainOf(task);
      return domain === '' || own.has(domain);
    };
    return { ...column, owes };
  });
}

/** More columns than this are read by nobody; in units no fewer than this say something. */
const most = 30;
const fewest = 3;

export function columnsBySubject(progress: readonly ProgressResult[]): readonly BoardColumn[] {
  return [...groupBy(progress, ({ subject }) => subject)].map(([header, results]) => {
    const byTask = new Map(results.map((result) => [result.task, result]));
    return { header, of: (task) => byTask.get(task) ?? null };
  });
}

/** Side by side as the units to which they belong stand below each other on the other sheets. */
export function inOrderOfUnits(consolidation: Consolidation, columns: readonly BoardColumn[]): readonly BoardColumn[] {
  const { unitOf } = unitsOf(consolidation);
  const place = placeOf(consolidation);
  return [...columns].sort((a, b) => place(unitOf(a.header)) - place(unitOf(b.header)));
}

/** Those that are no unit come last. */
function placeOf(consolidation: Consolidation): (unit: string) => number {
  const { names } = unitsOf(consolidation);
  const places = new Map(names.map((name, index) => [name, index]));
  return (unit) => places.get(unit) ?? names.length;
}

/**
 * Where no roster tells of domains: who reports the tasks of one domain alone does not owe those of others. Towns report
 * of all domains, and what reports common tasks only tells nothing.
 */
export function withOwnDomains(columns: readonly BoardColumn[], template: Template): readonly BoardColumn[] {
  const domainOf = new Map(template.tasks.map(({ code, level }) => [code, level === 'common' ? '' : level]));
  return columns.map((column): BoardColumn => {
    if (townNamed(column.header) !== '') return column;
    const told = [...domainOf].filter(([code, domain]) => domain !== '' && column.of(code) !== null);
    const [own, ...others] = new Set(told.map(([, domain]) => domain));
    if (own === undefined || others.length > 0) return column;
    return { ...column, owes: (task) => ['', own].includes(domainOf.get(task) ?? '') };
  });
}

/** Null where those who report are few, or belong to hardly any units. */
export function columnsByUnit(
  consolidation: Consolidation,
  progress: readonly ProgressResult[],
): readonly BoardColumn[] | null {
  const { unitOf } = unitsOf(consolidation);
  const groups = groupBy(progress, ({ subject }) => unitOf(subject));
  const subjects = new Set(progress.map(({ subject }) => subject)).size;
  if (subjects <= most || groups.size < fewest || groups.size >= subjects) return null;
  const place = placeOf(consolidation);
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([header, results]) => {
      const byTask = groupBy(results, ({ task }) => task);
      return {
        header,
        of: (task) => {
          const here = byTask.get(task);
          if (here === undefined) return null;
          const done = rounded(mean(here.map((result) => countedDone(result.done))));
          const expected = rounded(mean(here.map((result) => (result.done === null ? null : result.expected))));
          return { done, colour: groupColour(consolidation.reading.template, here, done, expected) };
        },
      };
    });
}

export const byUnitNote =
  '报送的党组织较多，按所属单位合并成列：完成率为所属各党组织的平均值，牌色按平均完成率与平均应达之差判定；各党组织的滞后任务见 O08。';
