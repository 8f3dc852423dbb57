import type { RecordTable } from '../../model/record';

/** False for a list that goes on from the sheet before: it has no names, no title and no foot of its own to be asked for. */
export function isHeaded({ found }: Pick<RecordTable, 'found'>): boolean {
  return found.layout !== 'continued';
}
