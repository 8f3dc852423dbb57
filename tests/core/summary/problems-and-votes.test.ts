import { roundHalfUp } from '../../../src/core/model/round';
import { halfScores } from '../../../src/core/summary/figures/half-year-score';
import { ballotFields, cityOf, day, drawn, share, type Grid } from './ledgers';

const T03: Grid = [
  ['orgName', 'orgType', 'domain', 'town', 'memberCount'],
  ['甲村支部', '党支部', '村', '东镇', 10],
  ['乙村支部', '党支部', '村', '东镇', 10],
  ['丙村支部', '党支部', '村', '西镇', 10],
  ['丁社区支部', '党支部', '社区', '南镇', 10],
];

describe('problems put right', () => {
  const problem = (code: string, unit: string, state: string | null, due: string | null, recur = '否') => [
    code,
    '督查',
    day('2024-01-10'),
    `问题${code}`,
    '一般',
    unit,
    '措施',
    '赵一',
    '钱二',
    due === null ? null : day(due),
    '正在整改',
    state,
    recur,
  ];
  const T13: Grid = [
    [
      'problemCode',
      'source',
      'foundDate',
      'problem',
      'severity',
      'unit',
      'measure',
      'leader',
      'owner',
      'dueDate',
      'progress',
      'state',
      'recur',
    ],
    problem('W1', '甲村支部', '已销号', '2024-03-31'),
    problem('W2', '甲村支部', '已完成', '2024-03-31', '是'),
    problem('W3', '乙村支部', '整改中', '2024-06-30'),
    problem('W4', '丙村支部', '整改中', '2024-06-29'),
    problem('W5', '丙村支部', '未启动', '2024-05-31'),
    problem('W6', '丙村支部', '长期坚持', '2024-01-31'),
    problem('W7', '丙村支部', null, '2024-01-31'),
  ];
  const city = cityOf({ T03, T13 });
  const sheet = drawn(city, 'O21');
  const overdue = drawn(city, 'O21', 'O21-overdue');

  test('the unit with the most overdue stands first; lasting tasks, unknown states and the due day itself are not overdue', () => {
    expect(sheet.cell('A4')?.value).toBe('西镇');
    expect(sheet.values('西镇')).toEqual(['西镇', 4, 0, 0, 1, 1, 1, 2, 0, 0]);
    expect(sheet.values('东镇')).toEqual(['东镇', 3, 1, 1, 1, 0, 0, 0, 1 / 3, 1]);
    expect(sheet.text).toContain('1 个问题没有填整改状态');
  });

  test("the quarter's notice counts the same ones as overdue", () => {
    expect(drawn(city, 'O26').text).toContain('三、逾期整改（2 个）');
  });

  test('a unit that handed in nothing is 未报, one without problems has dashes: never 0', () => {
    expect(sheet.values('南镇').slice(1)).toEqual(Array.from({ length: 9 }, () => '未报'));
    const T12: Grid = [
      [
        'projectCode',
        'town',
        'place',
        'facilityKind',
        'projectKind',
        'area',
        'invest',
        'fund',
        'stage',
        'donePct',
        'dueDate',
        'responsible',
      ],
      [
        'P1',
        '南镇',
        '丁社区支部',
        '党员群众服务中心',
        '新建',
        300,
        50,
        20,
        '主体完工',
        share(0.6),
        day('2024-12-31'),
        '赵一',
      ],
    ];
    const heard = drawn(cityOf({ T03, T13, T12 }), 'O21');
    expect(heard.values('南镇').slice(1)).toEqual(Array.from({ length: 9 }, () => '—'));
    expect(heard.text).toContain('“—”为台账中没有该单位的问题');
  });

  test('where no problem of a unit tells its state, how many are closed is unknown, and so is what rests on it', () => {
    const [header = [], ...problems] = T13;
    const untold = cityOf({
      T03,
      T13: [
        header,
        ...problems.slice(0, 2),
        ...problems.slice(3).map((row) => row.map((cell, i) => (i === 11 ? null : cell))),
      ],
    });
    const page = drawn(untold, 'O21');
    expect(page.values('西镇')).toEqual(['西镇', 4, '—', '—', '—', '—', '—', '—', '—', 0]);
    expect(page.values('东镇').slice(1, 3)).toEqual([2, 1]);
    expect(page.text).toContain('4 个问题没有填整改状态');
    const rates = (city: typeof untold, unit: string) => drawn(city, 'O04').values(unit)[13];
    expect([rates(untold, '西镇'), rates(untold, '东镇')]).toEqual(['—', 0.5]);
    expect(halfScores(untold).find(({ unit }) => unit === '西镇')?.parts[3]).toBeNull();
    expect(halfScores(untold).find(({ unit }) => unit === '南镇')?.parts[3]).toBe('none');
  });

  test('rates and totals are live', () => {
    expect(sheet.row('东镇')[8]?.formula).toBe('IF(B5=0,"—",C5/B5)');
    expect(sheet.row('合计')[1]).toMatchObject({ value: 7, formula: 'SUM($B$4:$B$6)' });
    expect(sheet.row('合计')[8]).toMatchObject({ value: 1 / 7, formula: 'IF(B7=0,"—",C7/B7)' });
  });

  test('the overdue ones are listed, the longest first, with live days', () => {
    expect(overdue.row('W5')[0]?.row).toBeLessThan(overdue.row('W4')[0]?.row ?? 0);
    expect(overdue.row('W5')[7]).toMatchObject({ value: 30, formula: 'DATE(2024,6,30)-G4' });
    for (const code of ['W3', 'W6', 'W7']) expect(overdue.text).not.toContain(code);
  });

  test('without the ledger a sentence stands there', () => {
    const none = cityOf({ T03 });
    expect(drawn(none, 'O21').text).toContain('没有问题整改台账');
    expect(drawn(none, 'O21', 'O21-overdue').text).toContain('没有问题整改台账');
  });
});

