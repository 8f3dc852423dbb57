/** Rules that only several records, or a ledger that lacks some, can break: each violated, and its twin in order. */
import type { Template } from '../../../src/core/model/template';
import { check } from '../../../src/core/rules';
import { builtInTemplate } from '../../../src/core/template';
import type { Entry, Ledger } from './book';
import { cellOf, defOf, read, withEntry } from './book';
import { ledger, village } from './clean';

function idsOf(rule: string, ledgers: readonly Ledger[], template: Template = builtInTemplate()): readonly string[] {
  return check(read(ledgers, { template }))
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => finding.id);
}

const at = (rule: string, of: Ledger, record: number, field: string): string =>
  `${rule}@${of.sheet ?? defOf(of.table).name}!${cellOf(of, record, field)}`;

function times(of: Ledger, count: number, change: (n: number) => Entry): Ledger {
  return { ...of, entries: Array.from({ length: count }, (_, n) => ({ ...of.entries[0], ...change(n) })) };
}

function withThreshold(id: string, value: number): Template {
  const template = builtInTemplate();
  return { ...template, thresholds: template.thresholds.map((each) => (each.id === id ? { ...each, value } : each)) };
}

test('R06: progress went down against the month before', () => {
  const reports = (june: number): Ledger =>
    times(ledger('T02'), 2, (n) => ({ month: n === 0 ? '2024-05' : '2024-06', donePct: n === 0 ? 0.58 : june }));
  expect(idsOf('R06', [reports(0.5)])).toEqual([at('R06', reports(0.5), 1, 'donePct')]);
  expect(idsOf('R06', [reports(0.6)])).toEqual([]);
});

test('R11 and R12: too many members, a committee that is too small', () => {
  const large = withEntry(ledger('T03'), 0, { formalCount: 50, memberCount: 51, committeeSize: 5 });
  expect(idsOf('R11', [large])).toEqual([at('R11', large, 0, 'memberCount')]);
  expect(idsOf('R12', [large])).toEqual([]);
  const small = withEntry(ledger('T03'), 0, { formalCount: 8, memberCount: 9, committeeSize: 2 });
  expect(idsOf('R12', [small])).toEqual([at('R12', small, 0, 'committeeSize')]);
  expect(idsOf('R11', [small])).toEqual([]);
});

test('R19: moved out and still counted', () => {
  const gone = withEntry(ledger('T04'), 2, { status: '已转出' });
  expect(idsOf('R19', [ledger('T03'), gone])).toEqual([at('R19', gone, 2, 'status')]);
  const counted = withEntry(ledger('T03'), 0, { formalCount: 2, memberCount: 3 });
  expect(idsOf('R19', [counted, gone])).toEqual([]);
});

test('R22: an age that cannot be, a name twice in one branch', () => {
  const old = withEntry(ledger('T04'), 0, { birth: '1912-05-12', idNumber: null });
  expect(idsOf('R22', [old])).toEqual([at('R22', old, 0, 'birth')]);
  const twice = withEntry(ledger('T04'), 1, { name: '王建国' });
  expect(idsOf('R22', [twice])).toEqual([at('R22', twice, 0, 'name'), at('R22', twice, 1, 'name')]);
});

test('R32: a theme day on another day, where the city has a fixed one', () => {
  const moved = withEntry(ledger('T09'), 0, { date: '2024-01-08' });
  const fixed = builtInTemplate().thresholds.find(({ label }) => label.startsWith('固定主题党日'))?.id ?? '';
  expect(idsOf('R32', [ledger('T03'), moved], withThreshold(fixed, 5))).toEqual([at('R32', moved, 0, 'date')]);
  expect(idsOf('R32', [ledger('T03'), ledger('T09')], withThreshold(fixed, 5))).toEqual([]);
  expect(idsOf('R32', [ledger('T03'), moved])).toEqual([]);
});

test('R49: too few valid votes', () => {
  const few = withEntry(ledger('T15'), 0, {
    issued: 9,
    returned: 8,
    invalid: 0,
    satisfied: 8,
    fairly: 0,
    basic: 0,
    dissatisfied: 0,
    rate: 1,
    score: 100,
  });
  expect(idsOf('R49', [few])).toEqual([at('R49', few, 0, 'returned')]);
  expect(idsOf('R49', [ledger('T15')])).toEqual([]);
});

