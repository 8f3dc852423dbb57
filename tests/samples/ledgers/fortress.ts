/** T05 堡垒指数评分表: long (a line an indicator); `wideScores` gives the same for the wide form. */
import { Chance } from '../chance';
import type { Branch } from '../city/city';
import { counts } from '../city/city';
import { lifeRows } from './life';
import { qualifiedRows } from './qualified';
import { Row, round } from './row';
import type { Indicator } from './standards';
import { indicatorsOf } from './standards';

const PERIOD = '2024年上半年';

/** What the other ledgers say of some indicators; these scores are computed, the rest is judged. */
function told(branch: Branch): ReadonlyMap<string, number> {
  const life = lifeRows(branch);
  const should = life.reduce((sum, row) => sum + row.number('should'), 0);
  const present = life.reduce((sum, row) => sum + row.number('present'), 0);
  const attendance = (present / should) * 100;
  const met = qualifiedRows(branch).filter((row) => row.get('met') === true).length;
  return new Map([
    ['G2', 4],
    ['G3', 3],
    ['G4', 3],
    ['G5', round(3 * Math.min(1, counts(branch).certified / branch.members.length / 0.95))],
    ['G8', 4],
    ['G9', 4],
    ['G10', attendance >= 90 ? 4 : attendance >= 80 ? 3 : attendance >= 70 ? 2 : 1],
    ['G11', round((4 * met) / 10)],
    ['G12', 4],
  ]);
}

export function fortressRows(branch: Branch): Row[] {
  const chance = new Chance(`fortress ${branch.code}`);
  const known = told(branch);
  return indicatorsOf(branch.place.domain).map((indicator) => {
    const self = known.get(indicator.id) ?? judged(indicator, chance);
    const cut = !known.has(indicator.id) && self >= 2 && chance.is(0.12) ? 0.5 : 0;
    return new Row('T05', {
      branch: branch.name,
      domain: branch.place.domain,
      period: PERIOD,
      indicator: indicator.id,
      content: indicator.title,
      weight: indicator.max,
      method: indicator.params,
      actual: null,
      selfScore: self,
      auditScore: self - cut,
      reason: cut > 0 ? '佐证材料不齐，扣0.5分' : null,
      evidence: '台账、照片',
    });
  });
}

function judged(indicator: Indicator, chance: Chance): number {
  return chance.is(0.6) ? indicator.max : Math.max(0, indicator.max - chance.pick([0.5, 1, 1, 1.5]));
}

/** Sum of the audited scores. */
export function fortressTotal(branch: Branch): number {
  return round(fortressRows(branch).reduce((sum, row) => sum + row.number('auditScore'), 0));
}
