/**
 * A web page with all its parts in one file (MIME, RFC 2557): how Excel writes 单个文件网页, and how old systems export what
 * they call .xls.
 */
import { decodeText } from '../csv/decode-text';
import { fromBase64 } from '../write/journal/base64';

/** How far the first lines are looked through. */
const HEAD = 2048;
/** The sheets' names beside each other on a page of their own: no sheet. */
const TABS = /tabstrip/i;

export function isWebArchive(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, HEAD));
  return /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?MIME-Version:/i.test(head) && /multipart\/related/i.test(head);
}

/** The pages that are sheets, one after the other, behind the page that names them; null where there are none. */
export function pagesOf(bytes: Uint8Array): string | null {
  const text = latin1(bytes);
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(text.slice(0, HEAD))?.[1];
  if (boundary === undefined) return null;
  const pages = text
    .split(`--${boundary}`)
    .slice(1)
    .map(partOf)
    .filter(({ type, location }) => /text\/html/i.test(type) && !TABS.test(location))
    .map(({ body }) => decodeText(body) ?? '');
  return pages.some((page) => /<table\b/i.test(page)) ? pages.join('\n') : null;
}

interface Part {
  readonly type: string;
  readonly location: string;
  readonly body: Uint8Array;
}

function partOf(part: string): Part {
  const [head = ''] = /^\s*(?:.+\r?\n)*/.exec(part) ?? [];
  const field = (name: string): string =>
    new RegExp(`^${name}:\\s*(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? '';
  const body = part.slice(head.length);
  return {
    type: field('Content-Type'),
    location: field('Content-Location'),
    body: decoded(body, field('Content-Transfer-Encoding')),
  };
}

function decoded(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return fromBase64(body.replace(/\s+/g, '')) ?? new Uint8Array();
  if (/quoted-printable/i.test(encoding))
    return toBytes(
      body
        .replace(/=[ \t]*\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
  return toBytes(body);
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** One character a byte; the decoder of that name would make other characters of 0x80 to 0x9f. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
