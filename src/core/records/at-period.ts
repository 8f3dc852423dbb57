/**
 * Of periods side by side the last that is filled in was read; where the table has no column for its period, it is of that
 * one: 4月/完成率, 5月/完成率, 6月/完成率 tell of June.
 */
import { periodOf } from '../locate/match/periods';
import type { FoundTable, MetaValue } from '../model/found';
import { compact } from '../text/normalise';

/** @param period how the field writes its period. Null where the columns read are of several periods, or of none. */
export function periodOfColumns(period: RegExp, { columns, headerRows }: FoundTable): MetaValue | null {
  const unread = new Set(
    columns.flatMap(({ field, header }) => (field === null ? (periodOf(header)?.rest ?? []) : [])),
  );
  const told = new Map<string, MetaValue>();
  for (const { field, header, column } of columns) {
    const rest = field === null ? undefined : periodOf(header)?.rest;
    // Without another time beside it the word may be part of what the column is called.
    if (rest === undefined || !unread.has(rest)) continue;
    const text = header.map((name) => period.exec(compact(name))?.[0]).find((said) => said !== undefined);
    if (text === undefined) return null;
    if (!told.has(text)) told.set(text, { text, row: headerRows.first, column });
  }
  const [only, ...others] = told.values();
  return only !== undefined && others.length === 0 ? only : null;
}
