/** The list that went back to a unit comes back filled in: what is written there of what is to be confirmed counts. */
import { utils, write } from '@e965/xlsx';
import { examine } from '../../../src/core/engine';
import { serialOfIso } from '../../../src/core/model/calendar';
import { consolidate, examinedFile, type Tried } from '../../../src/core/summary/consolidate';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import { returnWorkbooks } from '../../../src/core/summary/sheets/unit-returns';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { readXlsInPlace } from '../../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../../src/hosts/xlsx/node';
import { createWorkbook, patchWorkbook } from '../../../src/hosts/xlsx/write';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot } from '../../snapshots/builder';
import { grid } from './months';

const template = builtInTemplate();
const asOf = serialOfIso('2024-06-30') ?? 0;
const options = { codec: nodeCodec, readXls: readXlsInPlace };

const header = ['问题编号', '发现日期', '问题描述', '责任单位', '整改措施', '责任人', '整改时限', '是否销号'];
/** Three of “是” are one question, “整改” is too vague; the day of the first is none. */
const ledger = (unit: string, code: string): Tried => {
  const line = (n: number, day: string): readonly string[] => [
    ...[`${code}-${String(n)}`, day, `会议记录不完整${String(n)}`, unit, n === 1 ? '整改' : '补记并由书记审签', '倪娜'],
    ...['2024-09-30', '是'],
  ];
  const rows = [[`${unit}问题整改台账`], header, line(1, '2024-02-31'), line(2, '2024-03-02'), line(3, '2024-03-03')];
  const snapshot = buildSnapshot([{ name: '问题', rows }]);
  return examinedFile(`报送/${unit}/台账.xlsx`, examine(snapshot, template, { asOf }));
};

const summed = (...files: readonly Tried[]): Consolidation =>
  consolidate(files, { template, asOf, period: '', expectedUnits: [] });

interface Line {
  readonly row: number;
  readonly level: string;
  readonly cell: string;
  readonly problem: string;
}

/** The list of a unit with words in its last column, saved and opened again. */
async function filledIn(
  consolidation: Consolidation,
  unit: string,
  words: (line: Line) => string,
): Promise<{ readonly tried: Tried; readonly lines: readonly Line[] }> {
  const workbook = returnWorkbooks(consolidation).find((each) => each.unit === unit);
  const [drawing] = workbook?.sheets ?? [];
  if (workbook === undefined || drawing === undefined) throw new Error(`nothing went back to ${unit}`);
  const made = await openWorkbook('清单.xlsx', await createWorkbook(workbook.sheets, { codec: nodeCodec }), options);
  const snapshot = await made.read();
  const [sheet] = snapshot.sheets;
  const text = (row: number, column: number): string => {
    const cells = sheet?.columns[column];
    return cells?.kind[row] === 2 ? (snapshot.strings[cells.value[row] ?? -1] ?? '') : '';
  };
  const rows = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) => row);
  const top = rows.find((row) => text(row, 1) === '级别') ?? -1;
  const lines = rows
    .filter((row) => row > top && /^(?:强制|核实|提示)$/.test(text(row, 1)))
    .map((row): Line => ({ row, level: text(row, 1), cell: text(row, 4), problem: text(row, 7) }));
  const changes = lines.flatMap((line) => {
    const value = words(line);
    return value === '' ? [] : [{ kind: 'setValue' as const, sheet: drawing.name, row: line.row, column: 9, value }];
  });
  const source = made.package?.file;
  if (source === undefined) throw new Error('the list cannot be opened');
  const { bytes } = await patchWorkbook(source, changes, { codec: nodeCodec, journal: false });
  const again = await (await openWorkbook('清单.xlsx', bytes, options)).read();
  return { tried: examinedFile('退回/清单.xlsx', examine(again, template, { asOf })), lines };
}

/** Of O01: level, cell, and what was done and said of it. */
const told = (consolidation: Consolidation, unit: string): readonly string[] => {
  const rows = grid(consolidation, 'O01');
  return rows
    .filter((row) => ['强制', '核实'].includes(String(row[1])) && String(row[2]).includes(unit))
    .map((row) => [row[1], row[3], row[8], row[9]].map((each) => (typeof each === 'string' ? each : '')).join(' '));
};

const asks = ({ level, problem }: Line): string => {
  if (level === '强制') return '确实是这一天';
  return problem.includes('太笼统') ? '已改' : '本栏填“是”即已销号';
};

test('a reason holds for all that the line asks about, in that unit’s workbook alone; no error is settled by words', async () => {
  const first = summed(ledger('竹影村', 'ZY'), ledger('松涛坞村', 'ST'));
  const { tried, lines } = await filledIn(first, '竹影村', asks);
  expect(lines.filter(({ problem }) => problem.includes('“是”按'))).toHaveLength(1);
  const second = summed(ledger('竹影村', 'ZY'), ledger('松涛坞村', 'ST'), tried);
  const reasons = told(second, '竹影村').filter((line) => line.includes('已说明'));
  expect(reasons).toEqual(['H3', 'H4', 'H5'].map((cell) => `核实 ${cell} 已说明 本栏填“是”即已销号`));
  expect(told(second, '竹影村').find((line) => line.startsWith('强制 B3'))).toBe('强制 B3  ');
  // 已改 is no reason while it still stands there.
  expect(told(second, '竹影村').find((line) => line.startsWith('核实 E3'))).toBe('核实 E3  ');
  expect(told(second, '松涛坞村')).toEqual(told(first, '松涛坞村'));
  expect(second.leftOut).toEqual([{ file: '退回/清单.xlsx', reason: 'own-return', detail: String(lines.length) }]);
});

test('what was explained does not go back again; what was only said to be mended does', async () => {
  const first = summed(ledger('竹影村', 'ZY'));
  const { tried, lines } = await filledIn(first, '竹影村', asks);
  const again = await filledIn(summed(ledger('竹影村', 'ZY'), tried), '竹影村', () => '');
  const gone = lines.filter(({ cell, problem }) => !again.lines.some((b) => b.cell === cell && b.problem === problem));
  expect(gone.map(({ problem }) => problem)).toEqual([expect.stringContaining('“是”按')]);
});

test('a list from another program, with its columns moved and in a workbook beside the ledger, is read all the same', async () => {
  const first = summed(ledger('竹影村', 'ZY'));
  const { lines } = await filledIn(first, '竹影村', asks);
  const line = lines.find(({ problem }) => problem.includes('太笼统'));
  const book = utils.book_new();
  const rows = [
    ['2024年“规范强化年”退回修改清单'],
    ['填报单位（盖章）：竹影村'],
    ['处理', '问题', '读到的值', '列名', '单元格', '工作表', '工作簿'],
    ['按上级批复办理，附件一', line?.problem, '整改', '整改措施', line?.cell, '问题', '台账.xlsx'],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '退回修改清单 (2)');
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  const snapshot = await (await openWorkbook('回复.xlsx', bytes, options)).read();
  const reply = examinedFile('回复.xlsx', examine(snapshot, template, { asOf }));
  expect(told(summed(ledger('竹影村', 'ZY'), reply), '竹影村')).toContain('核实 E3 已说明 按上级批复办理，附件一');
});
