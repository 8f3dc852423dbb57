/** Ways of writing "nothing on purpose" and "as above". */
import { compact } from './normalise';

const MARKS: ReadonlySet<string> = new Set([
  ...['无', '暂无', '没有', '空', '未开展', '待定', '未定', '不适用', '不涉及', '未涉及', '无此项', '无此项工作'],
  // What whoever looked for problems writes where there were none.
  ...[
    '尚无',
    '无问题',
    '没有问题',
    '暂无问题',
    '未见问题',
    '无明显问题',
    '未发现',
    '暂未发现',
    '没有发现',
    '未发现问题',
  ],
  ...['暂未发现问题', '没有发现问题', '未发现明显问题', '未发现突出问题', '未发现异常', '无异常'],
  ...['n/a', 'na', 'null', 'nil', 'none', '\\n'],
]);
const DITTOS: ReadonlySet<string> = new Set(['同上', '上同', '同前', '同上行', '〃', '"', '″', '“', '”', "''", '々']);
/** The longest of the words above with brackets and a full stop. */
const LONGEST = 12;
const STROKES = '-—―–─－_/\\|*·.…~、';

/**
 * Character codes that a mark or a 同上 can begin with: their own, brackets, white space and what cannot be seen.
 * Nearly all texts of a ledger are told apart by their first character, so this is looked up, not matched.
 */
const BEGINNINGS = new Uint8Array(0x10000);
for (const character of [...MARKS, ...DITTOS, STROKES, '(<[【〔（NUAIL'].join(''))
  BEGINNINGS[character.charCodeAt(0)] = 1;
for (let code = 0; code <= 0xffff; code++) {
  if ((code >= 0xff01 && code <= 0xff5e) || /\s|\p{Cf}|\p{Cc}/u.test(String.fromCharCode(code))) BEGINNINGS[code] = 1;
}

function mayBegin(text: string): boolean {
  return BEGINNINGS[text.charCodeAt(0)] === 1;
}

/**
 * The mark, cleaned, when the text says "nothing on purpose" (无, —, /, 暂无, N/A, 待定, *…), else null.
 * A cell of spaces is not a mark but blank: nobody can see that something was meant.
 */
export function emptyMark(text: string): string | null {
  if (MARKS.has(text) || text === '/' || text === '—' || text === '-') return text;
  if (text.length > LONGEST * 4 || !mayBegin(text)) return null;
  const bare = compact(text);
  if (bare.length > LONGEST || bare === '') return null;
  if (Array.from(bare).every((character) => STROKES.includes(character))) return bare;
  const word = bare
    .toLowerCase()
    .replace(/^[(<[](.*)[)>\]]$/, '$1')
    .replace(/[。.,;]$/, '');
  return MARKS.has(word) ? word : null;
}

/** 同上, 〃, ": the value of the record above. */
export function isDitto(text: string): boolean {
  return text.length <= LONGEST && mayBegin(text) && DITTOS.has(compact(text).replace(/^\((.*)\)$/, '$1'));
}

/** False for texts that are too long for a mark, which saves the look at sentences. */
export function mayBeMark(text: string): boolean {
  return text.length <= LONGEST;
}
