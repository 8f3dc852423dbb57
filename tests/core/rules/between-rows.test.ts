import { sentence } from '../../../src/core/messages';
import { check } from '../../../src/core/rules';
import type { Finding } from '../../../src/core/model/finding';
import type { Entry, Ledger } from './book';
import { asText, cellOf, read, withEntry } from './book';
import { bureau, idNumbers, ledger, village } from './clean';
import { template as builtIn } from '../records/template';

const told = (ledgers: readonly Ledger[]): readonly Finding[] =>
  check(read(ledgers)).findings.filter(({ rule }) => rule !== 'H06');
const day = (entry: Entry): string => (typeof entry.date === 'string' ? entry.date : '');
const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => finding.id);

describe('X01 and X02: what stands twice', () => {
  test('a code of an organisation', () => {
    const twice = withEntry(ledger('T03'), 1, { orgCode: 'D001' });
    expect(told([twice]).map(({ id, facts }) => [id, facts.a, facts.b, facts.v])).toEqual([
      ['X01@组织名册!A4', 3, 4, 'D001'],
    ]);
  });

  test('an identity number, masked; every later row is named', () => {
    const id = idNumbers[0] ?? '';
    const first = ledger('T04').entries[0] ?? {};
    const entries = [
      ...ledger('T04').entries,
      { ...first, name: '王建军', birth: null },
      { ...first, name: '王建民', birth: null },
    ];
    const findings = told([{ ...ledger('T04'), entries }]).filter(({ rule }) => rule === 'X01');
    expect(findings.map(({ facts }) => [facts.a, facts.b])).toEqual([
      [3, 10],
      [3, 11],
    ]);
    expect(findings[0]?.value).toBe(`${id.slice(0, 6)}********${id.slice(14)}`);
  });

  test('empty and unreadable codes are no duplicates', () => {
    const empty = withEntry(withEntry(ledger('T13'), 0, { problemCode: null }), 1, { problemCode: null });
    expect(told([empty]).map(({ rule }) => rule)).toEqual(['V01', 'V01']);
  });

  test('a code that stands twice on two sheets is named with the first sheet', () => {
    const again: Ledger = { ...ledger('T14'), sheet: '二季度督办' };
    const findings = told([ledger('T14'), again]).filter(({ rule }) => rule === 'X01');
    expect(findings.map((finding) => [finding.id, sentence(finding, builtIn(), 'zh-CN')])).toEqual([
      ['X01@二季度督办!A3', '《督办台账》第3行与《二季度督办》第3行“督办编号”重复（D-2024-01）。'],
    ]);
  });

  test('a ledger on a hidden sheet is the one of before', () => {
    const again: Ledger = { ...ledger('T14'), sheet: '二季度督办' };
    const reading = read([ledger('T14'), again], {
      change: (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet, i) => ({ ...sheet, visibility: i === 1 ? 'hidden' : 'visible' })),
      }),
    });
    const { findings } = check(reading);
    expect(findings.map(({ rule, message, sheet }) => [rule, message, sheet])).toEqual([
      ['F05', 'F05.former', '二季度督办'],
    ]);
    expect([reading.tables.length, reading.former?.length]).toEqual([1, 1]);
  });

  test('a hidden ledger with a record of its own is held against the others', () => {
    const [first = {}] = ledger('T14').entries;
    const more: Ledger = {
      ...ledger('T14'),
      sheet: '二季度督办',
      entries: [first, { ...first, superviseCode: 'D-9' }],
    };
    const reading = read([ledger('T14'), more], {
      change: (snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet, i) => ({ ...sheet, visibility: i === 1 ? 'hidden' : 'visible' })),
      }),
    });
    expect(reading.former).toBeUndefined();
    const told = check(reading).findings.filter(({ rule }) => rule === 'X01' || rule === 'F05');
    expect(told.map(({ rule, message }) => [rule, message])).toEqual(
      expect.arrayContaining([
        ['F05', undefined],
        ['X01', 'X01.sheet'],
      ]),
    );
  });

  test('a village that stands twice on a sheet of incomes is asked about, with all that tells rows apart', () => {
    const [first = {}, ...others] = ledger('T11').entries;
    const asked = (change: Entry): readonly (readonly unknown[])[] =>
      told([{ ...ledger('T11'), entries: [first, { ...first, ...change }, ...others] }])
        .filter(({ rule }) => rule === 'X01')
        .map((finding) => [finding.id, finding.severity, sentence(finding, builtIn(), 'zh-CN')]);
    expect(asked({ other: 0.6, total: 6.9, gap: -1.9 })).toEqual([
      ['X01@集体收入!A4', 'confirm', '第3行与第4行“村名、年度、季度”重复（青山村、2024、二季度）。'],
    ]);
    expect(asked({ quarter: '三季度' })).toEqual([]);
  });

  test('what is asked of every month stands once on the sheet of each', () => {
    const again: Ledger = { ...ledger('T10'), sheet: '5月' };
    expect(told([ledger('T10'), again]).filter(({ rule }) => rule === 'X01')).toEqual([]);
  });

  test('the same name in the same town under another code', () => {
    const same = withEntry(ledger('T03'), 1, { orgName: village, town: '红星镇' });
    const findings = told([same]).filter(({ rule }) => rule === 'X02');
    expect(findings.map(({ id, facts }) => [id, facts.a, facts.b])).toEqual([['X02@组织名册!B4', 3, 4]]);
  });
});

