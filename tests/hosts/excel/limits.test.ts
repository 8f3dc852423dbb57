/** Excel's limits and habits: what it cuts off, gives up on, answers with nothing, or takes for something else. */
import type { Change } from '../../../src/core/model/change';
import { CellKind } from '../../../src/core/model/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { addressesOf, addressLists } from '../../../src/hosts/excel/write/runs';
import { setOf } from '../../excel/api-sets';
import { changes, newExcel, stateOf } from './ledger';

const ledger = '组织生活';
const megabytes5 = 5 * 1024 * 1024;

describe('what is written is what is read', () => {
  const texts = [
    ...[
      '00123',
      '110101199003078888',
      '1.10',
      '1,234',
      '85%',
      '1/2',
      '6/30',
      '3-5',
      '2024-06-30',
      '2024/6/30',
      '12:30',
    ],
    ...[
      'May 5',
      '5 May',
      'Sep 2024',
      'TRUE',
      'false',
      '#N/A',
      '#REF!',
      '1e5',
      '-3',
      '+86 139',
      '￥500',
      '$5',
      '(5)',
      '（5）',
    ],
    ...[
      '=1+1',
      '@支部',
      "'带撇号",
      '=HYPERLINK("http://x")',
      ' 5',
      '5 ',
      '二〇二四年',
      '一月',
      '上午8:30',
      '６月',
      '红',
      '《台账》',
    ],
    ...['甲\n乙', '"引号"', 'a,b', '<&>', '\u{20000}'],
  ];

  it.each(['General', '@', 'yyyy-mm-dd', '0.00'])('as text, in cells of the format %s', async (format) => {
    const excel = newExcel();
    texts.forEach((_, index) => {
      excel.sheet.grid.make(10 + index, 1).numberFormat = format;
    });
    const before = stateOf(excel);
    await excel.host.apply(
      texts.map((value, index): Change => ({ kind: 'setValue', sheet: ledger, row: 10 + index, column: 1, value })),
    );
    const { sheets, strings } = await excel.host.read();
    const column = sheets[0]?.columns[1];
    expect(texts.map((_, index) => strings[column?.value[10 + index] ?? -1])).toEqual(texts);
    expect(texts.map((_, index) => excel.sheet.grid.at(10 + index, 1)?.numberFormat)).toEqual(texts.map(() => format));
    await excel.host.restore();
    expect(stateOf(excel)).toEqual(before);
  });

  it('as texts of a column and of a sheet of ours', async () => {
    const excel = newExcel();
    const column = changes.find((change) => change.kind === 'addColumn');
    const sheet = changes.find((change) => change.kind === 'addSheet');
    if (column?.kind !== 'addColumn' || sheet?.kind !== 'addSheet') throw new Error('no such change');
    await excel.host.apply([
      { ...column, cells: texts.map((value, index) => ({ row: 10 + index, value })) },
      {
        ...sheet,
        drawing: {
          ...sheet.drawing,
          merges: [],
          cells: texts.map((value, row) => ({ row, column: 0, value, style: 'typed' as const })),
        },
      },
    ]);
    const { grid } = excel.book.Worksheets.GetItem('整推·校验结果');
    expect(texts.map((_, row) => grid.at(row, 0)?.value)).toEqual(texts);
    expect(texts.map((_, row) => excel.sheet.grid.at(10 + row, 3)?.value)).toEqual(texts);
  });

  it('as a number and a day, also in a cell of text', async () => {
    const excel = newExcel();
    excel.sheet.grid.make(10, 1).numberFormat = '@';
    excel.sheet.grid.make(11, 1).numberFormat = '@';
    await excel.host.apply([
      { kind: 'setValue', sheet: ledger, row: 10, column: 1, value: 12.5 },
      { kind: 'setValue', sheet: ledger, row: 11, column: 1, value: 45473, numberFormat: 'yyyy-mm-dd' },
    ]);
    expect(excel.sheet.grid.at(10, 1)).toMatchObject({ value: 12.5, numberFormat: '@' });
    expect(excel.sheet.grid.at(11, 1)).toMatchObject({ value: 45473, numberFormat: 'yyyy-mm-dd' });
  });
});

it('an address never comes near 8,192 characters, and says all its cells', () => {
  const cells = Array.from({ length: 9000 }, (_, index) => ({ row: index * 2, column: index % 7 }));
  const lists = addressLists(cells);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8000);
  expect(lists.join(',').split(',')).toHaveLength(9000);
  const range = lists.join(' ').replaceAll(',', ' ');
  expect(Math.max(...addressesOf(range).map((list) => list.length))).toBeLessThanOrEqual(8000);
  expect(addressesOf(range).join(',').split(',')).toHaveLength(9000);
});

