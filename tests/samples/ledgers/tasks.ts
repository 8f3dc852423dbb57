/** T01 重点任务清单: the city's 23 tasks of the year. */
import { at } from '../chance';
import type { City } from '../city/city';
import { YEAR, day } from '../city/days';
import { Row } from './row';
import { DOMAINS, ELEMENTS, STANDARDS } from './standards';

const LEAD: Readonly<Record<string, readonly [unit: string, other: string]>> = {
  common: ['中共云岭市委组织部', '市直各党（工）委、各镇党委'],
  village: ['中共云岭市委农村工作领导小组办公室', '望禾镇党委、听泉镇党委'],
  community: ['中共云岭市委社会工作部', '市民政事务局、各镇党委'],
  institution: ['中共云岭市直属机关工作委员会', '市直各单位党组织'],
  twoNew: ['中共云岭市非公有制经济组织和社会组织工作委员会', '市工商业联合会'],
};

export function taskRows(city: City): Row[] {
  return STANDARDS.tasks.map((task, i) => {
    const common = task.level === 'common';
    const [leadUnit, coUnits] = LEAD[task.level] ?? ['', ''];
    const due = day(YEAR, task.dueMonth, [4, 6, 9, 11].includes(task.dueMonth) ? 30 : 31);
    // The number of projects is the city's own; the template leaves it open.
    const projects = task.code === 'V-2';
    const goal = `${task.measure}${projects ? '，全年9个' : `达到${task.target}${task.unit}`}`;
    return new Row('T01', {
      seq: i + 1,
      taskCode: task.code,
      level: common ? '共性' : '领域',
      domain: common ? null : (DOMAINS[task.level] ?? null),
      element: ELEMENTS[task.element] ?? '',
      taskTitle: task.title,
      measure: at(MEASURES, i),
      standard: `按月调度、按季督办，${goal}`,
      targetValue: projects ? 9 : task.target,
      targetUnit: projects ? '个' : task.unit,
      goal3y: '三年试点期内全面达标、长效运行',
      goalYear: `${YEAR}年底前${goal}`,
      leadUnit,
      leader: at(city.officials, i % 4),
      owner: at(city.officials, 4 + (i % 8)),
      coUnits,
      startDate: day(YEAR, 1, 1),
      dueDate: due,
      q1: '摸清底数，制定方案',
      q2: '全面铺开，完成过半',
      q3: '查漏补缺，完成八成以上',
      q4: task.dueMonth > 9 ? '全面完成，总结验收' : '巩固提升',
      central: null,
      remark: null,
    });
  });
}

const MEASURES = [
  '建立工作台账，逐个支部明确责任人，每月更新进度',
  '组织业务培训，一对一指导进度较慢的支部',
  '统一时间、统一主题，现场抽查活动开展情况',
  '对照标准逐条自评，镇级复核，市级抽查',
  '资金列入年初预算，按季度拨付到位',
  '公开承诺事项，每季度组织党员群众评议',
];
