/**
 * A workbook in arrays: the reference for what a host must do, and the dry run behind previews. It keeps values,
 * formulas (with their cached results), notes, conditional formats, properties and sheets; looks only as roles.
 */
import { Refusal } from '../../core/errors';
import type { Host } from '../../core/host';
import type { Change, Scalar } from '../../core/model/change';
import type { SheetDrawing } from '../../core/model/drawing';
import { isSameSheet, isSheetName } from '../../core/model/sheet-name';
import { CellKind, type CellStyle, type SheetSnapshot, type Snapshot } from '../../core/model/snapshot';
import { emptyCell, MemorySheet, type MemoryCell } from './sheet';

type Undo = () => Change;

export class MemoryHost implements Host {
  readonly #start: Snapshot;
  readonly #sheets: MemorySheet[];
  readonly #properties: Map<string, string>;

  constructor(snapshot: Snapshot) {
    this.#start = snapshot;
    this.#sheets = snapshot.sheets.map((sheet) => fill(snapshot, sheet));
    this.#properties = new Map(snapshot.properties);
  }

  read(): Promise<Snapshot> {
    const strings: string[] = [];
    const known = new Map<string, number>();
    const intern = (text: string): number => {
      const found = known.get(text);
      if (found !== undefined) return found;
      known.set(text, strings.length);
      return strings.push(text) - 1;
    };
    const styles: CellStyle[] = [...this.#start.styles];
    const style = (numberFormat: string): number => {
      const found = styles.findIndex((each) => each.numberFormat === numberFormat);
      if (found >= 0) return found;
      const shows = /y|d/i.test(numberFormat) ? 'date' : numberFormat.includes('%') ? 'percent' : 'general';
      return styles.push({ numberFormat, shows, fill: null, bold: false }) - 1;
    };
    const sheets = this.#sheets.map((sheet) => sheet.read(intern, style));
    return Promise.resolve({ ...this.#start, strings, styles, sheets, properties: new Map(this.#properties) });
  }

  apply(changes: readonly Change[]): Promise<readonly Change[]> {
    const undo: Change[] = [];
    try {
      for (const change of changes) undo.unshift(...this.#carryOut(change));
    } catch (error) {
      for (const change of undo) this.#carryOut(change);
      return Promise.reject(error instanceof Error ? error : new Refusal('not-written'));
    }
    return Promise.resolve(undo);
  }

  #carryOut(change: Change): readonly Change[] {
    switch (change.kind) {
      case 'setValue':
        return [
          this.#put(change.sheet, change.row, change.column, (before) => ({
            value: change.value,
            formula: null,
            numberFormat: change.numberFormat ?? before.numberFormat,
          })),
        ];
      case 'setFormula':
        return [
          this.#put(change.sheet, change.row, change.column, (before) => ({
            value: change.cached,
            formula: change.formula,
            numberFormat: before.numberFormat,
          })),
        ];
      case 'addColumn': {
        const header = this.#put(change.sheet, change.firstRow, change.column, (before) => {
          if (before.value !== null)
            throw new Refusal('not-written', { sheet: change.sheet, column: change.column, reason: 'taken' });
          return { value: change.header, formula: null, numberFormat: 'General' };
        });
        const cells = change.cells.map((cell) =>
          this.#put(change.sheet, cell.row, change.column, (before) => {
            if (before.value !== null)
              throw new Refusal('not-written', { sheet: change.sheet, column: change.column, reason: 'taken' });
            return { value: cell.value, formula: cell.formula ?? null, numberFormat: 'General' };
          }),
        );
        return [...cells.reverse(), header];
      }
      case 'setNote':
        return this.#setNote(change);
      case 'addConditionalFormat': {
        this.#sheet(change.sheet).rules.push(change.rule);
        return [];
      }
      case 'addValidation': {
        this.#sheet(change.sheet).validations.push(change.validation);
        return [];
      }
      case 'addSheet':
        return [this.#addSheet(change.drawing, change.after)()];
      case 'removeSheet': {
        const index = this.#sheets.findIndex((sheet) => sheet.frame.name === change.sheet);
        if (index < 0 || this.#sheets[index]?.ours !== true)
          throw new Refusal('not-written', { sheet: change.sheet, reason: 'not-ours' });
        this.#sheets.splice(index, 1);
        return [];
      }
      case 'setProperty': {
        const before = this.#properties.get(change.name) ?? null;
        if (change.value === null) this.#properties.delete(change.name);
        else this.#properties.set(change.name, change.value);
        return [{ kind: 'setProperty', name: change.name, value: before }];
      }
    }
  }

  #sheet(name: string): MemorySheet {
    const sheet = this.#sheets.find((each) => each.frame.name === name);
    if (sheet === undefined) throw new Refusal('not-written', { sheet: name, reason: 'no-sheet' });
    if (sheet.frame.protected) throw new Refusal('protected', { sheet: name });
    return sheet;
  }

  #put(name: string, row: number, column: number, next: (before: MemoryCell) => MemoryCell): Change {
    const sheet = this.#sheet(name);
    const before = sheet.get(row, column);
    sheet.set(row, column, next(before));
    return undoOf(name, row, column, before);
  }

  #setNote(change: Extract<Change, { kind: 'setNote' }>): readonly Change[] {
    const { row, column, text } = change;
    const { notes } = this.#sheet(change.sheet);
    const key = MemorySheet.key(row, column);
    const before = notes.get(key);
    if (text === '') notes.delete(key);
    else notes.set(key, { row, column, author: '', text });
    return [{ ...change, text: before?.text ?? '' }];
  }

  #addSheet(drawing: SheetDrawing, after: string | null): Undo {
    const { name } = drawing;
    if (!isSheetName(name)) throw new Refusal('not-written', { sheet: name, reason: 'sheet-name' });
    if (this.#sheets.some((sheet) => isSameSheet(sheet.frame.name, name)))
      throw new Refusal('not-written', { sheet: name, reason: 'sheet-exists' });
    const sheet = new MemorySheet(
      {
        name: drawing.name,
        visibility: drawing.visibility,
        merges: drawing.merges,
        hiddenRows: [],
        hiddenColumns: [],
        autoFilter: drawing.autoFilter,
        filtered: false,
        protected: drawing.protect,
        tables: [],
      },
      true,
    );
    for (const cell of drawing.cells) {
      sheet.set(cell.row, cell.column, { value: cell.value, formula: cell.formula ?? null, numberFormat: 'General' });
    }
    const at = this.#sheets.findIndex((each) => each.frame.name === after);
    this.#sheets.splice(at < 0 ? this.#sheets.length : at + 1, 0, sheet);
    return () => ({ kind: 'removeSheet', sheet: drawing.name });
  }
}

