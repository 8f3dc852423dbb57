/** The built-in template's own formulas on the ledgers of a whole city: none of them may look at all records for each branch. */
import { computeIndices } from '../../../src/core/indices';
import type { GridCell } from '../records/from-grid';
import type { Grid } from './workbook';
import { readingOf } from './workbook';

const BRANCHES = 1000;
const branch = (i: number): string => `第${String(i % BRANCHES)}村党支部`;
const person = (i: number): string => `李${String.fromCharCode(0x4e00 + (i % 20_000))}`;
const oneOf = (values: readonly string[], i: number): string => values[i % values.length] ?? '';

function table(fields: string, each: number, row: (i: number) => readonly GridCell[]): Grid {
  return [fields.split(' '), ...Array.from({ length: BRANCHES * each }, (_, i) => row(i))];
}

const tables: Readonly<Record<string, Grid>> = {
  T02: table('unit month taskCode planPct donePct', 12, (i) => [
    branch(i),
    '2024-06',
    `G-${String((i % 6) + 1)}`,
    0.5,
    0.4,
  ]),
  T03: table(
    'orgName orgType domain foundDate secretary committeeSize termEnd formalCount memberCount unitName',
    1,
    (i) => {
      const domain = oneOf(['村', '社区', '机关事业单位', '“两新”组织'], i);
      return [branch(i), '党支部', domain, '2010-07-01', person(i), 5, '2026-12-31', 28, 30, '甲'];
    },
  ),
  T04: table('name branch category joinDate status lost isMobile eIdState studyHours', 30, (i) => [
    ...[person(i), branch(i), '普通党员', '2010-07-01', '正常', '否'],
    ...[i % 9 > 0 ? '否' : '是', '是', i % 60],
  ]),
  T07: table('target name branch should joined', 30, (i) => ['党员', person(i), branch(i), '是', '是']),
  T09: table('branch kind date should present leave leaveNames massPresent speaker', 40, (i) => [
    ...[branch(i), oneOf(['主题党日', '支部委员会', '党员大会', '党课'], i), `2024-0${String((i % 6) + 1)}-05`],
    ...[30, 27, 3, '张三', 2, '李四'],
  ]),
  T10: table('branch memberCount certified', 1, (i) => [branch(i), 30, 28]),
  T11: table('village town year operating rent invest subsidy other total threshold', 2, (i) => [
    ...[branch(i), '东镇', 2024, 2, 1, 1, 2, 1, 7, 5],
  ]),
  T13: table('problemCode unit dueDate state progress recur', 3, (i) => [
    ...[String(i), branch(i), '2024-05-31', '已销号', '好', '否'],
  ]),
  T14: table('superviseCode unit dueDate finished finishDate', 2, (i) => [
    ...[String(i), branch(i), '2024-05-31', '是', '2024-05-30'],
  ]),
  T20: table('unit brand honour honourLevel honourDate article mediaLevel mediaDate', 2, (i) => [
    ...[branch(i), '红心', '先进', oneOf(['省级', '地市级'], i), '2024-03-01', '经验', '县市级', '2024-04-01'],
  ]),
};

test('a thousand branches are scored', () => {
  const reading = readingOf(tables);
  const { indices } = computeIndices(reading);
  const [first] = indices;
  const points = new Map(first?.parts.map((part) => [part.indicator, part.score.known ? part.score.value : null]));
  expect(indices).toHaveLength(BRANCHES);
  expect(points.get('G5')).toBeCloseTo((3 * (28 / 30)) / 0.95, 10);
  expect(points.get('B1')).toBeCloseTo(0.8, 10);
  expect(points.get('V9')).toBe(4);
});