describe('satisfaction', () => {
  const votes = (target: string, name: string, counts: readonly (number | null)[]) => [
    target,
    name,
    '东镇',
    day('2024-06-01'),
    '现场测评',
    ...counts,
  ];
  const T15: Grid = [
    ballotFields,
    votes('党支部', '甲村支部', [40, 40, 0, 30, 5, 3, 1, 1]),
    votes('党支部', '乙村支部', [40, 40, 0, 40, null, null, 0, null]),
    votes('党支部', '丙村支部', [40, 40, 0, 40, 0, 0, 0, 0]),
    votes('党支部', '丁村支部', [50, 52, 0, 50, 1, 1, 0, 0]),
    votes('党支部', '戊村支部', [50, 45, 0, null, null, null, null, null]),
    votes('党支部', '己村支部', [20, 9, 0, 9, 0, 0, 0, 0]),
    votes('书记', '王一', [40, 40, 0, 20, 20, 0, 0, 0]),
  ];
  const sheet = drawn(cityOf({ T15 }), 'O22');

  test('score and rate follow the coefficients, abstentions are no valid votes, and all is live', () => {
    const row = sheet.row('甲村支部');
    expect(row.map((cell) => cell.value)).toEqual([4, '甲村支部', 40, 40, 39, 30, 5, 3, 1, 1, 0.9744, 91.79]);
    expect(row[4]?.formula).toBe('N(F8)+N(G8)+N(H8)+N(I8)');
    expect(row[10]?.formula).toBe('ROUND((N(F8)+N(G8)+N(H8))/E8,4)');
    expect(row[11]?.formula).toBe('ROUND((N(F8)*1+N(G8)*0.8+N(H8)*0.6+N(I8)*0)/E8*100,2)');
  });

  test('equal scores share a rank among their own kind, and the rank is live', () => {
    expect(['乙村支部', '丙村支部', '己村支部'].map((name) => sheet.row(name)[0]?.value)).toEqual([1, 1, 1]);
    expect(sheet.row('甲村支部')[0]?.formula).toBe('RANK(L8,$L$5:$L$8)');
    expect(sheet.row('王一')[0]).toMatchObject({ value: 1, formula: 'RANK(L10,$L$10:$L$10)' });
  });

  test('more returned than issued is invalid and stands apart with its reason; no votes at all is 未报', () => {
    expect(sheet.values('丁村支部')).toEqual(['无效', '丁村支部', 50, 52, '—', 50, 1, 1, 0, 0, '—', '—']);
    expect(sheet.row('戊村支部')[0]?.value).toBe('未报');
    expect(sheet.text).toContain('丁村支部：收回 52 张，大于发出 50 张');
  });

  test('few votes are to be looked at again', () => {
    expect(sheet.text).toContain('己村支部（收回率 45.00%、有效票 9 张）');
  });

  test('who was asked by telephone and on paper has both scores and the two together, six to four', () => {
    const asked = (method: string, name: string, date: string, counts: readonly (number | null)[]) => [
      '党支部',
      name,
      '东镇',
      day(date),
      method,
      ...counts,
    ];
    const city = cityOf({
      T15: [
        ...T15.slice(0, 1),
        asked('电话访问', '甲村支部', '2024-03-01', [100, 100, 0, 0, 0, 0, 100, 0]),
        asked('电话访问', '甲村支部', '2024-06-01', [100, 100, 0, 60, 0, 35, 5, 0]),
        asked('问卷调查', '甲村支部', '2024-06-02', [50, 50, 0, 40, 0, 10, 0, 0]),
        asked('电话访问', '乙村支部', '2024-06-01', [100, 100, 0, 100, 0, 0, 0, 0]),
        asked('问卷调查', '乙村支部', '2024-06-01', [100, 90, 0, 45, 0, 45, 0, 0]),
        asked('电话访问', '丙村支部', '2024-06-01', [100, 100, 0, 100, 0, 0, 0, 0]),
        asked('电话访问', '丁村支部', '2024-06-01', [100, 100, 0, 90, 10, 0, 0, 0]),
        asked('问卷调查', '丁村支部', '2024-06-01', [100, 100, 0, 90, 10, 0, 0, 0]),
      ],
    });
    const below = drawn(city, 'O22').text.split('合并得分\n')[1]?.split('\n') ?? [];
    expect(below.slice(0, 2)).toEqual(['1|乙村支部|党支部|100|100|90|87.5|95', '2|甲村支部|党支部|100|89|50|95|91.4']);
    expect(below[2]).toContain('满意 1、基本满意 0.75、不满意 0.55');
  });

  test('the rate of a whole is all content votes by all valid ones; where one tells its rate alone, the mean', () => {
    const ballots = [
      ballotFields,
      votes('党支部', '甲村支部', [100, 100, 0, 60, 0, 0, 40, 0]),
      votes('党支部', '乙村支部', [20, 20, 0, 20, 0, 0, 0, 0]),
    ];
    const whole = (T15: Grid) => drawn(cityOf({ T03, T15 }), 'O04').row('全市').at(-1)?.value;
    expect(whole(ballots)).toBe(roundHalfUp(80 / 120, 4));
    const rated: Grid = [
      [...ballotFields, 'rate'],
      ...ballots.slice(1).map((line) => [...line, null]),
      [...votes('党支部', '丙村支部', [null, null, null, null, null, null, null, null]), share(0.9)],
    ];
    expect(whole(rated)).toBe(roundHalfUp((0.6 + 1 + 0.9) / 3, 4));
  });

  test('coefficients and what is done with abstentions stand below', () => {
    expect(sheet.text).toContain('满意 1、比较满意 0.8、基本满意 0.6、不满意 0');
    expect(sheet.text).toContain('弃权（不了解、未画）不计入有效票');
  });

  test('votes of a kind of which the template has no coefficient are named, not taken for none', () => {
    const city = cityOf({ T15 });
    const { template } = city.reading;
    const satisfaction = { ...template.satisfaction, coefficients: { satisfied: 1, basic: 0.75, abstain: null } };
    const other = { ...city, reading: { ...city.reading, template: { ...template, satisfaction } } };
    const { text } = drawn(other, 'O22');
    expect(text).toContain('有“比较满意”票，满意度系数表没有这一项');
    expect(text).toContain('弃权（不了解、未画）不计入有效票');
    expect(text).not.toContain('比较满意、弃权');
  });
});

