/** T10 党员电子身份认证台账. */
import type { Branch } from '../city/city';
import { counts } from '../city/city';
import { day } from '../city/days';
import { Row, round } from './row';

export function identityRow(branch: Branch): Row {
  const members = branch.members.length;
  const { certified } = counts(branch);
  const missing = members - certified;
  const reasons = branch.members.filter((member) => member.certifiedOn === null);
  const lost = reasons.filter((member) => member.lostSince !== null).length;
  const words = [
    ...(lost > 0 ? [`失联${lost}人`] : []),
    ...(missing - lost > 0 ? [`年老无智能手机或正在补录信息${missing - lost}人`] : []),
  ];
  return new Row('T10', {
    branch: branch.name,
    memberCount: members,
    certified,
    uncertified: missing,
    rate: round(certified / members, 4),
    reason: missing === 0 ? null : words.join('，'),
    deadline: missing === 0 ? null : day(2024, 9, 30),
  });
}
