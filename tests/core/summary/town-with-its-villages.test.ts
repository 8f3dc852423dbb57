/** A town sends one workbook for all its villages, some of them their own beside it; names are written as each is used to. */
import { takeState } from '../../../src/core/summary/figures/take-state';
import { isVillage } from '../../../src/core/summary/units/town-of';
import type { GridSheet } from '../../snapshots/builder';
import { drawn } from './ledgers';
import { counted, incomes, together, workbook } from './villages';

const identities = (unit: string, ...rows: readonly (readonly [string, number, number])[]): GridSheet => ({
  name: '电子身份',
  rows: [
    ['党员电子身份认证台账'],
    [`填报单位：${unit}`],
    ['党支部', '党员总数', '已认证数', '未认证数'],
    ...rows.map(([branch, members, certified]) => [branch, members, certified, members - certified]),
  ],
});

const reports = (unit: string, ...rows: readonly (readonly [string, string, string])[]): GridSheet => ({
  name: '月报',
  rows: [
    ['任务进度月报'],
    [`填报单位：${unit}`],
    ['填报单位', '报告月份', '任务编号', '任务内容', '完成率', '进展情况', '是否完成'],
    ...rows.map(([who, code, done]) => [who, '2024年6月', code, '规范支部主题党日', done, '按计划推进', '否']),
  ],
});

const town = workbook(
  '望禾镇/望禾镇.xlsx',
  [
    incomes({
      unit: '望禾镇',
      town: '望禾镇',
      villages: [
        ['竹影村', 12],
        ['松坞村', 3],
      ],
    }),
    identities('望禾镇', ['竹影村党支部', 20, 10], ['松坞村党支部', 18, 9]),
    reports('望禾镇', ['竹影村', 'G-3', '30%'], ['松坞村', 'G-3', '40%']),
  ],
  { savedAt: '2024-06-20T08:00:00Z' },
);

const later = { savedAt: '2024-06-27T08:00:00Z' };

test('a village that corrects its income counts once, though its workbook names no branch', () => {
  const own = workbook(
    '望禾镇/松坞村更正.xlsx',
    [incomes({ unit: '松坞村', town: '望禾镇', villages: [['松坞村', 6]] })],
    later,
  );
  const city = together([town, own]);
  expect(counted(city).filter(([, total]) => total === 3 || total === 6)).toEqual([['松坞村党支部', 6]]);
  expect(city.leftOut.map(({ file, detail, reason }) => [file, detail, reason])).toEqual([
    ['望禾镇/望禾镇.xlsx', '望禾镇/松坞村更正.xlsx', 'partly-superseded'],
  ]);
  // The town tells of all its villages: its line has them, whoever of them sends a workbook, too.
  expect(drawn(city, 'O04').values('望禾镇').slice(0, 5)).toEqual([1, '望禾镇', 2, 0, 0.35]);
  expect(drawn(city, 'O04').text).not.toContain('|松坞村|');
  expect(drawn(city, 'O07').text).toContain('竹影村党支部|松坞村');
});

test('also where all that the town told of a village stands newer in the village’s own workbook', () => {
  const own = workbook(
    '望禾镇/竹影村.xlsx',
    [
      incomes({ unit: '竹影村', town: '望禾镇', villages: [['竹影村', 14]] }),
      identities('竹影村', ['竹影村党支部', 20, 20]),
      reports('竹影村', ['竹影村', 'G-3', '60%']),
    ],
    later,
  );
  const page = drawn(together([town, own]), 'O04');
  expect(page.values('望禾镇').slice(2, 5)).toEqual([2, 0, 0.5]);
  expect(page.text).not.toContain('|竹影村|');
});

test('a town that tells of none of its villages has a line of its own beside theirs', () => {
  const city = together([
    workbook('望禾镇/望禾镇.xlsx', [reports('望禾镇', ['望禾镇', 'G-3', '50%'])]),
    workbook('望禾镇/竹影村.xlsx', [reports('竹影村', ['竹影村', 'G-3', '30%'])]),
  ]);
  expect(drawn(city, 'O04').values('望禾镇').slice(2, 5)).toEqual([1, 0, 0.5]);
  expect(drawn(city, 'O04').values('竹影村').slice(2, 5)).toEqual([1, 0, 0.3]);
});

