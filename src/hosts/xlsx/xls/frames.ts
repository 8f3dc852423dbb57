/** Messages on a pipe between two processes: four bytes of length, then the value as V8 writes it down. */
import { deserialize, serialize } from 'node:v8';

const lengthBytes = 4;

export function frameOf(value: unknown): Buffer {
  const body = serialize(value);
  const frame = Buffer.allocUnsafe(lengthBytes + body.length);
  frame.writeUInt32LE(body.length, 0);
  body.copy(frame, lengthBytes);
  return frame;
}

/** Puts pieces together; calls back with each message that is whole. */
export class Frames {
  #pieces: Buffer[] = [];
  #held = 0;
  readonly #take: (value: unknown) => void;

  constructor(take: (value: unknown) => void) {
    this.#take = take;
  }

  add(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#held += piece.length;
    for (;;) {
      if (this.#held < lengthBytes) return;
      if ((this.#pieces[0]?.length ?? 0) < lengthBytes) this.#pieces = [Buffer.concat(this.#pieces)];
      const end = lengthBytes + (this.#pieces[0]?.readUInt32LE(0) ?? 0);
      if (this.#held < end) return;
      const all = Buffer.concat(this.#pieces);
      this.#pieces = end < all.length ? [all.subarray(end)] : [];
      this.#held = all.length - end;
      this.#take(deserialize(all.subarray(lengthBytes, end)));
    }
  }
}
