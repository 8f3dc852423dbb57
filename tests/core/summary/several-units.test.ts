/** Several units in one workbook, and units that only the names of files and folders tell. */
import { unitIn } from '../../../src/core/summary/units/unit-told';
import { drawn } from './ledgers';
import { counted, incomes, together, workbook } from './villages';

const units = (consolidation: ReturnType<typeof together>) =>
  consolidation.submissions.map(({ file, unit, sheets }) => [file, unit, ...sheets]);

test('a workbook with a sheet for each village is a submission of each village, by the names of the sheets', () => {
  const one = together([
    workbook('望禾镇.xlsx', [
      incomes({ sheet: '竹影村', villages: [['竹影村', 12]] }),
      incomes({ sheet: '松涛坞村', villages: [['松涛坞村', 9]] }),
      incomes({ sheet: '云锦社区', villages: [['云锦社区', 7]] }),
    ]),
  ]);
  expect(units(one)).toEqual([
    ['望禾镇.xlsx', '竹影村', '竹影村'],
    ['望禾镇.xlsx', '松涛坞村', '松涛坞村'],
    ['望禾镇.xlsx', '云锦社区', '云锦社区'],
  ]);
  expect(counted(one)).toHaveLength(3);
  expect(drawn(one, 'O03').text).toContain('松涛坞村');
});

test('by the titles, and by the lines 填报单位, whatever the sheets are called', () => {
  const byTitle = together([
    workbook('a.xlsx', [
      incomes({ sheet: '1', title: '望禾镇竹影村2024年村级集体经济收入统计表', villages: [['竹影村', 12]] }),
      incomes({ sheet: '2', title: '村级集体经济收入统计表（松涛坞村）', villages: [['松涛坞村', 9]] }),
    ]),
  ]);
  expect(units(byTitle).map(([, unit]) => unit)).toEqual(['望禾镇竹影村', '松涛坞村']);
  const byLine = together([
    workbook('b.xlsx', [
      incomes({ sheet: 'Sheet1', unit: '竹影村', villages: [['竹影村', 12]] }),
      incomes({ sheet: 'Sheet2', unit: '松涛坞村党支部', villages: [['松涛坞村', 9]] }),
      incomes({ sheet: 'Sheet3', unit: '松涛坞村', villages: [['上坞村', 3]] }),
    ]),
  ]);
  expect(units(byLine)).toEqual([
    ['b.xlsx', '竹影村', 'Sheet1'],
    ['b.xlsx', '松涛坞村党支部', 'Sheet2', 'Sheet3'],
  ]);
});

test('a town that fills in a sheet for each village is named beside them and has handed in', () => {
  const one = together(
    [
      workbook('汇总.xlsx', [
        incomes({ sheet: '竹影村', unit: '望禾镇', villages: [['竹影村', 12]] }),
        incomes({ sheet: '松涛坞村', unit: '望禾镇', villages: [['松涛坞村', 9]] }),
      ]),
    ],
    { expectedUnits: ['望禾镇党委', '听泉镇'] },
  );
  expect(one.submissions.map(({ unit, filledBy }) => [unit, filledBy])).toEqual([
    ['竹影村', '望禾镇'],
    ['松涛坞村', '望禾镇'],
  ]);
  expect(one.missingUnits).toEqual(['听泉镇']);
  expect(one.unlisted).toEqual([]);
  expect(drawn(one, 'O03').text).toContain('由望禾镇代报');
});

test('sheets named after months, domains or states are no units', () => {
  const one = together([
    workbook('东镇.xlsx', [
      incomes({ sheet: '4月', unit: '东镇', villages: [['甲村', 1]] }),
      incomes({ sheet: '薄弱村', unit: '东镇', villages: [['乙村', 2]] }),
      incomes({ sheet: '社区', unit: '东镇', villages: [['丙村', 3]] }),
      incomes({ sheet: '合格支部', unit: '中共东镇委员会', villages: [['丁村', 4]] }),
    ]),
  ]);
  expect(units(one)).toEqual([['东镇.xlsx', '东镇']]);
});

