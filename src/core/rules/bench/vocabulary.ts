/** Words of the ledgers that the rules know. */

/** How a yes-or-no column is filled in. */
export const YES = '是';
export const NO = '否';
export const YES_OR_NO = '是、否';
/** Between the parts of a list, and between two limits. */
export const LIST = '、';
export const RANGE = '～';
/** What an identity number says of the sex, as the rosters write it. */
export const SEX: Readonly<Record<'male' | 'female', string>> = { male: '男', female: '女' };
/** Lines at the foot of a printed report, by what they hold. */
export const FOOTER: Readonly<Record<string, RegExp>> = {
  head: /负责人|单位领导|主要领导|领导签字|书记签字|签发/,
  auditor: /审核|复核|审签|核对/,
  filler: /填表|填报人|制表|经办|统计人|报送人|上报人|联系人/,
  phone: /电话|手机|联系方式|tel/i,
  date: /日期|时间|年.*月.*日/,
};
/** Those that may also be a column: every row says who filled it in. */
export const FOOTER_COLUMNS: ReadonlySet<string> = new Set(['filler', 'phone']);
/** Columns that every ledger may have besides those of the template; folded. */
export const ORDINARY_COLUMN = /^(?:序号?|编号|no\.?|备注|说明|附注)$/;
/** Labels over a table that name the unit, and the period. */
export const NAMES_UNIT = /(?:填报|报送|编报|编制|上报|报表)单位|^单位名称$/;
export const NAMES_PERIOD = /报告期|报表期|统计期|所属期|报告月份|统计月份|截至月份|考评期|^期间$|^月份$/;
/** 2023年“基础夯实年”, 2023版, 2023年模板: a title that belongs to a template of its year. */
export const OLD_TITLE = /((?:20)\d\d)年[“"][^”"]{2,10}年[”"]|((?:20)\d\d)(?:年)?(?:版|模板)/;
/** A word for the state of a total row, when the row itself carries none. */
export const TOTAL = '合计';
/** Names of a Party organisation, as against a village, a town or an office. */
export const NAMES_PARTY_ORG = /党组织|支部|党委|党总支|联系点/;
/** The name of a branch itself. */
export const NAMES_BRANCH = /支部(?:委员会)?$|总支(?:部)?(?:委员会)?$/;
/** A column of people to be called. */
export const NAMES_PHONE = /电话|手机/;
/** Columns of numbers that nobody adds up; folded. */
export const NOT_SUMMED =
  /序号|编号|代码|号码|电话|年度|年份|月份|日期|时间|率|比例|占比|百分|名次|排名|平均|均值|星级|%/;
/** Subjects of reviews and votes that are organisations, as ids and as words. */
export const ORG_SUBJECTS: ReadonlySet<string> = new Set(['branch', '党支部', '党组织']);
export const STAR = '星';
/** The program of another house that many offices use. */
export const WPS = /wps|kingsoft|金山/i;
/** Columns that add up a row of a score sheet with an indicator a column; folded. */
export const ROW_TOTAL = /^(?:总分|合计|总得分|得分合计|综合得分)$/;
/** Days by which something ends. */
export const NAMES_LIMIT = /时限|届满|计划|到期|截止|预计/;
