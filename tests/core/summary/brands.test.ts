/** O34: 一支部一品牌, so that a brand of one branch is none of its whole town's. */
import { cityOf, drawn } from './ledgers';

const full = (village: string): string => `中共江城市东镇${village}支部委员会`;
const city = cityOf({
  T03: [
    'orgCode orgName town domain memberCount'.split(' '),
    ...['甲村', '乙村', '丙村', '第一社区'].map((name, i) => [String(i), full(name), '东镇', '村', 20]),
    ['9', '中共江城市民政局支部委员会', '市民政局', '机关事业单位', 12],
  ],
  T20: [
    'unit brandKind brand idea theory path carrier vision case goalLevel'.split(' '),
    [full('甲村'), '一村一亮点', '红色引擎', '理念', '理论', '方法', '载体', '愿景', '个案', '县市级'],
    ['中共江城市民政局支部委员会', '一支部一品牌', '民生先锋', '理念', '', '方法', '载体', '愿景', '个案', '县市级'],
  ],
});

test('branches without a brand are named and counted under their unit', () => {
  const page = drawn(city, 'O34');
  expect(page.values('东镇').slice(0, 3)).toEqual(['东镇', '乙村、丙村、第一社区', 3]);
  expect(page.text.split('\n').filter((line) => line.startsWith('市民政局'))).toEqual([]);
  expect(page.values('民生先锋').slice(2, 4)).toEqual([5, '理论支撑']);
});
