/** What of ours can be seen in a workbook, as it is told before it is taken out. */
import type { Snapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import { isOwnHeader, isOwnSheet } from './names';

export interface MarksIn {
  /** Names, without the hidden record of the marking. */
  readonly sheets: readonly string[];
  /** How many columns beside the ledgers. */
  readonly columns: number;
}

export function marksIn({ sheets, strings }: Snapshot): MarksIn {
  const ours = new Set(strings.flatMap((text, place) => (isOwnHeader(text) ? [place] : [])));
  const names = sheets.map(({ name }) => name);
  const columns = sheets
    .filter(({ name }) => !isOwnSheet(name))
    .flatMap((sheet) => sheet.columns)
    .filter(
      ({ kind, value }) =>
        ours.size > 0 && kind.some((each, row) => each === CellKind.text && ours.has(value[row] ?? -1)),
    );
  return { sheets: names.filter((name) => isOwnSheet(name) && !name.startsWith('_')), columns: columns.length };
}