test('a village in the workbook of several and in a file of its own counts once', () => {
  const one = together([
    workbook(
      '各村.xlsx',
      [
        incomes({ sheet: '竹影村', villages: [['竹影村', 12]] }),
        incomes({ sheet: '松涛坞村', villages: [['松涛坞村', 9]] }),
      ],
      { savedAt: '2024-06-28T08:00:00Z' },
    ),
    workbook('竹影村更正.xlsx', [incomes({ unit: '竹影村', villages: [['竹影村', 13]] })], {
      savedAt: '2024-07-01T08:00:00Z',
    }),
  ]);
  expect([...counted(one)].sort()).toEqual([
    ['松涛坞村', 9],
    ['竹影村', 13],
  ]);
  expect(one.leftOut).toEqual([
    expect.objectContaining({ file: '各村.xlsx', unit: '竹影村', reason: 'superseded', detail: '竹影村更正.xlsx' }),
  ]);
});

test('content wins over file and folder; where nothing inside speaks, their names are a hint that is told', () => {
  const rows = incomes({
    villages: [
      ['甲村', 1],
      ['乙村', 2],
    ],
  });
  const one = together(
    [
      workbook('报送/听泉镇/收入.xlsx', [rows]),
      workbook('报送/听泉镇/望禾镇.xlsx', [incomes({ unit: '石桥镇', villages: [['丙村', 3]] })]),
      workbook('报送/云岭镇收入表.xlsx', [
        incomes({
          villages: [
            ['丁村', 4],
            ['戊村', 5],
          ],
        }),
      ]),
    ],
    { expectedUnits: ['听泉镇', '石桥镇', '云岭镇', '望禾镇'] },
  );
  expect(one.submissions.map(({ unit, unitBy }) => [unit, unitBy])).toEqual([
    ['听泉镇', 'folder'],
    ['石桥镇', 'content'],
    ['云岭镇', 'file'],
  ]);
  expect(one.missingUnits).toEqual(['望禾镇']);
  expect(drawn(one, 'O03').text).toContain('表内没有写明单位，按文件夹名认作“听泉镇”，请核对');
});

test('a village’s own committee over its sheet is the village, not somebody who fills in for it', () => {
  const one = together([
    workbook('a.xlsx', [
      incomes({ title: '竹影村集体经济收入统计表', unit: '望禾镇竹影村村民委员会', villages: [['竹影村', 12]] }),
    ]),
  ]);
  expect(one.submissions.map(({ unit, filledBy, town }) => [unit, filledBy, town?.name])).toEqual([
    ['望禾镇竹影村村民委员会', '', '望禾镇'],
  ]);
  expect(drawn(one, 'O18').values('竹影村')[1]).toBe('望禾镇');
});

test('numbers before the names of files and folders are no part of a unit', () => {
  const two = incomes({
    villages: [
      ['甲村', 1],
      ['乙村', 2],
    ],
  });
  const one = together([workbook('报送/03云岭镇收入表.xlsx', [two]), workbook('1.望禾镇/收入.xlsx', [two])]);
  expect(one.submissions.map(({ unit, unitBy }) => [unit, unitBy])).toEqual([
    ['云岭镇', 'file'],
    ['望禾镇', 'folder'],
  ]);
});

test('several towns in one ledger have all come, and are told to have come together', () => {
  const one = together(
    [
      workbook('全市收入.xlsx', [
        {
          ...incomes({ villages: [] }),
          rows: [
            ['村级集体经济收入统计表'],
            ['填报单位：市农办', null, '报告期：2024年6月'],
            ['村名', '乡镇', '年度', '经营收入（万元）', '发包及上交收入（万元）', '总收入（万元）', '收入口径'],
            ['甲村', '东镇', 2024, 1, 0, 1, '经营性收入'],
            ['乙村', '西镇', 2024, 2, 0, 2, '经营性收入'],
          ],
        },
      ]),
    ],
    { expectedUnits: ['东镇', '西镇', '南镇'] },
  );
  expect(one.roll.map(({ unit, status }) => [unit, status])).toEqual([
    ['东镇', 'among'],
    ['西镇', 'among'],
    ['南镇', 'missing'],
  ]);
  expect(drawn(one, 'O03').text).toContain('与其他单位合在一份报送：全市收入.xlsx');
});

test.each([
  ['望禾镇各支部', '望禾镇'],
  ['听泉镇部分支部', '听泉镇'],
  ['望禾镇党委所属各党组织', '望禾镇'],
  ['云锦街道各村、社区', '云锦街道'],
  ['望禾镇村党支部', '望禾镇'],
  ['云锦街道社区', '云锦街道'],
  ['望禾镇竹影村党支部', '望禾镇竹影村党支部'],
  ['古镇村', '古镇村'],
  ['“双五星”创评党支部', ''],
])('a title about %s is the ledger of %s', (title, unit) => {
  expect(unitIn(title)).toBe(unit);
});
