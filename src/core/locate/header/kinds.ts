/** What a block with a header-like top really is: a table of records, or something that only looks like one. */
import type { SheetKind } from '../../model/found';
import { CellKind } from '../../model/snapshot';
import type { RowLook, Unit } from '../cells/look';
import { unitOver } from '../cells/look';
import { isFigure } from '../cells/shape';
import { rowsAfter } from './block';
import type { Header } from './header';
import { leavesOf } from './traits';

export interface Kind {
  readonly kind: SheetKind;
  /** Takes certainty off the header: 1 where it is one without doubt. */
  readonly factor: number;
  readonly reason: string | null;
}

const TABLE: Kind = { kind: 'table', factor: 1, reason: null };
const WEEKDAY = /^(?:星期|周|礼拜)?[一二三四五六日天]$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i;
/** First names of columns that head a list of metrics. */
const METRIC = /^(?:指标|项目|事项|内容|名称|类别|科目|要素|任务|序号)/;

/**
 * @param words bare labels and synonyms of the template's fields.
 * @param lastRow last sheet row of the body: lines of those who sign are no rows of a form.
 */
export function kindOf(header: Header, words: ReadonlySet<string>, lastRow: number): Kind {
  const { looks, block, traits } = header;
  const leaves = [...new Set(leavesOf(looks, block).filter((unit) => unit !== null))];
  const below = rowsAfter(looks, block.last, 24).filter((look) => look.row <= lastRow);
  if (traits.columns <= 1) return oneColumn(header, below);
  if (isCalendar(leaves, below)) return { kind: 'none', factor: 0.4, reason: 'calendar' };
  if (traits.words < 0.75 && traits.unlike > 0 && traits.vocabulary < 0.35 && traits.contrast <= 0.05) {
    return { kind: 'none', factor: 0.5, reason: 'no-header' };
  }
  const form = formOf(leaves, below, words);
  if (form !== null) return form;
  if (crossed(header, below)) return { kind: 'form', factor: 0.5, reason: 'form' };
  if (isTransposed(header, below)) return { kind: 'list', factor: 0.55, reason: 'rows-are-fields' };
  const list = listOf(header, leaves, below, words);
  if (list !== null) return list;
  if (loneRowFirst(below)) return { kind: 'table', factor: 0.6, reason: 'lone-row-under-header' };
  if (onlyStubs(leaves, below)) return { kind: 'crosstab', factor: 0.6, reason: 'row-names-only' };
  if (isCrosstab(leaves, below, header)) return { kind: 'crosstab', factor: 1, reason: 'crosstab' };
  return TABLE;
}

/** A list of words under a word, or lines of text. */
function oneColumn(header: Header, below: readonly RowLook[]): Kind {
  const units = [...header.looks, ...below].flatMap((look) => look.units);
  const long = units.filter((unit) => unit.shape === 'long').length;
  return long >= units.length * 0.3
    ? { kind: 'none', factor: 0.2, reason: 'text' }
    : { kind: 'list', factor: 0.6, reason: 'one-column' };
}

function label(unit: Unit, words: ReadonlySet<string>): boolean {
  if (unit.kind !== CellKind.text || unit.shape === 'yesNo') return false;
  const bare = unit.cell.bare;
  if (bare.endsWith(':') && bare.length > 2) return true;
  const { word } = unit.cell;
  return word.isColumnName || words.has(word.bare);
}

/** Weekdays or days side by side over weeks or nearly empty rows. */
function isCalendar(leaves: readonly Unit[], below: readonly RowLook[]): boolean {
  const weekdays = leaves.filter((unit) => WEEKDAY.test(unit.cell.bare)).length;
  if (weekdays >= 5 && weekdays >= leaves.length * 0.6) return true;
  const dates = leaves.filter((unit) => unit.shape === 'date' || unit.shape === 'month').length;
  const cells = below.reduce((sum, look) => sum + look.units.length, 0);
  return dates >= 4 && dates >= leaves.length * 0.6 && cells <= below.length * 2;
}

/** 姓名 | 张三 | 性别 | 男 over several rows, filled in or not: labels in many rows, each once. */
function formOf(leaves: readonly Unit[], below: readonly RowLook[], words: ReadonlySet<string>): Kind | null {
  const seen = new Set(leaves.filter((unit) => label(unit, words)).map((unit) => unit.cell.bare));
  let fresh = 0;
  let texts = 0;
  let rows = 0;
  for (const look of below.slice(0, 14)) {
    const labels = look.units.filter((unit) => label(unit, words) && !seen.has(unit.cell.bare));
    for (const unit of labels) seen.add(unit.cell.bare);
    const beyondFirst = labels.filter((unit) => unit.column > look.firstColumn).length;
    if (beyondFirst > 0 && labels.length >= 2) rows++;
    fresh += labels.length;
    texts += look.units.filter((unit) => unit.kind === CellKind.text).length;
  }
  if (rows >= 2 && fresh >= 5 && fresh >= texts * 0.3) return { kind: 'form', factor: 0.45, reason: 'form' };
  return null;
}

/** Rows whose cells lie across the columns that the header names, again and again: a printed form. */
function crossed(header: Header, below: readonly RowLook[]): boolean {
  const leaves = leavesOf(header.looks, header.block);
  const columns = leaves.length;
  let rows = 0;
  let crossing = 0;
  for (const look of below.slice(0, 16)) {
    const spans = [
      ...look.units,
      ...look.hollow.map((area) => ({ column: area.firstColumn, lastColumn: area.lastColumn })),
    ];
    if (spans.length < 2 || look.units.length === 0) continue;
    rows++;
    const across = spans.filter((span) => {
      if (span.lastColumn === span.column) return false;
      const named = new Set(leaves.slice(span.column - look.firstColumn, span.lastColumn - look.firstColumn + 1));
      named.delete(null);
      return named.size >= 2 && span.lastColumn - span.column + 1 < columns;
    });
    if (across.length > 0) crossing++;
  }
  return crossing >= 2 && crossing >= rows * 0.4;
}