describe('qualified branches', () => {
  const lines = (branch: string, met: readonly (string | null)[], audit: string | null = null) =>
    met.map((each, index) => [
      branch,
      '村',
      String(index + 1),
      index === 8 ? '党费按期交纳' : `标准${String(index + 1)}`,
      each,
      null,
      audit,
    ]);
  const all = Array.from({ length: 10 }, () => '是');
  const but = (...missed: readonly number[]) => all.map((each, index) => (missed.includes(index + 1) ? '否' : each));
  const T08: Grid = [
    ['branch', 'domain', 'standard', 'content', 'met', 'shortfall', 'auditResult'],
    ...lines('甲村支部', but(2)),
    ...lines('乙村支部', but(9)),
    ...lines('丙村支部', but(2, 3, 4, 5)),
  ];
  const sheet = drawn(cityOf({ T03, T08 }), 'O17');

  test('one line missed is still qualified, unless it is a key line; the lowest rate stands first and 未报 last', () => {
    expect(sheet.values('西镇')).toEqual(['西镇', '村', 1, 0, 0, 1, 0, '标准2（1）、标准3（1）、标准4（1）']);
    expect(sheet.values('东镇').slice(0, 7)).toEqual(['东镇', '村', 2, 1, 1, 0, 0.5]);
    expect(sheet.values('南镇')).toEqual(['南镇', '社区', 1, '未报', '未报', '未报', '未报', '—']);
    expect(sheet.cell('A4')?.value).toBe('西镇');
    expect(sheet.text).toContain('1 个未报自评表');
  });

  test('the rate is of those that were judged, live', () => {
    expect(sheet.row('合计')[6]).toMatchObject({ value: 1 / 3, formula: 'IF(SUM(D7:F7)=0,"—",D7/SUM(D7:F7))' });
  });

  test('what the auditor wrote goes before the count', () => {
    const audited = drawn(cityOf({ T08: [T08[0] ?? [], ...lines('甲村支部', all, '基本合格')] }), 'O17');
    expect(audited.values('甲村支部').slice(3, 6)).toEqual([0, 1, 0]);
  });

  test('without the ledger a sentence stands there', () => {
    expect(drawn(cityOf({ T03 }), 'O17').text).toContain('没有合格支部自评表');
  });
});

