/**
 * The sheets of a template workbook and their columns: the meta-template. It is written and read by the same list, and
 * read by the same table finder as any ledger, so that title rows, the order of columns and more columns do not matter.
 */
import { ledgerSheets } from './ledger-sheets';
import { scaleSheets } from './scale-sheets';
import { scoreSheets } from './score-sheets';
import type { MetaSheet } from './sheet';

export type { MetaColumn, MetaKind, MetaSheet } from './sheet';

export const metaSheets: readonly MetaSheet[] = [...ledgerSheets, ...scoreSheets, ...scaleSheets];

export function metaSheet(code: string): MetaSheet {
  const found = metaSheets.find((sheet) => sheet.code === code);
  if (found === undefined) throw new Error(`no sheet ${code}`);
  return found;
}
