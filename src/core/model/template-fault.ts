/** What can be wrong with a template, as data; the sentence is made in messages/. */

export type TemplateFaultCode =
  /** A value that must be there is not. */
  | 'missing'
  /** Nothing in a template has this name: a slip of the pen, most likely. */
  | 'unknown-key'
  /** Facts: expected 'text' | 'number' | 'boolean' | 'list' | 'object'. */
  | 'wrong-kind'
  /** Facts: value, allowed. */
  | 'not-one-of'
  /** Facts: value; the same id, code, name or label stands twice. */
  | 'duplicate'
  /** A formula name with signs in it that formulas cannot have. */
  | 'bad-name'
  | 'unknown-enum'
  | 'unknown-parent'
  | 'unknown-table'
  | 'unknown-field'
  | 'unknown-element'
  | 'unknown-domain'
  /** A regular expression that cannot be used. */
  | 'bad-pattern'
  /** Facts: fault (the code of the formula language), at (from 1), text, meant. */
  | 'bad-formula'
  /** An enum field without a list, or a list for a field that is no enum. */
  | 'enum-without-list'
  /** Facts: sum, expected. */
  | 'weights'
  /** Facts: from, upTo: two neighbours overlap or leave a gap there. */
  | 'cuts-gap'
  | 'bad-colour'
  | 'not-ascending'
  | 'out-of-bounds'
  /** A rule of kind formula without a check, or checks on another kind. */
  | 'rule-without-check'
  /** Facts: given, expected: two places of the template contradict each other. */
  | 'contradiction'
  /** The office must enter this value; until then what rests on it is unknown. */
  | 'must-be-entered'
  /** A column of the built-in template is gone from a table that kept its code. Facts: value (label), id. */
  | 'known-field-gone'
  /** The workbook: a row belongs to a rule, an indicator or a setting that is not there. */
  | 'unknown-rule'
  | 'unknown-indicator'
  | 'unknown-setting'
  /** The workbook: a sheet or column of the template is not there. */
  | 'no-sheet'
  | 'no-column'
  /** The workbook: a cell that is not what its column wants. Facts: value, expected ('number' | 'boolean'). */
  | 'unreadable';

export interface TemplateFault {
  readonly code: TemplateFaultCode;
  /** error: the template cannot be used; hint: it can, but something is still open. */
  readonly severity: 'error' | 'hint';
  /** `tables[2].fields[3].enumRef` */
  readonly path: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A fault that keeps the template from being used. */
export function fault(
  code: TemplateFaultCode,
  path: string,
  facts: Readonly<Record<string, string | number>> = {},
): TemplateFault {
  return { code, severity: 'error', path, facts };
}
