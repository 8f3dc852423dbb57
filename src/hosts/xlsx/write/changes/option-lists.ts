/** Lists of choices too long for a validation's formula: their values stand on a sheet of ours that nobody sees. */
import { columnName, quoteSheet } from '../../../../core/model/address';
import type { DrawnCell, DrawnValidation, SheetDrawing } from '../../../../core/model/drawing';
import { fitsInFormula } from '../sheet/validations';

export class OptionLists {
  readonly #columns = new Map<string, { readonly column: number; readonly values: readonly string[] }>();

  constructor(readonly sheet: string) {}

  /** The validation as it can be written. */
  fitted(validation: DrawnValidation): DrawnValidation {
    const { allow } = validation;
    if (allow.kind !== 'list' || fitsInFormula(allow.values)) return validation;
    const key = allow.values.join('\u0000');
    const found = this.#columns.get(key) ?? { column: this.#columns.size, values: allow.values };
    this.#columns.set(key, found);
    const name = columnName(found.column);
    const formula = `${quoteSheet(this.sheet)}!$${name}$1:$${name}$${String(Math.max(1, allow.values.length))}`;
    return { ...validation, allow: { kind: 'listFrom', formula } };
  }

  fittedDrawing(drawing: SheetDrawing): SheetDrawing {
    const validations = drawing.validations.map((each) => this.fitted(each));
    return validations.some((each, index) => each !== drawing.validations[index])
      ? { ...drawing, validations }
      : drawing;
  }

  /** Null when every list found room in its formula. */
  drawing(): SheetDrawing | null {
    if (this.#columns.size === 0) return null;
    const cells = [...this.#columns.values()].flatMap(({ column, values }) =>
      values.map((value, row): DrawnCell => ({ row, column, value, style: 'code' })),
    );
    return plainSheet(this.sheet, 'options', cells);
  }
}

/** A veryHidden sheet of bare cells. */
export function plainSheet(name: string, role: string, cells: readonly DrawnCell[]): SheetDrawing {
  return {
    name,
    role,
    visibility: 'veryHidden',
    cells,
    merges: [],
    widths: [],
    heights: new Map(),
    freeze: null,
    rules: [],
    validations: [],
    charts: [],
    pageBreaks: [],
    print: { landscape: false, titleRows: null, fitToWidth: false, footer: '' },
    tabColour: null,
    protect: false,
    autoFilter: null,
  };
}
