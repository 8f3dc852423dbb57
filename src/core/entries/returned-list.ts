/** The list of problems that went back to a unit, read again: what the unit wrote there of each (O02, a workbook a unit). */
import { isSameSheet } from '../model/sheet-name';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { headerAt, valueAt } from './our-rows';

/** The name of its sheet, and its words as the list prints them. */
export const returnedName = '退回修改清单';
export const returnedUnitLabel = '填报单位（盖章）：';
/** Where workbooks do not say whose they are. */
export const noUnitWords = '单位未填';
export const returnedHeaders = {
  file: '工作簿',
  sheet: '工作表',
  cell: '单元格',
  column: '列名',
  value: '读到的值',
  problem: '问题',
  handled: '处理',
} as const;

export type ReturnedLine = Readonly<Record<keyof typeof returnedHeaders, string>>;

export interface ReturnedList {
  /** Whose list it is; "" when that line is gone. */
  readonly unit: string;
  /** Those of which something is written, in their order. */
  readonly lines: readonly ReturnedLine[];
}

/** A copy of the sheet that Excel named "退回修改清单 (2)" is one too. */
export function isReturnedSheet(name: string): boolean {
  return isSameSheet(name.replace(/\s*[(（]\d+[)）]$/, ''), returnedName);
}

/** Null when the workbook has no such list. */
export function readReturned(snapshot: Snapshot): ReturnedList | null {
  const lists = snapshot.sheets
    .filter(({ name }) => isReturnedSheet(name))
    .flatMap((sheet) => listOn(snapshot, sheet) ?? []);
  const [first] = lists;
  return first === undefined ? null : { unit: first.unit, lines: lists.flatMap(({ lines }) => lines) };
}

function listOn(snapshot: Snapshot, sheet: SheetSnapshot): ReturnedList | null {
  const names = Object.values(returnedHeaders);
  const lines: ReturnedLine[] = [];
  let unit = '';
  let columns: ReadonlyMap<string, number> | null = null;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if (columns === null) {
      const first = String(valueAt(snapshot, sheet, row, 0));
      if (first.startsWith(returnedUnitLabel)) unit = first.slice(returnedUnitLabel.length).trim();
      columns = headerAt(snapshot, sheet, row, names);
      continue;
    }
    const places = columns;
    const at = (name: string): string => String(valueAt(snapshot, sheet, row, places.get(name) ?? -1));
    if (at(returnedHeaders.handled) === '' || at(returnedHeaders.problem) === '') continue;
    lines.push(
      Object.fromEntries(Object.entries(returnedHeaders).map(([key, header]) => [key, at(header)])) as ReturnedLine,
    );
  }
  return columns === null ? null : { unit, lines };
}
