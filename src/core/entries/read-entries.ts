/**
 * Reads what people typed into our sheets. The rows are found by the headers, wherever the office moved the columns or
 * sorted the lines; rows that the sheet no longer has say nothing.
 */
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { entryKey, type Entry } from './entries';
import { headerAt, valueAt } from './our-rows';
import { attachedWords, demandsHeading, pageOf, type EntryPage } from './pages';

/** Of every cell that is the office's own; empty ones too, so that what was taken out is known. */
export function readEntries(snapshot: Snapshot): readonly Entry[] {
  return snapshot.sheets.flatMap((sheet) => {
    const page = pageOf(sheet.name);
    if (page === null) return [];
    const rows = rowEntries(snapshot, sheet, page);
    return page.page === 'O26' ? [...rows, ...demands(snapshot, sheet)] : rows;
  });
}

function rowEntries(snapshot: Snapshot, sheet: SheetSnapshot, entryPage: EntryPage): readonly Entry[] {
  const { page, keys, items, lasting = same } = entryPage;
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let columns: ReadonlyMap<string, number> | null = null;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const header = headerAt(snapshot, sheet, row, [...keys, ...items]);
    if (header !== null) {
      columns = header;
      continue;
    }
    // 三、逾期整改: the table above has ended, and the one below need have none of these columns.
    if (sectionHeading.test(String(valueAt(snapshot, sheet, row, 0)))) columns = null;
    if (columns === null) continue;
    const places = columns;
    const words = keys.map((key) => String(valueAt(snapshot, sheet, row, places.get(key) ?? -1)));
    if (words.every((word) => word === '')) continue;
    const key = entryKey(lasting(words));
    if (seen.has(key)) continue;
    seen.add(key);
    for (const item of items) {
      const value = valueAt(snapshot, sheet, row, places.get(item) ?? -1);
      entries.push({ page, key, item, value });
    }
  }
  return entries;
}

const sectionHeading = /^[一二三四五六七八九十]、/;

const same = (words: readonly string[]): readonly string[] => words;

/** The lines that people wrote under 下步要求, down to the list of attached tables. */
function demands(snapshot: Snapshot, sheet: SheetSnapshot): readonly Entry[] {
  const lines: string[] = [];
  let inside = false;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const text = String(valueAt(snapshot, sheet, row, 0));
    if (text.startsWith(attachedWords)) break;
    if (inside) lines.push(text);
    if (text.startsWith(demandsHeading)) inside = true;
  }
  return inside ? [{ page: 'O26', key: demandsHeading, item: demandsHeading, value: lines.join('\n').trim() }] : [];
}
