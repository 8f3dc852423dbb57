/** A workbook before it is written. */
import type { Sheet } from './sheet';

export interface Book {
  /** Path below the samples folder, with the ending that says the format. */
  readonly path: string;
  readonly sheets: readonly Sheet[];
  /** The program that seems to have saved it. */
  readonly savedBy: 'excel' | 'wps';
  /** ISO, local time of the office. */
  readonly savedAt: string;
  readonly savedByPerson: string;
}
