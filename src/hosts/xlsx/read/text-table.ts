/** Every distinct text of a workbook once, by its number. */
export class TextTable {
  /** The number of the text without characters. */
  static readonly empty = 0;
  readonly texts: string[] = [''];
  readonly #known = new Map([['', TextTable.empty]]);

  indexOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const index = this.texts.push(text) - 1;
    this.#known.set(text, index);
    return index;
  }
}
