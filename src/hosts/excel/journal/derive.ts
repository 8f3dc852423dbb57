/**
 * The journal made up again when it is lost with both its places: our sheets are known by their mark, our columns by their
 * headers, our colours by their formulas. What stood in changed cells before can no longer be told.
 */
import { isOwnHeader, isOwnSheet, ownSheets } from '../../../core/own/names';
import { emptyJournal, type Journal } from './journal';
import { isOwn, ownMark } from './own-sheet';

/** How far down a header of ours is looked for. */
const headerDepth = 60;

/** @returns an empty journal when there is nothing of ours. @param names of all sheets */
export async function deriveJournal(context: Excel.RequestContext, names: readonly string[]): Promise<Journal> {
  const { worksheets } = context.workbook;
  const ownNames = new Set<string>(Object.values(ownSheets));
  const marks = names
    .filter((name) => ownNames.has(name))
    .map((name) => ({ name, mark: ownMark(worksheets.getItem(name)) }));
  const others = names.filter((name) => !isOwnSheet(name));
  const heads = others.map((name) => {
    const used = worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    const top = used.getIntersectionOrNullObject(`1:${String(headerDepth)}`);
    top.load('values,rowIndex,columnIndex');
    return { name, used, top };
  });
  await context.sync();
  const columns = heads.flatMap(({ name, used, top }) =>
    top.isNullObject
      ? []
      : (top.values as readonly (readonly unknown[])[]).flatMap((row, i) =>
          row.flatMap((value, j): Journal['columns'] =>
            typeof value === 'string' && isOwnHeader(value)
              ? [
                  {
                    sheet: name,
                    column: top.columnIndex + j,
                    header: value,
                    headerRow: top.rowIndex + i,
                    headerRows: 1,
                    lastRow: used.rowIndex + used.rowCount - 1,
                    values: null,
                    pointsBefore: null,
                    pointsAfter: null,
                    looks: null,
                    looksRows: null,
                  },
                ]
              : [],
          ),
        ),
  );
  const sheets = marks.flatMap(({ name, mark }) => (isOwn(mark) ? [name] : []));
  if (sheets.length === 0 && columns.length === 0) return emptyJournal;
  return { ...emptyJournal, sheets, columns, rules: others.map((sheet) => ({ sheet, id: '' })) };
}
