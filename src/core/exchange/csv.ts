/** Text as RFC 4180 wants it, safe to be opened by a spreadsheet program. */

/** What such a program takes for a formula at the beginning of a text. */
const formulaStart = /^[=+\-@\t\r\n]/;

/** A text that would become a formula gets an apostrophe before it, as one would type it in. */
export function textCell(text: string): string {
  return quoted(formulaStart.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines end with CR LF, the last one too. */
export function csv(header: readonly string[], lines: Iterable<readonly string[]>): string {
  const out = [header.map(quoted).join(',')];
  for (const line of lines) out.push(line.join(','));
  return `${out.join('\r\n')}\r\n`;
}
