/** Columns under several names: 应到/实到, 责任单位及责任人, 党员总数（正式/预备）, 测评票（好/较好/一般/差）. */
import { compact } from './normalise';

const MARKS = /[/／、]|[—–~～]+/;
/** Where no mark parts them: 到位 and 参与 are one. */
const WORDS = /以?及|[和与至到]/;
/** What such a name has at least. */
const SEVERAL = /[/／、及和与至到(（—–~～]/;
const WITH_BRACKETS = /^([^()（）]+)[(（]([^()（）]*)[)）]$/;
const OF_WHICH = /^其中[:：]?/;
const MOST = 5;

/**
 * The names in their order; null: it has not several, or they are not names. Of three names and more one may be none:
 * 应到/实到/请假.
 */
export function severalNames(label: string, isName: (part: string) => boolean): readonly string[] | null {
  if (!SEVERAL.test(label)) return null;
  const bare = compact(label);
  const [, before = '', inside = ''] = WITH_BRACKETS.exec(bare) ?? [];
  const within = inside.replace(OF_WHICH, '');
  const all = `${before}/${within}`;
  // 应到/实到（人）, 责任单位（责任人）, 党员总数（正式/预备）, 参会人数（应到/实到）
  for (const name of [bare, before, ...(isName(before) ? [all, within] : [within, all])]) {
    const parts = isName(name) ? [] : name.split(MARKS.test(name) ? MARKS : WORDS);
    if (parts.length < 2 || parts.length > MOST) continue;
    const known = new Set(parts.filter(isName)).size;
    if (known === parts.length || (known >= 2 && known === parts.length - 1)) return parts;
  }
  return null;
}
