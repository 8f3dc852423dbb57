/**
 * Three towns with two villages each through the months of 2024: what they hand in, as files. All numbers are set here, so
 * that what the summaries must say can be worked out by hand.
 */
import { isoOf } from '../../../src/core/model/calendar';
import type { IndicatorDef, Template } from '../../../src/core/model/template';
import { builtInTemplate } from '../../../src/core/template';
import { Workbook } from '../../samples/books/workbook';
import { day } from '../../samples/city/days';
import { idNumber } from '../../samples/city/ids';
import { blockOf, dress } from '../../samples/layout/block';
import { Row } from '../../samples/ledgers/row';
import { metaLine, title } from '../../samples/mess/lines';
import { bookBytes } from '../../samples/write/bytes';

export const towns = ['东镇', '西镇', '南镇'] as const;
export type Town = (typeof towns)[number];

/** An office's own template of the year: ten indicators of ten points each, all scored by people. */
export function yearTemplate(): Template {
  const template = builtInTemplate();
  const byHand = (list: readonly IndicatorDef[], count: number): readonly IndicatorDef[] =>
    list.slice(0, count).map(({ id, title: name, element, params, source, src }) => ({
      ...{ id, title: name, element, params, source, src, max: 10, method: 'manualMax' as const, needs: [] },
    }));
  const { fortress } = template;
  const counts: Readonly<Record<string, number>> = { commonTaskCount: 2, totalTaskCount: 2 };
  return {
    ...template,
    thresholds: template.thresholds.map((each) => ({
      ...each,
      value: counts[each.id] ?? (each.id.startsWith('domainTaskCount') ? 0 : each.value),
    })),
    fortress: {
      ...fortress,
      common: byHand(fortress.common, 6),
      personal: { village: byHand(fortress.personal.village ?? [], 4) },
      bonus: [],
      deduct: [],
    },
  };
}

export const lastOf = (month: number): number => day(month === 12 ? 2025 : 2024, month === 12 ? 1 : month + 1, 1) - 1;

/** Done by the end of each month, percent: on plan, and two towns that fall behind with one task. */
const onPlan = [9, 17, 25, 33, 42, 50, 59, 67, 75, 84, 92, 100];
const slow: Readonly<Record<Town, readonly number[]>> = {
  东镇: onPlan,
  西镇: [5, 5, 5, 5, 8, 15, 22, 50, 70, 80, 90, 100],
  南镇: [8, 16, 20, 22, 23, 24, 25, 25, 40, 75, 88, 100],
};
/** The index of each village, and from which month on. */
const fortress: Readonly<Record<string, readonly (readonly [from: number, total: number])[]>> = {
  东镇甲村: [[1, 92]],
  东镇乙村: [[1, 88]],
  西镇甲村: [[1, 88]],
  西镇乙村: [[1, 72]],
  南镇甲村: [
    [1, 70],
    [6, 78],
    [7, 85],
  ],
  南镇乙村: [
    [1, 70],
    [6, 78],
    [7, 85],
  ],
};
const pioneer: Readonly<Record<Town, number>> = { 东镇: 80, 西镇: 75, 南镇: 70 };
const votes: Readonly<Record<Town, readonly [number, number, number, number]>> = {
  东镇: [60, 20, 15, 5],
  西镇: [50, 20, 15, 15],
  南镇: [90, 10, 0, 0],
};
const people = ['王建国', '陈秀英', '李明华', '张志强', '刘桂兰'];
const surnames: Readonly<Record<string, string>> = {
  东镇甲村: '王',
  东镇乙村: '李',
  西镇甲村: '张',
  西镇乙村: '刘',
  南镇甲村: '陈',
  南镇乙村: '杨',
};

const branchOf = (village: string): string => `中共江城市${village}支部委员会`;
const villagesOf = (town: Town): readonly string[] => [`${town}甲村`, `${town}乙村`];
const nameOf = (village: string, order: number): string =>
  `${surnames[village] ?? ''}${(people[order] ?? '').slice(1)}`;
const membersOf = (village: string, month: number): number => (village === '东镇甲村' && month >= 6 ? 5 : 4);

export const fortressOf = (village: string, month: number): number =>
  (fortress[village] ?? []).findLast(([from]) => month >= from)?.[1] ?? 0;

