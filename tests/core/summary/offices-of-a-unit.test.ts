/** Towns write their own offices into 责任单位, in a ledger that is list and report in one: the records are the towns'. */
import type { GridCell, GridSheet } from '../../snapshots/builder';
import { drawn } from './ledgers';
import { together, workbook } from './villages';

const names: readonly GridCell[] = [
  '序号',
  '重点任务',
  '责任单位',
  '责任人',
  '完成时限',
  '进展情况',
  '完成进度',
  '存在问题',
  '下步措施',
];

const ledger = (town: string, ...rows: readonly (readonly [who: string, task: string, done: string])[]): GridSheet => ({
  name: '推进台账',
  rows: [
    [`${town}2024年基层党建重点任务推进台账`],
    ['截至2024年6月30日'],
    names,
    ...rows.map(([who, task, done], i) => [
      i + 1,
      task,
      who,
      '王芳',
      '2024年9月30日',
      '正在推进',
      done,
      '人手少',
      '再抓',
    ]),
  ],
});

const [common, stars] = ['推进党员电子身份认证和五星党员创评全覆盖', '规范支部主题党日和“三会一课”'];
const problems: GridSheet = {
  name: '整改',
  rows: [
    ['问题整改台账'],
    ['填报单位：松坞镇'],
    ['问题编号', '问题内容', '责任单位', '整改措施', '整改时限', '整改状态'],
    ['W-1', '主题党日不规范', '党建办', '按月开展', '2024-09-30', '整改中'],
    ['W-2', '阵地陈旧', '竹影村', '修缮', '2024-09-30', '整改中'],
  ],
};

const towns = [
  workbook('望禾镇.xlsx', [ledger('望禾镇', ['组织办', common, '20%'], ['各村', stars, '60%'])]),
  workbook('松坞镇.xlsx', [ledger('松坞镇', ['组织办', common, '70%'], ['农业服务中心', stars, '80%']), problems]),
];

test('what a town’s offices answer for is the town’s, in every sheet by units', () => {
  const city = together(towns);
  expect(drawn(city, 'O04').values('望禾镇').slice(2, 5)).toEqual([2, 0, 0.4]);
  expect(drawn(city, 'O04').values('松坞镇').slice(2, 5)).toEqual([2, 0, 0.75]);
  for (const code of ['O04', 'O07', 'O21']) expect(drawn(city, code).text).not.toMatch(/组织办|党建办|农业服务/);
  expect(drawn(city, 'O21').text).toContain('竹影村');
});

test('who lags, until when and who answers for it comes from the same rows', () => {
  const { text } = drawn(together(towns), 'O08');
  expect(text).toMatch(/望禾镇\|G-2\|.*\|王芳\|45565\|0.2\|/);
});

test('an office that is on the list of units, or in a roster, is a unit', () => {
  expect(drawn(together(towns, { expectedUnits: ['望禾镇', '松坞镇', '农业服务中心'] }), 'O04').text).toContain(
    '农业服务中心',
  );
});

test('a school or a clinic in the town is no office of it', () => {
  const own = ledger('竹影镇', ['竹影镇卫生院', common, '50%'], ['党政办公室', stars, '60%']);
  const { text } = drawn(together([...towns, workbook('竹影镇.xlsx', [own])]), 'O07');
  expect(text).toContain('竹影镇卫生院');
  expect(text).not.toContain('党政办公室');
});

test('what the city’s offices answer for stays theirs', () => {
  const own: GridSheet = {
    name: '月报',
    rows: [
      ['任务进度月报'],
      ['填报单位：市整推办'],
      ['报告月份', '责任单位', '任务编号', '任务内容', '完成率', '进展情况', '是否完成'],
      ['2024年6月', '市农业农村局', 'G-3', stars, '50%', '按计划推进', '否'],
    ],
  };
  expect(drawn(together([workbook('市.xlsx', [own]), ...towns]), 'O07').text).toContain('市农业农村局');
});

test('where towns set themselves different days for one task, the board says so', () => {
  const later = ledger('竹影镇', ['组织办', common, '50%']);
  const rows = later.rows.map((row) => row.map((cell) => (cell === '2024年9月30日' ? '2024年12月31日' : cell)));
  const city = together([...towns, workbook('竹影镇.xlsx', [{ ...later, rows }])]);
  expect(drawn(city, 'O07').values('G-2')[4]).toBe('各单位不一');
  expect(drawn(city, 'O07').values('G-3')[4]).toBe(45565);
});
