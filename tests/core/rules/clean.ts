/** A small workbook in which everything holds together: all 23 ledgers of one imaginary town. */
import { idCheck } from '../../../src/core/text/id-number';
import { usccCheck } from '../../../src/core/text/uscc';
import { builtInTemplate } from '../../../src/core/template';
import type { Entry, Ledger } from './book';

export const village = '中共江城市红星镇青山村支部委员会';
export const bureau = '中共江城市财政局支部委员会';
const committee = '中共江城市红星镇委员会';
const template = builtInTemplate();

export function idOf(region: string, birth: string, order: string): string {
  const digits = `${region}${birth.replaceAll('-', '')}${order}`;
  return digits + idCheck(digits);
}

export function usccOf(seventeen: string): string {
  return seventeen + usccCheck(seventeen);
}

const orgs: readonly Entry[] = [
  {
    orgCode: 'D001',
    orgName: village,
    orgShort: '青山村支部',
    orgType: '党支部',
    parentOrg: committee,
    town: '红星镇',
    regionCode: '429006101001',
    domain: '村',
    branchKind: '普通党支部（不计入七类）',
    unitName: '青山村',
    unitSituation: '法人单位',
    uscc: usccOf('54429006MF1234567'),
    foundDate: '1975-07-01',
    secretary: '王建国',
    secretaryPhone: '13812345678',
    secretaryFrom: '2021-03-02',
    committeeSize: 3,
    electionDate: '2021-03-01',
    termEnd: '2026-03-01',
    formalCount: 3,
    probCount: 1,
    memberCount: 4,
    partyWorkers: '1/1',
    hasPlace: true,
    isWeak: false,
    isPoorEconomy: false,
    starLast: 4,
  },
  {
    orgCode: 'D002',
    orgName: bureau,
    orgShort: '财政局支部',
    orgType: '党支部',
    parentOrg: '中共江城市直属机关工作委员会',
    town: '江城市财政局',
    regionCode: '429006000000',
    domain: '机关事业单位',
    subDomain: '市直机关',
    branchKind: '普通党支部（不计入七类）',
    unitName: '江城市财政局',
    unitSituation: '法人单位',
    uscc: usccOf('11429006MB7654321'),
    foundDate: '1985-07-01',
    secretary: '李明华',
    secretaryPhone: '0728-5223344',
    secretaryFrom: '2022-06-02',
    committeeSize: 3,
    electionDate: '2022-06-01',
    termEnd: '2025-06-01',
    formalCount: 3,
    probCount: 0,
    memberCount: 3,
    partyWorkers: '1/2',
    hasPlace: true,
    isWeak: false,
    starLast: 3,
  },
];

interface Person {
  readonly name: string;
  readonly sex: string;
  readonly birth: string;
  readonly order: string;
  readonly branch: string;
  readonly join: string;
  readonly formal: string | null;
  readonly age: number | null;
}

const people: readonly Person[] = [
  {
    name: '王建国',
    sex: '男',
    birth: '1968-05-12',
    order: '011',
    branch: village,
    join: '1992-06-20',
    formal: '1993-06-20',
    age: 31,
  },
  {
    name: '陈秀英',
    sex: '女',
    birth: '1975-11-03',
    order: '022',
    branch: village,
    join: '2001-07-01',
    formal: '2002-07-01',
    age: 21,
  },
  {
    name: '刘志强',
    sex: '男',
    birth: '1983-02-28',
    order: '033',
    branch: village,
    join: '2008-12-10',
    formal: '2009-12-10',
    age: 14,
  },
  {
    name: '赵晓燕',
    sex: '女',
    birth: '1996-09-09',
    order: '044',
    branch: village,
    join: '2023-10-08',
    formal: null,
    age: null,
  },
  {
    name: '李明华',
    sex: '男',
    birth: '1970-08-18',
    order: '055',
    branch: bureau,
    join: '1995-05-04',
    formal: '1996-05-04',
    age: 28,
  },
  {
    name: '周丽萍',
    sex: '女',
    birth: '1979-01-15',
    order: '066',
    branch: bureau,
    join: '2003-03-08',
    formal: '2004-03-08',
    age: 20,
  },
  {
    name: '吴海涛',
    sex: '男',
    birth: '1988-12-01',
    order: '077',
    branch: bureau,
    join: '2012-11-20',
    formal: '2013-11-20',
    age: 10,
  },
];

