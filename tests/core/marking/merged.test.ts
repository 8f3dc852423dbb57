/** Notes and colours where cells are merged: only the first cell of a merged area is ever drawn. */
import { examine } from '../../../src/core/engine';
import { markChanges } from '../../../src/core/marking';
import { buildSnapshot } from '../../snapshots/builder';
import { serial } from '../indices/workbook';
import { template as builtIn } from '../records/template';

/** A header of two rows, most names merged over both; who should come merged over three records. */
const down = (column: number, firstRow: number, lastRow: number) => ({
  firstRow,
  lastRow,
  firstColumn: column,
  lastColumn: column,
});
const meeting = (day: string, should: number | null, present: number) => [
  ...['青山村支部', '主题党日', day, '学习党章', '李明', '王芳'],
  ...[should, present, 0, '无', '开会情况好'],
];
const book = buildSnapshot([
  {
    name: '登记',
    rows: [
      ['组织生活登记表'],
      ['支部', '活动类型', '活动日期', '主题', '主持人', '记录人', '人数', null, null, '请假人员', '效果'],
      [null, null, null, null, null, null, '应到', '实到', '请假'],
      meeting('2024-01-05', 20, 18),
      meeting('2024-02-05', null, 17),
      meeting('2024-03-05', null, 16),
    ],
    merges: [
      ...[0, 1, 2, 3, 4, 5, 9, 10].map((column) => down(column, 1, 2)),
      { firstRow: 1, lastRow: 1, firstColumn: 6, lastColumn: 8 },
      down(6, 3, 5),
    ],
  },
]);

test('every note and colour is on a cell that is drawn', () => {
  const examination = examine(book, builtIn(), { asOf: serial('2024-06-30') });
  const under = examination.findings.filter(({ rule, row }) => rule === 'R30' && row !== 3);
  expect(under.map(({ row, column }) => [row, column])).toEqual([
    [4, 6],
    [5, 6],
  ]);

  const changes = markChanges(examination, { stamp: null });
  const notes = changes.flatMap((change) => (change.kind === 'setNote' && change.sheet === '登记' ? [change] : []));
  const should = notes.filter(({ column, row }) => column === 6 && row > 2);
  expect(should.map(({ row }) => row)).toEqual([3]);
  expect(should[0]?.text.split('\n').filter((line) => line.includes('实到'))).toHaveLength(3);
  const extra = notes.filter(({ column, text }) => column === 10 && text.includes('效果'));
  expect(extra.map(({ row }) => row)).toEqual([1]);

  const coloured = changes.flatMap((change) =>
    change.kind === 'addConditionalFormat' && change.sheet === '登记' ? change.rule.range.split(' ') : [],
  );
  expect(coloured).toContain('G4');
  expect(coloured.filter((range) => /^G[56]|^K3/.test(range))).toEqual([]);
});
