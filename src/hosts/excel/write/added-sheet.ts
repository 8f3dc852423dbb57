/** Where a sheet of ours goes among the others, and that it calculates where Excel does not by itself. */

/** @param order names of all sheets, in their order; the new one is put in */
export function placeSheet(sheet: Excel.Worksheet, name: string, after: string | null, order: string[]): void {
  const at = after === null ? -1 : order.indexOf(after);
  if (at < 0) {
    order.push(name);
    return;
  }
  sheet.position = at + 1;
  order.splice(at + 1, 0, name);
}

/**
 * Only our own sheets, so that nothing of the clerk's changes that was left uncalculated on purpose; the last one first:
 * the sheets that are put in first look at those behind them.
 */
export function askToCalculate(sheets: readonly Excel.Worksheet[]): void {
  for (const sheet of sheets.toReversed()) sheet.calculate(true);
}
