/** O23 and O36 on whole files: how far units, elements and domains lie apart, village from community, who stands last, who is drawn. */
import type { Template } from '../../../src/core/model/template';
import { consolidate } from '../../../src/core/summary/consolidate';
import { yearTemplate } from '../../scenarios/year/town';
import { serial } from '../indices/workbook';
import { drawn, share, type Grid } from './ledgers';
import { fileOf, type Ledgers } from './periods';

interface Branch {
  readonly name: string;
  readonly town: string;
  readonly domain: '村' | '社区';
  readonly members: number;
  readonly total: number;
}

const full = ({ town, name }: Branch): string => `中共江城市${town}${name}支部委员会`;
const { fortress } = yearTemplate();
// The template has indicators of villages only; the ten of a community are the same.
const template: Template = {
  ...yearTemplate(),
  fortress: { ...fortress, personal: { ...fortress.personal, community: fortress.personal.village ?? [] } },
};
const indicators = [...template.fortress.common, ...(template.fortress.personal.village ?? [])];

function ledgers(branches: readonly Branch[], tasks: readonly (readonly [string, number])[] = []): Ledgers {
  return {
    T03: [
      'orgCode orgName orgType parentOrg town domain secretary formalCount probCount memberCount'.split(' '),
      ...branches.map((one, i): Grid[number] => [
        ...[`D${String(i)}`, full(one), '党支部', `中共江城市${one.town}委员会`, one.town, one.domain, '李明'],
        ...[one.members, 0, one.members],
      ]),
    ],
    T05: [
      'branch domain period indicator content weight method selfScore auditScore reason'.split(' '),
      ...branches.flatMap((one) => {
        let missing = 100 - one.total;
        return indicators.map(({ id, title }): Grid[number] => {
          const cut = Math.min(10, missing);
          missing -= cut;
          return [full(one), one.domain, '2024年上半年', id, title, 10, '人工评分', 10 - cut, 10 - cut, '—'];
        });
      }),
    ],
    ...(tasks.length === 0
      ? {}
      : {
          T02: [
            'unit month taskCode taskTitle donePct doneValue targetValue narrative problem nextStep isDone'.split(' '),
            ...tasks.map(([town, done]): Grid[number] => [
              ...[
                town,
                '2024年6月',
                'G-3',
                '规范主题党日',
                share(done / 100),
                done,
                100,
                '按计划推进',
                '无',
                '继续',
                '否',
              ],
            ]),
          ],
        }),
  };
}

function page(branches: readonly Branch[], tasks?: readonly (readonly [string, number])[]) {
  const options = { template, asOf: serial('2024-06-30'), period: '2024-06', expectedUnits: [] };
  return drawn(consolidate([fileOf('市整推办', ledgers(branches, tasks), '2024-06')], options), 'O23');
}
const village = (town: string, name: string, members: number, total: number): Branch => ({
  town,
  name,
  domain: '村',
  members,
  total,
});

test('members 120, 80 and 60 with 92.5, 81 and 66: mean 82.8462, coefficient 0.1263, even', () => {
  const three = page([
    village('东镇', '甲村', 120, 92.5),
    village('西镇', '乙村', 80, 81),
    village('南镇', '丙村', 60, 66),
  ]);
  const cells = three.values('堡垒指数');
  expect(cells[1]).toBe(82.8462);
  expect(cells.slice(4, 7)).toEqual([26.5, 0.1263, '均衡']);
});

test('what the towns have done is weighed by the members of their branches', () => {
  const branches = [
    village('东镇', '甲村', 70, 90),
    village('东镇', '乙村', 50, 90),
    village('西镇', '丙村', 80, 90),
    village('南镇', '丁村', 60, 90),
  ];
  const cells = page(branches, [
    ['东镇', 92.5],
    ['西镇', 81],
    ['南镇', 66],
  ]).values('任务进度');
  expect([cells[1], ...cells.slice(4, 7)]).toEqual([82.8462, 26.5, 0.1263, '均衡']);
});

// Two at a, one at b of equal weight: the coefficient is √2·(a−b)/(2a+b).
test.each([
  ['within 0.15', 100, 70, 0.1571, '基本均衡'],
  ['at most 0.15', 100, 72, 0.1456, '均衡'],
  ['at most 0.30', 100, 47, 0.3035, '不均衡'],
  ['just within 0.30', 100, 48, 0.2965, '基本均衡'],
])('%s', (_, high, low, coefficient, word) => {
  const cells = page([
    village('东镇', '甲村', 10, high),
    village('西镇', '乙村', 10, high),
    village('南镇', '丙村', 10, low),
  ]).values('堡垒指数');
  expect(cells.slice(5, 7)).toEqual([coefficient, word]);
});

