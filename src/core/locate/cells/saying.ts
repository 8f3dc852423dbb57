/** What the text of a cell over a table may say: 填报单位：望禾镇, 单位：万元, a date, a title, a note. */
import { compact } from '../../text/normalise';
import { ATTACHMENT, COLUMN_WORD, DATE_LINE, MEASURE, META_LABEL, NOTE, TITLE } from './words';

export interface Labelled {
  readonly label: string;
  /** "" where it is still to be filled in. */
  readonly value: string;
}

/** "填报单位：望禾镇" → label and value; null where a text does not begin with a label and a colon. */
export function labelled(text: string): Labelled | null {
  const bare = compact(text);
  const at = bare.indexOf(':');
  if (at < 1 || at > 16) return null;
  const label = bare.slice(0, at);
  // 集体经济收入统计表（单位：万元）: the colon stands in brackets of something else.
  const inBrackets = label.lastIndexOf('(') > Math.max(0, label.lastIndexOf(')'));
  return /[\u4e00-\u9fffA-Za-z]/.test(label) && !/[，。,;；]/.test(label) && !inBrackets
    ? { label, value: bare.slice(at + 1).trim() }
    : null;
}

/** What a cell over a table may say, or null: a name of a column as well as anything else. */
export type Saying = 'pair' | 'label' | 'date' | 'measure' | 'title' | 'attachment' | 'note';

export function sayingOfText(text: string): Saying | null {
  const bare = compact(text);
  if (NOTE.test(bare) && bare.length > 4) return 'note';
  const pair = labelled(text);
  if (pair !== null) {
    if (pair.value !== '') return 'pair';
    return META_LABEL.test(pair.label) ? 'label' : null;
  }
  if (DATE_LINE.test(bare)) return 'date';
  if (/^\(?(?:金额)?单位[/／]?/.test(bare) && MEASURE.test(bare.replace(/^\(?(?:金额)?单位[/／]?|\)$/g, '')))
    return 'measure';
  if (ATTACHMENT.test(bare)) return 'attachment';
  if (bare.length > 30) return 'note';
  if (TITLE.test(bare) && bare.length >= 6 && !COLUMN_WORD.test(bare)) return 'title';
  return null;
}
