/** Lists in one cell: parts joined by 、; a part that holds a separator itself stands in 『』. */

const SEPARATOR = /[、；;，,\n\r『』]/;
const PART = /『([^』]*)』|([^、；;，,\n\r『』]+)/g;

export function listText(parts: readonly string[]): string {
  return parts.map((part) => (SEPARATOR.test(part) || part.trim() !== part ? `『${part}』` : part)).join('、');
}

/** 、；，, and line breaks part the list; blanks around a part do not count. */
export function listIn(text: string): readonly string[] {
  return [...text.matchAll(PART)].map((match) => match[1] ?? (match[2] ?? '').trim()).filter((part) => part !== '');
}

/** Names and texts, a line each: `v：[@党员总数]`. */
export function linesText(entries: Readonly<Record<string, string>>): string {
  return Object.entries(entries)
    .map(([name, text]) => `${name}：${text}`)
    .join('\n');
}

/** A line without a colon belongs to the one above it: a long formula that was broken by hand. */
export function linesIn(text: string): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  for (const line of text.split(/\r?\n/)) {
    const entry = /^\s*([A-Za-z]\w*)\s*[：:]\s*(.*)$/.exec(line);
    const last = found.at(-1);
    if (entry !== null) found.push([entry[1] ?? '', (entry[2] ?? '').trim()]);
    else if (last !== undefined && line.trim() !== '') last[1] += line.trim();
  }
  return Object.fromEntries(found);
}
