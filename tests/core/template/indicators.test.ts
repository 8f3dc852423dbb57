/** The formulas of the indices on the clean town, with hand-worked points; then with one thing changed each. */
import { bind, compile, isError, schemaOf, workbookOf } from '../../../src/core/formula';
import { computeIndices } from '../../../src/core/indices';
import { serialOfIso } from '../../../src/core/model/calendar';
import type { IndexPart } from '../../../src/core/model/score';
import { builtInTemplate } from '../../../src/core/template';
import type { Entry, Ledger } from '../rules/book';
import { read, withEntry } from '../rules/book';
import { bureau, ledger, ledgers, village } from '../rules/clean';

const template = builtInTemplate();
const fields = (table: string): Entry => ledger(table).entries[0] ?? {};

/** The ledgers without the score sheet, so that everything must be worked out; some of them replaced. */
function townWith(changed: Readonly<Record<string, readonly Entry[]>> = {}): readonly Ledger[] {
  return ledgers
    .filter((each) => each.table !== 'T05')
    .map((each) => {
      const entries = changed[each.table];
      return entries === undefined ? each : { ...each, entries };
    });
}

function partsOf(subject: string, town: readonly Ledger[], asOf?: string): ReadonlyMap<string, IndexPart> {
  const reading = read(town);
  const day = asOf === undefined ? reading.asOf : (serialOfIso(asOf) ?? 0);
  const result = computeIndices({ ...reading, asOf: day }).indices.find((each) => each.subject === subject);
  if (result === undefined) throw new Error(`no index of ${subject}`);
  return new Map(result.parts.map((part) => [part.indicator, part]));
}

type Points = number | 'unknown' | 'dropped';

function pointsOf(part: IndexPart | undefined): Points | undefined {
  if (part === undefined) return undefined;
  if (!part.applies) return 'dropped';
  // Weights of what does not apply are spread over the others; here the points out of the full mark as written count.
  return part.score.known ? Math.round(((part.score.value * part.max) / part.score.outOf) * 100) / 100 : 'unknown';
}

test('the points of a village branch, indicator by indicator', () => {
  const parts = partsOf(village, townWith());
  const worked: Readonly<Record<string, Points>> = {
    // 4 of 4 members with a clear membership; 2 formal rules kept; term to 2026; secretary there
    ...{ G1: 5, G2: 4, G3: 3, G4: 3 },
    // all certified, reviewed, 56 hours each
    ...{ G5: 3, G6: 3, G7: 3 },
    // a theme day each month, a general meeting each quarter, all present
    ...{ G8: 4, G9: 4, G10: 4 },
    // all standards met; yearly meetings not yet due; the one problem that is due is done but not closed
    ...{ G11: 4, G12: 4, G13: 0 },
    // 420 ㎡ of 300, at 60 % of the building: 0.84; no fund row of its own; 1/1 workers
    ...{ G14: 4, G15: 'unknown', G16: 3 },
    // nothing to build; joined last year, not this one
    ...{ V1: 'dropped', V4: 2 },
    // 14 meetings with villagers at 0.5; 6.8 of 5; 1.2 spent on services
    ...{ V6: 4, V9: 4, V10: 4 },
  };
  for (const [id, points] of Object.entries(worked)) expect([id, pointsOf(parts.get(id))]).toEqual([id, points]);
});

test('the points of an office branch, indicator by indicator', () => {
  const parts = partsOf(bureau, townWith());
  const worked: Readonly<Record<string, Points>> = {
    // no theme day in six months: 0.5 each; no general meeting in two quarters: 0.5 each
    ...{ G8: 1, G9: 3, G10: 'unknown' },
    // no problem that is due; no building; 2 of 2
    ...{ G13: 'dropped', G14: 'unknown', G15: 4 },
    // its unit and its committee are named; one and two workers; 2 visits of 4
    ...{ I2: 4, I4: 4, I6: 2 },
    ...{ I9: 'unknown', I10: 4 },
  };
  for (const [id, points] of Object.entries(worked)) expect([id, pointsOf(parts.get(id))]).toEqual([id, points]);
});

const meetings = ledger('T09').entries;
const dayOf = ({ date }: Entry): string => (typeof date === 'string' ? date : '');
const office = (change: Entry): readonly Entry[] => withEntry(ledger('T03'), 1, change).entries;
const rural = (change: Entry): readonly Entry[] => withEntry(ledger('T03'), 0, change).entries;