function undoOf(sheet: string, row: number, column: number, before: MemoryCell): Change {
  const value: Scalar = typeof before.value === 'object' && before.value !== null ? before.value.error : before.value;
  return before.formula === null
    ? { kind: 'setValue', sheet, row, column, value, numberFormat: before.numberFormat }
    : { kind: 'setFormula', sheet, row, column, formula: before.formula, cached: value };
}

function fill(snapshot: Snapshot, sheet: SheetSnapshot): MemorySheet {
  const { columns, notes, rowCount, columnCount, ...frame } = sheet;
  const memory = new MemorySheet(frame, false);
  columns.forEach((cells, column) => {
    for (let row = 0; row < cells.kind.length; row += 1) {
      const formula = cells.formula?.[row] ?? 0;
      const cell: MemoryCell = {
        value: valueAt(snapshot, cells.kind[row] ?? CellKind.empty, cells.value[row] ?? 0),
        formula: formula === 0 ? null : (snapshot.strings[formula - 1] ?? null),
        numberFormat: snapshot.styles[cells.style[row] ?? 0]?.numberFormat ?? emptyCell.numberFormat,
      };
      memory.set(row, column, cell);
    }
  });
  for (const note of notes) memory.notes.set(MemorySheet.key(note.row, note.column), note);
  return memory;
}

function valueAt(snapshot: Snapshot, kind: number, value: number): MemoryCell['value'] {
  switch (kind) {
    case CellKind.number:
      return value;
    case CellKind.boolean:
      return value === 1;
    case CellKind.text:
      return snapshot.strings[value] ?? '';
    case CellKind.error:
      return { error: snapshot.strings[value] ?? '#N/A' };
    default:
      return null;
  }
}
