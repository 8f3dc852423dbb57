/** A workbook under change: its parts brought together. Nothing is written before `finish`. */
import { Refusal } from '../../../../core/errors';
import type { SheetDrawing } from '../../../../core/model/drawing';
import type { Package } from '../../package/open-package';
import { SharedStrings } from '../../read/shared-strings';
import { TextTable } from '../../read/text-table';
import { toUtf8 } from '../../read/xml/encoding';
import { scanAll } from '../../read/xml/pump';
import { VmlBlocks } from '../notes/vml-drawing';
import { paintSheet } from '../paint/paint-sheet';
import { ContentTypes } from '../parts/content-types';
import { CustomProperties } from '../parts/custom-properties';
import { PackageDraft, type DraftResult } from '../parts/draft';
import { Relationships, relationshipsName } from '../parts/relationships';
import { StylesPart } from '../parts/styles-part';
import { WorkbookPart, type SheetEntry } from '../parts/workbook-part';
import { utf8Text } from '../xml/part-text';
import { OpenSheet } from './open-sheet';

/** Days between the first days of the two calendars. */
const days1904 = 1462;

/** What a sheet's name may not hold, and how long it may be. */
const forbidden = /[[\]:*?/\\]|^'|'$/;
const longestName = 31;

export class WorkbookDraft {
  readonly draft: PackageDraft;
  readonly contentTypes: ContentTypes;
  readonly workbook: WorkbookPart;
  readonly styles: StylesPart;
  readonly properties: CustomProperties;
  /** 1462 in workbooks that count days from 1904: what is taken off a day's number. */
  readonly dayShift: number;
  readonly #sheets = new Map<string, OpenSheet>();
  readonly #removed: SheetEntry[] = [];
  #blocks: VmlBlocks | null = null;
  #shared: { readonly strings: SharedStrings; readonly texts: readonly string[] } | null = null;
  #formulasChanged = false;

  constructor(readonly package_: Package) {
    this.draft = new PackageDraft(package_);
    this.contentTypes = new ContentTypes(this.draft);
    this.workbook = new WorkbookPart(this.draft);
    this.styles = new StylesPart(this.draft, this.workbook, this.contentTypes);
    this.properties = new CustomProperties(this.draft, this.contentTypes, this.workbook.dialect);
    this.dayShift = this.workbook.date1904 ? days1904 : 0;
  }

  /** A worksheet that is there; null when there is none of that name. */
  find(name: string): OpenSheet | null {
    const entry = this.workbook.sheet(name);
    if (entry === null || entry.place < 0 || entry.type !== 'worksheet' || !this.draft.has(entry.part)) return null;
    const found = this.#sheets.get(entry.part) ?? new OpenSheet(this, entry);
    this.#sheets.set(entry.part, found);
    return found;
  }

  /** A worksheet to be written in. Throws Refusal `not-written` when there is none, `protected` when it is. */
  sheet(name: string): OpenSheet {
    const sheet = this.find(name);
    if (sheet === null) throw new Refusal('not-written', { sheet: name, reason: 'no-sheet' });
    if (sheet.cells.protected) throw new Refusal('protected', { sheet: name });
    return sheet;
  }

  /** Throws Refusal `not-written` when the name is taken or impossible. */
  addSheet(drawing: SheetDrawing, after: string | null, shown = false): void {
    const { name } = drawing;
    if (name === '' || name.length > longestName || forbidden.test(name))
      throw new Refusal('not-written', { sheet: name, reason: 'sheet-name' });
    if (this.workbook.sheet(name) !== null) throw new Refusal('not-written', { sheet: name, reason: 'sheet-exists' });
    const painted = paintSheet(
      drawing,
      {
        draft: this.draft,
        contentTypes: this.contentTypes,
        dialect: this.workbook.dialect,
        styles: this.styles,
        blocks: this.blocks(),
        dayShift: this.dayShift,
      },
      shown,
    );
    this.workbook.addSheet(name, painted.part, drawing.visibility, after);
    for (const each of painted.names) this.workbook.addName(each);
    if (painted.hasFormulas) this.formulasChanged();
    if (painted.needsCalculation) this.workbook.calculateOnLoad();
  }

  /** Takes a sheet out, with all parts that only it leads to. */
  removeSheet(entry: SheetEntry): void {
    this.workbook.removeSheet(entry);
    this.#removed.push(entry);
    this.#sheets.delete(entry.part);
    this.formulasChanged();
  }

  /** The order of calculation that the file keeps is no longer true: it goes, programs make it anew. */
  formulasChanged(): void {
    this.#formulasChanged = true;
  }

  /** A text that cells refer to by number. */
  sharedText(index: number): string {
    if (this.#shared === null) {
      const texts = new TextTable();
      const strings = new SharedStrings(texts);
      const part = this.workbook.relationships.ofType('sharedStrings')[0]?.part ?? '';
      if (this.draft.has(part)) scanAll(toUtf8(this.package_.bytes(part)), strings);
      this.#shared = { strings, texts: texts.texts };
    }
    const { strings, texts } = this.#shared;
    return index >= 0 && index < strings.count ? (texts[strings.indexes[index] ?? 0] ?? '') : '';
  }

  blocks(): VmlBlocks {
    if (this.#blocks !== null) return this.#blocks;
    const blocks = new VmlBlocks();
    this.#blocks = blocks;
    for (const name of this.package_.names()) {
      if (/\.vml$/i.test(name)) blocks.see(utf8Text(this.draft.source(name).bytes, name));
    }
    return blocks;
  }

  /** Everything that changed, as parts. */
  finish(): DraftResult {
    for (const sheet of this.#sheets.values()) sheet.finish();
    this.styles.finish();
    this.properties.finish();
    this.#removeParts();
    if (this.#formulasChanged) this.#dropCalculationChain();
    this.workbook.finish();
    this.contentTypes.finish();
    return this.draft.result();
  }

  #dropCalculationChain(): void {
    const { relationships } = this.workbook;
    for (const { id, part } of relationships.ofType('calcChain')) {
      relationships.remove(id);
      if (part === null) continue;
      this.contentTypes.remove(part);
      if (this.draft.has(part)) this.draft.remove(part);
    }
  }

  #removeParts(): void {
    if (this.#removed.length === 0) return;
    const left = new Set<string>();
    this.#reach('', left);
    for (const entry of this.#removed) {
      const gone = new Set<string>();
      this.#reach(entry.part, gone);
      for (const part of gone) {
        if (left.has(part)) continue;
        this.draft.remove(part);
        this.draft.remove(relationshipsName(part));
        this.contentTypes.remove(part);
      }
    }
  }

  /** Every part that the relationships lead to from one, itself among them. */
  #reach(from: string, seen: Set<string>): void {
    if (seen.has(from)) return;
    seen.add(from);
    const relationships =
      from === this.workbook.part.name ? this.workbook.relationships : new Relationships(this.draft, from);
    for (const { part } of relationships.list()) if (part !== null && this.package_.has(part)) this.#reach(part, seen);
  }
}