describe('X05: totals', () => {
  const rows: readonly Entry[] = [
    { branch: village, memberCount: 4, certified: 3, uncertified: 1, rate: 0.75, reason: '外出' },
    { branch: bureau, memberCount: 3, certified: 3, uncertified: 0, rate: 1 },
  ];
  const summed = (total: Entry, change: Partial<Ledger> = {}): Ledger => ({
    table: 'T10',
    entries: rows,
    totals: [total],
    ...change,
  });

  test('a total that is the sum is in order; shares are not added up', () => {
    expect(told([summed({ memberCount: 7, certified: 6, uncertified: 1, rate: 0.857 })])).toEqual([]);
  });

  test('a wrong total is pointed at, with the sum, and gives nothing else', () => {
    const wrong = summed({ memberCount: 8, certified: 6, uncertified: 1 });
    expect(told([wrong]).map(({ id, value, expected, field }) => [id, value, expected, field])).toEqual([
      ['X05@认证台账!B5', 8, 7, 'memberCount'],
    ]);
  });

  test('a total is what its formula gave', () => {
    const worked = summed({ memberCount: { value: 9, formula: 'SUM(B3:B4)' }, certified: 6, uncertified: 1 });
    expect(idsOf(told([worked]))).toEqual(['X05@认证台账!B5']);
  });

  test('a total kept as text is read; 无 and an empty cell are no totals', () => {
    expect(told([summed({ memberCount: asText('7'), certified: '—', uncertified: null })])).toEqual([]);
    expect(idsOf(told([summed({ memberCount: asText('9') })]))).toEqual(['X05@认证台账!B5']);
  });

  test('a column with a cell that cannot be read has no sum', () => {
    const unread = summed(
      { memberCount: 7, certified: 6, uncertified: 1 },
      { entries: [{ ...rows[0], memberCount: '若干' }, ...rows.slice(1)] },
    );
    expect(told([unread]).map(({ rule }) => rule)).toEqual(['V02']);
  });

  test('what an empty required cell leaves out of the sum is not a second fault', () => {
    const empty = summed(
      { memberCount: 7, certified: 6, uncertified: 1 },
      { entries: [{ ...rows[0], memberCount: null }, ...rows.slice(1)] },
    );
    expect(told([empty]).map(({ rule }) => rule)).toEqual(['V01']);
  });

  test('but the cells that can be read are never more than the total', () => {
    const less = summed(
      { memberCount: 2, certified: 6, uncertified: 1 },
      { entries: [{ ...rows[0], memberCount: '若干' }, ...rows.slice(1)] },
    );
    expect(told([less]).map(({ rule, severity, message, facts }) => [rule, severity, message, facts.e])).toEqual([
      ['V02', 'error', undefined, '名'],
      ['X05', 'error', 'X05.least', 3],
    ]);
  });

  test('a wrong cell of which nobody knows what it ought to hold makes a wrong total a question', () => {
    const negative = summed(
      { memberCount: 9, certified: 6, uncertified: 1 },
      { entries: [{ ...rows[0], memberCount: -1 }, ...rows.slice(1)] },
    );
    const findings = told([negative]).filter(({ rule }) => rule === 'X05');
    expect(findings.map(({ id, severity, message, facts }) => [id, severity, message, facts.n])).toEqual([
      ['X05@认证台账!B5', 'confirm', 'X05.open', 3],
    ]);
  });

  test('a total that holds what the wrong cell ought to hold is right', () => {
    const one = summed(
      { memberCount: 7, certified: 6, uncertified: 1 },
      { entries: [{ ...rows[0], uncertified: 2 }, ...rows.slice(1)] },
    );
    expect(told([one]).map(({ rule, expected }) => [rule, expected])).toEqual([['R33', 1]]);
  });

  test('the rate of a total is what its own amounts make, or the mean of the rates', () => {
    const entries = [
      ...[
        [40, 38, 0.95],
        [20, 17, 0.85],
        [30, 27, 0.9],
        [10, 8, 0.8],
      ].map(([memberCount = 0, certified = 0, rate = 0], n) => ({
        ...{ branch: `${String(n)}村党支部`, memberCount, certified, rate },
        ...{ uncertified: memberCount - certified, reason: '外出' },
      })),
    ];
    const rated = (rate: Entry[string]): readonly (readonly unknown[])[] =>
      told([summed({ memberCount: 100, certified: 90, uncertified: 10, rate }, { entries })]).map(
        ({ id, severity, message, facts }) => [id, severity, message, facts.v, facts.e],
      );
    for (const right of [0.9, 0.875, asText('90%'), asText('90.0'), '—', null]) expect(rated(right)).toEqual([]);
    expect(rated(0.96)).toEqual([['X05@认证台账!E7', 'confirm', 'X05.share', 96, 90]]);
    expect(rated(asText('96%'))).toEqual([['X05@认证台账!E7', 'confirm', 'X05.share', 96, 90]]);
  });

  test('subtotals are over the rows above them, or below where the ledger is written that way', () => {
    const four = [...rows, ...rows].map((row) => ({ ...row }));
    const part = { memberCount: 7, certified: 6, uncertified: 1 };
    const above: Ledger = {
      table: 'T10',
      entries: four,
      subtotals: [
        { behind: 2, entry: part },
        { behind: 4, entry: { ...part, certified: 5 } },
      ],
      totals: [{ memberCount: 14, certified: 12, uncertified: 2 }],
    };
    const sums = (one: Ledger): readonly Finding[] => told([one]).filter(({ rule }) => rule !== 'X01');
    expect(sums(above).map(({ id, expected, message }) => [id, expected, message])).toEqual([
      ['X05@认证台账!C8', 6, 'X05.subtotal'],
    ]);
    const uneven = [...rows, rows[0] ?? {}].map((row) => ({ ...row }));
    const below: Ledger = {
      table: 'T10',
      entries: [{ ...rows[1] }, ...uneven],
      subtotals: [
        { behind: 1, entry: part },
        { behind: 3, entry: { memberCount: 4, certified: 3, uncertified: 1 } },
      ],
    };
    expect(sums(below)).toEqual([]);
  });

  test('numbers of a column that the template does not know are added up too', () => {
    const extra = summed({ memberCount: 7 }, { extra: [['发证数', 3, 3]], found: {} });
    const reading = read([extra]);
    expect(check(reading).findings.map(({ rule }) => rule)).toEqual(['F06', 'H06']);
  });

  test('money may differ by a hundredth', () => {
    const two = [1, 2].map((n) => ({ ...ledger('T11').entries[0], village: `青山${String(n)}村` }));
    const total = { operating: 6.41, rent: 2.6, invest: 1.6, subsidy: 2, other: 1, total: 13.6, threshold: 5 };
    expect(told([{ ...ledger('T11'), entries: two, totals: [total] }]).filter(({ rule }) => rule === 'X05')).toEqual(
      [],
    );
    const wrong = { ...total, operating: 6.42 };
    expect(
      told([{ ...ledger('T11'), entries: two, totals: [wrong] }]).filter(({ rule }) => rule === 'X05'),
    ).toHaveLength(1);
  });
});

