/** The whole city: its organisations, their branches, their people. Everything else is told of these. */
import { Chance, at } from '../chance';
import { day, workday, yearsLater } from './days';
import { creditCode, mobile } from './ids';
import type { Member } from './members';
import { Serials, makeMembers } from './members';
import { Names } from './names';
import type { Place } from './places';
import { CITY, PLACES, TOWNS } from './places';

export interface Branch {
  readonly place: Place;
  readonly code: string;
  /** 中共云岭市望禾镇石桥湾村支部委员会 */
  readonly name: string;
  /** 石桥湾村党支部 */
  readonly short: string;
  readonly parent: string;
  readonly orgType: string;
  readonly kind: string;
  readonly creditCode: string | null;
  readonly founded: number;
  readonly elected: number;
  readonly termEnd: number;
  readonly secretaryFrom: number;
  readonly committeeSize: number;
  readonly members: readonly Member[];
  readonly secretary: Member;
  readonly committee: readonly Member[];
  readonly weak: boolean;
  readonly poorEconomy: boolean;
  readonly starLast: number;
  /** The day of the month on which the theme day is held. */
  readonly themeDay: number;
}

export interface Unit {
  readonly place: Place;
  readonly branches: readonly Branch[];
}

export interface Leader {
  readonly name: string;
  readonly post: string;
  /** The town committee, in full. */
  readonly committee: string;
  readonly mobile: string;
}

export interface City {
  readonly units: readonly Unit[];
  /** Per town: its committee's people. */
  readonly leaders: ReadonlyMap<string, readonly Leader[]>;
  /** The people of the city's own offices. */
  readonly officials: readonly string[];
}

export const PARENTS: Readonly<Record<string, string>> = {
  望禾镇: `中共${CITY}望禾镇委员会`,
  听泉镇: `中共${CITY}听泉镇委员会`,
  市直机关工委: `中共${CITY}直属机关工作委员会`,
  市农业农村党委: `中共${CITY}农业农村局委员会`,
  市教育党委: `中共${CITY}教育局委员会`,
  市两新工委: `中共${CITY}非公有制经济组织和社会组织工作委员会`,
};
const LEADER_POSTS = ['党委书记', '党委副书记、镇长', '党委副书记', '党委委员、组织委员', '党委委员、纪委书记'];
const WEAK = '青穗村';
const POOR = '枫叶渡村';

export function makeCity(places: readonly Place[] = PLACES, seed = ''): City {
  const names = new Names(new Chance(`names${seed}`));
  const serials = new Serials();
  const leaders = new Map(
    TOWNS.map((town) => [
      town,
      LEADER_POSTS.map((post, i) => ({
        name: names.next(i === 3),
        post: `${town}${post}`,
        committee: parentOf(town),
        mobile: mobile(9000 + serials.next()),
      })),
    ]),
  );
  const officials = Array.from({ length: 12 }, (_, i) => names.next(i % 3 === 0));
  const units = places.map((place) => makeUnit(place, { chance: new Chance(place.name + seed), names, serials }));
  return { units, leaders, officials };
}

function parentOf(town: string): string {
  return PARENTS[town] ?? `中共${CITY}${town}委员会`;
}

interface Tools {
  readonly chance: Chance;
  readonly names: Names;
  readonly serials: Serials;
}

function makeUnit(place: Place, tools: Tools): Unit {
  const { chance } = tools;
  const local = place.domain === '村' || place.domain === '社区';
  const base = local ? `${CITY}${place.town}${place.name}` : place.unitName;
  const first = makeBranch(
    place,
    {
      name: `中共${base}支部委员会`,
      short: `${place.name}党支部`,
      kind: '普通党支部（不计入七类）',
      size: chance.between(place.size[0], place.size[1]),
      posts: postsOf(place, chance),
    },
    tools,
  );
  const others = place.more.map(([name, kind]) =>
    makeBranch(
      place,
      {
        name: `中共${CITY}${place.town}${name.replace(/党支部$/, '')}支部委员会`,
        short: name,
        kind,
        size: chance.between(10, 13),
        posts: { secretary: '党支部书记', others: ['组织委员', '宣传委员'] },
      },
      tools,
    ),
  );
  return { place, branches: [first, ...others] };
}

function postsOf(place: Place, chance: Chance): { readonly secretary: string; readonly others: readonly string[] } {
  switch (place.domain) {
    case '村':
      return { secretary: '村党支部书记、村委会主任', others: ['副书记', '组织委员', '宣传委员', '纪检委员'] };
    case '社区':
      return { secretary: '社区党支部书记、居委会主任', others: ['副书记', '组织委员', '宣传委员', '纪检委员'] };
    case '机关事业单位':
      return { secretary: '党支部书记、副主任', others: ['组织委员', '宣传委员'] };
    case '“两新”组织':
      return {
        secretary: chance.pick(['党支部书记、副总经理', '党支部书记、行政总监']),
        others: ['组织委员', '宣传委员'],
      };
  }
}

function makeBranch(
  place: Place,
  told: {
    readonly name: string;
    readonly short: string;
    readonly kind: string;
    readonly size: number;
    readonly posts: { readonly secretary: string; readonly others: readonly string[] };
  },
  tools: Tools,
): Branch {
  const { chance, serials } = tools;
  const members = makeMembers(place, told.size, told.posts, tools);
  const serial = serials.next();
  const local = place.domain === '村' || place.domain === '社区';
  const elected = local
    ? day(2021, chance.between(1, 3), chance.between(5, 25))
    : day(chance.between(2022, 2023), chance.between(3, 11), chance.between(5, 25));
  const founded = day(chance.between(1985, 2012), chance.between(3, 11), chance.between(5, 25));
  const committeeSize = told.posts.others.length + 1;
  return {
    place,
    code: `9901810${String(serial).padStart(5, '0')}`,
    name: told.name,
    short: told.short,
    parent: parentOf(place.town),
    orgType: '党支部',
    kind: told.kind,
    creditCode: codeOf(place, serial),
    founded,
    elected,
    termEnd: yearsLater(elected, local ? 5 : 3),
    secretaryFrom: workday(elected + 1),
    committeeSize,
    members,
    secretary: at(members, 0),
    committee: members.slice(0, committeeSize),
    weak: place.name === WEAK,
    poorEconomy: place.name === POOR,
    starLast: place.name === WEAK ? 2 : chance.between(3, 4),
    themeDay: chance.pick([5, 10, 12, 15, 18, 20]),
  };
}

function codeOf(place: Place, serial: number): string | null {
  switch (place.domain) {
    case '“两新”组织':
      return creditCode(place.subDomain === '社会组织' ? '52' : '91', serial);
    case '机关事业单位':
      return creditCode(place.subDomain === '市直机关' ? '11' : '12', serial);
    default:
      return creditCode('55', serial);
  }
}

export function counts(branch: Branch): {
  readonly formal: number;
  readonly probationary: number;
  readonly certified: number;
} {
  const formal = branch.members.filter((member) => member.formal).length;
  return {
    formal,
    probationary: branch.members.length - formal,
    certified: branch.members.filter((member) => member.certifiedOn !== null).length,
  };
}
