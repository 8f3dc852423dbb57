/** From what each step was sure of to one number that can be acted on: under 0.6 the clerk is asked. */
import type { TableMatch } from './match/match-table';
import type { Located } from './regions/blocks';

/** Where the table lies and what its columns are called. */
export function headerConfidence(located: Located, match: TableMatch | null): number {
  const { header, kind } = located;
  let sure = header.confidence * kind.factor;
  if (match !== null) {
    // Names that the template knows by heart are a header, whatever else speaks against it.
    const named = located.columns.filter((column) => column.path.length > 0).length;
    const certain = match.columns.matches.filter((each) => each !== null && each.confidence >= 0.8).length;
    const known = (certain + match.columns.indicators) / Math.max(1, named);
    const doubt = header.block.doubts.reduce((rest, each) => rest * (1 - each), 1);
    if (certain + match.columns.indicators >= 3)
      sure = Math.max(sure, (0.55 + 0.44 * Math.min(1, known * 1.2)) * doubt);
    // Under the table's own title names need only be like its names.
    const all = match.columns.matches.filter((each) => each !== null).length;
    if (match.by === 'title' && all >= 3 && all >= named * 0.6)
      sure = Math.max(sure, (0.5 + (0.3 * all) / named) * doubt);
  }
  return round(sure);
}

/** Both together: no surer than the less sure of the two. */
export function overall(header: number, match: TableMatch | null): number {
  if (match === null) return header;
  const [less, more] = [Math.min(header, match.confidence), Math.max(header, match.confidence)];
  return round(less * (0.6 + 0.4 * more));
}

export function round(number: number): number {
  return Math.round(Math.max(0, Math.min(1, number)) * 100) / 100;
}
