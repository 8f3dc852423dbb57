/** The shared strings part: the texts that cells refer to by number. */
import { Refusal } from '../../../core/errors';
import type { TextTable } from './text-table';
import { ByteReader, NeedMore } from './xml/byte-reader';
import type { Scanner } from './xml/pump';
import { resolveEscapes } from './xml/utf8';

export class SharedStrings implements Scanner {
  /** By the number in the cell: the index in the text table. */
  indexes = new Uint32Array(1024);
  count = 0;
  readonly #texts: TextTable;
  readonly #reader = new ByteReader();
  #state: 'before' | 'inside' | 'after' = 'before';

  constructor(texts: TextTable) {
    this.#texts = texts;
  }

  take(bytes: Uint8Array, to: number, last: boolean): number {
    const reader = this.#reader;
    reader.open(bytes, to);
    let unit = 0;
    try {
      while (this.#state !== 'after') {
        unit = reader.at;
        this.#takeOne();
      }
      return to;
    } catch (error) {
      if (!(error instanceof NeedMore)) throw error;
      if (last) throw new Refusal('damaged', { reason: 'xml' });
      return unit;
    }
  }

  #takeOne(): void {
    const reader = this.#reader;
    reader.nextTag();
    if (this.#state === 'before') {
      if (!reader.nameIs('sst')) throw new Refusal('damaged', { reason: 'xml' });
      reader.endTag();
      this.#state = reader.empty ? 'after' : 'inside';
    } else if (reader.closing) {
      reader.endTag();
      this.#state = 'after';
    } else if (reader.nameIs('si')) {
      reader.endTag();
      this.#add(reader.empty ? '' : richText(reader));
    } else {
      reader.skipElement();
    }
  }

  #add(text: string): void {
    if (this.count === this.indexes.length) {
      const longer = new Uint32Array(this.count * 2);
      longer.set(this.indexes);
      this.indexes = longer;
    }
    this.indexes[this.count++] = this.#texts.indexOf(text);
  }
}

/**
 * The text of an element that holds <t>, or runs of it (si, is, comment text), from behind its opening to behind its
 * closing tag. What is only said of the text (rPr) is left out, and so are phonetic readings (rPh).
 */
export function richText(reader: ByteReader): string {
  let text = '';
  let depth = 1;
  while (depth > 0) {
    reader.nextTag();
    if (reader.closing) {
      reader.endTag();
      depth -= 1;
    } else if (reader.nameIs('t')) {
      reader.endTag();
      if (reader.empty) continue;
      text += reader.text();
      reader.closingTag('t');
    } else if (reader.nameIs('r')) {
      reader.endTag();
      if (!reader.empty) depth += 1;
    } else {
      reader.skipElement();
    }
  }
  return resolveEscapes(text);
}
