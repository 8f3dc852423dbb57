/** Which unit handed in the workbook, or the sheet of it, that a row stands in. */
import type { Consolidation } from '../consolidation';
import { placeOf } from '../place';
import { groupBy, type Row } from '../rows';

/** "" when nothing says so. */
export function submitters(consolidation: Consolidation): (row: Row) => string {
  const unitOf = submitterOf(consolidation);
  return (row) => {
    const { file, sheet } = placeOf(row.sheet);
    return unitOf(file, sheet);
  };
}

/** By file and sheet; "" when nothing says so. */
export function submitterOf({
  submissions,
}: Pick<Consolidation, 'submissions'>): (file: string, sheet: string) => string {
  const byFile = groupBy(submissions, ({ file }) => file);
  return (file, sheet) => {
    const own = byFile.get(file) ?? [];
    const [first] = own;
    if (own.length <= 1) return first?.unit ?? '';
    return own.find(({ sheets }) => sheets.includes(sheet))?.unit ?? '';
  };
}

/** The names of files that stand for units of which nothing tells. */
export function unnamedUnits({ submissions }: Pick<Consolidation, 'submissions'>): ReadonlySet<string> {
  return new Set(submissions.flatMap(({ unit, unitBy }) => (unitBy === 'none' ? [unit] : [])));
}
