/** A package under change: parts edited in place, added and taken out; the package itself stays as it was. */
import type { Package } from '../../package/open-package';
import { partKey } from '../../package/stored-part';
import { readXml, type XmlElement } from '../xml/element';
import { asUtf8, toSplices, utf8Text, type TextEdit, type Utf8Part } from '../xml/part-text';
import { spliceBytes, wholeBack, type Splice } from '../xml/splice';

/** A part that was there before and is different now. */
export interface ChangedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The way back to the bytes as they were: see `spliceBack`. */
  readonly back: Uint8Array;
}

export interface DraftResult {
  readonly changed: readonly ChangedPart[];
  readonly added: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly removed: readonly string[];
}

/** A small XML part opened for change; `edits` are places in `text`. */
export class XmlPart {
  readonly text: string;
  readonly root: XmlElement;
  readonly #edits: TextEdit[] = [];

  constructor(
    readonly name: string,
    readonly source: Utf8Part,
  ) {
    this.text = utf8Text(source.bytes, name);
    this.root = readXml(this.text, name);
  }

  get edits(): readonly TextEdit[] {
    return this.#edits;
  }

  replace(start: number, end: number, insert: string): void {
    this.#edits.push({ start, end, insert });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Puts text behind the last child, opening an empty tag when need be. */
  append(element: XmlElement, text: string): void {
    if (!element.selfClosing) this.insert(element.closeStart, text);
    else this.replace(element.openEnd - 2, element.openEnd, `>${text}</${element.name}>`);
  }
}

export class PackageDraft {
  readonly #opened = new Map<string, XmlPart>();
  readonly #spliced = new Map<string, { readonly source: Utf8Part; readonly splices: readonly Splice[] }>();
  readonly #added = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  readonly #removed = new Set<string>();
  readonly #reserved = new Set<string>();

  constructor(readonly package_: Package) {
    for (const name of package_.names()) this.#reserved.add(partKey(name));
  }

  /** True for parts of the package that were not taken out; parts added here are not counted. */
  has(name: string): boolean {
    return this.package_.has(name) && !this.#removed.has(partKey(name));
  }

  /** The part as it was, as UTF-8. */
  source(name: string): Utf8Part {
    return asUtf8(this.package_.bytes(name), name);
  }

  /** A small XML part, opened once. Throws Refusal `damaged` when it is missing or no XML. */
  open(name: string): XmlPart {
    const key = partKey(name);
    const found = this.#opened.get(key) ?? new XmlPart(name, this.source(name));
    this.#opened.set(key, found);
    return found;
  }

  /** Changes a part by bytes; once a part, and not besides `open`. */
  splice(name: string, source: Utf8Part, splices: readonly Splice[]): void {
    this.#spliced.set(partKey(name), { source, splices });
  }

  add(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#added.set(partKey(name), { name, bytes });
    this.#reserved.add(partKey(name));
  }

  remove(name: string): void {
    this.#removed.add(partKey(name));
  }

  /** The first free name "stemN.extension" from 1; it is kept for the caller. */
  freeName(stem: string, extension: string): string {
    for (let n = 1; ; n += 1) {
      const name = `${stem}${String(n)}.${extension}`;
      if (this.#reserved.has(partKey(name))) continue;
      this.#reserved.add(partKey(name));
      return name;
    }
  }

  result(): DraftResult {
    const changed: ChangedPart[] = [];
    const removed: string[] = [];
    for (const name of this.package_.names()) {
      const key = partKey(name);
      if (this.#removed.has(key)) {
        removed.push(name);
        continue;
      }
      const edit = this.#editOf(key);
      if (edit === null) continue;
      const { bytes, back } = spliceBytes(edit.source.bytes, edit.splices);
      changed.push({
        name,
        bytes,
        back: edit.source.same ? back : wholeBack(this.package_.bytes(name), bytes),
      });
    }
    return { changed, added: [...this.#added.values()], removed };
  }

  #editOf(key: string): { readonly source: Utf8Part; readonly splices: readonly Splice[] } | null {
    const spliced = this.#spliced.get(key);
    if (spliced !== undefined) return spliced.splices.length === 0 ? null : spliced;
    const opened = this.#opened.get(key);
    if (opened === undefined || opened.edits.length === 0) return null;
    return { source: opened.source, splices: toSplices(opened.text, opened.edits) };
  }
}
