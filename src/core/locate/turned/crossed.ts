/**
 * Progress that is crossed: tasks go down and towns, or months, across, or towns down and tasks across, and where two meet
 * stands how much is done, or a tick. Set upright, each such cell is a record with its task, its unit and its month. What
 * was planned may stand beside what is done, in a row or a column of its own.
 */
import type { CellAt } from '../../model/upright';
import { compact } from '../../text/normalise';
import { isCross, isTick } from '../../text/tick';
import { bareName } from '../cells/vocabulary';
import { SEQUENCE } from '../cells/words';
import { styleAt } from '../cells/grid';
import type { Lying, Unit } from './lying';
import { isFact, isSumRow, linesOf, nameOver, wordsOver } from './lying';
import { MONTH } from './months';
import type { Meeting, PlannedBy } from './planned-and-done';
import { meetingsUnder, plannedInColumns, plannedInRows } from './planned-and-done';
import type { Plan, PlacedText } from './set-upright';

/** What the register of progress calls its columns. */
export interface Progress {
  /** Bare labels and synonyms of a task's number and name, and of the unit. */
  readonly taskNames: ReadonlySet<string>;
  readonly unitNames: ReadonlySet<string>;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly month: string;
  readonly rate: string;
  /** Null: a record does not tell what was planned. */
  readonly planned: string | null;
  readonly done: string;
}

const FEWEST = 3;
/** So many rows from the top the names across are looked for. */
const LOOKED_AT = 8;
/** So much of what stands where two meet must say how much is done. */
const SAYING = 0.9;
const UNIT =
  /^[\u4e00-\u9fff]{1,12}(?:镇|乡|街道(?:办事处|办)?|办事处|村|社区|园区|开发区|管理区|农场|林场|局|委|办|部|中心|党委|党工委|党总支|党支部|支部|学校|医院|公司)$/;
/** G-1, G1推进七类支部建设 */
const CODED = /^([A-Z]-?\d{1,2})[.、:：\s]*(.*)$/s;
const SUM = /^(?:合计|小计|总计|共计|平均.{0,3}|均值|全[市县区镇乡].{0,4}|排名|名次|备注)$/;
const PERCENT = /^(?:约|达到?|已?完成)?\d{1,3}(?:\.\d+)?%$/;
const ANSWER = /^(?:是|否|已完成|未完成|完成|未)$/;
/** Words over the table of which plain numbers are percents. */
const RATES = /完成率|进度|进展|比例|百分比|%|％/;
const IN_PERCENT = /[(（][^()（）]*[%％][^()（）]*[)）]/;
const FINISHED = /完成|办结|落实/;

/** What stands across, each with the text by which it is known. */
interface Across {
  readonly at: Unit;
  readonly text: string;
}

interface Cross {
  /** Of the names across; records begin under the last. */
  readonly header: number;
  readonly last: number;
  readonly across: readonly Across[];
  /** What the names across are. */
  readonly of: 'unit' | 'month' | 'task';
  /** The columns at the left that say what goes down, with the cells of their names. */
  readonly own: readonly Unit[];
  readonly planned: PlannedBy;
}

/** Where two meet, with what stands across. */
type Met = Meeting & { readonly over: Across };

export function crossed(lying: Lying, progress: Progress): Plan | null {
  const cross = crossOf(lying, progress);
  if (cross === null) return null;
  const met = metIn(lying, cross);
  const says = sayingOf(lying, cross, met);
  return says === null ? null : planOf(lying, cross, met, says, progress);
}

function crossOf(lying: Lying, progress: Progress): Cross | null {
  for (let header = 0; header < Math.min(lying.rows, LOOKED_AT); header++) {
    const units = lying.filled(header);
    if (units.length < FEWEST || units.some(isFact)) continue;
    for (const kind of ['unit', 'month', 'task'] as const) {
      const across = units.flatMap((at): readonly Across[] => {
        const text = compact(at.text);
        return isOf(kind, text) ? [{ at, text }] : [];
      });
      const [first] = across;
      if (first === undefined || across.length < FEWEST) continue;
      const wide = across.every(({ at }) => at.lastColumn > at.column);
      if (!wide && across.some(({ at }) => at.lastColumn > at.column)) continue;
      const beside = wide
        ? plannedInColumns(
            lying,
            header + 1,
            across.map(({ at }) => at),
          )
        : null;
      if (wide && (beside === null || progress.planned === null)) continue;
      const last = wide ? header + 1 : header;
      const below = progress.planned === null || wide ? null : plannedInRows(lying, header, first.at.column);
      const own = ownColumns(lying, header, first.at.column).filter(({ column }) => column !== below?.column);
      const names = kind === 'task' ? progress.unitNames : progress.taskNames;
      if (own.some((unit) => names.has(bareName(unit.text))))
        return { header, last, across, of: kind, own, planned: beside ?? below };
    }
  }
  return null;
}

