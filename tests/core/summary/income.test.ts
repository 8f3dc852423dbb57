/** Village income against the line: compared as it is printed, so that no sheet shows 5.00 against 5.00 as a failure. */
import { cityOf, drawn } from './ledgers';

const basis = { total: '总收入（含补助）', operating: '经营性收入（不含补助）' };
const village = (name: string, parts: readonly number[], how: string, lastYear: number) => [
  name,
  '东镇',
  2024,
  '二季度',
  ...parts,
  Number(parts.reduce((sum, part) => sum + part, 0).toFixed(4)),
  how,
  5,
  lastYear,
];
const names = 'village town year quarter operating rent invest subsidy other total basis threshold lastYear'.split(' ');
const city = cityOf({
  T11: [
    names,
    village('甲村', [1.5, 1.2, 0.395, 1.5, 0.4], basis.total, 4.9),
    village('乙村', [1.5, 1.2, 0.394, 1.5, 0.4], basis.total, 4.9),
    village('丙村', [3.5, 1.2, 0.3, 3.04, 0], basis.operating, 0),
    village('丁村', [5, 2, 1.5, 0.9, 0.595], basis.operating, 8),
  ],
});

test('an income of 4.995 is printed as 5.00 and has reached the line; 4.994 has not', () => {
  const table = drawn(city, 'O18');
  const line = (name: string) => table.row(name).slice(11, 13);
  expect(line('甲村').map(({ value }) => value)).toEqual(['达标', 0]);
  expect(line('乙村').map(({ value }) => value)).toEqual(['未达标', 0.01]);
  expect(line('甲村').map(({ formula }) => formula)).toEqual([
    'IF(ROUND(J5,2)>=ROUND(K5,2),"达标","未达标")',
    'ROUND(ROUND(K5,2)-ROUND(J5,2),2)',
  ]);
  // 8.04 less 3.04 is a hair under 5 in binary.
  expect(line('丙村')[0]?.value).toBe('达标');
});

test('a total that its parts do not make is told, and counts as it was written', () => {
  const wrong = village('甲村', [1, 1, 1, 1, 1], basis.total, 4.9).map((cell) => (cell === 5 ? 4 : cell));
  const within = village('乙村', [1, 1, 1, 1, 1.005], basis.total, 4.9).map((cell) => (cell === 5.005 ? 5 : cell));
  const table = drawn(cityOf({ T11: [names, wrong, within] }), 'O18');
  expect(table.text).toContain('本表按总收入计算的村：甲村（总收入 4.00，五项之和 5.00）。');
  expect(table.row('甲村')[9]?.value).toBe(4);
  expect(drawn(city, 'O18').text).not.toContain('本表按总收入计算');
});

test('the bands, the list of those below and the share of the town go by the same numbers', () => {
  const below = drawn(city, 'O19');
  expect(below.text).toContain('乙村');
  expect(below.text).not.toContain('甲村');
  // 9.995 is printed as 10.00.
  expect(drawn(city, 'O18').text).toContain('5万元以下 1 个村；5—10万元（不含）2 个村；10万元及以上 1 个村');
  expect(drawn(city, 'O04').values('东镇')).toContain(0.75);
});

test('a village whose sums end in an earlier quarter than those of others is told', () => {
  const quarter = (name: string, said: string) =>
    village(name, [1, 1, 1, 1, 1], basis.total, 5).map((cell, i) => (i === 3 ? said : cell));
  const of = (...rows: ReturnType<typeof village>[]) =>
    drawn(
      cityOf({
        T11: [names, ...rows],
      }),
      'O18',
    ).text;
  const told = of(quarter('甲村', '二季度'), quarter('乙村', '一季度'), quarter('丙村', '上半年'));
  expect(told).toContain('与其他村不是同一期间：乙村（2024年3月）。');
  expect(of(quarter('甲村', '二季度'), quarter('乙村', '1月-5月'))).toContain('乙村（2024年5月）');
  expect(of(quarter('甲村', '二季度'), quarter('丙村', '上半年'))).not.toContain('不是同一期间');
});

test('a village of the roster that told no income is named, not left out in silence', () => {
  const roster = [
    'orgCode orgName town domain memberCount'.split(' '),
    ['1', '中共江城市东镇甲村支部委员会', '东镇', '村', 20],
    ['2', '中共江城市东镇戊村支部委员会', '东镇', '村', 20],
    ['3', '中共江城市东镇云锦社区支部委员会', '东镇', '社区', 20],
  ];
  const told = drawn(cityOf({ T03: roster, T11: [names, village('甲村', [1, 1, 1, 1, 1], basis.total, 4.9)] }), 'O18');
  expect(told.text).toContain('花名册中有 1 个村（党组织）未报收入，不计入上表和达标比例：东镇戊村。');
  expect(drawn(city, 'O18').text).not.toContain('未报收入');
});

test('the line under the title names the unit, the basis and the money', () => {
  expect(drawn(city, 'O18').text).toContain('填报单位（盖章）：');
  expect(drawn(city, 'O18').text).toMatch(/收入口径：总收入（含补助）、经营性收入（不含补助）　单位：万元/);
});
