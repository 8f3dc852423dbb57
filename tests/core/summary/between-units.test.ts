/** M01 to M06 on whole files: the workbooks of one period against each other, each planted and in order. */
import { day } from './ledgers';
import { consolidate } from '../../../src/core/summary/consolidate';
import { cityIn, fileOf, template, told, type Ledgers } from './periods';
import { serial } from '../indices/workbook';
import { together, workbook } from './villages';

interface Branch {
  readonly code: string;
  readonly name: string;
  readonly town?: string | null;
  readonly members: number;
  readonly parent?: string;
  readonly type?: string;
}

const roster = (branches: readonly Branch[]): Ledgers => ({
  T03: [
    'orgCode orgName orgType parentOrg town domain secretary formalCount probCount memberCount'.split(' '),
    ...branches.map(({ code, name, town = '东镇', members, parent = '中共江城市委员会', type = '党支部' }) => [
      ...[code, name, type, parent, town, '村', '王建国', members, 0, members],
    ]),
  ],
});
const of = (unit: string, code: string, members = 20, town: string | null = unit): Ledgers =>
  roster([{ code, name: `中共江城市${unit}第一村支部委员会`, town, members }]);

test('M01: units of the list that sent nothing are an error, all named; with everything there it is silent', () => {
  const units = { 东镇: of('东镇', 'D1'), 西镇: of('西镇', 'X1') };
  expect(told(cityIn('2024-06', units, { expectedUnits: ['东镇', '西镇'] }), 'M01')).toEqual([]);
  expect(told(cityIn('2024-06', units, { expectedUnits: ['东镇', '西镇', '南镇', '北镇'] }), 'M01')).toEqual([
    'error 未报单位（2 个）：南镇、北镇。',
  ]);
});

test('M02: handed in after the fifth of the next month is told with the days; on the fifth is in time', () => {
  const late = (on: string) => {
    const one = fileOf('东镇', { ...of('东镇', 'D1') }, '2024-06');
    if (!('examination' in one)) throw new Error('refused');
    const { examination } = one;
    const snapshot = { ...examination.reading.snapshot, savedAt: `${on}T08:00:00Z` };
    const saved = { ...one, examination: { ...examination, reading: { ...examination.reading, snapshot } } };
    const options = { template, asOf: serial('2024-06-30'), expectedUnits: [] };
    return {
      asked: told(consolidate([saved], { ...options, period: '2024-06' }), 'M02'),
      unasked: told(consolidate([saved], { ...options, period: '' }), 'M02'),
    };
  };
  expect(late('2024-07-05')).toEqual({ asked: [], unasked: [] });
  expect(late('2024-07-09')).toEqual({ asked: ['hint 东镇 2024-07-09 报送，晚 4 天。'], unasked: [] });
});

test('M03: one code in two units is an error at the second, also where only the file says whose it is', () => {
  expect(told(cityIn('2024-06', { 东镇: of('东镇', 'D1'), 西镇: of('西镇', 'X1') }), 'M03')).toEqual([]);
  const same = cityIn('2024-06', { 东镇: of('东镇', 'D1'), 西镇: of('西镇', 'D1') });
  expect(told(same, 'M03')).toEqual(['error 西镇.xlsx›T03!4.orgCode 党组织 D1 出现在 东镇 和 西镇 两个单位。']);
  const untold = cityIn('2024-06', { 东镇: of('东镇', 'D1', 20, null), 西镇: of('西镇', 'D1', 20, null) });
  expect(told(untold, 'M03')).toEqual(['error 西镇.xlsx›T03!4.orgCode 党组织 D1 出现在 东镇 和 西镇 两个单位。']);
  const oneUnit = cityIn('2024-06', { 东镇: of('东镇', 'D1'), 东镇党委: of('东镇', 'D1', 20, '东镇党委') });
  expect(told(oneUnit, 'M03')).toEqual([]);
});

test('M04: a committee’s members against those of its branches in other files', () => {
  const committee = (members: number): Ledgers =>
    roster([{ code: 'D0', name: '中共江城市东镇委员会', members, type: '党委' }]);
  const branch = (code: string, members: number): Ledgers =>
    roster([{ code, name: `中共江城市东镇${code}村支部委员会`, members, parent: '中共江城市东镇委员会' }]);
  const city = (members: number) =>
    cityIn('2024-06', { 东镇: committee(members), 甲村: branch('甲', 12), 乙村: branch('乙', 9) });
  expect(told(city(21), 'M04')).toEqual([]);
  expect(told(city(25), 'M04')).toEqual([
    'confirm 东镇.xlsx›T03!4.memberCount 中共江城市东镇委员会 汇总 25，所属支部之和 21。',
  ]);
});

test('M04: a committee’s members against those of its branches in one roster', () => {
  const parent = '中共江城市东镇委员会';
  const city = (members: number) =>
    cityIn('2024-06', {
      东镇: roster([
        { code: 'D0', name: parent, members, type: '党委' },
        { code: 'D1', name: '中共江城市东镇甲村总支部委员会', members: 12, parent, type: '党总支' },
        { code: 'D2', name: '中共江城市东镇甲村第一支部委员会', members: 12, parent: '中共江城市东镇甲村总支部委员会' },
        { code: 'D3', name: '中共江城市东镇乙村支部委员会', members: 9, parent },
      ]),
    });
  expect(told(city(21), 'M04')).toEqual([]);
  expect(told(city(25), 'M04')).toEqual([
    'confirm 东镇.xlsx›T03!4.memberCount 中共江城市东镇委员会 汇总 25，所属支部之和 21。',
  ]);
});

