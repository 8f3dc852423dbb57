/** How often a workbook went back to its unit, and by when it is wanted again: as the office wrote it on O02 or O03. */
import { entryKey, returnByHeader, returnedHeader } from '../../entries';
import type { Consolidation } from '../consolidation';
import type { Submission } from '../submission';

type Key = Pick<Submission, 'unit' | 'file'>;

/** The larger number where the two sheets differ: a workbook comes back more often, never less. */
export function timesReturned({ entries }: Consolidation, { unit, file }: Key): string | number {
  const key = entryKey([unit, file]);
  const told = [entries.of('O02', key, returnedHeader), entries.of('O03', key, returnedHeader)];
  const numbers = told.filter((each) => typeof each === 'number');
  return numbers.length > 0 ? Math.max(...numbers) : (told.find((each) => each !== '') ?? '');
}

export function returnBy({ entries }: Consolidation, { unit, file }: Key): string | number {
  return entries.of('O02', entryKey([unit, file]), returnByHeader);
}
