/** Workbooks of ledgers that chance laid out, and how far the engine reads them as they are meant. */
import { findTables } from '../../../src/core/locate';
import { cellName } from '../../../src/core/model/address';
import { ValueState } from '../../../src/core/model/record';
import { serialOf } from '../../../src/core/model/calendar';
import type { Template } from '../../../src/core/model/template';
import { readAll } from '../../../src/core/records';
import { at, Chance } from '../../samples/chance';
import type { GridCell, GridSheet } from '../../snapshots/from-grid';
import { buildSnapshot } from '../../snapshots/from-grid';
import type { Laid, Truth } from './ledger';
import { layOut } from './ledger';

export interface Measured {
  tables: number;
  recognised: number;
  rowsExact: number;
  columns: number;
  columnsRight: number;
  unseen: number;
  unseenRight: number;
  /** Fields given to a column that is another field or none. */
  columnsWrong: number;
  cells: number;
  cellsRight: number;
  /** Tables of the template where there is none. */
  invented: number;
  readonly told: string[];
}

export function nothingMeasured(): Measured {
  return {
    tables: 0,
    recognised: 0,
    rowsExact: 0,
    columns: 0,
    columnsRight: 0,
    unseen: 0,
    unseenRight: 0,
    columnsWrong: 0,
    cells: 0,
    cellsRight: 0,
    invented: 0,
    told: [],
  };
}

interface Made {
  readonly sheets: readonly GridSheet[];
  readonly truths: readonly (readonly Truth[])[];
}

/** The same seed makes the same workbook. */
export function unseenBook(template: Template, seed: number): Made {
  const chance = new Chance(`unseen ${String(seed)}`);
  const sheets: GridSheet[] = [];
  const truths: Truth[][] = [];
  for (let s = 0; s < 4; s++) {
    const def = chance.pick(template.tables);
    const left = chance.is(0.1) ? 1 : 0;
    const top = chance.is(0.1) ? 1 : 0;
    const first = layOut(def, template, chance, top, left);
    const parts: Laid[] = [first];
    const rows = [...Array.from({ length: top }, (): GridCell[] => []), ...first.rows];
    const how = chance.is(0.12) ? 'stacked' : chance.is(0.08) ? 'beside' : 'alone';
    if (how === 'stacked') {
      const blank = chance.between(1, 3);
      for (let i = 0; i < blank; i++) rows.push([]);
      const other = layOut(chance.pick(template.tables), template, chance, rows.length, left);
      rows.push(...other.rows);
      parts.push(other);
    }
    if (how === 'beside') {
      const width = Math.max(...rows.map((row) => row.length));
      const other = layOut(chance.pick(template.tables), template, chance, 0, width + 1);
      other.rows.forEach((row, r) => {
        const here = (rows[r] ??= []);
        while (here.length < width + 1) here.push(null);
        row.slice(width + 1).forEach((cell) => here.push(cell));
      });
      parts.push(other);
    }
    const name = chance.is(0.5) ? `Sheet${String(s + 1)}` : `${def.name}${String(s + 1)}`;
    sheets.push({
      name,
      rows,
      merges: parts.flatMap(({ merges }) => merges),
      hiddenColumns: first.truth.hiddenColumns,
    });
    truths.push(parts.map(({ truth }) => truth));
  }
  return { sheets, truths };
}

export function measure(template: Template, seed: number, sum: Measured): void {
  const { sheets, truths } = unseenBook(template, seed);
  const snapshot = buildSnapshot(sheets);
  const found = findTables(snapshot, template);
  const reading = readAll(snapshot, found, template, serialOf(2024, 6, 30) ?? 0);
  sheets.forEach((sheet, s) => {
    const taken = new Set<unknown>();
    for (const truth of at(truths, s)) {
      const where = `${String(seed)} ${String(s)} ${truth.code}`;
      sum.tables++;
      const table = reading.tables.find(
        ({ def, found: at }) =>
          def.code === truth.code &&
          at.sheet === s &&
          !taken.has(at) &&
          near(at.headerRows.last, truth, at.firstColumn, at.lastColumn),
      );
      if (table === undefined) {
        const there = (found[s]?.tables ?? []).map(
          (each) => `${each.table ?? '?'} ${String(each.confidence)} row ${String(each.headerRows.first + 1)}`,
        );
        sum.told.push(`${where}: not recognised, but ${there.join(', ')}`);
        sum.columns += truth.columns.size;
        sum.unseen += truth.unseen.size;
        continue;
      }
      taken.add(table.found);
      sum.recognised++;
      const [is, should] = [[...table.rows].map((r) => r + 1).join(), truth.rows.map((r) => r + 1).join()];
      if (is === should) sum.rowsExact++;
      else sum.told.push(`${where}: rows ${is}, should be ${should}`);
      for (const [field, column] of truth.columns) {
        const own = table.fields.get(field)?.found?.column ?? null;
        const unseen = truth.unseen.has(field);
        sum.columns++;
        if (unseen) sum.unseen++;
        if (own === column) {
          sum.columnsRight++;
          if (unseen) sum.unseenRight++;
        } else {
          const name = table.found.columns.find((each) => each.column === column);
          sum.told.push(
            `${where}: ${field} in ${own === null ? 'none' : cellName(0, own)}, should be ${cellName(0, column)} “${name?.label ?? ''}”${unseen ? ' unseen' : ''} taken for ${name?.field ?? 'none'}`,
          );
        }
      }
      for (const [field, values] of table.fields) {
        const column = values.found?.column;
        // The running number may be counted among the fields.
        if (column !== undefined && field !== 'seq' && truth.columns.get(field) !== column) {
          sum.columnsWrong++;
          sum.told.push(
            `${where}: ${field} wrongly at ${cellName(0, column)} “${values.found?.label ?? ''}” ${String(values.found?.confidence)}`,
          );
        }
      }
      if (is !== should) continue;
      for (const [field, should] of truth.values) {
        const values = table.fields.get(field);
        if (values === undefined || values.found?.column !== truth.columns.get(field)) continue;
        should.forEach((value, record) => {
          sum.cells++;
          const state = values.state[record] ?? 0;
          const read =
            state !== ValueState.value ? null : values.number.length > 0 ? values.number[record] : values.text[record];
          const right =
            typeof value === 'number' && typeof read === 'number' ? Math.abs(value - read) < 1e-6 : value === read;
          const alias = values.remarks.get(record)?.some(({ code }) => code === 'org-alias') === true;
          if ((right || alias) && !(value === null && state === ValueState.unreadable)) sum.cellsRight++;
          else {
            const cell = sheet.rows[truth.rows[record] ?? 0]?.[truth.columns.get(field) ?? 0];
            sum.told.push(
              `${where}: ${field} ${JSON.stringify(cell)} read ${String(read)} state ${String(state)}, should be ${String(value)} [${values.found?.label ?? ''}|${String(values.found?.unit)}]`,
            );
          }
        });
      }
    }
    for (const each of found[s]?.tables ?? []) {
      if (each.table === null || taken.has(each) || each.confidence < 0.6) continue;
      sum.invented++;
      sum.told.push(
        `${String(seed)} ${String(s)}: invented ${each.table} ${String(each.confidence)} row ${String(each.headerRows.first + 1)}`,
      );
    }
  });
}

function near(lastHeaderRow: number, truth: Truth, first: number, last: number): boolean {
  const columns = [...truth.columns.values()];
  const inside = columns.filter((column) => column >= first && column <= last).length;
  return Math.abs(lastHeaderRow - truth.lastHeaderRow) <= 3 && inside * 2 > columns.length;
}
