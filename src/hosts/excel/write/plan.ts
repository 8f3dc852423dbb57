/** The journal of a run, before anything is written, and the changes that lead back from it. */
import { cellName } from '../../../core/model/address';
import type { Change, Scalar } from '../../../core/model/change';
import type { Abilities } from '../abilities';
import { keyOf, placeOf, type CellNow, type CellPlace } from '../cell-blocks';
import { recorded } from '../../written';
import { emptyJournal, type Journal, type JournalCell, type JournalColumn } from '../journal/journal';
import { isCell, type Looked } from './look';
import { pointsOf } from './paint';

/** A cell as it will stand after the run: the last of its changes counts. */
export interface PlannedCell extends CellPlace {
  readonly seen: CellNow;
  readonly value: Scalar;
  /** Without "=". */
  readonly formula: string | null;
  readonly format: string | undefined;
}

export interface Plan {
  readonly cells: readonly PlannedCell[];
  /** What this run writes. */
  readonly run: Journal;
  /** What all runs have written, this one included. */
  readonly journal: Journal;
}

/** @param own names of sheets that the changes put in: what is written into them goes with them */
export function planRun(
  changes: readonly Change[],
  looked: Looked,
  abilities: Abilities,
  own: ReadonlySet<string>,
  valueIn: (value: Scalar, format: string) => Scalar,
): Plan {
  const before = looked.journal ?? emptyJournal;
  const cells = plannedCells(changes, looked, own, valueIn);
  const columns: JournalColumn[] = [];
  const firstFree = before.columns.reduce((free, { looks }) => Math.max(free, (looks ?? 0) + 1), firstLooks);
  for (const change of changes) {
    if (change.kind !== 'addColumn' || own.has(change.sheet)) continue;
    const { sheet, column, header, firstRow, headerRows } = change;
    const lastRow = change.cells.reduce((row, cell) => Math.max(row, cell.row), firstRow + headerRows - 1);
    columns.push({
      sheet,
      column,
      header,
      headerRow: firstRow,
      headerRows,
      lastRow,
      values: plainValues(change.cells),
      pointsBefore: looked.widths.get(change) ?? null,
      pointsAfter: pointsOf(change.width),
      looks: firstFree + columns.length,
      looksRows: lastRow - firstRow + 1,
    });
  }
  const run: Journal = {
    sheets: [...own],
    columns,
    rules: [...new Set(changes.flatMap((change) => (change.kind === 'addConditionalFormat' ? [change.sheet] : [])))]
      .filter((sheet) => !own.has(sheet))
      .map((sheet) => ({ sheet, id: '' })),
    validations: changes.flatMap((change) =>
      change.kind === 'addValidation'
        ? (looked.freeAreas.get(change) ?? []).map((cell) => ({ sheet: change.sheet, cell }))
        : [],
    ),
    notes: changes.flatMap((change) =>
      change.kind === 'setNote' && abilities.notes && isFree(change, looked) && !own.has(change.sheet)
        ? [{ sheet: change.sheet, cell: cellName(change.row, change.column), text: change.text }]
        : [],
    ),
    cells: cells.map((cell) => ({
      ...placeOf(cell),
      before: recorded(cell.seen.value, cell.seen.formula?.slice(1) ?? null),
      errorBefore: cell.seen.isError,
      format: cell.seen.format,
      formatAfter: cell.format ?? cell.seen.format,
      after: recorded(cell.value === '' ? null : cell.value, cell.formula),
    })),
    properties: propertiesOf(changes, looked.properties),
  };
  const removed = new Set(changes.flatMap((change) => (change.kind === 'removeSheet' ? [change.sheet] : [])));
  return { cells, run, journal: joined(before, run, removed) };
}

export const isFree = ({ sheet, row, column }: CellPlace, looked: Looked): boolean =>
  !looked.noted.has(keyOf({ sheet, row, column }));

/**
 * The changes that lead back, the last one first. Colours, limits and columns have none: `restore` takes them out.
 * @param valueOut a value as the engine counts its days
 */
