/** Delimited text to fields (RFC 4180, and what programs write besides): quotes, doubled quotes, any line end. */

const candidates = ['\t', ',', ';', '|'];
const sampleLines = 20;

/** The character that parts the first lines most evenly; a comma when none does. */
export function findDelimiter(text: string): string {
  return judge(text).delimiter;
}

/** True when at least two lines are parted alike: mere prose is no table. */
export function looksLikeTable(text: string): boolean {
  return judge(text).agreeing >= 2;
}

function judge(text: string): { readonly delimiter: string; readonly agreeing: number } {
  const start = text.slice(0, 64 * 1024);
  let best = ',';
  let bestScore = 0;
  let agreeing = 0;
  for (const delimiter of candidates) {
    const counts: number[] = [];
    parseCsv(start, delimiter, (fields) => {
      if (fields.length > 1 || fields[0] !== '') counts.push(fields.length);
      return counts.length < sampleLines;
    });
    const most = Math.max(1, ...counts);
    // Fields of the widest line, weighed by how many lines agree with it: titles above a table have fewer.
    const alike = counts.filter((count) => count === most).length;
    const score = most === 1 ? 0 : (alike / counts.length) * Math.log(most + 1);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
      agreeing = alike;
    }
  }
  return { delimiter: best, agreeing };
}

/** Calls back with the fields of each line; stops when that returns false. A quote that is never closed runs to the end. */
export function parseCsv(text: string, delimiter: string, onLine: (fields: readonly string[]) => boolean): void {
  let fields: string[] = [];
  let at = 0;
  const { length } = text;
  while (at < length) {
    let field: string;
    if (text[at] === '"') {
      const end = quotedEnd(text, at + 1);
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      field = '';
    }
    const end = fieldEnd(text, at, delimiter);
    fields.push(field + text.slice(at, end));
    at = end + 1;
    if (end < length && text[end] === delimiter) {
      if (at === length) fields.push('');
      else continue;
    }
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    if (!onLine(fields)) return;
    fields = [];
  }
  if (fields.length > 0) onLine(fields);
}

/** The closing quote's place: the first one that is not doubled. */
function quotedEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return text.length;
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length) {
    const char = text[at];
    if (char === delimiter || char === '\n' || char === '\r') break;
    at += 1;
  }
  return at;
}
