/** Every rule of the built-in template that is a formula, tried on the clean workbook with one fault in it. */
import { builtInTemplate } from '../../../src/core/template';
import { check } from '../../../src/core/rules';
import type { Entry, Ledger } from '../rules/book';
import { read, withEntry } from '../rules/book';
import { ledger, ledgers } from '../rules/clean';
import { plant } from '../rules/planted';
import type { Planted } from '../rules/planted';

interface Case extends Planted {
  /** Rules that speak of the same fault as well. */
  readonly also?: readonly string[];
}

const G5 = 4;
const monthly = { V1: 6, V2: 7 };

const cases: readonly Case[] = [
  {
    rule: 'V21',
    what: 'a score is above its full mark',
    table: 'T05',
    change: { selfScore: 6, auditScore: null },
    at: 'selfScore',
  },
  {
    rule: 'V21',
    what: 'an audit score is above its full mark',
    table: 'T05',
    change: { auditScore: 9, reason: '附加' },
  },
  {
    rule: 'V21',
    what: 'an aspect is above 15',
    table: 'T06',
    change: { base1: 16, total: 16 + 13 + 12 + 13 + 10 + 19 },
  },
  {
    rule: 'V23',
    what: 'an income is negative',
    also: ['R39'],
    table: 'T11',
    change: { invest: -0.2, total: 5.8, gap: -0.8 },
  },
  { rule: 'R01', what: 'a common task has a domain', table: 'T01', change: { domain: '村' } },
  { rule: 'R01', what: 'a domain task has none', table: 'T01', record: 8, change: { domain: null } },
  {
    rule: 'R02',
    what: 'a task is due before it begins',
    also: ['R05', 'S13', 'V01'],
    table: 'T01',
    change: { dueDate: '2023-12-01' },
  },
  { rule: 'R02', what: 'a task is due in another year', table: 'T01', change: { dueDate: '2025-03-31' } },
  { rule: 'R03', what: 'nobody is named for a task', table: 'T01', change: { owner: null } },
  { rule: 'R03', what: 'a task has no measures', table: 'T01', change: { measure: null } },
  {
    rule: 'R04',
    what: 'done is said of a task at 60 %',
    table: 'T02',
    change: { isDone: true, doneDate: '2024-06-20' },
  },
  { rule: 'R04', what: 'a task at 100 % is not done', table: 'T02', change: { donePct: 1 }, at: 'isDone' },
  {
    rule: 'R05',
    what: 'a task far behind says nothing of it',
    also: ['S13', 'V01'],
    table: 'T02',
    change: { donePct: 0.1 },
    at: 'problem',
  },
  {
    rule: 'R05',
    what: 'a task behind its own plan has no next step',
    table: 'T02',
    change: { planPct: 0.9, problem: '人手不足' },
    at: 'nextStep',
  },
  { rule: 'R07', what: 'progress without evidence', table: 'T02', change: { evidence: null } },
  {
    rule: 'R08',
    what: 'the rate is not the amount done over the target',
    table: 'T02',
    change: { doneValue: 40, targetValue: 100 },
    at: 'donePct',
  },
  { rule: 'R09', what: 'the parts are not the whole', table: 'T03', change: { memberCount: 9 } },
  { rule: 'R10', what: 'two formal members', table: 'T03', change: { formalCount: 2, probCount: 2 } },
  {
    rule: 'R11',
    what: 'more than 50 members',
    also: ['S01'],
    table: 'T03',
    change: { formalCount: 60, memberCount: 61 },
    at: 'memberCount',
  },
  {
    rule: 'R12',
    what: 'a committee of two for nine members',
    also: ['S01'],
    table: 'T03',
    change: { formalCount: 9, committeeSize: 2, memberCount: 10 },
    at: 'committeeSize',
  },
  { rule: 'R13', what: 'a term of three years in a village', table: 'T03', change: { termEnd: '2024-12-01' } },
  {
    rule: 'R14',
    what: 'a term that is over',
    table: 'T03',
    change: { electionDate: '2019-05-01', termEnd: '2024-05-01' },
    at: 'termEnd',
  },
  {
    rule: 'R15',
    what: 'the secretary is older than the branch',
    table: 'T03',
    change: { foundDate: '2022-01-01' },
    at: 'secretaryFrom',
  },
  {
    rule: 'R16',
    what: 'a joint branch of seven units',
    table: 'T03',
    record: 1,
    change: { orgType: '联合党支部', unitName: '甲局、乙局、丙局、丁局、戊局、己局、庚局' },
    at: 'unitName',
  },
  { rule: 'R17', what: 'joined before birth', table: 'T04', record: 1, change: { joinDate: '1970-01-01' } },
  {
    rule: 'R17',
    what: 'formal before joining',
    also: ['R18'],
    table: 'T04',
    record: 1,
    change: { formalDate: '2000-07-01' },
  },
  {
    rule: 'R17',
    what: 'formal in the future',
    table: 'T04',
    record: 1,
    change: { formalDate: '2024-09-01', partyAge: 0 },
  },
  {
    rule: 'R59',
    what: 'joined at 16',
    table: 'T04',
    record: 2,
    change: { joinDate: '2000-02-28', formalDate: '2009-12-10' },
  },
  {
    rule: 'R59',
    what: 'formal after half a year',
    table: 'T04',
    record: 2,
    change: { formalDate: '2009-06-10', partyAge: 15 },
  },
  { rule: 'R18', what: 'a party age counted from joining', table: 'T04', record: 1, change: { partyAge: 26 } },
  {
    rule: 'R19',
    what: 'a dead member is still counted',
    also: ['S01', 'S02', 'S05'],
    table: 'T04',
    record: 1,
    change: { status: '已死亡' },
  },
  { rule: 'R20', what: 'lost without a day', table: 'T04', record: 1, change: { lost: true }, at: 'lostDate' },
  {
    rule: 'R20',
    what: 'mobile without a direction',
    table: 'T04',
    record: 1,
    change: { isMobile: true },
    at: 'mobileTo',
  },
  {
    rule: 'R21',
    what: 'authenticated on a day but not authenticated',
    also: ['S02'],
    table: 'T04',
    record: 1,
    change: { eIdState: false },
    at: 'eIdDate',
  },
  { rule: 'R21', what: 'authenticated in the future', table: 'T04', record: 1, change: { eIdDate: '2024-08-01' } },
  {
    rule: 'R22',
    what: 'two of one name in a branch',
    also: ['S04'],
    table: 'T04',
    record: 1,
    change: { name: '刘志强' },
  },
  { rule: 'R23', what: 'another audit score without a reason', table: 'T05', change: { auditScore: 4 }, at: 'reason' },
  { rule: 'R24', what: 'a total that is not the sum', table: 'T06', change: { total: 88 } },
  {
    rule: 'R24',
    what: 'a case of clearing and still points',
    table: 'T06',
    change: { zero: '受党纪处分期间' },
    at: 'total',
  },
  { rule: 'R26', what: 'another star without a reason', table: 'T07', change: { final: 3 }, at: 'changeReason' },
  {
    rule: 'R27',
    what: 'not reviewed without a reason',
    table: 'T07',
    record: 3,
    change: { joined: false },
    at: 'exemptReason',
  },
  { rule: 'R28', what: 'published for three days', table: 'T07', change: { publicTo: '2024-06-13' } },
  {
    rule: 'R29',
    what: 'not up to standard without a date',
    also: ['S06'],
    table: 'T08',
    change: { met: false, shortfall: '缺后备' },
    at: 'fixBy',
  },
  { rule: 'R30', what: 'present and on leave are not all', table: 'T09', change: { present: 3 }, at: 'should' },
  { rule: 'R31', what: 'on leave without names', table: 'T09', change: { present: 3, leave: 1 }, at: 'leaveNames' },
  { rule: 'R31', what: 'more present than members', table: 'T09', change: { should: 6, present: 6 }, at: 'present' },
  {
    rule: 'R33',
    what: 'certified and not certified are not all',
    table: 'T10',
    change: { uncertified: 1, reason: '外出' },
  },
  {
    rule: 'R33',
    what: 'a rate that is not their share',
    table: 'T10',
    change: { rate: 0.9 },
    fix: { kind: 'setValue', value: 1, numberFormat: '0.00%' },
  },
  { rule: 'R34', what: 'a total that is not the sum of the five', table: 'T11', change: { total: 6.3 } },
  { rule: 'R35', what: 'operating income above all income', also: ['R34'], table: 'T11', change: { operating: 7.2 } },
  {
    rule: 'R36',
    what: 'a village above the line is said to be below it',
    also: ['S08'],
    table: 'T11',
    change: { reached: false },
    fix: { kind: 'setValue', value: '是' },
  },
  {
    rule: 'R37',
    what: 'below the line without a project',
    also: ['S08'],
    table: 'T11',
    change: { operating: 1, total: 4.6, reached: false, gap: 0.4, project: null, lastYear: 4.5 },
    at: 'project',
  },
  {
    rule: 'R38',
    what: 'twice the income of last year without a word',
    table: 'T11',
    change: { lastYear: 3 },
    at: 'changeReason',
  },
  {
    rule: 'R39',
    what: 'the line is reached by subsidies',
    table: 'T11',
    change: { operating: 1.2, subsidy: 3 },
    at: 'total',
  },
  { rule: 'R41', what: 'a centre of 180 square metres', table: 'T12', change: { area: 180 } },
  { rule: 'R41', what: 'a hall of 20 square metres', table: 'T12', change: { hallArea: 20 } },
  { rule: 'R42', what: 'more paid than invested', table: 'T12', change: { paid: 130 } },
  { rule: 'R42', what: 'more funds than the investment allows', table: 'T12', change: { fund: 120 } },
  { rule: 'R43', what: 'done without evidence', table: 'T13', record: 1, change: { evidence: null } },
  {
    rule: 'R44',
    what: 'closed without evidence',
    table: 'T13',
    record: 1,
    change: { state: '已销号', closeDate: '2024-05-10', evidence: null },
    at: 'evidence',
  },
  {
    rule: 'R44',
    what: 'closed before it was done',
    table: 'T13',
    record: 1,
    change: { state: '已销号', closeDate: '2024-03-10' },
    at: 'closeDate',
  },
  { rule: 'R45', what: 'a vague measure', table: 'T13', change: { measure: '加强管理' } },
  {
    rule: 'R46',
    what: 'finished before it was issued',
    table: 'T14',
    change: { finished: true, finishDate: '2024-03-01' },
    at: 'finishDate',
  },
  { rule: 'R46', what: 'finished without a day', table: 'T14', change: { finished: true }, at: 'finishDate' },
  { rule: 'R47', what: 'more returned than issued', table: 'T15', change: { returned: 32, invalid: 3 } },
  { rule: 'R47', what: 'more invalid than returned', table: 'T15', change: { invalid: 40 } },
  {
    rule: 'R47',
    what: 'the votes are not those returned',
    table: 'T15',
    change: { satisfied: 15, rate: 0.9583, score: 86.67 },
  },
  { rule: 'R49', what: 'too few returned', table: 'T15', change: { issued: 60 }, at: 'returned' },
  {
    rule: 'R49',
    what: 'nine valid votes',
    table: 'T15',
    change: {
      issued: 10,
      returned: 10,
      invalid: 1,
      satisfied: 8,
      fairly: 1,
      basic: 0,
      dissatisfied: 0,
      rate: 1,
      score: 97.78,
    },
    at: 'returned',
  },
  { rule: 'R50', what: 'kept without a day', table: 'T16', change: { kept: true }, at: 'keptDate' },
  { rule: 'R51', what: 'visits without a day', table: 'T17', change: { lastDate: null } },
  { rule: 'R51', what: 'the last visit was last year', table: 'T17', change: { lastDate: '2023-05-16' } },
  { rule: 'R52', what: 'a grade below all votes', table: 'T18', change: { grade: '一般' } },
  { rule: 'R52', what: 'no votes at all', table: 'T18', change: { good: 0, fair: 0 } },
  { rule: 'R53', what: 'more spent than received', table: 'T19', change: { spent: 3 } },
  { rule: 'R53', what: 'more received than planned', table: 'T19', change: { eduPaid: 2.5 } },
  { rule: 'R53', what: 'another rate of spending', table: 'T19', change: { spentRate: 0.9 } },
  { rule: 'R54', what: 'a goal two steps up', table: 'T20', change: { goalLevel: '省级' } },
  { rule: 'R55', what: 'a brand without a case', table: 'T20', change: { case: null }, at: 'brand' },
  { rule: 'R56', what: 'money without a receipt', table: 'T21', change: { signed: false } },
  { rule: 'R56', what: 'money without a source', table: 'T21', change: { source: null } },
  {
    rule: 'R57',
    what: 'a problem that was not handed over',
    table: 'T23',
    change: { toLedger: false, ledgerCode: null },
  },
  { rule: 'R58', what: 'a target of nothing', table: 'T01', change: { targetValue: 0 } },
  {
    rule: 'X03',
    what: 'a common task is called a domain task',
    table: 'T01',
    change: { level: '领域', domain: '村' },
    elsewhere: { table: 'T01', record: 0, field: 'level' },
  },
  {
    rule: 'X07',
    what: 'the full marks are not 100',
    table: 'T05',
    record: 2,
    change: { weight: 2, selfScore: 2, auditScore: 2 },
    elsewhere: { table: 'T05', record: 0, field: 'weight' },
  },
  {
    rule: 'S01',
    what: 'a member too few in the roster of organisations',
    also: ['S15'],
    table: 'T03',
    record: 1,
    change: { formalCount: 4, memberCount: 4 },
    at: 'memberCount',
  },
  {
    rule: 'S02',
    what: 'a member less is authenticated',
    also: ['S06'],
    table: 'T10',
    change: { certified: 3, uncertified: 1, rate: 0.75, reason: '外出' },
  },
  {
    rule: 'S04',
    what: 'a scored member is of another branch',
    table: 'T06',
    change: { branch: '中共江城市财政局支部委员会' },
    at: 'name',
  },
  {
    rule: 'S05',
    what: 'a member too few is to be reviewed',
    table: 'T07',
    record: 3,
    change: { should: false, joined: false },
    elsewhere: { table: 'T07', record: 0, field: 'should' },
  },
  {
    rule: 'S06',
    what: 'a score that the ledger does not bear out',
    table: 'T05',
    record: G5,
    change: { selfScore: 1, auditScore: 1 },
  },
  {
    rule: 'S07',
    what: 'the task is ahead of its projects',
    table: 'T02',
    record: monthly.V2,
    change: { donePct: 0.9 },
  },
  {
    rule: 'S08',
    what: 'the task is behind the villages',
    table: 'T02',
    record: monthly.V1,
    change: { donePct: 0.8, isDone: false, doneDate: null },
  },
  {
    rule: 'S09',
    what: 'a village without income',
    table: 'T11',
    change: { village: '红旗村' },
    elsewhere: { table: 'T03', record: 0, field: 'orgName' },
  },
  {
    rule: 'S10',
    what: 'fewer projects than planned',
    table: 'T01',
    record: monthly.V2,
    change: { targetValue: 3, targetUnit: '个' },
  },
  { rule: 'S11', what: 'a problem handed over that is not there', table: 'T23', change: { ledgerCode: 'W-09' } },
  {
    rule: 'S12',
    what: 'not up to standard and no problem',
    table: 'T08',
    change: { branch: '中共江城市财政局支部委员会', met: false, shortfall: '缺后备', fixBy: '2024-12-01' },
    at: 'met',
  },
  {
    rule: 'S13',
    what: 'a red card without supervision',
    table: 'T02',
    change: { donePct: 0.1, problem: '人手不足', nextStep: '增派两人', pushMethod: '约谈推进' },
  },
  {
    rule: 'S14',
    what: 'a contact point that nobody knows',
    table: 'T17',
    change: { point: '中共江城市某某支部委员会' },
  },
  { rule: 'S15', what: 'members in the fund table differ', table: 'T19', change: { members: 5 } },
  { rule: 'S16', what: 'a secretary without a pocket book', table: 'T18', change: { name: '张伟' } },
];

