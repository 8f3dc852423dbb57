/**
 * Merged areas, which Excel tells from 1.13 on. It gives up on a range with more than 512 of them, and finds only those whose
 * first cell lies within the range: so ranges begin at A1, and what is too much is asked for in halves.
 */
import { Refusal } from '../../../core/errors';
import type { Area } from '../../../core/model/snapshot';
import { asRefusal } from '../refusals';
import { areaOf } from './areas';

interface Part {
  readonly sheet: number;
  readonly area: Area;
}

interface Asked {
  readonly merged: Excel.RangeAreas;
}

export function askMerges(sheet: Excel.Worksheet, { firstRow, firstColumn, lastRow, lastColumn }: Area): Asked {
  const range = sheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load('items/address');
  return { merged };
}

/** Single cells are told too at times. */
export function mergesOf({ merged }: Asked): readonly Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items
    .map(({ address }) => areaOf(address))
    .filter((area) => area.firstRow !== area.lastRow || area.firstColumn !== area.lastColumn);
}

/** The long way round, sheet by sheet, for a workbook in which some sheet has too many. */
export async function mergesInParts(
  context: Excel.RequestContext,
  sheets: readonly { readonly sheet: Excel.Worksheet; readonly area: Area | null }[],
): Promise<readonly (readonly Area[])[]> {
  const found = sheets.map((): Area[] => []);
  const waiting = sheets.flatMap(({ area }, sheet): readonly Part[] => (area === null ? [] : [{ sheet, area }]));
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const sheet = sheets[part.sheet]?.sheet;
    if (sheet === undefined) continue;
    const asked = askMerges(sheet, part.area);
    try {
      await context.sync();
    } catch (error) {
      const halves = halved(part.area);
      if (halves.length === 0 || !isTooMany(error)) throw error;
      waiting.push(...halves.map((area) => ({ sheet: part.sheet, area })));
      continue;
    }
    found[part.sheet]?.push(...mergesOf(asked));
  }
  return found.map((areas) => areas.toSorted((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn));
}

/** Excel has no code of its own for it: whatever does not say that it cannot work at all just now. */
export function isTooMany(error: unknown): boolean {
  const refusal = asRefusal(error, 'too-large');
  return refusal instanceof Refusal && (refusal.code === 'too-large' || refusal.detail.code === 'GeneralException');
}

/** Upper and lower half, or left and right of a single row; nothing of a single cell. */
function halved(area: Area): readonly Area[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  if (lastRow > firstRow) {
    const middle = Math.floor((firstRow + lastRow) / 2);
    return [
      { ...area, firstRow: middle + 1 },
      { ...area, lastRow: middle },
    ];
  }
  if (lastColumn === firstColumn) return [];
  const middle = Math.floor((firstColumn + lastColumn) / 2);
  return [
    { ...area, firstColumn: middle + 1 },
    { ...area, lastColumn: middle },
  ];
}
