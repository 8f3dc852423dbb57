/** What a column has to claim a field: its name, its values, or both. */
import type { MatchedBy } from '../../model/found';
import type { FieldDef, FieldType } from '../../model/template';
import { isTick } from '../../text/tick';
import { even } from '../cells/names';
import { SEQUENCE } from '../cells/words';
import { ALIKE_IN_VALUES, CHINESE, nameFits, type NameFit } from './name-fit';
import { isBeyond, type Profile } from './profile';
import type { TemplateIndex } from './template-index';
import type { Wording } from './wording';

export interface Claim {
  readonly weight: number;
  readonly by: MatchedBy;
  /** How well the values agree, −1 … 1. */
  readonly agrees: number;
  /** The field's own label in other words. */
  readonly ownLabel?: boolean;
  /** The name in other words, as any office may put it. */
  readonly otherWords?: boolean;
  /** A word that any list has: 备注, 时间. */
  readonly everyday?: boolean;
  /** Nothing under the name is such as the field holds: it is taken where nobody else wants either. */
  readonly against?: boolean;
}

/** How alike names must be to be taken for each other: less where values agree than where there are none. */
const ALIKE = 0.5;
const ALIKE_WITHOUT_VALUES = 0.62;
const SURE = 0.6;
const TELLING: ReadonlySet<FieldType> = new Set(['enum', 'year', 'month', 'stars', 'percent', 'idNumber', 'uscc']);
/** How well values must agree for that. */
const AGREEING = 0.1;
/** The last word of a name alone, where dates, figures or words of a list stand under it. */
const BY_HEAD = 0.48;
const AGREEING_HEAD = 0.5;
const VALUES_ALONE = 0.46;
const SORTED = 0.95;
const FEWEST_SORTED = 2;
/** A name in other words: less than a synonym that somebody listed; values must not speak against it. */
const IN_OTHER_WORDS = 0.68;
const NOT_AGAINST = -0.1;
/** What is left of a name that somebody listed where nothing under it is such as the field holds, of so many cells. */
const CONTRADICTED = 0.79;
const FEWEST_AGAINST = 2;
/** One of two words, or what a bracket says: 任务分解/时序进度 over what is to be done is no rate. */
const PARTLY = 0.8;
const CANNOT_BE = -0.9;
/** Fewer letters may be another way of saying yes or no. */
const LONGEST_ANSWER = 4;
/** 约三五个, 12个左右: a figure all the same. */
const LONGEST_FIGURE = 6;
/** 全部达标 is none, however short. */
const FIGURE = /[\d零一二两三四五六七八九十百千万几半]/;
const FIGURES: ReadonlySet<FieldType> = new Set(['int', 'decimal', 'money']);
/** A name that asks for a rate; whole numbers under others are what they are. */
const OF_A_RATE = /率|比|%|占|度|多少/;
/** Organisations that have to do with whose records they are. */
const OF_OTHERS =
  /上级|隶属|帮扶|共建|结对|配合|协[办作助同]|联系|包[联抓保]|派出|派发|下发|下达|交办|主管|授予|表彰|颁|检查|督查|来源|反馈|审核|拨/;
const MOSTLY = 0.8;
/** Names of counts. */
const OF_FIGURES = /[值数量额]$/;
const TEXTS: ReadonlySet<FieldType> = new Set(['text', 'longtext']);
const AGREEING_TAIL_OF_TEXT = 0.1;

/** What a column claims of each field of a table. @param agreeing how well its values agree with a field, −1 … 1; 0 without values. */
export function claimsOf(
  wording: Wording,
  profile: Profile,
  agreeing: (field: FieldDef) => number,
  table: number,
  index: TemplateIndex,
): (Claim | null)[] {
  const { fits, claimed } = nameFits(wording, table, index);
  const claims = fits.map((): Claim | null => null);
  for (const { f, field, names } of claimed)
    claims[f] = claimOf(wording, names, profile, agreeing(field), field, index);
  return claims;
}

/** The field that is claimed most, or −1. */
export function mostClaimed(claims: readonly (Claim | null)[]): number {
  let best = -1;
  let most = 0;
  for (let f = 0; f < claims.length; f++) {
    const claim = claims[f];
    if (claim == null || claim.weight <= most) continue;
    best = f;
    most = claim.weight;
  }
  return best;
}

