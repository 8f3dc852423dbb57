/** 村党总支: with branches of its own it stands above them; without any it is a branch like others. */
import { cityOf, type Grid } from './ledgers';

const T03: Grid = [
  ['orgName', 'orgType', 'parentOrg', 'domain', 'town', 'memberCount'],
  ['甲村总支部委员会', '党总支', '中共东镇委员会', '村', '东镇', 40],
  ['乙村总支部委员会', '党总支', '中共东镇委员会', '村', '东镇', 30],
  ['乙村第一党支部', '党支部', '乙村总支部委员会', '村', '东镇', 18],
  ['东镇社区党支部', '党支部', '中共东镇委员会', '社区', '东镇', 20],
];
const scored = (branch: string, score: number) => [branch, '村', '2024年上半年', 'G1', '组织关系落实', 5, score];
const T05: Grid = [
  ['branch', 'domain', 'period', 'indicator', 'content', 'weight', 'selfScore'],
  scored('甲村总支部委员会', 5),
  scored('乙村总支部委员会', 5),
  scored('乙村第一党支部', 4),
];

test('a general branch without branches has an index, one that has them has none', () => {
  const { indices } = cityOf({ T03, T05 });
  const subjects = indices.filter(({ index }) => index === 'fortressIndex').map(({ subject }) => subject);
  expect(subjects).toEqual(['甲村总支部委员会', '乙村第一党支部', '东镇社区党支部']);
});
