/** What a cell holds before it is changed. */
import { readXml, attributeOf, childOf, descendantsOf, textOf } from '../xml/element';
import { utf8Text } from '../xml/part-text';
import { readXstring } from '../xml/text';

export interface CellFormula {
  readonly kind: string;
  /** Group of a shared formula; "" for others. */
  readonly group: string;
  readonly area: string;
  /** Without "="; "" in the cells that only belong to a group. */
  readonly text: string;
}

export interface ExistingCell {
  /** Number of the cell format; null: none is written. */
  readonly style: number | null;
  /** The type as written: "n", "s", "str", "inlineStr", "b", "e", "d". */
  readonly type: string;
  readonly formula: CellFormula | null;
  /** The value as written; of inline text the text; null when there is none. */
  readonly value: string | null;
}

/** @param xml the bytes of the `c` element */
export function existingCell(xml: Uint8Array, part: string): ExistingCell {
  const text = utf8Text(xml, part);
  const cell = readXml(text, part);
  const formula = childOf(cell, 'f');
  const value = childOf(cell, 'v');
  const inline = childOf(cell, 'is');
  const style = Number(attributeOf(text, cell, 's') ?? Number.NaN);
  const type = attributeOf(text, cell, 't') ?? 'n';
  return {
    style: Number.isInteger(style) ? style : null,
    type,
    formula:
      formula === null
        ? null
        : {
            kind: attributeOf(text, formula, 't') ?? 'normal',
            group: attributeOf(text, formula, 'si') ?? '',
            area: attributeOf(text, formula, 'ref') ?? '',
            text: readXstring(textOf(text, formula)),
          },
    value:
      inline !== null && type === 'inlineStr'
        ? readXstring(inlineText(text, inline))
        : value === null
          ? null
          : readXstring(textOf(text, value)),
  };
}

/** True when nothing but a format stands in the cell; cheap, for many cells. */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== 60) continue;
    const next = bytes[at + 1];
    if (next !== 47) return false;
  }
  return true;
}

function inlineText(text: string, element: ReturnType<typeof readXml>): string {
  return descendantsOf(element, 't')
    .filter((each) => !within(element, each.start, 'rPh'))
    .map((each) => textOf(text, each))
    .join('');
}

function within(root: ReturnType<typeof readXml>, place: number, local: string): boolean {
  return descendantsOf(root, local).some((each) => each.start < place && place < each.end);
}
