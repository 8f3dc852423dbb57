/** What every host must do, in the same sentences for a workbook in memory, in a file, and in Excel old and new. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../../src/core/host';
import type { Change } from '../../src/core/model/change';
import { CellKind, type Snapshot } from '../../src/core/model/snapshot';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { openWorkbook } from '../../src/hosts/xlsx';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { XlsxHost } from '../../src/hosts/xlsx/host';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { openFakeExcel } from '../excel/book';

const bytes = readFileSync(path.join(__dirname, '../../assets/samples/听泉镇/云锦社区党建台账.xlsx'));
const options = { codec: nodeCodec, readXls: readXlsInPlace };
let file: Snapshot;
beforeAll(async () => {
  file = await (await openWorkbook('台账.xlsx', bytes, options)).read();
});

interface Opened {
  readonly host: Host;
  readonly undo: (back: readonly Change[]) => Promise<unknown>;
}

const byItself = (host: Host): Opened => ({ host, undo: (back) => host.apply(back) });
const inExcel = (version: string): Opened => {
  openFakeExcel({ ...file, format: 'open' }, version, bytes);
  const host = new ExcelHost();
  return { host, undo: () => host.restore() };
};
const hosts: readonly (readonly [name: string, open: () => Opened])[] = [
  ['memory', () => byItself(new MemoryHost(file))],
  ['a file', () => byItself(new XlsxHost('台账.xlsx', bytes, options))],
  ['Excel with ExcelApi 1.9', () => inExcel('1.9')],
  ['Excel with ExcelApi 1.17', () => inExcel('1.17')],
];

/** Every cell that holds something, as "sheet!row,column kind value formula"; numbers by value, texts by their words. */
function cells({ sheets, strings }: Snapshot): readonly string[] {
  return sheets.flatMap(({ name, columns }) =>
    columns.flatMap(({ kind, value, formula }, column) =>
      [...kind].flatMap((each, row) => {
        if (each === CellKind.empty) return [];
        const plain = value[row] ?? 0;
        const shown = each === CellKind.text || each === CellKind.error ? strings[plain] : String(plain);
        const live = formula?.[row] ?? 0;
        return [
          `${name}!${String(row)},${String(column)} ${String(each)} ${String(shown)} ${live === 0 ? '' : (strings[live - 1] ?? '')}`,
        ];
      }),
    ),
  );
}

const first = (): string => file.sheets[0]?.name ?? '';
/** A column that holds something in both rows that are written to: no cell of a merged area. */
const filled = (): number =>
  file.sheets[0]?.columns.findIndex(({ kind }) => kind[4] !== CellKind.empty && kind[5] !== CellKind.empty) ?? -1;
const width = (): number => file.sheets[0]?.columnCount ?? 0;

function changes(): readonly Change[] {
  const sheet = first();
  return [
    { kind: 'setValue', sheet, row: 4, column: filled(), value: '=1+1' },
    { kind: 'setValue', sheet, row: 5, column: filled(), value: 45473, numberFormat: 'yyyy-mm-dd' },
    {
      kind: 'addColumn',
      sheet,
      column: width(),
      firstRow: 2,
      headerRows: 1,
      header: '整推·牌色',
      style: 'centre',
      width: 10,
      cells: [{ row: 4, value: '绿' }],
    },
    {
      kind: 'addSheet',
      after: null,
      drawing: {
        name: '整推·测试',
        role: 'O01',
        visibility: 'visible',
        cells: [
          { row: 0, column: 0, value: '校验结果', style: 'title' },
          { row: 1, column: 0, value: '+86', style: 'text' },
          { row: 1, column: 1, value: 2, formula: '1+1', style: 'int' },
        ],
        merges: [],
        widths: [10, 10],
        heights: new Map(),
        freeze: { rows: 1, columns: 1 },
        rules: [],
        validations: [],
        charts: [],
        pageBreaks: [],
        print: { landscape: true, titleRows: null, fitToWidth: true, footer: '' },
        tabColour: null,
        protect: false,
        autoFilter: null,
      },
    },
  ];
}

describe.each(hosts)('%s', (_, open) => {
  it('reads every cell as the file has it', async () => {
    expect(cells(await open().host.read())).toEqual(cells(file));
  });

  it('holds what was written: text stays text, a formula lives, all else is as it was', async () => {
    const { host } = open();
    await host.apply(changes());
    const after = cells(await host.read());
    const sheet = first();
    const added = [
      `${sheet}!4,${String(filled())} 2 =1+1 `,
      `${sheet}!5,${String(filled())} 1 45473 `,
      `${sheet}!2,${String(width())} 2 整推·牌色 `,
      `${sheet}!4,${String(width())} 2 绿 `,
      '整推·测试!0,0 2 校验结果 ',
      '整推·测试!1,0 2 +86 ',
    ];
    for (const cell of added) expect(after).toContain(cell);
    // What it comes to is for the program that calculates.
    expect(after.filter((cell) => /^整推·测试!1,1 .* 1\+1$/.test(cell))).toHaveLength(1);
    const touched = new Set([4, 5].map((row) => `${sheet}!${String(row)},${String(filled())}`));
    const kept = cells(file).filter((cell) => !touched.has(cell.split(' ')[0] ?? ''));
    const seen = new Set(after);
    expect(kept.filter((cell) => !seen.has(cell))).toEqual([]);
  });

  it('takes everything back, cell for cell', async () => {
    const { host, undo } = open();
    const back = await host.apply(changes());
    expect(cells(await host.read())).not.toEqual(cells(file));
    await undo(back);
    const after = await host.read();
    expect(cells(after)).toEqual(cells(file));
    expect(after.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
  });

  it('refuses a sheet whose name is taken, and has then written nothing at all', async () => {
    const { host } = open();
    const taken = changes().map((change) =>
      change.kind === 'addSheet' ? { ...change, drawing: { ...change.drawing, name: first() } } : change,
    );
    await expect(host.apply(taken)).rejects.toThrow();
    expect(cells(await host.read())).toEqual(cells(file));
  });

  it('refuses a sheet that is not there, and has then written nothing at all', async () => {
    const { host } = open();
    const astray: Change = { kind: 'setValue', sheet: '没有这张表', row: 0, column: 0, value: 1 };
    await expect(host.apply([...changes(), astray])).rejects.toThrow();
    expect(cells(await host.read())).toEqual(cells(file));
  });
});
