/** 联系电话 behind 联系人 or 联络员 is theirs, and not of whom the record is about. */
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