test('X04: more tasks than common and domains make', () => {
  const more: Ledger = {
    ...ledger('T01'),
    entries: [...ledger('T01').entries, { ...ledger('T01').entries[6], taskCode: 'V-9' }],
  };
  expect(idsOf('X04', [more])).toEqual([at('X04', more, 0, 'taskCode')]);
  expect(idsOf('X04', [ledger('T01')])).toEqual([]);
});

test('X03, X04, X07: few of what is due may be an excerpt and is asked about; a gap in the whole is an error', () => {
  const severities = (rule: string, own: Ledger): readonly string[] =>
    check(read([own], { template: builtInTemplate() }))
      .findings.filter((finding) => finding.rule === rule)
      .map(({ severity }) => severity);
  const only = (code: string, stays: (entry: Entry) => boolean): Ledger => ({
    ...ledger(code),
    entries: ledger(code).entries.filter(stays),
  });
  const isOf =
    (...codes: readonly string[]) =>
    ({ taskCode }: Entry): boolean =>
      typeof taskCode === 'string' && codes.some((code) => taskCode.startsWith(code));
  const common = ['G-1', 'G-2', 'G-3', 'G-4', 'G-5', 'G-6'];
  // A village's own list: its domain and the common tasks, of which one or two thirds are missing.
  expect(severities('X03', only('T01', isOf('V', ...common.slice(1))))).toEqual(['error']);
  expect(severities('X03', only('T01', isOf('V', ...common.slice(4))))).toEqual(['confirm']);
  expect(severities('X04', only('T01', isOf('V-2', 'V-3', ...common)))).toEqual(['error']);
  expect(severities('X04', only('T01', isOf('V-2', 'G-1')))).toEqual(['confirm']);
  expect(severities('X03', withEntry(ledger('T01'), 6, { level: '共性', domain: null }))).toEqual(['error']);

  const [first] = ledger('T05').entries;
  const points = (...kinds: readonly string[]): Ledger =>
    only(
      'T05',
      ({ branch, indicator }) =>
        branch === first?.branch && kinds.some((kind) => (indicator as string).startsWith(kind)),
    );
  // The common part alone makes 60; a card of a few indicators stays far from 100.
  expect(severities('X07', points('G'))).toEqual(['confirm']);
  expect(severities('X07', points('G1'))).toEqual(['confirm']);
  // A gap is named by X08; a wrong weight in the whole is an error.
  expect(severities('X07', withEntry(ledger('T05'), 1, { weight: 1 }))).toEqual(['error']);
});

test('X04: a list of a domain alone is complete in itself; one that leaves open whose its tasks are cannot be counted', () => {
  const all = ledger('T01').entries;
  const of = (entries: Ledger['entries']): readonly string[] => idsOf('X04', [{ ...ledger('T01'), entries }]);
  const domains = all.filter(({ level }) => level !== '共性');
  expect(domains.length).toBeLessThan(all.length);
  expect(of(domains)).toEqual([]);
  expect(of(domains.slice(1))).toHaveLength(1);
  expect(of(all.slice(1).map(({ level: _, ...entry }) => entry))).toEqual([]);
  expect(of(all.slice(1).map(({ domain: _, ...entry }) => entry))).toEqual([]);
});

test('X10: a branch where all have the same score', () => {
  const same: Ledger = {
    ...ledger('T06'),
    entries: ledger('T06').entries.map((entry) => ({ ...entry, base3: 12, total: 81 })),
  };
  expect(idsOf('X10', [same])).toEqual([at('X10', same, 0, 'total')]);
});

test('X13: several villages with the same income', () => {
  const villages = (incomes: readonly number[]): Ledger =>
    times(ledger('T11'), incomes.length, (n) => ({ village: `青山${String(n)}村`, total: incomes[n] ?? 0 }));
  const same = villages([6.8, 6.8, 6.8, 7.2]);
  expect(idsOf('X13', [same])).toEqual([at('X13', same, 0, 'total')]);
  expect(idsOf('X13', [villages([6.8, 6.8, 7.1, 7.2])])).toEqual([]);
});

