/**
 * Affairs of other offices that keep lists with the same names: 安全隐患整改台账, 巡察反馈问题整改台账, 团员花名册. A sheet that
 * says it is of these is never taken for a ledger of the template without asking.
 */
import type { Wording } from './wording';

/** What says that it is the party's after all: 巡察反馈党建问题整改台账; a 团支部 is the youth league's. */
const OURS = /党|整推|基层组织|主题教育|(?<!团)支部/;

/**
 * Lists of some members, or of who may become one, beside the roster of all: who stands in both is not there twice. What
 * members promise is no secretary's commitment.
 */
const SOME =
  /(?:流动|困难|失联|老|预备|在职|青年|女|无职|退休|新发展|高龄|年老体弱|外出|优秀|违纪)党员(?:花?名册|花?名单|信息表|登记[表册]|基本情况)|党员(?:公开|个人)?承诺|发展(?:党员|对象)(?:工作)?(?:花?名册|名单|台账|登记[表册]|一览表)|入党(?:积极分子|申请人)(?:花?名册|名单|台账|登记[表册]|一览表)/;

/** Offices whose names hold such words: 审计局问题整改台账 is of the office, not of an audit. */
const OFFICE =
  /[\u4e00-\u9fff]{1,12}?(?:局|委员会|办公室|管理[所站处]|大队|支队|医院|卫生院|学校|中学|小学|公司|协会|联合会)/g;

const AFFAIR =
  /安全(?:生产|隐患|检查|事故|风险)|隐患|消防|燃气|环保|环境(?:整治|问题|保护)|人居环境|生态环境|污染|河长|林长|巡察|巡视|审计|信访|来访|接访|约访|下访|矛盾纠纷|综治|反诈|物业|业主|团员|入团|团支部|少先队|工会|妇联|退役|退伍|民兵|征兵|脱贫|扶贫|贫困户|返贫|低保|五保|特困户|残疾|防汛|抗旱|防火|疫情|疫苗|食品|药品|公共卫生|公卫|村医|学生|教学|招生|文旅|旅游|景区|招商|民生实事|政府(?:重点)?工作|经济(?:工作|发展|运行)|乡村振兴|粮食|春耕|秋收|农业生产|营商环境|政务(?:大厅|服务|中心)|(?:窗口|办事)服务|服务窗口|医保|养老|殡葬|人口普查|经济普查|城管|创卫|卫生城市|补贴|宅基地|违建|危房|采购|合同|贷款|税收|客户|销售|库存|车辆|保密|意识形态|绩效|工资|职工|员工|顾客|患者|病人|家长|用户|住户|培训班|困难(?:群众|户|家庭|学生|儿童|老人)|孤儿|留守(?:儿童|老人|妇女)|高龄老人|优抚|军属|烈属|大病|临时救助|社会救助|慈善|户主|函询|诫勉|kpi/;

/** So long a title of the template names a ledger in the midst of other words. */
const TELLING_TITLE = 4;

/** So many columns named after other affairs tell what a sheet without a title is about. */
const TELLING_COLUMNS = 2;

/**
 * @param lines titles over the header, without spaces, and the name of the sheet.
 * @param known the titles of the template: what they name is no other's, and an office whose template names nothing of
 *   the party's keeps lists of its own affairs.
 */
export function isOfOtherAffairs(
  lines: readonly string[],
  wordings: readonly Wording[],
  known: readonly string[],
): boolean {
  if (!known.some((title) => OURS.test(title))) return false;
  const names = (text: string, affair: RegExp): boolean => {
    const word = affair.exec(text)?.[0];
    return word !== undefined && !known.some((title) => title.includes(word));
  };
  // 走访慰问困难党员、老党员花名册 is of the visits, whoever stands in it.
  const isOfSome = (line: string): boolean => {
    const rest = line.replace(SOME, '');
    return names(line, SOME) && !known.some((title) => title.length >= TELLING_TITLE && rest.includes(title));
  };
  if (lines.some(isOfSome)) return true;
  if (lines.some((line) => OURS.test(line))) return false;
  const isOther = (text: string): boolean => !OURS.test(text) && names(text.replace(OFFICE, '').toLowerCase(), AFFAIR);
  if (lines.some(isOther)) return true;
  return wordings.filter(({ own: [, bare = ''] }) => isOther(bare)).length >= TELLING_COLUMNS;
}
