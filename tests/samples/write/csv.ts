/**
 * Writes the first sheet as .csv in the Chinese code page, as Excel in China does; with plain line feeds, because
 * that is how the repository keeps texts.
 */
import type { Book } from './book';
import type { Cell } from './sheet';

export function csvBytes(book: Book): Uint8Array {
  const sheet = book.sheets[0];
  const used = sheet?.used();
  if (sheet === undefined || used == null) return new Uint8Array();
  const lines: string[] = [];
  for (let row = 0; row <= used.lastRow; row++) {
    const cells = Array.from({ length: used.lastColumn + 1 }, (_, column) => shown(sheet.get(row, column)));
    lines.push(cells.join(','));
  }
  return codePage936(`${lines.join('\n')}\n`);
}

function shown(cell: Cell | undefined): string {
  if (cell === undefined || cell.value === null) return '';
  const text =
    typeof cell.value === 'number' && typeof cell.format === 'number' && cell.format === 10
      ? `${(cell.value * 100).toFixed(2)}%`
      : String(cell.value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function codePage936(text: string): Uint8Array {
  const codes = reversed();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const two = codes.get(character);
    if (code < 0x80) bytes.push(code);
    else if (two !== undefined) bytes.push(two >> 8, two & 0xff);
    else throw new Error(`the code page has no ${character}`);
  }
  return Uint8Array.from(bytes);
}

/** Decodes every pair of bytes once: there is no encoder for this code page in the platform. */
function reversed(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') codes.set(character, lead * 256 + trail);
    }
  }
  return codes;
}
