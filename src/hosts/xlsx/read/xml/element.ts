/** Small XML parts as a tree: names without prefix, attributes without namespace. For parts of thousands of elements, not for sheets. */
import { Refusal } from '../../../../core/errors';
import { ByteReader, NeedMore } from './byte-reader';
import { toUtf8 } from './encoding';

export interface Element {
  /** Local name: "sheet" for <x:sheet>. */
  readonly name: string;
  /** By local name; one without a prefix wins over one with. Declarations of namespaces are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** All text directly inside, glued together. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const deepest = 200;
const mostElements = 3_000_000;
const largestPart = 96 * 1024 * 1024;

/** The root element. Throws Refusal `damaged` for what is no well-formed XML, `too-large` for what would not fit into memory. */
export function parseXml(part: Uint8Array): Element {
  if (part.length > largestPart)
    throw new Refusal('too-large', { reason: 'part', size: part.length, limit: largestPart });
  const utf8 = toUtf8(part);
  const bytes = new Uint8Array(utf8.length + 1);
  bytes.set(utf8);
  const reader = new ByteReader();
  reader.open(bytes, utf8.length);
  try {
    return readTree(reader);
  } catch (error) {
    throw error instanceof NeedMore ? new Refusal('damaged', { reason: 'xml' }) : error;
  }
}

function readTree(reader: ByteReader): Element {
  const stack: Open[] = [];
  let count = 0;
  for (;;) {
    const parent = stack.at(-1);
    if (parent !== undefined) parent.text += reader.text();
    reader.nextTag();
    const name = reader.name();
    if (reader.closing) {
      reader.endTag();
      if (parent?.name !== name) throw new Refusal('damaged', { reason: 'xml' });
      stack.pop();
      const above = stack.at(-1);
      if (above === undefined) return parent;
      above.children.push(parent);
      continue;
    }
    const element: Open = { name, attributes: readAttributes(reader), children: [], text: '' };
    if (++count > mostElements) throw new Refusal('too-large', { reason: 'elements', limit: mostElements });
    if (!reader.empty) {
      stack.push(element);
      if (stack.length > deepest) throw new Refusal('damaged', { reason: 'xml' });
    } else if (parent === undefined) {
      return element;
    } else {
      parent.children.push(element);
    }
  }
}

const none: ReadonlyMap<string, string> = new Map();

function readAttributes(reader: ByteReader): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | null = null;
  while (reader.nextAttribute()) {
    const prefixed = reader.prefixed();
    const name = reader.name();
    if (prefixed === 'xmlns' || (prefixed === '' && name === 'xmlns')) continue;
    attributes ??= new Map();
    if (prefixed === '' || !attributes.has(name)) attributes.set(name, reader.value());
  }
  return attributes ?? none;
}

/** The first child of that name, or null. */
export function child(element: Element | null, name: string): Element | null {
  return element?.children.find((each) => each.name === name) ?? null;
}

export function childrenOf(element: Element | null, name: string): readonly Element[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

export function attribute(element: Element | null, name: string): string {
  return element?.attributes.get(name) ?? '';
}

/** A whole number that is not negative, or `otherwise`. */
export function numberAttribute(element: Element | null, name: string, otherwise: number): number {
  const written = attribute(element, name).trim();
  return /^\d{1,9}$/.test(written) ? Number(written) : otherwise;
}

/** XML's booleans; `otherwise` when the attribute is missing. */
export function isOn(element: Element | null, name: string, otherwise = false): boolean {
  const written = attribute(element, name).trim();
  return written === '' ? otherwise : written === '1' || written === 'true' || written === 'on';
}
