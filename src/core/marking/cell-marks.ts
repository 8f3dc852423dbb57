/** Findings shown in the ledgers themselves: one conditional format a level and sheet, and a note on each cell. */
import { severityTints } from '../drawing/severity-tints';
import { areaName } from '../model/address';
import type { Change } from '../model/change';
import type { Finding } from '../model/finding';
import { mergedCells } from '../model/merged-cells';
import type { Snapshot } from '../model/snapshot';
import type { Severity } from '../model/template';

/** Notes make a workbook heavy and slow to open; beyond this many a sheet the result sheet alone tells. */
const notesPerSheet = 500;

/** A condition's list of ranges is kept under what Excel takes in one piece. */
const rangesLength = 8000;

const weight: Readonly<Record<Severity, number>> = { error: 2, confirm: 1, hint: 0 };

interface Marked {
  readonly row: number;
  readonly column: number;
  severity: Severity;
  readonly sentences: string[];
}

/** @param say the finding's sentence in the language of the sheets */
export function cellMarks(
  findings: readonly Finding[],
  say: (finding: Finding) => string,
  snapshot: Snapshot,
): readonly Change[] {
  const sheets = new Map<string, Map<number, Marked>>();
  const covered = coveredCells(snapshot);
  for (const finding of findings) {
    const { sheet, severity } = finding;
    if (sheet === null || finding.row === null || finding.column === null) continue;
    const { row, column } = covered.get(sheet)?.get(placeOf(finding.row, finding.column)) ?? {
      row: finding.row,
      column: finding.column,
    };
    const cells = sheets.get(sheet) ?? new Map<number, Marked>();
    sheets.set(sheet, cells);
    const key = placeOf(row, column);
    const marked = cells.get(key) ?? { row, column, severity, sentences: [] };
    cells.set(key, marked);
    if (weight[severity] > weight[marked.severity]) marked.severity = severity;
    const said = say(finding);
    if (!marked.sentences.includes(said)) marked.sentences.push(said);
  }
  return [...sheets].flatMap(([sheet, cells]) => sheetMarks(sheet, [...cells.values()]));
}

function placeOf(row: number, column: number): number {
  return row * 16384 + column;
}

/** Of a merged area only the first cell is drawn: a note or colour on one that lies under it would never be seen. */
function coveredCells(snapshot: Snapshot): ReadonlyMap<string, ReadonlyMap<number, { row: number; column: number }>> {
  return new Map(
    snapshot.sheets.map((sheet) => {
      const first = new Map<number, { row: number; column: number }>();
      for (const [row, column, { firstRow, firstColumn }] of mergedCells(sheet.setUpright?.original ?? sheet))
        first.set(placeOf(row, column), { row: firstRow, column: firstColumn });
      return [sheet.name, first] as const;
    }),
  );
}

function sheetMarks(sheet: string, cells: readonly Marked[]): readonly Change[] {
  const changes: Change[] = [];
  for (const severity of ['error', 'confirm', 'hint'] as const) {
    const level = cells.filter((cell) => cell.severity === severity);
    for (const range of rangeLists(level)) {
      changes.push({
        kind: 'addConditionalFormat',
        sheet,
        rule: { range, formula: 'TRUE', tint: severityTints[severity] },
      });
    }
  }
  const noted = [...cells]
    .sort((a, b) => weight[b.severity] - weight[a.severity] || a.row - b.row || a.column - b.column)
    .slice(0, notesPerSheet);
  for (const { row, column, sentences } of noted) {
    changes.push({ kind: 'setNote', sheet, row, column, text: sentences.join('\n') });
  }
  return changes;
}

/** Cells of one column below each other become one range; the ranges are joined up to `rangesLength` characters. */
function rangeLists(cells: readonly Marked[]): readonly string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const lists: string[] = [];
  let list = '';
  for (let i = 0; i < sorted.length;) {
    const first = sorted[i];
    if (first === undefined) break;
    let last = first.row;
    i += 1;
    while (sorted[i]?.column === first.column && sorted[i]?.row === last + 1) {
      last += 1;
      i += 1;
    }
    const name = areaName({
      firstRow: first.row,
      lastRow: last,
      firstColumn: first.column,
      lastColumn: first.column,
    });
    if (list.length + name.length + 1 > rangesLength) {
      lists.push(list);
      list = name;
    } else list = list === '' ? name : `${list} ${name}`;
  }
  return list === '' ? lists : [...lists, list];
}
