/**
 * Reads XML straight from bytes, tag by tag, without building anything: for sheets and shared strings, where
 * millions of cells go by. Names are compared by their local part: the prefix (x:row) says nothing here.
 *
 * The bytes end with a 0 at `to`, so that loops need no second condition. What reaches it is either not all there
 * yet (`NeedMore`) or broken.
 */
import { Refusal } from '../../../../core/errors';
import { decodeUtf8, normaliseLines, resolveEntities } from './utf8';

/** Thrown where a unit is cut off by the end of the window: nothing of it may have been kept. */
export class NeedMore extends Error {}
/** One for all: it carries nothing, and making an error with its trace costs more than the reading. */
const needMore = new NeedMore();

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const BANG = 0x21;
const QUESTION = 0x3f;
const AMPERSAND = 0x26;
const RETURN = 0x0d;

export class ByteReader {
  bytes: Uint8Array = new Uint8Array(1);
  to = 0;
  at = 0;
  /** What `nextTag` and `nextAttribute` found. */
  nameFrom = 0;
  nameTo = 0;
  valueFrom = 0;
  valueTo = 0;
  /** The tag is `</name>`. */
  closing = false;
  /** The tag ended with `/>`: valid once `nextAttribute` has returned false. */
  empty = false;

  open(bytes: Uint8Array, to: number): void {
    this.bytes = bytes;
    this.to = to;
    this.at = 0;
  }

  /** Always throws: more bytes are needed, or the XML has a 0 in it. */
  missing(at: number): never {
    if (at >= this.to) throw needMore;
    throw new Refusal('damaged', { reason: 'xml' });
  }

