/** Every number leads back to its cells by clicking: from a unit to its ledgers in 来源, from there and from lines to the file. */
import { summarySheets } from '../../../src/core/summary';
import { originsOf } from '../../../src/core/summary/sheets/origin';
import { incomes, together, workbook } from './villages';

const town = (file: string, name: string, villages: Parameters<typeof incomes>[0]['villages']) =>
  workbook(file, [
    incomes({ sheet: '收入', title: `${name}村级集体经济收入统计表`, unit: name, town: name, villages }),
  ]);

const files = [
  town('收件/柳河镇.xlsx', '柳河镇', [['河东村', 3.2]]),
  town('收件/红星镇.xlsx', '红星镇', [
    ['红星村', 6.5],
    ['前进村', 4.1],
  ]),
];
const links = new Map([
  ['收件/柳河镇.xlsx', '../收件/柳河镇.xlsx'],
  ['收件/红星镇.xlsx', '../收件/红星镇.xlsx'],
]);

const linksOn = (role: string, options: Parameters<typeof together>[1], only: readonly string[] = []) =>
  summarySheets(together(files, options), only)
    .find((sheet) => sheet.role === role)
    ?.cells.flatMap(({ value, link }) => (link === undefined ? [] : [[value, link] as const])) ?? [];

test('the name of a unit leads to the first of its ledgers in 来源', () => {
  const sheets = summarySheets(together(files), []);
  const origin = sheets.find(({ role }) => role === 'origin');
  const targets = linksOn('O18', {}).flatMap(([value, link]) => ('sheet' in link ? [[value, link.cell] as const] : []));
  expect(new Set(targets.map(([value]) => value))).toEqual(new Set(['柳河镇', '红星镇']));
  for (const [unit, cell] of targets) {
    const row = Number(cell.replace(/\D/g, '')) - 1;
    const words = origin?.cells.filter((each) => each.row === row).map(({ value }) => value);
    expect(words).toContain(unit);
  }
});

test('without 来源 among the sheets nothing leads there', () => {
  expect(linksOn('O18', {}, ['O18'])).toEqual([]);
});

test('a line leads to the very cell of its workbook where the file can be reached', () => {
  const found = linksOn('O18', { links }).filter(([, link]) => 'url' in link);
  expect(found).toEqual(
    expect.arrayContaining([
      ['前进村', { url: '../收件/红星镇.xlsx', place: expect.stringMatching(/^(收入|'收入')![A-Z]+\d+$/) as string }],
    ]),
  );
  expect(found.map(([value]) => value).sort()).toEqual(['前进村', '河东村', '红星村'].sort());
});

test('来源 keeps the ledgers of one unit together and says of which units they speak', () => {
  const origins = originsOf(together([...files, town('收件/柳河镇补报.xlsx', '柳河镇', [['河西村', 1]])]));
  expect(origins.map(({ from }) => from)).toEqual(['柳河镇', '柳河镇', '红星镇']);
});
