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
    let beside = 0;
    parseCsv(start, delimiter, (fields, loose) => {
      if (fields.length > 1 || fields[0] !== '') counts.push(fields.length);
      if (loose || isBesideAnother(fields, delimiter)) beside++;
      return counts.length < sampleLines;
    });
    if (beside > counts.length / 2) continue;
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

/** 420583…\t,2024-06-30\t: the tabs only keep numbers from being read as such, what parts the fields stands beside them. */
function isBesideAnother(fields: readonly string[], delimiter: string): boolean {
  if (fields.length < 2) return false;
  const begun = fields.slice(1, fields.at(-1) === '' ? -1 : undefined);
  const ended = fields.slice(fields[0] === '' ? 1 : 0, -1);
  const all = (parts: readonly string[], are: (part: string) => boolean): boolean =>
    parts.length > 0 && parts.every(are);
  return candidates.some(
    (other) =>
      other !== delimiter &&
      (all(begun, (field) => field.startsWith(other)) || all(ended, (field) => field.endsWith(other))),
  );
}

/**
 * Calls back with the fields of each line, and whether more stood behind a closing quote; stops when that returns false.
 * A quote that is never closed runs to the end.
 */
export function parseCsv(
  text: string,
  delimiter: string,
  onLine: (fields: readonly string[], loose: boolean) => boolean,
): void {
  let fields: string[] = [];
  let loose = false;
  let at = 0;
  const { length } = text;
  while (at < length) {
    let field: string;
    const quoted = text[at] === '"';
    if (quoted) {
      const end = quotedEnd(text, at + 1);
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      field = '';
    }
    const end = fieldEnd(text, at, delimiter);
    loose ||= quoted && end > at;
    fields.push(field + text.slice(at, end));
    at = end + 1;
    if (end < length && text[end] === delimiter) {
      if (at === length) fields.push('');
      else continue;
    }
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    if (!onLine(fields, loose)) return;
    fields = [];
    loose = false;
  }
  if (fields.length > 0) onLine(fields, loose);
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
