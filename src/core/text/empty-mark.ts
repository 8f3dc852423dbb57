/** Ways of writing "nothing on purpose" and "as above". */
import { compact } from './normalise';

const MARKS: ReadonlySet<string> = new Set([
  ...['无', '暂无', '没有', '空', '未开展', '待定', '未定', '不适用', '不涉及', '未涉及', '无此项', '无此项工作'],
  ...['n/a', 'na', 'null', 'nil', 'none', '#n/a!', '\\n'],
]);
const DITTOS: ReadonlySet<string> = new Set(['同上', '上同', '同前', '同上行', '〃', '"', '″', '“', '”', "''", '々']);
/** The longest of the words above with brackets and a full stop. */
const LONGEST = 12;
const STROKES = /^[-—―–─－_/\\|*·.…~、]+$/;
/** What any of them can begin with, unseen characters, full width and brackets included; most texts end here. */
const BEGINNING = /^(?:[\s\-—―–─_/\\|*·.…~、无暂没空未待不nN#(<[【〔\uFF01-\uFF5E]|\p{Cf}|\p{Cc})/u;
const DITTO_BEGINNING = /^(?:[\s同上〃"″“”'々(（]|\p{Cf})/u;

/**
 * The mark, cleaned, when the text says "nothing on purpose" (无, —, /, 暂无, N/A, 待定, *…), else null.
 * A cell of spaces is not a mark but blank: nobody can see that something was meant.
 */
export function emptyMark(text: string): string | null {
  if (text.length > LONGEST * 4 || !BEGINNING.test(text)) return null;
  const bare = compact(text);
  if (bare.length > LONGEST || bare === '') return null;
  if (STROKES.test(bare)) return bare;
  const word = bare
    .toLowerCase()
    .replace(/^[(<[](.*)[)>\]]$/, '$1')
    .replace(/[。.,;]$/, '');
  return MARKS.has(word) ? word : null;
}

/** 同上, 〃, ": the value of the record above. */
export function isDitto(text: string): boolean {
  return text.length <= LONGEST && DITTO_BEGINNING.test(text) && DITTOS.has(compact(text).replace(/^\((.*)\)$/, '$1'));
}

/** False for sure: too long for a mark. Lets the long texts of a column pass without a look. */
export function mayBeMark(text: string): boolean {
  return text.length <= LONGEST;
}
