/** Which field a column is, by what, and how surely. */
import type { MatchedBy } from '../../model/found';
import type { FieldDef } from '../../model/template';

export interface ColumnMatch {
  readonly field: FieldDef;
  readonly by: MatchedBy;
  readonly confidence: number;
}
