/** The list of units that should hand in: how it is read, and how names on it and in the files find each other. */
import { readUnitList } from '../../../src/core/summary/units/unit-list';
import { isSameUnit, unitNames } from '../../../src/core/summary/units/unit-names';
import { measuring } from '../../../src/core/summary/figures/measures';
import { unitsOf } from '../../../src/core/summary/units/units';
import { buildSnapshot } from '../../snapshots/builder';
import { cityOf, drawn, share, type Grid } from './ledgers';
import { incomes, template, together, workbook } from './villages';

const list = (rows: Parameters<typeof buildSnapshot>[0][number]['rows']) =>
  readUnitList(buildSnapshot([{ name: '名单', rows }]), template);

test('a list is read from lines, numbered or not, and from a column under any title', () => {
  expect(
    list([['应报单位名单'], ['1、望禾镇'], ['2. 听泉镇党委'], ['（三）石桥镇、云岭镇'], [''], ['望禾镇党委']]).map(
      ({ name }) => name,
    ),
  ).toEqual(['望禾镇', '听泉镇党委', '石桥镇', '云岭镇']);
  expect(
    list([
      ['2024年6月应报情况', null, null],
      ['序号', '单位名称', '应报台账'],
      [1, '望禾镇', 'T11、任务进度月报'],
      [2, '听泉镇', '《村级集体经济收入统计表》'],
      ['合计', '2个', null],
    ]).slice(0, 2),
  ).toEqual([
    { name: '望禾镇', tables: ['T11', 'T02'] },
    { name: '听泉镇', tables: ['T11'] },
  ]);
});

test('brackets of a name on the list stay as they were typed: it is printed', () => {
  expect(list([['镇中心卫生院（社区卫生服务中心）'], ['镇中心小学(本部)']]).map(({ name }) => name)).toEqual([
    '镇中心卫生院（社区卫生服务中心）',
    '镇中心小学(本部)',
  ]);
});

test.each([
  ['望禾镇', '望禾镇党委', true],
  ['望禾镇', '中共江城市望禾镇委员会', true],
  ['望禾镇', '望禾镇人民政府', true],
  ['望禾镇', '望禾镇党建办', true],
  ['中共江城市望禾镇委员会', '望禾镇', true],
  ['市财政局', '财政局机关党委', true],
  ['城东街道', '城东街道办事处', true],
  ['望禾镇', '望禾镇竹影村党支部', false],
  ['望禾镇', '望禾镇机关党支部', false],
  ['红星镇青山村', '白云镇青山村', false],
  ['竹影村党总支', '竹影村党支部', false],
  ['望禾镇', '望和镇', false],
])('%s and %s: one unit %p', (one, other, same) => {
  expect(unitNames([one]).match(other) !== null).toBe(same);
  expect(isSameUnit(one, other)).toBe(same);
});

test('a short name finds the full one when it can mean only that', () => {
  expect(unitNames(['望禾镇', '听泉镇']).match('望禾')).toBe('望禾镇');
  expect(unitNames(['望禾镇', '望禾村']).match('望禾')).toBeNull();
});

test('units under other names are not missing; a name one character off is told with the one on the list', () => {
  const one = together(
    [
      workbook('a.xlsx', [incomes({ unit: '中共江城市望禾镇委员会', villages: [['甲村', 1]] })]),
      workbook('b.xlsx', [incomes({ unit: '听泉镇石桥湾村党支部', villages: [['石桥湾村', 2]] })]),
      workbook('c.xlsx', [incomes({ unit: '云陵镇', villages: [['丙村', 3]] })]),
    ],
    { expectedUnits: ['望禾镇', '听泉镇', '云岭镇'] },
  );
  expect(one.roll.map(({ unit, status, files }) => [unit, status, files])).toEqual([
    ['望禾镇', 'own', ['a.xlsx']],
    ['听泉镇', 'under', ['b.xlsx']],
    ['云岭镇', 'missing', []],
  ]);
  expect(one.unlisted).toEqual([{ unit: '云陵镇', files: ['c.xlsx'], near: '云岭镇' }]);
  const { text } = drawn(one, 'O03');
  expect(text).toContain('应报 3 个单位，已报 2 个，未报 1 个：云岭镇');
  expect(text).toContain('不在应报名单上；名单上有“云岭镇”，请核对单位名称');
  expect(text).toContain('由所属组织报送：b.xlsx');
});

