/** Cells as address lists that Office.js takes: runs down a column, joined with commas, each list under its limit. */
import { areaName } from '../../../core/model/address';

/** Office.js cuts an address off at 8,192 characters without a word. */
const longestAddress = 8000;

export function addressLists(cells: readonly { readonly row: number; readonly column: number }[]): readonly string[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  // Runs along rows first, then equal runs of neighbouring rows become one block.
  const blocks: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }[] = [];
  const open = new Map<string, (typeof blocks)[number]>();
  for (let i = 0; i < sorted.length;) {
    const first = sorted[i];
    if (first === undefined) break;
    let lastColumn = first.column;
    i += 1;
    while (sorted[i]?.row === first.row && (sorted[i]?.column ?? -1) <= lastColumn + 1) {
      lastColumn = Math.max(lastColumn, sorted[i]?.column ?? lastColumn);
      i += 1;
    }
    const key = `${String(first.column)}:${String(lastColumn)}`;
    const above = open.get(key);
    if (above?.lastRow === first.row - 1) above.lastRow = first.row;
    else {
      const block = { firstRow: first.row, lastRow: first.row, firstColumn: first.column, lastColumn };
      blocks.push(block);
      open.set(key, block);
    }
  }
  const lists: string[] = [];
  let list = '';
  for (const block of blocks) {
    const name = areaName(block);
    if (list !== '' && list.length + name.length + 1 > longestAddress) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? name : `${list},${name}`;
  }
  return list === '' ? lists : [...lists, list];
}

/** A range as a drawing says it — areas joined with spaces — as address lists under the limit. */
export function addressesOf(range: string): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const area of range.split(' ')) {
    if (list !== '' && list.length + area.length + 1 > longestAddress) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? area : `${list},${area}`;
  }
  return list === '' ? lists : [...lists, list];
}
