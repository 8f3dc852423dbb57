/** A note to be written; row and column from 0. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
