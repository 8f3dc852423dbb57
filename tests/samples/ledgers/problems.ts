/** T13 问题整改台账, T23 督查、明察暗访记录: what was found, and what became of it. */
import { Chance, at } from '../chance';
import type { Branch, City } from '../city/city';
import { YEAR, day, workday } from '../city/days';
import { Row } from './row';

interface Fault {
  readonly problem: string;
  readonly measure: string;
  readonly element: string;
  readonly severity: string;
}

const FAULTS: readonly Fault[] = [
  {
    problem: '主题党日记录过于简单，缺少讨论内容',
    measure: '统一记录本格式，每次活动后三日内由组织委员检查补记',
    element: '活动规范',
    severity: '一般',
  },
  {
    problem: '党员活动室被占用堆放杂物',
    measure: '清理活动室，明确专人管理，建立使用登记制度',
    element: '保障有力',
    severity: '一般',
  },
  {
    problem: '党费收缴台账有两个月未公示',
    measure: '补公示两个月收缴情况，今后每季度首月五日前公示',
    element: '制度落实',
    severity: '较严重',
  },
  {
    problem: '流动党员联系登记不完整',
    measure: '逐人电话核实去向，建立支委联系流动党员名单',
    element: '组织覆盖',
    severity: '一般',
  },
  {
    problem: '后备人选培养没有计划',
    measure: '制定两年培养计划，每名后备人选确定一名联系领导',
    element: '队伍建强',
    severity: '一般',
  },
  {
    problem: '问题台账未按月更新',
    measure: '确定专人每月25日前更新台账并报镇党建办',
    element: '制度落实',
    severity: '一般',
  },
  {
    problem: '党务公开栏内容陈旧',
    measure: '更换公开栏内容，每季度末由纪检委员检查一次',
    element: '制度落实',
    severity: '一般',
  },
  {
    problem: '入党积极分子考察记录缺两次',
    measure: '由培养联系人补写考察记录，支委会每季度审核',
    element: '队伍建强',
    severity: '较严重',
  },
];
const SOURCES = ['市第一季度明察暗访', '市第二季度明察暗访', '市内督查', '支部自查', '群众评价', '省委督查考评'];
/** How far the work on a problem is, in turn. */
const STATES = ['已销号', '整改中', '已完成', '已销号', '整改中', '未启动'] as const;

export function problemRows(city: City, branches: readonly Branch[], prefix: string, each: number): Row[] {
  const rows: Row[] = [];
  for (const branch of branches) {
    for (let i = 0; i < each; i++)
      rows.push(problemRow(city, branch, `${prefix}${String(rows.length + 1).padStart(3, '0')}`, i));
  }
  return rows;
}

function problemRow(city: City, branch: Branch, code: string, order: number): Row {
  const chance = new Chance(`problem ${branch.code} ${order}`);
  const fault = at(FAULTS, chance.between(0, 1) + order * 2);
  const found = workday(day(YEAR, chance.between(2, 4), chance.between(4, 26)));
  const state = at(STATES, order + branch.members.length);
  const finished = state === '已完成' || state === '已销号';
  const done = workday(found + chance.between(20, 40));
  const leaders = city.leaders.get(branch.place.town) ?? [];
  return new Row('T13', {
    problemCode: code,
    source: at(SOURCES, order + branch.members.length),
    foundDate: found,
    problem: fault.problem,
    severity: fault.severity,
    unit: branch.short,
    element: fault.element,
    measure: fault.measure,
    goal: '形成长效机制，不再反弹',
    leader: leaders.length === 0 ? branch.secretary.name : at(leaders, order + 2).name,
    owner: at(branch.committee, 1).name,
    dueDate: finished ? done + 10 : day(YEAR, chance.between(7, 9), 30),
    progress: finished
      ? '已整改到位，资料已归档'
      : state === '未启动'
        ? '正在制定整改方案'
        : '已召开支委会研究，正在落实',
    state,
    doneDate: finished ? done : null,
    checkBy: finished ? at(city.officials, order) : null,
    closeDate: state === '已销号' ? workday(done + 5) : null,
    evidence: finished ? '整改前后照片、会议记录' : null,
    recur: finished ? false : null,
  });
}

/** The visits of the second quarter; each problem found carries the number of its line in the ledger. */
export function inspectionRows(city: City, ledger: readonly Row[], branches: readonly Branch[]): Row[] {
  return branches.map((branch, i) => {
    const chance = new Chance(`inspection ${branch.code}`);
    const problem = ledger.find((row) => row.get('unit') === branch.short && i % 3 !== 2);
    return new Row('T23', {
      batch: '2024年第二季度明察暗访',
      inspectDate: workday(day(YEAR, 6, 3 + (i % 12))),
      team: `第${at(['一', '二', '三'], i)}检查组（${at(city.officials, i)}）`,
      unit: branch.place.unitName,
      branch: branch.name,
      domain: branch.place.domain,
      element: problem?.get('element') ?? '活动规范',
      score: chance.between(problem === undefined ? 90 : 76, problem === undefined ? 98 : 88),
      problem: problem?.get('problem') ?? null,
      severity: problem?.get('severity') ?? null,
      toLedger: problem === undefined ? null : true,
      ledgerCode: problem?.get('problemCode') ?? null,
      isSpot: i % 2 === 0,
    });
  });
}
