/** Bytes of a text file to its text: UTF-8, UTF-16 with a mark, or GB18030 (which holds GBK and GB2312). */

/** Null when the bytes are no text: control characters that no text holds, or no valid encoding at all. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const labels =
    first === 0xff && second === 0xfe
      ? ['utf-16le']
      : first === 0xfe && second === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const label of labels) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      return isText(text) ? text : null;
    } catch {
      // Not in this encoding: the next one, or none.
    }
  }
  return null;
}

function isText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
}
