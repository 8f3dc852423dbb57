/** The single settings of a template, as lines of the sheet 模板信息. */
import type { Template } from '../../../model/template';
import { progressWords, rankOrderWords, starWords, totalsWords } from './words';

export type InfoKind = 'text' | 'number' | { readonly words: Readonly<Record<string, string>> };

export interface InfoItem {
  /** Path in the JSON. */
  readonly path: string;
  readonly label: string;
  readonly kind: InfoKind;
  readonly of: (template: Template) => string | number;
  readonly remark: string;
}

function item(
  path: string,
  label: string,
  kind: InfoKind,
  of: (template: Template) => string | number,
  remark = '',
): InfoItem {
  return { path, label, kind, of, remark };
}

export const infoItems: readonly InfoItem[] = [
  item('id', '模板标识', 'text', (t) => t.id, '新的一年另取一个'),
  item('version', '模板版本', 'text', (t) => t.version, '改动后加一，旧版本报上来会提示重新下载'),
  item('title', '题目', 'text', (t) => t.title, '印在各表首行'),
  item(
    'leadOffice',
    '汇总单位',
    'text',
    (t) => t.leadOffice,
    '印在几个单位的汇总表上；只有一个单位时印该单位，各村同属一个乡镇时印该乡镇',
  ),
  item('year', '年度', 'number', (t) => t.year),
  item('pilotYears', '试点年数', 'number', (t) => t.pilotYears),
  item(
    'expectedProgress',
    '序时进度算法',
    { words: progressWords },
    (t) => t.expectedProgress,
    '按季度节点时取任务清单中各季度目标里的百分数',
  ),
  item(
    'stars.model',
    '星级模型',
    { words: starWords },
    (t) => t.stars.model,
    '五级星：一星至五星；命名星：每个要素一颗',
  ),
  item('stars.indexShare', '综合得分中指数占比', 'number', (t) => t.stars.indexShare, '小数，与评议占比合计为 1'),
  item('stars.reviewShare', '综合得分中评议占比', 'number', (t) => t.stars.reviewShare),
  item(
    'stars.named.pass',
    '命名星达标比例',
    'number',
    (t) => t.stars.named.pass,
    '小数；要素得分达到满分的这个比例得一颗',
  ),
  item(
    'print.rankOrder',
    '排名表顺序',
    { words: rankOrderWords },
    (t) => t.print.rankOrder,
    '堡垒指数排名、半年考评、年度考核、满意度',
  ),
  item(
    'print.totals',
    '合计行位置',
    { words: totalsWords },
    (t) => t.print.totals,
    '按惯例：通报的“全市”在最上，统计表的“合计”在最下',
  ),
  item('fortress.bonusCap', '堡垒指数加分上限', 'number', (t) => t.fortress.bonusCap),
  item('pioneer.plusCap', '先锋指数正向加分上限', 'number', (t) => t.pioneer.plusCap),
  item('pioneer.minusPool', '先锋指数反向扣分池', 'number', (t) => t.pioneer.minusPool, '满额起扣，扣完为止'),
  item('balance.minUnits', '均衡度最少单位数', 'number', (t) => t.balance.minUnits, '不足的不计算'),
  item(
    'satisfaction.phoneWeight',
    '电话访问权重',
    'number',
    (t) => t.satisfaction.phoneWeight,
    '与问卷调查按备用系数合并时用；两项都为 0 则不合并',
  ),
  item('satisfaction.paperWeight', '问卷调查权重', 'number', (t) => t.satisfaction.paperWeight),
  item('satisfaction.minReturn', '测评收回率下限', 'number', (t) => t.satisfaction.minReturn, '小数，与《阈值》一致'),
  item('satisfaction.minValid', '测评有效票下限', 'number', (t) => t.satisfaction.minValid, '张，与《阈值》一致'),
];
