/** The looks of cells: the formats of the styles part, each distinct one once. */
import { Refusal } from '../../../../core/errors';
import type { CellStyle } from '../../../../core/model/snapshot';

/** Styles are kept as 16-bit numbers; Excel itself ends at 65,490. */
const mostStyles = 65_536;
const plain: CellStyle = { numberFormat: 'General', shows: 'general', fill: null, bold: false };

export class StyleTable {
  /** The first one is the look of cells that the file says nothing of. */
  readonly styles: CellStyle[] = [];
  readonly #known = new Map<string, number>();
  readonly #byFormat: Uint16Array;
  readonly #dates: boolean[] = [];
  readonly #asDate = new Map<number, number>();

  /** @param formats one for each cell format (xf) of the file, in its order. */
  constructor(formats: readonly CellStyle[]) {
    this.add(formats[0] ?? plain);
    this.#byFormat = Uint16Array.from(formats, (style) => this.add(style));
  }

  /** By the number that the cell names; 0 when there is no such format. */
  ofFormat(xf: number): number {
    return this.#byFormat[xf] ?? 0;
  }

  isDate(style: number): boolean {
    return this.#dates[style] === true;
  }

  /** The same look showing dates, for cells that are dates by their type and not by their format. */
  asDate(style: number): number {
    const known = this.#asDate.get(style);
    if (known !== undefined) return known;
    const look = this.styles[style] ?? plain;
    const shown = look.shows === 'date' || look.shows === 'time';
    const index = shown ? style : this.add({ ...look, numberFormat: 'yyyy/m/d', shows: 'date' });
    this.#asDate.set(style, index);
    return index;
  }

  /** The style's number, new or known. Throws Refusal `too-large` when there are more than fit. */
  add(style: CellStyle): number {
    const key = `${style.shows} ${style.fill ?? ''} ${style.bold ? 'b' : ''} ${style.numberFormat}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.styles.push(style) - 1;
    if (index >= mostStyles) throw new Refusal('too-large', { reason: 'styles', limit: mostStyles });
    this.#known.set(key, index);
    this.#dates.push(style.shows === 'date');
    return index;
  }
}
