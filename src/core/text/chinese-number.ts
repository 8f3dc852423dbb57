/** Numbers in Chinese characters, alone or mixed with digits: 五万二, 三百零五, 5万2千, 二〇二四, 七十一点五. */

const DIGITS = new Map<string, number>(
  (
    [
      ['〇零○', 0],
      ['一壹', 1],
      ['二贰两', 2],
      ['三叁', 3],
      ['四肆', 4],
      ['五伍', 5],
      ['六陆', 6],
      ['七柒', 7],
      ['八捌', 8],
      ['九玖', 9],
    ] as const
  ).flatMap(([characters, digit]) => Array.from(characters, (character) => [character, digit] as const)),
);
const UNITS = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
const LONGEST = 24;

/** One run of digits: arabic with decimals, or Chinese with 点; null when it is neither. */
function digitRun(run: string): number | null {
  let written = '';
  for (const character of run) {
    const digit = DIGITS.get(character);
    written += digit === undefined ? (character === '点' ? '.' : character) : String(digit);
  }
  return /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : null;
}

/**
 * The number, or null when the text is not one from end to end. A last digit without its unit counts in the next
 * lower one, as it is spoken: 五万二 = 52000, 三百五 = 350; after 零 it counts as it is: 三百零五 = 305.
 */
export function chineseNumber(text: string): number | null {
  if (text === '' || text.length > LONGEST) return null;
  let total = 0;
  let section = 0;
  let run = '';
  let lastUnit = 0;
  for (const character of text) {
    const unit = UNITS.get(character);
    if (unit === undefined) {
      run += character;
      continue;
    }
    const afterZero = run.length > 1 && /^[零〇]/.test(run);
    const count = run === '' ? null : digitRun(afterZero ? run.slice(1) : run);
    if (run !== '' && count === null) return null;
    // Two Chinese digits before a unit (一二百) are "one or two": no number.
    if (!afterZero && run.length > 1 && !/[点\d]/.test(run)) return null;
    if (unit >= 1e4) {
      if (run === '' && section === 0) return null;
      total += (section + (count ?? 0)) * unit;
      section = 0;
    } else {
      if (run === '' && unit !== 10) return null;
      if (section !== 0 && section < unit) return null;
      section += (count ?? 1) * unit;
    }
    lastUnit = unit;
    run = '';
  }
  if (run === '') return lastUnit === 0 ? null : total + section;
  const afterZero = lastUnit > 0 && /^[零〇]/.test(run);
  const rest = digitRun(afterZero ? run.slice(1) : run);
  if (rest === null) return null;
  // Behind tens the ones may have decimals: 七十一点五.
  if (lastUnit === 0 || afterZero || (lastUnit === 10 && run.charAt(1) === '点')) return total + section + rest;
  return rest < 10 && Number.isInteger(rest) ? total + section + (rest * lastUnit) / 10 : null;
}
