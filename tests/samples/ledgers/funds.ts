/** T19 党建经费保障表, T21 润心走访和困难党员关爱台账. */
import { Chance, at } from '../chance';
import type { Branch, Unit } from '../city/city';
import { YEAR, day, workday } from '../city/days';
import { partyAge } from '../city/members';
import { Row, round } from './row';

export function fundRow(unit: Unit): Row {
  const chance = new Chance(`fund ${unit.place.name}`);
  const branch = at(unit.branches, 0);
  const budget = round(branch.members.length * 0.03);
  const paid = round(budget * chance.decimal(0.7, 1, 2));
  const spent = round(paid * chance.decimal(0.4, 0.9, 2));
  const twoNew = unit.place.domain === '“两新”组织';
  return new Row('T19', {
    unit: branch.name,
    year: YEAR,
    members: branch.members.length,
    eduBudget: budget,
    eduPaid: paid,
    input: chance.decimal(1, 4, 1),
    service: unit.place.domain === '社区' ? chance.decimal(8, 15, 1) : null,
    weak: branch.weak || branch.poorEconomy ? 10 : null,
    worker: twoNew ? null : chance.decimal(2, 5, 1),
    dues: chance.decimal(0.2, 0.6, 2),
    spent,
    spentRate: round(spent / paid, 4),
  });
}

const REASONS = ['因病', '因残', '年老丧失劳动能力', '因灾'];

/** Visits to the members of a branch that are in difficulty or old. */
export function careRows(branch: Branch, visitor: string): Row[] {
  const people = branch.members.filter((member) => member.poor || member.category.startsWith('年老'));
  return people.map((member, i) => {
    const chance = new Chance(`care ${member.idNumber}`);
    const visited = workday(day(YEAR, chance.between(4, 6), chance.between(3, 20)));
    const paid = i % 3 !== 2;
    return new Row('T21', {
      name: member.name,
      idNumber: member.idNumber,
      branch: branch.name,
      partyAge: partyAge(member),
      reason: at(REASONS, i + branch.members.length),
      visitDate: visited,
      visitor,
      amount: paid ? chance.pick([300, 500, 800, 1000]) : null,
      source: paid ? '返还党费' : null,
      payDate: paid ? visited + 2 : null,
      signed: paid ? true : null,
      publicFrom: paid ? workday(visited - 10) : null,
      publicTo: paid ? workday(visited - 10) + 6 : null,
      demand: at(['希望协助办理慢性病认定', '生活困难，希望申请临时救助', '无'], i),
    });
  });
}
