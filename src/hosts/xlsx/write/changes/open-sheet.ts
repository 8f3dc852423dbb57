/** One of the workbook's own sheets, open for change. */
import type { Scalar } from '../../../../core/model/change';
import type { DrawnRule, DrawnValidation } from '../../../../core/model/drawing';
import type { Area } from '../../../../core/model/snapshot';
import { markFormula } from '../../../../core/own/marks';
import { formulaAt, shareFormula } from '../../read/sheet/shared-formula';
import { NotesPart } from '../notes/notes-part';
import type { VmlBlocks } from '../notes/vml-drawing';
import type { ContentTypes } from '../parts/content-types';
import type { PackageDraft } from '../parts/draft';
import { showsDay } from '../parts/number-formats';
import { Relationships } from '../parts/relationships';
import type { StylesPart } from '../parts/styles-part';
import type { SheetEntry, WorkbookPart } from '../parts/workbook-part';
import { areaOf, areasOf, holds } from '../sheet/areas';
import { addRules } from '../sheet/conditional';
import type { ExistingCell } from '../sheet/existing-cell';
import { existingCell } from '../sheet/existing-cell';
import { SheetDraft } from '../sheet/sheet-draft';
import { addValidations, meets, validatedAreas } from '../sheet/validations';
import { attributeOf } from '../xml/element';

/** A table of Excel's own on the sheet. */
interface Table {
  readonly area: Area;
  readonly headerRows: number;
  readonly totalRows: number;
}

/** What stands in a cell, for people and for the way back. */
export interface CellBefore {
  readonly value: Scalar;
  /** Without "="; null: none. */
  readonly formula: string | null;
  /** Number of the cell format; of a cell that is not there that of its row or column. */
  readonly style: number;
  /** As written in the file. */
  readonly cell: ExistingCell | null;
}

/** What a sheet needs of its workbook. */
interface Book {
  readonly draft: PackageDraft;
  readonly contentTypes: ContentTypes;
  readonly workbook: WorkbookPart;
  readonly styles: StylesPart;
  /** 1462 in workbooks that count days from 1904: what is taken off a day's number. */
  readonly dayShift: number;
  blocks(): VmlBlocks;
  formulasChanged(): void;
  sharedText(index: number): string;
}

export class OpenSheet {
  readonly cells: SheetDraft;
  readonly relationships: Relationships;
  readonly #rules: { readonly rule: DrawnRule; readonly formula: string }[] = [];
  readonly #validations: DrawnValidation[] = [];
  #notes: NotesPart | null = null;
  #tables: readonly Table[] | null = null;
  #arrays: readonly Area[] | null = null;
  #validated: readonly Area[] | null = null;

  constructor(
    readonly book: Book,
    readonly entry: SheetEntry,
  ) {
    this.cells = new SheetDraft(book.draft, entry.part);
    this.relationships = new Relationships(book.draft, entry.part);
  }

  get notes(): NotesPart {
    const { draft, contentTypes, workbook } = this.book;
    this.#notes ??= new NotesPart(draft, this.relationships, contentTypes, workbook.dialect, this.cells.frame);
    return this.#notes;
  }

  addRule(rule: DrawnRule): void {
    this.#rules.push({ rule, formula: markFormula(rule.formula) });
  }

