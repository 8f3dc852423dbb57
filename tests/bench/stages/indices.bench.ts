import { computeIndices } from '../../../src/core/indices';
import type { IndicatorDef } from '../../../src/core/model/template';
import { computeBalance, computeProgress } from '../../../src/core/progress';
import type { GridCell } from '../../core/records/from-grid';
import { readingOf, templateWith } from '../../core/indices/workbook';

const BRANCHES = 2000;
const MEETINGS = 100_000;
const MEMBERS = 50_000;

const template = templateWith();
const plain = ({ id, element, title, max }: IndicatorDef) => ({
  id,
  element,
  title,
  max,
  params: '',
  source: '',
  src: '',
});
const common = template.fortress.common.map((def, i) => ({
  ...plain(def),
  method: 'deductPerMissing' as const,
  needs: ['T09'],
  unitPoints: 0.1,
  actual: `=COUNTIFS(组织生活[党支部],[@党组织全称],组织生活[实到人数],"<"&${String(i + 10)})`,
}));
const personal = Object.fromEntries(
  Object.entries(template.fortress.personal).map(([domain, defs]) => [
    domain,
    defs.map((def) => ({
      ...plain(def),
      method: 'proportional' as const,
      needs: ['T10'],
      actual:
        '=SUMIFS(认证台账[已认证数],认证台账[党支部],[@党组织全称])/SUMIFS(认证台账[党员总数],认证台账[党支部],[@党组织全称])',
    })),
  ]),
);

function rows(count: number, row: (i: number) => readonly GridCell[]): readonly (readonly GridCell[])[] {
  return Array.from({ length: count }, (_, i) => row(i));
}
const branch = (i: number): string => `第${String(i % BRANCHES)}村党支部`;

test('2,000 branches with 26 computed indicators each over 100,000 meetings, and 50,000 members', () => {
  const reading = readingOf(
    {
      T03: [
        ['orgName', 'orgType', 'domain', 'memberCount'],
        ...rows(BRANCHES, (i) => [branch(i), '党支部', '村', 20 + (i % 30)]),
      ],
      T06: [
        ['branch', 'name', 'base1', 'base2', 'base3', 'base4', 'plus', 'minus'],
        ...rows(MEMBERS, (i) => [
          branch(i),
          `张${String.fromCharCode(0x4e00 + (i % 20000))}`,
          15,
          14,
          13,
          i % 16,
          3,
          i % 5,
        ]),
      ],
      T09: [
        ['branch', 'kind', 'should', 'present'],
        ...rows(MEETINGS, (i) => [branch(i), '主题党日', 30, 10 + (i % 21)]),
      ],
      T10: [['branch', 'memberCount', 'certified'], ...rows(BRANCHES, (i) => [branch(i), 30, 20 + (i % 11)])],
    },
    '2024-06-30',
    { ...template, fortress: { ...template.fortress, common, personal, bonus: [], deduct: [], veto: [] } },
  );
  const start = performance.now();
  const { indices, rates } = computeIndices(reading);
  const balance = computeBalance(reading, indices, computeProgress(reading));
  const took = performance.now() - start;
  expect(indices.filter(({ total }) => total.known)).toHaveLength(BRANCHES + MEMBERS);
  expect(rates.length).toBeGreaterThan(2 * BRANCHES);
  expect(balance[0]).toMatchObject({ measure: 'fortressIndex', count: BRANCHES });
  console.info(`indices: ${took.toFixed(0)} ms`);
});
