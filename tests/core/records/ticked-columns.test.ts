/** A column for each answer, a tick in one of them. */
import { examine } from '../../../src/core/engine';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, withMerges, type GridCell } from '../../snapshots/from-grid';

function read(rows: readonly (readonly GridCell[])[], field: string) {
  const { reading, findings } = examine(buildSnapshot([{ name: '台账', ...withMerges(rows) }]), builtInTemplate(), {
    asOf: 45473,
  });
  const [table] = reading.tables;
  const values = table?.fields.get(field);
  return {
    table: table?.def.code,
    number: [...(values?.number ?? [])],
    text: values?.text,
    missing: findings.some((finding) => finding.rule === 'H01' && finding.field === field),
  };
}

const stars = (...ticks: readonly (readonly GridCell[])[]) => starsAs('final', ...ticks);
const starsAs = (field: string, ...ticks: readonly (readonly GridCell[])[]) =>
  read(
    [
      ['“双五星”创评汇总表', '<', '<', '<', '<', '<', '<'],
      ['名称或姓名', '所在党组织', '综合得分', '五星', '四星', '三星', '会议研究日期'],
      ...ticks.map((row, i): GridCell[] => [`第${String(i + 1)}党支部`, '听泉镇党委', 82, ...row, '2024.6.18']),
    ],
    field,
  );

test('stars beside each other', () => {
  const read = stars(['√', null, null], [null, '√', null], [null, null, '√'], [null, null, null]);
  expect([read.table, read.number, read.missing]).toEqual(['T07', [5, 4, 3, NaN], false]);
  // They are of one field alone.
  expect(starsAs('lastStar', ['√', null, null], [null, '√', null]).number).toEqual([NaN, NaN]);
  // Two ticks in one row, or something else than ticks, are no such answers.
  expect(stars(['√', '√', null], [null, '√', null]).missing).toBe(true);
  expect(stars([3, null, null], [null, 2, null]).missing).toBe(true);
});

test('two answers under the name of what is asked', () => {
  const { text, missing } = read(
    [
      ['党员群众服务中心建设进度表', '<', '<', '<', '<', '<'],
      ['项目编号', '建设单位', '建设方式', '<', '总投资（万元）', '当前节点'],
      ['^', '^', '新建', '改建', '^', '^'],
      ['X1', '竹影村', '√', null, 85, '主体完工'],
      ['X2', '鹭鸣村', null, '√', 60, '装修布置'],
    ],
    'projectKind',
  );
  expect([text, missing]).toEqual([['new', 'rebuild'], false]);
});

test('of the steps of a building the last that was taken', () => {
  const steps = ['选址', '设计', '招标', '开工', '主体', '装修', '验收', '投用'];
  const project = (n: number, reached: number): GridCell[] => [
    ...[`F${String(n)}`, '竹影村', '望禾镇', '党群服务中心', '新建', 520, 120, 80],
    ...steps.map((_, i) => (i < reached ? '√' : null)),
    ...['50%', '2024.11.30', '李明'],
  ];
  const header = ['编号', '村', '乡镇', '项目类别', '建设方式', '面积', '总投资', '到位资金'];
  const { table, text, missing } = read(
    [
      ['党员群众服务中心建设进度表', ...Array.from({ length: 18 }, () => '<')],
      [...header, '进度', ...steps.slice(1).map(() => '<'), '完成率', '计划完工', '责任人'],
      [...header.map(() => '^'), ...steps, '^', '^', '^'],
      project(1, 3),
      project(2, 4),
      project(3, 5),
      project(4, 1),
    ],
    'stage',
  );
  expect([table, text, missing]).toEqual(['T12', ['tender', 'start', 'frame', 'site'], false]);
});

test('an answer that is like the question is an answer', () => {
  const names = ['问题编号', '问题来源', '发现日期', '问题描述', '责任单位', '整改措施', '责任人', '整改时限'];
  const problem = (code: string, ...ticks: readonly GridCell[]): readonly GridCell[] => [
    ...[code, '支部自查', '2024.3.1', '记录不规范', '竹影村党支部', '补齐会议记录', '李明', '2024.9.30'],
    ...ticks,
  ];
  const { text, missing } = read(
    [
      ['问题整改台账', ...Array.from({ length: 10 }, () => '<')],
      [...names, '整改状态', '<', '<'],
      [...names.map(() => '^'), '整改中', '已完成', '已销号'],
      problem('ZG-1', '√', null, null),
      problem('ZG-2', null, null, '√'),
    ],
    'state',
  );
  expect([text, missing]).toEqual([['doing', 'closed'], false]);
});
