import type { Examination } from '../../../src/core/examination';
import { withCell } from '../../../src/core/model/with-cell';
import { recheckRow } from '../../../src/core/recheck';
import { check } from '../../../src/core/rules';
import { read } from '../../core/rules/book';
import { ledger } from '../../core/rules/clean';

const rows = 100_000;
const rounds = 30;

test('a cell typed in a ledger of 100,000 rows', () => {
  const { entries } = ledger('T04');
  const base = entries[0] ?? {};
  const reading = read([{ ...ledger('T04'), entries: Array.from({ length: rows }, () => base) }]);
  const { findings, notChecked } = check(reading);
  const nothing = { reasons: new Map(), indices: [], rates: [], progress: [], balance: [] };
  const before: Examination = { reading, findings, notChecked, ...nothing };
  const sheet = reading.snapshot.sheets[0]?.name ?? '';
  const [table] = reading.tables;
  const column = table?.fields.get('birth')?.found?.column ?? 0;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const row = table?.rows[(round * 7919) % rows] ?? 0;
    const start = performance.now();
    const edited = withCell(reading.snapshot, sheet, row, column, '1990年2月30日');
    const now = edited === null ? null : recheckRow(before, edited, sheet, row, column);
    times.push(performance.now() - start);
    expect(now?.some((finding) => finding.row === row && finding.rule === 'V08')).toBe(true);
  }
  times.sort((a, b) => a - b);
  console.info(`re-checking one edit of 100,000 rows: median ${(times[rounds / 2] ?? 0).toFixed(1)} ms`);
});
