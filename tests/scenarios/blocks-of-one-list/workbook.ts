import { withMerges } from '../../snapshots/from-grid';
import type { GridCell } from '../../snapshots/from-grid';
import type { Scenario } from '../report';

const names = ['序号', '支部', '党员总数', '已认证', '未认证', '认证率', '未认证原因'];
const block = (town: string, village: string): GridCell[][] => [
  [`乡镇：${town}`],
  names,
  ...[0, 1, 2].map((i) => [
    i + 1,
    `${village}${['东', '西', '南'][i] ?? ''}坪村党支部`,
    30 + i,
    28 + i,
    2,
    ['93.33%', '93.55%', '93.75%'][i] ?? null,
    '年老',
  ]),
  ['小计', null, 93, 87, 6, '93.5%', null],
];

export const scenario: Scenario = {
  about:
    '一张表上几个乡镇各有一段，表头重复，各有小计，最后有总计：总计与各段之和相符的不说；不相符的，按各段之和指出；只有一段合计的照旧。',
  sheets: [
    {
      name: '相符',
      ...withMerges([
        ['党员电子身份认证情况表', '<', '<', '<', '<', '<', '<'],
        ...block('望禾镇', '望'),
        ...block('听泉镇', '听'),
        ['总计', null, 186, 174, 12, '93.5%', null],
      ]),
    },
    {
      name: '不符',
      ...withMerges([
        ['党员电子身份认证情况表', '<', '<', '<', '<', '<', '<'],
        ...block('松坞镇', '松'),
        ...block('鹭鸣镇', '鹭'),
        ['总计', null, 189, 174, 12, '93.5%', null],
      ]),
    },
  ],
};
