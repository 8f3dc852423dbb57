/** The town's name is merged from the row of its sum down over its villages, and the first such row stands above all records. */
import { examine } from '../../../src/core/engine';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

const down = (firstRow: number, lastRow: number) => ({ firstRow, lastRow, firstColumn: 0, lastColumn: 0 });

test('villages under the sum of their town are of that town', () => {
  const village = (name: string): GridCell[] => [null, name, 2024, 6, 1, 1, 1, 1, 10];
  const rows: GridCell[][] = [
    ['村级集体经济收入统计表（单位：万元）'],
    ['乡镇', '村名', '年度', '经营收入', '发包及上交收入', '投资收益', '补助收入', '其他收入', '总收入'],
    ['望禾镇', '小计', null, 12, 2, 2, 2, 2, 20],
    village('青山村'),
    village('石桥村'),
    ['听泉镇', '小计', null, 12, 2, 2, 2, 2, 20],
    village('古井村'),
    village('双河村'),
  ];
  const snapshot = buildSnapshot([{ name: '收入', rows, merges: [down(2, 4), down(5, 7)] }]);
  const { reading, findings } = examine(snapshot, builtInTemplate(), { asOf: 45473 });
  expect(reading.tables[0]?.fields.get('town')?.text).toEqual(['望禾镇', '望禾镇', '听泉镇', '听泉镇']);
  expect(findings.filter(({ rule, field }) => rule === 'V01' && field === 'town')).toEqual([]);
});
