/** Texts in BIFF records: two bytes a character, or one in the code page of the machine that wrote them. */

/** A text with its length before it (`lengthBytes` 1 or 2); `wide`: BIFF8, where a flag says how the characters are kept. */
export function readString(data: DataView, at: number, lengthBytes: 1 | 2, wide: boolean, codePage: number): string {
  if (at + lengthBytes > data.byteLength) return '';
  const length = lengthBytes === 1 ? data.getUint8(at) : data.getUint16(at, true);
  let from = at + lengthBytes;
  let twoBytes = false;
  if (wide && from < data.byteLength) {
    twoBytes = (data.getUint8(from) & 1) !== 0;
    from += 1;
  }
  const to = Math.min(data.byteLength, from + length * (twoBytes ? 2 : 1));
  const bytes = new Uint8Array(data.buffer, data.byteOffset + from, Math.max(0, to - from));
  if (twoBytes) return new TextDecoder('utf-16le').decode(bytes);
  return wide ? String.fromCharCode(...bytes) : decodeByCodePage(bytes, codePage);
}

const labels = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10008, 'gb18030'],
  [65001, 'utf-8'],
]);

function decodeByCodePage(bytes: Uint8Array, codePage: number): string {
  const label = labels.get(codePage) ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
  return new TextDecoder(label).decode(bytes);
}