test('a school is under the listed bureau whose ledger has its branch, or in whose folder it lies', () => {
  const school = workbook('教育局/一中.xlsx', [reports('市第一中学党支部', ['市第一中学党支部', 'G-3', '40%'])]);
  const office = (...more: readonly (readonly [string, number, number])[]) =>
    workbook('局/教育局.xlsx', [
      reports('市教育局', ['市教育局', 'G-3', '60%']),
      identities('市教育局', ['机关党支部', 20, 20], ...more),
    ]);
  const list = { expectedUnits: ['市教育局', '市民政局'] };
  const byLedger = together([office(['市第一中学党支部', 20, 10]), school], list);
  const byFolder = together([office(), school], list);
  for (const city of [byLedger, byFolder]) {
    expect(city.unlisted).toEqual([]);
    expect(drawn(city, 'O04').values('市教育局').slice(2, 5)).toEqual([2, 0, 0.5]);
    expect(drawn(city, 'O04').text).not.toContain('|市第一中学');
  }
  expect(drawn(byLedger, 'O04').values('市教育局')).toContain(0.75);
  expect(drawn(byFolder, 'O03').text).toContain('按文件夹名归入“市教育局”，请核对');
  expect(drawn(byLedger, 'O05').values('机关事业单位').slice(0, 3)).toEqual(['机关事业单位', 2, 40]);
});

test('a village in the folder of a listed town is none that is not on the list', () => {
  const city = together([workbook('望禾镇/青竹村.xlsx', [reports('青竹村', ['青竹村', 'G-3', '20%'])])], {
    expectedUnits: ['望禾镇', '竹影村'],
  });
  expect(city.unlisted).toEqual([]);
  expect(city.missingUnits).toEqual(['竹影村']);
});

test('an office that only keeps ledgers on others has no line among the units', () => {
  const city = together([
    workbook('竹影村.xlsx', [reports('竹影村', ['竹影村', 'G-3', '30%'])]),
    workbook('整推办.xlsx', [
      {
        name: '会议',
        rows: [
          ['整推办会议台账'],
          ['填报单位：市整推办'],
          ['会议类型', '期次', '日期', '主持人', '议题'],
          ['周例会', '第1次', '2024-06-03', '李某', '推进'],
        ],
      },
    ]),
  ]);
  expect(drawn(city, 'O04').text).not.toContain('|市整推办|');
  expect(drawn(city, 'O03').text).toContain('市整推办');
});

test('members of score sheets who are exempt are counted, and of what nobody tells there is no sum', () => {
  const scores: GridSheet = {
    name: '先锋',
    rows: [
      ['先锋指数评分表'],
      ['填报单位：竹影村党支部'],
      ['所在党支部', '姓名', '党员分类', '考评期', '总分'],
      ['竹影村党支部', '陈一', '普通党员', '2024年上半年', 80],
      ['竹影村党支部', '林二', '年老体弱党员（免评）', '2024年上半年', null],
    ],
  };
  const page = drawn(together([workbook('a.xlsx', [scores])]), 'O13');
  expect(page.values('竹影村党支部').slice(1, 4)).toEqual(['—', 1, 1]);
  expect(page.values('合计').slice(1, 4)).toEqual(['—', 1, 1]);
});

test('one row corrected takes the place of that row only, whatever else the first workbook names', () => {
  const first = workbook('枫渡村.xlsx', [
    reports('枫渡村', ['枫渡村', 'G-3', '20%'], ['枫渡村', 'G-6', '40%']),
    identities('枫渡村', ['枫渡村党支部', 20, 10]),
  ]);
  const correction = workbook('枫渡村更正.xlsx', [reports('枫渡村', ['枫渡村', 'G-3', '60%'])], later);
  expect(
    drawn(together([first, correction]), 'O04')
      .values('枫渡村')
      .slice(1, 5),
  ).toEqual(['枫渡村', 2, 0, 0.5]);
});