test('X06: a mean row against the mean of the rows, shares included', () => {
  const means = (entry: Entry): Ledger => ({
    ...ledger('T10'),
    entries: [
      { ...ledger('T10').entries[0] },
      { branch: bureau, memberCount: 3, certified: 2, uncertified: 1, rate: 0.6667, reason: '外出' },
    ],
    means: [entry],
  });
  expect(told([means({ memberCount: 3.5, rate: 0.83335 })])).toEqual([]);
  expect(told([means({ memberCount: 3.5, rate: 0.833 })])).toEqual([]);
  expect(told([means({ memberCount: 3, rate: 0.9 })]).map(({ id, expected }) => [id, expected])).toEqual([
    ['X06@认证台账!B5', 3.5],
    ['X06@认证台账!E5', 0.8334],
  ]);
});

describe('X08: indicators of a branch', () => {
  test('one is missing', () => {
    const entries = ledger('T05').entries.filter((entry) => entry.indicator !== 'V3');
    const findings = told([{ ...ledger('T05'), entries }]);
    expect(findings.map(({ id, facts, message }) => [id, facts.v, message])).toEqual([
      ['X08@堡垒评分!A3', 'V3', 'X08.missing'],
    ]);
  });

  test('one belongs to another domain', () => {
    const last = ledger('T05').entries.length - 1;
    const strange = withEntry(ledger('T05'), last, { indicator: 'C1' });
    const findings = told([strange]);
    expect(
      findings.map(({ rule, message, facts }) => [rule, message, message === 'X08.extra' ? facts.w : facts.v]),
    ).toEqual([
      ['X08', 'X08.missing', ledger('T05').entries[last]?.indicator],
      ['X08', 'X08.extra', 'C1'],
    ]);
  });
});

