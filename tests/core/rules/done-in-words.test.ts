/** 已完成 where the rate belongs: no figure is made of it, but one press writes the figure that it stands for. */
import { examine } from '../../../src/core/engine';
import { sentence } from '../../../src/core/messages';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

function examined(...rows: readonly (readonly [rate: GridCell, isDone: GridCell])[]) {
  const sheet = [
    ['桃花镇2024年重点任务推进情况表'],
    ['填报单位：桃花镇', null, '截至月份：2024年6月'],
    ['任务编号', '重点任务', '完成率', '进展情况', '是否完成'],
    ...rows.map(([rate, isDone], i) => [`G-${String(i + 1)}`, '推进七类支部建设', rate, '正常', isDone]),
  ];
  const { findings, progress } = examine(buildSnapshot([{ name: '台账', rows: sheet }]), builtInTemplate(), {
    asOf: 45473,
  });
  return { faults: findings.filter(({ rule }) => rule === 'V02'), progress };
}

test('all and nothing have a figure to write in; what lies between has none', () => {
  const { faults, progress } = examined(
    ['已完成', '是'],
    ['全部完成。', '是'],
    ['尚未启动', '否'],
    ['推进中', '否'],
    ['基本完成', '否'],
    ['100%', '是'],
  );
  expect(faults.map(({ row, fix, expected }) => [row, fix?.value, fix?.numberFormat, expected])).toEqual([
    [3, 1, '0.00%', '100%'],
    [4, 1, '0.00%', '100%'],
    [5, 0, '0.00%', '0%'],
    [6, undefined, undefined, '%'],
    [7, undefined, undefined, '%'],
  ]);
  // Until it is written in, there is no colour.
  expect(progress.map(({ colour }) => colour)).toEqual(['none', 'none', 'none', 'none', 'none', 'done']);
  const [done] = faults;
  expect(done === undefined ? '' : sentence(done, builtInTemplate(), 'zh-CN')).toBe(
    '《台账》第4行“完成率”写作“已完成”，没有百分数。请填 100%；还没有做到的，填实际的百分数。',
  );
});

test('where the row itself says otherwise, people decide', () => {
  const { faults } = examined(['已完成', '否'], ['未启动', '是'], ['已完成', null], ['80%', '否'], ['90%', '否']);
  expect(faults.map(({ row, fix }) => [row, fix?.value])).toEqual([
    [3, undefined],
    [4, undefined],
    [5, 1],
  ]);
});
