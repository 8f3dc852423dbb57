/** Forms where a box is ticked: ☑是 □否, □新建 □√改建, 是☑ 否□. */
import { compact } from './normalise';

const BOXES = /[□☐◻▢☑☒■]/;
const MARK = /[□☐◻▢☑☒■√✓✔]/;
const TICKED = /[☑☒■√✓✔]/;

/**
 * The words at the one ticked box; "" when none or more than one is ticked; null when no box stands beside words, so
 * that nothing was to be ticked. Boxes stand in front of their words, or behind when the text begins with words.
 */
export function tickedOption(text: string): string | null {
  if (text.length > 120 || !BOXES.test(text)) return null;
  const bare = compact(text)
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
