/** The closed list of refusals: the input or the environment cannot be worked with. Data faults are findings, not errors. */

export type RefusalCode =
  | 'not-found'
  | 'not-a-workbook'
  | 'encrypted'
  | 'too-large'
  | 'damaged'
  | 'lock-file'
  | 'unsupported'
  /** The template cannot be used: `detail` names cell or path and fault. */
  | 'bad-template'
  /** A file could not be written. */
  | 'not-written'
  /** Errors remain and the stamp is refused. */
  | 'errors-remain'
  /** The open workbook cannot be changed now: cell being edited, protected sheet, filter on. */
  | 'busy'
  | 'protected'
  | 'filtered'
  | 'cancelled';

export class Refusal extends Error {
  /** @param detail facts for the sentence in messages/, never shown as they are. */
  constructor(
    readonly code: RefusalCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
