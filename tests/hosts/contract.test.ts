/** What every host must do, in the same sentences for a workbook in memory, in a file, and in Excel old and new. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Refusal } from '../../src/core/errors';
import type { Host } from '../../src/core/host';
import { refusalSentence } from '../../src/core/messages';
import type { Change } from '../../src/core/model/change';
import { CellKind, type Snapshot } from '../../src/core/model/snapshot';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { openWorkbook } from '../../src/hosts/xlsx';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { XlsxHost } from '../../src/hosts/xlsx/host';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { unmarkWorkbook } from '../../src/hosts/xlsx/write';
import { openFakeExcel, type FakeExcel } from '../excel/book';
import { stateOf } from './excel/ledger';

const bytes = readFileSync(path.join(__dirname, '../../assets/samples/听泉镇/云锦社区党建台账.xlsx'));
const options = { codec: nodeCodec, readXls: readXlsInPlace };
let file: Snapshot;
beforeAll(async () => {
  file = await (await openWorkbook('台账.xlsx', bytes, options)).read();
});

interface Opened {
  readonly host: Host;
  readonly undo: (back: readonly Change[]) => Promise<unknown>;
  /** A new host over the same workbook, as after a restart, and how it takes the marks out. */
  readonly again: () => { readonly host: Host; readonly unmark: () => Promise<unknown> };
  readonly excel: FakeExcel | null;
}

/** Memory keeps nothing over a restart: there the undo is what is kept. */
const inMemory = (snapshot: Snapshot): Opened => {
  const host = new MemoryHost(snapshot);
  const runs: (readonly Change[])[] = [];
  const kept: Host = {
    read: () => host.read(),
    apply: async (list) => {
      const back = await host.apply(list);
      runs.push(back);
      return back;
    },
  };
  return {
    host: kept,
    undo: (back) => host.apply(back),
    again: () => ({
      host,
      unmark: async () => {
        for (const back of runs.splice(0).toReversed()) await host.apply(back);
      },
    }),
    excel: null,
  };
};
const inFile = (file: Uint8Array): Opened => {
  const host = new XlsxHost('台账.xlsx', file, options);
  return {
    host,
    undo: (back) => host.apply(back),
    again: () => {
      const next = new XlsxHost('台账.xlsx', host.bytes, options);
      const unmark = async (): Promise<void> => {
        const { package: opened } = await openWorkbook('台账.xlsx', next.bytes, options);
        const unmarked = opened === null ? null : await unmarkWorkbook(opened.file, { codec: nodeCodec });
        if (unmarked === null) throw new Error('there are no marks');
        const clean = new XlsxHost('台账.xlsx', unmarked.bytes, options);
        next.read = () => clean.read();
        next.apply = (list) => clean.apply(list);
      };
      return { host: next, unmark };
    },
    excel: null,
  };
};
const inExcel = (snapshot: Snapshot, file: Uint8Array, version: string): Opened => {
  const excel = openFakeExcel({ ...snapshot, format: 'open' }, version, file);
  const host = new ExcelHost();
  return {
    host,
    undo: () => host.restore(),
    again: () => {
      excel.book.reopen();
      const next = new ExcelHost();
      return { host: next, unmark: () => next.restore() };
    },
    excel,
  };
};

