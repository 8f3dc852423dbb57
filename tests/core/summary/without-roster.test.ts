/** A folder without an organisation roster: units, branches and domains are those that the ledgers themselves name. */
import type { GridSheet } from '../../snapshots/builder';
import { drawn } from './ledgers';
import { together, workbook } from './villages';

const full = '中共江城市望禾镇竹影村支部委员会';

const report = (unit: string): GridSheet => ({
  name: '月报',
  rows: [
    ['任务进度月报'],
    ['填报单位', '报告月份', '任务编号', '任务内容', '完成率', '计划进度', '进展情况', '是否完成'],
    [unit, '2024年6月', 'G-3', '规范支部主题党日和“三会一课”', '60%', '50%', '按计划推进', '否'],
  ],
});

const identities = (branch: string, members: number): GridSheet => ({
  name: '电子身份',
  rows: [
    ['党员电子身份认证台账'],
    ['党支部', '党员总数', '已认证数', '未认证数', '认证率'],
    [branch, members, members, 0, '100%'],
  ],
});

const standards = (branch: string, met: string): GridSheet => ({
  name: '合格支部',
  rows: [
    ['合格支部自评表'],
    ['党组织', '领域', '标准编号', '标准内容', '是否达标', '自评结论'],
    [branch, '村', 1, '村党组织书记在岗、班子健全', met, '合格'],
    [branch, '村', 2, '党员活动室≥100㎡、有国旗党旗', '是', '合格'],
  ],
});

const city = () =>
  together([
    workbook('望禾镇/竹影村.xlsx', [report('竹影村党支部'), identities(full, 20), standards('竹影村支部', '是')]),
    workbook('望禾镇/石桥村.xlsx', [report('石桥村'), identities('石桥村党支部', 10)]),
  ]);

test('what three ledgers of a village call it is one unit with one branch', () => {
  const page = drawn(city(), 'O04');
  expect(page.text.match(/竹影村/g)).toHaveLength(1);
  expect(page.values('竹影村党支部').slice(0, 5)).toEqual([1, '竹影村党支部', 1, 0, 0.6]);
  expect(drawn(city(), 'O07').text.split('\n')[2]).toContain('竹影村党支部|石桥村');
});

test('branches, members and domains are counted from the ledgers', () => {
  const page = drawn(city(), 'O05');
  expect(page.values('村').slice(0, 4)).toEqual(['村', 2, 30, 0.6]);
  expect(page.values('社区').slice(0, 3)).toEqual(['社区', 0, '—']);
  expect(drawn(city(), 'O17').values('竹影村党支部').slice(0, 3)).toEqual(['竹影村党支部', '村', 1]);
});

test('a task of another domain is none of theirs, not one that they kept back', () => {
  const community = workbook('望禾镇/云锦社区.xlsx', [
    {
      name: '月报',
      rows: [
        ['任务进度月报'],
        ['填报单位', '报告月份', '任务编号', '任务内容', '完成率', '进展情况', '是否完成'],
        ['云锦社区', '2024年6月', 'C-2', '社区党员群众服务中心达标', '60%', '按计划推进', '否'],
      ],
    },
    identities('云锦社区党支部', 12),
  ]);
  const village = workbook('望禾镇/石桥村.xlsx', [report('石桥村'), identities('石桥村党支部', 10)]);
  const page = drawn(together([community, village]), 'O07');
  // 石桥村 has no community; 云锦社区 has not reported the common task.
  expect(page.values('C-2')).toContain('—');
  expect(page.values('C-2')).not.toContain('未报');
  expect(page.values('G-3')).toContain('未报');
  expect(page.text).toContain('“不涉及”指该项任务不属该单位所在领域。');
});

test('a village’s workbook counts for its town’s quality of reports, however short its name', () => {
  const roster = workbook('望禾镇/花名册.xlsx', [
    {
      name: '党组织花名册',
      rows: [
        ['党组织花名册'],
        ['党组织代码', '党组织全称', '所属乡镇（街道）、部门', '领域', '党员总数'],
        ['001', full, '望禾镇', '村', 20],
        ['002', '中共江城市望禾镇石桥村支部委员会', '望禾镇', '村', 10],
      ],
    },
  ]);
  const one = together([roster, workbook('竹影村.xlsx', [report('竹影村'), identities('竹影村', 20)])]);
  const quality = drawn(one, 'O27').values('望禾镇')[6];
  expect(quality).not.toBe('无法计算');
  expect(drawn(one, 'O04').text).not.toContain('\n1|竹影村');
});

