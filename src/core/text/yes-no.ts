/** 是/否 in its many spellings → true or false. Blank is not no; a form left as 是/否 is not read. */
import { emptyMark } from './empty-mark';
import { fold } from './normalise';
import { withoutOption } from './option';
import { isLikelyName } from './person';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';
import { tickedOption } from './ticked';

export interface YesNoOptions {
  /** The column asks whether something is finished, so that 进行中 is no. */
  readonly asksFinished: boolean;
  /** What is asked: 失联 of 是否失联. The word itself is yes. */
  readonly asked: ReadonlySet<string>;
  /** ○ is a tick; false where the column also ticks with √ or ●, so that ○ may be either. */
  readonly circleIsYes: boolean;
  /** The column is signed in, so that a name is yes. */
  readonly isSigned?: boolean;
}
export const PLAIN_YES_NO: YesNoOptions = Object.freeze({
  asksFinished: false,
  asked: new Set<string>(),
  circleIsYes: true,
});

const YES: ReadonlySet<string> = new Set(
  (
    '是 是的 有 对 真 已 已有 会 能 √ ✓ ✔ ✅ ☑ ■ ● ◉ v ⅴ 1 1.0 y yes t true ok 达标 已达标 完成 全部完成 合格 通过 办结 ' +
    '销号 落实 到位 建成 认证 参加 报到 兑现 符合 正常 属于 达到 按时完成 如期完成 ' +
    '本人签收 本人签字 本人签领 本人领取 代签 代领 家属代签 家属代领'
  ).split(' '),
);
const NO: ReadonlySet<string> = new Set(
  '否 无 不 未 没 错 假 没有 × ✗ ✘ ✖ ❌ ❎ ☒ x 0 0.0 n no f false 不是 并非 非 暂无 尚未 还未 暂未 还没有 暂没有 未开展 不合格 不达标'.split(
    ' ',
  ),
);
const ONGOING =
  /^(?:正?在)?(?:进行|推进|实施|办|办理|兑现|整改|建设|施工|筹备|准备|落实|跟进|处理|完善)中?$|^在[建办]$|^部分(?:完成|兑现|落实|办结|到位|整改)$|^基本完成$/;
/** 按期兑现, 提前完成: it is finished. */
const IN_TIME = /^(?:按期|如期|按时|及时|提前|按要求|顺利)/;
/** They begin like a no and are none. */
const NO_ANSWER = /^(?:未知|不详|不明|不清楚|不知|不确定|未填|无法|无效|无误|不错|不限|不少)/;
const DOES_NOT_APPLY = /^(?:不适用|不涉及|未涉及|无需|不需要|无须|不要求)/;
/** 是否后进: 已转化. It was and is no more, or is done with: which of the two is for people to say. */
const NO_MORE = /^(?:已经|已)(?:转化|摘帽|退出|脱|找回|恢复|解除|取消|撤销|取得联系|联系上)/;
const YET_TO = /^有(?:待|望|所)/;
/** 1是, 0否: a code right before the answer. */
const CODE = /^\d(?=[是否有无]$)/;
/** Both answers side by side: the form was not filled in. */
const TEMPLATE = /^[(]?(?:是|有|已|√|y|yes|完成|达标|合格)[/\\|、或]?(?:否|无|未|×|x|n|no|未完成|未达标|不合格)[)]?$/;

/** True for 是否完成, 是否办结, 是否兑现. */
export function asksFinished(label: string): boolean {
  return /完成|办结|整改|兑现|落实|销号/.test(label);
}

/** Remark 'not-bool' where it is neither. */
export function readYesNo(text: string, options: YesNoOptions = PLAIN_YES_NO): Read<boolean> {
  const ticked = tickedOption(text);
  const bare = fold(ticked ?? text.slice(0, 200));
  if (bare === '') return ticked === null ? BLANK : unreadable('not-bool', text);
  if (TEMPLATE.test(bare) || bare === '是否' || bare === '有无') return unreadable('not-bool', text);
  const word = withoutOption(bare)
    .replace(CODE, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/[。.!,;]$/, '');
  const answer = byWord(word, options) ?? byBeginning(word, options) ?? byMarkAndWord(word, options);
  if (answer !== null) return value(answer);
  if (options.isSigned === true && isLikelyName(word)) return value(true, [remark('normalised', text, '是')]);
  const mark = DOES_NOT_APPLY.test(word) ? word : emptyMark(text);
  return mark === null ? unreadable('not-bool', text) : none(mark);
}

/** What names of a column ask: 是否失联, 有无活动场所, 整改与否. @param names as they stand */
export function askedBy(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names
      .map((name) => fold(name).replace(/\([^()]*\)/g, ''))
      .map((name) => /^(?:是否已?|有无|能否)(.{2,})$/.exec(name)?.[1] ?? /^(.{2,}?)(?:与否|否)$/.exec(name)?.[1] ?? '')
      .filter((word) => word !== '' && !/^[未不没无非]/.test(word)),
  );
}

function byWord(word: string, options: YesNoOptions): boolean | null {
  if (YES.has(word) || options.asked.has(word)) return true;
  if (options.asked.has(word.replace(/(?:成功|完成|完毕|通过|到位)$/, ''))) return true;
  if (NO.has(word)) return false;
  const inTime = word.replace(IN_TIME, '');
  if (options.asksFinished && inTime !== word && (YES.has(inTime) || options.asked.has(inTime))) return true;
  if (word === '○' || word === '〇' || word === '◯' || word === 'o') return options.circleIsYes ? true : null;
  if (options.asksFinished && ONGOING.test(word)) return false;
  return null;
}

/** 已认证, 有阵地 → yes; 未认证, 尚未完成, 没有开展 → no. Only short words: longer texts tell a story. */
function byBeginning(word: string, options: YesNoOptions): boolean | null {
  const first = /^(是|有|否|无)[,;:、]/.exec(word)?.[1];
  if (first !== undefined) return first === '是' || first === '有';
  if (!/^[\u4E00-\u9FFF]{2,7}$/.test(word)) return null;
  if (NO_ANSWER.test(word) || DOES_NOT_APPLY.test(word) || YET_TO.test(word) || NO_MORE.test(word)) return null;
  if (/^(?:未|尚未|还未|暂未|没有|没|不|无|暂无|非)/.test(word))
    return /^(?:未全|不全|未完全|不完全|无不|没有不|非常)/.test(word) ? null : false;
  if (/^(?:已经|已|均已|全部)/.test(word)) return /[未不没部]/.test(word.replace('全部', '')) ? null : true;
  if (word.startsWith('有')) return true;
  return options.asksFinished && word.startsWith('正在') ? false : null;
}

/** √达标, ×未达标: a mark and a word that say the same. */
function byMarkAndWord(word: string, options: YesNoOptions): boolean | null {
  const [, mark = '', rest = ''] = /^([√✓✔☑×✗✘])(.+)$/.exec(word) ?? [];
  if (rest === '') return null;
  const said = byWord(rest, options) ?? byBeginning(rest, options);
  return said === YES.has(mark) ? said : null;
}

/** 1 and 0; anything else is no answer. */
export function readYesNoNumber(number: number): Read<boolean> {
  return number === 1 || number === 0 ? value(number === 1) : unreadable('not-bool', String(number));
}
