/**
 * Changes to the bytes of a part: what is taken out where and what is put there. Everything else is copied byte by
 * byte, and the way back is kept in a few bytes a change.
 */

export interface Splice {
  /** Offset in the bytes before the change. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export interface Spliced {
  readonly bytes: Uint8Array;
  /** Turns `bytes` back: see `spliceBack`. */
  readonly back: Uint8Array;
}

/** @param splices ascending by `at` and not overlapping; several at one place are put there in their order */
export function spliceBytes(bytes: Uint8Array, splices: readonly Splice[]): Spliced {
  let most = bytes.length;
  let removed = 0;
  for (const { insert, remove } of splices) {
    most += insert.length * 3 - remove;
    removed += remove;
  }
  const out = new Uint8Array(most);
  const back = new Uint8Array(splices.length * 15 + removed);
  const encoder = new TextEncoder();
  let from = 0;
  let to = 0;
  let backAt = 0;
  let since = 0;
  for (const { at, remove, insert } of splices) {
    if (at < from) throw new Error(`splices overlap at ${String(at)}`);
    out.set(bytes.subarray(from, at), to);
    to += at - from;
    const { written } = encoder.encodeInto(insert, out.subarray(to));
    backAt = writeVarint(back, backAt, to - since);
    backAt = writeVarint(back, backAt, written);
    backAt = writeVarint(back, backAt, remove);
    back.set(bytes.subarray(at, at + remove), backAt);
    backAt += remove;
    to += written;
    since = to;
    from = at + remove;
  }
  out.set(bytes.subarray(from), to);
  return { bytes: out.subarray(0, to + bytes.length - from), back: back.slice(0, backAt) };
}

/** A way back that simply holds the bytes as they were. */
export function wholeBack(before: Uint8Array, after: Uint8Array): Uint8Array {
  const back = new Uint8Array(15 + before.length);
  let at = writeVarint(back, 0, 0);
  at = writeVarint(back, at, after.length);
  at = writeVarint(back, at, before.length);
  back.set(before, at);
  return back.slice(0, at + before.length);
}

/** The bytes as they were before `spliceBytes`; null when `back` does not fit them. */
export function spliceBack(bytes: Uint8Array, back: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let from = 0;
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let scale = 1; at < back.length; scale *= 128) {
      const byte = back[at] ?? 0;
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    return Number.NaN;
  };
  while (at < back.length) {
    const gap = next();
    const inserted = next();
    const removed = next();
    if (!(from + gap + inserted <= bytes.length) || !(at + removed <= back.length)) return null;
    pieces.push(bytes.subarray(from, from + gap), back.subarray(at, at + removed));
    from += gap + inserted;
    at += removed;
  }
  pieces.push(bytes.subarray(from));
  return joined(pieces);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

function writeVarint(out: Uint8Array, at: number, value: number): number {
  let rest = value;
  let next = at;
  while (rest >= 128) {
    out[next] = (rest % 128) + 128;
    rest = Math.floor(rest / 128);
    next += 1;
  }
  out[next] = rest;
  return next + 1;
}
