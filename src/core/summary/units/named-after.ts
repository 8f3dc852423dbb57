/** What a folder or a file is called after, without what sorts it in its list or says that it came. */
import { compact } from '../../text/normalise';

/** 01望禾镇, 1.望禾镇, （三）望禾镇, B-望禾镇; 三河镇, 6月 and 2024年 begin otherwise. */
const ORDER =
  /^(?:(?:[(]?(?:\d{1,3}|[a-z]|[一二三四五六七八九十]{1,3})[)]?[-、.．_—]+|[(](?:\d{1,3}|[a-z]|[一二三四五六七八九十]{1,3})[)]|\d{1,3}|[a-z])(?=[\u4e00-\u9fff])(?![年月日号季届次人个期批稿版]))/i;
/** 望禾镇（已报） */
const STATE = /\((?:已|未|再|重|补)?(?:报送?|交|收|收齐|上报|更正|修改)\)$/;

export function namedAfter(name: string): string {
  return compact(name).replace(ORDER, '').replace(STATE, '');
}