test('X09: more five stars than the cap allows, branches and members apart', () => {
  const top = withEntry(ledger('T07'), 2, { final: 5, changeReason: '特别优秀' });
  const findings = told([top]).filter(({ rule }) => rule === 'X09');
  expect(findings.map(({ id, facts }) => [id, facts.v, facts.x, facts.e])).toEqual([
    [`X09@双五星!${cellOf(top, 2, 'final')}`, '党员', 14.29, 5],
  ]);
});

describe('X11: how often a branch meets', () => {
  test('a month without theme day', () => {
    const entries = ledger('T09').entries.filter(
      (entry) => !(entry.kind === '主题党日' && day(entry).startsWith('2024-05')),
    );
    const findings = told([{ ...ledger('T09'), entries }]);
    expect(findings.map(({ id, facts }) => [id, facts.c, facts.month, facts.e])).toEqual([
      ['X11@组织生活!A3', '主题党日', '2024-05', 1],
    ]);
  });

  test('a register of one month says nothing of the quarter, and a month that is not over is not judged', () => {
    const april = ledger('T09').entries.filter((entry) => day(entry).startsWith('2024-04'));
    expect(told([{ ...ledger('T09'), entries: april }])).toEqual([]);
    const reading = read([
      { ...ledger('T09'), entries: ledger('T09').entries.filter((entry) => day(entry) < '2024-06-06') },
    ]);
    expect(check({ ...reading, asOf: reading.asOf - 20 }).findings).toEqual([]);
  });

  test('a committee is asked of a branch that has one', () => {
    const entries = ledger('T09').entries.filter((entry) => entry.kind !== '支部委员会');
    expect(told([{ ...ledger('T09'), entries }])).toEqual([]);
    const findings = told([{ ...ledger('T09'), entries }, ledger('T03')]).filter(({ rule }) => rule === 'X11');
    expect(findings.map(({ facts }) => [facts.c, facts.month])).toEqual([
      ['支部委员会', '2024-01,2024-02,2024-03,2024-04,2024-05,2024-06'],
    ]);
  });
});

