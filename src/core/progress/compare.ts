/** Which measures of a workbook are compared between its units. */
import { numberAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { BalanceResult, IndexResult, ProgressResult, Score } from '../model/score';
import { standingAbove } from '../model/standing-above';
import { balanceOf } from './balance';
import type { Weighed } from './balance';
import { countedDone } from './counted';

/** Fortress index and elements between branches, task progress between units; only what is known is compared. */
export function computeBalance(
  reading: Reading,
  indices: readonly IndexResult[],
  progress: readonly ProgressResult[],
): readonly BalanceResult[] {
  const { template } = reading;
  const members = membersOf(reading);
  const branches = indices.filter((index) => index.index === 'fortressIndex');
  const known = (score: (index: IndexResult) => Score | undefined): readonly Weighed[] =>
    weigh(
      branches.flatMap((branch) => {
        const found = score(branch);
        return found?.known === true ? [{ subject: branch.subject, value: found.value }] : [];
      }),
      members,
    );
  const results = [
    balanceOf(
      'fortressIndex',
      known((index) => index.total),
      template,
    ),
    ...(template.enums.element ?? []).map(({ id }) =>
      balanceOf(
        id,
        known((index) => index.elements[id]),
        template,
      ),
    ),
    balanceOf('taskProgress', weigh(unitMeans(progress), members), template),
  ];
  return results.filter((result) => result.count > 0);
}

/** Party members by the full name of the branch, and of a town or department by the branches in it; empty without a roster. */
function membersOf(reading: Reading): ReadonlyMap<string, number> {
  const members = new Map<string, number>();
  const towns = new Map<string, number>();
  const isAbove = standingAbove(reading.tables);
  for (const table of reading.tables) {
    if (table.def.code !== 'T03') continue;
    for (let record = 0; record < table.rows.length; record++) {
      const count = numberAt(table, 'memberCount', record);
      if (count === null) continue;
      members.set(textAt(table, 'orgName', record), count);
      const town = textAt(table, 'town', record);
      // A committee's members are those of its branches.
      if (town !== '' && !isAbove(table, record)) towns.set(town, (towns.get(town) ?? 0) + count);
    }
  }
  return new Map([...towns, ...members]);
}

/** By party members when they are known of every unit that is compared, else all alike. */
function weigh(
  units: readonly { readonly subject: string; readonly value: number }[],
  members: ReadonlyMap<string, number>,
): readonly Weighed[] {
  const all = units.every((unit) => members.has(unit.subject));
  return units.map((unit) => ({ ...unit, weight: all ? (members.get(unit.subject) ?? 1) : 1 }));
}

/** The mean rate of each unit's tasks. */
function unitMeans(
  progress: readonly ProgressResult[],
): readonly { readonly subject: string; readonly value: number }[] {
  const rates = new Map<string, number[]>();
  for (const result of progress) {
    const done = countedDone(result.done);
    if (result.table !== 'T02' || done === null) continue;
    const known = rates.get(result.subject);
    if (known === undefined) rates.set(result.subject, [done]);
    else known.push(done);
  }
  return [...rates].map(([subject, done]) => ({
    subject,
    value: done.reduce((sum, rate) => sum + rate, 0) / done.length,
  }));
}
