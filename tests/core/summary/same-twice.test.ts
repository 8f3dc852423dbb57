/** The same records in several files: each counts once, by a reason that is told, and differing numbers are named. */
import { refusalSentence, sentence } from '../../../src/core/messages';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import { counted, incomes, template, together, workbook } from './villages';

const reasons = ({ leftOut }: Consolidation) =>
  leftOut.map(
    ({ file, reason, detail, facts }) => `${file} ${refusalSentence(reason, { ...facts, file, detail }, 'zh-CN')}`,
  );
const said = ({ findings }: Consolidation, rule: string) =>
  findings.filter((finding) => finding.rule === rule).map((finding) => sentence(finding, template, 'zh-CN'));

const older = { savedAt: '2024-06-20T08:00:00Z' };
const newer = { savedAt: '2024-07-01T08:00:00Z' };

test('other numbers: the later saved counts, with the cells in which they differ', () => {
  const one = together([
    workbook(
      '新.xlsx',
      [
        incomes({
          unit: '东镇',
          villages: [
            ['甲村', 12],
            ['乙村', 8],
          ],
        }),
      ],
      newer,
    ),
    workbook(
      '旧.xlsx',
      [
        incomes({
          unit: '东镇党委',
          villages: [
            ['甲村', 11],
            ['乙村', 8],
          ],
        }),
      ],
      older,
    ),
  ]);
  expect(counted(one)).toEqual([
    ['甲村', 12],
    ['乙村', 8],
  ]);
  expect(reasons(one)).toEqual([
    '旧.xlsx 同一单位同一期另有一份（新.xlsx），以那一份为准。那一份保存得晚。有 1 条记录数据不同，例如“经营收入”：本份《收入》D4 为 11，那一份 D4 为 12。',
  ]);
  expect(said(one, 'F10')).toEqual([
    '东镇 交了 2 份，数据不同（经营收入 12／11），请确认以哪一份为准（现按 新.xlsx，2024-07-01）。',
  ]);
});

test('without times nobody knows which is newer, and that is told; a plain copy is told as one', () => {
  const [a, b] = [12, 11].map((sum, index) =>
    workbook(`${String(index)}.xlsx`, [incomes({ unit: '东镇', villages: [['甲村', sum]] })]),
  );
  if (a === undefined || b === undefined) throw new Error('two files');
  expect(reasons(together([a, b])).join()).toContain('两份的保存时间分不出先后，暂计“1.xlsx”，请确认。');
  const copy = workbook('副本.xlsx', [incomes({ unit: '东镇', villages: [['甲村', 12]] })]);
  expect(reasons(together([a, copy])).join()).toContain('两份数据相同。');
});

test('a later file with one village of ten takes the place of that village only', () => {
  const ten = Array.from({ length: 10 }, (_, index): [string, number] => [
    `${'甲乙丙丁戊己庚辛壬癸'.charAt(index)}村`,
    1,
  ]);
  const one = together([
    workbook('全套.xlsx', [incomes({ unit: '东镇', town: '东镇', villages: ten, total: 10 })], older),
    workbook('补报.xlsx', [incomes({ unit: '东镇', town: '东镇', villages: [['丙村', 5]] })], newer),
  ]);
  expect(counted(one)).toHaveLength(10);
  expect(counted(one).reduce((sum, [, each]) => sum + each, 0)).toBe(14);
  expect(reasons(one).join()).toMatch(
    /^全套.xlsx 《村级集体经济收入统计表》的 1 条记录在“补报.xlsx”里也有，只计一次.*其余记录已参加汇总/,
  );
  // What was replaced on purpose is no difference of totals.
  expect(said(one, 'M04')).toEqual([]);
});

test('records that only the older file has are told when the newer takes its place', () => {
  const one = together([
    workbook(
      '旧.xlsx',
      [
        incomes({
          unit: '东镇',
          villages: [
            ['甲村', 1],
            ['乙村', 2],
            ['丙村', 3],
          ],
        }),
      ],
      older,
    ),
    workbook(
      '新.xlsx',
      [
        incomes({
          unit: '东镇',
          villages: [
            ['甲村', 1],
            ['乙村', 2],
          ],
        }),
      ],
      newer,
    ),
  ]);
  expect(counted(one)).toHaveLength(2);
  expect(reasons(one).join()).toContain('有 1 条记录只在本份里，没有计入，请核对。');
});

test('a village that stands in the ledger of its town and in its own file counts once', () => {
  const one = together([
    workbook(
      '东镇.xlsx',
      [
        incomes({
          unit: '东镇',
          town: '东镇',
          villages: [
            ['甲村', 1],
            ['乙村', 2],
          ],
        }),
      ],
      older,
    ),
    workbook('甲村.xlsx', [incomes({ unit: '东镇甲村党支部', town: '东镇', villages: [['甲村', 4]] })], newer),
  ]);
  expect([...counted(one)].sort()).toEqual([
    ['乙村', 2],
    ['甲村', 4],
  ]);
  expect(said(one, 'F10').join()).toContain(
    '有 1 条记录在“甲村.xlsx”里也有，数据不同（经营收入 4／1），现按“甲村.xlsx”计',
  );
});

test('villages of one name in two towns are two villages', () => {
  const one = together([
    workbook('东镇.xlsx', [incomes({ unit: '东镇', town: '东镇', villages: [['青山村', 1]] })], older),
    workbook('西镇.xlsx', [incomes({ unit: '西镇', town: '西镇', villages: [['青山村', 2]] })], newer),
  ]);
  expect(counted(one)).toHaveLength(2);
  expect(one.leftOut).toEqual([]);
});

test('a town that hands in by its committee and by its government goes by its plain name', () => {
  const units = (...names: readonly string[]) => [
    ...new Set(
      together(
        names.map((unit, i) =>
          workbook(`${String(i)}.xlsx`, [
            incomes({ unit, town: '望禾镇', villages: [[`${'甲乙丙'.charAt(i)}村`, 9]] }),
          ]),
        ),
      ).submissions.map(({ unit }) => unit),
    ),
  ];
  expect(units('望禾镇党委', '望禾镇人民政府')).toEqual(['望禾镇']);
  expect(units('望禾镇党委', '望禾镇')).toEqual(['望禾镇']);
  expect(units('望禾镇党委')).toEqual(['望禾镇党委']);
});
