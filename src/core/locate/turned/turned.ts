/**
 * Tables that lie on their side: the names go down at the left, each unit, branch or month has a column. Set upright, the
 * names stand on top; names in two columns, the first over several rows, become two rows of names.
 */
import type { Area } from '../../model/snapshot';
import type { CellAt } from '../../model/upright';
import { compact } from '../../text/normalise';
import type { Lying, Unit } from './lying';
import { isFact, linesOf } from './lying';
import { measuresIn, withMeasures } from './measures';
import { MONTH } from './months';
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
/** Over the one column of values, whatever stands beside it. */
const VALUE =
  /^(?:(?:收入|本期|本年|实际)?(?:金额|数额)|本[期年]数?|今年|实?得分|(?:自评|考核|考评|审核|最终|实际)得?分)$/;
/** Over columns that only say more of what stands beside the names: no record of their own. */
const ASIDE =
  /^(?:备注|说明|附注|依据|计量单位|(?:考[评核]|评分|评价)?(?:内容|标准|办法|要求|依据|细则)|满分|标准分|分值|权重|(?:扣|加)分(?:原因|理由|事由)|佐证(?:材料)?|(?:上年|去年|上期|同期)(?:同期)?(?:金额|收入|完成)?数?|同比|环比|(?:同比)?增(?:减|长)(?:额|率|幅度)?%?|占比%?)$/;
const REMARK = /^(?:备注|说明|附注)$/;
/** The sum of the months before it. */
const SUM_OF_MONTHS = /^(?:本年|全年|\d{1,2}[-—~至]\d{1,2}月)?(?:累计|合计|总计|小计)数?$/;
const FEWEST_MONTHS = 3;
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
  const over = headingOf(lying, first, left);
  if (over === 'several') return null;
  const heading = over === null ? null : first++;
  const block = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const known = block.filter((row) => nameIn(lying, row, left, (unit) => lying.knows(unit))).length;
  if (known < FEWEST_KNOWN || block.filter(isNamed).length < block.length * NAMED) return null;
  const nameColumn = block.some((row) => isMergedDown(lying.at(row, left))) ? left + 1 : left;
  const measures = measuresIn(lying, block, nameColumn);
  const aside = new Set(over?.aside ?? remarksIn(lying, first, nameColumn));
  if (measures !== null) aside.add(measures);
  if (namesAmongValues(lying, block.slice(1), left, aside) > MOST_NAMES) return null;
  const below = Array.from({ length: rows - last - 1 }, (_, i) => last + 1 + i);
  if (below.some((row) => lying.filled(row).length > MOST_BELOW && !isFacts(lying, row))) return null;
  const right = block.reduce((most, row) => Math.max(most, ...lying.filled(row).map((unit) => unit.column)), left);
  const kept = Array.from({ length: right - left + 1 }, (_, i) => left + i).filter((column) => !aside.has(column));
  if (kept.length < 2) return null;
  const width = block.length;
  const top = linesOf(
    lying,
    Array.from({ length: heading ?? first }, (_, row) => row),
    width,
    0,
  );
  const at = top.cells.length;
  const body: (CellAt | null)[][] = [];
  for (const column of kept) body.push(block.map((row) => ({ row, column })));
  const merges: Area[] = [...top.merges];
  for (const area of lying.grid.sheet.merges) {
    const [from, to] = [kept.indexOf(area.firstColumn), kept.indexOf(area.lastColumn)];
    if (area.firstRow < first || area.lastRow > last || from < 0 || to < from) continue;
    merges.push({
      firstRow: at + from,
      lastRow: at + to,
      firstColumn: area.firstRow - first,
      lastColumn: area.lastRow - first,
    });
  }
  const end = linesOf(lying, below, width, at + body.length);
  const texts =
    measures === null ? [] : withMeasures(lying, block, nameColumn, measures, at + kept.indexOf(nameColumn));
  const corner = (lying.at(first, left)?.text ?? '').replace(/\s+/g, '');
  return {
    plan: {
      how: 'turned',
      width,
      cells: [...top.cells, ...body, ...end.cells],
      merges: [...merges, ...end.merges],
      texts,
    },
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
function nameIn(lying: Lying, row: number, left: number, is: (unit: Unit) => boolean): boolean {
  const own = lying.at(row, left);
  if (own !== null && !isMergedDown(own)) return is(own);
  const beside = lying.at(row, left + 1);
  return beside !== null && is(beside);
}

function isMergedDown(unit: Unit | null): boolean {
  return unit !== null && unit.lastRow > unit.row;
}

function namesAmongValues(lying: Lying, block: readonly number[], left: number, aside: ReadonlySet<number>): number {
  let [values, names] = [0, 0];
  for (const row of block) {
    const own = lying.at(row, left);
    const from = own === null || isMergedDown(own) ? left + 2 : own.lastColumn + 1;
    for (const unit of lying.filled(row)) {
      if (unit.column < from || aside.has(unit.column)) continue;
      values++;
      if (lying.knows(unit)) names++;
    }
  }
  return values === 0 ? 0 : names / values;
}

interface Heading {
  /** Columns that hold no record. */
  readonly aside: ReadonlySet<number>;
}

/**
 * Over the names and over what was filled in stand words for names and for fillings. Where several columns may be what
 * was filled in, which of them counts is the clerk's to say.
 */
function headingOf(lying: Lying, row: number, left: number): Heading | 'several' | null {
  const [corner, ...others] = lying
    .filled(row)
    .filter(({ column }) => column >= left)
    .map(({ text, column }) => ({ text: compact(text), column }));
  if (corner === undefined || !CORNER.test(corner.text) || others.length === 0) return null;
  if (others.every(({ text }) => FILLING.test(text))) return { aside: new Set() };
  const isMonth = ({ text }: { readonly text: string }): boolean => MONTH.test(text);
  const ofMonths = others.filter(isMonth).length >= FEWEST_MONTHS;
  const known = others.every(
    (each) =>
      FILLING.test(each.text) ||
      VALUE.test(each.text) ||
      ASIDE.test(each.text) ||
      (ofMonths && (isMonth(each) || SUM_OF_MONTHS.test(each.text))),
  );
  if (!known) return null;
  const strong = others.filter(({ text }) => (ofMonths ? SUM_OF_MONTHS : VALUE).test(text));
  const fillings = others.filter(({ text }) => FILLING.test(text) && !ASIDE.test(text));
  const [value, ...more] = strong.length > 0 || ofMonths ? strong : fillings;
  if (value === undefined || more.length > 0) return 'several';
  return { aside: new Set(others.filter((each) => each !== value).map(({ column }) => column)) };
}

/** 备注 behind the last of several units is none of them. */
function remarksIn(lying: Lying, row: number, names: number): ReadonlySet<number> {
  const units = lying.filled(row).filter(({ column }) => column > names);
  return new Set(units.filter(({ text }) => REMARK.test(compact(text))).map(({ column }) => column));
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