test('第一党支部 is, among several villages, the one of its village, also by the roster', () => {
  const roster = workbook('望禾镇/花名册.xlsx', [
    {
      name: '花名册',
      rows: [
        ['党组织花名册'],
        ['填报单位：望禾镇党委'],
        ['党组织代码', '党组织全称', '所属乡镇（街道）、部门', '领域', '党员总数'],
        ['001', '中共江城市望禾镇竹影村第一支部委员会', '望禾镇', '村', 20],
        ['002', '中共江城市望禾镇竹影村第二支部委员会', '望禾镇', '村', 10],
      ],
    },
  ]);
  const own = workbook('竹影村.xlsx', [identities('竹影村党总支', ['第一党支部', 20, 10], ['第二党支部', 10, 10])]);
  const page = drawn(together([roster, own]), 'O16').text;
  expect(page).toContain('中共江城市望禾镇竹影村第一支部委员会|中共江城市望禾镇竹影村第一支部委员会|未认证 10 人');
  expect(page).not.toContain('1|第一党支部');
});

test('离退休党支部 in its own workbook is not named twice over', () => {
  const city = together([
    workbook('a.xlsx', [identities('市教育局离退休党支部', ['离退休党支部', 30, 12])]),
    workbook('b.xlsx', [identities('市财政局', ['离退休党支部', 12, 6])]),
  ]);
  const page = drawn(city, 'O16').text;
  expect(page).toContain('|市教育局离退休党支部|');
  expect(page).toContain('|市财政局离退休党支部|');
});

test('a branch of which nothing tells the domain has a line, others have theirs by name and by their tasks', () => {
  const city = together([
    workbook('东湖街道/翠园社区.xlsx', [identities('翠园社区', ['翠园社区第一党支部', 20, 20])]),
    workbook('东湖街道/启明光电有限公司.xlsx', [
      identities('启明光电有限公司党支部', ['启明光电有限公司党支部', 8, 8]),
      reports('启明光电有限公司党支部', ['启明光电有限公司党支部', 'N-3', '20%']),
    ]),
    workbook('东湖街道/联合支部.xlsx', [
      identities('个体协会联合党支部', ['个体协会联合党支部', 5, 5]),
      reports('个体协会联合党支部', ['个体协会联合党支部', 'G-3', '20%']),
    ]),
  ]);
  const page = drawn(city, 'O05');
  expect(page.values('社区').slice(0, 3)).toEqual(['社区', 1, 20]);
  expect(page.values('“两新”组织').slice(0, 3)).toEqual(['“两新”组织', 1, 8]);
  expect(page.values('领域没有写明').slice(0, 3)).toEqual(['领域没有写明', 1, 5]);
  expect(page.values('全街道').slice(0, 3)).toEqual(['全街道', 3, 33]);
  // A task of another domain is not owed by it.
  expect(drawn(city, 'O07').values('N-3')).not.toContain('未报');
  expect(drawn(city, 'O36').text).toContain('1 个党组织没有写明领域，没有参加抽取。');
  expect(drawn(city, 'O36').values('翠园社区第一党支部')[3]).toBe('东湖街道');
});

test('a listed village of which only last month’s workbook came is missing by that reason, among the villages', () => {
  const may: GridSheet = {
    name: '月报',
    rows: [
      ['任务进度月报'],
      ['填报单位：竹西村'],
      ['报告月份', '任务编号', '任务内容', '完成率', '进展情况', '是否完成'],
      ['2024年5月', 'G-3', '规范支部主题党日', '30%', '按计划推进', '否'],
    ],
  };
  const city = together([workbook('听泉镇/竹西村.xlsx', [may])], { expectedUnits: ['竹西村', '石岭村'] });
  expect(city.missingUnits).toEqual(['竹西村', '石岭村']);
  const page = drawn(city, 'O03').text;
  expect(page).toContain('只收到别的期间的工作簿：听泉镇/竹西村.xlsx（2024年5月）');
  expect(page).toContain('没有收到该单位的工作簿');
  expect(drawn(city, 'O04').text).not.toContain('市直及其他单位');
});

test('a unit that reported last month and not now is named without any list, and a mean over all periods is told as no gap', () => {
  const month = (m: string, name: string) =>
    workbook(`${m}/${name}.xlsx`, [
      {
        name: '月报',
        rows: [
          ['任务进度月报'],
          [`填报单位：${name}`],
          ['报告月份', '任务编号', '任务内容', '完成率', '进展情况', '是否完成'],
          [`2024年${m}月`, 'G-3', '规范支部主题党日', '30%', '按计划推进', '否'],
        ],
      },
    ]);
  const may = takeState(together([month('5', '竹影村'), month('5', '石桥村')], { period: '2024-05' }));
  const june = together([month('6', '竹影村党支部'), month('6', '石桥社区')], { previous: [may] });
  expect(drawn(june, 'O03').text).toContain('2024年5月报送过、本期没有收到：石桥村（更名、合并的请核对）。');
  // No half-year of anybody can be told yet: that is no period which some lack.
  const gaps = drawn(june, 'O28')
    .text.split('\n')
    .find((line) => line.includes('只按已有的期平均'));
  expect(gaps).toContain('石桥社区（2024年5月）');
  expect(gaps).not.toContain('竹影村');
});

