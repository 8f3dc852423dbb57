/**
 * Single cells in few calls: cells below each other are read and written as one block, however many there are. Thousands
 * of ranges of one cell each make Excel hang.
 */
import { Refusal } from '../../core/errors';
import type { Scalar } from '../../core/model/change';
import { asRefusal } from './refusals';
import { callBytes, weightOf, type Room } from './room';
import { asTyped } from './typed';

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What stands in a cell, as Excel tells it. */
export interface CellNow {
  readonly value: Scalar;
  /** With "=", or null. */
  readonly formula: string | null;
  readonly isError: boolean;
  readonly format: string;
}

export interface CellWrite extends CellPlace {
  /** As Excel takes it: see `typed`. */
  readonly content: string | number | boolean;
  /** Undefined: as it is. */
  readonly format: string | undefined;
  /** What the cell held when it was looked at. */
  readonly seen: CellNow;
}

interface Block<T> {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly cells: readonly T[];
}

/** Beyond this a block is cut, so that no request and no answer comes near 5 MB. */
const mostRows = 2000;

/** @param gap rows without a cell of ours that a block may run over */
function blocksOf<T extends CellPlace>(cells: readonly T[], gap: number, most = mostRows): readonly Block<T>[] {
  const sorted = cells.toSorted((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);
  const blocks: (Omit<Block<T>, 'lastRow' | 'cells'> & { lastRow: number; cells: T[] })[] = [];
  for (const cell of sorted) {
    const open = blocks.at(-1);
    const fits =
      open?.sheet === cell.sheet &&
      open.column === cell.column &&
      cell.row - open.lastRow - 1 <= gap &&
      cell.row - open.firstRow < most;
    if (open === undefined || !fits) {
      blocks.push({ sheet: cell.sheet, column: cell.column, firstRow: cell.row, lastRow: cell.row, cells: [cell] });
      continue;
    }
    open.lastRow = cell.row;
    open.cells.push(cell);
  }
  return blocks;
}

/** Of the longest texts so many are written at once without coming near 5 MB. */
const rowsAWrite = 500;

/** Rows between two cells that are rather read along than asked for apart. */
const readOver = 40;
/** So many go along with what else is asked; more are asked for apart, for an answer may hold 5 MB. */
const fewCells = 400;
const rowsAtOnce = 8000;

export interface AskedCells {
  /** After the sync that brought what was asked along: asks for the rest. */
  readonly rest: () => Promise<void>;
  readonly at: (place: CellPlace) => CellNow | null;
}

/** Asks for the cells in the batch at hand when they are few. */
export function askCells(context: Excel.RequestContext, cells: readonly CellPlace[]): AskedCells {
  const known = new Map<string, CellNow>();
  const ask = (blocks: readonly Block<CellPlace>[]): (() => void) => {
    const asked = blocks.map((block) => {
      const range = blockRange(context, block);
      range.load('values,formulas,numberFormat,valueTypes');
      return { block, range };
    });
    return () => {
      for (const { block, range } of asked) {
        for (const cell of block.cells) known.set(keyOf(cell), cellAt(range, cell.row - block.firstRow));
      }
    };
  };
  const along = cells.length <= fewCells ? ask(blocksOf(cells, readOver)) : null;
  return {
    rest: async () => {
      if (along !== null) along();
      else await askInParts(context, cells, ask);
    },
    at: (place) => known.get(keyOf(place)) ?? null,
  };
}

/** As many blocks at once as Excel lets answer; where the texts are long, fewer. */
async function askInParts(
  context: Excel.RequestContext,
  cells: readonly CellPlace[],
  ask: (blocks: readonly Block<CellPlace>[]) => () => void,
): Promise<void> {
  let most = rowsAtOnce;
  let waiting = blocksOf(cells, readOver);
  while (waiting.length > 0) {
    let rows = 0;
    const part = waiting.filter(({ firstRow, lastRow }) => (rows += lastRow - firstRow + 1) <= most);
    const now = part.length === 0 ? waiting.slice(0, 1) : part;
    const take = ask(now);
    try {
      await context.sync();
    } catch (error) {
      const refusal = asRefusal(error);
      if (!(refusal instanceof Refusal) || refusal.code !== 'too-large' || most <= 1) throw error;
      most = Math.floor(most / 2);
      const left = waiting.flatMap((block) => block.cells);
      waiting = blocksOf(left, readOver, Math.max(1, Math.min(mostRows, Math.floor(most / 2))));
      continue;
    }
    take();
    const done = new Set(now);
    waiting = waiting.filter((block) => !done.has(block));
  }
}

/** A cell that somebody else changed between our look and our writing, and what it held then. */
export interface Overtaken extends CellPlace {
  readonly held: CellNow;
}

/**
 * Puts the writes into the batch at hand. Just before each block is written it is read in the same batch, so that nobody's
 * edit is lost unseen: the answer tells, after the last sync, what had changed since `seen`.
 */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  room: Room,
): Promise<() => readonly Overtaken[]> {
  const watched: { readonly block: Block<CellWrite>; readonly range: Excel.Range }[] = [];
  for (const block of blocksOf(writes, 0, rowsAWrite)) {
    // What is sent, and what is answered: each block is told as value, formula, format and type.
    const bytes = block.cells.reduce(
      (sum, { content, seen }) => sum + weightOf(content) + weightOf(seen.value) * 2 + weightOf(seen.formula) + 60,
      callBytes * 5,
    );
    await room.make(bytes);
    const before = blockRange(context, block);
    before.load('values,formulas,numberFormat,valueTypes');
    watched.push({ block, range: before });
    const range = blockRange(context, block);
    // The format first. A cell of text makes a text of formulas and numbers: it becomes one only after them.
    formatCells(range, block.cells, (cell) => (isMadeText(cell) ? 'General' : cell.format));
    range.formulas = block.cells.map(({ content }) => [content]);
    formatCells(range, block.cells, (cell) => (isMadeText(cell) ? '@' : undefined));
  }
  return () =>
    watched.flatMap(({ block, range }) =>
      block.cells.flatMap((cell) => {
        const held = cellAt(range, cell.row - block.firstRow);
        return sameContent(held, cell.seen) ? [] : [{ ...placeOf(cell), held }];
      }),
    );
}

