/** T20 品牌、荣誉和经验宣传台账. */
import { Chance, at } from '../chance';
import type { Unit } from '../city/city';
import { YEAR, day } from '../city/days';
import { Row } from './row';

const LEVELS = ['无', '县市级', '地市级', '省级', '国家级'];
const IDEAS = [
  [
    '红橘先锋',
    '支部建在产业链上',
    '党建引领与合作社规范运行相结合',
    '支部＋合作社＋农户',
    '党员示范园',
    '带动产业增收',
    '柑橘滞销期党员直播助销',
  ],
  [
    '暖阳议事',
    '群众的事群众商量着办',
    '基层协商民主',
    '收集、商议、办理、评议四步',
    '议事亭',
    '矛盾化解在家门口',
    '协商解决停车难',
  ],
  [
    '光电匠心',
    '把骨干培养成党员，把党员培养成骨干',
    '双向培养',
    '揭榜、攻关、评比',
    '党员创新工作室',
    '技术创新和党建融合',
    '党员小组攻克良品率难题',
  ],
] as const;

export function brandRow(unit: Unit, order: number): Row {
  const chance = new Chance(`brand ${unit.place.name}`);
  const [brand, idea, theory, path, carrier, vision, story] = at(IDEAS, order);
  const level = order % 3;
  const branch = at(unit.branches, 0);
  const hasHonour = level > 0;
  return new Row('T20', {
    unit: branch.name,
    bigGoal: '三年内建成全市示范支部',
    brandKind: unit.place.domain === '村' ? '一村一亮点' : '一支部一品牌',
    brand: `${unit.place.name.slice(0, 2)}${brand}`,
    idea,
    theory,
    path,
    carrier,
    vision,
    case: story,
    innovation: at(['理念创新', '载体创新', '方法创新'], order),
    honour: hasHonour ? at(['', '先进基层党组织', '示范党支部'], level) : null,
    honourLevel: at(LEVELS, level),
    honourBy: hasHonour ? at(['', '中共云岭市委', '上级市委组织部'], level) : null,
    honourDate: hasHonour ? day(YEAR - 1, 7, 1) : null,
    docNo: hasHonour ? `云发〔2023〕${chance.between(10, 60)}号` : null,
    goalLevel: at(LEVELS, level + 1),
    article: `${brand}的探索`,
    media: '《云岭日报》',
    mediaLevel: '县市级',
    mediaDate: day(YEAR, chance.between(3, 6), chance.between(2, 26)),
  });
}
