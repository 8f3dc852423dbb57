/** Monthly reports and registers whose list of tasks or roster lies in another workbook of the folder. */
import type { Finding } from '../../../src/core/model/finding';
import { sentence } from '../../../src/core/messages';
import { day, drawn } from './ledgers';
import { cityIn, template, type Ledgers } from './periods';

const list = (start: string, due: string): Ledgers => ({
  T01: [
    ['taskCode', 'taskTitle', 'level', 'leadUnit', 'startDate', 'dueDate'],
    ['G-6', '落实书记责任“口袋书”', '共性', '市委组织部', day(start), day(due)],
  ],
});
const report: Ledgers = {
  T02: [
    'unit month taskCode taskTitle donePct narrative problem nextStep pushMethod isDone filler'.split(' '),
    ['东镇', '2024年6月', 'G-6', '落实书记责任“口袋书”', '20%', '按计划推进', null, null, null, '否', '李明'],
  ],
};
const said = (findings: readonly Finding[], rules: readonly string[]): readonly string[] =>
  findings.filter(({ rule }) => rules.includes(rule)).map((finding) => sentence(finding, template, 'zh-CN'));

describe('a report on tasks', () => {
  const found = (units: Readonly<Record<string, Ledgers>>) => {
    const city = cityIn('2024-06', units);
    const own = city.submissions.find(({ unit }) => unit === '东镇')?.findings ?? [];
    return said(own, ['R05', 'V01']).filter((words) => /牌|推进方式/.test(words));
  };

  test('is held against the template while no list came', () => {
    expect(found({ 东镇: report })).toEqual(['第4行为黄牌，请填“存在问题”和“下一步措施”。']);
  });

  test('by the days of the list in the office’s workbook: not yet begun, or on its way, nothing is asked', () => {
    expect(found({ 东镇: report, 市整推办: list('2024-07-01', '2024-12-31') })).toEqual([]);
    expect(found({ 东镇: report, 市整推办: list('2024-06-01', '2024-12-31') })).toEqual([]);
  });

  test('by the days of the list it may be worse as well', () => {
    expect(found({ 东镇: report, 市整推办: list('2024-01-01', '2024-08-31') })).toEqual([
      '第4行为红牌，请填“存在问题”和“下一步措施”。',
      expect.stringContaining('推进方式'),
    ]);
  });

  test('a row with a wrong cell is not judged', () => {
    const [header = [], row = []] = report.T02 ?? [];
    const wrong: Ledgers = {
      T02: [
        [...header, 'planPct'],
        [...row, '135%'],
      ],
    };
    expect(found({ 东镇: wrong, 市整推办: list('2024-01-01', '2024-08-31') })).toEqual([]);
  });

  test('a list of its own decides before that of the office', () => {
    const own = { ...list('2024-07-01', '2024-12-31'), ...report };
    expect(found({ 东镇: own, 市整推办: list('2024-01-01', '2024-08-31') })).toEqual([]);
  });

  test('the sheets on what was handed in count the same', () => {
    const errors = (units: Readonly<Record<string, Ledgers>>) =>
      drawn(cityIn('2024-06', units), 'O03')
        .row('东镇')
        .find(({ column }) => column === 6)?.value;
    expect(errors({ 东镇: report })).toBe(1);
    expect(errors({ 东镇: report, 市整推办: list('2024-07-01', '2024-12-31') })).toBe(0);
  });
});

