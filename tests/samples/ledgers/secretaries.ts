/** T16 “口袋书”承诺台账, T17 联系点台账, T18 述职评议表. */
import { Chance, at } from '../chance';
import type { Branch, City } from '../city/city';
import type { Place } from '../city/places';
import { YEAR, day, workday } from '../city/days';
import { Row, round } from './row';

const KINDS: Readonly<Record<Place['domain'], string>> = {
  村: '村党组织书记',
  社区: '社区党组织书记',
  机关事业单位: '机关党组织书记',
  '“两新”组织': '“两新”组织党组织书记',
};

export function secretaryKind(branch: Branch): string {
  const { domain, subDomain } = branch.place;
  return domain === '机关事业单位' && subDomain !== '市直机关' ? '事业单位党组织书记' : KINDS[domain];
}

const PROMISES = [
  ['每月上一次党课或主持一次主题党日', '6次', '已按月落实'],
  ['联系2户困难党员并帮助解决实际困难', '2户', '已走访并解决就医交通问题'],
  ['完成党员活动室改造提升', '1间', '正在装修，预计三季度完工'],
] as const;

export function promiseRows(branches: readonly Branch[], prefix: string): Row[] {
  return branches.flatMap((branch, b) =>
    PROMISES.map(([promise, target, progress], i) => {
      const kept = i < 2;
      return new Row('T16', {
        secretary: branch.secretary.name,
        post: branch.secretary.job,
        kind: secretaryKind(branch),
        org: branch.name,
        promiseCode: `${prefix}${String(b * PROMISES.length + i + 1).padStart(3, '0')}`,
        promise,
        target,
        madeDate: day(YEAR, 1, 15),
        dueDate: i < 2 ? day(YEAR, 6, 30) : day(YEAR, 9, 30),
        progress,
        kept,
        keptDate: kept ? day(YEAR, 6, 20 + i) : null,
        rating: kept ? at(['好', '好', '较好'], b + i) : null,
        problems: b % 2,
      });
    }),
  );
}

/** Every leader of a town has two contact points. */
export function contactRows(city: City, town: string): Row[] {
  const branches = city.units.filter((unit) => unit.place.town === town).flatMap((unit) => unit.branches);
  return (city.leaders.get(town) ?? []).flatMap((leader, i) =>
    [0, 1].map((second) => {
      const branch = at(branches, i * 2 + second);
      const chance = new Chance(`contact ${leader.name} ${second}`);
      const times = chance.between(1, 3);
      return new Row('T17', {
        member: leader.name,
        post: leader.post,
        org: leader.committee,
        point: branch.name,
        setDate: day(YEAR, 1, 22),
        planTimes: 2,
        realTimes: times,
        lastDate: workday(day(YEAR, 6, chance.between(3, 26))),
        content: '参加主题党日，检查台账，指导问题整改',
        solved: chance.between(0, 2),
      });
    }),
  );
}

/** Points of the votes 好, 较好, 一般, 差 and the grade they give. */
export function debriefScore(votes: readonly [number, number, number, number]): {
  readonly score: number;
  readonly grade: string;
} {
  const sum = votes[0] + votes[1] + votes[2] + votes[3];
  const score = round((votes[0] * 100 + votes[1] * 85 + votes[2] * 70 + votes[3] * 50) / sum, 2);
  return { score, grade: score >= 90 ? '好' : score >= 80 ? '较好' : score >= 60 ? '一般' : '差' };
}

export function debriefRows(branches: readonly Branch[]): Row[] {
  return branches.map((branch, i) => {
    const chance = new Chance(`debrief ${branch.code}`);
    const better = i % 3 !== 2;
    const votes: [number, number, number, number] = better
      ? [chance.between(24, 32), chance.between(3, 8), chance.between(0, 1), 0]
      : [chance.between(3, 6), chance.between(24, 30), chance.between(1, 3), 0];
    const { score, grade } = debriefScore(votes);
    const local = branch.place.domain === '村' || branch.place.domain === '社区';
    return new Row('T18', {
      name: branch.secretary.name,
      post: branch.secretary.job,
      org: branch.name,
      layer: local ? '村（社区）支部' : '乡镇（街道）部门',
      kind: secretaryKind(branch),
      date: day(YEAR, 6, 26),
      way: i % 4 === 3 ? '书面述职' : '会议述职',
      good: votes[0],
      fair: votes[1],
      average: votes[2],
      poor: votes[3],
      score,
      grade,
      points: 1 + (i % 3),
      promise: '对照点评问题，两个月内整改到位',
    });
  });
}