export const idNumbers = people.map((person) => idOf('429006', person.birth, person.order));

const members: readonly Entry[] = people.map((person, index) => ({
  name: person.name,
  sex: person.sex,
  nation: '汉族',
  idNumber: idNumbers[index] ?? '',
  birth: person.birth,
  education: '大专',
  kind: person.formal === null ? '预备党员' : '正式党员',
  category: '普通党员',
  branch: person.branch,
  joinDate: person.join,
  formalDate: person.formal,
  partyAge: person.age,
  job: '干部',
  mobile: `1390000000${String(index)}`,
  status: '正常',
  lost: false,
  isMobile: false,
  eIdState: true,
  eIdDate: '2023-08-01',
  studyHours: 56,
}));

const domainLabel = (level: string): string | null =>
  ({ village: '村', community: '社区', institution: '机关事业单位', twoNew: '“两新”组织' })[level] ?? null;
const elementLabel = (id: string): string => template.enums.element?.find((each) => each.id === id)?.label ?? id;

const tasks: readonly Entry[] = template.tasks.map((task, index) => ({
  seq: index + 1,
  taskCode: task.code,
  level: task.level === 'common' ? '共性' : '领域',
  domain: domainLabel(task.level),
  element: elementLabel(task.element),
  taskTitle: task.title,
  measure: '每季度调度一次，逐项对账销号。',
  standard: task.measure,
  targetValue: task.target === 100 ? 98 : task.target,
  targetUnit: task.unit,
  goalYear: `年底前完成：${task.title}`,
  leadUnit: '江城市委组织部',
  leader: '张伟',
  owner: '孙丽',
  startDate: '2024-01-01',
  dueDate: `2024-${String(task.dueMonth).padStart(2, '0')}-${task.dueMonth === 9 || task.dueMonth === 11 ? '30' : '31'}`,
}));

/** V-1 and V-2 agree with the ledgers behind them. */
function doneOf(code: string, index: number): number {
  if (code === 'V-1') return 1;
  return code === 'V-2' ? 0.65 : 0.6 + index / 100;
}

const reports: readonly Entry[] = template.tasks.map((task, index) => {
  const done = doneOf(task.code, index);
  return {
    unit: '红星镇',
    month: '2024-06',
    taskCode: task.code,
    taskTitle: task.title,
    donePct: done,
    narrative: '按计划推进，已完成阶段任务。',
    isDone: done === 1,
    doneDate: done === 1 ? '2024-06-20' : null,
    evidence: '佐证材料第1册',
    filler: '钱进',
  };
});

const villageIndicators = [...template.fortress.common, ...(template.fortress.personal.village ?? [])];
const scores: readonly Entry[] = villageIndicators.map((indicator) => ({
  branch: village,
  domain: '村',
  period: '2024年上半年',
  indicator: indicator.id,
  content: indicator.title,
  weight: indicator.max,
  selfScore: indicator.max,
  auditScore: indicator.max,
}));

const pioneers: readonly Entry[] = people.slice(0, 4).map((person, index) => ({
  branch: person.branch,
  name: person.name,
  idNumber: idNumbers[index] ?? '',
  category: '普通党员',
  period: '2024年上半年',
  base1: 14,
  base2: 13,
  base3: 12 + index / 2,
  base4: 13,
  plus: 10,
  minus: 1,
  total: 14 + 13 + 12 + index / 2 + 13 + 10 + (20 - 1),
}));

const starRow = (target: string, name: string, branch: string, index: number, review: number): Entry => {
  const composite = Math.round((index * 0.7 + review * 0.3) * 100) / 100;
  const stars = composite >= 90 ? 5 : composite >= 80 ? 4 : composite >= 70 ? 3 : 2;
  return {
    target,
    name,
    branch,
    should: true,
    joined: true,
    index,
    review,
    composite,
    proposed: stars,
    final: stars,
    meetingDate: '2024-06-10',
    publicFrom: '2024-06-11',
    publicTo: '2024-06-17',
    lastStar: 4,
  };
};
const stars: readonly Entry[] = [
  starRow('党支部', village, village, 86, 84),
  starRow('党支部', bureau, bureau, 78, 80),
  ...people.map((person, index) => starRow('党员', person.name, person.branch, 80 + index, 82)),
];

