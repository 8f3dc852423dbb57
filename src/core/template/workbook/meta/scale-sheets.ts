/** Scales, colours, cadence, votes, standards, outputs and local names. */
import { basis, column, needed } from './sheet';
import type { MetaSheet } from './sheet';
import { layoutWords, scaleWords } from './words';

export const scaleSheets: readonly MetaSheet[] = [
  {
    code: 'scales',
    name: '等级',
    needed: true,
    hint: '下限含、上限不含，相邻两级首尾相接；占比上限写小数（0.1 即 10%）。',
    columns: [
      needed('kind', '等级类别', { words: scaleWords }, 10),
      needed('id', '等级标识', 'text', 12),
      needed('label', '等级名称', 'text', 16),
      column('from', '下限', 'number', 9),
      column('upTo', '上限', 'number', 9),
      column('capBranch', '支部占比上限', 'number', 12),
      column('capMember', '党员占比上限', 'number', 12),
    ],
  },
  {
    code: 'colours',
    name: '颜色',
    needed: true,
    hint: '颜色写作 #RRGGBB。颜色旁必印文字，表下必印图例；规则里的 参数[名称] 印成阈值。',
    columns: [
      needed('id', '颜色标识', 'text', 10),
      needed('label', '颜色含义', 'text', 14),
      needed('card', '牌色文字', 'text', 14),
      needed('fill', '底色', 'text', 10),
      needed('font', '字色', 'text', 10),
      column('rule', '亮牌条件', 'text', 50),
      basis,
    ],
  },
  {
    code: 'cadence',
    name: '节奏',
    needed: false,
    hint: '例会、清单、督办、考评、考核的时间。',
    columns: [
      needed('id', '机制标识', 'text', 12),
      needed('label', '机制', 'text', 16),
      needed('table', '对应表', 'text', 12),
      column('when', '时间要求', 'text', 26),
      column('expected', '应有次数', 'text', 46),
      column('output', '形成', 'text', 26),
      basis,
    ],
  },
  {
    code: 'annual',
    name: '考核权重',
    needed: false,
    hint: '年度考核各部分，合计 100。',
    columns: [
      needed('id', '部分标识', 'text', 14),
      needed('label', '考核部分', 'text', 40),
      needed('weight', '权重', 'number', 8),
      column('source', '取自的表', 'text', 12),
      basis,
    ],
  },
  {
    code: 'votes',
    name: '满意度系数',
    needed: false,
    hint: '得分＝Σ(票数×系数)÷有效票×100。“不计”表示不是有效票。',
    columns: [
      needed('field', '票种（列标识）', 'text', 16),
      needed('coefficient', '系数', 'scalar', 10),
      column('alternative', '备用系数', 'scalar', 10),
      column('remark', '说明', 'text', 24),
    ],
  },
  {
    code: 'stages',
    name: '建设节点',
    needed: false,
    hint: '项目完成率应在本节点与下一节点之间。名称与《取值》中 stage 列表一致。',
    columns: [
      needed('id', '节点标识', 'text', 12),
      needed('label', '节点名称', 'text', 16),
      needed('pct', '节点完成率（百分数）', 'number', 14),
    ],
  },
  {
    code: 'qualified',
    name: '合格标准',
    needed: false,
    hint: '各领域合格支部标准，一行一条，按顺序编号。',
    columns: [
      needed('domain', '标准所属领域', 'text', 16),
      needed('line', '标准条目', 'text', 60),
      column('remark', '说明', 'text', 20),
    ],
  },
  {
    code: 'outputs',
    name: '输出表',
    needed: false,
    hint: '汇总时形成的表。',
    columns: [
      needed('code', '输出表号', 'text', 9),
      needed('id', '输出标识', 'text', 18),
      needed('title', '输出表名', 'text', 40),
      column('columns', '各列', 'list', 70),
      column('notes', '排列和说明', 'text', 50),
      needed('layout', '版式', { words: layoutWords }, 7),
      basis,
    ],
  },
  {
    code: 'synonyms',
    name: '名称对照',
    needed: false,
    hint: '本地对列名的其他叫法；填报单位选过一次的可以加在这里。',
    columns: [
      needed('field', '对照列（表号.列标识）', 'text', 24),
      needed('words', '本地叫法', 'list', 60),
      column('remark', '说明', 'text', 20),
    ],
  },
];
