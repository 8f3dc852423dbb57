/** Empty workbooks that come back as they were sent out: no report, and no 0 follows from them. */
import { examine } from '../../../src/core/engine';
import type { Examination } from '../../../src/core/examination';
import { blankWorkbook } from '../../../src/core/template';
import { consolidate, examinedFile, type Tried } from '../../../src/core/summary/consolidate';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { readXlsInPlace } from '../../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../../src/hosts/xlsx/node';
import { createWorkbook } from '../../../src/hosts/xlsx/write';
import { typed } from '../template/filled';
import { drawn } from './ledgers';
import { asOf, template, together, workbook } from './villages';

type Lines = readonly Readonly<Record<string, string | number>>[];

/** @param lines by table code, written under the headers of the unit's empty workbook by label */
async function cameBack(unit: string, lines: Readonly<Record<string, Lines>>): Promise<Examination> {
  const { drawings, properties } = blankWorkbook(template, { unit, domain: 'village' });
  const filled = drawings.map((sheet) => typed(sheet, lines[sheet.role.replace('blank.', '')] ?? []));
  const bytes = await createWorkbook(filled, { codec: nodeCodec, properties });
  const opened = await openWorkbook(`${unit}.xlsx`, bytes, { codec: nodeCodec, readXls: readXlsInPlace });
  return examine(await opened.read(), template, { asOf });
}

const tried = async (unit: string, lines: Readonly<Record<string, Lines>> = {}): Promise<Tried> =>
  examinedFile(`${unit}.xlsx`, await cameBack(unit, lines));

const income: Lines = [{ 村名: '竹影村', 乡镇: '听泉镇', 年度: 2024, 经营收入: 8, 总收入: 8 }];

test('an empty workbook is left out and its unit is missing; of one filled in by half only what was filled in has come', async () => {
  const city = consolidate([await tried('竹影村', { T11: income }), await tried('松涛坞村')], {
    ...{ template, asOf, period: '2024-06' },
    expectedUnits: [{ name: '竹影村', tables: ['T09', 'T11'] }, '松涛坞村'],
  });
  expect(city.submissions.map(({ unit, tables }) => [unit, tables])).toEqual([['竹影村', ['T11']]]);
  expect(city.submissions[0]?.unfilled).toEqual(expect.arrayContaining(['T05', 'T08', 'T09', 'T13']));
  expect(city.leftOut.map(({ file, reason }) => [file, reason])).toEqual([['松涛坞村.xlsx', 'empty']]);
  expect(city.roll.map(({ unit, status, missingTables }) => [unit, status, missingTables])).toEqual([
    ['竹影村', 'own', ['T09']],
    ['松涛坞村', 'missing', []],
  ]);
  expect(JSON.stringify(drawn(city, 'O03').values('松涛坞村'))).toContain('交来的是没有填写的空表：松涛坞村.xlsx');
});

test('an index is not worked out of ledgers that nobody filled in, and 无 is something that was filled in', async () => {
  const roster: Lines = [
    { 党组织代码: 'D-1', 党组织全称: '竹影村党支部', 组织类别: '党支部', 领域: '村', 党员总数: 20 },
  ];
  const partsOf = async (lines: Readonly<Record<string, Lines>>) => {
    const { indices } = await cameBack('竹影村党支部', { T03: roster, ...lines });
    const [fortress] = indices.filter(({ index }) => index === 'fortressIndex');
    return (id: string) => fortress?.parts.find(({ indicator }) => indicator === id)?.score;
  };
  const untouched = await partsOf({});
  expect(untouched('G8')).toEqual(expect.objectContaining({ known: false }));
  expect(untouched('V7')).toEqual(expect.objectContaining({ known: false }));
  // Six theme days are missing at half a point each.
  const nothing = await partsOf({ T09: [{ 党支部: '无' }] });
  expect(nothing('G8')).toEqual(expect.objectContaining({ known: true, value: 1 }));
});

test('where nothing but the empty score sheet names a branch, there is nothing to rank', async () => {
  expect((await cameBack('竹影村党支部', {})).indices).toEqual([]);
});

test('a ledger with the names of units and nothing else is no report', async () => {
  const named: Lines = [{ 村名: '松涛坞村', 乡镇: '听泉镇', 年度: 2024 }];
  const city = consolidate([await tried('竹影村', { T11: income }), await tried('松涛坞村', { T11: named })], {
    ...{ template, asOf, period: '2024-06', expectedUnits: ['竹影村', '松涛坞村'] },
  });
  expect(city.leftOut.map(({ file, reason }) => [file, reason])).toEqual([['松涛坞村.xlsx', 'empty']]);
  expect(drawn(city, 'O18').text).not.toContain('松涛坞村');
});

test('an empty column of their own fills nothing in, and something in it does', () => {
  const incomes = (name: string, said: string | null) =>
    workbook(`${name}.xlsx`, [
      {
        name: '收入',
        rows: [
          ['2024年村级集体经济收入统计表'],
          [`填报单位：${name}`],
          ['乡镇', '村名', '年度', '经营收入', '总收入', '收入线', '是否达标', '村干部意见'],
          ['听泉镇', name, 2024, null, null, null, null, said],
        ],
      },
    ]);
  const city = together([incomes('竹影村', null), incomes('松涛坞村', '没有收入')]);
  expect(city.leftOut.map(({ file, reason }) => [file, reason])).toEqual([['竹影村.xlsx', 'empty']]);
  expect(city.submissions.map(({ unit, tables }) => [unit, tables])).toEqual([['松涛坞村', ['T11']]]);
  expect(drawn(city, 'O18').text).not.toContain('竹影村');
  expect(drawn(city, 'O18').text).toContain('松涛坞村');
});
