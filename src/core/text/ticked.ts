/** Forms where a box is ticked: ☑是 □否, □新建 □√改建. */
import { compact } from './normalise';

const BOXES = /[□☐◻▢☑☒■]/;

/**
 * The words behind the one ticked box; "" when none or more than one is ticked; null when the text has no empty box
 * beside words, so that nothing was to be ticked.
 */
export function tickedOption(text: string): string | null {
  if (text.length > 120 || !BOXES.test(text)) return null;
  const options = compact(text)
    .replace(/[,;、/]/g, '')
    .split(/(?=[□☐◻▢☑☒■])/)
    .map((option) => ({
      ticked: /^[☑☒■]|[√✓✔]/.test(option),
      words: option.replace(/[□☐◻▢☑☒■√✓✔]/g, ''),
    }));
  if (options.every((option) => option.words === '')) return null;
  const ticked = options.filter((option) => option.ticked && option.words !== '');
  return ticked.length === 1 ? (ticked[0]?.words ?? '') : '';
}
