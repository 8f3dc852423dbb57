/** Whether a text is a word that heads columns, in any office or in the template at hand. */
import { fold } from '../../text/normalise';
import { remembered } from '../../text/remembered';
import { NUMBERED } from './names';
import { COLUMN_ENDING, COLUMN_WORD } from './words';

export interface Word {
  /** The name without marks of duty, unit and hints: what is compared. */
  readonly bare: string;
  /** 姓名, 责任单位, 完成时限（必填）: words that columns are named with. */
  readonly headsColumns: boolean;
  /** Heads columns by itself, and not only by how it ends. */
  readonly isColumnName: boolean;
}

export const wordOf = remembered((text): Word => {
  const bare = bareOf(text);
  const headsColumns =
    text.length <= 40 &&
    bare.length <= 14 &&
    (COLUMN_WORD.test(bare) || (bare.length >= 2 && COLUMN_ENDING.test(bare)));
  return { bare, headsColumns, isColumnName: COLUMN_WORD.test(bare) };
});

function bareOf(text: string): string {
  return fold(text)
    .replace(/^[*★※●#]+|[*★※:：]+$/g, '')
    .replace(NUMBERED, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[*:]+$/g, '');
}

/** The name without marks of duty, unit and hints: what is compared. */
export function bareName(text: string): string {
  return wordOf(text).bare;
}