describe('X11: a branch that was founded within the year', () => {
  const lacking = (foundDate: string) => {
    const entries = ledger('T09').entries.filter((entry) => entry.kind !== '主题党日' || day(entry) >= '2024-05');
    const roster = withEntry(ledger('T03'), 0, { foundDate });
    return told([{ ...ledger('T09'), entries }, roster])
      .filter(({ rule }) => rule === 'X11')
      .map(({ facts }) => [facts.c, facts.month]);
  };

  test.each([
    ['2023-12-31', [['主题党日', '2024-01,2024-02,2024-03,2024-04']]],
    ['2024-02-29', [['主题党日', '2024-03,2024-04']]],
    ['2024-04-01', []],
  ])('on %s: nothing is asked of the months that had begun by then', (foundDate, months) => {
    expect(lacking(foundDate)).toEqual(months);
  });
});

describe('X12: tasks without a row', () => {
  test('one task of the list is not reported in a month', () => {
    const entries = ledger('T02').entries.filter((entry) => entry.taskCode !== 'G-3');
    const findings = told([ledger('T01'), { ...ledger('T02'), entries }]).filter(({ rule }) => rule === 'X12');
    expect(findings.map(({ id, facts }) => [id, facts.unit, facts.month, facts.v])).toEqual([
      ['X12@任务月报!C3', '红星镇', '2024-06', 'G-3'],
    ]);
  });

  test('a task that begins later, or that another reporting unit leads, is not missed', () => {
    const entries = ledger('T02').entries.filter((entry) => entry.taskCode !== 'G-3');
    const later = withEntry(ledger('T01'), 2, { startDate: '2024-07-01' });
    expect(told([later, { ...ledger('T02'), entries }]).filter(({ rule }) => rule === 'X12')).toEqual([]);
    const led = withEntry(ledger('T01'), 2, { leadUnit: '青石镇' });
    const other = { ...ledger('T02').entries[2], unit: '青石镇' };
    expect(
      told([led, { ...ledger('T02'), entries: [...entries, other] }]).filter(
        ({ rule, facts }) => rule === 'X12' && facts.unit === '红星镇',
      ),
    ).toEqual([]);
  });

  test('a general branch without branches is asked for the tasks of its own domain, not of all in its town', () => {
    const [organisation, task, report] = [ledger('T03').entries[0], ledger('T01').entries[0], ledger('T02').entries[0]];
    const unit = '甲村党总支';
    const entries = [
      { ...organisation, orgCode: 'A1', orgName: unit, orgType: '党总支', domain: '村', town: '红星镇' },
      { ...organisation, orgCode: 'A2', orgName: '东风社区党支部', orgType: '党支部', domain: '社区', town: '红星镇' },
    ];
    const asked = (taskCode: string, domain: string) => ({
      ...task,
      taskCode,
      level: '领域',
      domain,
      leadUnit: '市整推办',
    });
    const tasks = [asked('V-1', '村'), asked('V-2', '村'), asked('C-1', '社区')];
    const missed = (reported: string) =>
      told([
        { ...ledger('T03'), entries },
        { ...ledger('T01'), entries: tasks },
        { ...ledger('T02'), entries: [{ ...report, unit, taskCode: reported }] },
      ])
        .filter(({ rule }) => rule === 'X12')
        .map(({ facts }) => facts.v);
    expect(missed('V-1')).toEqual(['V-2']);
  });
});

describe('R25, R40, R48', () => {
  test('R25: the composite, then the star', () => {
    const sum = withEntry(ledger('T07'), 0, { composite: 88 });
    expect(told([sum]).map(({ id, expected, facts }) => [id, expected, facts.star])).toEqual([
      [`R25@双五星!${cellOf(sum, 0, 'composite')}`, 85.4, '4星'],
    ]);
    const star = withEntry(ledger('T07'), 0, { proposed: 5, changeReason: '会议研究' });
    expect(told([star]).map(({ id, expected }) => [id, expected])).toEqual([
      [`R25@双五星!${cellOf(star, 0, 'proposed')}`, 4],
    ]);
    const veto = withEntry(ledger('T07'), 0, { vetoCase: '发生严重违纪', proposed: 1, changeReason: '否决', final: 1 });
    expect(told([veto])).toEqual([]);
  });

  test('R40: the rate lies between the stage and the next; what is in use has a date', () => {
    const early = withEntry(ledger('T12'), 0, { donePct: 0.85 });
    expect(told([early]).map(({ id, expected }) => [id, expected])).toEqual([
      [`R40@阵地项目!${cellOf(early, 0, 'donePct')}`, '60～80%'],
    ]);
    const used = withEntry(ledger('T12'), 0, { stage: '投入使用', donePct: 1, doneDate: null });
    expect(told([used]).map(({ id, message }) => [id, message])).toEqual([
      [`R40@阵地项目!${cellOf(used, 0, 'doneDate')}`, 'R40.date'],
    ]);
    expect(told([withEntry(used, 0, { doneDate: '2024-06-20' })])).toEqual([]);
  });

  test('R48: the rate, then the score; rates may be rounded', () => {
    const rate = withEntry(ledger('T15'), 0, { rate: 0.9 });
    expect(told([rate]).map(({ id, expected }) => [id, expected])).toEqual([
      [`R48@满意度!${cellOf(rate, 0, 'rate')}`, '96.55%'],
    ]);
    expect(told([withEntry(ledger('T15'), 0, { rate: 0.966 })])).toEqual([]);
    const score = withEntry(ledger('T15'), 0, { score: 80 });
    expect(told([score]).map(({ id, message }) => [id, message])).toEqual([
      [`R48@满意度!${cellOf(score, 0, 'score')}`, 'R48.score'],
    ]);
  });
});

