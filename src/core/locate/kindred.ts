/**
 * Names that say the same in other words: 所属党支部名称 and 所在支部, 整改期限 and 整改时限, 完成与否 and 是否完成. Each is
 * brought to one form by words that offices use for each other anywhere; the forms are compared, never shown.
 */
import { even } from './names';

/** From the whole name on, one after the other; each is tried once. */
const REWRITINGS: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/\([^()]*\)/g, ''],
  [/[、的及和与]|具体|相关/g, ''],
  [/^是否(?:已经?|为)?(.{2,})$/, '$1'],
  [/^应否(.{2,})$/, '应$1'],
  [/^(.{2,})否$/, '$1'],
  [/(?:公民|居民)?身份证?(?:件)?号码?$/, '身份证'],
  [/(?:移动|联系)电话(?:号码)?|联系方式|手机(?:号码?)?|电话号码/, '电话'],
  [/基层党组织|党组织|党支部|支部|组织(?!生活)/g, '支部'],
  [/^(?:所在|所属|所隶属|隶属|所|现任|现有|现|目前|当前|本人|本|被)(?=.{2})/, ''],
  [/^(?:最近一次|最近的|上次|上一次)/, '最近'],
  [/(?:时限|期限)(?:要求)?$|时间节点$/, '时限'],
  [/^(?:要求|计划|拟|应)(.+?)(?:时间|日期|时限)$/, '$1时限'],
  [/(?:时间|日期|年月日|年月)$/, '日'],
  [/(?:票数|份数|票)$/, ''],
  [/(?:总人数|总数|人数|数量|个数|次数|数)$/, '数'],
  [/(?:金额|数额|总额|额)$/, ''],
  [/(?<=.{2})(?:序号|序码)$/, '号'],
  [/考核(?!标准)/g, '考评'],
  [/周期$/, '期'],
  [/(?<=民族)成[份分]$/, ''],
  [/(?:编号|编码|代码|单号|号码|(?<!序)号)$/, '号'],
  [/(?:类别|类型|种类|分类)$/, '类'],
  [/(?:举措|办法|措施)$/, '措施'],
  [/(?:方式|方法|形式)$/, '方式'],
  [/(?:级别|等级|等次|层级)$/, '级'],
  [/(?:得分|评分|分数)$/, '分'],
  [/(?:原因|理由|事由|缘由)$/, '因'],
  [/(?:地点|场所|地址)$/, '地'],
  [/(?:经费|资金|款项?)$/, '资金'],
  [/(?:百分比|比例|比率|占比)$/, '率'],
  [/部门/g, '单位'],
  [/人员$/, '人'],
  [/(?:名称|全称|姓名|名字)$/, ''],
  [/(?:情况|状况)(?:说明)?$/, ''],
  [/(?:描述|内容|事项)+$/, '内容'],
];

/** One form for names that mean the same; "" where nothing telling is left. */
export function kindredForm(name: string): string {
  let form = even(name);
  for (const [pattern, by] of REWRITINGS) {
    const next = form.replace(pattern, by);
    // What would take the entire name away was the name.
    if (next !== '') form = next;
  }
  return form.length >= 2 || form === '村' ? form : '';
}