interface Case {
  readonly what: string;
  readonly id: string;
  readonly changed: Readonly<Record<string, readonly Entry[]>>;
  readonly subject?: string;
  readonly asOf?: string;
  readonly points: Points;
}

const cases: readonly Case[] = [
  {
    what: '3 of 4 organisations are built',
    id: 'G1',
    changed: { T03: rural({ shouldBuild: 4, built: 3 }) },
    points: 3.75,
  },
  {
    what: 'one of four members is lost',
    id: 'G1',
    changed: { T04: withEntry(ledger('T04'), 1, { lost: true, lostDate: '2024-02-01' }).entries },
    points: 3.75,
  },
  { what: 'two formal members', id: 'G2', changed: { T03: rural({ formalCount: 2, memberCount: 3 }) }, points: 3 },
  {
    what: 'too many members and too small a committee',
    id: 'G2',
    changed: { T03: rural({ formalCount: 60, memberCount: 61, committeeSize: 2 }) },
    points: 2,
  },
  { what: 'the term is over', id: 'G3', changed: { T03: rural({ termEnd: '2024-05-01' }) }, points: 0 },
  { what: 'there is no secretary', id: 'G4', changed: { T03: rural({ secretary: '无' }) }, points: 0 },
  {
    what: 'a committee of one for eight members',
    id: 'G4',
    changed: { T03: rural({ formalCount: 8, committeeSize: 1 }) },
    points: 1,
  },
  {
    what: '3 of 4 are certified, 95 % wanted',
    id: 'G5',
    changed: { T10: [{ ...fields('T10'), certified: 3 }] },
    points: 2.37,
  },
  {
    what: 'the branch is not in the ledger',
    id: 'G5',
    changed: { T10: [{ ...fields('T10'), branch: bureau }] },
    points: 'unknown',
  },
  {
    what: 'one of four is not reviewed',
    id: 'G6',
    changed: { T07: withEntry(ledger('T07'), 3, { joined: false, exemptReason: '外出' }).entries },
    points: 2.37,
  },
  {
    what: 'the secretary has 40 hours, 56 wanted',
    id: 'G7',
    changed: { T04: withEntry(ledger('T04'), 0, { studyHours: 40 }).entries },
    points: 2.25,
  },
  {
    what: 'a member has 40 hours, 32 wanted',
    id: 'G7',
    changed: { T04: withEntry(ledger('T04'), 1, { studyHours: 40 }).entries },
    points: 3,
  },
  {
    what: 'who sits in the committee by the post in the roster has 40 hours, 56 wanted; 村委会委员 does not sit in it',
    id: 'G7',
    changed: {
      T04: withEntry(withEntry(ledger('T04'), 1, { studyHours: 40, job: '支部副书记、组织委员' }), 2, {
        studyHours: 40,
        job: '村委会委员',
      }).entries,
    },
    points: 2.25,
  },
  {
    what: 'two theme days are missing',
    id: 'G8',
    changed: { T09: meetings.filter((each) => each.kind !== '主题党日' || !/-0[12]-/.test(dayOf(each))) },
    points: 3,
  },
  {
    what: 'June is not over',
    id: 'G8',
    changed: { T09: meetings.filter((each) => !dayOf(each).startsWith('2024-06')) },
    asOf: '2024-06-29',
    points: 4,
  },
  {
    what: 'two theme days in one month do not make up for another',
    id: 'G8',
    changed: { T09: meetings.map((each) => (each.date === '2024-02-05' ? { ...each, date: '2024-01-25' } : each)) },
    points: 3.5,
  },
  {
    what: 'the branch was founded in March',
    id: 'G8',
    changed: {
      T03: rural({ foundDate: '2024-03-10' }),
      T09: meetings.filter((each) => !/-0[123]-/.test(dayOf(each))),
    },
    points: 4,
  },
  {
    what: 'a quarter without a general meeting',
    id: 'G9',
    changed: { T09: meetings.filter((each) => each.date !== '2024-03-20') },
    points: 3.5,
  },
  {
    what: 'nine members, and two months without a committee',
    id: 'G9',
    changed: {
      T03: rural({ formalCount: 9 }),
      T09: meetings.filter((each) => !(each.kind === '支部委员会' && /-0[45]-/.test(dayOf(each)))),
    },
    points: 3,
  },
  {
    what: 'the year ends without a lecture of the secretary',
    id: 'G9',
    changed: { T09: meetings },
    asOf: '2024-12-31',
    points: 2.5,
  },
  {
    what: '85 of 100 are present',
    id: 'G10',
    changed: { T09: [{ ...fields('T09'), should: 100, present: 85, leave: 15 }] },
    points: 3,
  },
  {
    what: '59 of 100 are present',
    id: 'G10',
    changed: { T09: [{ ...fields('T09'), should: 100, present: 59, leave: 41 }] },
    points: 0,
  },
  {
    what: '9 of 10 standards are met',
    id: 'G11',
    changed: { T08: withEntry(ledger('T08'), 0, { met: false }).entries },
    points: 3.6,
  },
  {
    what: 'a standard is not judged',
    id: 'G11',
    changed: { T08: withEntry(ledger('T08'), 0, { met: null }).entries },
    points: 'unknown',
  },
  { what: 'the year ends without any of the three', id: 'G12', changed: {}, asOf: '2024-12-31', points: 0 },
  {
    what: 'the year ends with two of the three',
    id: 'G12',
    changed: { T09: ['组织生活会', '民主评议党员'].map((kind) => ({ ...fields('T09'), kind, date: '2024-11-02' })) },
    asOf: '2024-12-31',
    points: 2.5,
  },
  {
    what: 'the problem is closed',
    id: 'G13',
    changed: { T13: withEntry(ledger('T13'), 1, { state: '已销号', closeDate: '2024-05-01' }).entries },
    points: 4,
  },
  {
    what: 'the centre is in use',
    id: 'G14',
    changed: { T12: [{ ...fields('T12'), stage: '投入使用', donePct: 1, doneDate: '2024-05-01' }] },
    points: 5,
  },
  {
    what: 'the centre is small: 180 of 300',
    id: 'G14',
    changed: { T12: [{ ...fields('T12'), area: 180, stage: '投入使用', donePct: 1, doneDate: '2024-05-01' }] },
    points: 2,
  },
  {
    what: 'half of the budget is there',
    id: 'G15',
    changed: { T19: [{ ...fields('T19'), unit: village, eduPaid: 1 }] },
    points: 2,
  },
  { what: 'nobody works for the Party', id: 'G16', changed: { T03: rural({ partyWorkers: '0/0' }) }, points: 0 },
  {
    what: '2 of 4 kinds of branches are built',
    id: 'V1',
    changed: { T03: rural({ shouldBuild: 4, built: 2 }) },
    points: 2,
  },
  {
    what: 'a member joined this year',
    id: 'V4',
    changed: { T04: withEntry(ledger('T04'), 3, { joinDate: '2024-03-01' }).entries },
    points: 4,
  },
  {
    what: 'nobody joined for two years',
    id: 'V4',
    changed: { T04: withEntry(ledger('T04'), 3, { joinDate: '2022-10-08' }).entries },
    points: 0,
  },
  {
    what: 'villagers came three times',
    id: 'V6',
    changed: { T09: meetings.map((each, index) => ({ ...each, massPresent: index < 3 ? 5 : 0 })) },
    points: 1.5,
  },
  {
    what: '4 of 5 on the operating basis',
    id: 'V9',
    changed: { T11: [{ ...fields('T11'), basis: '经营性收入（不含补助）', subsidy: 2.8, total: 6.8 }] },
    points: 3.2,
  },
  {
    what: 'two quarters: the later, larger one counts',
    id: 'V9',
    changed: {
      T11: [
        { ...fields('T11'), quarter: '一季度', total: 2 },
        { ...fields('T11'), total: 4 },
      ],
    },
    points: 3.2,
  },
  {
    what: 'nothing was spent on services',
    id: 'V10',
    changed: { T11: [{ ...fields('T11'), serviceSpend: 0 }] },
    points: 0,
  },
  {
    what: '3 of 4 grids are covered',
    id: 'C1',
    changed: { T03: rural({ domain: '社区', shouldBuild: 4, built: 3 }) },
    points: 3,
  },
  {
    what: '3 of 4 registered with the community',
    id: 'C3',
    changed: {
      T03: rural({ domain: '社区' }),
      T04: ledger('T04').entries.map((each, index) => ({ ...each, reported: index > 0 })),
    },
    points: 3.16,
  },
  {
    what: 'a centre of 450 of 500',
    id: 'C9',
    changed: { T03: rural({ domain: '社区' }), T12: [{ ...fields('T12'), area: 450, stage: '投入使用' }] },
    points: 3,
  },
  {
    what: 'half of the money is spent, 90 % wanted',
    id: 'C10',
    changed: { T03: rural({ domain: '社区' }), T19: [{ ...fields('T19'), unit: village }] },
    points: 2.22,
  },
  {
    what: 'its situation is not written',
    id: 'I2',
    subject: bureau,
    changed: { T03: office({ unitSituation: null }) },
    points: 0,
  },
  {
    what: 'a room of 24 square metres',
    id: 'I9',
    subject: bureau,
    changed: { T12: [{ ...fields('T12'), place: bureau, facilityKind: '活动阵地', area: 24, stage: '投入使用' }] },
    points: 2,
  },
  {
    what: 'two of three tasks keep to their plan',
    id: 'I8',
    subject: bureau,
    changed: {
      T02: [0.5, 0.6, 0.4].map((donePct, index) => ({
        ...fields('T02'),
        unit: bureau,
        taskCode: `G-${String(index + 1)}`,
        planPct: 0.5,
        donePct,
      })),
    },
    points: 2.67,
  },
  {
    what: '4 of 5 enterprises have an organisation, 85 % wanted',
    id: 'N1',
    subject: bureau,
    changed: { T03: office({ domain: '“两新”组织', subDomain: '非公有制企业', shouldBuild: 5, built: 4 }) },
    points: 3.76,
  },
  {
    what: 'one of two mobile members is known to be where',
    id: 'N8',
    subject: bureau,
    changed: {
      T03: office({ domain: '“两新”组织', subDomain: '非公有制企业' }),
      T04: ledger('T04').entries.map((each, index) =>
        index < 5 ? each : { ...each, isMobile: true, mobileTo: index === 5 ? '深圳' : null },
      ),
    },
    points: 2,
  },
  {
    what: 'nobody is mobile',
    id: 'N8',
    subject: bureau,
    changed: { T03: office({ domain: '“两新”组织', subDomain: '非公有制企业' }) },
    points: 'dropped',
  },
  {
    what: 'an honour of this year, told at two levels',
    id: 'B1',
    changed: {
      T20: ['省级', '县市级'].map((honourLevel) => ({ ...fields('T20'), honourLevel, honourDate: '2024-03-01' })),
    },
    points: 0.8,
  },
  {
    what: 'two honours of this year',
    id: 'B1',
    changed: {
      T20: ['甲', '乙'].map((honour) => ({
        ...fields('T20'),
        honour,
        honourLevel: '地市级',
        honourDate: '2024-03-01',
      })),
    },
    points: 1.2,
  },
  { what: 'an honour of last year', id: 'B1', changed: {}, points: 0 },
  { what: 'five of six parts of a brand', id: 'B2', changed: { T20: [{ ...fields('T20'), case: null }] }, points: 2.5 },
  {
    what: 'an article in a paper of the province',
    id: 'B3',
    changed: {
      T20: [{ ...fields('T20'), article: '青山经验', media: '省报', mediaLevel: '省级', mediaDate: '2024-04-01' }],
    },
    points: 1.5,
  },
  {
    what: 'a model branch of the city',
    id: 'B4',
    changed: { T20: [{ ...fields('T20'), honour: '党建示范点', honourDate: '2024-03-01' }] },
    points: 2,
  },
];

