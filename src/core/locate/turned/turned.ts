/**
 * Tables that lie on their side: the names go down at the left, each unit, branch or month has a column. Set upright, the
 * names stand on top; names in two columns, the first over several rows, become two rows of names.
 */
import type { Area } from '../../model/snapshot';
import type { CellAt } from '../../model/upright';
import type { Lying } from './lying';
import { isFact, linesOf } from './lying';
import type { Plan } from './set-upright';

/** So many names of the template go down a table on its side, and so much of its rows begin with a name of any kind. */
const FEWEST_KNOWN = 3;
const NAMED = 0.6;
/** So much of what stands right of the names may be such names as well: more, and it is a form of pairs. */
const MOST_NAMES = 0.2;
/** Over the names of the units: words that say nothing of what they are. */
const CORNER =
  /^(?:项目|指标|内容|类别|事项|名称|科目|栏目|指标名称|项目名称|统计项目|单位|单位名称|序号|(?:收入|支出|统计|考核|数据|任务|填报)(?:项目|类别|科目|指标|内容|事项|种类))?$|[\\/|]/;
const FILLING = /^(?:具体|填写|填报)?(?:内容|情况|数据|数值|数量|信息|结果|说明|值)$|^(?:填写|填报)(?:栏|处)?$/;
/** Nothing, or what numbers a line. */
const NUMBERING = /^[(（]?\d*[)）.、]?$/;
/** Rows under the table that hold more are another table. */
const MOST_BELOW = 2;

export interface Turned {
  readonly plan: Plan;
  /** Over the units' names stands nothing that says what they are. */
  readonly nameless: { readonly row: number; readonly column: number } | null;
}

export function turned(lying: Lying): Turned | null {
  const { rows } = lying;
  const left = firstColumn(lying);
  const isNamed = (row: number): boolean => nameIn(lying, row, left, (unit) => lying.isName(unit));
  let first = 0;
  while (first < rows && !(isNamed(first) && lying.filled(first).length > 1 && !isFacts(lying, first))) first++;
  let last = first;
  for (let row = first; row < rows && lying.filled(row).length > 0; row++) if (isNamed(row)) last = row;
  if (first >= rows) return null;
  // The units' names may stand over the first name, under a corner that is none.
  const above = first - 1;
  if (
    above >= 0 &&
    !isFacts(lying, above) &&
    lying.filled(above).length >= Math.max(2, widest(lying, first, last) - 1)
  ) {
    first = above;
  }
  // 项目 | 内容 over one record names nobody.
  const heading = isHeading(lying, first, left) ? first++ : null;
  const block = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const known = block.filter((row) => nameIn(lying, row, left, (unit) => lying.knows(unit))).length;
  const named = block.filter(isNamed).length;
  if (known < FEWEST_KNOWN || named < block.length * NAMED) return null;
  if (namesAmongValues(lying, block.slice(1), left) > MOST_NAMES) return null;
  const below = Array.from({ length: rows - last - 1 }, (_, i) => last + 1 + i);
  if (below.some((row) => lying.filled(row).length > MOST_BELOW && !isFacts(lying, row))) return null;
  const right = Math.max(...block.flatMap((row) => lying.filled(row).map((unit) => unit.column)));
  if (right <= left) return null;
  const width = block.length;
  const top = linesOf(
    lying,
    Array.from({ length: heading ?? first }, (_, row) => row),
    width,
    0,
  );
  const at = top.cells.length;
  const body: (CellAt | null)[][] = [];
  for (let column = left; column <= right; column++) body.push(block.map((row) => ({ row, column })));
  const merges: Area[] = [...top.merges];
  for (const area of lying.grid.sheet.merges) {
    if (area.firstRow < first || area.lastRow > last || area.firstColumn < left || area.lastColumn > right) continue;
    merges.push({
      firstRow: at + area.firstColumn - left,
      lastRow: at + area.lastColumn - left,
      firstColumn: area.firstRow - first,
      lastColumn: area.lastRow - first,
    });
  }
  const end = linesOf(lying, below, width, at + body.length);
  const corner = (lying.at(first, left)?.text ?? '').replace(/\s+/g, '');
  return {
    plan: { how: 'turned', width, cells: [...top.cells, ...body, ...end.cells], merges: [...merges, ...end.merges] },
    nameless: CORNER.test(corner) ? { row: at, column: 0 } : null,
  };
}

/** The first column in which several texts stand that are more than numbers. */
function firstColumn(lying: Lying): number {
  for (let column = 0; column < lying.columns; column++) {
    let texts = 0;
    for (let row = 0; row < lying.rows; row++) if (!NUMBERING.test(lying.at(row, column)?.text ?? '')) texts++;
    if (texts >= 3) return column;
  }
  return 0;
}

/** In the first column, or beside it where one name stands over several rows. */
function nameIn(
  lying: Lying,
  row: number,
  left: number,
  is: (unit: NonNullable<ReturnType<Lying['at']>>) => boolean,
): boolean {
  const own = lying.at(row, left);
  if (own !== null && own.lastRow === own.row) return is(own);
  const beside = lying.at(row, left + 1);
  return beside !== null && is(beside);
}

function namesAmongValues(lying: Lying, block: readonly number[], left: number): number {
  let [values, names] = [0, 0];
  for (const row of block) {
    const own = lying.at(row, left);
    const from = own === null || own.lastRow > own.row ? left + 2 : own.lastColumn + 1;
    for (const unit of lying.filled(row)) {
      if (unit.column < from) continue;
      values++;
      if (lying.knows(unit)) names++;
    }
  }
  return values === 0 ? 0 : names / values;
}

/** Over the names and over what was filled in stand words for names and for fillings. */
function isHeading(lying: Lying, row: number, left: number): boolean {
  const [corner, ...others] = lying
    .filled(row)
    .filter(({ column }) => column >= left)
    .map(({ text }) => text.replace(/\s+/g, ''));
  return corner !== undefined && CORNER.test(corner) && others.length > 0 && others.every((text) => FILLING.test(text));
}

function isFacts(lying: Lying, row: number): boolean {
  const units = lying.filled(row);
  return units.length > 0 && units.filter(isFact).length >= units.length * 0.5;
}

function widest(lying: Lying, first: number, last: number): number {
  let most = 0;
  for (let row = first; row <= last; row++) most = Math.max(most, lying.filled(row).length);
  return most;
}