type Open = (snapshot?: Snapshot, bytes?: Uint8Array) => Opened;
const hosts: readonly (readonly [name: string, open: Open])[] = [
  ['memory', (snapshot = file) => inMemory(snapshot)],
  ['a file', (...[, book = bytes]) => inFile(book)],
  ['Excel with ExcelApi 1.9', (snapshot = file, book = bytes) => inExcel(snapshot, book, '1.9')],
  ['Excel with ExcelApi 1.17', (snapshot = file, book = bytes) => inExcel(snapshot, book, '1.17')],
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

  it('holds the same after a restart, and gives all of it back: cells, number formats, fills, notes', async () => {
    const opened = open();
    const before = await opened.host.read();
    expect(looks(file).some((look) => look.includes('#'))).toBe(true);
    const whole = opened.excel === null ? null : stateOf(opened.excel);
    await opened.host.apply(changes());
    const marked = cells(await opened.host.read());
    const { host, unmark } = opened.again();
    expect(cells(await host.read())).toEqual(marked);
    await unmark();
    const after = await host.read();
    expect(cells(after)).toEqual(cells(before));
    expect(looks(after)).toEqual(looks(before));
    expect(after.sheets.map(({ notes }) => notes)).toEqual(before.sheets.map(({ notes }) => notes));
    expect(after.properties).toEqual(before.properties);
    // What the Excel host does not read stands in the workbook itself.
    if (opened.excel !== null) expect(stateOf(opened.excel)).toEqual(whole);
  });

  it('marks, restores and marks again: the second time as the first', async () => {
    const { host, undo } = open();
    const back = await host.apply(changes());
    const once = cells(await host.read());
    await undo(back);
    await host.apply(changes());
    expect(cells(await host.read())).toEqual(once);
  });

  it('refuses to mark what is marked already, and the first marks stay whole', async () => {
    const opened = open();
    await opened.host.apply(changes());
    const once = cells(await opened.host.read());
    await expect(opened.host.apply(changes())).rejects.toMatchObject({ code: 'not-written' });
    expect(cells(await opened.host.read())).toEqual(once);
    const { host, unmark } = opened.again();
    await unmark();
    expect(cells(await host.read())).toEqual(cells(file));
  });

  it('gives back what was written in two runs one after the other', async () => {
    const opened = open();
    const [first, ...others] = changes();
    if (first === undefined) throw new Error('no change');
    await opened.host.apply([first]);
    await opened.host.apply(others);
    const { host, unmark } = opened.again();
    await unmark();
    expect(cells(await host.read())).toEqual(cells(file));
  });

  it('refuses a protected sheet by its name, and has then written nothing at all', async () => {
    const { snapshot, book } = await withSheet(' sheetProtection', { protected: true });
    const { host } = open(snapshot, book);
    const refusal = await refusalOf(host.apply(changes()));
    expect([refusal.code, refusal.detail.sheet]).toEqual(['protected', first()]);
    expect(cells(await host.read())).toEqual(cells(snapshot));
  });

  it('never puts a value into another row where a filter hides some', async () => {
    const { snapshot, book } = await withSheet('autoFilter', {
      autoFilter: { firstRow: 3, lastRow: 12, firstColumn: 0, lastColumn: 3 },
      filtered: true,
      hiddenRows: [5, 6],
    });
    const { host, excel } = open(snapshot, book);
    if (excel === null) {
      await host.apply(changes());
      const after = cells(await host.read());
      expect(after).toContain(`${first()}!5,${String(filled())} 1 45473 `);
      const touched = new Set([4, 5].map((row) => `${first()}!${String(row)},${String(filled())}`));
      const seen = new Set(after);
      expect(cells(snapshot).filter((cell) => !touched.has(cell.split(' ')[0] ?? '') && !seen.has(cell))).toEqual([]);
      return;
    }
    // An open workbook would write into the shown rows alone.
    expect((await refusalOf(host.apply(changes()))).code).toBe('filtered');
    expect(cells(await host.read())).toEqual(cells(snapshot));
  });

  it('writes rows that are hidden by hand like all others', async () => {
    const { snapshot, book } = await withSheet('hidden', { hiddenRows: [4, 5] });
    const { host, undo } = open(snapshot, book);
    const back = await host.apply(changes());
    const after = await host.read();
    expect(cells(after)).toContain(`${first()}!5,${String(filled())} 1 45473 `);
    expect(after.sheets[0]?.hiddenRows).toEqual([4, 5]);
    await undo(back);
    expect(cells(await host.read())).toEqual(cells(snapshot));
  });

  it('says of a sheet of the clerk’s own that is called like ours that it has the name, and leaves it alone', async () => {
    const { snapshot, book } = await withOwnNamesake('整推·测试');
    const { host } = open(snapshot, book);
    const refusal = await refusalOf(host.apply(changes()));
    expect([refusal.code, refusal.detail]).toEqual(['not-written', { sheet: '整推·测试', reason: 'sheet-exists' }]);
    expect(refusalSentence(refusal.code, refusal.detail, 'zh-CN')).toContain('已经有一张叫《整推·测试》的工作表');
    expect(cells(await host.read())).toEqual(cells(snapshot));
  });

  it('refuses a sheet name that no program takes, and has then written nothing at all', async () => {
    const { host } = open();
    const long = changes().map((change) =>
      change.kind === 'addSheet' ? { ...change, drawing: { ...change.drawing, name: '整'.repeat(32) } } : change,
    );
    expect((await refusalOf(host.apply(long))).detail.reason).toBe('sheet-name');
    expect(cells(await host.read())).toEqual(cells(file));
  });

  it('takes no sheet out that is the clerk’s', async () => {
    const { host } = open();
    expect((await refusalOf(host.apply([{ kind: 'removeSheet', sheet: first() }]))).detail.reason).toBe('not-ours');
    expect(cells(await host.read())).toEqual(cells(file));
  });

  it('jumps to a cell where there is something to look at', async () => {
    const { host, excel } = open();
    if (excel === null) {
      expect('select' in host).toBe(false);
      return;
    }
    await new ExcelHost().select(first(), 'B5');
    expect(excel.book.selected).toEqual({ sheet: first(), cell: 'B5' });
  });
});

