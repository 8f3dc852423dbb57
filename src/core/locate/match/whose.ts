/**
 * 联系电话 behind 联系人 or 联络员 is theirs, and not of whom the record is about; so is 电话 under 副书记, beside 电话 under
 * 党组织书记, whichever of the two has the better numbers.
 */
import type { Wording } from './wording';

/** Names that do not say whose the number is. */
const PHONE = /^(?:联系|移动)?(?:电话|手机|方式)(?:号码?)?$/;
/** Who speaks for others. */
const CONTACT =
  /(?:联系|联络|经办|填报|填表|报送|上报|制表|统计)人员?$|(?:联络|联系|信息|填报|指导|报表)员$|(?:联系|包联|包保|挂点)领导$|(?:家属|配偶|监护人)$/;

/** @param i place in the list of columns. */
export function isPhoneOfContact(wordings: readonly Wording[], i: number): boolean {
  const [[, name = ''] = [], [, before = ''] = []] = [wordings[i]?.own, wordings[i - 1]?.own];
  return PHONE.test(name) && CONTACT.test(before);
}

/** Who has a part in it beside whom the record is about: over several columns, and in front of one. */
const OTHERS =
  /副(?:书记|主任|职|主席|组长|班长)|^(?:驻村)?第一书记$|(?:组织|宣传|纪检|统战|青年|妇女)委员|联[系络](?:人|员)|^(?:填报|填表|经办|报送)人|党建指导员|信息员|配偶|家属|监护人|介绍人|会计|文书/;
const OTHERS_OWN =
  /^(?:副(?:书记|主任|职|主席)|紧急联系人|第二联系人|配偶|监护人|(?:入党)?介绍人|原(?=所?在?(?:党|支部|单位))|(?:家属|亲属)(?=(?:电话|手机|联系方式)?$))/;
/** Who came of whom: 应到, 实到 under 群众. */
const CAME = /^[应实]?(?:到|参加|参会|出席)|请假|缺席/;
const MASSES = /群众/;
/** What is to come is not what there is: 下月计划完成率. */
const NEXT = /^下(?=一?(?:月|期|季|年|周|半年))/;

/** 完成时间 under 细化的整改要求 is when it is to be done. */
const DEMANDED = /要求|目标|计划|安排/;
const TOLD = /情况|结果|落实/;
const DONE = /^(?!实际).*(?:完成|办结|到位)(?:时间|日期)$/;
const LIMIT = /时限|期限|截止/;

function isDemanded(under: string, bare: string): boolean {
  return DEMANDED.test(under) && !TOLD.test(under) && DONE.test(bare);
}

/** The names tell of somebody, or of a time to come, of which no name of the field tells. @param forms names of the field, folded */
export function isOfAnother({ under, own: [, bare = ''] }: Wording, forms: readonly string[]): boolean {
  if (isDemanded(under, bare) && !forms.some((form) => LIMIT.test(form))) return true;
  const came = CAME.test(bare) ? MASSES.exec(under)?.[0] : undefined;
  const next = NEXT.exec(under)?.[0] ?? NEXT.exec(bare)?.[0];
  const other = OTHERS.exec(under)?.[0] ?? OTHERS_OWN.exec(bare)?.[0] ?? came ?? next;
  return other !== undefined && !forms.some((form) => form.includes(other));
}