const standards: readonly Entry[] = (template.qualified.village ?? []).map((content, index) => ({
  branch: village,
  domain: '村',
  standard: String(index + 1),
  content,
  met: true,
  selfResult: '合格',
}));

const life: readonly Entry[] = ['01', '02', '03', '04', '05', '06'].flatMap((month) => {
  const meeting = (kind: string, day: string, theme: string): Entry => ({
    branch: village,
    kind,
    date: `2024-${month}-${day}`,
    place: '青山村党员活动室',
    theme,
    host: '王建国',
    recorder: '陈秀英',
    should: 4,
    present: 4,
    leave: 0,
    massPresent: 2,
    evidence: '照片',
  });
  return [
    meeting('主题党日', '05', '学习条例，讨论村务'),
    meeting('支部委员会', '06', '研究党建工作'),
    ...(month === '03' || month === '06' ? [meeting('党员大会', '20', '总结季度工作')] : []),
  ];
});

const identities: readonly Entry[] = [
  { branch: village, memberCount: 4, certified: 4, uncertified: 0, rate: 1 },
  { branch: bureau, memberCount: 3, certified: 3, uncertified: 0, rate: 1 },
];

const incomes: readonly Entry[] = [
  {
    village: '青山村',
    town: '红星镇',
    year: 2024,
    quarter: '二季度',
    operating: 3.2,
    rent: 1.3,
    invest: 0.8,
    subsidy: 1,
    other: 0.5,
    total: 6.8,
    basis: '总收入（含补助）',
    threshold: 5,
    reached: true,
    gap: -1.8,
    project: '柑橘园托管',
    measureUnit: '红星镇党委',
    serviceSpend: 1.2,
    lastYear: 6.1,
  },
];

const facilities: readonly Entry[] = [
  {
    projectCode: 'P-01',
    place: '青山村',
    town: '红星镇',
    facilityKind: '党员群众服务中心',
    projectKind: '新建',
    area: 420,
    hallArea: 60,
    roomArea: 120,
    squareArea: 1200,
    invest: 100,
    fund: 80,
    fundSource: '市财政',
    paid: 60,
    stage: '主体完工',
    donePct: 0.65,
    startDate: '2024-02-01',
    dueDate: '2024-12-20',
    responsible: '王建国',
  },
];

const problems: readonly Entry[] = [
  {
    problemCode: 'W-01',
    source: '市内督查',
    foundDate: '2024-03-10',
    problem: '活动室资料归档不全',
    severity: '一般',
    unit: village,
    element: '活动规范',
    measure: '补齐上半年会议记录，明确专人每月归档。',
    leader: '王建国',
    owner: '陈秀英',
    dueDate: '2024-08-30',
    progress: '已补齐一季度记录',
    state: '整改中',
  },
  {
    problemCode: 'W-02',
    source: '支部自查',
    foundDate: '2024-02-10',
    problem: '党费公示不及时',
    severity: '一般',
    unit: village,
    element: '制度落实',
    measure: '每季度首月在公示栏张贴党费收缴情况。',
    leader: '王建国',
    owner: '刘志强',
    dueDate: '2024-05-30',
    progress: '已公示',
    state: '已完成',
    doneDate: '2024-04-08',
    checkBy: '张伟',
    evidence: '公示照片',
  },
];

const supervisions: readonly Entry[] = [
  {
    superviseCode: 'D-2024-01',
    matter: '加快阵地建设进度',
    from: '季度督办会',
    taskCode: 'V-2',
    level: '提示单',
    unit: village,
    leader: '张伟',
    contact: '王建国 13812345678',
    issueDate: '2024-04-02',
    dueDate: '2024-07-30',
    progress: '主体已完工',
    finished: false,
    count: 1,
  },
];

