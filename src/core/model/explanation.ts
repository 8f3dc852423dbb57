/** What an office says of a finding that is to be confirmed; kept with the workbook. */
export interface Explanation {
  readonly findingId: string;
  readonly reason: string;
  /** Who said so; '' when nobody signed. */
  readonly by: string;
  /** ISO date. */
  readonly on: string;
}
