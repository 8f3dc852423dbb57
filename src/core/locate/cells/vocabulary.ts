/** Whether a text is a word that heads columns, in any office or in the template at hand. */
import { fold } from '../../text/normalise';
import { remembered } from '../../text/remembered';
import { NUMBERED } from './names';
import { spokenNames } from './spoken';
import { COLUMN_ENDING, COLUMN_WORD } from './words';

/** Longer ones are sentences. */
const LONGEST_QUESTION = 8;

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
    (COLUMN_WORD.test(bare) || (bare.length >= 2 && COLUMN_ENDING.test(bare)) || asks(bare));
  return { bare, headsColumns, isColumnName: COLUMN_WORD.test(bare) };
});

/** 谁去的, 哪天改完: asked as people speak, it heads a column as what is asked for does. */
function asks(bare: string): boolean {
  return (
    bare.length <= LONGEST_QUESTION &&
    spokenNames(bare).some((name) => COLUMN_WORD.test(name) || COLUMN_ENDING.test(name))
  );
}

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