function isOf(kind: Cross['of'], text: string): boolean {
  if (kind === 'task') return CODED.test(text);
  return kind === 'month' ? MONTH.test(text) : UNIT.test(text);
}

/** Names at the left, on the row of the names across or, merged down to it, above. */
function ownColumns(lying: Lying, header: number, until: number): readonly Unit[] {
  const found: Unit[] = [];
  for (let column = 0; column < until; column++) {
    const name = nameOver(lying, header, column);
    if (name !== null && !SEQUENCE.test(bareName(name.text))) found.push(name);
  }
  return found;
}

function metIn(lying: Lying, { last, across, planned }: Cross): readonly Met[] {
  const rows = Array.from({ length: lying.rows - last - 1 }, (_, i) => last + 1 + i);
  const records = rows.filter((row) => !isSumRow(lying, row, SUM));
  return meetingsUnder(
    lying,
    records,
    across.map(({ at }) => at),
    planned,
  ).flatMap((meeting) => {
    const over = across[meeting.across];
    return over === undefined ? [] : [{ ...meeting, over }];
  });
}

/** How much is done, or whether it is; null: hardly any cell says either. */
function sayingOf(lying: Lying, { header }: Cross, met: readonly Met[]): 'rate' | 'done' | null {
  const words = wordsOver(lying, header);
  let [filled, rates, ticks] = [0, 0, 0];
  for (const unit of met.flatMap(({ done, planned }) => (planned === null ? [done] : [done, planned]))) {
    if (unit.text === '') continue;
    filled++;
    if (lying.isText(unit)) {
      const bare = compact(unit.text);
      if (PERCENT.test(bare)) rates++;
      else if (isTick(bare) || isCross(bare) || ANSWER.test(bare)) ticks++;
    } else if (isRate(lying, unit, words)) rates++;
  }
  if (filled < FEWEST) return null;
  if (rates >= filled * SAYING) return 'rate';
  return ticks >= filled * SAYING && FINISHED.test(words) ? 'done' : null;
}

function isRate(lying: Lying, { row, column, text }: Unit, words: string): boolean {
  if (styleAt(lying.grid, row, column)?.shows === 'percent') return true;
  const number = Number(text);
  return RATES.test(words) && number >= 0 && number <= 100;
}

function planOf(
  lying: Lying,
  { header, across, of, own, planned }: Cross,
  met: readonly Met[],
  says: 'rate' | 'done',
  progress: Progress,
): Plan {
  const kept = own.length;
  // 任务编号 and 任务内容, or the unit or month alone; then what was planned, and what is said.
  const names = of === 'task' ? [progress.code, progress.title] : [of === 'unit' ? progress.unit : progress.month];
  const rate = says === 'rate' ? progress.rate : progress.done;
  // 完成率（%） over the table says it of every figure.
  const unit = says === 'rate' && IN_PERCENT.test(wordsOver(lying, header)) ? '（%）' : '';
  const told = (planned === null || progress.planned === null ? [rate] : [progress.planned, rate]).map(
    (name) => name + unit,
  );
  const width = kept + names.length + told.length;
  const above = Array.from({ length: Math.min(header, ...own.map(({ row }) => row)) }, (_, row) => row);
  const top = linesOf(lying, above, width, 0);
  const at = top.cells.length;
  const [first] = across;
  const head: (CellAt | null)[] = [...own, ...[...names, ...told].map(() => first?.at ?? null)];
  const cells: (readonly (CellAt | null)[])[] = [];
  const texts: PlacedText[] = [...names, ...told].map((text, i) => ({ row: at, column: kept + i, text }));
  for (const { over, row, done, planned: due } of met) {
    const place = at + 1 + cells.length;
    const said = of === 'task' ? codeAndTitle(over.text) : [over.text];
    cells.push([
      ...own.map(({ column }) => lying.said(row, column)),
      ...names.map(() => over.at),
      ...(told.length === 1 ? [done] : [due, done]),
    ]);
    said.forEach((each, i) => texts.push({ row: place, column: kept + i, text: each }));
  }
  return { how: 'crossed', width, cells: [...top.cells, head, ...cells], merges: top.merges, texts, inOneCell: true };
}

function codeAndTitle(text: string): readonly string[] {
  const [, code = '', title = ''] = CODED.exec(text) ?? [];
  return [code, title === '' ? code : title];
}
