/** T14 督办台账, T22 整推办会议台账. */
import { Chance, at } from '../chance';
import type { Branch, City } from '../city/city';
import { YEAR, day, workday } from '../city/days';
import { mobile } from '../city/ids';
import { Row } from './row';

export function supervisionRows(city: City, branches: readonly Branch[], prefix: string): Row[] {
  return branches.map((branch, i) => {
    const chance = new Chance(`supervision ${branch.code}`);
    const issued = workday(day(YEAR, chance.between(3, 5), chance.between(5, 25)));
    const finished = chance.is(0.6);
    const leaders = city.leaders.get(branch.place.town) ?? [];
    const task = at(['G-2', 'G-3', 'G-5', 'G-6'], i);
    const official = at(city.officials, i + 5);
    return new Row('T14', {
      superviseCode: `${prefix}${String(i + 1).padStart(3, '0')}`,
      matter: at(MATTERS, i),
      from: at(['一季度督办会', '月调度会', '市领导批示'], i),
      taskCode: task,
      level: at(['提示单', '催办单', '催办单', '通报单'], i),
      unit: branch.short,
      coUnits: null,
      leader: leaders.length === 0 ? branch.secretary.name : at(leaders, i).name,
      contact: `${official} ${mobile(8000 + i)}`,
      issueDate: issued,
      dueDate: finished ? issued + 30 : day(YEAR, 7, 31),
      progress: finished ? '已按要求办结并书面报告' : '正在办理，已完成过半',
      reportDate: finished ? workday(issued + 26) : null,
      pushMethod: at(['问题推进', '现场推进', '示范推进'], i),
      finished,
      finishDate: finished ? workday(issued + 25) : null,
      count: at([1, 1, 2, 1], i),
      closeNote: finished ? '同意销号' : null,
    });
  });
}

const MATTERS = [
  '加快未认证党员电子身份认证进度',
  '补齐缺少的主题党日和支委会记录',
  '落实党建经费配套资金',
  '兑现书记公开承诺事项',
];

export function meetingRows(city: City): Row[] {
  const rows: Row[] = [];
  let week = 0;
  for (let date = day(YEAR, 4, 1); date <= day(YEAR, 6, 30); date += 7) {
    week++;
    const last = rows.length % 4 === 3;
    rows.push(
      new Row('T22', {
        meetKind: last ? '月调度会' : '周例会',
        no: `2024年第${week + 13}周`,
        date,
        host: at(city.officials, 0),
        units: '各镇、市直各党（工）委',
        agenda: last ? '调度本月任务进度，研究滞后任务' : '通报上周清单完成情况，安排本周工作',
        items: 3 + (week % 3),
        doneItems: week < 12 ? 3 + (week % 3) : 2,
        listCode: `QD2024-${String(week).padStart(2, '0')}`,
        minutes: `JY2024-${String(week).padStart(2, '0')}`,
      }),
    );
  }
  return rows;
}
