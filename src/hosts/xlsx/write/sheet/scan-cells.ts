/** Where the cells of one row lie. The arrays are used again for every row: a sheet has millions of cells. */
import { Refusal } from '../../../../core/errors';
import { ascii, closingTag, columnAt, isEmpty, isName, nameAt, nextTag, tagEnd, valueAt } from './byte-tags';

const referenceName = ascii('r');

export class CellSpans {
  count = 0;
  readonly columns: number[] = [];
  readonly starts: number[] = [];
  readonly openEnds: number[] = [];
  readonly closeStarts: number[] = [];
  readonly ends: number[] = [];
  readonly #name: Uint8Array;

  /** @param prefix of the sheet's elements: "x:" or "" */
  constructor(
    readonly bytes: Uint8Array,
    prefix: string,
    readonly part: string,
  ) {
    this.#name = ascii(`${prefix}c`);
  }

  /** Finds the cells between the row's tags. Throws Refusal `damaged`, `unsupported` when they are not in order. */
  scan(from: number, to: number): void {
    const { bytes, part } = this;
    const name = this.#name;
    let last = -1;
    this.count = 0;
    for (let at = nextTag(bytes, from, to, part); at >= 0; at = nextTag(bytes, at, to, part)) {
      const openEnd = tagEnd(bytes, at, part);
      const empty = isEmpty(bytes, openEnd);
      if (!isName(bytes, at + 1, name)) {
        // An extension list: left alone, with all that is in it.
        at = empty ? openEnd : tagEnd(bytes, closingTag(bytes, openEnd, nameAt(bytes, at + 1), part), part);
        continue;
      }
      const written = valueAt(bytes, at + 1 + name.length, openEnd, referenceName);
      const column = written < 0 ? last + 1 : columnAt(bytes, written);
      if (column <= last) throw new Refusal('unsupported', { part, reason: 'cell-order' });
      const closeStart = empty ? openEnd : closingTag(bytes, openEnd, name, part);
      const end = empty ? openEnd : tagEnd(bytes, closeStart, part);
      const { count } = this;
      this.columns[count] = column;
      this.starts[count] = at;
      this.openEnds[count] = openEnd;
      this.closeStarts[count] = closeStart;
      this.ends[count] = end;
      this.count = count + 1;
      last = column;
      at = end;
    }
  }

  /** The index of the first cell at or right of the column; `count` when there is none. */
  from(column: number, start = 0): number {
    let index = start;
    while (index < this.count && (this.columns[index] ?? 0) < column) index += 1;
    return index;
  }

  xml(index: number): Uint8Array {
    return this.bytes.subarray(this.starts[index] ?? 0, this.ends[index] ?? 0);
  }
}