test('M05: the city’s total is the sum of its units; branches without a unit are told', () => {
  expect(told(cityIn('2024-06', { 东镇: of('东镇', 'D1', 20), 西镇: of('西镇', 'X1', 11) }), 'M05')).toEqual([
    'hint 党员总数全市合计 31，与各单位之和一致。',
  ]);
  const one = roster([
    { code: 'D1', name: '中共江城市东镇甲村支部委员会', members: 20 },
    { code: 'D2', name: '中共江城市乙村支部委员会', town: null, members: 7 },
  ]);
  expect(told(cityIn('2024-06', { 东镇: one }), 'M05')).toEqual([
    'confirm 党员总数全市合计 27，各单位之和 20：有 1 个党组织没有填所属乡镇（街道）、部门，请补填。',
  ]);
});

test('M06: incomes on two bases cannot be compared', () => {
  const income = (town: string, basis: string): Ledgers => ({
    T11: [
      'village town year quarter operating rent subsidy total basis threshold reached'.split(' '),
      [`${town}村`, town, 2024, '二季度', 4, 1, 0, 5, basis, 5, '是'],
    ],
    T12: [
      'projectCode place town facilityKind projectKind area invest stage donePct startDate dueDate'.split(' '),
      [
        `F-${town}`,
        `${town}村`,
        town,
        '党员群众服务中心',
        '新建',
        320,
        80,
        '开工建设',
        0.4,
        day('2024-02-01'),
        day('2024-11-30'),
      ],
    ],
  });
  const bases = (east: string, west: string) =>
    told(cityIn('2024-06', { 东镇: income('东镇', east), 西镇: income('西镇', west) }), 'M06');
  expect(bases('总收入（含补助）', '总收入（含补助）')).toEqual([]);
  expect(bases('总收入（含补助）', '经营性收入')).toEqual([
    expect.stringMatching(
      /^confirm 西镇\.xlsx›T11!4\.basis 东镇\.xlsx 用“总收入.*”口径，西镇\.xlsx 用“经营性收入.*”口径，不能直接比较。$/,
    ),
  ]);
});

test('without rosters or incomes the rules that need them say so', () => {
  const one = cityIn('2024-06', {
    东镇: {
      T19: [
        ['unit', 'members', 'eduBudget', 'eduPaid', 'spent'],
        ['东镇', 30, 2, 1, 0.5],
      ],
    },
  });
  for (const [rule, needs] of [
    ['M03', 'T03'],
    ['M04', 'T03'],
    ['M05', 'T03'],
    ['M06', 'T11'],
  ] as const)
    expect(one.notChecked).toContainEqual({ rule, needs: [needs] });
});

test('X15: a problem in more than three units of several workbooks is told once; one workbook with all of them tells itself', () => {
  const ledger = (units: readonly string[], problem = '党务公开栏长期未更新'): Ledgers => ({
    T13: [
      'problemCode source foundDate problem severity unit measure leader owner dueDate state'.split(' '),
      ...units.map((unit) => [
        ...[`W-${unit}`, '市内督查', day('2024-06-03'), problem, '一般', unit],
        ...['明确专人，每月更新', '李明', '张强', day('2024-09-30'), '整改中'],
      ]),
    ],
  });
  const [east, west] = [
    ['甲村支部', '乙村支部'],
    ['丙村支部', '丁村支部'],
  ];
  expect(told(cityIn('2024-06', { 东镇: ledger(east), 西镇: ledger(west) }), 'X15')).toEqual([
    'hint 东镇.xlsx›T13!4.problem 问题“党务公开栏长期未更新”在 4 个单位出现，请列为共性问题。',
  ]);
  expect(told(cityIn('2024-06', { 东镇: ledger(east), 西镇: ledger(west.slice(1)) }), 'X15')).toEqual([]);
  expect(told(cityIn('2024-06', { 东镇: ledger(east), 西镇: ledger(west, '会议记录不全') }), 'X15')).toEqual([]);
  expect(told(cityIn('2024-06', { 东镇: ledger([...east, ...west]), 西镇: ledger(['戊村支部']) }), 'X15')).toEqual([]);
});

test('F09: a file called after another month, with no period inside, is asked about; one that is not is silent', () => {
  const files = (file: string) =>
    together([
      workbook(file, [
        {
          name: '认证',
          rows: [['党员电子身份认证台账'], ['党支部', '党员总数', '已认证数'], ['竹影村党支部', 20, 19]],
        },
      ]),
    ]);
  expect(told(files('望禾镇2024年5月台账.xlsx'), 'F09')).toEqual([
    'confirm “望禾镇2024年5月台账.xlsx”的文件名写的是 2024年5月，本次收的是 2024年6月，表内没有写明报告期。请核对交的是不是这一期。',
  ]);
  expect(told(files('望禾镇4月报表.xlsx'), 'F09')).toHaveLength(1);
  for (const file of ['望禾镇6月台账.xlsx', '望禾镇1-5月台账.xlsx', '望禾镇台账（7月5日前报）.xlsx', '望禾镇台账.xlsx'])
    expect(told(files(file), 'F09')).toEqual([]);
});
