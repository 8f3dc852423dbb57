/** Goes to a cell, and says why where Excel cannot. */
import { Refusal } from '../../core/errors';

/** Throws Refusal 'not-found' when there is no such sheet, 'busy' when it is hidden. */
export async function selectCell(context: Excel.RequestContext, name: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw new Refusal('not-found', { sheet: name, reason: 'sheet' });
  if (sheet.visibility !== Excel.SheetVisibility.visible)
    throw new Refusal('busy', { sheet: name, reason: 'hidden-sheet' });
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}
