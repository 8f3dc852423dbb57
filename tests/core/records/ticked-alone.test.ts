/** Columns of ticks alone: no tick is no, and where no is written too an empty cell is not filled in. */
import { examine } from '../../../src/core/engine';
import { ValueState } from '../../../src/core/model/record';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

function met(...cells: readonly GridCell[]) {
  const rows = [
    ['合格支部自评表'],
    ['党支部', '标准编号', '标准内容', '是否达标', '未达标情况', '整改时限'],
    ...cells.map((cell, i): GridCell[] => ['竹影村党支部', `${i + 1}`, '班子健全', cell, '正在配齐', '2024-09-30']),
  ];
  const { reading, findings } = examine(buildSnapshot([{ name: '自评', rows }]), builtInTemplate(), { asOf: 45473 });
  const values = reading.tables[0]?.fields.get('met');
  return {
    read: [...(values?.state ?? [])].map((state, i) => (state === ValueState.value ? values?.number[i] : null)),
    told: findings.filter(({ column }) => column === 3).map(({ rule, row, fix }) => [rule, row, fix]),
  };
}

test('ticks alone', () => {
  expect(met('√', null, '√', ' ')).toEqual({
    read: [1, 0, 1, 0],
    told: [
      ['V20', 3, null],
      ['V20', 5, null],
    ],
  });
});

test('ticks beside a no, or none at all', () => {
  expect(met('√', null, '×').read).toEqual([1, null, 0]);
  expect(met('√', null, '否').told).toEqual([['V01', 3, null]]);
  expect(met(null, null, null).read).toEqual([null, null, null]);
  expect(met('是', null, '是').read).toEqual([1, null, 1]);
});

test('one empty cell among many ticks is not filled in', () => {
  expect(met('√', '√', '√', null, '√')).toEqual({ read: [1, 1, 1, null, 1], told: [['V01', 5, null]] });
});
