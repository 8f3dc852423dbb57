/** How formulas and areas of the fake Excel follow rows that are put in or taken out, and sheets that are renamed. */
import { areaName, quoteSheet } from '../../src/core/model/address';
import type { Area } from '../../src/core/model/snapshot';
import { areaOf } from '../../src/hosts/excel/read/areas';

const reference =
  /(?:('(?:[^']|'')+'|[^\s'!(),=+\-*/&<>^:"]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g;

const plainName = (quoted: string): string => quoted.replace(/^'|'$/g, '').replaceAll("''", "'");

/** Null: all of it was taken out. */
export function movedArea(area: Area, at: number, by: number): Area | null {
  if (area.lastRow >= 1_048_575) return area;
  const moved = (row: number, isLast: boolean): number => {
    if (row < at) return row;
    if (by > 0 || row >= at - by) return row + by;
    return isLast ? at - 1 : at;
  };
  const firstRow = moved(area.firstRow, false);
  const lastRow = moved(area.lastRow, true);
  return lastRow < firstRow ? null : { ...area, firstRow, lastRow };
}

/** @param isOwn whether the formula stands on the sheet whose rows moved */
export function movedReferences(formula: string, isOwn: boolean, name: string, at: number, by: number): string {
  return formula.replace(reference, (all: string, sheet: string | undefined, address: string) => {
    const concerns = sheet === undefined ? isOwn : plainName(sheet) === name;
    if (!concerns) return all;
    const area = movedArea(areaOf(address), at, by);
    if (area === null) return '#REF!';
    const fixed = address.includes('$') ? areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') : areaName(area);
    const single = address.includes(':') && !fixed.includes(':') ? `${fixed}:${fixed}` : fixed;
    return `${sheet === undefined ? '' : `${sheet}!`}${single}`;
  });
}

export function withSheetRenamed(formula: string, before: string, after: string): string {
  return formula.replace(reference, (all: string, sheet: string | undefined, address: string) =>
    sheet !== undefined && plainName(sheet) === before ? `${quoteSheet(after)}!${address}` : all,
  );
}

export function withoutSheet(formula: string, name: string): string {
  return formula.replace(reference, (all: string, sheet: string | undefined) =>
    sheet !== undefined && plainName(sheet) === name ? '#REF!' : all,
  );
}
