/** Whether a workbook is that of a template, told without reading its cells: every workbook that is opened is asked. */
import type { Snapshot } from '../../model/snapshot';
import { metaSheets } from './meta/sheets';

const needed = metaSheets.filter((meta) => meta.needed).map(({ name }) => name);

/** Most of the sheets that no template can do without are there; one that was deleted is a fault of it, not another workbook. */
export function isTemplateWorkbook({ sheets }: Pick<Snapshot, 'sheets'>): boolean {
  const names = new Set(sheets.map(({ name }) => name.trim()));
  return needed.filter((name) => names.has(name)).length > needed.length / 2;
}