export function undoOf(run: Journal, valueOut: (value: Scalar, format: string) => Scalar): readonly Change[] {
  const back: Change[] = [
    ...run.properties.map(({ name, before }): Change => ({ kind: 'setProperty', name, value: before })),
    ...run.sheets.map((sheet): Change => ({ kind: 'removeSheet', sheet })),
    ...run.cells.map((cell) => cellBack(cell, valueOut)),
  ];
  return back.toReversed();
}

function cellBack(
  { sheet, row, column, before, format, formatAfter }: JournalCell,
  valueOut: (value: Scalar, format: string) => Scalar,
): Change {
  if (typeof before === 'string' && before.startsWith('='))
    return { kind: 'setFormula', sheet, row, column, formula: before.slice(1), cached: null };
  const value = valueOut(typeof before === 'string' && /^'+=/.test(before) ? before.slice(1) : before, format);
  return { kind: 'setValue', sheet, row, column, value, ...(format === formatAfter ? {} : { numberFormat: format }) };
}

/** Columns A to C of the journal's sheet hold the journal, D is free; the looks of marked columns stand from E on. */
const firstLooks = 4;

function plannedCells(
  changes: readonly Change[],
  looked: Looked,
  own: ReadonlySet<string>,
  valueIn: (value: Scalar, format: string) => Scalar,
): readonly PlannedCell[] {
  const cells = new Map<string, PlannedCell>();
  for (const change of changes) {
    if (!isCell(change) || own.has(change.sheet)) continue;
    const key = keyOf(change);
    const seen = looked.cell(change);
    const isValue = change.kind === 'setValue';
    const format = (isValue ? change.numberFormat : undefined) ?? cells.get(key)?.format;
    cells.set(key, {
      ...placeOf(change),
      seen,
      value: isValue ? valueIn(change.value, format ?? seen.format) : null,
      formula: isValue ? null : change.formula,
      format,
    });
  }
  return [...cells.values()];
}

function plainValues(
  cells: readonly { readonly value: Scalar; readonly formula?: string }[],
): readonly (string | number | boolean)[] {
  return [...new Set(cells.flatMap(({ value, formula }) => (formula !== undefined || value === null ? [] : [value])))];
}

function propertiesOf(changes: readonly Change[], now: ReadonlyMap<string, string>): Journal['properties'] {
  const properties = new Map<string, { readonly before: string | null; readonly after: string | null }>();
  for (const change of changes) {
    if (change.kind === 'setProperty')
      properties.set(change.name, { before: now.get(change.name) ?? null, after: change.value });
  }
  return [...properties].map(([name, values]) => ({ name, ...values }));
}

/**
 * A cell that was written before keeps the content from before the first writing, as long as nobody else changed it in
 * between: then theirs is what it goes back to.
 */
function joined(before: Journal, run: Journal, removed: ReadonlySet<string>): Journal {
  const cells = new Map(before.cells.map((cell) => [keyOf(cell), cell]));
  for (const cell of run.cells) {
    const earlier = cells.get(keyOf(cell));
    const next =
      earlier?.after === cell.before && earlier.formatAfter === cell.format
        ? { ...cell, before: earlier.before, errorBefore: earlier.errorBefore, format: earlier.format }
        : cell;
    if (next.before === next.after && next.format === next.formatAfter) cells.delete(keyOf(cell));
    else cells.set(keyOf(cell), next);
  }
  const properties = new Map(before.properties.map((property) => [property.name, property]));
  for (const property of run.properties) {
    const earlier = properties.get(property.name);
    const next = earlier?.after === property.before ? { ...property, before: earlier.before } : property;
    if (next.before === next.after) properties.delete(next.name);
    else properties.set(next.name, next);
  }
  return {
    sheets: [...before.sheets.filter((sheet) => !removed.has(sheet)), ...run.sheets],
    columns: [...before.columns, ...run.columns],
    rules: [...before.rules, ...run.rules.filter(({ sheet }) => !before.rules.some((rule) => rule.sheet === sheet))],
    validations: [...before.validations, ...run.validations],
    notes: [...before.notes, ...run.notes],
    cells: [...cells.values()],
    properties: [...properties.values()],
  };
}
