/**
 * A sheet without its cells: everything before and behind `sheetData` as one small tree, in which children are put at
 * the place the schema gives them.
 */
import { attributeOf, childOf, childrenOf, descendantsOf, prefixOf, withPrefix, type XmlElement } from '../xml/element';
import { toSplices } from '../xml/part-text';
import type { Splice } from '../xml/splice';
import { joined } from '../xml/splice';
import { XmlPart } from '../parts/draft';
import type { ScannedRows } from './scan-rows';

/** The schema's order of a worksheet's children. */
const order: readonly string[] = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

export class SheetFrame {
  readonly part: XmlPart;
  readonly prefix: string;
  /** Children to be put in, by their place in the text. */
  readonly #inserted: { readonly at: number; readonly rank: number; readonly xml: string }[] = [];
  readonly #headLength: number;
  /** What the bytes behind `sheetData` are further on in the sheet than in the frame. */
  readonly #shift: number;

  constructor(name: string, bytes: Uint8Array, rows: ScannedRows) {
    const { data, prefix } = rows;
    const stand = new TextEncoder().encode(`<${prefix}sheetData/>`);
    const frame = joined([bytes.subarray(0, data.start), stand, bytes.subarray(data.end)]);
    this.part = new XmlPart(name, { bytes: frame, same: true });
    this.prefix = prefixOf(this.part.root);
    this.#headLength = data.start;
    this.#shift = data.end - data.start - stand.length;
  }

  get root(): XmlElement {
    return this.part.root;
  }

  child(local: string): XmlElement | null {
    return childOf(this.root, local);
  }

  children(local: string): readonly XmlElement[] {
    return childrenOf(this.root, local);
  }

  attribute(element: XmlElement, name: string): string | null {
    return attributeOf(this.part.text, element, name);
  }

  /** Puts a child where the schema wants it; the fragment is written without prefixes. */
  insert(local: string, fragment: string): void {
    const rank = order.indexOf(local);
    const before = this.root.children.filter((child) => rankOf(child) <= rank && rankOf(child) >= 0).at(-1);
    this.#inserted.push({ at: before?.end ?? this.root.openEnd, rank, xml: this.prefixed(fragment) });
  }

  prefixed(fragment: string): string {
    return withPrefix(fragment, this.prefix);
  }

  /** The edits as splices of the whole sheet: those before its cells and those behind them. */
  splices(): { readonly before: readonly Splice[]; readonly behind: readonly Splice[] } {
    const inOrder = this.#inserted.toSorted((a, b) => a.at - b.at || a.rank - b.rank);
    for (const { at, xml } of inOrder) this.part.insert(at, xml);
    this.#inserted.length = 0;
    const all = toSplices(this.part.text, this.part.edits);
    return {
      before: all.filter(({ at }) => at <= this.#headLength),
      behind: all.filter(({ at }) => at > this.#headLength).map((each) => ({ ...each, at: each.at + this.#shift })),
    };
  }
}

/** What alternatives for different programs wrap counts as what it wraps. */
function rankOf(element: XmlElement): number {
  if (element.local !== 'AlternateContent') return order.indexOf(element.local);
  const wrapped = order.find((local) => descendantsOf(element, local).length > 0);
  return wrapped === undefined ? -1 : order.indexOf(wrapped);
}
