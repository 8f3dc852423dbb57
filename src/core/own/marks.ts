/**
 * How our conditional formats and validations are known again after Excel, WPS or LibreOffice saved the file: ids and
 * places change, texts do not.
 */

/** In a rule's formula; it changes nothing of what the rule means. */
const before = 'IF("整推标记"="",FALSE,';

/** The rule's formula as it is written. */
export function markFormula(formula: string): string {
  return `${before}${formula})`;
}

/** LibreOffice writes FALSE() and other blanks. */
export function isMarkedFormula(formula: string): boolean {
  return /^\s*IF\(\s*"整推标记"\s*=\s*""/i.test(formula);
}

/** Title of the message of our validations. */
export const validationTitle = '整推';

/** The author of our notes. */
export const noteAuthor = '整推台账';

/** A note that begins so is ours whatever was added to it. */
export const noteHeading = '【整推】';
