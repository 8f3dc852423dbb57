/**
 * The container of old Office files (compound file, [MS-CFB]): which streams lie at its top, and their bytes.
 * Needed to tell a workbook from an encrypted one or another document before anything else touches the file.
 */
import { Refusal } from '../../../core/errors';

export interface Compound {
  /** Names of the streams and storages at the top. */
  readonly names: readonly string[];
  /** The bytes of the stream of that name, whatever its case; null when there is none. Throws Refusal `damaged`. */
  stream(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const headerBytes = 512;
const entryBytes = 128;
const mostSector = 0xfffffffa;
const streamType = 2;
const rootType = 5;

/** Throws Refusal `damaged` when the container cannot be followed. */
export function openCompound(bytes: Uint8Array): Compound {
  const file = new Sectors(bytes);
  const entries = readEntries(file.chain(file.view.getUint32(48, true)));
  const root = entries.find((entry) => entry.type === rootType);
  if (root === undefined) throw damaged();
  const top = topEntries(entries, root);
  return {
    names: top.map((entry) => entry.name),
    stream: (name) => {
      const wanted = name.toLowerCase();
      const found = top.find((entry) => entry.type === streamType && entry.name.toLowerCase() === wanted);
      return found === undefined ? null : file.stream(found, root);
    },
  };
}

class Sectors {
  readonly view: DataView;
  readonly #sectorBytes: number;
  readonly #miniBytes: number;
  readonly #cutoff: number;
  readonly #fat: Uint32Array;
  #mini: { readonly bytes: Uint8Array; readonly fat: Uint32Array } | null = null;

  constructor(readonly bytes: Uint8Array) {
    if (bytes.length < headerBytes) throw damaged();
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    const miniShift = this.view.getUint16(32, true);
    if (shift < 7 || shift > 16 || miniShift < 3 || miniShift > shift) throw damaged();
    this.#sectorBytes = 2 ** shift;
    this.#miniBytes = 2 ** miniShift;
    this.#cutoff = this.view.getUint32(56, true);
    this.#fat = this.#readFat();
  }

  /** All bytes of a chain of sectors. */
  chain(start: number): Uint8Array {
    return follow(this.#fat, start, this.#sectorBytes, (sector) => this.#sector(sector));
  }

  stream(entry: Entry, root: Entry): Uint8Array {
    if (entry.size < this.#cutoff) {
      this.#mini ??= { bytes: this.chain(root.start), fat: words(this.chain(this.view.getUint32(60, true))) };
      const { bytes, fat } = this.#mini;
      const step = this.#miniBytes;
      const all = follow(fat, entry.start, step, (sector) => bytes.subarray(sector * step, (sector + 1) * step));
      return all.subarray(0, entry.size);
    }
    // Some writers give a size that the chain does not fill: what is there counts.
    return this.chain(entry.start).subarray(0, entry.size);
  }

  #sector(sector: number): Uint8Array {
    const at = (sector + 1) * this.#sectorBytes;
    // The last sector may be cut short.
    if (at >= this.bytes.length) throw damaged();
    return this.bytes.subarray(at, at + this.#sectorBytes);
  }

  #readFat(): Uint32Array {
    const list: number[] = [];
    for (let n = 0; n < 109; n++) list.push(this.view.getUint32(76 + 4 * n, true));
    let next = this.view.getUint32(68, true);
    const most = Math.ceil(this.bytes.length / this.#sectorBytes);
    for (let count = 0; next < mostSector; count++) {
      if (count > most) throw damaged();
      const sector = words(this.#sector(next));
      list.push(...sector.subarray(0, -1));
      next = sector.at(-1) ?? mostSector;
    }
    const sectors = list.filter((sector) => sector < mostSector);
    if (sectors.length > most) throw damaged();
    const perSector = this.#sectorBytes / 4;
    const fat = new Uint32Array(sectors.length * perSector).fill(0xffffffff);
    for (const [index, sector] of sectors.entries()) fat.set(words(this.#sector(sector)), index * perSector);
    return fat;
  }
}

/** Glues the pieces of a chain together; a chain that never ends is damage. */
function follow(fat: Uint32Array, start: number, step: number, piece: (sector: number) => Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let sector = start; sector < mostSector; sector = fat[sector] ?? 0xffffffff) {
    if (pieces.length > fat.length) throw damaged();
    pieces.push(piece(sector));
  }
  const all = new Uint8Array(pieces.length * step);
  for (const [index, each] of pieces.entries()) all.set(each, index * step);
  return all;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, n) => view.getUint32(4 * n, true));
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entryBytes <= directory.length; at += entryBytes) {
    const nameBytes = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** The entries right below the root. Embedded documents, which lie deeper, hold streams of the same names. */
function topEntries(entries: readonly Entry[], root: Entry): readonly Entry[] {
  const top: Entry[] = [];
  const seen = new Set<number>();
  const open = [root.child];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    top.push(entry);
    open.push(entry.left, entry.right);
  }
  return top;
}

function damaged(): Refusal {
  return new Refusal('damaged', { reason: 'compound-file' });
}
