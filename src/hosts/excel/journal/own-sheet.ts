/**
 * How a sheet of ours is known again when the journal is lost: a hidden name of the sheet itself. Its title alone would not
 * do: nothing keeps a clerk from calling a sheet the same.
 */

const name = 'zhengtui.own';

/** @param role what the sheet is */
export function markOwn(sheet: Excel.Worksheet, role: string): void {
  const item = sheet.names.add(name, `="${role.replaceAll('"', '""')}"`);
  item.visible = false;
}

/** Asked for in the batch at hand; tell with `isOwn` after the sync. */
export function ownMark(sheet: Excel.Worksheet): Excel.NamedItem {
  const item = sheet.names.getItemOrNullObject(name);
  item.load('name');
  return item;
}

export const isOwn = (mark: Excel.NamedItem): boolean => !mark.isNullObject;
