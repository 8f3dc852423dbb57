import { asksForBoth, townAndVillage } from '../../../src/core/text/town-and-village';

test.each([
  ['听泉镇竹影村', '听泉镇', '竹影村'],
  ['听泉镇/竹影村', '听泉镇', '竹影村'],
  ['听泉镇 竹影村', '听泉镇', '竹影村'],
  ['东湖街道云锦社区', '东湖街道', '云锦社区'],
  ['东湖街道办事处—云锦社区居委会', '东湖街道办事处', '云锦社区居委会'],
  ['白镇／新村', '白镇', '新村'],
  ['江城市听泉镇竹影村', '江城市听泉镇', '竹影村'],
])('%s', (text, town, village) => {
  expect(townAndVillage(text)).toEqual([town, village]);
});

test.each(['古镇口村', '望乡台村', '水乡新村', '竹影村', '听泉镇', '听泉镇机关', '朱家集镇村', '听泉镇村', ''])(
  'nothing plain in %s',
  (text) => {
    expect(townAndVillage(text)).toBeNull();
  },
);

test('names of columns for both', () => {
  const names = ['镇村', '乡镇/村', '乡镇（街道）、村（社区）', '镇 村名称', '所属镇村', '街道社区'];
  expect(names.map(asksForBoth)).toEqual([true, true, true, true, true, true]);
  expect(['乡镇', '村名', '乡村振兴', '村（社区）', '乡镇、部门', '乡村'].map(asksForBoth)).toEqual([
    ...[false, false, false, false, false, true],
  ]);
});
