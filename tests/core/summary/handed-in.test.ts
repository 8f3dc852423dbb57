/** A ledger that came for others and not for a branch: unknown, or what the score sheet says, never nothing done. */
import type { GridCell } from '../../snapshots/builder';
import { cityOfFiles, day, drawn, type Grid } from './ledgers';

const roster = (name: string, town: string): Grid => [
  ['orgName', 'orgType', 'domain', 'town', 'foundDate', 'memberCount'],
  [name, '党支部', '村', town, day('2000-07-01'), 10],
];

const met = (branch: string): Grid => [
  ['branch', 'date', 'kind', 'theme', 'should', 'present'],
  [branch, day('2024-03-05'), '主题党日', '学习', 10, 9],
  [branch, day('2024-04-05'), '主题党日', '学习', 10, 9],
];

const scores = (branch: string, points: number): Grid => [
  ['branch', 'domain', 'period', 'indicator', 'content', 'weight', 'selfScore', 'auditScore'],
  [branch, '村', '2024年上半年', 'G8', '主题党日每月开展', 4, points, points],
];

const partOf = (city: ReturnType<typeof cityOfFiles>, branch: string) =>
  city.indices.find(({ subject }) => subject === branch)?.parts.find(({ indicator }) => indicator === 'G8');

test('no meetings of a branch whose ledger did not come are not none', () => {
  const city = cityOfFiles({
    '甲.xlsx': { T03: roster('甲村党支部', '东镇'), T09: met('甲村党支部') },
    '乙.xlsx': { T03: roster('乙村党支部', '东镇') },
  });
  expect(partOf(city, '甲村党支部')).toMatchObject({ by: 'computed', actual: 4 });
  expect(partOf(city, '乙村党支部')).toMatchObject({
    by: 'none',
    score: { known: false, reason: { code: 'needs-table', detail: ['T09'] } },
  });
  expect(drawn(city, 'O12').text).toContain('缺少《组织生活登记表（三会一课、主题党日）》，无法计算。');
});

test('what was audited counts where the ledger did not come', () => {
  const city = cityOfFiles({
    '甲.xlsx': { T03: roster('甲村党支部', '东镇'), T09: met('甲村党支部') },
    '乙.xlsx': { T03: roster('乙村党支部', '东镇'), T05: scores('乙村党支部', 3.5) },
  });
  expect(partOf(city, '乙村党支部')).toMatchObject({ by: 'audit', score: { known: true, value: 3.5 } });
});

test('a ledger that stands beside the roster, or is the whole town’s, speaks of the branch though it has no record', () => {
  const both: Grid = [...roster('甲村党支部', '东镇'), ...roster('乙村党支部', '东镇').slice(1)];
  const beside = cityOfFiles({ '东镇.xlsx': { T03: both, T09: met('甲村党支部') } });
  expect(partOf(beside, '乙村党支部')).toMatchObject({ by: 'computed', actual: 6 });
  const three: Grid = [...both, ...roster('丙村党支部', '东镇').slice(1)];
  const apart = cityOfFiles({
    '名册.xlsx': { T03: three },
    '活动.xlsx': { T09: [...met('甲村党支部'), ...met('乙村党支部').slice(1)] },
  });
  expect(partOf(apart, '丙村党支部')).toMatchObject({ by: 'computed', actual: 6 });
});

test('problems that nobody recorded are none', () => {
  const city = cityOfFiles({
    '甲.xlsx': { T03: roster('甲村党支部', '东镇'), T09: met('甲村党支部') },
    '乙.xlsx': { T03: roster('乙村党支部', '东镇'), T09: met('乙村党支部') },
  });
  const deductions = (branch: string) =>
    city.indices.find(({ subject }) => subject === branch)?.parts.filter(({ kind }) => kind === 'deduction');
  expect(deductions('乙村党支部')?.every(({ score }) => score.known)).toBe(true);
});

const problem = (code: string, branch: string): readonly GridCell[] => [
  ...[code, branch, '台账不全', '补全', day('2024-05-31'), '进行', '整改中'],
];
const problemFields = ['problemCode', 'unit', 'problem', 'measure', 'dueDate', 'progress', 'state'];

test('the ledger of problems that an office keeps for all speaks of all, that of one town of its branches', () => {
  const roster3 = {
    T03: [
      ...roster('甲村党支部', '东镇'),
      ...['乙村', '丙村'].flatMap((name, i) => roster(`${name}党支部`, i === 0 ? '东镇' : '西镇').slice(1)),
    ],
  };
  const closed = (city: ReturnType<typeof cityOfFiles>, branch: string) =>
    city.indices.find(({ subject }) => subject === branch)?.parts.find(({ indicator }) => indicator === 'G13');
  const ofAll = cityOfFiles({
    '名册.xlsx': roster3,
    '问题.xlsx': { T13: [problemFields, problem('1', '甲村党支部'), problem('2', '丙村党支部')] },
  });
  expect(closed(ofAll, '甲村党支部')).toMatchObject({ by: 'computed', actual: 0 });
  expect(closed(ofAll, '乙村党支部')).toMatchObject({ applies: false });
  const ofTown = cityOfFiles({
    '名册.xlsx': roster3,
    '东镇.xlsx': { T13: [problemFields, problem('1', '甲村党支部'), problem('2', '乙村党支部')] },
  });
  expect(closed(ofTown, '丙村党支部')).toMatchObject({ applies: true, score: { known: false } });
});

test('a branch without a score sheet of its members is 未报, a unit without tasks has a dash: neither is 0', () => {
  const member = (branch: string): Grid => [
    ['name', 'branch', 'category', 'status'],
    ['张三', branch, '正式党员', '正常'],
  ];
  const city = cityOfFiles({
    '甲.xlsx': {
      T03: roster('甲村党支部', '东镇'),
      T04: member('甲村党支部'),
      T06: [
        ['branch', 'name', 'period', 'total'],
        ['甲村党支部', '张三', '2024年上半年', 85],
      ],
    },
    '乙.xlsx': { T03: roster('乙村党支部', '西镇'), T04: member('乙村党支部') },
  });
  expect(drawn(city, 'O13').values('乙村党支部')).toEqual(['乙村党支部', 1, '未报', 0, '—', '—', '—', '—', '—']);
  expect(drawn(city, 'O13').values('甲村党支部').slice(1, 4)).toEqual([1, 1, 0]);
  expect(drawn(city, 'O04').values('西镇').slice(2, 5)).toEqual(['—', '—', '—']);
});
