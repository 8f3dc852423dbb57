/** Many columns one behind the other in one block; a column that several fields share lies there once. */
export class ColumnBlock<T extends { readonly length: number }> {
  readonly columns: T[] = [];
  readonly #places = new Map<T, number>();
  #length = 0;

  /** Of all columns together. */
  get length(): number {
    return this.#length;
  }

  /** Where the column begins. */
  add(column: T): number {
    const known = this.#places.get(column);
    if (known !== undefined) return known;
    const at = this.#length;
    this.#places.set(column, at);
    this.columns.push(column);
    this.#length += column.length;
    return at;
  }

  /** @param block has room for all */
  into<B extends { set(column: T, at: number): void }>(block: B): B {
    for (const column of this.columns) block.set(column, this.#places.get(column) ?? 0);
    return block;
  }
}
