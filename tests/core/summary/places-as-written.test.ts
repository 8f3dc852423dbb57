/** Places stand in the output by the names of their own ledgers; what belongs to whom is told by the full names. */
import { cityOf, drawn } from './ledgers';

const city = cityOf({
  T03: [
    ['orgName', 'orgCode', 'orgType', 'domain', 'town', 'memberCount'],
    ['中共云岭市东镇柳村支部委员会', 'A001', '党支部', '村', '东镇', 21],
    ['中共云岭市东镇桃村支部委员会', 'A002', '党支部', '村', '东镇', 18],
  ],
  T11: [
    ['village', 'town', 'year', 'operating', 'rent', 'total', 'basis'],
    ['柳村', '东镇', 2024, 12, 0, 12, '经营性收入'],
    ['桃村', '东镇', 2024, 3, 0, 3, '经营性收入'],
  ],
});

test('the ledger’s 柳村 is known to be the branch of the roster', () => {
  const village = city.reading.tables.find(({ def }) => def.code === 'T11')?.fields.get('village');
  expect(village?.text).toEqual(['中共云岭市东镇柳村支部委员会', '中共云岭市东镇桃村支部委员会']);
});

test('the income sheets name villages as their ledger does', () => {
  expect(drawn(city, 'O18').values('柳村').slice(0, 3)).toEqual([1, '东镇', '柳村']);
  expect(drawn(city, 'O19').values('桃村').slice(0, 3)).toEqual([1, '东镇', '桃村']);
  expect(drawn(city, 'O18').text).not.toContain('支部委员会');
});

test('the town’s share of villages over the line still counts them', () => {
  expect(drawn(city, 'O04').values('东镇')).toContain(0.5);
});
