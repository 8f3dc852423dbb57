/** Cases of veto and zero-clearing as people write them. */
import { PLAIN_YES_NO, readYesNo } from '../text/yes-no';

/** The text of a case that stands; '' for 否, 无 and their like. */
export function standing(text: string): string {
  if (text === '') return '';
  const read = readYesNo(text, PLAIN_YES_NO);
  return (read.kind === 'value' && !read.value) || read.kind === 'none' || read.kind === 'blank' ? '' : text;
}

/** The id of the case that a text names by its id or title; the text itself when it names none. */
export function caseIn(text: string, cases: readonly { readonly id: string; readonly title: string }[]): string {
  const wanted = text.trim().toUpperCase();
  const named = cases.find(
    ({ id, title }) => id.toUpperCase() === wanted || title.includes(text) || text.includes(title),
  );
  return named?.id ?? text;
}
