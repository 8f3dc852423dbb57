/** T03 党组织花名册, T04 党员花名册. */
import type { Branch, City } from '../city/city';
import { PARENTS, counts } from '../city/city';
import { CITY } from '../city/places';
import { day } from '../city/days';
import { partyAge } from '../city/members';
import type { Member } from '../city/members';
import { Row } from './row';

export function orgRow(branch: Branch): Row {
  const { formal, probationary } = counts(branch);
  const { place } = branch;
  const village = place.domain === '村';
  const seven = !branch.kind.startsWith('普通');
  return new Row('T03', {
    orgCode: branch.code,
    orgName: branch.name,
    orgShort: branch.short,
    orgType: branch.orgType,
    parentOrg: branch.parent,
    town: place.town,
    regionCode: null,
    domain: place.domain,
    subDomain: place.subDomain,
    branchKind: branch.kind,
    unitName: place.unitName,
    unitSituation: '法人单位',
    uscc: branch.creditCode,
    foundDate: branch.founded,
    secretary: branch.secretary.name,
    secretaryPhone: branch.secretary.mobile,
    secretaryFrom: branch.secretaryFrom,
    committeeSize: branch.committeeSize,
    electionDate: branch.elected,
    termEnd: branch.termEnd,
    formalCount: formal,
    probCount: probationary,
    memberCount: formal + probationary,
    partyWorkers: place.domain === '“两新”组织' ? '0/1' : '1/1',
    shouldBuild: seven ? 1 : null,
    built: seven ? 1 : null,
    hasPlace: true,
    isWeak: branch.weak,
    isPoorEconomy: village ? branch.poorEconomy : null,
    starLast: branch.starLast,
    coverage: coverageOf(branch),
    helper: branch.weak || branch.poorEconomy ? `${CITY}民政事务局，${place.town}包联领导` : null,
    exitDate: null,
    remark: null,
  });
}

function coverageOf(branch: Branch): string | null {
  switch (branch.place.domain) {
    case '村':
      return `${4 + (branch.members.length % 5)}个自然村`;
    case '社区':
      return `${5 + (branch.members.length % 4)}个网格`;
    default:
      return null;
  }
}

/** The town's committee itself, with all members below it. */
export function committeeRow(town: string, city: City): Row {
  const branches = city.units.filter((unit) => unit.place.town === town).flatMap((unit) => unit.branches);
  const sums = branches.map(counts);
  const formal = sums.reduce((sum, each) => sum + each.formal, 0);
  const probationary = sums.reduce((sum, each) => sum + each.probationary, 0);
  const [first] = city.leaders.get(town) ?? [];
  if (first === undefined) throw new Error(`${town} has no leaders`);
  return new Row('T03', {
    orgCode: `99018100${town === '望禾镇' ? '1' : '2'}000`,
    orgName: PARENTS[town] ?? '',
    orgShort: `${town}党委`,
    orgType: '党委',
    parentOrg: `中共${CITY}委员会`,
    town,
    domain: '机关事业单位',
    subDomain: '乡镇所属机关事业单位',
    branchKind: '普通党支部（不计入七类）',
    unitName: `${CITY}${town}人民政府`,
    unitSituation: '法人单位',
    foundDate: day(1984, 6, 12),
    secretary: first.name,
    secretaryPhone: first.mobile,
    secretaryFrom: day(2021, 6, 28),
    committeeSize: 7,
    electionDate: day(2021, 6, 25),
    termEnd: day(2026, 6, 25),
    formalCount: formal,
    probCount: probationary,
    memberCount: formal + probationary,
    partyWorkers: '2/3',
    hasPlace: true,
    isWeak: false,
    starLast: 4,
  });
}

export function memberRow(branch: Branch, member: Member): Row {
  return new Row('T04', {
    name: member.name,
    sex: member.female ? '女' : '男',
    nation: member.nation,
    idNumber: member.idNumber,
    birth: member.birth,
    education: member.education,
    kind: member.formal ? '正式党员' : '预备党员',
    category: member.category,
    branch: branch.name,
    joinDate: member.joined,
    formalDate: member.formalSince,
    partyAge: partyAge(member),
    job: member.job,
    mobile: member.mobile,
    landline: member.landline,
    address: member.address,
    status: '正常',
    lost: member.lostSince !== null,
    lostDate: member.lostSince,
    isMobile: member.awayIn !== null,
    mobileTo: member.awayIn,
    eIdState: member.certifiedOn !== null,
    eIdDate: member.certifiedOn,
    studyHours: member.studyHours,
    reported: branch.place.domain === '机关事业单位' ? member.reported : null,
    isPoor: member.poor,
  });
}

export function memberRows(branches: readonly Branch[]): Row[] {
  return branches.flatMap((branch) => branch.members.map((member) => memberRow(branch, member)));
}
