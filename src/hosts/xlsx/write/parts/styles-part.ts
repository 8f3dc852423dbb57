/** xl/styles.xml: new looks are put behind those that are there; nothing that is there changes its number. */
import { Refusal } from '../../../../core/errors';
import { attributeOf, attributesOf, childOf, childrenOf, prefixOf, withPrefix, type XmlElement } from '../xml/element';
import { plainXml } from '../xml/text';
import { contentTypes, type ContentTypes } from './content-types';
import type { PackageDraft, XmlPart } from './draft';
import { builtinFormat } from '../../read/styles/builtin-formats';
import { builtinNumber } from './number-formats';
import type { WorkbookPart } from './workbook-part';

type Section = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellStyleXfs' | 'cellXfs' | 'cellStyles' | 'dxfs';

/** The schema's order; sections that we never write stand here to find the place of those we do. */
const order: readonly string[] = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Excel opens no file with more cell formats. */
const mostFormats = 64_000;
/** Numbers of formats that a file defines itself begin here. */
const firstOwnFormat = 164;

/** What a section must hold before anything else, because its first entries are defaults. */
const defaults: Readonly<Record<Section, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  cellStyles: ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'],
  dxfs: [],
};

/** A cell format in SpreadsheetML fragments without prefixes. */
export interface CellFormat {
  readonly font: string;
  readonly fill: string | null;
  readonly border: string | null;
  readonly numberFormat: string;
  readonly alignment: string;
  readonly unlocked: boolean;
  /** As if typed after an apostrophe: text that looks like a formula stays text when the cell is edited. */
  readonly quotePrefix: boolean;
}

/** A section's entries: how many there were, what was put behind them. */
interface Entries {
  readonly element: XmlElement | null;
  /** With defaults where the section was empty. */
  count: number;
  readonly added: string[];
}

export class StylesPart {
  readonly #part: XmlPart | null;
  readonly #prefix: string;
  readonly #sections = new Map<Section, Entries>();
  readonly #known = new Map<string, number>();
  #codes: Map<number, string> | null = null;

  constructor(
    readonly draft: PackageDraft,
    readonly workbook: WorkbookPart,
    readonly contentTypes: ContentTypes,
  ) {
    const name = workbook.relationships.ofType('styles')[0]?.part ?? '';
    this.#part = draft.has(name) ? draft.open(name) : null;
    this.#prefix = this.#part === null ? '' : prefixOf(this.#part.root);
  }

