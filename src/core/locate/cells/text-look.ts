/** What the text of a cell may be besides its shape. */
import { compact, fold } from '../../text/normalise';
import { withoutOption } from '../../text/option';

const PERSON = /^[\u4e00-\u9fff·]{2,4}(?:\(.{1,6}\))?$/;
const ORGANISATION =
  /(?:党支部|支部|党委|党总支|党组|委员会|村|社区|镇|乡|街道|局|办|办公室|公司|学校|中学|小学|中心|机关|院|所|处|厂|协会|合作社|站|部|委|居|场|队)$/;
const NOT_PERSON = /[是否无有已未]|党|支部|村|镇|社区|情况|完成/;
const STARS = /^[★☆]{1,5}$|^[一二三四五1-5]星级?$/;
/** With four figures of the year, with two, or in Chinese figures. */
const DATE =
  /^(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d|^\d{2}(?:([-./])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}[日号])$|^[一二][九〇○零Ｏ0][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]/;
const MONTH = /^(?:19|20)\d\d[-./年]\d{1,2}月?$|\d月|季度|上半年|年底/;
const CODE = /^[A-Za-z]{1,4}-?\d{1,6}(?:-\d{1,4})?$/;

export interface TextLook {
  readonly date: boolean;
  readonly month: boolean;
  readonly stars: boolean;
  readonly code: boolean;
  readonly organisation: boolean;
  readonly person: boolean;
  /** Folded; null when it is too long to be a word of a list. */
  readonly word: string | null;
}

export function lookOf(raw: string): TextLook {
  const bare = compact(raw);
  return {
    date: DATE.test(raw),
    month: MONTH.test(bare),
    stars: STARS.test(bare),
    code: CODE.test(bare),
    organisation: ORGANISATION.test(bare),
    person: PERSON.test(bare) && !NOT_PERSON.test(bare),
    word: bare.length <= 20 ? withoutOption(fold(bare)) : null,
  };
}
