/** The card beside a task that was done after its day: late in words, coloured like all that is done. */
import { examine } from '../../../src/core/engine';
import { markChanges } from '../../../src/core/marking';
import { buildSnapshot } from '../../snapshots/builder';
import { serial } from '../indices/workbook';
import { template as builtIn } from '../records/template';

const iso = (day: string) => ({ value: serial(day), shows: 'date' as const, format: 'yyyy-mm-dd' });
const book = buildSnapshot([
  {
    name: '任务',
    rows: [
      ['重点任务清单'],
      ['任务编号', '任务内容', '类别', '五要素', '牵头单位', '起始时间', '完成时限'],
      ['G-3', '规范主题党日', '共性', '活动规范', '市委组织部', iso('2024-01-01'), iso('2024-05-31')],
    ],
  },
  {
    name: '月报',
    rows: [
      ['任务进度月报'],
      ['填报单位', '报告月份', '任务编号', '任务内容', '完成率', '进展情况', '是否完成', '完成日期', '填表人'],
      ['东镇', '2024年6月', 'G-3', '规范主题党日', '100%', '完成', '是', iso('2024-06-03'), '李明'],
      ['西镇', '2024年6月', 'G-3', '规范主题党日', '100%', '完成', '是', iso('2024-05-30'), '张强'],
    ],
  },
]);

test('the word and its live formula tell of the delay, and one rule colours both words', () => {
  const template = builtIn();
  const changes = markChanges(examine(book, template, { asOf: serial('2024-06-30') }), { stamp: null });
  const column = changes.find((change) => change.kind === 'addColumn' && change.header === '整推·牌色');
  const cells = column?.kind === 'addColumn' ? column.cells : [];
  expect(cells.map(({ value }) => value)).toEqual(['绿（逾期完成）', '绿（完成）']);
  expect(cells.map(({ formula }) => /^IF\([A-Z0-9]+>=1,"([^"]*)"/.exec(formula ?? '')?.[1])).toEqual([
    '绿（逾期完成）',
    '绿（完成）',
  ]);
  const rules = changes.flatMap((change) => (change.kind === 'addConditionalFormat' ? [change.rule.formula] : []));
  expect(rules).toContainEqual(expect.stringMatching(/^OR\(\$[A-Z]+3="绿（完成）",\$[A-Z]+3="绿（逾期完成）"\)$/));
});
