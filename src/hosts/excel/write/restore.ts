/** Takes our marks out of the workbook, by the journal or, when that is lost, by what can still be known of it. */
import { Refusal } from '../../../core/errors';
import type { Abilities } from '../abilities';
import { keyOf, typedAgain, type CellPlace } from '../cell-blocks';
import { emptyJournal, isEmptyJournal, marksOf, summaryIn, withoutMarks, type Journal } from '../journal/journal';
import { findJournal } from '../journal/marks';
import { callBytes, Room } from '../room';
import { tellOfEdits } from '../telling';
import { takeOut } from './take-out';

/**
 * 'marks': sheets, columns, colours, limits and notes; 'cells': mended cells alone; 'summary': the sheets of a summary alone;
 * 'all-but-summary': marks, mended cells and properties; 'all': these and the summary too.
 */
export type Extent = 'all' | 'all-but-summary' | 'marks' | 'cells' | 'summary';

function parted(
  journal: Journal,
  extent: Extent,
  places: readonly CellPlace[] | null,
): { readonly out: Journal; readonly rest: Journal } {
  switch (extent) {
    case 'all':
      return { out: journal, rest: emptyJournal };
    case 'marks':
      return { out: marksOf(journal), rest: withoutMarks(journal) };
    case 'cells':
      return partedCells(journal, places);
    case 'summary': {
      const sheets = summaryIn(journal.sheets);
      const others = journal.sheets.filter((name) => !sheets.includes(name));
      return { out: { ...emptyJournal, sheets }, rest: { ...journal, sheets: others } };
    }
    case 'all-but-summary': {
      const { sheets } = withoutMarks(journal);
      return {
        out: { ...marksOf(journal), cells: journal.cells, properties: journal.properties },
        rest: { ...emptyJournal, sheets },
      };
    }
  }
}

function partedCells(journal: Journal, places: readonly CellPlace[] | null): ReturnType<typeof parted> {
  const wanted = places === null ? null : new Set(places.map(keyOf));
  const cells = journal.cells.filter((cell) => wanted?.has(keyOf(cell)) ?? true);
  const out = new Set(cells);
  return {
    out: { ...emptyJournal, cells },
    rest: { ...journal, cells: journal.cells.filter((cell) => !out.has(cell)) },
  };
}

/**
 * @param places of mended cells these alone; null: all
 * @returns false when there was nothing of that in the workbook
 */
export async function restoreWorkbook(
  context: Excel.RequestContext,
  extent: Extent,
  abilities: Abilities,
  places: readonly CellPlace[] | null = null,
): Promise<boolean> {
  const { store, journal, structureProtected } = await findJournal(context);
  const { out, rest } = parted(journal, extent, places);
  if (isEmptyJournal(out)) return false;
  const losesSheets = out.sheets.length > 0 || (isEmptyJournal(rest) && store.isOnSheet);
  if (structureProtected && losesSheets) throw new Refusal('protected', { reason: 'structure' });
  tellOfEdits(context, abilities, false);
  const overtaken = await takeOut(context, out, { looks: store.sheet });
  const room = new Room(context);
  await store.save(rest, room, !structureProtected);
  tellOfEdits(context, abilities, true);
  await room.sync();
  // A colleague typed there while we wrote: theirs stays.
  for (const { sheet, row, column, held } of overtaken()) {
    await room.make(callBytes * 3);
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column);
    cell.numberFormat = [[held.format]];
    cell.formulas = [[typedAgain(held)]];
  }
  await room.sync();
  return true;
}
