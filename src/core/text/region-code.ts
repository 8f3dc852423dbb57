/** Administrative division codes: 6 digits (GB/T 2260), 9 to the town, 12 to the village. */
import { emptyMark } from './empty-mark';
import { compact } from './normalise';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';

const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** 'region-unknown' keeps the value where length or province is none; towns and villages move and are not listed here. */
export function readRegionCode(text: string): Read<string> {
  const bare = text.length > 200 ? text : compact(text);
  if (bare === '') return BLANK;
  const mark = emptyMark(bare);
  if (mark !== null) return none(mark);
  const code = bare.replace(/^['’‘`]/, '').replace(/\.0$/, '');
  if (!/^\d{2,15}$/.test(code)) return unreadable('region-unknown', text);
  const known = PROVINCES.has(code.slice(0, 2)) && (code.length === 6 || code.length === 9 || code.length === 12);
  if (!known) return value(code, [remark('region-unknown', text)]);
  return value(code, code === text ? [] : [remark('normalised', text, code)]);
}
