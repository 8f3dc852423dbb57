/** [Content_Types].xml: what kind each part is. */
import { partKey } from '../../package/stored-part';
import { attributeOf, childrenOf, prefixOf, type XmlElement } from '../xml/element';
import { plainXml } from '../xml/text';
import type { PackageDraft, XmlPart } from './draft';

const contentTypesName = '[Content_Types].xml';

const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const contentTypes = {
  workbook: `${sheetml}.sheet.main+xml`,
  worksheet: `${sheetml}.worksheet+xml`,
  styles: `${sheetml}.styles+xml`,
  comments: `${sheetml}.comments+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customProperties: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  xml: 'application/xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

export class ContentTypes {
  readonly #part: XmlPart;
  readonly #overrides = new Map<string, XmlElement>();
  readonly #defaults = new Map<string, string>();
  readonly #newDefaults: string[] = [];
  readonly #newOverrides: string[] = [];
  readonly #removed = new Set<string>();

  constructor(draft: PackageDraft) {
    this.#part = draft.open(contentTypesName);
    const { text, root } = this.#part;
    for (const element of childrenOf(root, 'Default')) {
      const extension = attributeOf(text, element, 'Extension')?.toLowerCase() ?? '';
      this.#defaults.set(extension, attributeOf(text, element, 'ContentType') ?? '');
    }
    for (const element of childrenOf(root, 'Override')) {
      this.#overrides.set(partKey(attributeOf(text, element, 'PartName') ?? ''), element);
    }
  }

  /** Says what a new part is, by its own entry unless its extension says the same already. */
  add(part: string, contentType: string): void {
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    if (this.#defaults.get(extension) === contentType) return;
    const { prefix } = this;
    if (extension === 'vml' && !this.#defaults.has(extension)) {
      this.#defaults.set(extension, contentType);
      this.#newDefaults.push(`<${prefix}Default Extension="vml" ContentType="${contentType}"/>`);
      return;
    }
    this.#newOverrides.push(`<${prefix}Override PartName="/${plainXml(part)}" ContentType="${contentType}"/>`);
  }

  /** The type by the part's own entry or its extension; "" when unknown. */
  typeOf(part: string): string {
    const element = this.#overrides.get(partKey(part));
    if (element !== undefined) return attributeOf(this.#part.text, element, 'ContentType') ?? '';
    return this.#defaults.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()) ?? '';
  }

  remove(part: string): void {
    this.#removed.add(partKey(part));
  }

  finish(): void {
    const { root } = this.#part;
    for (const key of this.#removed) {
      const element = this.#overrides.get(key);
      if (element !== undefined) this.#part.remove(element);
    }
    // Defaults stand before overrides in what Office writes; the schema allows any order.
    if (this.#newDefaults.length > 0 && !root.selfClosing) this.#part.insert(root.openEnd, this.#newDefaults.join(''));
    if (this.#newOverrides.length > 0) this.#part.append(root, this.#newOverrides.join(''));
  }

  get prefix(): string {
    return prefixOf(this.#part.root);
  }
}