describe('tasks of the office’s list that a unit did not report', () => {
  const tasks: Ledgers = {
    T01: [
      ['taskCode', 'taskTitle', 'level', 'domain', 'leadUnit', 'startDate', 'dueDate'],
      ...(
        [
          ['G-1', '共性', null],
          ['G-6', '共性', null],
          ['V-1', '领域', '村'],
          ['C-1', '领域', '社区'],
          ['I-1', '领域', '机关事业单位'],
        ] as const
      ).map(([code, level, domain]) => [
        code,
        `任务${code}`,
        level,
        domain,
        '市委组织部',
        day('2024-01-01'),
        day('2024-12-31'),
      ]),
    ],
  };
  const rosters: Ledgers = {
    T03: [
      'orgCode orgName orgType town domain memberCount'.split(' '),
      ['D0', '中共江城市东镇委员会', '党委', '东镇', '机关事业单位', 30],
      ['D1', '中共江城市东镇甲村支部委员会', '党支部', '东镇', '村', 30],
      ['J1', '中共江城市民政局机关支部委员会', '党支部', '市民政局', '机关事业单位', 9],
    ],
  };
  const reportOf = (unit: string): Ledgers => ({
    T02: (report.T02 ?? []).map((row, index) => (index === 0 ? row : row.map((cell, at) => (at === 0 ? unit : cell)))),
  });
  const found = (units: Readonly<Record<string, Ledgers>>) => said(cityIn('2024-06', units).findings, ['X12']);

  test('are told: the common ones, and those of the domains of its branches', () => {
    const units = { 东镇: reportOf('东镇'), 市民政局: reportOf('市民政局'), 市整推办: tasks, 党建办: rosters };
    expect(found(units)).toEqual([
      '中共江城市东镇委员会 2024年6月 缺任务 G-1、V-1 的进度。',
      '市民政局 2024年6月 缺任务 G-1、I-1 的进度。',
    ]);
  });

  test('what stands in another workbook of the unit is reported', () => {
    const [header = [], row = []] = report.T02 ?? [];
    const other: Ledgers = { T02: [header, row.map((cell, at) => (at === 2 ? 'V-1' : cell))] };
    const units = { 东镇: reportOf('东镇'), 东镇党委: other, 市整推办: tasks, 党建办: rosters };
    expect(found(units)).toEqual(['中共江城市东镇委员会 2024年6月 缺任务 G-1 的进度。']);
  });

  test('one that is set to a part of a domain is asked where that part is, or where nobody knows', () => {
    const [header = [], ...listed] = tasks.T01 ?? [];
    const like = listed.at(-1) ?? [];
    const part = like.map((cell, at) => (at === 0 ? 'I-2' : at === 1 ? '乡镇所属机关事业单位党建提速' : cell));
    const list: Ledgers = { T01: [header, ...listed, part] };
    const withParts = (bureau: string | null): Ledgers => ({
      T03: [
        'orgCode orgName orgType town domain subDomain memberCount'.split(' '),
        ['Z1', '中共江城市东镇卫生院支部委员会', '党支部', '东镇', '机关事业单位', '乡镇所属机关事业单位', 30],
        ['J1', '中共江城市民政局机关支部委员会', '党支部', '市民政局', '机关事业单位', bureau, 9],
      ],
    });
    const of = (bureau: string | null) =>
      found({
        东镇: reportOf('东镇'),
        市民政局: reportOf('市民政局'),
        市整推办: list,
        党建办: withParts(bureau),
      });
    expect(of('市直机关')).toEqual([
      '东镇 2024年6月 缺任务 G-1、I-1、I-2 的进度。',
      '市民政局 2024年6月 缺任务 G-1、I-1 的进度。',
    ]);
    expect(of(null)).toContain('市民政局 2024年6月 缺任务 G-1、I-1、I-2 的进度。');
  });

  test('without any roster nobody knows what a unit owes', () => {
    expect(found({ 东镇: reportOf('东镇'), 市整推办: tasks })).toEqual([]);
  });
});