/** Figures and words mixed in nearly every column, beside row names that occur once: the fields run down. */
function isTransposed(header: Header, below: readonly RowLook[]): boolean {
  const rows = below.filter((look) => look.units.length > 1);
  if (rows.length < 4) return false;
  const stubs = rows
    .map((look) => look.units[0])
    .filter((unit) => unit?.column === (header.looks[0]?.firstColumn ?? 0) && unit.kind === CellKind.text);
  if (stubs.length < rows.length * 0.9 || new Set(stubs.map((unit) => unit?.cell.bare ?? '')).size < stubs.length)
    return false;
  const leaves = leavesOf(header.looks, header.block);
  const columns = leaves.length;
  const start = header.looks[0]?.firstColumn ?? 0;
  const known = leaves.slice(1).filter((unit) => unit?.cell.word.headsColumns === true).length;
  if (known >= (columns - 1) * 0.5) return false;
  let mixed = 0;
  let judged = 0;
  for (let c = 1; c < columns; c++) {
    const units = rows
      .map((look) => unitOver(look, start + c))
      .filter((unit) => unit !== undefined)
      .filter((unit) => unit.column === start + c && unit.shape !== 'mark');
    if (units.length < 3) continue;
    judged++;
    const figures = units.filter((unit) => unit.kind === CellKind.number || isFigure(unit.shape)).length;
    const words = units.filter(
      (unit) =>
        unit.kind === CellKind.text && (unit.shape === 'text' || unit.shape === 'long' || unit.shape === 'yesNo'),
    ).length;
    if (figures >= units.length * 0.2 && words >= units.length * 0.2) mixed++;
  }
  return judged > 0 && mixed >= judged * 0.7;
}

/** Names of metrics down the first column and their values beside, without names of columns over them. */
function listOf(
  header: Header,
  leaves: readonly Unit[],
  below: readonly RowLook[],
  words: ReadonlySet<string>,
): Kind | null {
  const columns = header.traits.columns;
  if (columns > 4 || below.length < 2) return null;
  const all = [...header.looks.slice(header.block.first, header.block.last + 1), ...below].filter(
    (look) => look.units.length > 0,
  );
  const firsts = all.map((look) => look.units[0]).filter((unit) => unit?.column === look0(all));
  const distinct = new Set(firsts.map((unit) => unit?.cell.bare ?? '')).size;
  const values = all.flatMap((look) => look.units.slice(1));
  const shapes = new Set(values.map((unit) => (unit.kind === CellKind.number ? 'number' : unit.shape))).size;
  const [top] = leaves;
  const named =
    top !== undefined && (METRIC.test(top.cell.word.bare) || leaves.length > 2 || header.traits.style > 0.5);
  const pairs = all.filter((look) => look.units.length === 2).length;
  const labels = firsts.filter((unit) => unit !== undefined && label(unit, words)).length;
  if (distinct < firsts.length || firsts.some((unit) => unit?.kind !== CellKind.text)) return null;
  if (columns === 2 && pairs >= all.length * 0.8 && shapes >= 2) {
    const headed =
      leaves.slice(1).every((unit) => !isFigure(unit.shape) && unit.shape !== 'long') &&
      (named || header.traits.vocabulary > 0.6);
    return { kind: 'list', factor: headed ? 1 : 0.55, reason: headed ? 'list' : 'list-without-header' };
  }
  const metric = top !== undefined && METRIC.test(top.cell.word.bare);
  if (metric && columns <= 4 && labels >= firsts.length * 0.5 && firsts.length >= 4)
    return { kind: 'list', factor: 1, reason: 'list' };
  return null;
}

function look0(looks: readonly RowLook[]): number {
  return looks[0]?.firstColumn ?? 0;
}

/** A name without values right under the header: a part of the table begins, or one more row of the header. */
function loneRowFirst(below: readonly RowLook[]): boolean {
  const [first, second] = below;
  if (first?.units.length !== 1 || second === undefined || second.units.length < 2) return false;
  const [unit] = first.units;
  return unit?.kind === CellKind.text && unit.column === first.firstColumn && unit.lastColumn === unit.column;
}

/** Rows that have only their names, three or more, and no number before them: to be filled in per cell. */
function onlyStubs(leaves: readonly Unit[], below: readonly RowLook[]): boolean {
  return (
    leaves.length >= 3 &&
    below.length >= 3 &&
    below.every(
      (look) =>
        look.units.length === 1 &&
        look.units[0]?.kind === CellKind.text &&
        look.units[0].column === look.firstColumn &&
        look.units[0].lastColumn < look.firstColumn + 2,
    )
  );
}

/** Figures throughout under names that are years, months or values, beside row names under an empty or divided corner. */
function isCrosstab(leaves: readonly Unit[], below: readonly RowLook[], header: Header): boolean {
  if (below.length < 2 || leaves.length < 2) return false;
  const corner = leavesOf(header.looks, header.block)[0];
  const text = corner === null || corner === undefined ? '' : corner.cell.bare;
  const divided = text === '' || /[\\/]/.test(text);
  const series = leaves.filter((unit) => unit.shape === 'year' || unit.shape === 'month').length >= 3;
  if (!divided && !series) return false;
  const values = below.flatMap((look) => look.units.filter((unit) => unit.column > look.firstColumn));
  const figures = values.filter(
    (unit) => unit.kind === CellKind.number || isFigure(unit.shape) || unit.shape === 'mark',
  ).length;
  return figures >= values.length * 0.7;
}
