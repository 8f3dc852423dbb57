/** A row of a template workbook under the keys of the JSON. */
import { listIn, linesIn } from './list-text';
import type { ReadRow, Spot } from './meta/cell';
import { scalarOf, textOf } from './meta/cell';
import { metaSheet } from './meta/sheets';
import { yesWord } from './meta/words';

/** JSON path → where it was written. */
export type Spots = Map<string, Spot>;
export type Values = Record<string, unknown>;

/** Texts that a JSON of a template leaves out when there are none; all others are then ''. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...[
    'unit',
    'requiredWhen',
    'requiredIf',
    'pattern',
    'enumRef',
    'ref',
    'formula',
    'monthMeans',
    'endsAt',
    'parent',
  ].map((id) => `fields.${id}`),
  ...['enums.parent', 'indicators.aspect', 'indicators.actual', 'indicators.target', 'indicators.appliesIf'],
  ...['cases.actual', 'checks.message', 'checks.fix'],
]);
/** Columns that say something to people only. */
const REMARK = 'remark';

/** Lists of a template that are not there rather than empty. */
const OPTIONAL_LISTS: ReadonlySet<string> = new Set(['enumValues', 'confirmTables']);

/** The cells of a row under the keys of the JSON. */
export function valuesOf(code: string, row: ReadRow): Values {
  const values: [string, unknown][] = [];
  for (const { id, kind } of metaSheet(code).columns) {
    if (id === REMARK) continue;
    const held = row.cells.get(id);
    const text = textOf(row, id);
    if (kind === 'list') {
      if (!OPTIONAL_LISTS.has(id) || held !== undefined) values.push([id, listIn(text)]);
    } else if (kind === 'lines') values.push([id, linesIn(text)]);
    else if (kind === 'number') {
      if (held !== undefined) values.push([id, held]);
    } else if (kind === 'yes') {
      if (id === 'required' || isYes(held)) values.push([id, isYes(held)]);
    } else if (kind === 'scalar') {
      const scalar = scalarOf(row, id);
      if (scalar !== undefined) values.push([id, scalar]);
    } else if (text !== '' || (kind === 'text' && !LEFT_OUT.has(`${code}.${id}`))) values.push([id, text]);
  }
  return Object.fromEntries(values);
}

function isYes(held: unknown): boolean {
  return held === true || held === yesWord;
}

/** Label or id of a list's value → its id. */
export function idsOf(rows: readonly ReadRow[]): (list: string, written: string) => string {
  return (list, written) => {
    const own = rows.filter((row) => textOf(row, 'list') === list);
    const found =
      own.find((row) => textOf(row, 'id') === written) ?? own.find((row) => textOf(row, 'label') === written);
    return found === undefined ? written : textOf(found, 'id');
  };
}

/** Rows under one name each, in the order in which the names first stand there. */
export function grouped(
  rows: readonly ReadRow[],
  by: string,
  path: string,
  spots: Spots,
  value: (row: ReadRow) => unknown,
  name: (written: string) => string = (written) => written,
): Values {
  const groups = new Map<string, unknown[]>();
  for (const row of rows) {
    const key = name(textOf(row, by));
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (!spots.has(`${path}.${key}`)) spots.set(`${path}.${key}`, row.spot);
    spots.set(`${path}.${key}[${String(group.length)}]`, row.spot);
    group.push(value(row));
  }
  return Object.fromEntries(groups);
}