describe('a register of meetings', () => {
  const meetings: Ledgers = {
    T09: [
      'branch kind date theme host recorder should present leave'.split(' '),
      ...['03-20', '04-20', '05-20', '06-20'].map((date) => [
        '甲村党支部',
        '主题党日',
        day(`2024-${date}`),
        '学习',
        '李明',
        '张强',
        10,
        10,
        0,
      ]),
      ['乙村党支部', '主题党日', day('2024-01-18'), '学习', '王芳', '赵敏', 8, 8, 0],
    ],
  };
  const roster = (founded: string): Ledgers => ({
    T03: [
      'orgCode orgName orgType town domain foundDate committeeSize memberCount'.split(' '),
      ['D1', '中共江城市东镇甲村支部委员会', '党支部', '东镇', '村', day(founded), 0, 10],
      ['D2', '中共江城市东镇乙村支部委员会', '党支部', '东镇', '村', day('2010-07-01'), 3, 8],
    ],
  });
  const found = (units: Readonly<Record<string, Ledgers>>) =>
    said(
      cityIn('2024-06', units).submissions.flatMap(({ findings }) => findings),
      ['X11'],
    );

  test('the roster in another workbook tells when a branch was founded and whether it has a committee', () => {
    const jia = (words: readonly string[]) =>
      words.filter((each) => each.includes('甲村') && each.includes('主题党日'));
    expect(jia(found({ 东镇: meetings }))).toEqual([
      '甲村党支部 2024年1月、2024年2月 没有“主题党日”记录，按规定应有 1 次。',
    ]);
    expect(jia(found({ 东镇: meetings, 党建办: roster('2024-02-20') }))).toEqual([]);
    expect(found({ 东镇: meetings }).some((each) => each.includes('支部委员会”'))).toBe(false);
    expect(found({ 东镇: meetings, 党建办: roster('2024-02-20') })).toContainEqual(
      expect.stringMatching(/乙村支部委员会 2024年1月.*没有“支部委员会”记录/),
    );
  });
});

describe('the roster in another workbook', () => {
  const roster: Ledgers = {
    T03: [
      'orgCode orgName orgType town domain memberCount'.split(' '),
      ['D1', '中共江城市东镇甲村支部委员会', '党支部', '东镇', '村', 3],
      ['J1', '中共江城市民政局机关支部委员会', '党支部', '市民政局', '机关事业单位', 9],
    ],
  };
  const found = (rule: string, units: Readonly<Record<string, Ledgers>>) =>
    said(
      cityIn('2024-06', units).submissions.flatMap(({ findings }) => findings),
      [rule],
    );

  test('tells how many can come to a meeting', () => {
    const meeting: Ledgers = {
      T09: [
        'branch kind date theme host recorder should present leave'.split(' '),
        ['甲村党支部', '主题党日', day('2024-06-20'), '学习', '李明', '张强', 12, 12, 0],
      ],
    };
    expect(found('R31', { 东镇: meeting })).toEqual([]);
    expect(found('R31', { 东镇: meeting, 党建办: roster })).toEqual(['第4行实到 12 人，超过支部党员 3 人。']);
  });

  test('tells whether those who moved away are counted still', () => {
    const member = (name: string, status: string, birth: string) =>
      [name, '男', day(birth), '中共江城市东镇甲村支部委员会', day('2001-07-01'), day('2002-07-01'), status] as const;
    const members: Ledgers = {
      T04: [
        'name sex birth branch joinDate formalDate status'.split(' '),
        member('李明', '正常', '1970-01-02'),
        member('王芳', '正常', '1971-01-02'),
        member('赵敏', '已转出', '1972-01-02'),
      ],
    };
    expect(found('R19', { 东镇: members })).toEqual([]);
    expect(found('R19', { 东镇: members, 党建办: roster })).toEqual(['第6行状态为“已转出”，不应计入党员总数。']);
  });

  test('tells the domain of a place, and so its standard', () => {
    const rooms: Ledgers = {
      T12: [
        'place facilityKind area stage donePct startDate dueDate invest'.split(' '),
        ['市民政局机关党支部', '活动阵地', 5, '开工建设', '30%', day('2024-03-01'), day('2024-11-30'), 20],
      ],
    };
    expect(found('R41', { 市民政局: rooms })).toEqual([]);
    expect(found('R41', { 市民政局: rooms, 党建办: roster })).toEqual([
      expect.stringMatching(/^第4行面积 5 ㎡，低于本市标准 \d+ ㎡。$/),
    ]);
  });
});
