/** H05 no rows of data, or none but the printed ones; H06 rows that add up others. */
import { isUntouched } from '../../records/filled-in';
import type { RecordTable } from '../../model/record';
import type { RuleDef } from '../../model/template';
import type { Bench } from '../bench/bench';
import { textAt } from '../bench/sheet-cells';
import { shortened } from '../bench/shown-value';
import { TOTAL } from '../bench/vocabulary';

export function noRecords(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    if (table.found.records.length === 0) bench.onTable(rule, table, null, () => ({}));
    else if (isUntouched(table)) bench.onTable(rule, table, null, () => ({ message: 'H05.untouched' }));
  }
}

export function totalSeen(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    const { totalRows, subtotalRows, meanRows, firstColumn } = table.found;
    for (const row of [...totalRows, ...subtotalRows, ...meanRows]) {
      const { column, word } = labelOfRow(table, row, bench);
      bench.atCell(rule, table, { row, column: column ?? firstColumn }, () => ({ facts: { v: word }, value: word }));
    }
  }
}

/** The first text of a row: 合计, 小计, 全镇合计. */
function labelOfRow(table: RecordTable, row: number, bench: Bench): { column: number | null; word: string } {
  const { sheet, firstColumn, lastColumn } = table.found;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const text = textAt(bench.reading.snapshot, sheet, row, column);
    if (text !== '' && Number.isNaN(Number(text))) return { column, word: shortened(text.replace(/\s+/g, '')) };
  }
  return { column: null, word: TOTAL };
}
