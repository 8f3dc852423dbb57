/** T09 组织生活登记表: half a year of one branch, nothing left out. */
import { Chance, at } from '../chance';
import type { Branch } from '../city/city';
import { day, workday } from '../city/days';
import { Row } from './row';

const THEMES = [
  '学习新修订的纪律处分条例，重温入党誓词',
  '清理河道垃圾，开展志愿服务',
  '走访慰问困难党员和独居老人',
  '观看警示教育片，交流心得体会',
  '植树护绿，义务清扫公共区域',
  '学习党章，讨论半年重点任务',
];
const COMMITTEE = [
  '研究本月重点工作',
  '研究发展党员工作',
  '研究党费收缴和使用',
  '研究问题整改进展',
  '研究主题党日安排',
  '研究半年工作总结',
];
const GROUP = [
  '学习讨论中央一号文件',
  '交流岗位履职情况',
  '评议党员先锋指数',
  '学习条例原文',
  '讨论联系服务群众',
  '汇报半年思想和工作',
];

export function lifeRows(branch: Branch): Row[] {
  const chance = new Chance(`life ${branch.code}`);
  const rows: Row[] = [];
  for (let month = 1; month <= 6; month++) {
    rows.push(themeDay(branch, month, chance));
    rows.push(committee(branch, month, chance));
    rows.push(meeting(branch, '党小组会', day(2024, month, 22), at(GROUP, month - 1), chance));
  }
  rows.push(meeting(branch, '党员大会', day(2024, 3, 26), '总结一季度工作，通报党费收缴情况', chance));
  rows.push(meeting(branch, '党员大会', day(2024, 6, 25), '通报上半年重点任务完成情况', chance));
  rows.push(lecture(branch, day(2024, 6, 27), '牢记宗旨，争做先锋', chance));
  rows.push(meeting(branch, '组织生活会', day(2024, 1, 18), '对照检查，开展批评和自我批评', chance));
  rows.push(meeting(branch, '民主评议党员', day(2024, 1, 19), '个人自评、党员互评、民主测评', chance));
  rows.push(meeting(branch, '谈心谈话', day(2024, 1, 11), '班子成员之间、班子成员与党员之间谈心', chance));
  return rows.toSorted((a, b) => a.number('date') - b.number('date'));
}

function themeDay(branch: Branch, month: number, chance: Chance): Row {
  const row = meeting(branch, '主题党日', day(2024, month, branch.themeDay), at(THEMES, month - 1), chance, false);
  return row.set('massPresent', chance.is(0.6) ? chance.between(3, 25) : 0);
}

function committee(branch: Branch, month: number, chance: Chance): Row {
  const { committee: people } = branch;
  const missing = chance.is(0.15) ? at(people, -1).name : null;
  return new Row('T09', {
    branch: branch.name,
    kind: '支部委员会',
    date: workday(day(2024, month, 3)),
    place: `${branch.place.name}会议室`,
    theme: at(COMMITTEE, month - 1),
    host: branch.secretary.name,
    recorder: at(people, 1).name,
    should: people.length,
    present: people.length - (missing === null ? 0 : 1),
    leave: missing === null ? 0 : 1,
    leaveNames: missing,
    massPresent: 0,
    speaker: null,
    evidence: '会议记录本',
  });
}

function lecture(branch: Branch, date: number, theme: string, chance: Chance): Row {
  return meeting(branch, '党课', date, theme, chance).set('speaker', branch.secretary.name);
}

function meeting(branch: Branch, kind: string, date: number, theme: string, chance: Chance, onWorkday = true): Row {
  const all = branch.members.length;
  const absent = chance.some(
    branch.members.filter((member) => !branch.committee.includes(member)),
    chance.between(0, Math.max(1, Math.floor(all * 0.12))),
  );
  return new Row('T09', {
    branch: branch.name,
    kind,
    date: onWorkday ? workday(date) : date,
    place: `${branch.place.name}党员活动室`,
    theme,
    host: branch.secretary.name,
    recorder: at(branch.committee, 1).name,
    should: all,
    present: all - absent.length,
    leave: absent.length,
    leaveNames: absent.length === 0 ? null : absent.map((member) => member.name).join('、'),
    massPresent: 0,
    speaker: null,
    evidence: '签到表、照片',
  });
}
