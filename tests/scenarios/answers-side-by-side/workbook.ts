import type { GridCell } from '../../snapshots/builder';
import { withMerges } from '../../snapshots/from-grid';
import type { Scenario } from '../report';

const line = (n: number, content: string, yes: GridCell, no: GridCell, ...rest: GridCell[]): GridCell[] => [
  '竹影村党支部',
  '村',
  n,
  content,
  yes,
  no,
  ...rest,
];

export const scenario: Scenario = {
  about:
    '“是否达标”下分“是”“否”两列打勾：勾在“否”下就是未达标，不说空白；未达标没写整改时限的照样指出；两边都打勾的要改；一边也没打的才是漏填。',
  sheets: [
    {
      name: '自评',
      ...withMerges([
        ['农村合格党支部自评表', '<', '<', '<', '<', '<', '<', '<'],
        ['支部名称', '领域', '序号', '标准内容', '是否达标', '<', '存在问题', '整改时限'],
        ['^', '^', '^', '^', '是', '否', '^', '^'],
        line(1, '书记在岗、班子健全', '√', null, null, null),
        line(2, '党员活动室100㎡以上', null, '√', '场地偏小', '2024.9.30'),
        line(3, '每月有固定主题党日', null, '√', '记录不全', null),
        line(4, '每季公开党务村务财务', '√', '√', null, null),
        line(5, '有后备人选', null, null, null, null),
      ]),
    },
  ],
};