it('a colour over more areas than an address holds becomes several rules, all ours', async () => {
  const excel = newExcel();
  const range = Array.from({ length: 3000 }, (_, index) => `B${String(5 + index * 2)}`).join(' ');
  await excel.host.apply([
    {
      kind: 'addConditionalFormat',
      sheet: ledger,
      rule: { range, formula: 'TRUE', tint: { fill: '#FFC7CE', font: '#9C0006' } },
    },
  ]);
  expect(excel.sheet.rules.flatMap(({ areas }) => areas)).toHaveLength(3000);
  await new ExcelHost().restore();
  expect(excel.sheet.rules).toEqual([]);
});

it('30,000 mended cells go in requests and come in answers of less than 5 MB each, and come back', async () => {
  const excel = newExcel();
  const rows = 10_000;
  const remark = '进展情况说明'.repeat(8);
  for (let row = 4; row < 4 + rows; row += 1)
    for (let column = 0; column < 3; column += 1) excel.sheet.grid.make(row, column).value = `${remark}${String(row)}`;
  const before = stateOf(excel);
  // What comes to more than 5 MB is refused by the fake Excel, as by the real one.
  await excel.host.apply(
    Array.from({ length: rows * 3 }, (_, index): Change => ({
      kind: 'setValue',
      sheet: ledger,
      row: 4 + Math.floor(index / 3),
      column: index % 3,
      value: `${remark}已核${String(index)}`,
    })),
  );
  expect(excel.executor.sentBytes).toBeGreaterThan(megabytes5);
  expect(excel.sheet.grid.at(rows + 3, 2)?.value).toBe(`${remark}已核${String(rows * 3 - 1)}`);
  await new ExcelHost().restore();
  expect(stateOf(excel)).toEqual(before);
});

it('a drawn sheet of more than 5 MB goes in several requests', async () => {
  const excel = newExcel();
  const sheet = changes.find((change) => change.kind === 'addSheet');
  if (sheet?.kind !== 'addSheet') throw new Error('no sheet');
  const text = '党员姓名和所在支部'.repeat(6);
  const cells = Array.from({ length: 60_000 }, (_, index) => ({
    row: Math.floor(index / 10),
    column: index % 10,
    value: text,
    style: 'text' as const,
  }));
  await excel.host.apply([{ ...sheet, drawing: { ...sheet.drawing, merges: [], cells } }]);
  expect(excel.executor.sentBytes).toBeGreaterThan(megabytes5);
  expect(excel.book.Worksheets.GetItem('整推·校验结果').grid.at(5999, 9)?.value).toBe(text);
});

it('reads on in smaller pieces where Excel answers too many cells with nothing, without an error', async () => {
  const { book, sheet, host } = newExcel();
  for (let row = 4; row < 4000; row += 1)
    for (let column = 0; column < 20; column += 1) sheet.grid.make(row, column).value = row;
  book.mostCells = 10_000;
  const { sheets } = await host.read();
  expect(sheets[0]?.columns[19]?.value[3999]).toBe(3999);
});

it('says that it is too much when even one row is', async () => {
  const { book, sheet, host } = newExcel();
  for (let column = 0; column < 20; column += 1) sheet.grid.make(4, column).value = column;
  book.mostCells = 10;
  await expect(host.read()).rejects.toMatchObject({ code: 'too-large' });
});

describe('merged areas', () => {
  const merge = (row: number, column: number, rows: number, columns: number) => ({
    firstRow: row,
    lastRow: row + rows - 1,
    firstColumn: column,
    lastColumn: column + columns - 1,
  });

  it('are all found where there are more than the 512 that Excel tells at once', async () => {
    const { sheet, host } = newExcel('1.13');
    sheet.merges.push(merge(0, 0, 1, 3));
    for (let row = 4; row < 3000; row += 2) {
      sheet.grid.make(row, 0).value = row;
      sheet.merges.push(merge(row, 0, 2, 1));
    }
    const { sheets } = await host.read();
    expect(sheets[0]?.merges).toEqual(sheet.merges);
  });

  it('are all found where one row has more than 512', async () => {
    const { sheet, host } = newExcel('1.13');
    for (let column = 0; column < 1400; column += 2) {
      sheet.grid.make(6, column).value = column;
      sheet.merges.push(merge(6, column, 1, 2));
    }
    expect((await host.read()).sheets[0]?.merges).toEqual(sheet.merges);
  });

  it('are found when their first cell lies outside of the used part, and single cells are none', async () => {
    const { book, host } = newExcel('1.13');
    const other = book.Worksheets.Add('下移');
    other.grid.type(4, 3, "'表头");
    other.merges.push(merge(3, 2, 2, 1), merge(4, 3, 1, 1), merge(4, 3, 2, 2));
    const { sheets } = await host.read();
    expect(sheets[1]?.merges).toEqual([merge(3, 2, 2, 1), merge(4, 3, 2, 2)]);
  });

  it('are no matter to an Excel that cannot be asked', async () => {
    const { sheet, host } = newExcel('1.9');
    sheet.merges.push(merge(0, 0, 1, 3));
    expect((await host.read()).sheets[0]?.merges).toEqual([]);
  });
});

