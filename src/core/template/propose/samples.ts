/** What stands in one column of a ledger, over all workbooks that it was found in. */
import type { FoundColumn, FoundTable } from '../../model/found';
import { CellKind } from '../../model/snapshot';
import type { Snapshot } from '../../model/snapshot';
import type { ColumnView } from '../../records/column-view';
import { bodyMerges, columnView } from '../../records/column-view';
import { emptyMark } from '../../text/empty-mark';
import { compact } from '../../text/normalise';

/** A table as it was found in a workbook. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly found: FoundTable;
}

export interface Sample extends Place {
  readonly column: FoundColumn;
  readonly view: ColumnView;
}

/** Counts over all records. Marks such as 无 and — count as `none`. */
export interface Samples {
  readonly label: string;
  /** As it stands in the sheet, with its brackets. */
  readonly written: string;
  /** From the header or, for money, from the line above the table. */
  readonly unit: string | null;
  readonly parts: readonly Sample[];
  readonly records: number;
  readonly filled: number;
  readonly none: number;
  readonly numbers: number;
  readonly whole: number;
  /** The largest number cell; −Infinity without. */
  readonly max: number;
  readonly shownAsPercent: number;
  readonly shownAsDate: number;
  /** Distinct texts without spaces, with how often they occur, up to 500. */
  readonly texts: ReadonlyMap<string, number>;
  readonly meanLength: number;
}

const DIFFERENT = 500;

export function samplesOf(label: string, columns: readonly (Place & { readonly column: FoundColumn })[]): Samples {
  const parts = columns.map((each): Sample => {
    const sheet = each.snapshot.sheets[each.found.sheet];
    const merges = sheet === undefined ? new Map() : bodyMerges(sheet, each.found);
    return { ...each, view: columnView(each.snapshot, each.found, each.column.column, merges) };
  });
  const counts = { records: 0, filled: 0, none: 0, numbers: 0, whole: 0, shownAsPercent: 0, shownAsDate: 0 };
  const texts = new Map<string, number>();
  let [max, length] = [-Infinity, 0];
  for (const { view } of parts) {
    const { kind, value, style } = view.cells;
    counts.records += view.rows.length;
    for (const row of view.rows) {
      const held = value[row] ?? 0;
      if (kind[row] === CellKind.number) {
        const shows = view.styles[style[row] ?? 0]?.shows;
        counts.filled++;
        counts.numbers++;
        if (Number.isInteger(held)) counts.whole++;
        if (shows === 'percent') counts.shownAsPercent++;
        if (shows === 'date') counts.shownAsDate++;
        max = Math.max(max, held);
      } else if (kind[row] === CellKind.text) {
        const text = compact(view.strings[held] ?? '');
        if (text === '') continue;
        if (emptyMark(text) !== null) counts.none++;
        else {
          counts.filled++;
          length += text.length;
          if (texts.has(text) || texts.size < DIFFERENT) texts.set(text, (texts.get(text) ?? 0) + 1);
        }
      } else if (kind[row] === CellKind.boolean) {
        counts.filled++;
        const text = held === 1 ? '是' : '否';
        texts.set(text, (texts.get(text) ?? 0) + 1);
      }
    }
  }
  const [first] = parts;
  return {
    ...{ label, written: first?.column.label ?? label, unit: first?.column.unit ?? null },
    ...{ parts, ...counts, max, texts },
    meanLength: counts.filled === counts.numbers ? 0 : length / (counts.filled - counts.numbers),
  };
}
