/** Which tables are read as what they were taken for. */
import type { FoundTable } from '../model/found';

/** Under this the clerk is asked first: until then a table is none of the template's. */
const ASKED_UNDER = 0.6;

/** True where nobody need be asked which table of the template this is; always so where the clerk or our own mark said it. */
export function isSettled(found: FoundTable): boolean {
  return found.confidence >= ASKED_UNDER || found.tableBy === 'chosen' || found.tableBy === 'mark';
}