test('X14: all tasks of a unit at the same rate', () => {
  const same: Ledger = {
    ...ledger('T02'),
    entries: ledger('T02')
      .entries.slice(0, 5)
      .map((entry) => ({ ...entry, donePct: 0.6 })),
  };
  expect(idsOf('X14', [same])).toEqual([at('X14', same, 0, 'donePct')]);
});

test('X15: one problem in more than three units', () => {
  const units = (count: number): Ledger =>
    times(ledger('T13'), count, (n) => ({ problemCode: `W-${String(n)}`, unit: `第${String(n)}支部` }));
  expect(idsOf('X15', [units(4)])).toEqual([at('X15', units(4), 0, 'problem')]);
  expect(idsOf('X15', [units(3)])).toEqual([]);
});

test('S06: a score that the ledger behind it contradicts', () => {
  const high = withEntry(ledger('T10'), 0, { certified: 2, uncertified: 2, rate: 0.5, reason: '外出' });
  const record = ledger('T05').entries.findIndex((entry) => entry.indicator === 'G5');
  expect(idsOf('S06', [ledger('T05'), high])).toEqual([at('S06', ledger('T05'), record, 'selfScore')]);
  expect(idsOf('S06', [ledger('T05'), ledger('T10')])).toEqual([]);
});

test('S07 and S08: a task’s rate against projects and villages', () => {
  const record = (code: string): number => ledger('T02').entries.findIndex((entry) => entry.taskCode === code);
  const centre = withEntry(ledger('T02'), record('V-2'), { donePct: 0.9 });
  expect(idsOf('S07', [centre, ledger('T12')])).toEqual([at('S07', centre, record('V-2'), 'donePct')]);
  const income = withEntry(ledger('T02'), record('V-1'), { donePct: 0.8, isDone: false });
  expect(idsOf('S08', [income, ledger('T11')])).toEqual([at('S08', income, record('V-1'), 'donePct')]);
  // As a cell of percentages shows it.
  const told = check(read([income, ledger('T11')])).findings.find(({ rule }) => rule === 'S08');
  expect([told?.value, told?.expected]).toEqual(['80%', '100%']);
});

test('S12 and S13: what should stand in another ledger and does not', () => {
  const unmet = withEntry(ledger('T08'), 0, { met: false, shortfall: '班子不齐', fixBy: '2024-09-30' });
  const others: Ledger = {
    ...ledger('T13'),
    entries: ledger('T13').entries.map((entry) => ({ ...entry, unit: '别的支部' })),
  };
  expect(idsOf('S12', [unmet, others])).toEqual([at('S12', unmet, 0, 'met')]);
  expect(idsOf('S12', [unmet, ledger('T13')])).toEqual([]);
  const red = withEntry(ledger('T02'), 0, {
    donePct: 0.1,
    problem: '缺资金',
    nextStep: '争取资金',
    pushMethod: '约谈推进',
  });
  expect(idsOf('S13', [red, ledger('T14'), ledger('T01')])).toEqual([at('S13', red, 0, 'donePct')]);
  const supervised = withEntry(ledger('T14'), 0, { taskCode: 'G-1' });
  expect(idsOf('S13', [red, supervised, ledger('T01')])).toEqual([]);
});

test('S17: five stars with too few who are pleased', () => {
  const five = withEntry(ledger('T07'), 0, { final: 5, changeReason: '会议研究' });
  const low = withEntry(ledger('T15'), 0, {
    satisfied: 10,
    fairly: 6,
    basic: 5,
    dissatisfied: 8,
    rate: 0.7241,
    score: 61.38,
  });
  expect(idsOf('S17', [five, low])).toEqual([at('S17', five, 0, 'final')]);
  expect(idsOf('S17', [five, ledger('T15')])).toEqual([]);
});

test('the tables of many workbooks side by side: only what holds between tables is judged', () => {
  const short: Ledger = {
    ...ledger('T04'),
    entries: ledger('T04')
      .entries.slice(1)
      .map((entry) => ({ ...entry, nation: null })),
  };
  const { findings } = check(read([ledger('T03'), short]), { consolidated: true });
  expect(findings.map(({ rule }) => rule)).toEqual(['S01']);
  expect(findings[0]?.facts).toMatchObject({ branch: village, a: 4, b: 3 });
});
