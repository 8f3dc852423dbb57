/**
 * A small XML part as a tree that remembers where everything stands, so that it can be changed in place. Not for
 * sheets' cell data: see sheet/. Names are taken as written; namespaces by prefix of what the caller looks for.
 */
import { Refusal } from '../../../../core/errors';
import { readEntities } from './text';

export interface XmlElement {
  /** With its prefix: "x:font". */
  readonly name: string;
  /** Without: "font". */
  readonly local: string;
  readonly start: number;
  /** Behind the `>` of the start tag. */
  readonly openEnd: number;
  /** Where `</` stands; `openEnd` for an empty tag. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly children: readonly XmlElement[];
}

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** From the first letter of the name to behind the closing quote. */
  readonly start: number;
  readonly end: number;
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly children: XmlElement[];
}

const tagName = /[^\s/>]+/y;

/** The root element. Throws Refusal `damaged` when tags do not match. */
export function readXml(text: string, part: string): XmlElement {
  const open: OpenElement[] = [];
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) throw unreadable(part);
    const letter = text.charCodeAt(at + 1);
    if (letter === 33 || letter === 63) {
      at = skipOther(text, at, part);
      continue;
    }
    if (letter === 47) {
      const end = text.indexOf('>', at) + 1;
      const element = open.pop();
      if (end === 0 || element?.name !== text.slice(at + 2, end - 1).trim()) throw unreadable(part);
      const closed = close(element, at, end);
      const parent = open.at(-1);
      if (parent === undefined) return closed;
      parent.children.push(closed);
      at = end;
      continue;
    }
    tagName.lastIndex = at + 1;
    const name = tagName.exec(text)?.[0];
    const openEnd = tagEnd(text, at);
    if (name === undefined || openEnd < 0) throw unreadable(part);
    if (text.charCodeAt(openEnd - 2) === 47) {
      const empty = { ...close({ name, start: at, openEnd, children: [] }, openEnd, openEnd), selfClosing: true };
      const parent = open.at(-1);
      if (parent === undefined) return empty;
      parent.children.push(empty);
    } else open.push({ name, start: at, openEnd, children: [] });
    at = openEnd;
  }
}

/** The attributes of an element, namespace declarations among them. */
export function attributesOf(text: string, element: XmlElement): readonly XmlAttribute[] {
  const found: XmlAttribute[] = [];
  const pattern = /([^\s=/<>]+)\s*=\s*("[^"]*"|'[^']*')/g;
  pattern.lastIndex = element.start + 1 + element.name.length;
  for (;;) {
    const match = pattern.exec(text);
    if (match === null || match.index >= element.openEnd) return found;
    const [whole, name = '', quoted = ''] = match;
    const value = readEntities(quoted.slice(1, -1));
    found.push({ name, value, start: match.index, end: match.index + whole.length });
  }
}

/** The value of the attribute written without prefix; null when absent. */
export function attributeOf(text: string, element: XmlElement, name: string): string | null {
  return attributesOf(text, element).find((each) => each.name === name)?.value ?? null;
}

/** The value of the attribute of that local name that has a prefix (`r:id` whatever the prefix). */
export function prefixedAttributeOf(text: string, element: XmlElement, local: string): string | null {
  const ending = `:${local}`;
  return (
    attributesOf(text, element).find((each) => each.name.endsWith(ending) && !each.name.startsWith('xmlns:'))?.value ??
    null
  );
}

export function childOf(element: XmlElement, local: string): XmlElement | null {
  return element.children.find((child) => child.local === local) ?? null;
}

export function childrenOf(element: XmlElement | null, local: string): readonly XmlElement[] {
  return element === null ? [] : element.children.filter((child) => child.local === local);
}

/** Every element of that local name, at any depth, in order. */
export function descendantsOf(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.local === local ? [child] : []),
    ...descendantsOf(child, local),
  ]);
}

/** The character data directly within, CDATA taken out of its wrapping; entities read. */
export function textOf(text: string, element: XmlElement): string {
  let data = '';
  let at = element.openEnd;
  for (const child of element.children) {
    data += text.slice(at, child.start);
    at = child.end;
  }
  data += text.slice(at, element.closeStart);
  const pieces = data.split(/<!\[CDATA\[([\s\S]*?)\]\]>/);
  return pieces
    .map((piece, index) => (index % 2 === 1 ? piece : readEntities(piece.replace(/<!--[\s\S]*?-->/g, ''))))
    .join('');
}

/** "x:" of "x:worksheet", "" of "worksheet". */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** The fragment, written without prefixes, with `prefix` before every element name. It must not hold comments. */
export function withPrefix(fragment: string, prefix: string): string {
  return prefix === '' ? fragment : fragment.replace(/<(\/?)(?=[A-Za-z])/g, (_, slash: string) => `<${slash}${prefix}`);
}

/** Behind the `>` that ends the tag at `at`; a `>` in quotes does not count. −1: none. */
function tagEnd(text: string, at: number): number {
  let quote = 0;
  for (let i = at + 1; i < text.length; i += 1) {
    const letter = text.charCodeAt(i);
    if (quote !== 0) {
      if (letter === quote) quote = 0;
    } else if (letter === 34 || letter === 39) quote = letter;
    else if (letter === 62) return i + 1;
  }
  return -1;
}

/** Comments, CDATA, processing instructions and the document type. */
function skipOther(text: string, at: number, part: string): number {
  const ends: readonly (readonly [string, string])[] = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
    ['<!', '>'],
  ];
  for (const [begin, end] of ends) {
    if (!text.startsWith(begin, at)) continue;
    const found = text.indexOf(end, at + begin.length);
    if (found < 0) break;
    return found + end.length;
  }
  throw unreadable(part);
}

function close(element: OpenElement, closeStart: number, end: number): XmlElement {
  const { name } = element;
  const local = name.slice(name.indexOf(':') + 1);
  return { ...element, local, closeStart, end, selfClosing: false };
}

function unreadable(part: string): Refusal {
  return new Refusal('damaged', { part, reason: 'xml' });
}
