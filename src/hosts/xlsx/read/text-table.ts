/** Every distinct text of a workbook once, by its number. */
import { Refusal } from '../../../core/errors';
import { defaultLimits, type Limits } from '../package/limits';

export class TextTable {
  /** The number of the text without characters. */
  static readonly empty = 0;
  readonly texts: string[] = [''];
  readonly #known = new Map([['', TextTable.empty]]);
  #charactersLeft: number;

  constructor(readonly limits: Pick<Limits, 'texts' | 'characters'> = defaultLimits) {
    this.#charactersLeft = limits.characters;
  }

  /** Throws Refusal `too-large` rather than filling the memory. */
  indexOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const index = this.texts.push(text) - 1;
    this.#known.set(text, index);
    this.#charactersLeft -= text.length;
    if (index >= this.limits.texts || this.#charactersLeft < 0)
      throw new Refusal('too-large', { reason: 'texts', texts: index, limit: this.limits.texts });
    return index;
  }
}
