/** Names of Party organisations, taken apart so that a full name and its short forms can be compared. */
import { chineseNumber } from './chinese-number';
import { fold } from './normalise';

/** 党委, 总支 and 支部 of one place are three organisations; '' when the name does not say. */
export type OrgLevel = 'committee' | 'general' | 'branch' | 'group' | '';

export interface OrgKey {
  /** What is left without 中共 and without the words for the organisation: 江城市红星镇青山村. */
  readonly core: string;
  readonly level: OrgLevel;
}

const ENDINGS: readonly (readonly [ending: RegExp, level: OrgLevel])[] = [
  [/(?:党总支部委员会|总支部委员会|党总支委员会|总支委员会|党总支部|总支部|党总支|总支)$/, 'general'],
  [/(?:党支部委员会|支部委员会|党支委会|支委会|党支部|支部)$/, 'branch'],
  [/(?:党委会|党工委|党委|工作委员会|工委|委员会)$/, 'committee'],
  [/党组$/, 'group'],
  [/(?:党组织|基层党组织)$/, ''],
];
/** 村民委员会 and 居民委员会 are no Party committees. */
const SELF_GOVERNED = /(?:村民|居民|社区居民)委员会$|(?:村委会|居委会)$/;

export function orgKey(name: string): OrgKey {
  const bare = fold(name.slice(0, 200))
    .replace(/^(?:中国共产党|中共)/, '')
    .replace(/第([一二三四五六七八九十]{1,3})/g, (whole, ordinal: string) => {
      const number = chineseNumber(ordinal);
      return number === null ? whole : `第${String(number)}`;
    });
  if (SELF_GOVERNED.test(bare)) return { core: withoutSelfGoverned(bare), level: '' };
  for (const [ending, level] of ENDINGS) {
    const core = bare.replace(ending, '');
    // 中共江城市委: the committee of 江城市.
    if (core !== bare && core !== '') return { core: withoutParents(core), level };
  }
  const short = /^(.+[省市县区州旗镇乡])委$/.exec(bare)?.[1];
  return short === undefined ? { core: bare, level: '' } : { core: short, level: 'committee' };
}

/** 市第一小学 for 中共市第一小学支部委员会: as it is written, without the words for the organisation. */
export function placeInName(name: string): string {
  const bare = name.replace(/^(?:中国共产党|中共)/, '');
  if (SELF_GOVERNED.test(bare)) return bare;
  const short = ENDINGS.map(([ending]) => bare.replace(ending, '')).find((each) => each !== bare && each !== '');
  return short ?? bare;
}

/** 青山村党总支第一: the branch is the same one without its parent's title. */
function withoutParents(core: string): string {
  return core.replace(/(?:党总支|总支部|总支|党委|党工委)(?=.)/g, '');
}

function withoutSelfGoverned(bare: string): string {
  return bare.replace(/民?委员会$|居民委员会$|委会$/, '').replace(/(村|社区)[村居]?$/, '$1');
}

/**
 * 社区, 小区 and 校区 are no districts. 红旗镇, 新市镇 and 州河街道 are towns as a whole, 红旗 is no 旗; 江城市乡镇企业局 and
 * 江城市乡村振兴局 are of 江城市.
 */
const PLACE =
  /(?:[省市县州旗镇]|乡(?!村)|(?<![社小校])区)(?!镇|乡(?![镇村])|街道)|街道(?:办事处|办)?|办事处|开发区|管理区|农场|林场/g;
const COMPANY = /(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|总公司|分公司|公司)$/;
const VILLAGE = /(?:行政村|村|社区)$/;

/** Whose own offices are written without its name: 市民政局 for 江城市民政局. */
const OWN_CITY = /^[市县区]$/;

/**
 * The cores under which a name may also be written, the full one first: places in front left out one after the other
 * (红星镇青山村, 青山村), a city or county without its name (市民政局), a company without its legal form, a village
 * without 村. Those without 村 come with `weak`: they count only when nothing else fits.
 */
export function orgVariants(core: string): { readonly strong: readonly string[]; readonly weak: readonly string[] } {
  const strong = new Set<string>([core]);
  for (const place of core.matchAll(PLACE)) {
    const rest = core.slice(place.index + place[0].length);
    if (rest.length < 2) continue;
    if (place.index > 0 && OWN_CITY.test(place[0]) && rest.search(PLACE) < 0) strong.add(`${place[0]}${rest}`);
    strong.add(rest);
  }
  const weak = new Set<string>();
  for (const each of strong) {
    for (const ending of [COMPANY, VILLAGE]) {
      const short = each.replace(ending, '');
      if (short !== each && short.length >= 2 && !strong.has(short)) weak.add(short);
    }
  }
  return { strong: [...strong], weak: [...weak] };
}