test.each(cases)('$rule: $what', (each) => {
  const { findings, id } = plant(each);
  expect(findings.map((finding) => finding.id)).toContain(id);
  // One fault is not told twice in other words, unless the rules look at it from two sides.
  const rules = new Set(findings.map((finding) => finding.rule));
  expect([...rules].sort()).toEqual([each.rule, ...(each.also ?? [])].sort());
  const fixed = findings.find((finding) => finding.id === id)?.fix ?? null;
  expect(fixed).toEqual(each.fix ?? null);
});

/** Cells that must be filled because of another one; the rules of group R speak of the others. */
const demanded: readonly Case[] = [
  { rule: 'V01', what: 'done without a day', table: 'T02', record: 6, change: { doneDate: null } },
  { rule: 'V01', what: 'an office without its kind', table: 'T03', record: 1, change: { subDomain: null } },
  {
    rule: 'V01',
    what: 'a village that does not say whether it is poor',
    table: 'T03',
    change: { isPoorEconomy: null },
  },
  { rule: 'V01', what: 'a weak branch without a helper', table: 'T03', change: { isWeak: true }, at: 'helper' },
  { rule: 'V01', what: 'a formal member without a day', table: 'T04', record: 1, change: { formalDate: null } },
  { rule: 'V01', what: 'authenticated without a day', table: 'T04', record: 1, change: { eIdDate: null } },
  {
    rule: 'V01',
    what: 'not up to standard without saying how',
    table: 'T08',
    change: { met: false, fixBy: '2024-12-01' },
    at: 'shortfall',
    also: ['S06'],
  },
  {
    rule: 'V01',
    what: 'a lecture without a speaker',
    table: 'T09',
    record: 1,
    change: { kind: '党课' },
    at: 'speaker',
    also: ['X11'],
  },
  {
    rule: 'V01',
    what: 'not certified without a reason',
    table: 'T10',
    change: { certified: 3, uncertified: 1, rate: 0.75 },
    at: 'reason',
    also: ['S02', 'S06'],
  },
  { rule: 'V01', what: 'begun without a day', table: 'T12', change: { startDate: null } },
  {
    rule: 'V01',
    what: 'a project behind without its difficulty',
    table: 'T12',
    change: { stage: '开工建设', donePct: 0.31 },
    at: 'difficulty',
    also: ['S07'],
  },
  { rule: 'V01', what: 'a problem without progress', table: 'T13', change: { progress: null } },
  { rule: 'V01', what: 'closed without a day', table: 'T13', record: 1, change: { state: '已销号' }, at: 'closeDate' },
  { rule: 'V01', what: 'an honour without the one who gave it', table: 'T20', change: { honourBy: null } },
  { rule: 'V01', what: 'handed over without a code', table: 'T23', change: { ledgerCode: null } },
];

