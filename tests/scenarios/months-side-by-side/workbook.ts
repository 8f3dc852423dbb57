import type { Scenario } from '../report';
import { withMerges } from '../../snapshots/from-grid';

export const scenario: Scenario = {
  about: '三个月并排在一张表里：只读最近填了数的一个月，并说明没有读的是哪几列；所读一月的认证率算错了照样指出。',
  sheets: [
    {
      name: '认证',
      ...withMerges([
        ['望禾镇党员电子身份认证台账', '<', '<', '<', '<', '<', '<', '<'],
        ['党支部', '党员总数', '4月', '<', '5月', '<', '6月', '<'],
        ['^', '^', '已认证数', '认证率', '已认证数', '认证率', '已认证数', '认证率'],
        ['东坪村党支部', 20, 10, '50%', 15, '75%', null, null],
        ['西坪村党支部', 30, 12, '40%', 21, '71%', null, null],
      ]),
    },
  ],
};
