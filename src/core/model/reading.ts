/** A workbook after it was recognised and its texts read: what rules, indices and summaries work on. */
import type { FoundSheet } from './found';
import type { RecordTable } from './record';
import type { Snapshot } from './snapshot';
import type { Template } from './template';

export interface Reading {
  readonly snapshot: Snapshot;
  readonly template: Template;
  /** Serial of the day for which everything is judged; nothing else reads a clock. */
  readonly asOf: number;
  readonly sheets: readonly FoundSheet[];
  /** The recognised tables, in the order of the sheets; one code may stand there more than once. */
  readonly tables: readonly RecordTable[];
  /** Left aside: on hidden sheets, with nothing that is not among the tables as well. */
  readonly former?: readonly RecordTable[];
}
