/** SHA-256 of a part: the platform's own where it is offered (not on plain http), else in JavaScript. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** In hexadecimal digits. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const { crypto } = globalThis as { readonly crypto?: { readonly subtle?: SubtleCrypto } };
  const digest =
    crypto?.subtle === undefined
      ? sha256(bytes)
      : new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return bytesToHex(digest);
}