describe('S03: names of organisations', () => {
  const life = (branch: string): Ledger => withEntry(ledger('T09'), 0, { branch });
  const of = (ledgers: readonly Ledger[]): readonly Finding[] => told(ledgers).filter(({ rule }) => rule === 'S03');

  test('a name that is in no way the roster’s is an error', () => {
    const findings = of([ledger('T03'), life('中共江城市红星镇白水村支部委员会')]);
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([['S03@组织生活!A3', 'error']]);
  });

  test('a short name that means one organisation is understood and to be confirmed', () => {
    const findings = of([ledger('T03'), life('青山村支部')]);
    expect(findings.map(({ id, severity, message, expected }) => [id, severity, message, expected])).toEqual([
      ['S03@组织生活!A3', 'confirm', 'S03.known', village],
    ]);
  });

  test('the short name that the roster itself gives can be written out by itself', () => {
    const roster = withEntry(ledger('T03'), 0, { orgShort: '青山支部' });
    const findings = of([roster, life('青山支部')]);
    expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
      ['S03.known', { kind: 'setValue', value: village }],
    ]);
    expect(of([roster, life('青山村支部')]).map(({ fix }) => fix)).toEqual([null]);
  });

  test('同上 under a name is not said again', () => {
    const life2 = withEntry(life('中共江城市红星镇白水村支部委员会'), 1, { branch: '同上' });
    expect(of([ledger('T03'), life2]).map(({ id }) => id)).toEqual(['S03@组织生活!A3']);
  });

  test('a village may be called by its name, and offices outside the roster are not asked for', () => {
    expect(of([ledger('T03'), ledger('T11'), ledger('T12'), ledger('T01')])).toEqual([]);
  });

  test('a department to which branches of the roster belong is known to it, as a unit and not as a branch', () => {
    const orders = [village, bureau, '江城市水务局', '江城市教育局'].map((unit) => ({
      ...ledger('T14').entries[0],
      unit,
    }));
    const roster = withEntry(ledger('T03'), 1, { town: '江城市水务局' });
    const findings = of([roster, { ...ledger('T14'), entries: orders }]);
    expect(findings.map(({ value }) => value)).toEqual(['江城市教育局']);
    expect(of([roster, life('江城市水务局')]).map(({ severity }) => severity)).toEqual(['error']);
  });

  test('the committee over the roster’s branches is known to it as an organisation and not as a branch', () => {
    const roster = withEntry(ledger('T03'), 0, { parentOrg: '中共江城市红星镇委员会' });
    const starred = (branch: string): Ledger => withEntry(ledger('T07'), 0, { branch });
    expect(of([roster, starred('江城市红星镇党委')])).toEqual([]);
    expect(of([roster, starred('江城市白水镇党委')]).map(({ severity }) => severity)).toEqual(['error']);
    expect(of([roster, life('江城市红星镇党委')]).map(({ severity }) => severity)).toEqual(['error']);
  });

  test('without a roster the rule is not tried', () => {
    expect(check(read([ledger('T09')])).notChecked).toContainEqual({ rule: 'S03', needs: ['T03'] });
  });
});
