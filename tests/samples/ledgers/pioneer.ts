/** T06 先锋指数评分表, T07 “双五星”创评汇总表. */
import { Chance } from '../chance';
import type { Branch } from '../city/city';
import { day } from '../city/days';
import type { Member } from '../city/members';
import { fortressTotal } from './fortress';
import { Row, round } from './row';

const PERIOD = '2024年上半年';
const EXEMPT = '年老体弱党员（免评）';

export function pioneerRow(branch: Branch, member: Member): Row {
  const chance = new Chance(`pioneer ${member.idNumber}`);
  const leads = branch.committee.includes(member);
  const base = [1, 2, 3, 4].map(() => chance.between(leads ? 24 : 19, 29) / 2);
  const plus = chance.between(leads ? 4 : 0, leads ? 20 : 13) / 2;
  const minus = chance.is(0.6) ? 0 : chance.between(1, 6) / 2;
  const [base1 = 0, base2 = 0, base3 = 0, base4 = 0] = base;
  const total = round(base1 + base2 + base3 + base4 + plus + 20 - minus);
  return new Row('T06', {
    branch: branch.name,
    name: member.name,
    idNumber: member.idNumber,
    category: member.category,
    period: PERIOD,
    base1,
    base2,
    base3,
    base4,
    plus,
    minus,
    zero: null,
    total,
    rank: null,
    grade: total >= 88 ? '优秀' : total >= 70 ? '合格' : '基本合格',
  });
}

/** All members that take part, best first ranks filled in; equal totals share a rank. */
export function pioneerRows(branch: Branch): Row[] {
  const rows = branch.members
    .filter((member) => member.category !== EXEMPT)
    .map((member) => pioneerRow(branch, member));
  const totals = rows.map((row) => row.number('total'));
  for (const row of rows) {
    row.set('rank', 1 + totals.filter((total) => total > row.number('total')).length);
  }
  return rows;
}

export function starOf(composite: number): number {
  return composite >= 90 ? 5 : composite >= 80 ? 4 : composite >= 70 ? 3 : composite >= 60 ? 2 : 1;
}

/** The branches first, then their members; nobody reaches more stars than the caps allow. */
export function starRows(branches: readonly Branch[]): Row[] {
  return [
    ...branches.map((branch) => {
      const chance = new Chance(`star ${branch.code}`);
      return starRow('党支部', branch.short, branch, fortressTotal(branch), chance.decimal(66, 75, 1), branch.starLast);
    }),
    ...branches.flatMap((branch) => branch.members.map((member) => memberStarRow(branch, member))),
  ];
}

function memberStarRow(branch: Branch, member: Member): Row {
  const chance = new Chance(`star ${member.idNumber}`);
  if (member.category === EXEMPT) {
    return new Row('T07', {
      target: '党员',
      name: member.name,
      branch: branch.name,
      should: false,
      joined: false,
      exemptReason: '年老体弱，经支部大会同意免评',
      final: null,
      meetingDate: MEETING,
    });
  }
  const index = pioneerRow(branch, member).number('total');
  return starRow('党员', member.name, branch, index, chance.decimal(68, 84, 1), chance.between(3, 4));
}

const MEETING = day(2024, 6, 17);

function starRow(target: string, name: string, branch: Branch, index: number, review: number, last: number): Row {
  const composite = round(index * 0.7 + review * 0.3);
  const proposed = starOf(composite);
  return new Row('T07', {
    target,
    name,
    branch: branch.name,
    should: true,
    joined: true,
    exemptReason: null,
    index,
    review,
    composite,
    vetoCase: null,
    proposed,
    final: proposed,
    changeReason: null,
    meetingDate: MEETING,
    publicFrom: day(2024, 6, 18),
    publicTo: day(2024, 6, 24),
    lastStar: last,
  });
}