const rows = {
  T03: (town: Town, month: number) =>
    villagesOf(town).map((village, i) => {
      const members = membersOf(village, month);
      return new Row('T03', {
        ...{ orgCode: `42-${village}`, orgName: branchOf(village), orgShort: `${village}党支部`, orgType: '党支部' },
        ...{ parentOrg: `中共江城市${town}委员会`, town, domain: '村', branchKind: '普通党支部（不计入七类）' },
        ...{ unitName: `江城市${village}`, foundDate: day(1985, 7, 1), secretary: nameOf(village, 0) },
        ...{ secretaryPhone: `1390000${String(1000 + i)}`, secretaryFrom: day(2021, 3, 2), committeeSize: 3 },
        ...{ electionDate: day(2021, 3, 1), termEnd: day(2026, 3, 1), formalCount: 4, probCount: members - 4 },
        ...{
          memberCount: members,
          partyWorkers: '1/1',
          hasPlace: true,
          isWeak: false,
          isPoorEconomy: false,
          starLast: 3,
        },
      });
    }),
  T04: (town: Town, month: number) =>
    villagesOf(town).flatMap((village) =>
      Array.from({ length: membersOf(village, month) }, (_, i) => {
        const joined = i === 4 ? day(2024, 6, 20) : day(1999, 7, 1);
        return new Row('T04', {
          ...{
            name: nameOf(village, i),
            idNumber: idNumber(day(1970, 5, 10 + i), i % 2 === 1, 10 * Object.keys(surnames).indexOf(village) + i),
            sex: i % 2 === 0 ? '男' : '女',
            nation: '汉族',
            birth: day(1970, 5, 10 + i),
          },
          ...{
            education: '大专',
            kind: i === 4 ? '预备党员' : '正式党员',
            category: i === 0 ? '任职党员' : '普通党员',
          },
          ...{ branch: branchOf(village), joinDate: joined, formalDate: i === 4 ? null : day(2000, 7, 1) },
          ...{ job: '务农', address: village, status: '正常', lost: false, isMobile: false, eIdState: true },
          ...{
            eIdDate: day(2024, 1, 10),
            studyHours: 20,
            reported: false,
            isPoor: false,
            mobile: `1391000${String(1000 + i)}`,
          },
        });
      }),
    ),
  T02: (town: Town, month: number) =>
    (
      [
        ['G-1', '七类支部应建尽建', slow[town][month - 1] ?? 0],
        ['G-3', '规范主题党日', onPlan[month - 1] ?? 0],
      ] as const
    ).map(([code, name, done]) => {
      const late = done < (onPlan[month - 1] ?? 0) - 5;
      return new Row('T02', {
        ...{ unit: town, month: day(2024, month, 1), taskCode: code, taskTitle: name, planPct: null },
        ...{ donePct: done / 100, doneValue: done, newValue: null, targetValue: 100 },
        ...{ narrative: '按计划推进，台账齐全', problem: late ? '人手不足，进度偏慢' : null },
        ...{ nextStep: late ? '每周调度一次，下月补齐差额' : null, pushMethod: late ? '问题推进' : null },
        ...{
          isDone: done >= 100,
          doneDate: done >= 100 ? day(2024, 12, 20) : null,
          evidence: '工作台账',
          filler: '李明',
        },
      });
    }),
  T05: (town: Town, month: number) =>
    villagesOf(town).flatMap((village) => {
      const { fortress: index } = yearTemplate();
      let missing = 100 - fortressOf(village, month);
      return [...index.common, ...(index.personal.village ?? [])].map((indicator) => {
        const cut = Math.min(10, missing);
        missing -= cut;
        return new Row('T05', {
          ...{ branch: branchOf(village), domain: '村', period: `2024年${String(month)}月`, indicator: indicator.id },
          ...{ content: indicator.title, weight: 10, method: '人工评分', selfScore: 10 - cut, auditScore: 10 - cut },
          ...{ reason: cut > 0 ? '佐证材料不齐' : null, evidence: '台账、照片' },
        });
      });
    }),
  T06: (town: Town, month: number) =>
    villagesOf(town).flatMap((village) =>
      Array.from({ length: membersOf(village, month) }, (_, i) => {
        // One above and one below, so that the mean is the town's.
        const shift = i < 2 ? (i === 0 ? 1 : -1) : 0;
        const plus = pioneer[town] - 70;
        return new Row('T06', {
          ...{ branch: branchOf(village), name: nameOf(village, i), category: i === 0 ? '任职党员' : '普通党员' },
          ...{ period: `2024年${String(month)}月`, base1: 12 + shift, base2: 12, base3: 13, base4: 13, plus, minus: 0 },
          ...{ zero: null, total: 70 + plus + shift, grade: '合格' },
        });
      }),
    ),
  T11: (town: Town, month: number) =>
    villagesOf(town).map((village) => {
      const quarter = month / 3;
      // The third quarter of one village goes back: planted.
      const operating = village === '东镇甲村' && quarter === 3 ? 2.5 : 1.5 * quarter;
      const total = operating + 0.5;
      return new Row('T11', {
        ...{ village, town, year: 2024, quarter: `${'一二三四'.charAt(quarter - 1)}季度`, operating, rent: 0.5 },
        ...{ invest: 0, subsidy: 0, other: 0, total, basis: '总收入（含补助）', threshold: 5, reached: total >= 5 },
        ...{ gap: 5 - total, project: '柑橘园托管', measureUnit: `${town}党委`, serviceSpend: 0.2, lastYear: total },
      });
    }),
  T13: (town: Town, month: number) => problemsOf(town, month),
  T15: (town: Town, month: number) => {
    const [satisfied, fairly, basic, dissatisfied] = votes[town];
    return [
      new Row('T15', {
        ...{ target: '党的工作', name: town, unit: town, date: day(2024, month, 20), method: '现场测评', issued: 110 },
        ...{ returned: 107, invalid: 0, satisfied, fairly, basic, dissatisfied, abstain: 7 },
        ...{
          rate: (satisfied + fairly + basic) / 100,
          score: satisfied + fairly * 0.8 + basic * 0.6,
          members: 40,
          masses: 70,
        },
      }),
    ];
  },
};