test.each(cases)('$id: $what', ({ id, changed, subject = village, asOf, points }) => {
  expect(pointsOf(partsOf(subject, townWith(changed), asOf).get(id))).toBe(points);
});

describe('deductions and vetoes of a branch', () => {
  const indexOf = (changed: Readonly<Record<string, readonly Entry[]>>) =>
    computeIndices(read(townWith(changed))).indices.find((each) => each.subject === village);

  test.each([
    ['K3', 'a supervision that is overdue', { T14: [{ ...fields('T14'), dueDate: '2024-06-01' }] }, -1],
    [
      'K3',
      'a supervision that was finished late',
      { T14: [{ ...fields('T14'), dueDate: '2024-06-01', finished: true, finishDate: '2024-06-10' }] },
      -1,
    ],
    ['K3', 'a supervision in time', {}, 0],
    ['K4', 'a problem that came back', { T13: withEntry(ledger('T13'), 1, { recur: true }).entries }, -2],
    ['K5', 'a red card', { T02: [{ ...fields('T02'), unit: village, planPct: 0.5, donePct: 0.19 }] }, -0.5],
    ['K5', 'far behind the days', { T02: [{ ...fields('T02'), unit: village, planPct: null, donePct: 0.01 }] }, -0.5],
    ['K5', 'behind the days', { T02: [{ ...fields('T02'), unit: village, planPct: null, donePct: 0.4 }] }, 0],
  ])('%s: %s', (id, _what, changed, points) => {
    const part = indexOf(changed)?.parts.find((each) => each.indicator === id);
    expect(part?.score).toMatchObject({ known: true, value: points });
  });

  test('X3: a satisfaction under 60 % stands as a veto', () => {
    expect(indexOf({})?.vetoes).toEqual([]);
    expect(indexOf({ T15: [{ ...fields('T15'), rate: 0.55 }] })?.vetoes).toEqual(['X3']);
  });
});