function claimOf(
  wording: Wording,
  names: NameFit,
  profile: Profile,
  agrees: number,
  field: FieldDef,
  index: TemplateIndex,
): Claim | null {
  const { named } = names;
  if (field.type === 'date' && isTicked(profile)) return null;
  if ((profile.cells === 0 || isTicked(profile)) && isAnswer(wording, field, index)) return null;
  if (named !== null) {
    const counts = wording.numbers && !SEQUENCE.test(even(field.label));
    const weight = counts ? numberingWeight(profile, field, named.weight) : named.weight;
    const against =
      named.by === 'synonym' && profile.cells >= FEWEST_AGAINST && (agrees <= CANNOT_BE || isNumbering(profile, field));
    const isHalf = weight < PARTLY && !wording.several;
    if (weight === 0 || (against && (isHalf || tellsStories(profile, field, index)))) return null;
    if (named.by === 'synonym' && isBeyond(profile, field)) return null;
    const everyday = named.everyday === true;
    return against
      ? { weight: weight * CONTRADICTED, by: named.by, agrees, everyday, against }
      : { weight, by: named.by, agrees, everyday };
  }
  const valued = profile.cells > 0;
  if (field.type === 'percent' && counts(profile) && !wording.own.some((name) => OF_A_RATE.test(name))) return null;
  if (names.kindred && agrees >= (valued ? NOT_AGAINST : 0) && !wording.numbers) {
    const own = names.kindredLabel ? 0.02 : 0;
    return {
      weight: (valued ? IN_OTHER_WORDS : IN_OTHER_WORDS - 0.1) + own + 0.06 * agrees,
      by: 'similar',
      agrees,
      ownLabel: names.kindredLabel,
      otherWords: true,
    };
  }
  if (countsThings(profile, field, wording)) return null;
  if (isAnswered(profile) && (TEXTS.has(field.type) || field.type === 'person')) return null;
  const { alike } = names;
  const enough = !valued ? ALIKE_WITHOUT_VALUES : agrees >= SURE && tells(field) ? ALIKE_IN_VALUES : ALIKE;
  if (alike >= enough && agrees >= (valued ? AGREEING : 0)) {
    return { weight: 0.28 + 0.36 * alike + 0.08 * agrees, by: 'similar', agrees };
  }
  const enoughForHead = namesWhose(wording, profile, field) ? AGREEING_TAIL_OF_TEXT : AGREEING_HEAD;
  if (valued && agrees >= enoughForHead && names.headed) {
    return { weight: BY_HEAD + 0.06 * agrees, by: 'similar', agrees };
  }
  if (valued && names.tail && agrees >= (TEXTS.has(field.type) ? AGREEING_TAIL_OF_TEXT : AGREEING_HEAD)) {
    return { weight: BY_HEAD + 0.06 * agrees, by: 'similar', agrees };
  }
  if (names.sorts && profile.cells >= FEWEST_SORTED && agrees >= SORTED)
    return { weight: VALUES_ALONE, by: 'values', agrees };
  const telling = field.type === 'idNumber' || field.type === 'uscc';
  return telling && agrees > 0.7 && !wording.named ? { weight: VALUES_ALONE, by: 'values', agrees } : null;
}

/** 序号 counts the rows unless its values say otherwise; 0: it cannot be the field. */
function numberingWeight(profile: Profile, field: FieldDef, weight: number): number {
  if (profile.cells === 0) return field.ref === undefined ? 0.5 : 0;
  if (profile.whole <= profile.cells * 0.8) return weight;
  if (field.ref !== undefined || field.pattern !== undefined) return 0;
  return profile.max > 40 || profile.counting >= profile.cells - 2 ? 0.45 : 0.7;
}

/** 26, 18, 31: heads, as good as rates as such. */
function counts(profile: Profile): boolean {
  return profile.cells >= FEWEST_AGAINST && profile.percents === 0 && profile.whole === profile.cells;
}

/** 活动照片张数 is none of the 活动照片. */
function countsThings({ cells, numbers }: Profile, { type, label }: FieldDef, { own }: Wording): boolean {
  return (
    TEXTS.has(type) &&
    cells > 0 &&
    numbers === cells &&
    !OF_FIGURES.test(label) &&
    own.some((name) => OF_FIGURES.test(name))
  );
}

/** 管理支部, 受益单位 over organisations: of whom the records are, where the table asks for it. */
function namesWhose(wording: Wording, profile: Profile, field: FieldDef): boolean {
  return (
    field.key === true &&
    field.ref === 'T03.orgName' &&
    profile.cells >= FEWEST_AGAINST &&
    profile.organisations >= profile.cells * MOSTLY &&
    !wording.own.some((name) => OF_OTHERS.test(name))
  );
}

/** 已销号 over ticks: one of the answers, not what is asked. */
function isAnswer({ own: [, bare = ''] }: Wording, field: FieldDef, index: TemplateIndex): boolean {
  return index.choices.get(field)?.has(bare) === true;
}

/** Ticks under 开工, 验收: steps that were taken, no days. */
function isTicked(profile: Profile): boolean {
  return profile.cells > 0 && profile.yesNo === profile.cells && [...profile.words().keys()].every(isTick);
}

/** 是, 否 under 是否成立党组织: nothing else is told. */
function isAnswered(profile: Profile): boolean {
  return profile.cells >= FEWEST_AGAINST && profile.yesNo === profile.cells;
}

/** Values such as hardly another column has. */
function tells(field: FieldDef): boolean {
  return TELLING.has(field.type) || field.ref === 'indicator';
}

/** The numbers of lines under a name for texts. */
function isNumbering(profile: Profile, field: FieldDef): boolean {
  return field.type === 'longtext' && profile.codes >= profile.cells;
}

/** Texts of their own under a name for figures or words of a list, which nobody demands: they belong to no field. */
function tellsStories(profile: Profile, field: FieldDef, index: TemplateIndex): boolean {
  if (field.required || profile.texts < profile.cells) return false;
  // 协调活动室空调2台 under 帮助解决问题, which asks for how many.
  if (FIGURES.has(field.type))
    return profile.meanLength > LONGEST_FIGURE || [...profile.words().keys()].some((word) => !FIGURE.test(word));
  if (field.type === 'bool') return profile.meanLength > LONGEST_ANSWER;
  if (field.type !== 'enum') return false;
  const words = [...(index.choices.get(field) ?? [])].filter((word) => CHINESE.test(word));
  return profile.meanLength > Math.max(0, ...words.map((word) => word.length));
}
