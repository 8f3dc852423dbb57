/**
 * The digest of what a workbook says: every non-empty cell of the user's own sheets, by sheet. Looks, widths, our marks
 * and the way a program wrote the file do not count, so saving again in another program does not change it.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { CellKind, type SheetSnapshot, type Snapshot } from '../model/snapshot';

/** Text is fed to the digest in pieces of about this many characters. */
const pieceLength = 1 << 16;

/** Hexadecimal SHA-256 of a sheet's cells, column by column. */
export function sheetDigest(snapshot: Snapshot, sheet: SheetSnapshot): string {
  const digest = sha256.create();
  let piece = '';
  const feed = (text: string): void => {
    piece += text;
    if (piece.length >= pieceLength) {
      digest.update(utf8ToBytes(piece));
      piece = '';
    }
  };
  sheet.columns.forEach((cells, column) => {
    for (let row = 0; row < cells.kind.length; row += 1) {
      const kind = cells.kind[row];
      if (kind === undefined || kind === CellKind.empty) continue;
      const value = cells.value[row] ?? 0;
      const isText = kind === CellKind.text || kind === CellKind.error;
      const shown = isText ? (snapshot.strings[value] ?? '') : String(value);
      if (isText && shown === '') continue;
      feed(`${String(column)},${String(row)},${String(kind)},${String(shown.length)}:${shown}\n`);
    }
  });
  digest.update(utf8ToBytes(piece));
  return bytesToHex(digest.digest());
}

export function textDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