/** Null leaves a cell of a block as it is. */
function formatCells(
  range: Excel.Range,
  cells: readonly CellWrite[],
  formatOf: (cell: CellWrite) => string | undefined,
): void {
  const formats = cells.map((cell) => [formatOf(cell) ?? null]);
  if (formats.some(([format]) => format !== null)) range.numberFormat = formats;
}

function isMadeText({ content, format, seen }: CellWrite): boolean {
  return (format ?? seen.format) === '@' && (typeof content !== 'string' || content.startsWith('='));
}

function sameContent(a: CellNow, b: CellNow): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return a.value === b.value && a.isError === b.isError;
}

/** The cell's content as it must be typed to stand there again. */
export function typedAgain({ value, formula, isError, format }: CellNow): string | number | boolean {
  if (formula !== null) return formula;
  return isError && typeof value === 'string' ? value : asTyped(value, format);
}

export const placeOf = ({ sheet, row, column }: CellPlace): CellPlace => ({ sheet, row, column });

export const keyOf = ({ sheet, row, column }: CellPlace): string => `${String(row)},${String(column)}!${sheet}`;

function blockRange(context: Excel.RequestContext, block: Omit<Block<unknown>, 'cells'>): Excel.Range {
  return context.workbook.worksheets
    .getItem(block.sheet)
    .getRangeByIndexes(block.firstRow, block.column, block.lastRow - block.firstRow + 1, 1);
}

function cellAt(range: Excel.Range, row: number): CellNow {
  const value: unknown = range.values[row]?.[0];
  const formula: unknown = range.formulas[row]?.[0];
  const format: unknown = range.numberFormat[row]?.[0];
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
  // Of a text that begins with "=" Excel gives the same as its formula.
  const live = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return {
    value: plain === '' ? null : plain,
    formula: live ? formula : null,
    isError: !live && range.valueTypes[row]?.[0] === Excel.RangeValueType.error,
    format: typeof format === 'string' ? format : 'General',
  };
}