describe('service centres', () => {
  const project = (
    code: string,
    kind: string,
    way: string | null,
    stage: string | null,
    done: number | null,
    due: string,
  ) => [
    code,
    '东镇',
    code,
    kind,
    way,
    300,
    50.5,
    20,
    stage,
    done === null ? null : share(done),
    day('2024-01-01'),
    day(due),
    '赵一',
    null,
  ];
  const T12: Grid = [
    [
      'projectCode',
      'town',
      'place',
      'facilityKind',
      'projectKind',
      'area',
      'invest',
      'fund',
      'stage',
      'donePct',
      'startDate',
      'dueDate',
      'responsible',
      'difficulty',
    ],
    project('P1', '党员群众服务中心', '新建', '主体完工', 0.6, '2024-12-31'),
    project('P2', '党员群众服务中心', '新建', '规划设计', 0.15, '2024-12-31'),
    project('P3', '党员群众服务中心', '扩建', '投入使用', 1, '2024-12-31'),
    project('P4', '党员群众服务中心', '改建', null, null, '2024-12-31'),
    project('P5', '村民广场', '新建', '投入使用', 1, '2024-12-31'),
  ];
  const sheet = drawn(cityOf({ T12 }), 'O20');

  test('the city stands first: projects, begun, built; other buildings are counted in a note', () => {
    const city = sheet.row('全镇');
    expect(city[0]?.row).toBe(3);
    expect(city.slice(1, 4).map((cell) => cell.value)).toEqual(['项目 4 个', '开工 2 个', '完工 1 个']);
    expect(city[3]?.formula).toContain('COUNTIF($H$6:$H$10,"投入使用")');
    expect(city[5]?.formula).toBe('SUM($F$6:$F$7,$F$9:$F$10)');
    expect(sheet.text).toContain('另有活动阵地等其他项目 1 个');
    expect(sheet.text).toContain('1 个项目没有填节点');
  });

  test('new and rebuilt stand apart, what lags in front, the card in words and the legend below', () => {
    expect(sheet.text).toContain('一、新建（2 个）');
    expect(sheet.text).toContain('二、改扩建（2 个）');
    expect(sheet.row('P2')[0]?.row).toBeLessThan(sheet.row('P1')[0]?.row ?? 0);
    expect(sheet.row('P2')[10]).toMatchObject({ value: '红', tint: { fill: '#FFC7CE' } });
    expect(sheet.text).toContain('图例和口径');
  });

  test('a rate that was not reported is 未报 and not 0', () => {
    expect(sheet.row('P4')[8]?.value).toBe('未报');
  });
});
