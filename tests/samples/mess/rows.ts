/** Rows that are no records: blanks, sections, subtotals, totals, numbered rows still to be filled. */
import type { Block, BodyRow, Mess } from '../layout/block';
import { rowsOf } from '../layout/block';
import type { Row, Value } from '../ledgers/row';

const NOTHING_WRONG: ReadonlyMap<string, number> = new Map();

function sumRow(
  label: string,
  over: readonly Row[],
  how: 'formula' | 'typed' | 'mean',
  level: 'subtotal' | 'total',
): BodyRow {
  return { kind: 'sum', label, over, how, level, wrong: NOTHING_WRONG };
}

/** 合计 at the foot, as a formula or typed. */
export function totalRow(how: 'formula' | 'typed', label = '合计'): Mess {
  return (block) => ({ ...block, body: [...block.body, sumRow(label, rowsOf(block), how, 'total')] });
}

/** 合计 as the first row, above the records. */
export function totalOnTop(how: 'formula' | 'typed', label = '合计'): Mess {
  return (block) => ({ ...block, body: [sumRow(label, rowsOf(block), how, 'total'), ...block.body] });
}

export function meanRow(label = '平均'): Mess {
  return (block) => ({ ...block, body: [...block.body, sumRow(label, rowsOf(block), 'mean', 'total')] });
}

/** A typed total that is wrong in some fields: { total: 180 }. */
export function wrongSums(label: string, wrong: Readonly<Record<string, number>>): Mess {
  return (block) => ({
    ...block,
    body: block.body.map((row) =>
      row.kind === 'sum' && row.label === label ? { ...row, wrong: new Map(Object.entries(wrong)) } : row,
    ),
  });
}

/** The records in groups of equal values, in order of appearance. */
export function groups(rows: readonly Row[], of: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const name = of(row);
    const group = found.get(name);
    if (group === undefined) found.set(name, [row]);
    else group.push(row);
  }
  return found;
}

const FIGURES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一、望禾镇 before each group. */
export function sections(of: (row: Row) => string, merged = true): Mess {
  return (block) => {
    const body: BodyRow[] = [];
    let order = 0;
    for (const [name, rows] of groups(rowsOf(block), of)) {
      body.push({ kind: 'section', text: `${FIGURES[order++] ?? ''}、${name}`, merged });
      body.push(...rows.map((row): BodyRow => ({ kind: 'record', row })));
    }
    return { ...block, body };
  };
}

/** 小计 behind each group; the groups' rows must stand together. */
export function subtotals(of: (row: Row) => string, how: 'formula' | 'typed'): Mess {
  return (block) => {
    const body: BodyRow[] = [];
    let group: Row[] = [];
    const close = (): void => {
      if (group.length > 0) body.push(sumRow('小计', group, how, 'subtotal'));
      group = [];
    };
    for (const each of block.body) {
      const first = group[0];
      if (each.kind === 'section') close();
      if (each.kind === 'record') {
        if (first !== undefined && of(first) !== of(each.row)) close();
        group.push(each.row);
      }
      body.push(each);
    }
    close();
    return { ...block, body };
  };
}

/** An empty row behind every so many. */
export function blankRows(every: number): Mess {
  return (block) => ({
    ...block,
    body: block.body.flatMap((row, i): BodyRow[] =>
      (i + 1) % every === 0 && i + 1 < block.body.length ? [row, { kind: 'blank' }] : [row],
    ),
  });
}

/** Rows of the blank form that only have their number (and perhaps a default). */
export function numberedEmptyRows(count: number, preset: Readonly<Record<number, string>> = {}): Mess {
  return (block) => {
    const records = rowsOf(block).length;
    const rows = Array.from({ length: count }, (_, i): BodyRow => {
      const words = new Map<number, string | number>([[0, records + i + 1]]);
      for (const [column, text] of Object.entries(preset)) words.set(Number(column), text);
      return { kind: 'words', words, look: 'body' };
    });
    return { ...block, body: [...block.body, ...rows] };
  };
}

/** An example of how to fill in, as the first row. */
export function exampleRow(words: Readonly<Record<string, string | number>>): Mess {
  return (block) => {
    const at = new Map<number, string | number>([[0, '示例']]);
    block.columns.forEach((column, i) => {
      const word = column.field === null ? undefined : words[column.field];
      if (i > 0 && word !== undefined) at.set(i, word);
    });
    return { ...block, body: [{ kind: 'words', words: at, look: 'body' }, ...block.body] };
  };
}

/** Facts under the data that are no records: 支部数量：3. */
export function factsBelow(...facts: readonly (readonly [name: string, value: string | number])[]): Mess {
  return (block) => ({
    ...block,
    body: [
      ...block.body,
      { kind: 'blank' },
      ...facts.map(([name, value]): BodyRow => ({
        kind: 'words',
        words: new Map<number, string | number>([
          [0, name],
          [1, value],
        ]),
        look: 'note',
      })),
    ],
  });
}

export function ordered(compare: (a: Row, b: Row) => number): Mess {
  return (block: Block) => ({
    ...block,
    body: rowsOf(block)
      .toSorted(compare)
      .map((row): BodyRow => ({ kind: 'record', row })),
  });
}

export function byText(field: string): (row: Row) => string {
  return (row) => {
    const value: Value = row.get(field);
    return typeof value === 'string' ? value : '';
  };
}
