/** From a line of an output sheet to the very cell of the workbook that it was read from, where the file can be reached. */
import type { RichContent } from '../../drawing';
import { quoteSheet } from '../../model/address';
import type { Consolidation } from '../consolidation';
import { placeOf } from '../place';
import type { Row } from '../rows';

/** @param field whose cell is meant; the row's first cell when the sheet has no such column */
export function fromRecord(consolidation: Consolidation, row: Row, field: string, text: string): RichContent {
  return fromCell(consolidation, row.cell(field), text);
}

/** @param cell "file›sheet!C7" */
export function fromCell({ links }: Consolidation, cell: string, text: string): RichContent {
  const at = cell.lastIndexOf('!');
  const { file, sheet } = placeOf(cell.slice(0, at));
  const url = links.get(file);
  if (url === undefined || at < 0) return { value: text };
  return { value: text, link: { url, place: `${quoteSheet(sheet)}!${cell.slice(at + 1)}` } };
}
