/** The readers of text-like fields, each set up for its column. */
import type { CellStyle } from '../model/snapshot';
import type { ChoiceList } from '../text/choice';
import { askedEntry, readChoice } from '../text/choice';
import { isPlainId, maskId, readIdFromNumber, readIdNumber } from '../text/id-number';
import { answersIn, numberedAnswer } from '../text/numbered-answers';
import { isPlainName, readPerson } from '../text/person';
import { isPlainPhone, readPhone } from '../text/phone';
import { isPlainText, numberAsText, readLongText, readText } from '../text/plain-text';
import type { Read } from '../text/read';
import { BLANK, remark, value } from '../text/read';
import { readRegionCode } from '../text/region-code';
import { readUscc, readUsccFromNumber } from '../text/uscc';
import type { TextReader } from './cell-reader';

function never(): boolean {
  return false;
}
function same(text: string): string {
  return text;
}

/** Number and truth cells are read as the text that they show. */
function readerOf(
  plain: (text: string) => boolean,
  text: (text: string) => Read<string>,
  number: (number: number, style: CellStyle) => Read<string> = (held, style) => text(numberAsText(held, style)),
  shown: (value: string) => string = same,
): TextReader {
  return {
    kind: 'text',
    amount: false,
    plain,
    text,
    number,
    truth: (truth) => text(truth ? 'TRUE' : 'FALSE'),
    shown,
  };
}

/** @param pattern what codes look like, or null; `strict`: must look like. */
export function textReader(pattern: RegExp | null, strict: boolean): TextReader {
  return readerOf(pattern === null ? isPlainText : (text) => isPlainText(text) && pattern.test(text), (text) =>
    readText(text, pattern, strict),
  );
}

/** No mark is as long as this, so sentences need only have clean ends. */
const SENTENCE = 48;

export function longTextReader(): TextReader {
  return readerOf(
    (text) =>
      text.length > SENTENCE ? text.charCodeAt(0) > 0x20 && text.trim().length === text.length : isPlainText(text),
    readLongText,
  );
}

export function personReader(): TextReader {
  return readerOf(isPlainName, readPerson);
}

/** @param label of the column, which may ask about one entry: 是否销号 */
export function choiceReader(list: ChoiceList, label: string): TextReader {
  const asked = askedEntry(label, list);
  const answers = answersIn(label);
  const read = (text: string): Read<string> => {
    const answer = numberedAnswer(text, answers);
    const taken = answer === undefined ? BLANK : readChoice(answer, list);
    return taken.kind === 'value'
      ? value(taken.value, [remark('enum-synonym', text, list.labels.get(taken.value) ?? taken.value)])
      : readChoice(text, list, asked);
  };
  return readerOf(
    never,
    read,
    (number, style) => read(numberAsText(number, style)),
    (id) => list.labels.get(id) ?? id,
  );
}

export function idNumberReader(): TextReader {
  return readerOf(isPlainId, readIdNumber, readIdFromNumber, maskId);
}

export function usccReader(): TextReader {
  return readerOf(never, readUscc, readUsccFromNumber);
}

export function phoneReader(): TextReader {
  return readerOf(isPlainPhone, readPhone);
}

export function regionCodeReader(): TextReader {
  return readerOf(never, readRegionCode);
}
