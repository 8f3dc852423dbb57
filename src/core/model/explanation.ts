/** What an office says of a finding that is to be confirmed; kept with the workbook. */
export interface Explanation {
  readonly findingId: string;
  readonly reason: string;
  /** Who said so; '' when nobody signed. */
  readonly by: string;
  /** ISO date; '' when it was typed into the check sheet. */
  readonly on: string;
  /** The value that it was said of: when another stands there now, it says nothing. Left out: whatever stands there. */
  readonly value?: string | number | null;
  /** What stood on the check sheet when it was said: another text there now was typed later. */
  readonly onSheet?: string;
}
