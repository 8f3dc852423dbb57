/** Lists as other systems and higher offices hand them out: names of columns that are no field of ours. */
import type { GridCell } from '../../snapshots/from-grid';
import { tableOf } from './found';

const fieldsOf = (rows: readonly (readonly GridCell[])[]) =>
  new Map(tableOf(rows).columns.map((column) => [column.label, column.field]));

test('heads of some members are no answer whether there is a place to meet', () => {
  const fields = fieldsOf([
    ['党组织全称', '党组织类别', '上级党组织', '党组织书记', '届满日期', '党员总数', '正式党员', '少数民族党员'],
    ['石渚社区党支部', '党支部', '丁字湾街道党工委', '王建国', '2026-01-14', 38, 36, 1],
    ['湘江社区党支部', '党支部', '丁字湾街道党工委', '李秀英', '2026-01-14', 41, 41, 1],
  ]);
  expect(fields.get('正式党员')).toBe('formalCount');
  expect(fields.get('少数民族党员')).toBeNull();
});

test('a part of the total is none of the open fields between', () => {
  const fields = fieldsOf([
    ['乡镇', '村名', '经营收入', '投资收益', '补助收入', '总收入', '其中：经营性收入', '是否达标'],
    ['丁字湾街道', '石渚村', 6.1, 2.2, 3.3, 11.6, 8.3, '是'],
    ['丁字湾街道', '湘江村', 4.1, 1.2, 2.3, 7.6, 5.3, '是'],
  ]);
  expect(fields.get('总收入')).toBe('total');
  expect(fields.get('其中：经营性收入')).toBeNull();
});

test('what kind of problem it is does not number it', () => {
  const fields = fieldsOf([
    ['序号', '问题类别', '存在的主要问题', '问题来源', '整改措施', '责任单位', '整改时限', '销号时间'],
    [1, '组织生活不规范', '主题党日记录不全', '市内督查', '补齐资料', '石渚社区党支部', '2024-06-30', '2024-06-12'],
    [2, '阵地建设滞后', '活动室被占用', '支部自查', '收回活动室', '湘江社区党支部', '2024-07-30', null],
  ]);
  expect(fields.get('存在的主要问题')).toBe('problem');
  expect(fields.get('问题类别')).not.toBe('problemCode');
});

test('what was done is not how often', () => {
  const fields = fieldsOf([
    ['姓名', '职务', '联系点', '计划次数', '实际次数', '指导内容', '帮助解决问题'],
    ['王建国', '党委书记', '石渚社区党支部', 4, 2, '上党课', '协调活动室空调2台'],
    ['李秀英', '组织委员', '湘江社区党支部', 4, 1, '参加主题党日', '协调道路硬化资金'],
  ]);
  expect(fields.get('联系点')).toBe('point');
  expect(fields.get('帮助解决问题')).toBeNull();
});
