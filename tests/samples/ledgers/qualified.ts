/** T08 合格支部自评表: ten lines a branch. */
import { Chance } from '../chance';
import type { Branch } from '../city/city';
import { day } from '../city/days';
import { Row } from './row';
import { linesOf } from './standards';

export function qualifiedRows(branch: Branch): Row[] {
  const chance = new Chance(`qualified ${branch.code}`);
  const missed = branch.weak ? new Set([3, 6, 7]) : new Set(chance.is(0.4) ? [chance.pick([5, 6, 7])] : []);
  const result = missed.size === 0 ? '合格' : missed.size === 1 ? '合格' : '基本合格';
  return linesOf(branch.place.domain).map((line, i) => {
    const number = i + 1;
    const met = !missed.has(number);
    return new Row('T08', {
      branch: branch.name,
      domain: branch.place.domain,
      standard: String(number),
      content: line.replace(/^\d+\s*/, ''),
      met,
      shortfall: met ? null : '制度已建立，登记记录不全',
      fixBy: met ? null : day(2024, 9, 30),
      selfResult: result,
      auditResult: result,
    });
  });
}
