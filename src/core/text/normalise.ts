/** One way of writing for what people see as the same: widths, spaces, characters that cannot be seen. */
import { remembered } from './remembered';

const INVISIBLE = /\p{Cf}|\uFE0E|\uFE0F/gu;
const CONTROL = /\p{Cc}/gu;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_WORD = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** Chinese characters and visible ASCII throughout, as in most cells: nothing is to be done. */
function isBare(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x4e00 || code > 0x9fff) && (code <= 0x20 || code >= 0x7f)) return false;
  }
  return true;
}

/** Chinese characters, digits and small letters throughout: `fold` would change nothing. */
function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const is = code <= 0x39 ? code >= 0x30 : code <= 0x7a ? code >= 0x61 : code >= 0x4e00 && code <= 0x9fff;
    if (!is) return false;
  }
  return true;
}

/**
 * For reading values: full width → half width (letters, digits, punctuation), each run of white space → one space,
 * invisible characters gone, trimmed. "１２３．５ ％" → "123.5 %".
 */
export function normalise(text: string): string {
  if (isBare(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(CONTROL, '')
    .replace(FULL_WIDTH, toHalfWidth)
    .replaceAll('￥', '¥')
    .trim();
}

const withoutSpaces = remembered((text) => normalise(text).replaceAll(' ', ''));

/** As `normalise`, and without any space: "合 计" → "合计". */
export function compact(text: string): string {
  return isBare(text) ? text : withoutSpaces(text);
}

/** For comparing names of things: `compact`, lower case, without quotes and with one kind of bracket and dash. */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  return compact(text)
    .toLowerCase()
    .replace(/["'`“”‘’「」『』〝〞＂]/g, '')
    .replace(/[〔［【[{]/g, '(')
    .replace(/[〕］】\]}]/g, ')')
    .replace(/[‐‑‒–—―−]/g, '-');
}

const UNTIDY = /^\s|\s$|\s\s|[^\S ]|\p{Cc}|\p{Cf}|\uFE0E|\uFE0F|[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/u;

/** Chinese characters, ASCII without the space, and the punctuation of either width: never untidy. */
function isPlainCode(code: number): boolean {
  if (code >= 0x4e00) return code <= 0x9fff || (code >= 0xff01 && code <= 0xff0f) || (code >= 0xff1a && code <= 0xff20);
  return (code > 0x20 && code < 0x7f) || (code >= 0x3001 && code <= 0x3011) || (code >= 0x2018 && code <= 0x201d);
}

/** True when `tidy` would leave the text as it is. */
export function isTidy(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isPlainCode(text.charCodeAt(i))) return !UNTIDY.test(text);
  return true;
}

/**
 * For text that stays text: trimmed, runs of white space → one space (a line break between two Chinese characters goes),
 * invisible characters gone, full-width letters and digits → half width. Punctuation stays as written.
 */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .trim()
    .replace(/[ \t]*\r?\n\s*/g, '\n')
    .replace(/(?<=[\u4E00-\u9FFF])\n(?=[\u4E00-\u9FFF])/g, '')
    .replace(/\s+/g, ' ')
    .replace(CONTROL, '')
    .replace(FULL_WIDTH_WORD, toHalfWidth);
}
