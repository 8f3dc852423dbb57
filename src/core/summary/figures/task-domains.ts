/** Which domain a task is set to, and whose progress it is where a town or department reports it. */
import { oncePer } from '../../model/once';
import type { Consolidation } from '../consolidation';
import { groupBy, rowsOf } from '../rows';
import { townNamed } from '../units/town-of';
import type { Branch, Units } from '../units/units';

/** By task number, as the office's own list (T01) says, else the template; "" for a common task. */
export const domainsOfTasks = oncePer(({ reading }: Consolidation): ((task: string) => string) => {
  const domains = new Map<string, string>(
    reading.template.tasks.map(({ code, level }) => [code, level === 'common' ? '' : level]),
  );
  for (const row of rowsOf(reading, 'T01'))
    if (row.text('domain') !== '') domains.set(row.text('taskCode'), row.text('domain'));
  return (task) => domains.get(task) ?? '';
});

/**
 * The organisation that a report of a task counts for. A task set to one domain is that domain's, whoever reports it; a
 * common one is of the domain of the branch, or of all branches of the department, that reports it. What a town reports of
 * the common tasks is of all its domains, so of none.
 */
export function doersOfTasks(
  consolidation: Consolidation,
  units: Units,
): (task: string, branch: Branch | null, name: string) => Branch | null {
  const domainOf = domainsOfTasks(consolidation);
  const branches = new Set(units.branches);
  const byUnit = groupBy(units.branches, (branch) => branch.unit);
  return (task, branch, name) => {
    const domain = domainOf(task);
    if (branch !== null && branches.has(branch) && (domain === '' || domain === branch.domain)) return branch;
    const unit = branch?.unit ?? units.unitOf(name);
    const own = byUnit.get(unit) ?? [];
    const common = townNamed(unit) === '' ? (theOnly(own.map((each) => each.domain)) ?? '') : '';
    const of = domain === '' ? common : domain;
    const subDomain = theOnly(own.filter((each) => each.domain === of).map((each) => each.subDomain)) ?? '';
    return { name: branch?.name ?? name, code: '', unit, domain: of, subDomain, members: null };
  };
}

/** What all of them are, or null. */
function theOnly(all: readonly string[]): string | null {
  const [first = null, ...others] = new Set(all);
  return others.length === 0 ? first : null;
}
