/** A sheet before it is written: cells, merges and what a clerk's program keeps besides. Rows and columns from 0. */

/** How a cell looks; each look has font, fill, border and alignment in `styles.ts`. */
export type Look = 'plain' | 'title' | 'meta' | 'header' | 'body' | 'left' | 'section' | 'total' | 'note';

export interface Cell {
  readonly value: string | number | boolean | null;
  readonly look: Look;
  /** A number format: a code, or the id of one that is built in. */
  readonly format?: string | number;
  /** Without the `=`; `value` is what it last gave. */
  readonly formula?: string;
  /** The value is an error such as #DIV/0!. */
  readonly error?: boolean;
  /** The text in several runs, the first one bold. */
  readonly runs?: readonly string[];
}

export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A list of allowed words on an area. */
export interface Choice {
  readonly area: Area;
  /** The words, or a reference to the cells that hold them. */
  readonly words: readonly string[] | string;
}

export class Sheet {
  readonly rows: (Cell | undefined)[][] = [];
  readonly merges: Area[] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly choices: Choice[] = [];
  visibility: 'visible' | 'hidden' | 'veryHidden' = 'visible';
  /** The filter's area; `hiddenRows` are then those it hides. */
  filter: Area | null = null;
  /** Rows above and columns left of the frozen line. */
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  isProtected = false;
  /** A declared range that is far larger than the used one. */
  phantom: string | null = null;

  constructor(readonly name: string) {}

  set(row: number, column: number, cell: Cell): void {
    const cells = (this.rows[row] ??= []);
    cells[column] = cell;
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  merge(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): void {
    if (firstRow !== lastRow || firstColumn !== lastColumn) {
      this.merges.push({ firstRow, firstColumn, lastRow, lastColumn });
    }
  }

  /** The last used row and column, or null of an empty sheet. */
  used(): Area | null {
    let lastRow = -1;
    let lastColumn = -1;
    this.rows.forEach((cells, row) => {
      if (cells.length > 0) lastRow = row;
      lastColumn = Math.max(lastColumn, cells.length - 1);
    });
    return lastRow < 0 ? null : { firstRow: 0, firstColumn: 0, lastRow, lastColumn };
  }
}

/** (6, 2) → "C7" */
export function cellName(row: number, column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name + String(row + 1);
}

export function areaName(area: Area): string {
  const first = cellName(area.firstRow, area.firstColumn);
  const last = cellName(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}
