/** Sheets that are to be added, kept as drawings until the end, so that later changes can still go into them. */
import type { Change } from '../../../../core/model/change';
import type { DrawnCell, SheetDrawing } from '../../../../core/model/drawing';

export class PendingSheets {
  readonly #sheets = new Map<string, { readonly drawing: SheetDrawing; readonly after: string | null }>();

  has(name: string): boolean {
    return this.#sheets.has(name.toLowerCase());
  }

  add(drawing: SheetDrawing, after: string | null): void {
    this.#sheets.set(drawing.name.toLowerCase(), { drawing, after });
  }

  remove(name: string): boolean {
    return this.#sheets.delete(name.toLowerCase());
  }

  list(): readonly { readonly drawing: SheetDrawing; readonly after: string | null }[] {
    return [...this.#sheets.values()];
  }

  /** Draws the change into the sheet; false when it speaks of no sheet that is waiting here. */
  take(change: Change): boolean {
    if (!('sheet' in change) || change.kind === 'removeSheet') return false;
    const found = this.#sheets.get(change.sheet.toLowerCase());
    if (found === undefined) return false;
    this.#sheets.set(change.sheet.toLowerCase(), { ...found, drawing: drawnWith(found.drawing, change) });
    return true;
  }
}

type SheetChange = Exclude<Change, { kind: 'addSheet' | 'removeSheet' | 'setProperty' }>;

function drawnWith(drawing: SheetDrawing, change: SheetChange): SheetDrawing {
  switch (change.kind) {
    case 'setValue':
      return withCell(drawing, change.row, change.column, { value: change.value });
    case 'setFormula':
      return withCell(drawing, change.row, change.column, { value: change.cached, formula: change.formula });
    case 'setNote':
      return withCell(drawing, change.row, change.column, change.text === '' ? {} : { note: change.text });
    case 'addColumn': {
      const { column, header, firstRow, style } = change;
      const cells: readonly DrawnCell[] = [
        { row: firstRow, column, value: header, style: 'header' },
        ...change.cells.map((cell): DrawnCell => ({ ...cell, column, style })),
      ];
      return { ...drawing, cells: [...drawing.cells, ...cells] };
    }
    case 'addConditionalFormat':
      return { ...drawing, rules: [...drawing.rules, change.rule] };
    case 'addValidation':
      return { ...drawing, validations: [...drawing.validations, change.validation] };
  }
}

function withCell(drawing: SheetDrawing, row: number, column: number, content: Partial<DrawnCell>): SheetDrawing {
  const at = drawing.cells.findIndex((cell) => cell.row === row && cell.column === column);
  const found: DrawnCell = drawing.cells[at] ?? { row, column, value: null, style: 'text' };
  const { formula, ...plain } = found;
  const kept = 'value' in content || formula === undefined ? plain : { ...plain, formula };
  const cells = [...drawing.cells];
  cells.splice(at < 0 ? cells.length : at, at < 0 ? 0 : 1, { ...kept, ...content });
  return { ...drawing, cells };
}
