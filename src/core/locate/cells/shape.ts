/** What a text looks like, without reading it: cheap enough to be asked of every sampled cell. */
import { compact } from '../../text/normalise';
import { withoutOption } from '../../text/option';

export type Shape =
  'number' | 'percent' | 'date' | 'month' | 'year' | 'phone' | 'id' | 'mark' | 'yesNo' | 'text' | 'long';

const NUMBER = /^[(¥￥$]?[-+±]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\)?$/;
const WITH_UNIT =
  /^[-+≥≤><约]?\d+(?:,\d{3})*(?:\.\d+)?(?:元|万元|亿元|人|名|个|次|分|岁|年|㎡|平方米|吨|天|小时|学时|户|件|项|张|票|份|期|场|批|处|亩|公里|h|kg|m|米)$/i;
/** 伍佰元, 人民币壹仟贰佰元整: as receipts have it. */
const SPELT_OUT =
  /^(?:人民币)?(?=.*[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])[〇零一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万]+[元圆]整?$/;
const PERCENT = /^[-+±≥≤约]?\d+(?:\.\d+)?[%％‰]$/;
const DATE = /^(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/;
const COMPACT_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const MONTH = /^(?:(?:19|20)\d\d[-./年]\d{1,2}月?|\d{1,2}月(?:\d{1,2}日)?(?:底前?|前)?)$/;
const YEAR = /^(?:19|20)\d\d(?:年度?)?$/;
const PHONE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{3}-\d{4}-\d{4})$/;
const ID = /^\d{17}[\dXx]$|^\d{15}$/;
const MARK = /^(?:[-—–―─－/\\*·.…~、]+|无|暂无|\/|n\/a|null|待定|同上|〃)$/i;
const YES_NO =
  /^(?:是|否|有|无|√|×|✓|✔|○|✗|✘|✖|❌|❎|☒|✅|☑|x|v|y|n|yes|no|true|false|已|未|□是√否|√是□否|□是☑否|☑是□否)$/i;

/** Longer than any name of a column that stands in a narrow cell. */
const LONG_TEXT = 24;

export function shapeOf(text: string): Shape {
  return text.length > 60 ? 'long' : shapeOfShort(text);
}

function shapeOfShort(text: string): Shape {
  const bare = compact(text);
  if (bare.length > LONG_TEXT) return 'long';
  const first = bare.charCodeAt(0);
  const figure = first < 0x80 || first === 0xb1 || !(first >= 0x4e00 && first <= 0x9fff);
  if (figure) {
    if (PHONE.test(bare)) return 'phone';
    if (ID.test(bare)) return 'id';
    if (YEAR.test(bare)) return 'year';
    if (COMPACT_DATE.test(bare) || DATE.test(bare)) return 'date';
    if (MONTH.test(bare)) return 'month';
    if (NUMBER.test(bare)) return 'number';
    if (PERCENT.test(bare)) return 'percent';
    if (WITH_UNIT.test(bare)) return 'number';
  }
  if (/[元圆整]$/.test(bare) && SPELT_OUT.test(bare)) return 'number';
  if (MARK.test(bare)) return 'mark';
  if (YES_NO.test(figure ? withoutOption(bare) : bare)) return 'yesNo';
  return 'text';
}

/** Numbers whose digits look like nothing else: no year, day, telephone or identity number among them. */
const YEARS_FROM = 1900;
const YEARS_UNTIL = 2100;
const LONGER_NUMBERS = 1e7;
/** What is less may be written with an exponent, or with more digits than fit a cell. */
const SMALLEST_PART = 0.001;

/** The shape of the digits of a number. */
export function shapeOfNumber(value: number): Shape {
  const plain =
    value >= YEARS_UNTIL ? value < LONGER_NUMBERS : value === 0 || (value >= SMALLEST_PART && value < YEARS_FROM);
  return plain ? 'number' : shapeOf(String(value));
}

/** True for the shapes in which a header hardly ever comes. */
export function isFigure(shape: Shape): boolean {
  switch (shape) {
    case 'number':
    case 'percent':
    case 'date':
    case 'phone':
    case 'id':
      return true;
    default:
      return false;
  }
}
