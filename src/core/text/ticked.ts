/** Forms where a box is ticked: ☑是 □否, □新建 □√改建, 是☑ 否□. */
import { compact } from './normalise';

const BOXES = /[□☐◻▢☑☒■]/;
const MARK = /[□☐◻▢☑☒■√✓✔]/;
const TICKED = /[☑☒■√✓✔]/;
/** Brackets for boxes: 是（√）否（ ）, （ ）是（√）否. */
const IN_BRACKETS = /[([][√✓✔]?[)\]]/;
const BRACKETS = /[([](?:[√✓✔×✗✘])?[)\]]/g;

/**
 * The words at the one ticked box; "" when none or more than one is ticked; null when no box stands beside words, so
 * that nothing was to be ticked. Boxes stand in front of their words, or behind when the text begins with words.
 */
export function tickedOption(text: string): string | null {
  if (text.length > 120) return null;
  const whole = BOXES.test(text) ? text : withBoxes(text);
  if (whole === null) return null;
  const bare = compact(whole)
    .replace(/[,;、/]/g, '')
    .replace(/[□☐◻▢][√✓✔]/g, '☑');
  const inFront = MARK.test(bare.charAt(0));
  const options = bare
    .split(inFront ? /(?=[□☐◻▢☑☒■√✓✔])/ : /(?<=[□☐◻▢☑☒■√✓✔])/)
    .map((option) => ({ ticked: TICKED.test(option), words: option.replace(/[□☐◻▢☑☒■√✓✔]/g, '') }))
    .filter((option) => option.words !== '');
  if (options.length === 0) return null;
  const ticked = options.filter((option) => option.ticked);
  return ticked.length === 1 ? (ticked[0]?.words ?? '') : '';
}

/** With boxes for the brackets; null where no brackets are to be ticked. */
function withBoxes(text: string): string | null {
  const bare = text.length < 3 ? '' : compact(text);
  if (!IN_BRACKETS.test(bare)) return null;
  const boxes = bare.match(BRACKETS) ?? [];
  // 村（） alone is a word whose brackets were left open.
  if (boxes.length < 2 && !boxes.some((box) => TICKED.test(box))) return null;
  return bare.replace(BRACKETS, (box) => (TICKED.test(box) ? '☑' : '□'));
}
