/** T15 群众满意度测评汇总表. */
import { Chance, at } from '../chance';
import type { Branch, Unit } from '../city/city';
import { YEAR, day } from '../city/days';
import { Row, round } from './row';

export interface Votes {
  readonly satisfied: number;
  readonly fairly: number;
  readonly basic: number;
  readonly dissatisfied: number;
}

/** Rate and score of the counted votes. */
export function judged(votes: Votes): { readonly rate: number; readonly score: number; readonly valid: number } {
  const valid = votes.satisfied + votes.fairly + votes.basic + votes.dissatisfied;
  return {
    valid,
    rate: round((votes.satisfied + votes.fairly + votes.basic) / valid, 4),
    score: round(((votes.satisfied + votes.fairly * 0.8 + votes.basic * 0.6) / valid) * 100, 2),
  };
}

export function voteRows(units: readonly Unit[]): Row[] {
  return units.flatMap((unit) => {
    const branch = at(unit.branches, 0);
    return [voteRow('党支部', branch.short, branch), voteRow('书记', branch.secretary.name, branch)];
  });
}

function voteRow(target: string, name: string, branch: Branch): Row {
  const chance = new Chance(`votes ${target} ${branch.code}`);
  const small = branch.place.domain === '“两新”组织';
  const issued = small ? chance.between(18, 26) : chance.between(40, 80);
  const unreturned = chance.between(0, 3);
  const invalid = chance.between(0, 2);
  const abstain = chance.is(0.25) ? 1 : 0;
  const valid = issued - unreturned - invalid - abstain;
  const dissatisfied = chance.between(0, Math.floor(valid * 0.05));
  const basic = chance.between(1, Math.floor(valid * 0.1) + 1);
  const fairly = chance.between(2, Math.floor(valid * 0.25));
  const votes: Votes = { dissatisfied, basic, fairly, satisfied: valid - dissatisfied - basic - fairly };
  const members = Math.floor(issued * 0.4);
  const { rate, score } = judged(votes);
  return new Row('T15', {
    target,
    name,
    unit: branch.place.name,
    date: day(YEAR, 6, 24),
    method: chance.pick(['现场测评', '问卷调查']),
    issued,
    returned: issued - unreturned,
    invalid,
    ...votes,
    abstain,
    rate,
    score,
    members,
    masses: issued - members,
  });
}
