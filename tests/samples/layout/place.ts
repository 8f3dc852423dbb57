/** Puts a block on a sheet and remembers where everything came to stand. */
import { round } from '../ledgers/row';
import type { Row } from '../ledgers/row';
import type { Look, Sheet } from '../write/sheet';
import { cellName } from '../write/sheet';
import type { Block, BodyRow, Column, Line } from './block';
import { Sums } from './sums';

export class Placement {
  readonly rows = new Map<Row, number>();
  readonly columns = new Map<string, number>();
  /** Sheet rows of the 合计 and 小计 rows, by label, in order. */
  readonly sums: { readonly label: string; readonly level: 'total' | 'subtotal' | 'mean'; readonly row: number }[] = [];
  headerRow = 0;
  /** Its highest row. */
  headerTop = 0;
  /** The last sheet row that the block uses. */
  lastRow = 0;

  constructor(
    readonly sheet: Sheet,
    readonly block: Block,
  ) {}

  /** "C7" of a record's field. */
  cell(row: Row, field: string): string {
    const at = this.rows.get(row);
    if (at === undefined) throw new Error(`a row of ${row.table} is not on ${this.sheet.name}`);
    return cellName(at, this.column(field));
  }

  /** "C2": the lowest cell of a column's header. */
  header(field: string): string {
    return cellName(this.headerRow, this.column(field));
  }

  sum(label: string, field: string): string {
    const found = this.sums.find((each) => each.label === label);
    if (found === undefined) throw new Error(`no row ${label} on ${this.sheet.name}`);
    return cellName(found.row, this.column(field));
  }

  column(field: string): number {
    const at = this.columns.get(field);
    if (at === undefined) throw new Error(`${this.block.code} on ${this.sheet.name} has no column ${field}`);
    return at;
  }
}

export function place(
  sheet: Sheet,
  block: Block,
  origin: { readonly row: number; readonly column: number },
): Placement {
  const placement = new Placement(sheet, block);
  const { columns } = block;
  columns.forEach((column, i) => {
    placement.columns.set(column.field ?? column.header.join('/'), origin.column + i);
    if (column.hidden) sheet.hiddenColumns.add(origin.column + i);
  });
  let row = origin.row;
  for (const line of block.above) row = placeLine(sheet, line, row, origin.column, columns.length);
  placement.headerTop = row;
  row = placeHeader(sheet, columns, row, origin.column);
  placement.headerRow = row - 1;
  for (const texts of block.underHeader) {
    texts.forEach((text, i) => {
      if (text !== null) sheet.set(row, origin.column + i, { value: text, look: 'header' });
    });
    row++;
  }
  row = placeBody(placement, row, origin.column);
  for (const line of block.below) row = placeLine(sheet, line, row, origin.column, columns.length);
  placement.lastRow = row - 1;
  widen(sheet, columns, origin.column, placement);
  return placement;
}

function placeLine(sheet: Sheet, line: Line, row: number, left: number, width: number): number {
  const heights = { title: 28, meta: 18, note: 18 };
  for (const { text, at, runs } of line.words) {
    const column =
      at === 'left' ? left : at === 'middle' ? left + Math.floor(width / 2) : left + Math.max(1, width - 2);
    sheet.set(row, column, { value: text, look: line.look, ...(runs === undefined ? {} : { runs }) });
  }
  if (line.merged !== false) {
    const across = line.merged === true ? width : Math.min(line.merged, width);
    sheet.merge(row, left, row + line.rows - 1, left + across - 1);
  } else if (line.rows > 1) {
    sheet.merge(row, left, row + line.rows - 1, left);
  }
  if (line.words.length > 0) sheet.heights.set(row, heights[line.look]);
  return row + line.rows;
}

/** Shorter paths reach down to the last header row; equal parents side by side become one cell. */
function placeHeader(sheet: Sheet, columns: readonly Column[], top: number, left: number): number {
  const depth = Math.max(...columns.map((column) => column.header.length));
  const nameAt = (column: number, level: number): string | undefined => columns[column]?.header[level];
  const samePath = (a: number, b: number, level: number): boolean =>
    Array.from({ length: level + 1 }, (_, i) => nameAt(a, i) === nameAt(b, i)).every(Boolean);
  columns.forEach((column, i) => {
    column.header.forEach((name, level) => {
      const leaf = level === column.header.length - 1;
      const follows = !leaf && i > 0 && samePath(i - 1, i, level) && level < (columns[i - 1]?.header.length ?? 0) - 1;
      sheet.set(top + level, left + i, { value: follows ? null : name, look: 'header' });
      if (follows) return;
      let last = i;
      while (!leaf && last + 1 < columns.length && samePath(i, last + 1, level) && !isLeaf(columns[last + 1], level))
        last++;
      sheet.merge(top + level, left + i, leaf ? top + depth - 1 : top + level, left + last);
    });
    for (let level = column.header.length; level < depth; level++) {
      sheet.set(top + level, left + i, { value: null, look: 'header' });
    }
  });
  return top + depth;
}

