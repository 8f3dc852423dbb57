/** Chinese tables with known header cells, dressed up as office ledgers: lines above and below, merges, numbers. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Area, Snapshot } from '../../../src/core/model/snapshot';
import type { GridCell } from '../../snapshots/from-grid';
import { buildSnapshot } from '../../snapshots/from-grid';

export interface GoldTable {
  readonly table_id: string;
  readonly table_type: 'vertical' | 'horizontal' | 'hierarchical' | 'complex';
  readonly cell_ID_matrix: readonly (readonly number[])[];
  readonly chinese_cell_value_list: readonly string[];
  readonly column_attribute: readonly number[];
  readonly row_attribute: readonly number[];
}

export const corpus = path.join(__dirname, '../../../../shared/corpus');

export function goldTables(part: 'train' | 'dev'): readonly GoldTable[] {
  const file = path.join(corpus, `im-tqa/${part}_tables.json`);
  if (!existsSync(file)) throw new Error(`The IM-TQA tables are missing: ${file} is not there.`);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly GoldTable[];
}

/** The first run of rows from the top that hold header cells of columns; null: there is none at the top. */
export function goldHeader(table: GoldTable): { readonly first: number; readonly last: number } | null {
  const columns = new Set(table.column_attribute);
  const rows = new Set(table.row_attribute);
  const is = (row: readonly number[] | undefined): boolean =>
    row?.some((id) => columns.has(id) && !rows.has(id)) ?? false;
  let last = -1;
  while (is(table.cell_ID_matrix[last + 1])) last++;
  return last < 0 ? null : { first: 0, last };
}

/** How a table is dressed: a small seeded generator decides. */
function chance(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function seedOf(text: string, variant: number): number {
  let seed = variant + 1;
  for (const letter of text) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) >>> 0;
  return seed;
}

function numberOf(text: string): GridCell {
  const bare = text.trim();
  if (/^-?\d{1,3}(,\d{3})*(\.\d+)?$|^-?\d{1,9}(\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''));
  const percent = /^(-?\d+(?:\.\d+)?)[%％]$/.exec(bare)?.[1];
  return percent === undefined ? text : { value: Number(percent) / 100, shows: 'percent', format: '0.00%' };
}

const TITLES = [
  '2024年望禾镇基层党建重点任务情况统计表',
  '江陵市村级集体经济收入情况表',
  '附表2：各支部工作台账（2024年上半年）',
  '党员教育培训登记簿',
  '重点项目进展情况',
];
const LINES = [
  ['填报单位：望禾镇党委', '填报日期：2024年6月30日'],
  ['填报单位（盖章）：', '报告期：2024年6月', '单位：万元'],
  ['编制单位：江陵市委组织部', '', '金额单位：元'],
  ['单位名称：', '上报时间：    年  月  日'],
];
const NOTES = [
  ['注：1.本表一式两份，汇总后报送。'],
  ['单位负责人：', '审核人：', '填表人：李明', '联系电话：13800000000'],
  ['填表说明：本表由各支部于每月5日前填报。', '单位负责人：', '填表人：'],
  ['2024年6月30日'],
];

export interface Dressed {
  readonly snapshot: Snapshot;
  /** Sheet rows; null when the table has no header at its top. */
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly lines: number;
}

/** Variant 0 is the bare table with texts as they are. */
export function dress(table: GoldTable, variant: number): Dressed {
  const any = chance(seedOf(table.table_id, variant));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(any() * list.length)] as T;
  const columns = Math.max(...table.cell_ID_matrix.map((row) => row.length));
  const rows: GridCell[][] = [];
  const merges: Area[] = [];
  const left = variant > 0 && any() < 0.1 ? 1 : 0;
  const put = (cells: readonly GridCell[]): void => {
    rows.push([...Array<GridCell>(left).fill(null), ...cells]);
  };
  const merge = (height = 1, width = columns): void => {
    const row = rows.length - height;
    merges.push({ firstRow: row, firstColumn: left, lastRow: row + height - 1, lastColumn: left + width - 1 });
  };
  const spread = (texts: readonly string[]): GridCell[] => {
    const cells = Array<string | null>(columns).fill(null);
    texts.forEach((text, i) => {
      const at = Math.min(columns - 1, Math.round((i * (columns - 1)) / Math.max(1, texts.length - 1)));
      if (text !== '') cells[at] = cells[at] === null || cells[at] === undefined ? text : `${cells[at]}    ${text}`;
    });
    return cells;
  };
  if (variant > 0) {
    if (any() < 0.15) put([pick(['附件5', '附件1：', '表3'])]);
    if (any() < 0.9) {
      put([pick(TITLES)]);
      const how = any();
      if (how < 0.75) merge();
      else if (how < 0.9 && columns > 3) merge(1, columns - 2);
    }
    if (any() < 0.75) {
      const line = pick(LINES);
      if (any() < 0.25) {
        put([line.join('      ')]);
        merge();
      } else put(spread(line));
    }
    if (any() < 0.25) put([]);
    if (any() < 0.25) put(spread(['', pick(['单位：万元', '单位:人', '（单位：元）'])]));
  }
  const lines = rows.length;
  const asNumbers = variant > 0 && any() < 0.7;
  const placed = new Map<number, Area>();
  const gold = goldHeader(table);
  table.cell_ID_matrix.forEach((ids, r) => {
    const cells: GridCell[] = [];
    ids.forEach((id, c) => {
      const area = placed.get(id);
      if (area === undefined) {
        const text = table.chinese_cell_value_list[id] ?? '';
        cells[c] = text.trim() === '' ? null : asNumbers && r > (gold?.last ?? -1) ? numberOf(text) : text;
        placed.set(id, { firstRow: lines + r, firstColumn: left + c, lastRow: lines + r, lastColumn: left + c });
      } else {
        cells[c] = null;
        placed.set(id, { ...area, lastRow: lines + r, lastColumn: Math.max(area.lastColumn, left + c) });
      }
    });
    put(cells);
  });
  for (const area of placed.values()) {
    if (area.lastRow > area.firstRow || area.lastColumn > area.firstColumn) merges.push(area);
  }
  if (variant > 0) {
    if (any() < 0.2) put([]);
    if (any() < 0.6) {
      const note = pick(NOTES);
      if (note.length === 1) {
        put([note[0] ?? '']);
        merge();
      } else put(spread(note));
    }
  }
  const header = gold === null ? null : { first: lines + gold.first, last: lines + gold.last };
  return { snapshot: buildSnapshot([{ name: 'Sheet1', rows, merges }]), header, lines };
}