const votes: readonly Entry[] = [
  {
    target: '党支部',
    name: village,
    unit: '青山村',
    date: '2024-06-12',
    method: '现场测评',
    issued: 30,
    returned: 30,
    invalid: 1,
    satisfied: 20,
    fairly: 6,
    basic: 2,
    dissatisfied: 1,
    abstain: 0,
    rate: Math.round((28 / 29) * 10000) / 10000,
    score: Math.round(((20 + 6 * 0.8 + 2 * 0.6) / 29) * 10000) / 100,
    members: 4,
    masses: 26,
  },
];

const promises: readonly Entry[] = [
  {
    secretary: '王建国',
    post: '村党支部书记',
    kind: '村党组织书记',
    org: village,
    promiseCode: 'C-01',
    promise: '建成党员群众服务中心',
    target: '1个',
    madeDate: '2024-01-15',
    dueDate: '2024-12-20',
    progress: '主体完工',
    kept: false,
    rating: '好',
  },
];

const contacts: readonly Entry[] = [
  {
    member: '李明华',
    post: '党支部书记',
    org: bureau,
    point: village,
    setDate: '2024-01-20',
    planTimes: 4,
    realTimes: 2,
    lastDate: '2024-05-16',
    content: '指导主题党日',
  },
];

const debriefs: readonly Entry[] = [
  {
    name: '王建国',
    post: '村党支部书记',
    org: village,
    layer: '村（社区）支部',
    kind: '村党组织书记',
    date: '2024-06-25',
    way: '会议述职',
    good: 18,
    fair: 2,
    average: 0,
    poor: 0,
    score: 98.5,
    grade: '好',
  },
];

const funds: readonly Entry[] = [
  {
    unit: bureau,
    year: 2024,
    members: 3,
    eduBudget: 2,
    eduPaid: 2,
    input: 3,
    spent: 1,
    spentRate: 0.5,
  },
];

const brands: readonly Entry[] = [
  {
    unit: village,
    brandKind: '一村一亮点',
    brand: '青山先锋',
    idea: '党建带富',
    theory: '基层党建理论',
    path: '支部加合作社',
    carrier: '柑橘园党员责任田',
    vision: '村强民富',
    case: '刘志强带富十户',
    honour: '先进党支部',
    honourLevel: '县市级',
    honourBy: '江城市委',
    honourDate: '2023-07-01',
    goalLevel: '地市级',
  },
];

const visits: readonly Entry[] = [
  {
    name: '陈秀英',
    idNumber: idNumbers[1] ?? '',
    branch: village,
    partyAge: 21,
    reason: '因病',
    visitDate: '2024-05-20',
    visitor: '王建国',
    amount: 800,
    source: '返还党费',
    payDate: '2024-05-20',
    signed: true,
    publicFrom: '2024-05-08',
    publicTo: '2024-05-15',
  },
];

const meetings: readonly Entry[] = [
  {
    meetKind: '周例会',
    no: '第25次',
    date: '2024-06-17',
    host: '张伟',
    agenda: '调度阵地建设',
    items: 3,
    doneItems: 3,
  },
];

const inspections: readonly Entry[] = [
  {
    batch: '市内督查第一批',
    inspectDate: '2024-03-10',
    team: '督查一组',
    unit: '红星镇',
    branch: village,
    domain: '村',
    element: '活动规范',
    score: 92,
    problem: '活动室资料归档不全',
    severity: '一般',
    toLedger: true,
    ledgerCode: 'W-01',
    isSpot: true,
  },
];

const entries: Readonly<Record<string, readonly Entry[]>> = {
  T01: tasks,
  T02: reports,
  T03: orgs,
  T04: members,
  T05: scores,
  T06: pioneers,
  T07: stars,
  T08: standards,
  T09: life,
  T10: identities,
  T11: incomes,
  T12: facilities,
  T13: problems,
  T14: supervisions,
  T15: votes,
  T16: promises,
  T17: contacts,
  T18: debriefs,
  T19: funds,
  T20: brands,
  T21: visits,
  T22: meetings,
  T23: inspections,
};

/** The ledger of one table, in order. */
export function ledger(table: string): Ledger {
  const own = entries[table];
  if (own === undefined) throw new Error(`no clean ledger for ${table}`);
  return { table, entries: own };
}

export const ledgers: readonly Ledger[] = Object.keys(entries).map(ledger);
