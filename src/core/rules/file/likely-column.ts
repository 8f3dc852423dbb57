/** Which column that belongs to no field may be the one that a missing field is looked for. */
import type { FoundColumn } from '../../model/found';
import type { RecordTable } from '../../model/record';
import type { FieldDef } from '../../model/template';
import { sameKind, withoutRemarks } from '../../text/name-kind';
import { ORDINARY_COLUMN } from '../bench/vocabulary';

/** What names of columns of any kind end with tells none of them. */
const OF_ANY =
  /(?:时间|日期|时限|年月|情况|单位|名称|姓名|内容|人员|人数|数量|金额|编号|代码|号码|类别|类型|说明|地点)$|^(?:是否|有无|所在|所属)/g;
/** So many letters must two names share, and such a part of the longer one. */
const FEWEST = 2;
const PART = 0.5;

/** More different words are no answers. */
const ANSWERS = 3;
/** Days and numbers alone are no account of anything. */
const ONLY_NUMBERS = /^[\d\s.,:：/\-—年月日号底前%％]+$/;
/** Longer cells are no name of a person and no yes or no. */
const SHORT = 8;

/**
 * By field: the column whose name shares most with its names, and in which such may stand; each column stands for one
 * field at most.
 * @param textsOf some of the texts under a column
 */
export function likelyColumns(
  table: RecordTable,
  missing: readonly FieldDef[],
  namesOf: (field: FieldDef) => readonly string[],
  textsOf: (column: FoundColumn) => readonly string[],
): ReadonlyMap<FieldDef, FoundColumn> {
  const likely = new Map<FieldDef, FoundColumn>();
  const best = new Map<FieldDef, number>();
  const elsewhere = new Set(table.found.also?.columns.map(({ column }) => column));
  for (const column of table.found.columns) {
    if (elsewhere.has(column.column)) continue;
    if (column.field !== null || column.matchedBy === 'chosen' || column.rival !== undefined) continue;
    const name = bare(column.label);
    if (name === '' || ORDINARY_COLUMN.test(name)) continue;
    let most = 0;
    let field: FieldDef | null = null;
    const texts = textsOf(column).filter((text) => text !== '');
    for (const each of missing) {
      if (!mayHold(each, texts)) continue;
      const alike = Math.max(
        0,
        ...namesOf(each).map((other) => (sameKind(column.label, other) ? sharedPart(name, bare(other)) : 0)),
      );
      if (alike > most) [most, field] = [alike, each];
    }
    if (field === null || most <= (best.get(field) ?? 0)) continue;
    best.set(field, most);
    likely.set(field, column);
  }
  return likely;
}

/** False where nothing in the column could be a value of the field. */
function mayHold({ type, pattern }: FieldDef, texts: readonly string[]): boolean {
  if (texts.length === 0) return true;
  if (pattern !== undefined) return texts.some((text) => new RegExp(pattern).test(text));
  switch (type) {
    case 'longtext':
      return !texts.every((text) => ONLY_NUMBERS.test(text));
    case 'text':
    case 'enum':
      return true;
    case 'bool':
      return new Set(texts).size <= ANSWERS && texts.some((text) => text.length <= SHORT);
    case 'person':
      return texts.some((text) => text.length <= SHORT);
    default:
      return texts.some((text) => /[\d一二三四五六七八九十]/.test(text));
  }
}

function bare(name: string): string {
  return withoutRemarks(name).replace(OF_ANY, '');
}

function sharedPart(one: string, other: string): number {
  const letters = Array.from(one);
  let shared = 0;
  for (const letter of other) {
    const at = letters.indexOf(letter);
    if (at < 0) continue;
    letters.splice(at, 1);
    shared++;
  }
  const part = shared / Math.max(one.length, other.length, 1);
  return shared >= FEWEST && part >= PART ? part : 0;
}