it.each(['1.9', '1.17'])(
  'restoring an Excel (%s) that was never marked changes nothing and says so',
  async (version) => {
    const { host } = inExcel(file, bytes, version);
    expect(await new ExcelHost().restore()).toBe(false);
    expect(cells(await host.read())).toEqual(cells(file));
  },
);

it('taking marks out of a file that has none says so', async () => {
  const { package: opened } = await openWorkbook('台账.xlsx', bytes, options);
  expect(opened === null ? undefined : await unmarkWorkbook(opened.file, { codec: nodeCodec })).toBeNull();
});

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** Number format and fill of every cell that holds something. */
function looks({ sheets, styles }: Snapshot): readonly string[] {
  return sheets.flatMap(({ name, columns }) =>
    columns.flatMap(({ kind, style }, column) =>
      [...kind].flatMap((each, row) => {
        if (each === CellKind.empty) return [];
        const { numberFormat, fill } = styles[style[row] ?? 0] ?? { numberFormat: '', fill: null };
        return [`${name}!${String(row)},${String(column)} ${numberFormat} ${String(fill)}`];
      }),
    ),
  );
}

interface Book {
  readonly snapshot: Snapshot;
  readonly book: Uint8Array;
}

const partOfFirst = 'xl/worksheets/sheet1.xml';

/** The ledger with something of its first sheet otherwise, in the file and in the snapshot. */
async function withSheet(
  what: ' sheetProtection' | 'autoFilter' | 'hidden',
  otherwise: Partial<Snapshot['sheets'][number]>,
): Promise<Book> {
  const xml = (text: string): string => {
    const plain = text.replace(/<sheetProtection[^>]*\/>/, '').replace(/<autoFilter[\s\S]*?(?:\/>|<\/autoFilter>)/, '');
    const hide = (rows: readonly number[]): string =>
      rows.reduce(
        (all, row) => all.replace(`<row r="${String(row + 1)}"`, `<row r="${String(row + 1)}" hidden="1"`),
        plain,
      );
    if (what === ' sheetProtection') return plain.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
    if (what === 'hidden') return hide(otherwise.hiddenRows ?? []);
    return hide(otherwise.hiddenRows ?? []).replace(
      '</sheetData>',
      '</sheetData><autoFilter ref="A4:D13"><filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn></autoFilter>',
    );
  };
  const book = repacked((name, text) => (name === partOfFirst ? xml(text) : text));
  const snapshot = await (await openWorkbook('台账.xlsx', book, options)).read();
  const [sheet] = snapshot.sheets;
  for (const [name, value] of Object.entries(otherwise)) {
    if (name !== 'autoFilter')
      expect([name, Object.entries(sheet ?? {}).find(([key]) => key === name)?.[1]]).toEqual([name, value]);
  }
  return { snapshot, book };
}

/** The ledger with its last sheet called so. */
async function withOwnNamesake(name: string): Promise<Book> {
  const last = file.sheets.at(-1)?.name ?? '';
  const book = repacked((part, text) =>
    part === 'xl/workbook.xml' ? text.replaceAll(`name="${last}"`, `name="${name}"`) : text,
  );
  const snapshot = await (await openWorkbook('台账.xlsx', book, options)).read();
  expect(snapshot.sheets.at(-1)?.name).toBe(name);
  return { snapshot, book };
}

function repacked(change: (name: string, text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        name.endsWith('.xml') ? strToU8(change(name, strFromU8(content))) : content,
      ]),
    ),
  );
}
