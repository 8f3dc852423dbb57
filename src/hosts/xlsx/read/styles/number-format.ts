/** What a number format shows: a date, a time, a percentage, a number or text. */
import type { CellStyle } from '../../../../core/model/snapshot';
import { generalWords, halfDayWords } from './vocabulary';

type Shows = CellStyle['shows'];

/** Letters that stand for parts of a moment: year or era, month or minute, day or weekday, hour, second. */
type Part = 'y' | 'm' | 'd' | 'h' | 's';

interface Section {
  readonly parts: readonly Part[];
  readonly digits: boolean;
  readonly percent: boolean;
  readonly text: boolean;
  readonly general: boolean;
}

/** Any of the sections (positive; negative; zero; text) that shows a date makes the format one of dates. */
export function showsOf(format: string): Shows {
  const found = splitSections(format).map((section) => meaningOf(readSection(section)));
  if (found.includes('date')) return 'date';
  if (found.includes('time')) return 'time';
  // Sections of mere words ("";-0) say nothing.
  return found.find((each) => each !== null) ?? 'general';
}

function meaningOf(section: Section): Shows | null {
  const { parts } = section;
  if (parts.some((part, index) => part === 'y' || part === 'd' || (part === 'm' && isMonth(parts, index))))
    return 'date';
  if (parts.length > 0) return 'time';
  if (section.percent) return 'percent';
  if (section.digits) return 'number';
  if (section.general) return 'general';
  return section.text ? 'text' : null;
}

/** m is the minute behind an hour or before a second, and the month anywhere else. */
function isMonth(parts: readonly Part[], index: number): boolean {
  return parts[index - 1] !== 'h' && parts[index + 1] !== 's';
}

/** At the semicolons that are neither quoted, escaped nor in brackets. */
function splitSections(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"?|\[[^\]]*\]?|\\[^]?|[_*][^]|[^;])+/g) ?? [];
}

function readSection(section: string): Section {
  const parts: Part[] = [];
  let digits = false;
  let percent = false;
  let text = false;
  let general = false;
  const add = (part: Part): void => {
    // "yyyy" is one year; "mm" after "h" one minute.
    if (parts.at(-1) !== part) parts.push(part);
  };
  for (let at = 0; at < section.length;) {
    const rest = section.slice(at);
    const general_ = wordAt(rest, generalWords);
    const halfDay = wordAt(rest, halfDayWords);
    const skipped = /^(?:"[^"]*"?|\\[^]?|[_*][^]?)/.exec(rest)?.[0];
    const bracket = /^\[([^\]]*)\]?/.exec(rest);
    const scientific = /^e[+-]/i.exec(rest);
    const letters = /^([a-z])\1*/i.exec(rest)?.[0].toLowerCase();
    if (skipped !== undefined) {
      at += skipped.length;
    } else if (bracket !== null) {
      addBracket(bracket[1] ?? '', add);
      at += bracket[0].length;
    } else if (general_ !== null) {
      general = true;
      at += general_.length;
    } else if (halfDay !== null) {
      add('h');
      at += halfDay.length;
    } else if (scientific !== null && digits) {
      at += 2;
    } else if (letters !== undefined) {
      addLetters(letters, add);
      at += letters.length;
    } else {
      const char = section[at] ?? '';
      if ('0#?'.includes(char)) digits = true;
      else if (char === '%') percent = true;
      else if (char === '@') text = true;
      at += 1;
    }
  }
  return { parts, digits, percent, text, general };
}

/** [h] is time gone by; [$-F800] and [$-F400] the system's own date and time; colours, conditions and numerals say nothing. */
function addBracket(inside: string, add: (part: Part) => void): void {
  const elapsed = /^(h+|m+|s+)$/i.exec(inside);
  if (elapsed !== null) add(inside.toLowerCase().startsWith('s') ? 's' : 'h');
  else if (/^\$-(?:F800|x-sysdate)/i.test(inside)) add('y');
  else if (/^\$-(?:F400|x-systime)/i.test(inside)) add('h');
}

function addLetters(letters: string, add: (part: Part) => void): void {
  switch (letters[0]) {
    case 'y':
    case 'e':
    case 'g':
      add('y');
      break;
    case 'b':
      if (letters.length > 1) add('y');
      break;
    case 'a':
      if (letters.length > 2) add('d');
      break;
    case 'm':
    case 'd':
    case 'h':
    case 's':
      add(letters[0]);
      break;
    default:
  }
}

function wordAt(rest: string, words: readonly string[]): string | null {
  return words.find((word) => rest.slice(0, word.length).toLowerCase() === word.toLowerCase()) ?? null;
}
