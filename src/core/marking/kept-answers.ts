/** Our marks go, what people wrote into them does not: reasons typed into the check sheet are kept with the workbook. */
import { readAnswers, type Answers } from '../answers';
import { later, readEntries, reasonHeader } from '../entries';
import type { Snapshot } from '../model/snapshot';

/**
 * @param snapshot the workbook while its marks still stand
 * @returns what is to be kept with the workbook; null when nothing was typed that is not kept already
 */
export function typedAnswers(snapshot: Snapshot): Answers | null {
  const answers = readAnswers(snapshot);
  // What the pane knew already was printed on the sheet by us.
  const printed = new Set(answers.explanations.map(({ reason }) => reason));
  const kept = new Set(answers.typed.map(({ key, value }) => `${key}\u0000${value}`));
  const typed = readEntries(snapshot).filter(
    ({ page, item, key, value }) =>
      page === 'O01' &&
      item === reasonHeader &&
      value !== '' &&
      !printed.has(String(value)) &&
      !kept.has(`${key}\u0000${value}`),
  );
  return typed.length === 0 ? null : { ...answers, typed: later(answers.typed, typed) };
}
