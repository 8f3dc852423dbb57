/** A ledger of 100,000 rows by 30 columns, made column by column. */
import type { ColumnCells, Snapshot } from '../../../src/core/model/snapshot';
import { CellKind } from '../../../src/core/model/snapshot';
import { findIn, template } from '../../core/locate/found';

const ROWS = 100_000;
const COLUMNS = 30;
const ROUNDS = 15;

function bigSnapshot(): Snapshot {
  const strings: string[] = [];
  const text = (value: string): number => strings.push(value) - 1;
  const def = template.tables.find((table) => table.code === 'T04');
  const fields = def?.fields ?? [];
  const names = Array.from({ length: COLUMNS }, (_, c) => text(fields[c]?.label ?? `补充${c}`));
  const words = [
    '张建国',
    '男',
    '汉族',
    '望禾村党支部',
    '正式党员',
    '大专',
    '是',
    '2008年7月',
    '13812345678',
    '正常',
  ].map(text);
  const total = text('合计');
  const columns = Array.from({ length: COLUMNS }, (_, c): ColumnCells => {
    const kind = new Uint8Array(ROWS + 2);
    const value = new Float64Array(ROWS + 2);
    kind[0] = CellKind.text;
    value[0] = names[c] ?? 0;
    for (let row = 1; row <= ROWS; row++) {
      if ((row * 7 + c * 13) % 17 === 0) continue;
      kind[row] = c % 3 === 0 ? CellKind.number : CellKind.text;
      value[row] = c % 3 === 0 ? row : (words[(row + c) % words.length] ?? 0);
    }
    if (c === 0) {
      kind[ROWS + 1] = CellKind.text;
      value[ROWS + 1] = total;
    }
    return { kind, value, style: new Uint16Array(ROWS + 2), formula: null };
  });
  const sheet = {
    name: '花名册',
    visibility: 'visible' as const,
    rowCount: ROWS + 2,
    columnCount: COLUMNS,
    columns,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    autoFilter: null,
    filtered: false,
    protected: false,
    notes: [],
    tables: [],
  };
  return {
    name: 'big.xlsx',
    format: 'xlsx',
    savedBy: '',
    savedAt: '',
    strings,
    styles: [{ numberFormat: 'General', shows: 'general', fill: null, bold: false }],
    sheets: [sheet],
    definedNames: [],
    properties: new Map(),
  };
}

it('recognises 100,000 rows by 30 columns', () => {
  const snapshot = bigSnapshot();
  let best = Infinity;
  let records = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // Milliseconds of this process, so that what else the machine does counts for little.
    const begin = process.cpuUsage();
    const [sheet] = findIn(snapshot);
    best = Math.min(best, process.cpuUsage(begin).user / 1000);
    records = sheet?.tables[0]?.records.length ?? 0;
  }
  console.info(`recognising 100,000 × 30: ${String(Math.round(best))} ms`);
  expect(records).toBe(ROWS);
});
