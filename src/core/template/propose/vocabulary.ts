/** Words by which the name of a column says what stands in it, for columns whose values leave it open. All without spaces. */
import type { FieldType } from '../../model/template';

/** In the order in which they are tried. */
export const TYPE_WORDS: readonly (readonly [RegExp, FieldType])[] = [
  [/身份证/, 'idNumber'],
  [/信用代码/, 'uscc'],
  [/区划代码|行政代码/, 'regionCode'],
  [/电话|手机|联系方式/, 'phone'],
  [/^是否|是否$|^有无/, 'bool'],
  [/星级/, 'stars'],
  [
    /年月日|日期|(?:出生|入党|转正|成立|换届|届满|开始|结束|完成|起始|截止|归还|办结|销号|转入|转出|查阅|借阅|复印|死亡|销毁)(?:年月|时间)$|时限$|期限$/,
    'date',
  ],
  [/月份$|^月度?$|年月$/, 'month'],
  [/年度$|年份$/, 'year'],
  [/率$|比例$|占比$|百分比$|比重$/, 'percent'],
  [/^序号$|^No\.?$|人数$|次数$|个数$|户数$|份数$|票数$|数量$|数$/i, 'int'],
  [
    /合计$|总计$|小计$|金额|收入|支出|经费|资金|费$|款$|工资|津贴|补贴|投资|面积|得分$|总分$|分值$|价$|额$|^[应实]交/,
    'decimal',
  ],
  [/姓名$|联系人$|负责人$|责任人$|经办人$|经手人$|批准人$|审批人$|记录人$|填表人$|书记$|主任$|领导$|员$/, 'person'],
  [/备注|说明|情况|措施|原因|内容|问题|意见|描述|评估/, 'longtext'],
];

/** Figures under these names name something and are not reckoned with. */
export const CODE_NAME = /编号|编码|代码|[^序顺称口符]号$|号码$|账户|QQ|邮编|批次|期次|场次|车次/i;
export const SEQUENCE = /^(?:序号?|顺号|No\.?|编?号)$/i;
/** A value under these names belongs to a place or person and to no list, however often it is repeated. */
export const OPEN_NAME =
  /单位|部门|支部|组织|乡镇|街道|村|社区|姓名|人$|人员|地点|地址|住址|学校|名称|区域|日期|时间|备注/;
/** Names of columns by which records are told apart, the surest first. */
export const KEY_NAMES: readonly RegExp[] = [
  /编号|编码|代码|学号|档案号|身份证/,
  /^(?:名称|全称|姓名)$|名称$|全称$|姓名$/,
  /支部$|村$|社区$|单位$|项目$|日期$/,
];
/** Columns that count rows or comment on them tell no records apart. */
export const NEVER_KEY = /^(?:序号?|顺号|No\.?|排序|备注|说明|签字|签名)$/i;
/** Names that a program gives to sheets. */
export const DEFAULT_SHEET = /^(?:sheet|工作表|表|导入数据|数据)\s*\d*$/i;
/** What stands before a title and changes from copy to copy. */
export const BEFORE_TITLE = /^(?:附件|附表)\s*\d*\s*[:：]?|(?:19|20)\d\d年度?/g;
/** Columns that the unit of money over the table is meant for. */
export const MONEY_NAME = /金额|收入|支出|经费|资金|费$|款$|工资|津贴|补贴|投资|额$|^[应实]交/;
/** Scores up to a hundred. */
export const SCORE_NAME = /得分$|总分$|分数$|评分$/;
