/** What stands above and below a table: titles, 填报单位, units, notes, signatures. */
import type { Line, Mess } from '../layout/block';

function above(...lines: readonly Line[]): Mess {
  return (block) => ({ ...block, above: [...block.above, ...lines] });
}

function below(...lines: readonly Line[]): Mess {
  return (block) => ({ ...block, below: [...block.below, ...lines] });
}

/** A title merged over the table's whole width. */
export function title(text: string): Mess {
  return above({ look: 'title', words: [{ text, at: 'left' }], merged: true, rows: 1 });
}

/** A title whose merge is shorter than the table. */
export function shortTitle(text: string, columns: number): Mess {
  return above({ look: 'title', words: [{ text, at: 'left' }], merged: columns, rows: 1 });
}

/** A title two rows high. */
export function tallTitle(text: string): Mess {
  return above({ look: 'title', words: [{ text, at: 'left' }], merged: true, rows: 2 });
}

/** A title that stands alone somewhere in the middle, not merged. */
export function looseTitle(text: string): Mess {
  return above({ look: 'title', words: [{ text, at: 'middle' }], merged: false, rows: 1 });
}

/** A title in runs of different looks. */
export function richTitle(...runs: readonly string[]): Mess {
  return above({ look: 'title', words: [{ text: runs.join(''), at: 'left', runs }], merged: true, rows: 1 });
}

/** 填报单位 at the left, the day in the middle, the unit at the right, each a cell of its own. */
export function metaLine(left: string, middle: string | null = null, right: string | null = null): Mess {
  return above({
    look: 'meta',
    words: [
      { text: left, at: 'left' },
      ...(middle === null ? [] : [{ text: middle, at: 'middle' } as const]),
      ...(right === null ? [] : [{ text: right, at: 'right' } as const]),
    ],
    merged: false,
    rows: 1,
  });
}

/** The same facts in one cell, merged over the width and parted by spaces. */
export function mergedMetaLine(text: string): Mess {
  return above({ look: 'meta', words: [{ text, at: 'left' }], merged: true, rows: 1 });
}

export function blankLine(): Mess {
  return above({ look: 'note', words: [], merged: false, rows: 1 });
}

/** Hints for filling in, between title and header. */
export function hints(text: string): Mess {
  return above({ look: 'note', words: [{ text, at: 'left' }], merged: true, rows: 1 });
}

export function signatures(head: string, auditor: string, filler: string, phone: string, date: string): Mess {
  return below(
    { look: 'note', words: [], merged: false, rows: 1 },
    {
      look: 'meta',
      words: [
        { text: `单位负责人：${head}`, at: 'left' },
        { text: `审核人：${auditor}`, at: 'middle' },
        { text: `填表人：${filler}`, at: 'right' },
      ],
      merged: false,
      rows: 1,
    },
    { look: 'meta', words: [{ text: `联系电话：${phone}　　报出日期：${date}`, at: 'left' }], merged: true, rows: 1 },
  );
}

/** Notes under the table, each merged over its width. */
export function notes(...texts: readonly string[]): Mess {
  return below(...texts.map((text): Line => ({ look: 'note', words: [{ text, at: 'left' }], merged: true, rows: 1 })));
}

/** A day at the right end, as under a letter. */
export function dateBelow(text: string): Mess {
  return below({ look: 'meta', words: [{ text, at: 'right' }], merged: false, rows: 1 });
}

/** The signatures of the blank form, never filled in. */
export function blankSignatures(): Mess {
  return below(
    {
      look: 'meta',
      words: [
        { text: '单位负责人（签字）：', at: 'left' },
        { text: '审核人：', at: 'middle' },
        { text: '填表人：', at: 'right' },
      ],
      merged: false,
      rows: 1,
    },
    { look: 'meta', words: [{ text: '（盖章）　　　　　　年    月    日', at: 'right' }], merged: false, rows: 1 },
  );
}
