/** Facts that lines over and under a table state: 填报单位：望禾镇, 单位：万元, 报告期, 填表人. */
import type { MetaValue } from '../../model/found';
import { CellKind } from '../../model/snapshot';
import { compact } from '../../text/normalise';
import { alternate } from '../cells/facts';
import type { Grid } from '../cells/grid';
import { kindAt, textAt } from '../cells/grid';
import { DATE_LINE, EXAMPLE, MEASURE, META_LABEL, SIGNATURE } from '../cells/words';

/** The unit of measure of a whole sheet; 单位 alone is the office. */
export const MEASURE_LABEL = '计量单位';
/** A day or period that stands alone, as under a letter. */
const DATE_LABEL = '日期';

/** 集体经济收入统计表（单位：万元）（2024年6月）, 经费情况（2024年，单位：元、人） */
const IN_BRACKETS = /\((?:[^()]*[,;、])?(?:金额|计量|货币)?单位[:/]?([^()]+)\)/;

/** 以元为单位填报 */
const AS_UNIT = /以((?:人民币)?[百千万亿]{0,2}元)为(?:计量|金额|货币)?单位/;
/** 元, （万元） in a cell of a line over the table. */
const MONEY_ALONE = /^[(]?((?:人民币)?[百千万亿]{0,2}元)[)]?$/;
/** 元（保留两位小数） */
const REMARK = /[(（][^()（）]*[)）]$/;

const LONGEST_LABEL = 16;
/** Columns a value may stand to the right of its label. */
const REACH = 4;

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly number: boolean;
}

/**
 * @param rows sheet rows of the lines, in order; title rows may be among them.
 * @param words bare labels and synonyms of the template's fields: 书记姓名 | 李明 | 职务 | 村党支部书记.
 */
export function metaOf(
  grid: Grid,
  rows: readonly number[],
  firstColumn: number,
  lastColumn: number,
  words: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, MetaValue> {
  const meta = new Map<string, MetaValue>();
  const put = (label: string, text: string, at: Cell): void => {
    const name = nameOf(label, text);
    if (name !== '' && (!meta.has(name) || meta.get(name)?.text === '')) {
      const value = name === MEASURE_LABEL ? text.replace(REMARK, '').replace(/[)）]$/, '') : text;
      meta.set(name, { text: value, row: at.row, column: at.column });
    }
  };
  for (const row of rows) {
    const cells = cellsOf(grid, row, firstColumn, lastColumn);
    const taken = new Set<Cell>();
    if (areFacts(cells, words)) {
      for (let i = 0; i + 1 < cells.length; i += 2) {
        const [label, value] = [cells[i], cells[i + 1]];
        if (label !== undefined && value !== undefined) put(bareLabel(label), value.text.trim(), value);
      }
      continue;
    }
    cells.forEach((cell, i) => {
      // What an example shows, 填表人：张三, is said of nobody.
      if (cell.number || taken.has(cell) || EXAMPLE.test(compact(cell.text))) return;
      readCell(cell, cells[i + 1], (label, text, at) => {
        taken.add(at);
        put(label, text, at);
      });
    });
  }
  const measure = meta.get(MEASURE_LABEL);
  if (measure === undefined) return meta;
  // First, so that whoever looks for the last label with 单位 in it meets the office.
  meta.delete(MEASURE_LABEL);
  return new Map([[MEASURE_LABEL, measure], ...meta]);
}

/** Known names, each with what is none beside it. */
function areFacts(cells: readonly Cell[], words: ReadonlySet<string>): boolean {
  return cells.length >= 4 && alternate(cells.map((cell) => !cell.number && words.has(bareLabel(cell))));
}

function bareLabel({ text }: Cell): string {
  return compact(text).replace(/:$/, '');
}

function cellsOf(grid: Grid, row: number, firstColumn: number, lastColumn: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const kind = kindAt(grid, row, column);
    if (kind === CellKind.empty || kind === CellKind.error) continue;
    cells.push({ row, column, text: textAt(grid, row, column), number: kind !== CellKind.text });
  }
  return cells;
}

/** One cell may hold several facts parted by wide gaps: 填报单位：望禾镇    填报日期：2024年6月. */
function readCell(cell: Cell, next: Cell | undefined, put: (label: string, text: string, at: Cell) => void): void {
  const bare = compact(cell.text);
  const said = IN_BRACKETS.exec(bare)?.[1] ?? '';
  // （单位：元，截至6月底）
  const inBrackets = [said, ...said.split(/[,;]/).slice(0, 1)].find((each) => MEASURE.test(each));
  const stated = (AS_UNIT.exec(bare) ?? MONEY_ALONE.exec(bare))?.[1] ?? inBrackets;
  if (stated !== undefined) {
    put('单位', stated, cell);
    return;
  }
  const parts = pieces(cell.text);
  const pairs = parts.map(pairOf);
  pairs.forEach((pair, i) => {
    if (pair === null) return;
    const beside = pair.value === '' && i === parts.length - 1 ? besideOf(cell, next) : null;
    if (beside !== null) put(pair.label, beside.text.trim(), beside);
    else {
      const [value = '', ...more] = pair.value.split(/\s{3,}/);
      const date = more.join(' ');
      put(pair.label, DATE_LINE.test(compact(date)) ? value : pair.value, cell);
      if (DATE_LINE.test(compact(date)) && /\d/.test(date)) put(DATE_LABEL, date.trim(), cell);
    }
  });
  if (pairs.some((pair) => pair !== null)) return;
  const measure = /^[(]?(?:金额)?单位[/／]?(.+?)[)]?$/.exec(bare)?.[1];
  if (measure !== undefined && MEASURE.test(measure)) put('单位', measure, cell);
  else if ((META_LABEL.test(bare) || bare === '领域') && next !== undefined && next.column - cell.column <= REACH)
    put(bare, next.text.trim(), next);
  else if (DATE_LINE.test(bare)) put(DATE_LABEL, cell.text.trim(), cell);
}

function pairOf(piece: string): { readonly label: string; readonly value: string } | null {
  const at = piece.search(/[:：]/);
  const label = at < 1 ? '' : compact(piece.slice(0, at)).replace(/^[(]/, '');
  if (label === '' || label.length > LONGEST_LABEL || !/[\u4e00-\u9fffA-Za-z]/.test(label)) return null;
  return { label, value: piece.slice(at + 1).trim() };
}

function besideOf(cell: Cell, next: Cell | undefined): Cell | null {
  if (next === undefined || next.column - cell.column > REACH || /[:：]/.test(next.text)) return null;
  return SIGNATURE.test(compact(next.text)) ? null : next;
}

/** Parts before each label that follows a gap. */
export function pieces(text: string): readonly string[] {
  return text
    .split(
      /\s{2,}(?=[^\s:：]{1,14}\s?[^\s:：]{0,6}[:：])|[;；]\s*(?=[^\s:：;；]{2,10}[:：])|\n+|(?<=[^\s])\s(?=[\u4e00-\u9fff]{2,8}[:：])/,
    )
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function nameOf(label: string, text: string): string {
  const name = label.replace(/\((?:盖章|公章|签章|签字|印章|签名)\)$/, '').replace(/[:：;；]+$/, '');
  const bare = compact(text)
    .replace(/^\((.*)\)$/, '$1')
    .replace(REMARK, '')
    .replace(/\)$/, '');
  return /^(?:(?:金额|计量|货币|数量)?单位|金额|货币)$/.test(name) && MEASURE.test(bare) ? MEASURE_LABEL : name;
}