describe('a workbook that counts its days from 1904', () => {
  const of1904 = () => {
    const excel = newExcel();
    excel.book.date1904 = true;
    Object.assign(excel.sheet.grid.make(2, 1), { value: 45473 - 1462, numberFormat: 'yyyy-mm-dd' });
    return excel;
  };

  it('is read in the days of 1900, by what its cells show', async () => {
    const { sheet, host } = of1904();
    sheet.grid.make(2, 2).value = 44011;
    const [read] = (await host.read()).sheets;
    expect(read?.columns[1]?.value[2]).toBe(45473);
    expect(read?.columns[2]?.value[2]).toBe(44011);
  });

  it('is written in its own days, and given back', async () => {
    const excel = of1904();
    const before = stateOf(excel);
    await excel.host.read();
    const back = await excel.host.apply([
      { kind: 'setValue', sheet: ledger, row: 3, column: 1, value: 45474, numberFormat: 'yyyy-mm-dd' },
      { kind: 'setValue', sheet: ledger, row: 2, column: 1, value: 45475 },
    ]);
    expect(excel.sheet.grid.at(3, 1)?.value).toBe(45474 - 1462);
    expect(excel.sheet.grid.at(2, 1)?.value).toBe(45475 - 1462);
    expect(back).toContainEqual({ kind: 'setValue', sheet: ledger, row: 2, column: 1, value: 45473 });
    await new ExcelHost().restore();
    expect(stateOf(excel)).toEqual(before);
  });

  it('is not suspected where days show no year, or too little room', async () => {
    const { sheet, host } = newExcel();
    sheet.grid.make(2, 1).numberFormat = 'm"月"d"日"';
    expect((await host.read()).sheets[0]?.columns[1]?.value[2]).toBe(45473);
  });
});

describe('an Excel that calculates only when told', () => {
  it.each(['Manual', 'Automatic'])('%s: only our sheets are calculated, and only where they must be', async (mode) => {
    const excel = newExcel();
    excel.book.Application.CalculationMode = mode;
    await excel.host.apply(changes);
    expect(excel.book.Worksheets.GetItem('整推·校验结果').calculated).toBe(mode === 'Manual' ? 1 : 0);
    expect(excel.sheet.calculated).toBe(0);
    expect(excel.book.Application.CalculationMode).toBe(mode);
  });
});

it('a sheet goes behind the one that is named, else behind all', async () => {
  const excel = newExcel();
  excel.book.Worksheets.Add('尾页');
  const named = (name: string, after: string | null): readonly Change[] =>
    changes.flatMap((change) =>
      change.kind === 'addSheet' ? [{ ...change, after, drawing: { ...change.drawing, name } }] : [],
    );
  await excel.host.apply([...named('整推·一', ledger), ...named('整推·二', '整推·一'), ...named('整推·三', null)]);
  const visible = excel.book.sheets.filter(({ Visibility }) => Visibility === 'Visible').map(({ Name }) => Name);
  expect(visible).toEqual([ledger, '整推·一', '整推·二', '尾页', '整推·三']);
});

describe('requirement sets', () => {
  it('are known to the fake Excel as the declarations say them', () => {
    expect(setOf('Range', 'GetMergedAreasOrNullObject')).toBe('1.13');
    expect(setOf('Range', 'GetCellProperties')).toBe('1.9');
    expect(setOf('Worksheet', 'Comments')).toBe('1.10');
    expect(setOf('Workbook', 'Notes')).toBe('1.18');
  });

  it.each(['1.9', '1.12', '1.13', '1.14', '1.17', '1.18'])(
    'with ExcelApi %s nothing is called that is not there: read, mark, restore',
    async (version) => {
      const excel = newExcel(version);
      const before = stateOf(excel);
      await excel.host.read();
      await excel.host.apply(changes);
      await excel.host.select(ledger, 'A1');
      await excel.host.selection();
      await excel.host.restore();
      expect(stateOf(excel)).toEqual(before);
    },
  );

  it('a call above the pretended set is refused by the fake Excel', async () => {
    const { sheet } = newExcel('1.12');
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet.Name).getRange('A1:B2').getMergedAreasOrNullObject().load('address');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

it('errors, truths and empty texts are read as what they are', async () => {
  const { sheet, host } = newExcel();
  sheet.grid.type(4, 0, '#N/A');
  sheet.grid.type(4, 1, true);
  sheet.grid.type(4, 2, "'");
  const [read] = (await host.read()).sheets;
  expect([0, 1].map((column) => read?.columns[column]?.kind[4])).toEqual([CellKind.error, CellKind.boolean]);
});