function isLeaf(column: Column | undefined, level: number): boolean {
  return column === undefined || column.header.length - 1 <= level;
}

function placeBody(placement: Placement, top: number, left: number): number {
  const { sheet, block } = placement;
  const sums = new Sums(placement, left);
  let row = top;
  let records = 0;
  const joins = block.columns.map(() => ({ from: -1, text: '' }));
  const closeJoins = (): void => {
    joins.forEach((join, i) => {
      if (join.from >= 0) sheet.merge(join.from, left + i, row - 1, left + i);
      join.from = -1;
    });
  };
  for (const each of block.body) {
    if (each.kind === 'record') {
      placement.rows.set(each.row, row);
      placeRecord(placement, each.row, records++, row, left, joins);
    } else {
      closeJoins();
      placeOther(placement, each, row, left, sums);
    }
    row++;
  }
  closeJoins();
  return row;
}

function placeRecord(
  { sheet, block }: Placement,
  record: Row,
  order: number,
  row: number,
  left: number,
  joins: { from: number; text: string }[],
): void {
  block.columns.forEach((column, i) => {
    const value = column.field === null ? (column.content?.(record, order) ?? null) : record.get(column.field);
    const written = column.write(value, order);
    const look: Look = column.kind === 'long' ? 'left' : 'body';
    const join = joins[i];
    const text = String(written.literal);
    const covered = column.joined && join !== undefined && join.from >= 0 && join.text === text;
    if (column.joined && join !== undefined && !covered) {
      if (join.from >= 0) sheet.merge(join.from, left + i, row - 1, left + i);
      join.from = row;
      join.text = text;
    }
    sheet.set(row, left + i, {
      value: covered ? null : written.literal,
      look,
      ...(written.format === undefined ? {} : { format: written.format }),
      ...(written.formula === undefined ? {} : { formula: written.formula.replaceAll('{row}', String(row + 1)) }),
      ...(written.error === undefined ? {} : { error: written.error }),
    });
  });
}

function placeOther(
  placement: Placement,
  each: Exclude<BodyRow, { readonly kind: 'record' }>,
  row: number,
  left: number,
  sums: Sums,
): void {
  const { sheet, block } = placement;
  switch (each.kind) {
    case 'blank':
      return;
    case 'section':
      sheet.set(row, left, { value: each.text, look: 'section' });
      if (each.merged) sheet.merge(row, left, row, left + block.columns.length - 1);
      return;
    case 'sum':
      placement.sums.push({ label: each.label, level: each.how === 'mean' ? 'mean' : each.level, row });
      sums.write(each, row);
      return;
    case 'words':
      for (const [column, text] of each.words) sheet.set(row, left + column, { value: text, look: each.look });
  }
}

/** Columns as wide as what stands in them, between 6 and 36. */
function widen(sheet: Sheet, columns: readonly Column[], left: number, placement: Placement): void {
  const records = [...placement.rows.values()].slice(0, 60);
  columns.forEach((column, i) => {
    const texts = [
      column.header.at(-1) ?? '',
      ...records.map((row) => {
        const value = sheet.get(row, left + i)?.value ?? '';
        return typeof value === 'number' && column.kind === 'date' ? '2024/06/30' : String(value);
      }),
    ];
    const widest = Math.max(...texts.map((text) => Math.max(...text.split('\n').map(shownWidth))));
    const width = column.width ?? round(Math.min(36, Math.max(6, widest + 2)), 1);
    sheet.widths.set(left + i, Math.max(width, sheet.widths.get(left + i) ?? 0));
  });
  heightenHeader(sheet, columns, left, placement.headerRow);
  for (const row of placement.rows.values()) heighten(sheet, columns, left, row);
}

/** The lowest header row takes what the longest name needs beyond the rows that its cell reaches over. */
function heightenHeader(sheet: Sheet, columns: readonly Column[], left: number, row: number): void {
  const depth = Math.max(...columns.map((column) => column.header.length));
  const lines = columns.map((column, i) => {
    const width = sheet.widths.get(left + i) ?? 9;
    const needed = (column.header.at(-1) ?? '')
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil((shownWidth(text) + 1) / width)), 0);
    return needed - (depth - column.header.length);
  });
  sheet.heights.set(row, Math.max(18, Math.max(...lines) * 15));
}

/** As high as the longest text needs; cells that reach over several rows have room enough. */
function heighten(sheet: Sheet, columns: readonly Column[], left: number, row: number): void {
  const lines = columns.map((column, i) => {
    const value = sheet.get(row, left + i)?.value;
    if (typeof value !== 'string' || column.joined) return 1;
    return Math.ceil((shownWidth(value) + 1) / (sheet.widths.get(left + i) ?? 9));
  });
  const most = Math.max(...lines);
  if (most > 1) sheet.heights.set(row, Math.max(most * 14, sheet.heights.get(row) ?? 0));
}

function shownWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
  return width;
}