/** Code, town, text, found, due, and from which month on in which state; `gone`: left out of the ledger of that month. */
const problems = [
  {
    code: 'D-1',
    town: '东镇',
    text: '党员活动室被占用堆放杂物',
    found: 1,
    due: day(2024, 3, 31),
    done: 3,
    closed: 3,
    gone: 11,
  },
  {
    code: 'D-2',
    town: '东镇',
    text: '党费收缴台账两个月未公示',
    found: 4,
    due: day(2024, 8, 31),
    done: 8,
    closed: 8,
    gone: 0,
  },
  {
    code: 'W-1',
    town: '西镇',
    text: '主题党日记录过于简单',
    found: 2,
    due: day(2024, 5, 31),
    done: 7,
    closed: 7,
    gone: 0,
  },
  {
    code: 'N-1',
    town: '南镇',
    text: '流动党员联系登记不完整',
    found: 3,
    due: day(2024, 10, 31),
    done: 9,
    closed: 10,
    gone: 0,
  },
] as const;

function problemsOf(town: Town, month: number): readonly Row[] {
  return problems
    .filter((problem) => problem.town === town && month >= problem.found && month !== problem.gone)
    .map((problem) => {
      const done = month >= problem.done;
      const closed = month >= problem.closed;
      return new Row('T13', {
        ...{
          problemCode: problem.code,
          source: '支部自查',
          foundDate: day(2024, problem.found, 10),
          problem: problem.text,
        },
        ...{
          severity: '一般',
          unit: town,
          element: '活动规范',
          measure: '明确专人逐项落实，每月检查一次',
          goal: '不再反弹',
        },
        ...{ leader: '张伟', owner: '李明', dueDate: problem.due, progress: done ? '已整改到位' : '正在落实' },
        ...{
          state: closed ? '已销号' : done ? '已完成' : '整改中',
          doneDate: done ? day(2024, problem.done, 20) : null,
        },
        ...{ checkBy: done ? '赵国庆' : null, closeDate: closed ? day(2024, problem.closed, 25) : null },
        ...{ evidence: done ? '照片、会议记录' : null, recur: done ? false : null },
      });
    });
}

const saved = (month: number): { readonly savedAt: string } => ({ savedAt: `${isoOf(lastOf(month))}T16:20:00` });

function put(book: Workbook, unit: string, month: number, code: string, name: string, lines: readonly Row[]): void {
  if (lines.length === 0) return;
  const line = metaLine(`填报单位：${unit}`, `报告期：2024年${String(month)}月`);
  book.ledger(name, dress(blockOf(code, lines), title(name), line));
}

