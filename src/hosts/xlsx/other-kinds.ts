/** What a file is that is no workbook, as far as its first bytes tell: each kind asks something else of the clerk. */

export type OtherKind = 'nothing' | 'picture' | 'pdf' | 'document' | 'archive';

const beginnings: readonly (readonly [kind: OtherKind, ...bytes: number[]])[] = [
  ['picture', 0x89, 0x50, 0x4e, 0x47],
  ['picture', 0xff, 0xd8, 0xff],
  ['picture', 0x47, 0x49, 0x46, 0x38],
  ['picture', 0x42, 0x4d],
  ['picture', 0x49, 0x49, 0x2a, 0],
  ['picture', 0x4d, 0x4d, 0, 0x2a],
  ['pdf', 0x25, 0x50, 0x44, 0x46],
  // {\rtf
  ['document', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['archive', 0x52, 0x61, 0x72, 0x21],
  ['archive', 0x37, 0x7a, 0xbc, 0xaf],
  ['archive', 0x1f, 0x8b],
];
/** So many blanks at the beginning, and the file is taken for one of blanks. */
const looked = 4096;

/** Null: of no kind that is known. */
export function otherKindOf(bytes: Uint8Array): OtherKind | null {
  // A copy that broke off leaves zeros.
  if (bytes.subarray(0, looked).every((byte) => byte === 0 || byte === 0x20 || (byte >= 9 && byte <= 13)))
    return 'nothing';
  const found = beginnings.find(([, ...start]) => start.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

/** @param names of the streams of a compound file, in small letters */
export function otherCompound(names: readonly string[]): OtherKind | null {
  return names.includes('worddocument') || names.includes('powerpoint document') ? 'document' : null;
}
