/** Texts out of XML bytes: UTF-8 to strings, entities, and Excel's own escapes. */
import { Refusal } from '../../../../core/errors';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Up to here gluing characters together is faster than a call of the decoder. */
const shortBytes = 24;

/** The text of bytes[from, to). Throws Refusal `damaged` where they are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= shortBytes) {
    const short = decodeShort(bytes, from, to);
    if (short !== null) return short;
  }
  try {
    return decoder.decode(bytes.subarray(from, to));
  } catch {
    throw new Refusal('damaged', { reason: 'encoding' });
  }
}

/** ASCII and the three-byte characters that Chinese is made of; null for anything else. */
function decodeShort(bytes: Uint8Array, from: number, to: number): string | null {
  let text = '';
  for (let at = from; at < to;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      at += 1;
      continue;
    }
    const second = bytes[at + 1] ?? 0;
    const third = bytes[at + 2] ?? 0;
    // 0xe0 and 0xed have forbidden ranges after them: left to the decoder.
    if (byte <= 0xe0 || byte >= 0xf0 || byte === 0xed || at + 3 > to) return null;
    if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return null;
    text += String.fromCharCode(((byte & 15) << 12) | ((second & 63) << 6) | (third & 63));
    at += 3;
  }
  return text;
}

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves the five entities of XML and numbered characters; others, which only a DTD could define, stay as they are. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** XML knows one line end only. */
export function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** `_x000D_` stands for the character U+000D, `_x005F_` for an underscore that would otherwise begin such an escape. */
export function resolveEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