describe('items of a member', () => {
  const all = [...template.pioneer.base, ...template.pioneer.plus, ...template.pioneer.minus];

  function actualOf(
    id: string,
    record: number,
    changed: Readonly<Record<string, readonly Entry[]>> = {},
    key: 'actual' | 'target' = 'actual',
  ) {
    const schema = schemaOf(template);
    const text = all.find((each) => each.id === id)?.[key];
    const context = schema.table('党员名册');
    if (text === undefined || context === undefined) throw new Error(`${id} has no formula`);
    const compiled = compile(text, schema, context);
    if (!compiled.ok) throw new Error(compiled.fault.code);
    const workbook = workbookOf(read(townWith(changed)));
    const relation = workbook.relation('T04');
    if (relation === undefined) throw new Error('no roster');
    const value = bind(compiled.formula, { ...workbook, context: relation })(record);
    return isError(value) ? value.error : value;
  }
  const away = {
    T09: meetings.map((each, index) => (index < 3 ? { ...each, present: 3, leave: 1, leaveNames: '刘志强' } : each)),
  };

  test('P1: hours against 32, and against 56 for the secretary', () => {
    expect([actualOf('P1', 0), actualOf('P1', 0, {}, 'target')]).toEqual([56, 56]);
    expect(actualOf('P1', 1, {}, 'target')).toBe(32);
    expect(actualOf('P1', 1, { T04: withEntry(ledger('T04'), 1, { studyHours: null }).entries })).toBe('#N/A');
  });

  test('P2 and P4: meetings that a member was on leave from, theme days apart', () => {
    expect([actualOf('P2', 2, away), actualOf('P4', 2, away)]).toEqual([2, 1]);
    expect([actualOf('P2', 1, away), actualOf('P4', 1, away)]).toEqual([0, 0]);
  });

  test('P7 and F2: promises that are due', () => {
    const due = (kept: boolean) => ({
      T16: [{ ...fields('T16'), dueDate: '2024-05-01', kept, keptDate: kept ? '2024-04-01' : null }],
    });
    expect(actualOf('P7', 0)).toBe('#DIV/0!');
    expect([actualOf('P7', 0, due(true)), actualOf('F2', 0, due(true))]).toEqual([1, 0]);
    expect([actualOf('P7', 0, due(false)), actualOf('F2', 0, due(false))]).toEqual([0, 1]);
    expect(actualOf('F2', 1, due(false))).toBe(0);
  });

  test('P9, P10, P12: authenticated, visits, the vote', () => {
    expect(actualOf('P9', 0)).toBe(true);
    expect([actualOf('P10', 0), actualOf('P10', 1)]).toEqual([1, '#N/A']);
    const vote = { T15: [{ ...fields('T15'), target: '党员', name: '陈秀英' }] };
    expect([actualOf('P12', 1, vote), actualOf('P12', 0, vote)]).toEqual([89.66, '#DIV/0!']);
    expect(actualOf('P12', 1)).toBe('#DIV/0!');
  });
});

test('every indicator that has a formula is tried here', () => {
  const tried = new Set([...cases.map((each) => each.id), ...['G16', 'I4', 'I6', 'I10', 'C6', 'N3', 'N9', 'N10']]);
  const { common, personal, bonus } = template.fortress;
  const with_ = [...common, ...Object.values(personal).flat(), ...bonus].filter((each) => each.actual !== undefined);
  expect(with_.map((each) => each.id).filter((id) => !tried.has(id))).toEqual([]);
});

test('the indicators of an enterprise that are the same as others in another domain', () => {
  const enterprise = {
    T03: office({ domain: '“两新”组织', subDomain: '非公有制企业', hasPlace: false }),
    T19: [{ ...fields('T19'), unit: bureau, dues: 0.5, spent: 0 }],
  };
  const parts = partsOf(bureau, townWith(enterprise));
  expect([pointsOf(parts.get('N3')), pointsOf(parts.get('N9')), pointsOf(parts.get('N10'))]).toEqual([4, 0, 0]);
  const community = partsOf(village, townWith({ T03: rural({ domain: '社区' }) }));
  expect(pointsOf(community.get('C6'))).toBe(4);
});