/** A town's workbook of a month; 南镇 hands in nothing in August. */
export function townFile(town: Town, month: number): { readonly name: string; readonly bytes: Uint8Array } | null {
  if (town === '南镇' && month === 8) return null;
  const book = new Workbook(`${town}${String(month)}月.xlsx`, saved(month));
  put(book, town, month, 'T03', '党组织花名册', rows.T03(town, month));
  put(book, town, month, 'T04', '党员花名册', rows.T04(town, month));
  put(book, town, month, 'T02', '任务进度月报', rows.T02(town, month));
  put(book, town, month, 'T05', '堡垒指数评分表', rows.T05(town, month));
  put(book, town, month, 'T06', '先锋指数评分表', rows.T06(town, month));
  put(book, town, month, 'T13', '问题整改台账', rows.T13(town, month));
  if (month % 3 === 0) put(book, town, month, 'T11', '村级集体经济收入统计表', rows.T11(town, month));
  if (month % 6 === 0) put(book, town, month, 'T15', '群众满意度测评汇总表', rows.T15(town, month));
  return { name: book.path, bytes: bookBytes(book.book()) };
}

/** What the city's own office keeps: the list of tasks, the orders, the meetings up to the day. */
export function officeFile(month: number): { readonly name: string; readonly bytes: Uint8Array } {
  const book = new Workbook(`市整推办${String(month)}月.xlsx`, saved(month));
  const put1 = (code: string, name: string, lines: readonly Row[]): void => {
    put(book, '市整推办', month, code, name, lines);
  };
  put1('T01', '重点任务清单', [
    ...(['G-1', 'G-3'] as const).map(
      (code, i) =>
        new Row('T01', {
          ...{ seq: i + 1, taskCode: code, level: '共性', domain: null, element: i === 0 ? '组织覆盖' : '活动规范' },
          ...{ taskTitle: i === 0 ? '七类支部应建尽建' : '规范主题党日', measure: '建立台账，逐个支部落实，每月更新' },
          ...{
            standard: '按月调度、按季督办',
            targetValue: 100,
            targetUnit: '%',
            goal3y: '全面达标',
            goalYear: '全部完成',
          },
          ...{ leadUnit: '市委组织部', leader: '赵国庆', owner: i === 0 ? '周文斌' : '孙丽娟', coUnits: '各镇党委' },
          ...{
            startDate: day(2024, 1, 1),
            dueDate: day(2024, 12, 31),
            q1: '制定方案',
            q2: '全面铺开',
            q3: '查漏补缺',
            q4: '全面完成',
          },
        }),
    ),
  ]);
  if (month >= 6)
    put1('T14', '督办台账', [
      new Row('T14', {
        ...{
          superviseCode: 'DB-1',
          matter: '加快七类支部组建',
          from: '月调度会',
          taskCode: 'G-1',
          level: '催办单',
          unit: '西镇',
        },
        ...{ leader: '张伟', contact: '李明 13900000001', issueDate: day(2024, 6, 5), dueDate: day(2024, 8, 31) },
        ...{ progress: '正在办理', finished: month >= 9, finishDate: month >= 9 ? day(2024, 8, 30) : null, count: 1 },
      }),
    ]);
  const meetings: Row[] = [];
  const meet = (kind: string, date: number): void => {
    if (date > lastOf(month)) return;
    meetings.push(
      new Row('T22', {
        ...{
          meetKind: kind,
          no: `第${String(meetings.length + 1)}次`,
          date,
          host: '赵国庆',
          units: '各镇',
          agenda: '调度任务进度',
        },
        ...{ items: 3, doneItems: 3, listCode: null, minutes: null },
      }),
    );
  };
  // On Wednesdays; none in the week of 11 March, two in the week of 20 May.
  for (let date = day(2024, 1, 3); date <= lastOf(12) + 1; date += 7) {
    if (date !== day(2024, 3, 13)) meet('周例会', Math.min(date, lastOf(12)));
    if (date === day(2024, 5, 22)) meet('周例会', date + 2);
  }
  for (const date of [day(2024, 3, 28), day(2024, 6, 27), day(2024, 9, 26)]) meet('季督办会', date);
  meet('半年考评会', day(2024, 7, 10));
  put1('T22', '整推办会议台账', meetings);
  return { name: book.path, bytes: bookBytes(book.book()) };
}
