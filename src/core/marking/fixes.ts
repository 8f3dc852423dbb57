/** The safe fixes of a check as changes: only what the rules themselves offer, each cell once. */
import type { Change } from '../model/change';
import type { Finding } from '../model/finding';

export interface AppliedFix {
  readonly finding: Finding;
  readonly change: Extract<Change, { kind: 'setValue' }>;
}

/** In the order of the findings; when two rules would mend the same cell the first one does. */
export function safeFixes(findings: readonly Finding[]): readonly AppliedFix[] {
  const mended = new Set<string>();
  const fixes: AppliedFix[] = [];
  for (const finding of findings) {
    const { fix, sheet, row, column } = finding;
    if (fix === null || sheet === null || row === null || column === null) continue;
    const cell = `${String(row)},${String(column)},${sheet}`;
    if (mended.has(cell)) continue;
    mended.add(cell);
    fixes.push({
      finding,
      change: {
        kind: 'setValue',
        sheet,
        row,
        column,
        value: fix.value,
        ...(fix.numberFormat === undefined ? {} : { numberFormat: fix.numberFormat }),
      },
    });
  }
  return fixes;
}