  /** The number of a cell format. Throws Refusal `unsupported` when the workbook can take no more. */
  format(format: CellFormat): number {
    this.#entries('cellStyleXfs');
    const font = this.#intern('fonts', format.font);
    const fill = format.fill === null ? 0 : this.#intern('fills', format.fill);
    const border = format.border === null ? 0 : this.#intern('borders', format.border);
    const number = this.#formatNumber(format.numberFormat);
    return this.#intern(
      'cellXfs',
      [
        `<xf numFmtId="${String(number)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0"`,
        format.quotePrefix ? ' quotePrefix="1"' : '',
        ' applyNumberFormat="1" applyFont="1"',
        format.fill === null ? '' : ' applyFill="1"',
        format.border === null ? '' : ' applyBorder="1"',
        ` applyAlignment="1"${format.unlocked ? ' applyProtection="1"' : ''}>`,
        format.alignment,
        format.unlocked ? '<protection locked="0"/>' : '',
        '</xf>',
      ].join(''),
    );
  }

  /** The cell format that differs from another only in its number format. */
  withNumberFormat(format: number, code: string): number {
    if (this.numberFormat(format) === code) return format;
    const number = this.#formatNumber(code);
    const element = this.#formatElement(format);
    const part = this.#part;
    if (part === null || element === null) {
      this.#entries('cellStyleXfs');
      return this.#intern(
        'cellXfs',
        `<xf numFmtId="${String(number)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
      );
    }
    const attributes = attributesOf(part.text, element)
      .filter(({ name }) => name !== 'numFmtId' && name !== 'applyNumberFormat' && name !== 'quotePrefix')
      .map(({ name, value }) => ` ${name}="${plainXml(value)}"`);
    const tag = `<${element.name} numFmtId="${String(number)}"${attributes.join('')} applyNumberFormat="1"`;
    const rest = element.selfClosing ? '/>' : `>${part.text.slice(element.openEnd, element.end)}`;
    return this.#internWritten('cellXfs', tag + rest);
  }

  /** The number format of a cell format that was there before; "General" when there is none such. */
  numberFormat(format: number): string {
    const element = this.#formatElement(format);
    if (this.#part === null || element === null) return 'General';
    const number = Number(attributeOf(this.#part.text, element, 'numFmtId') ?? '0');
    return this.#ownCodes().get(number) ?? builtinFormat(number);
  }

  /** The number of a differential format: fill and font colour, "#RRGGBB". */
  tint(fill: string, font: string): number {
    const colour = argb(fill);
    return this.#intern(
      'dxfs',
      `<dxf><font><color rgb="${argb(font)}"/></font><fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor rgb="${colour}"/></patternFill></fill></dxf>`,
    );
  }

  finish(): void {
    if ([...this.#sections.values()].every(({ added }) => added.length === 0)) return;
    const part = this.#part;
    if (part === null) {
      this.#addPart();
      return;
    }
    const { root, text } = part;
    const missing: string[] = [];
    for (const [section, { element, count, added }] of this.#inOrder()) {
      if (element === null) {
        const xml = this.#sectionXml(section);
        const rank = order.indexOf(section);
        const before = root.children.filter((child) => order.indexOf(child.local) < rank).at(-1);
        if (root.selfClosing) missing.push(xml);
        else part.insert(before?.end ?? root.openEnd, xml);
        continue;
      }
      const attribute = attributesOf(text, element).find((each) => each.name === 'count');
      if (attribute !== undefined) part.replace(attribute.start, attribute.end, `count="${String(count)}"`);
      part.append(element, added.join(''));
    }
    if (missing.length > 0) part.append(root, missing.join(''));
  }

  #addPart(): void {
    const { dialect, relationships } = this.workbook;
    this.#entries('cellStyles');
    const body = this.#inOrder().map(([section]) => this.#sectionXml(section));
    const name = this.draft.package_.has('xl/styles.xml') ? this.draft.freeName('xl/styles', 'xml') : 'xl/styles.xml';
    this.draft.add(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${dialect.main}">${body.join('')}</styleSheet>`,
    );
    this.contentTypes.add(name, contentTypes.styles);
    relationships.add(dialect.type('styles'), name);
  }

  #inOrder(): readonly (readonly [Section, Entries])[] {
    return [...this.#sections]
      .filter(([, { added }]) => added.length > 0)
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  }

  #sectionXml(section: Section): string {
    const { count, added } = this.#entries(section);
    const name = this.#prefix + section;
    return `<${name} count="${String(count)}">${added.join('')}</${name}>`;
  }

  /** Opens a section; where it is missing or empty its defaults are put in first. */
  #entries(section: Section): Entries {
    const found = this.#sections.get(section);
    if (found !== undefined) return found;
    const element = this.#part === null ? null : childOf(this.#part.root, section);
    const entries: Entries = { element, count: element?.children.length ?? 0, added: [] };
    this.#sections.set(section, entries);
    if (entries.count === 0) for (const each of defaults[section]) this.#push(section, withPrefix(each, this.#prefix));
    return entries;
  }

  #intern(section: Section, fragment: string): number {
    return this.#internWritten(section, withPrefix(fragment, this.#prefix));
  }

  #internWritten(section: Section, xml: string): number {
    const key = section + xml;
    const found = this.#known.get(key);
    if (found !== undefined) return found;
    const number = this.#push(section, xml);
    if (section === 'cellXfs' && number >= mostFormats)
      throw new Refusal('unsupported', { reason: 'cell-formats', limit: mostFormats });
    this.#known.set(key, number);
    return number;
  }

  #push(section: Section, xml: string): number {
    const entries = this.#entries(section);
    entries.added.push(xml);
    entries.count += 1;
    return entries.count - 1;
  }

  #formatElement(format: number): XmlElement | null {
    const section = this.#part === null ? null : childOf(this.#part.root, 'cellXfs');
    return section?.children[format] ?? null;
  }

  #formatNumber(code: string): number {
    const builtIn = builtinNumber(code);
    if (builtIn !== null) return builtIn;
    const codes = this.#ownCodes();
    for (const [number, known] of codes) if (known === code) return number;
    const number = Math.max(firstOwnFormat - 1, ...codes.keys()) + 1;
    codes.set(number, code);
    this.#intern('numFmts', `<numFmt numFmtId="${String(number)}" formatCode="${plainXml(code)}"/>`);
    return number;
  }

  #ownCodes(): Map<number, string> {
    if (this.#codes !== null) return this.#codes;
    const codes = new Map<number, string>();
    this.#codes = codes;
    const part = this.#part;
    if (part === null) return codes;
    for (const element of childrenOf(childOf(part.root, 'numFmts'), 'numFmt')) {
      const number = Number(attributeOf(part.text, element, 'numFmtId'));
      if (Number.isInteger(number)) codes.set(number, attributeOf(part.text, element, 'formatCode') ?? '');
    }
    return codes;
  }
}

/** "#C00000" → "FFC00000". */
export function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase().padStart(6, '0').slice(-6)}`;
}