test.each(demanded)('$what', (each) => {
  const { findings, id } = plant(each);
  expect(findings.map((finding) => finding.id)).toContain(id);
  expect([...new Set(findings.map((finding) => finding.rule))].sort()).toEqual(
    [each.rule, ...(each.also ?? [])].sort(),
  );
});

describe('rules that look at several rows', () => {
  const told = (table: string, entries: readonly Entry[], others: readonly Ledger[] = ledgers): readonly string[] =>
    check(read(others.map((each) => (each.table === table ? { ...each, entries } : each)))).findings.map(
      ({ id }) => id,
    );
  const first = (table: string): Entry => ledger(table).entries[0] ?? {};

  test('R06: progress that went down since last month', () => {
    const before = ledger('T02').entries.map((entry) => ({
      ...entry,
      month: '2024-05',
      donePct: 0.3,
      isDone: false,
      doneDate: null,
      problem: '人手',
      nextStep: '增派',
      pushMethod: '其他',
    }));
    const after = ledger('T02').entries.map((entry, index) => (index === 3 ? { ...entry, donePct: 0.25 } : entry));
    expect(told('T02', [...before, ...after]).filter((id) => id.startsWith('R06'))).toEqual(['R06@任务月报!F29']);
  });

  test('R32: a theme day that is not on the fixed day, when the city has one', () => {
    const template = builtInTemplate();
    const fixed = {
      ...template,
      thresholds: template.thresholds.map((each) => (each.id === 'themeDayFixed' ? { ...each, value: 5 } : each)),
    };
    const moved = ledger('T09').entries.map((entry, index) => (index === 0 ? { ...entry, date: '2024-01-09' } : entry));
    const all = ledgers.map((each) => (each.table === 'T09' ? { ...each, entries: moved } : each));
    expect(check(read(all, { template: fixed })).findings.map(({ id }) => id)).toEqual(['R32@组织生活!C3']);
    expect(check(read(all)).findings).toEqual([]);
  });

  test('X04: a task too few, said once', () => {
    const fewer = ledger('T01').entries.filter((entry) => entry.taskCode !== 'N-4');
    expect(told('T01', fewer).filter((id) => id.startsWith('X'))).toEqual(['X04@任务清单!B3']);
  });

  test('X10: all members of a branch with one score, said once', () => {
    const same = ledger('T06').entries.map((entry) => ({ ...entry, base3: 12, total: 81 }));
    expect(told('T06', same)).toEqual(['X10@先锋评分!M3']);
  });

  test('X13: three villages with one income, said once', () => {
    const villages = ['青山村', '红旗村', '龙泉村'].map((village) => ({ ...first('T11'), village }));
    expect(told('T11', villages).filter((id) => id.startsWith('X13'))).toEqual(['X13@集体收入!J3']);
    expect(told('T11', villages.slice(0, 2)).filter((id) => id.startsWith('X13'))).toEqual([]);
  });

  test('X14: all tasks of a unit at one rate, said once', () => {
    const same = ledger('T02').entries.map((entry) => ({ ...entry, donePct: 0.65, isDone: false, doneDate: null }));
    expect(told('T02', same).filter((id) => id.startsWith('X14'))).toEqual(['X14@任务月报!F3']);
  });

  test('X15: one problem in four units, said once', () => {
    const four = ['W-01', 'W-02', 'W-03', 'W-04'].map((problemCode) => ({ ...first('T13'), problemCode }));
    expect(told('T13', four).filter((id) => id.startsWith('X15'))).toEqual(['X15@问题整改!D3']);
    expect(told('T13', four.slice(0, 3)).filter((id) => id.startsWith('X15'))).toEqual([]);
  });

  test('S17: five stars with a satisfaction under 90 %', () => {
    const votes = { ...first('T15'), satisfied: 10, fairly: 6, basic: 2, dissatisfied: 11, rate: 0.6207, score: 55.17 };
    const starred = ledgers.map((each) =>
      each.table === 'T07'
        ? withEntry(each, 0, { index: 96, review: 92, composite: 94.8, proposed: 5, final: 5 })
        : each,
    );
    expect(told('T15', [votes], starred).filter((id) => id.startsWith('S17'))).toEqual(['S17@双五星!L3']);
  });
});

test('every rule that is a formula is tried here', () => {
  const tried = new Set([...cases.map((each) => each.rule), 'R06', 'R32', 'X04', 'X10', 'X13', 'X14', 'X15', 'S17']);
  const formulas = builtInTemplate()
    .rules.filter((rule) => rule.kind === 'formula')
    .map((rule) => rule.id);
  expect(formulas.filter((id) => !tried.has(id))).toEqual([]);
});