  /** False when the user has a validation on one of the cells: two of them cannot be. */
  addValidation(validation: DrawnValidation): boolean {
    this.#validated ??= validatedAreas(this.cells.frame);
    const areas = [...this.#validated, ...this.#validations.flatMap((each) => areasOf(each.range))];
    if (meets(areas, validation.range)) return false;
    this.#validations.push(validation);
    return true;
  }

  /** What stands in a cell; days count from 1900. */
  before(row: number, column: number): CellBefore {
    const cell = this.cells.read(row, column);
    if (cell === null) return { value: null, formula: null, style: this.cells.baseStyle(row, column), cell };
    const style = cell.style ?? 0;
    return { value: this.#valueOf(cell, style), formula: this.#formulaOf(row, column, cell), style, cell };
  }

  /** The formula of a cell that belongs to a shared one is the master's, moved along. */
  #formulaOf(row: number, column: number, cell: ExistingCell): string | null {
    const { formula } = cell;
    if (formula === null) return null;
    if (formula.kind !== 'shared' || formula.text !== '') return formula.text;
    for (const { row: r, column: c, xml } of this.cells.cellsIn(wholeSheet)) {
      const other = existingCell(xml, this.entry.part).formula;
      if (other?.kind === 'shared' && other.group === formula.group && other.text !== '')
        return formulaAt(shareFormula(other.text, r, c), row, column);
    }
    return null;
  }

  tables(): readonly Table[] {
    this.#tables ??= this.relationships.ofType('table').flatMap(({ part }) => {
      if (part === null || !this.book.draft.has(part)) return [];
      const { text, root } = this.book.draft.open(part);
      const area = areaOf(attributeOf(text, root, 'ref') ?? '');
      const count = (name: string, otherwise: number): number => {
        const value = attributeOf(text, root, name);
        return value === null ? otherwise : Number(value);
      };
      return area === null
        ? []
        : [{ area, headerRows: count('headerRowCount', 1), totalRows: count('totalsRowCount', 0) }];
    });
    return this.#tables;
  }

  /** Areas that one array formula fills: none of their cells can be written alone. */
  arrays(): readonly Area[] {
    this.#arrays ??= arrayAreas(this.cells.source.bytes);
    return this.#arrays;
  }

  inArray(row: number, column: number): boolean {
    return this.arrays().some(
      (area) => holds(area, row, column) && (area.lastRow > area.firstRow || area.lastColumn > area.firstColumn),
    );
  }

  finish(): void {
    addRules(this.cells.frame, this.#rules, (rule) => this.book.styles.tint(rule.tint.fill, rule.tint.font));
    addValidations(this.cells.frame, this.#validations);
    if (this.#notes !== null) this.#notes.finish(this.book.blocks());
    this.cells.finish();
    this.relationships.finish();
  }

  #valueOf(cell: ExistingCell, style: number): Scalar {
    const { value, type } = cell;
    if (value === null) return null;
    switch (type) {
      case 's':
        return this.book.sharedText(Number(value));
      case 'b':
        return value === '1' || value === 'true';
      case 'n': {
        const number = Number(value);
        const shift = this.book.dayShift;
        return shift !== 0 && showsDay(this.book.styles.numberFormat(style)) ? number + shift : number;
      }
      default:
        return value;
    }
  }
}

const wholeSheet: Area = { firstRow: 0, firstColumn: 0, lastRow: 1_048_575, lastColumn: 16_383 };

/** `<f t="array" ref="B2:B9">` and data tables; searched for by letters that are rare in sheets, since few have any. */
function arrayAreas(bytes: Uint8Array): readonly Area[] {
  return [...tagsWith(bytes, 'array', 4), ...tagsWith(bytes, 'dataTable', 4)].flatMap(
    (tag) => areaOf(/\sref=["']([^"']+)["']/.exec(tag)?.[1] ?? '') ?? [],
  );
}

/** The tags that hold the word in quotes. @param rare which letter of the word to look for */
function tagsWith(bytes: Uint8Array, word: string, rare: number): readonly string[] {
  const letters = new TextEncoder().encode(word);
  const letter = letters[rare] ?? 0;
  const tags: string[] = [];
  for (let at = bytes.indexOf(letter); at >= 0; at = bytes.indexOf(letter, at + 1)) {
    const start = at - rare;
    const quote = bytes[start - 1];
    if ((quote !== 34 && quote !== 39) || bytes[start + letters.length] !== quote) continue;
    if (!letters.every((each, index) => bytes[start + index] === each)) continue;
    tags.push(new TextDecoder().decode(bytes.subarray(bytes.lastIndexOf(60, start), bytes.indexOf(62, start))));
  }
  return tags;
}