test('tasks without numbers are told apart by their names, and those of the template have their day', () => {
  const village = (name: string, done: string) =>
    workbook(`望禾镇/${name}.xlsx`, [
      {
        name: '月报',
        rows: [
          ['任务进度月报'],
          [`填报单位：${name}`],
          ['报告月份', '任务内容', '完成率', '进展情况', '是否完成'],
          ['2024年6月', '规范支部主题党日和“三会一课”', done, '按计划推进', '否'],
          ['2024年6月', '防汛值班', '70%', '按计划推进', '否'],
          ['2024年6月', '秸秆禁烧', '80%', '按计划推进', '否'],
        ],
      },
    ]);
  const city = together([village('竹影村', '10%'), village('石桥村', '60%')]);
  const page = drawn(city, 'O07');
  expect(page.values('G-3').slice(0, 3)).toEqual([1, 'G-3', '规范支部主题党日和“三会一课”']);
  expect(page.values('防汛值班').slice(1, 3)).toEqual(['', '防汛值班']);
  expect(page.text).toContain('80.00% —');
  const lagging = drawn(city, 'O08');
  expect(lagging.values('G-3').slice(0, 3)).toEqual([1, '竹影村', 'G-3']);
  expect(lagging.text).toContain('有 4 项任务缺完成率或完成时限，无法判定牌色，没有列入，见 O07。');
});

test('with a list of towns the villages count for the towns in which they lie', () => {
  const files = [
    workbook('望禾镇/竹影村.xlsx', [report('竹影村党支部'), identities(full, 20)]),
    workbook('望禾镇/石桥村.xlsx', [report('石桥村'), identities('石桥村党支部', 10)]),
    workbook('听泉镇/松涛坞村.xlsx', [report('松涛坞村'), identities('松涛坞村党支部', 15)]),
  ];
  const city = together(files, { expectedUnits: ['听泉镇', '望禾镇', '青松镇'] });
  const lines = drawn(city, 'O04').text.split('\n');
  const from = lines.indexOf('一、乡镇（街道）');
  expect(lines.slice(from + 1, from + 4).map((line) => line.split('|').slice(0, 4))).toEqual([
    ['1', '听泉镇', '1', '0'],
    ['2', '望禾镇', '2', '0'],
    ['3', '青松镇', '未报', '未报'],
  ]);
  expect(drawn(city, 'O05').values('村').slice(0, 4)).toEqual(['村', 3, 45, 0.6]);
});

test('a town that brings its own ledgers together is told as a town, branch by branch', () => {
  const town = workbook('望禾镇.xlsx', [
    {
      name: '电子身份',
      rows: [
        ['党员电子身份认证台账'],
        ['填报单位：望禾镇'],
        ['党支部', '党员总数', '已认证数', '未认证数', '认证率'],
        ['竹影村党支部', 20, 20, 0, '100%'],
        ['石桥村党支部', 10, 5, 5, '50%'],
      ],
    },
    {
      name: '整改',
      rows: [
        ['问题整改台账（销号表）'],
        ['填报单位：望禾镇'],
        ['问题编号', '责任单位', '问题描述', '整改措施', '整改时限', '整改状态'],
        ['01', '竹影村党支部', '台账不全', '补齐台账', '2024-07-20', '整改中'],
        ['02', '石桥村党支部', '会议不按时', '按时召开', '2024-07-20', '已销号'],
      ],
    },
  ]);
  const city = together([town]);
  const lines = drawn(city, 'O04').text.split('\n');
  const from = lines.findIndex((line) => line.startsWith('全镇'));
  expect(
    lines
      .slice(from, from + 6)
      .map((line) => (line.startsWith('全') ? line.split('|')[0] : line.split('|')[1]) ?? line),
  ).toEqual(['全镇', '一、乡镇（街道）', '望禾镇', '所属党组织', '竹影村党支部', '石桥村党支部']);
  expect(drawn(city, 'O04').values('石桥村党支部')).toContain(0.5);
  expect(drawn(city, 'O05').text).not.toContain('全市');
  expect(drawn(city, 'O21').values('石桥村党支部').slice(0, 3)).toEqual(['石桥村党支部', 1, 1]);
  // With others on the list it is the city's.
  const more = together([town], { expectedUnits: ['望禾镇', '听泉镇'] });
  expect(drawn(more, 'O04').text).toContain('全市');
  expect(drawn(more, 'O21').values('望禾镇').slice(0, 3)).toEqual(['望禾镇', 2, 1]);
});
