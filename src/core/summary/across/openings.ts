/** Q01: the members of a branch at the end of the last period that told of it, and those who came and went since. */
import type { Consolidation } from '../consolidation';
import { hasLeft } from '../figures/take-state';
import { groupBy, rowsOf, type Row } from '../rows';
import { lookupOf } from '../state/period-state';
import type { Before, ToldBefore } from '../state/told-before';
import type { Across } from './across-finding';

/**
 * Who came from elsewhere stands in no ledger: more members than follow are asked about, fewer are an error.
 */
export function openings(consolidation: Consolidation, before: Before): readonly Across[] {
  const members = groupBy(rowsOf(consolidation.reading, 'T04'), (row) => row.text('branch'));
  const roster = rowsOf(consolidation.reading, 'T03');
  const names = new Set(roster.map((row) => row.text('orgName')));
  const { asOf } = consolidation.reading;
  return roster.flatMap((row): readonly Across[] => {
    const name = row.text('orgName');
    const own = members.get(name);
    const now = row.number('memberCount');
    const told = lastOf(row, names, before);
    const opening = told?.fact.number ?? null;
    if (own === undefined || now === null || told === null || opening === null) return [];
    const joined = own.filter((member) => {
      const day = member.number('joinDate');
      return day !== null && day > told.state.asOf && day <= asOf;
    }).length;
    const gone = own.filter((member) => hasLeft(member.text('status'))).length;
    const goneBefore = lookupOf(told.state).of('branch', told.fact.unit, told.fact.subject, 'gone')?.number ?? 0;
    // Who had left was taken out of the roster since: of those who stand there now some may have left before.
    const left = gone < goneBefore ? 0 : gone - goneBefore;
    const most = gone < goneBefore ? gone : left;
    const expected = opening + joined - left;
    if (now <= expected && now >= opening + joined - most) return [];
    return [
      {
        rule: 'Q01',
        about: name,
        table: 'T03',
        place: { row, field: 'memberCount' },
        facts: { unit: name, a: opening, b: joined, c: left, e: expected, v: now },
        ...(now > expected ? { severity: 'confirm' as const } : {}),
      },
    ];
  });
}

/** By its name; a branch that has another name now by its code, when nobody else bears the old one. */
function lastOf(row: Row, names: ReadonlySet<string>, before: Before): ToldBefore | null {
  const named = before.last('branch', row.text('town'), row.text('orgName'), 'members');
  const code = row.text('orgCode');
  if (named !== null || code === '') return named;
  for (const state of before.states) {
    const told = lookupOf(state);
    const old = told.all('branch', 'code').find((fact) => fact.text === code && !names.has(fact.subject));
    const fact = old === undefined ? null : told.of('branch', old.unit, old.subject, 'members');
    if (fact !== null) return { fact, state };
  }
  return null;
}