test('望禾镇党委 and 望禾镇人民政府 are the town, in the list of units and in columns for towns', () => {
  const city = together([
    workbook('a.xlsx', [incomes({ unit: '望禾镇党委', town: '望禾镇', villages: [['石桥村', 6]] })]),
    workbook('b.xlsx', [incomes({ unit: '竹影村', town: '望禾镇人民政府', villages: [['竹影村', 3]] })]),
  ]);
  const lines = drawn(city, 'O04').text.split('\n');
  expect(lines[lines.indexOf('一、乡镇（街道）') + 1]).toMatch(/^1\|望禾镇党委\|/);
  expect(drawn(city, 'O18').values('望禾镇小计')).toContain('2 个村');
});

test('a village that no unit is counts for the town beside it in its row', () => {
  const projects: GridSheet = {
    name: '阵地',
    rows: [
      ['党员群众服务中心及阵地建设进度表'],
      ['填报单位：市整推办'],
      ['项目编号', '村（社区）、单位', '乡镇（街道）', '项目类别', '建设方式', '当前节点', '完成率'],
      ['P1', '石桥村', '望禾镇', '党员群众服务中心', '新建', '主体完工', '60%'],
    ],
  };
  const city = together([
    workbook('市.xlsx', [projects]),
    workbook('望禾镇.xlsx', [reports('望禾镇', ['望禾镇', 'G-3', '50%'])]),
  ]);
  expect(drawn(city, 'O04').values('望禾镇')).toContain(0.6);
});

test('what is not alike is ranked apart: towns, villages, offices of the city', () => {
  const city = together([
    workbook('望禾镇.xlsx', [reports('望禾镇', ['望禾镇', 'G-3', '50%'])]),
    workbook('听泉镇.xlsx', [reports('听泉镇', ['听泉镇', 'G-3', '40%'])]),
    workbook('竹影村.xlsx', [reports('竹影村', ['竹影村', 'G-3', '60%'])]),
    workbook('市农业农村局.xlsx', [reports('市农业农村局', ['市农业农村局', 'G-3', '30%'])]),
  ]);
  for (const code of ['O27', 'O28']) {
    const lines = drawn(city, code).text.split('\n');
    const at = (word: string): number => lines.findIndex((line) => line.split('|').some((cell) => cell === word));
    const order = ['乡镇（街道）', '望禾镇', '村、社区', '竹影村', '市直及其他单位', '市农业农村局'].map(at);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(order).not.toContain(-1);
    expect(lines.some((line) => line.includes('各在同一层级内排名'))).toBe(true);
  }
});

test('units that are alike stand in one ranking without headings', () => {
  const city = together([
    workbook('竹影村.xlsx', [reports('竹影村', ['竹影村', 'G-3', '60%'])]),
    workbook('云锦社区.xlsx', [reports('云锦社区', ['云锦社区', 'G-3', '30%'])]),
  ]);
  for (const code of ['O27', 'O28']) {
    expect(drawn(city, code).text).not.toContain('村、社区\n');
    expect(drawn(city, code).text).not.toContain('层级');
  }
});

test('a bureau for 农业农村 is no village', () => {
  expect(['市农业农村党委', '市农业农村局', '望禾镇富农村', '云锦社区'].map(isVillage)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test.each([
  ['望禾镇竹影村6月报表.xlsx', '竹影村'],
  ['望禾镇6月报表.xlsx', '望禾镇'],
])('a workbook without a line for its unit that tells of one village only is that of its name: %s', (file, unit) => {
  const own = workbook(file, [incomes({ town: '望禾镇', villages: [['竹影村', 6]] })]);
  expect(together([own]).submissions.map(({ unit: of }) => of)).toEqual([unit]);
});
