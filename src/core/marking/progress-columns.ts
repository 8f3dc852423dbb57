/**
 * Own columns right of a progress ledger: done rate, expected progress, lag and card, as live formulas, so that the
 * colours follow when the clerk corrects a rate or moves the day on the parameter sheet.
 */
import { printedWidth } from '../drawing';
import { areaName, cellName } from '../model/address';
import { serialOfIso } from '../model/calendar';
import type { Change, Scalar } from '../model/change';
import type { Tint } from '../model/drawing';
import type { ProgressResult } from '../model/score';
import { CellKind, type SheetSnapshot } from '../model/snapshot';
import type { ColourDef, ColourId, Template } from '../model/template';
import { ownColumns } from '../own/names';
import { cardOf, cardsOf, expectedProgress } from '../progress';
import { asOfLabel, type ParameterSheet } from './parameter-sheet';

/** In the place of a card, for reports of earlier months. */
const earlier = '往期';

interface ColumnCell {
  readonly row: number;
  readonly value: Scalar;
  readonly formula?: string;
  readonly tint?: Tint;
}

/**
 * @param firstColumn the first free column right of everything on the sheet
 * @param headerRows the header rows of the ledger, from 0
 * @param rows the sheet rows of all its records: reports of earlier months are not judged and say so
 * @param asOf serial of the day that is judged
 * @returns nothing when no row has a progress; the colour alone where nothing can lag, as problems to be put right
 */
export function progressColumns(
  progress: readonly ProgressResult[],
  sheet: SheetSnapshot,
  headerRows: { readonly first: number; readonly last: number },
  rows: Iterable<number>,
  firstColumn: number,
  template: Template,
  parameters: ParameterSheet,
  asOf: number,
): readonly Change[] {
  if (progress.length === 0) return [];
  const timed = progress.some((result) => result.expected !== null);
  const colourAt = timed ? firstColumn + 3 : firstColumn;
  const done: ColumnCell[] = [];
  const expected: ColumnCell[] = [];
  const gap: ColumnCell[] = [];
  const colour: ColumnCell[] = [];
  const live = template.expectedProgress === 'linearDays';
  const today = parameters.cell(asOfLabel) ?? '';
  for (const result of progress) {
    const { row } = result;
    const doneAt = cellName(row, firstColumn);
    const expectedAt = cellName(row, firstColumn + 1);
    const gapAt = cellName(row, firstColumn + 2);
    const start = serialOfIso(result.startOn ?? '');
    const due = serialOfIso(result.dueOn ?? '');
    done.push(doneCell(result, sheet));
    expected.push(
      live && result.expected !== null && start !== null && due !== null && due > start
        ? {
            row,
            value: expectedProgress('linearDays', start, due, asOf) / 100,
            formula: `MAX(0,MIN(1,(${today}-${String(start)})/(${String(due)}-${String(start)})))`,
          }
        : { row, value: result.expected === null ? null : result.expected / 100 },
    );
    const computable = result.expected !== null && result.done !== null;
    gap.push({
      row,
      value: result.gap,
      ...(computable ? { formula: `ROUND((${expectedAt}-${doneAt})*100,2)` } : {}),
    });
    colour.push({
      row,
      value: cardOf(template, result),
      ...(computable && start !== null && due !== null
        ? { formula: colourFormula(template, parameters, doneAt, gapAt, start, due, result) }
        : {}),
    });
  }
  const judged = new Set(progress.map((result) => result.row));
  for (const row of rows) {
    if (judged.has(row)) continue;
    for (const cells of [done, expected, gap]) cells.push({ row, value: null });
    colour.push({ row, value: earlier });
  }
  const columns = [
    ...(timed
      ? [
          { header: ownColumns.done, style: 'percent' as const, cells: done },
          { header: ownColumns.expected, style: 'percent' as const, cells: expected },
          { header: ownColumns.gap, style: 'score' as const, cells: gap },
        ]
      : []),
    { header: ownColumns.colour, style: 'centre' as const, cells: colour },
  ];
  const changes: Change[] = columns.map((column, index) => ({
    kind: 'addColumn',
    sheet: sheet.name,
    column: firstColumn + index,
    firstRow: headerRows.first,
    width: columnWidth(column.header),
    headerRows: headerRows.last - headerRows.first + 1,
    ...column,
  }));
  return [...changes, ...colourRules(sheet.name, progress, colourAt, template)];
}

/** Wide enough for the header in one line: the height of the ledger's header rows is the clerk's. */
export function columnWidth(header: string): number {
  return Math.max(12, printedWidth(header) + 2);
}

/** The clerk's own cell when it holds a plain number, else the value that was read from its text. */
function doneCell(result: ProgressResult, sheet: SheetSnapshot): ColumnCell {
  const { row, column } = result;
  if (result.done === null) return { row, value: null };
  const value = result.done / 100;
  const cells = sheet.columns[column];
  if (cells?.kind[row] !== CellKind.number) return { row, value };
  const typed = cells.value[row] ?? 0;
  const at = cellName(row, column);
  if (Math.abs(typed - value) < 1e-12) return { row, value, formula: at };
  if (Math.abs(typed - result.done) < 1e-9) return { row, value, formula: `${at}/100` };
  return { row, value };
}

/** The template's rule top-down: done (late or not, by the day that is written), not begun, overdue, red, yellow, near, normal. */
function colourFormula(
  template: Template,
  parameters: ParameterSheet,
  done: string,
  gap: string,
  start: number,
  due: number,
  { reason }: ProgressResult,
): string {
  const today = parameters.cell(asOfLabel) ?? '';
  const limit = (id: string): string => parameters.cell(id) ?? '0';
  const word = (id: ColourId): string => quoted(cardOf(template, { colour: id, reason }));
  return [
    `IF(${done}>=1,${word('done')}`,
    `IF(${today}<${String(start)},${word('grey')}`,
    `IF(${today}>${String(due)},${word('overdue')}`,
    `IF(${gap}>${limit('redLagPp')},${word('red')}`,
    `IF(${gap}>${limit('yellowLagPp')},${word('yellow')}`,
    `IF(${String(due)}-${today}<=${limit('dueSoonDays')},${word('blue')},${word('green')}))))))`,
  ].join(',');
}

function colourRules(
  sheet: string,
  progress: readonly ProgressResult[],
  column: number,
  template: Template,
): readonly Change[] {
  const rows = progress.map((result) => result.row);
  const firstRow = rows.reduce((a, b) => Math.min(a, b));
  const lastRow = rows.reduce((a, b) => Math.max(a, b));
  const range = areaName({ firstRow, lastRow, firstColumn: column, lastColumn: column });
  const first = `$${cellName(firstRow, column)}`;
  return template.colours.map((colour: ColourDef) => ({
    kind: 'addConditionalFormat',
    sheet,
    rule: {
      range,
      formula: isOneOf(first, cardsOf(template, colour.id)),
      tint: { fill: colour.fill, font: colour.font },
    },
  }));
}

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

function isOneOf(cell: string, words: readonly string[]): string {
  const same = words.map((word) => `${cell}=${quoted(word)}`);
  return same.length === 1 ? same.join('') : `OR(${same.join(',')})`;
}