  /**
   * Goes to the next tag, past comments and instructions, and reads its name; `at` is behind the name then.
   * Throws Refusal `damaged` at a DTD: nothing is ever defined in these parts, and entities can explode.
   */
  nextTag(): void {
    const { bytes } = this;
    let at = this.at;
    for (;;) {
      let byte = bytes[at];
      while (byte !== LESS) {
        if (byte === 0 || byte === undefined) this.missing(at);
        byte = bytes[++at];
      }
      byte = bytes[at + 1];
      if (byte === BANG) at = this.#pastDeclaration(at);
      else if (byte === QUESTION) at = this.#past(at + 2, '?>');
      else break;
    }
    at += 1;
    this.closing = bytes[at] === SLASH;
    if (this.closing) at += 1;
    let from = at;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined || byte <= 0x20 || byte === GREATER || byte === SLASH) {
        if (byte === 0 || byte === undefined) this.missing(at);
        break;
      }
      if (byte === LESS) throw new Refusal('damaged', { reason: 'xml' });
      if (byte === COLON) from = at + 1;
      at += 1;
    }
    this.nameFrom = from;
    this.nameTo = at;
    this.at = at;
    this.empty = false;
  }

  /** Reads one attribute of the tag; false at its end, with `at` behind the tag and `empty` set. */
  nextAttribute(): boolean {
    const { bytes } = this;
    let at = this.at;
    let byte = bytes[at];
    while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[++at];
    if (byte === GREATER) {
      this.at = at + 1;
      return false;
    }
    if (byte === SLASH) {
      if (bytes[at + 1] !== GREATER) this.missingOrBroken(at + 1);
      this.empty = true;
      this.at = at + 2;
      return false;
    }
    this.nameFrom = at;
    while (byte !== EQUALS) {
      if (byte === undefined || byte <= 0x20 || byte === GREATER || byte === LESS || byte === SLASH) break;
      if (byte === COLON) this.nameFrom = at + 1;
      byte = bytes[++at];
    }
    this.nameTo = at;
    while (byte !== undefined && byte !== 0 && byte <= 0x20) byte = bytes[++at];
    if (byte !== EQUALS) this.missingOrBroken(at);
    byte = bytes[++at];
    while (byte !== undefined && byte !== 0 && byte <= 0x20) byte = bytes[++at];
    if (byte !== QUOTE && byte !== APOSTROPHE) this.missingOrBroken(at);
    const quote = byte;
    this.valueFrom = ++at;
    byte = bytes[at];
    while (byte !== quote) {
      if (byte === 0 || byte === undefined) this.missing(at);
      byte = bytes[++at];
    }
    this.valueTo = at;
    this.at = at + 1;
    return true;
  }

  /** Goes past the closing tag of that name, which must come next. */
  closingTag(name: string): void {
    this.nextTag();
    if (!this.closing || !this.nameIs(name)) throw new Refusal('damaged', { reason: 'xml' });
    this.endTag();
  }

  /** Goes past the rest of the tag. */
  endTag(): void {
    while (this.nextAttribute());
  }

  /** Goes past all that belongs to the element whose opening tag's name was just read, to any depth. */
  skipElement(): void {
    this.endTag();
    let depth = this.empty ? 0 : 1;
    while (depth > 0) {
      this.nextTag();
      const { closing } = this;
      this.endTag();
      if (closing) depth -= 1;
      else if (!this.empty) depth += 1;
    }
  }

  /** True when the tag or attribute name is the given ASCII word. */
  nameIs(word: string): boolean {
    if (this.nameTo - this.nameFrom !== word.length) return false;
    for (let n = 0; n < word.length; n++) {
      if (this.bytes[this.nameFrom + n] !== word.charCodeAt(n)) return false;
    }
    return true;
  }

  name(): string {
    return decodeUtf8(this.bytes, this.nameFrom, this.nameTo);
  }

  /** The attribute's prefix: "r" of r:id, "" without one. */
  prefixed(): string {
    let from = this.nameFrom - 1;
    if (this.bytes[from] !== COLON) return '';
    while ((this.bytes[from - 1] ?? 0) > 0x20) from -= 1;
    return decodeUtf8(this.bytes, from, this.nameFrom - 1);
  }

  value(): string {
    return resolveEntities(decodeUtf8(this.bytes, this.valueFrom, this.valueTo));
  }

  /** The value as a whole number that is not negative; −1 when it is none. */
  valueNumber(): number {
    return wholeNumber(this.bytes, this.valueFrom, this.valueTo);
  }

  /** XML's "1" and "true". */
  valueIsTrue(): boolean {
    const value = this.value().trim();
    return value === '1' || value === 'true';
  }

  /**
   * The text from here to the next tag, comments left out, CDATA taken as it stands; `at` is at that tag's `<` then.
   */
  text(): string {
    const from = this.at;
    const { bytes } = this;
    let at = from;
    let plain = true;
    let byte = bytes[at];
    while (byte !== LESS) {
      if (byte === 0 || byte === undefined) this.missing(at);
      if (byte === AMPERSAND || byte === RETURN) plain = false;
      byte = bytes[++at];
    }
    const next = bytes[at + 1];
    if (next === 0) this.missing(at + 1);
    this.at = at;
    if (next === BANG || next === QUESTION) return this.#mixedText(from);
    if (from === at) return '';
    const text = decodeUtf8(bytes, from, at);
    return plain ? text : resolveEntities(normaliseLines(text));
  }

  missingOrBroken(at: number): never {
    if (this.bytes[at] === 0 || at >= this.to) this.missing(at);
    throw new Refusal('damaged', { reason: 'xml' });
  }

  #mixedText(from: number): string {
    const { bytes } = this;
    let text = '';
    for (let at = from; ;) {
      const start = at;
      while (bytes[at] !== LESS) if (bytes[at++] === 0) this.missing(at - 1);
      text += resolveEntities(normaliseLines(decodeUtf8(bytes, start, at)));
      const next = bytes[at + 1];
      if (next === BANG) {
        const after = this.#pastDeclaration(at);
        if (bytes[at + 2] === 0x5b) text += normaliseLines(decodeUtf8(bytes, at + 9, after - 3));
        at = after;
      } else if (next === QUESTION) {
        at = this.#past(at + 2, '?>');
      } else {
        if (next === 0) this.missing(at + 1);
        this.at = at;
        return text;
      }
    }
  }

  /** Past a comment or CDATA section. */
  #pastDeclaration(at: number): number {
    if (this.#starts(at, '<!--')) return this.#past(at + 4, '-->');
    if (this.#starts(at, '<![CDATA[')) return this.#past(at + 9, ']]>');
    throw new Refusal('damaged', { reason: 'dtd' });
  }

  #starts(at: number, word: string): boolean {
    for (let n = 0; n < word.length; n++) {
      const byte = this.bytes[at + n];
      if (byte === 0 || byte === undefined) this.missing(at + n);
      if (byte !== word.charCodeAt(n)) return false;
    }
    return true;
  }

  #past(from: number, word: string): number {
    const last = word.charCodeAt(word.length - 1);
    for (let at = from; ; at++) {
      const byte = this.bytes[at];
      if (byte === 0 || byte === undefined) this.missing(at);
      if (byte === last && at - from >= word.length - 1 && this.#starts(at - word.length + 1, word)) return at + 1;
    }
  }
}

/** A whole number in ASCII digits; −1 when there is anything else, nothing, or more than 15 digits. */
function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 15) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
