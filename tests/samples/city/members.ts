/** The members of one branch: who they are, since when, and what the roster says of them. */
import type { Chance } from '../chance';
import { AS_OF, day, fullYears, workday, yearsLater } from './days';
import { idNumber, landline, mobile } from './ids';
import type { Names } from './names';
import type { Place } from './places';

export interface Member {
  readonly name: string;
  readonly female: boolean;
  readonly nation: string;
  readonly idNumber: string;
  readonly birth: number;
  readonly education: string;
  readonly formal: boolean;
  readonly category: string;
  readonly joined: number;
  readonly formalSince: number | null;
  readonly job: string;
  readonly mobile: string;
  readonly landline: string | null;
  readonly address: string;
  readonly lostSince: number | null;
  readonly awayIn: string | null;
  readonly certifiedOn: number | null;
  readonly studyHours: number;
  readonly reported: boolean;
  readonly poor: boolean;
}

const JOBS: Readonly<Record<Place['domain'], readonly string[]>> = {
  村: ['务农', '种植大户', '村医', '合作社社员', '护林员', '退役军人', '个体经营'],
  社区: ['退休', '社区工作者', '网格员', '个体经营', '楼栋长', '企业职工'],
  机关事业单位: ['科员', '一级科员', '四级主任科员', '技术员', '工程师', '教师', '办公室文员'],
  '“两新”组织': ['车间主任', '质检员', '销售主管', '社工', '财务人员', '设备维护员'],
};
const NATIONS = ['汉族', '汉族', '汉族', '汉族', '汉族', '汉族', '汉族', '土家族', '苗族', '回族'];
const AWAY = ['邻省务工', '省会务工', '沿海电子厂', '外省建筑工地', '随子女居住外市'];

export interface Posts {
  readonly secretary: string;
  readonly others: readonly string[];
}

/** Numbers that no two people of the city may share. */
export class Serials {
  private last = 0;
  next(): number {
    return ++this.last;
  }
}

export function makeMembers(
  place: Place,
  count: number,
  posts: Posts,
  tools: { readonly chance: Chance; readonly names: Names; readonly serials: Serials },
): Member[] {
  const members: Member[] = [];
  for (let i = 0; i < count; i++) members.push(makeMember(place, i, posts, tools));
  return members;
}

function makeMember(
  place: Place,
  order: number,
  posts: Posts,
  { chance, names, serials }: { readonly chance: Chance; readonly names: Names; readonly serials: Serials },
): Member {
  const serial = serials.next();
  const female = chance.is(0.34);
  const leads = order <= posts.others.length;
  const probationary = !leads && chance.is(0.07);
  const born = leads
    ? chance.between(1968, 1988)
    : probationary
      ? chance.between(1985, 2003)
      : chance.between(1944, 1998);
  const birth = day(born, chance.between(1, 12), chance.between(1, 28));
  const joined = probationary
    ? workday(day(2023, chance.between(8, 12), chance.between(1, 28)))
    : joinedOn(birth, chance);
  const formalSince = probationary ? null : yearsLater(joined, 1);
  const old = AS_OF - birth > 78 * 365.25;
  const away = !leads && !old && !probationary && place.domain !== '机关事业单位' && chance.is(0.09);
  const lostSince = away && chance.is(0.12) ? day(2023, chance.between(1, 11), chance.between(1, 28)) : null;
  const certified = lostSince === null && (leads || chance.is(old ? 0.7 : 0.97));
  return {
    name: names.next(female),
    female,
    nation: chance.pick(NATIONS),
    idNumber: idNumber(birth, female, serial),
    birth,
    education: educationOf(born, leads, place, chance),
    formal: !probationary,
    category: leads ? '任职党员' : old ? '年老体弱党员（免评）' : away ? '流动党员' : '普通党员',
    joined,
    formalSince,
    job: order === 0 ? posts.secretary : (posts.others[order - 1] ?? chance.pick(JOBS[place.domain])),
    mobile: mobile(serial),
    landline: chance.is(0.12) ? landline(serial) : null,
    address:
      place.domain === '村' ? `${place.name}${chance.between(1, 9)}组` : `${place.name}${chance.between(1, 40)}号`,
    lostSince,
    awayIn: away ? chance.pick(AWAY) : null,
    certifiedOn: certified ? workday(day(2024, chance.between(2, 6), chance.between(1, 24))) : null,
    studyHours: leads ? chance.between(24, 40) : chance.between(10, 24),
    reported: place.domain === '机关事业单位' ? chance.is(0.95) : false,
    poor: !leads && chance.is(0.06),
  };
}

function joinedOn(birth: number, chance: Chance): number {
  const earliest = yearsLater(birth, 20);
  const latest = Math.min(yearsLater(birth, 42), day(2022, 5, 31));
  const on = workday(chance.between(earliest, Math.max(earliest, latest)));
  return Math.min(on, day(2022, 5, 31));
}

function educationOf(born: number, leads: boolean, place: Place, chance: Chance): string {
  const office = place.domain === '机关事业单位' || place.domain === '“两新”组织';
  if (office) return chance.pick(['大专', '本科', '本科', '本科', '研究生']);
  if (leads) return chance.pick(['高中（中专）', '大专', '大专', '本科']);
  return born < 1960
    ? chance.pick(['小学', '初中', '初中'])
    : chance.pick(['初中', '高中（中专）', '高中（中专）', '大专']);
}

/** Whole years since the full membership; null while on probation. */
export function partyAge(member: Member): number | null {
  return member.formalSince === null ? null : fullYears(member.formalSince, AS_OF);
}
