/** docProps/custom.xml: properties that programs keep with the workbook and show nowhere. */
import { attributeOf, childrenOf, prefixOf, textOf, withPrefix, type XmlElement } from '../xml/element';
import { plainXml, readXstring, xmlText } from '../xml/text';
import { contentTypes, type ContentTypes } from './content-types';
import type { Dialect } from './dialect';
import type { PackageDraft, XmlPart } from './draft';
import { Relationships } from './relationships';
import { boundPrefix } from './workbook-part';

const formatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Numbers 0 and 1 are taken by the format itself. */
const firstNumber = 2;

export class CustomProperties {
  readonly #part: XmlPart | null;
  readonly #relationships: Relationships;
  readonly #found = new Map<string, { readonly element: XmlElement; readonly value: string }>();
  readonly #set = new Map<string, string | null>();

  constructor(
    readonly draft: PackageDraft,
    readonly contentTypes: ContentTypes,
    readonly dialect: Dialect,
  ) {
    this.#relationships = new Relationships(draft, '');
    const name = this.#relationships.ofType('customproperties')[0]?.part ?? '';
    this.#part = draft.has(name) ? draft.open(name) : null;
    if (this.#part === null) return;
    const { text, root } = this.#part;
    for (const element of childrenOf(root, 'property')) {
      const value = element.children[0];
      this.#found.set(attributeOf(text, element, 'name') ?? '', {
        element,
        value: value === undefined ? '' : readXstring(textOf(text, value)),
      });
    }
  }

  get(name: string): string | null {
    const set = this.#set.get(name);
    return set === undefined ? (this.#found.get(name)?.value ?? null) : set;
  }

  set(name: string, value: string | null): void {
    this.#set.set(name, value);
  }

  finish(): void {
    const changed = [...this.#set].filter(([name, value]) => value !== (this.#found.get(name)?.value ?? null));
    if (changed.length === 0) return;
    const part = this.#part;
    const numbers =
      part === null ? [] : childrenOf(part.root, 'property').map((each) => Number(attributeOf(part.text, each, 'pid')));
    let next = Math.max(firstNumber - 1, ...numbers.filter((each) => Number.isSafeInteger(each))) + 1;
    const fresh: string[] = [];
    for (const [name, value] of changed) {
      const found = this.#found.get(name);
      if (part !== null && found !== undefined) {
        if (value === null) part.remove(found.element);
        else this.#replace(part, found.element, value);
      } else if (value !== null) {
        fresh.push(this.#propertyXml(name, next, value));
        next += 1;
      }
    }
    if (fresh.length === 0) return;
    if (part !== null) part.append(part.root, fresh.join(''));
    else this.#addPart(fresh);
  }

  #addPart(fresh: readonly string[]): void {
    const { customProperties, propertyTypes } = this.dialect;
    const name = 'docProps/custom.xml';
    const free = this.draft.package_.has(name) ? this.draft.freeName('docProps/custom', 'xml') : name;
    this.draft.add(
      free,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${customProperties}" xmlns:vt="${propertyTypes}">${fresh.join('')}</Properties>`,
    );
    this.contentTypes.add(free, contentTypes.customProperties);
    this.#relationships.add(this.dialect.type('custom-properties'), free);
    this.#relationships.finish();
  }

  #replace(part: XmlPart, element: XmlElement, value: string): void {
    if (element.selfClosing) part.append(element, this.#valueXml(value));
    else part.replace(element.openEnd, element.closeStart, this.#valueXml(value));
  }

  #propertyXml(name: string, number: number, value: string): string {
    const head = `<property fmtid="${formatId}" pid="${String(number)}" name="${plainXml(name)}">`;
    const prefix = this.#part === null ? '' : prefixOf(this.#part.root);
    return withPrefix(head, prefix) + this.#valueXml(value) + withPrefix('</property>', prefix);
  }

  #valueXml(value: string): string {
    const part = this.#part;
    const bound = part === null ? 'vt' : boundPrefix(part.text, part.root, this.dialect.propertyTypes);
    const declared = bound === null ? ` xmlns:vt="${this.dialect.propertyTypes}"` : '';
    const prefix = bound ?? 'vt';
    return `<${prefix}:lpwstr${declared}>${xmlText(value)}</${prefix}:lpwstr>`;
  }
}