test('ledgers that the list demands and that did not come are told for each unit, and who sent nothing owes all', () => {
  const one = together([workbook('a.xlsx', [incomes({ unit: '望禾镇', villages: [['甲村', 1]] })])], {
    expectedUnits: [
      { name: '望禾镇', tables: ['T11', 'T02'] },
      { name: '听泉镇', tables: ['T11'] },
    ],
  });
  expect(one.roll.map(({ unit, missingTables }) => [unit, missingTables])).toEqual([
    ['望禾镇', ['T02']],
    ['听泉镇', ['T11']],
  ]);
  expect(drawn(one, 'O03').values('望禾镇')).toContain('任务进度月报');
  expect(drawn(one, 'O03').values('听泉镇')).toEqual(expect.arrayContaining(['未报', '村级集体经济收入统计表']));
});

test('to be spoken of in a ledger of the office is no handing in', () => {
  const problems = {
    name: '问题',
    rows: [
      ['问题整改台账（销号表）'],
      ['填报单位：市整推办', null, '报告期：2024年6月'],
      ['问题编号', '责任单位', '问题描述', '问题来源', '整改措施', '整改时限', '状态'],
      ['W1', '南镇', '记录不全', '明察暗访', '补齐', '2024-07-30', '整改中'],
    ],
  };
  const one = together([workbook('问题.xlsx', [problems])], { expectedUnits: ['南镇'] });
  expect(one.reading.tables.map(({ def }) => def.code)).toEqual(['T13']);
  expect(one.missingUnits).toEqual(['南镇']);
});

test('branches of which a ledger only speaks are no units that have not handed in', () => {
  const problems = {
    name: '问题',
    rows: [
      ['望禾镇问题整改台账（销号表）'],
      ['填报单位：望禾镇', null, '报告期：2024年6月'],
      ['问题编号', '责任单位', '问题描述', '问题来源', '整改措施', '整改时限', '状态'],
      ['W1', '东坪村党支部', '记录不全', '支部自查', '补齐', '2024-07-30', '整改中'],
    ],
  };
  const one = together([workbook('问题.xlsx', [problems])]);
  expect(unitsOf(one).names).toEqual(['望禾镇']);
  expect(drawn(one, 'O04').text).not.toContain('东坪村党支部');
});

test('one village alone does not hide whose list it is', () => {
  const one = together([
    workbook('收入.xlsx', [
      incomes({ title: '石桥镇2024年村级集体经济收入统计表（单位：万元）', villages: [['石桥湾村', 6.5]] }),
    ]),
  ]);
  expect(one.submissions.map(({ unit }) => unit)).toEqual(['石桥镇']);
});

test('without a roster a village counts with the town whose workbook tells of it', () => {
  const one = together([
    workbook('a.xlsx', [
      incomes({
        unit: '望禾镇',
        villages: [
          ['东坪村', 6],
          ['西坪村', 3],
        ],
      }),
    ]),
    workbook('b.xlsx', [incomes({ unit: '听泉镇', villages: [['鹭鸣村', 6]] })]),
  ]);
  const { names } = unitsOf(one);
  const shares = names.map((unit) => measuring(one).of((_, name) => name === unit).incomeReached);
  expect([names, shares]).toEqual([
    ['望禾镇', '听泉镇'],
    [0.5, 1],
  ]);
});

test('the overviews have the units in the order of the list, those outside of it at the end', () => {
  const T03: Grid = [
    ['orgName', 'orgType', 'domain', 'town', 'memberCount'],
    ...['西镇', '东镇', '南镇', '北镇'].map((town) => [`${town}第一村党支部`, '党支部', '村', town, 10]),
  ];
  const T02: Grid = [
    ['unit', 'month', 'taskCode', 'taskTitle', 'donePct'],
    ...['西镇', '东镇', '南镇'].map((town) => [`${town}第一村党支部`, '2024-06', 'G-1', '七类支部', share(0.5)]),
  ];
  const city = cityOf({ T02, T03 }, ['东镇', '北镇', '西镇']);
  const sheet = drawn(city, 'O04');
  const names = sheet.drawing.cells.filter(({ column }) => column === 1).map(({ value }) => value);
  expect(names.filter((name) => String(name).endsWith('镇'))).toEqual(['东镇', '北镇', '西镇', '南镇']);
  expect(drawn(city, 'O07').text.match(/.镇(?=第一村)/g)).toEqual(['东镇', '西镇', '南镇']);
});
