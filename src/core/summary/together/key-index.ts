/** The records that count, by their keys. */
import type { KeyedTable } from './record-keys';
import { isSame, lookedUpBy } from './same-record';

/** Counted records by key; chains where several files have the same. */
export class KeyIndex {
  readonly #first = new Map<string, number>();
  readonly #tables: KeyedTable[] = [];
  readonly #table: number[] = [];
  readonly #record: number[] = [];
  readonly #next: number[] = [];

  /** @param skip records that do not count */
  add(keyedTable: KeyedTable, skip: ReadonlySet<number>): void {
    const table = this.#tables.push(keyedTable) - 1;
    for (let record = 0; record < keyedTable.keys.length; record += 1) {
      if (skip.has(record)) continue;
      for (const key of lookedUpBy(keyedTable, record)) {
        const at = this.#table.push(table) - 1;
        this.#record.push(record);
        this.#next.push(this.#first.get(key) ?? -1);
        this.#first.set(key, at);
      }
    }
  }

  /** The counted record that is the same one as this; null: none. */
  find(one: KeyedTable, record: number): { readonly other: KeyedTable; readonly record: number } | null {
    for (const key of lookedUpBy(one, record)) {
      for (let at = this.#first.get(key) ?? -1; at >= 0; at = this.#next[at] ?? -1) {
        const other = this.#tables[this.#table[at] ?? -1];
        const second = this.#record[at] ?? 0;
        if (other !== undefined && isSame(one, record, other, second)) return { other, record: second };
      }
    }
    return null;
  }
}
