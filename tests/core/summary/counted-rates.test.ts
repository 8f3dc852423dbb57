/** Ballots of which only the votes are told, and sums of what nobody told. */
import type { GridCell, GridSheet } from '../../snapshots/builder';
import { drawn } from './ledgers';
import { incomes, together, workbook } from './villages';

const ballots = (...rows: readonly (readonly GridCell[])[]): GridSheet => ({
  name: '满意度',
  rows: [
    ['群众满意度测评汇总表'],
    ['填报单位：竹影村'],
    [
      '测评对象类别',
      '对象名称',
      '所在单位',
      '测评日期',
      '发出票数',
      '收回票数',
      '废票',
      '满意',
      '比较满意',
      '基本满意',
      '不满意',
      '弃权',
    ],
    ...rows,
  ],
});

const roster: GridSheet = {
  name: '花名册',
  rows: [
    ['党组织花名册'],
    ['填报单位：竹影村'],
    ['党组织代码', '党组织全称', '组织类别', '所属乡镇（街道）、部门', '领域', '党员总数'],
    ['001', '竹影村党支部', '党支部', '望禾镇', '村', 20],
  ],
};

const scores = (branch: string): GridSheet => ({
  name: '堡垒',
  rows: [
    ['堡垒指数评分表'],
    ['填报单位：竹影村'],
    ['党组织', '领域', '考评期', '指标编号', '标准及要求', '分值', '自评得分'],
    [branch, '村', '2024年上半年', 'G8', '主题党日', 4, 4],
  ],
});

test('a branch with too few content is barred though nobody worked the rate out; a void ballot bars nobody', () => {
  const of = (issued: number) =>
    together([
      workbook('竹影村.xlsx', [
        roster,
        scores('竹影村党支部'),
        ballots(['党支部', '竹影村党支部', '竹影村', '2024-06-10', issued, 50, 0, 10, 10, 5, 25]),
      ]),
    ]);
  const vetoes = (issued: number) => of(issued).indices.find(({ index }) => index === 'fortressIndex')?.vetoes;
  expect(vetoes(50)).toEqual(['X3']);
  expect(vetoes(40)).toEqual([]);
  expect(drawn(of(50), 'O11').text).toContain('群众满意率低于60%');
});

test('of votes that cannot be read there is no rate, and O22 names them; those that do not count may be unreadable', () => {
  const of = (satisfied: GridCell, abstained: GridCell) =>
    together([
      workbook('竹影村.xlsx', [
        roster,
        scores('竹影村党支部'),
        ballots(['党支部', '竹影村党支部', '竹影村', '2024-06-10', 50, 50, 0, satisfied, 10, 5, 5, abstained]),
      ]),
    ]);
  const unread = of('若干', 0);
  expect(unread.indices.find(({ index }) => index === 'fortressIndex')?.vetoes).toEqual([]);
  const page = drawn(unread, 'O22');
  expect(page.text).toContain('竹影村党支部：“满意”的票数读不出来');
  expect(page.values('无效').slice(-2)).toEqual(['—', '—']);
  expect(drawn(of(30, '几张'), 'O22').values('竹影村党支部').slice(-2)).toEqual([0.9, 82]);
});

test('of last year’s income that nobody told there is no sum', () => {
  const page = drawn(together([workbook('a.xlsx', [incomes({ unit: '望禾镇', villages: [['竹影村', 6]] })])]), 'O18');
  const last = page.row('全镇合计').filter(({ value }) => value === '—');
  expect(last).not.toEqual([]);
  expect(page.row('全镇合计').some(({ formula, value }) => formula !== undefined && value === null)).toBe(false);
});