test('of several that print the same nobody is singled out as the highest', () => {
  const cells = page([
    village('东镇', '甲村', 10, 90),
    village('西镇', '乙村', 10, 90),
    village('南镇', '丙村', 10, 60),
  ]).values('堡垒指数');
  expect(cells.slice(2, 4)).toEqual([
    '中共江城市东镇甲村支部委员会等 2 个（90.00）',
    '中共江城市南镇丙村支部委员会（60.00）',
  ]);
});

test('where no element is shorter than another none is named', () => {
  expect(page([village('东镇', '甲村', 10, 100), village('西镇', '乙村', 10, 100)]).values('堡垒指数')[7]).toBe(
    '各要素相同',
  );
});

test('two units are too few to be judged', () => {
  const cells = page([village('东镇', '甲村', 10, 90), village('西镇', '乙村', 10, 60)]).values('堡垒指数');
  expect(cells.slice(5, 7)).toEqual(['—', '不足3个，不计算']);
});

test('domains against each other, and the gap of village and community', () => {
  const two = page([
    village('东镇', '甲村', 30, 90),
    village('西镇', '乙村', 30, 80),
    { town: '东镇', name: '丙社区', domain: '社区', members: 40, total: 70 },
  ]);
  const at = two.drawing.cells.find(({ value }) => value === '领域之间')?.row ?? -1;
  const row = two.drawing.cells
    .filter(
      (cell) =>
        cell.row > at + 1 && two.drawing.cells.some((each) => each.row === cell.row && each.value === '堡垒指数'),
    )
    .map(({ value }) => value);
  // (60 × 85 + 40 × 70) ÷ 100 = 79
  expect(row).toEqual([
    '堡垒指数',
    79,
    '村（85.00）',
    '社区（70.00）',
    15,
    '—',
    '不足3个，不计算',
    '85.00／70.00',
    '15.00',
  ]);
});

describe('those who stand last', () => {
  const many = Array.from({ length: 20 }, (_, i) =>
    village('东镇', `${'甲乙丙丁戊己庚辛壬癸'.charAt(i % 10)}${i < 10 ? '东' : '西'}村`, 10, 95 - i),
  );
  const last = (branches: readonly Branch[]): readonly unknown[] => {
    const { drawing } = page(branches);
    const at = drawing.cells.find(({ value }) => value === '末位支部')?.row ?? -1;
    const end =
      drawing.cells.find(({ row, value }) => row > at && String(value).startsWith('领域之间按'))?.row ?? Infinity;
    return drawing.cells
      .filter(({ row, column, value }) => row > at + 1 && row < end && column === 1 && value !== null)
      .map(({ value }) => value);
  };

  test('a tenth of each domain, the weakest first; one at least; those under 60 all', () => {
    expect(last(many)).toEqual([76, 77]);
    expect(last(many.slice(0, 5))).toEqual([91]);
    expect(last([...many.slice(0, 3), village('东镇', '子村', 10, 59), village('东镇', '丑村', 10, 50)])).toEqual([
      50, 59,
    ]);
  });

  test('those level with the last of the tenth stand on it too; where all are level nobody does', () => {
    expect(
      last([village('东镇', '甲村', 10, 90), village('东镇', '乙村', 10, 80), village('东镇', '丙村', 10, 80)]),
    ).toEqual([80, 80]);
    expect(last([village('东镇', '甲村', 10, 80), village('东镇', '乙村', 10, 80)])).toEqual([]);
  });
});

test('the spot sample: one of every domain at least; the same seed the same list, another seed another', () => {
  const branches: readonly Branch[] = [
    ...Array.from({ length: 30 }, (_, i) => village('东镇', `第${String(i)}村`, 10, 90)),
    { town: '东镇', name: '丙社区', domain: '社区', members: 40, total: 70 },
  ];
  const sample = (seed: string): readonly unknown[] => {
    const options = { template, asOf: serial('2024-06-30'), period: '2024-06', expectedUnits: [], seed };
    const { drawing } = drawn(consolidate([fileOf('市整推办', ledgers(branches), '2024-06')], options), 'O36');
    return drawing.cells
      .filter(({ column, row }) => column === 2 && row > 2)
      .map(({ value }) => value)
      .filter((value) => String(value).startsWith('中共'));
  };
  expect(sample('一')).toHaveLength(4);
  expect(sample('一')).toContain('中共江城市东镇丙社区支部委员会');
  expect(sample('一')).toEqual(sample('一'));
  expect(sample('二')).not.toEqual(sample('一'));
});
