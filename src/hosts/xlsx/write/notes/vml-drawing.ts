/** The shapes behind notes. VML as Office wrote it need not be well-formed XML, so it is searched as text. */
import { toSplices, type TextEdit } from '../xml/part-text';
import type { Splice } from '../xml/splice';
import type { Note } from './note';

const namespaces: readonly (readonly [string, string])[] = [
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['x', 'urn:schemas-microsoft-com:office:excel'],
];
/** Shape ids are given out in blocks of this many, each block to one drawing of the workbook. */
const blockSize = 1024;

/** Gives out blocks of shape ids that no drawing of the workbook has. */
export class VmlBlocks {
  #highest = 0;

  /** @param text a drawing that is there already */
  see(text: string): void {
    for (const block of blocksOf(text)) this.#highest = Math.max(this.#highest, block);
    for (const id of idsOf(text)) this.#highest = Math.max(this.#highest, Math.floor(id / blockSize));
  }

  next(): number {
    this.#highest += 1;
    return this.#highest;
  }
}

export class VmlDrawing {
  readonly #edits: TextEdit[] = [];

  /** @param text "" for a new drawing */
  constructor(readonly text: string) {}

  /** Takes out the shapes of those cells' notes. */
  remove(cells: readonly { readonly row: number; readonly column: number }[]): void {
    if (cells.length === 0) return;
    const wanted = new Set(cells.map(({ row, column }) => `${String(row)},${String(column)}`));
    for (const match of this.text.matchAll(/<([\w]+:)?shape[\s>][\s\S]*?<\/\1shape\s*>/g)) {
      const [shape] = match;
      if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) continue;
      const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1];
      const column = /<(?:\w+:)?Column>\s*(\d+)\s*</.exec(shape)?.[1];
      if (row === undefined || column === undefined || !wanted.has(`${row},${column}`)) continue;
      this.#edits.push({ start: match.index, end: match.index + shape.length, insert: '' });
    }
  }

  add(notes: readonly Note[], blocks: VmlBlocks): void {
    if (notes.length === 0) return;
    const end = /<\/(?:\w+:)?xml\s*>\s*$/.exec(this.text)?.index ?? this.text.length;
    const ids = this.#ids(notes.length, blocks);
    const declared = namespaces
      .filter(
        ([prefix, uri]) => this.text !== '' && !new RegExp(`xmlns:${prefix}\\s*=\\s*["']${uri}["']`).test(this.text),
      )
      .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
      .join('');
    const type = this.text.includes('id="_x0000_t202"') ? '' : shapeType(declared);
    const shapes = notes.map((note, index) => shape(note, ids[index] ?? 0, declared));
    this.#edits.push({ start: end, end, insert: type + shapes.join('') });
  }

  splices(): readonly Splice[] {
    return toSplices(this.text, this.#edits);
  }

  /** A new drawing. */
  whole(): string {
    const root = namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
    return `<xml${root}>${this.#edits.map(({ insert }) => insert).join('')}</xml>`;
  }

  /** Goes on counting in the drawing's last block and asks for further ones when it is full. */
  #ids(count: number, blocks: VmlBlocks): readonly number[] {
    const own = blocksOf(this.text);
    const fresh: number[] = [];
    const ids: number[] = [];
    let block = own.at(-1);
    let next = 0;
    if (block !== undefined) {
      const [from, to] = [block * blockSize, (block + 1) * blockSize];
      const used = idsOf(this.text).filter((id) => id >= from && id < to);
      next = Math.max(from, ...used) + 1;
    }
    while (ids.length < count) {
      if (block === undefined || next >= (block + 1) * blockSize) {
        block = blocks.next();
        fresh.push(block);
        next = block * blockSize + 1;
      }
      ids.push(next);
      next += 1;
    }
    this.#writeBlocks(own, fresh);
    return ids;
  }

  #writeBlocks(own: readonly number[], fresh: readonly number[]): void {
    if (fresh.length === 0) return;
    const map = idMap.exec(this.text);
    if (map === null) {
      const opening = /<(?:\w+:)?xml[^>]*>/.exec(this.text);
      const at = opening === null ? 0 : opening.index + opening[0].length;
      const names = ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
      const insert = `<o:shapelayout${this.text === '' ? '' : names} v:ext="edit"><o:idmap v:ext="edit" data="${fresh.join(',')}"/></o:shapelayout>`;
      this.#edits.push({ start: at, end: at, insert });
      return;
    }
    const start = map.index + (map[1] ?? '').length;
    this.#edits.push({ start, end: start + (map[2] ?? '').length, insert: [...own, ...fresh].join(',') });
  }
}

const idMap = /(<o:idmap[^>]*?\sdata=["'])([\d,\s]*)/;

function blocksOf(text: string): readonly number[] {
  const list = idMap.exec(text)?.[2] ?? '';
  return list
    .split(',')
    .map((each) => Number(each.trim()))
    .filter((each) => Number.isInteger(each) && each > 0);
}

function idsOf(text: string): readonly number[] {
  return Array.from(text.matchAll(/_x0000_[si](\d+)/g), (match) => Number(match[1]));
}

function shapeType(declared: string): string {
  return (
    `<v:shapetype${declared} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
}

/** The box stands right of its cell, as high as its text needs. */
function shape(note: Note, id: number, declared: string): string {
  const { row, column, text } = note;
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 16)), 0);
  const height = Math.min(20, Math.max(4, lines + 1));
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 10, column + 4, 15, top + height, 4].join(', ');
  return (
    `<v:shape${declared} id="_x0000_s${String(id)}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;` +
    `width:160pt;height:${String(height * 14)}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}
