/** How the same columns are named and ordered by different hands. */
import type { Block, Column, Mess } from '../layout/block';
import { columnOf } from '../layout/block';
import type { Row, Value } from '../ledgers/row';
import type { Kind } from '../layout/tables';
import { plainWriter } from '../layout/writers';

export function changeColumns(block: Block, change: (column: Column) => Column): Block {
  return { ...block, columns: block.columns.map(change) };
}

function leaf(column: Column, name: (old: string) => string): Column {
  return { ...column, header: [...column.header.slice(0, -1), name(column.header.at(-1) ?? '')] };
}

/** Other words for the same field: { orgName: '支部名称' }. */
export function named(names: Readonly<Record<string, string>>): Mess {
  return (block) =>
    changeColumns(block, (column) => {
      const name = column.field === null ? undefined : names[column.field];
      return name === undefined ? column : leaf(column, () => name);
    });
}

/** 职务 → 职  务: names of two characters pulled apart. */
export function spacedNames(gap = '  '): Mess {
  return (block) =>
    changeColumns(block, (column) =>
      leaf(column, (name) => (/^[\u4e00-\u9fff]{2}$/.test(name) ? Array.from(name).join(gap) : name)),
    );
}

/** A line break in the middle of long names. */
export function brokenNames(): Mess {
  return (block) =>
    changeColumns(block, (column) =>
      leaf(column, (name) => {
        const half = Math.ceil(name.length / 2);
        return name.length < 5 || /[（(\n]/.test(name) ? name : `${name.slice(0, half)}\n${name.slice(half)}`;
      }),
    );
}

/** Units in brackets behind the names, in both kinds of brackets: { total: '（万元）', area: '(㎡)' }. */
export function unitsInNames(units: Readonly<Record<string, string>>): Mess {
  return (block) =>
    changeColumns(block, (column) => {
      const unit = column.field === null ? undefined : units[column.field];
      return unit === undefined ? column : leaf(column, (name) => name + unit);
    });
}

/** A star before the names of columns that must be filled. */
export function requiredMarks(fields: readonly string[]): Mess {
  return (block) =>
    changeColumns(block, (column) =>
      column.field !== null && fields.includes(column.field) ? leaf(column, (name) => `*${name}`) : column,
    );
}

/** Blanks before and behind, a colon at the end. */
export function carelessNames(): Mess {
  return (block) => ({
    ...block,
    columns: block.columns.map((column, i) =>
      leaf(column, (name) => (i % 3 === 0 ? ` ${name}` : i % 3 === 1 ? `${name} ` : `${name}：`)),
    ),
  });
}

/** Common names above neighbouring columns: [['认证情况', ['certified', 'uncertified']]]. */
export function parents(...groups: readonly (readonly [name: string, fields: readonly string[]])[]): Mess {
  return (block) =>
    changeColumns(block, (column) => {
      const group = groups.find(([, fields]) => column.field !== null && fields.includes(column.field));
      return group === undefined ? column : { ...column, header: [group[0], ...column.header] };
    });
}

/** Only these, in this order. */
export function only(...fields: readonly string[]): Mess {
  return (block) => ({
    ...block,
    columns: fields.map(
      (field) => block.columns.find((column) => column.field === field) ?? columnOf(block.code, field),
    ),
  });
}

export function without(...fields: readonly string[]): Mess {
  return (block) => ({
    ...block,
    columns: block.columns.filter((column) => column.field === null || !fields.includes(column.field)),
  });
}

/** Puts a column before the place counted from the left. */
export function moved(field: string, before: number): Mess {
  return (block) => {
    const column = block.columns.find((each) => each.field === field);
    if (column === undefined) return block;
    const rest = block.columns.filter((each) => each !== column);
    return { ...block, columns: [...rest.slice(0, before), column, ...rest.slice(before)] };
  };
}

/** A column that the template does not know. */
export function extraColumn(
  name: string,
  before: number,
  content: (row: Row, place: number) => Value,
  kind: Kind = 'text',
): Mess {
  return (block) => {
    const column: Column = {
      field: null,
      header: [name],
      kind,
      adds: false,
      write: plainWriter(kind),
      width: null,
      hidden: false,
      joined: false,
      content,
      rate: null,
    };
    return { ...block, columns: [...block.columns.slice(0, before), column, ...block.columns.slice(before)] };
  };
}

/** 序号 as the first column. */
export function numbered(name = '序号'): Mess {
  return extraColumn(name, 0, (_, place) => place + 1, 'int');
}

/** Columns that were left out of sight. */
export function hidden(...fields: readonly string[]): Mess {
  return (block) =>
    changeColumns(block, (column) =>
      column.field !== null && fields.includes(column.field) ? { ...column, hidden: true } : column,
    );
}

/** A row of （1）（2）（3） under the header. */
export function columnNumbers(): Mess {
  return (block) => ({
    ...block,
    underHeader: [...block.underHeader, block.columns.map((_, i) => `（${i + 1}）`)],
  });
}

/** A row of words under the header by field: formulas as 10=5+6+7+8+9, units, weights. */
export function rowUnderHeader(words: Readonly<Record<string, string | number>>): Mess {
  return (block) => ({
    ...block,
    underHeader: [
      ...block.underHeader,
      block.columns.map((column) => (column.field === null ? null : (words[column.field] ?? null))),
    ],
  });
}

/** Whole paths for some columns, so that leaves repeat under different parents: { certified: ['已认证', '人数'] }. */
export function paths(names: Readonly<Record<string, readonly string[]>>): Mess {
  return (block) =>
    changeColumns(block, (column) => {
      const path = column.field === null ? undefined : names[column.field];
      return path === undefined ? column : { ...column, header: path };
    });
}

/** A column with nothing in it, not even a name. */
export function emptyColumn(before: number): Mess {
  return extraColumn('', before, () => null);
}

/** Numbers that begin again where a value changes, as under each heading of a list. */
export function numberedWithin(of: (row: Row) => string, name = '序号'): Mess {
  let last: string | null = null;
  let number = 0;
  return extraColumn(
    name,
    0,
    (row) => {
      number = of(row) === last ? number + 1 : 1;
      last = of(row);
      return number;
    },
    'int',
  );
}
