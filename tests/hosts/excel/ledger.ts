/** A small ledger in the fake Excel, changes that a marking makes to it, and the whole state of the workbook. */
import type { Change } from '../../../src/core/model/change';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { openFakeExcel, type FakeExcel } from '../../excel/book';

const empty: Snapshot = {
  name: '台账.xlsx',
  format: 'open',
  savedBy: '',
  savedAt: '',
  strings: [],
  styles: [],
  sheets: [],
  definedNames: [],
  properties: new Map(),
};

export function newExcel(version = '1.9') {
  const excel = openFakeExcel(empty, version);
  const added = excel.book.Worksheets.Add('组织生活');
  [
    ['2024年台账', '', ''],
    ['支部', '日期', '完成率'],
    ['甲村党支部', 45473, 0.85],
    ['乙村党支部', '2024.6.30', '85%'],
  ].forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== '') added.grid.type(r, c, typeof value === 'string' ? `'${value}` : value);
    });
  });
  added.grid.make(2, 1).numberFormat = 'yyyy-mm-dd';
  return { ...excel, sheet: added, host: new ExcelHost() };
}

export const changes: readonly Change[] = [
  { kind: 'setValue', sheet: '组织生活', row: 3, column: 1, value: 45473, numberFormat: 'yyyy-mm-dd' },
  {
    kind: 'addColumn',
    sheet: '组织生活',
    column: 3,
    firstRow: 1,
    headerRows: 1,
    header: '整推·牌色',
    style: 'centre',
    width: 10,
    cells: [
      { row: 2, value: '绿', formula: 'IF(C3>=0.5,"绿","红")' },
      { row: 3, value: '=红' },
    ],
  },
  {
    kind: 'addConditionalFormat',
    sheet: '组织生活',
    rule: { range: 'A3 C4', formula: 'TRUE', tint: { fill: '#FFC7CE', font: '#9C0006' } },
  },
  { kind: 'setNote', sheet: '组织生活', row: 3, column: 1, text: '日期写法' },
  { kind: 'setProperty', name: 'zt.stamp.0', value: 'x' },
  {
    kind: 'addSheet',
    after: null,
    drawing: {
      name: '整推·校验结果',
      role: 'O01',
      visibility: 'visible',
      cells: [
        { row: 0, column: 0, value: '校验结果', style: 'title' },
        { row: 1, column: 0, value: '=1+1', style: 'text' },
        { row: 1, column: 1, value: 2, formula: '1+1', style: 'int' },
      ],
      merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1 }],
      widths: [10, 10],
      heights: new Map(),
      freeze: { rows: 1, columns: 0 },
      rules: [],
      validations: [],
      charts: [],
      pageBreaks: [],
      print: { landscape: true, titleRows: { first: 0, last: 0 }, fitToWidth: true, footer: '' },
      tabColour: null,
      protect: false,
      autoFilter: null,
    },
  },
];

/**
 * Everything of the workbook that a clerk can see or that belongs to it: what restoring must bring back. Cells that hold
 * nothing and look like bare ones are no cells.
 */
export function stateOf({ book }: FakeExcel) {
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.Name,
      visibility: sheet.Visibility,
      cells: [...sheet.grid.cells]
        .map(([key, { value, formula, numberFormat, fill, font, bold, locked, look }]) => ({
          key,
          value,
          formula,
          looks: { numberFormat, fill, font, bold, locked: locked ?? true, ...look },
        }))
        .filter(({ value, formula, looks }) => value !== '' || formula !== null || !isBare(looks))
        .sort((a, b) => a.key - b.key),
      widths: [...sheet.columnWidths].filter(([, points]) => points !== 64).sort(([a], [b]) => a - b),
      merges: [...sheet.merges],
      rules: sheet.rules.map(({ areas, Custom }) => ({ areas, formula: Custom.Rule.Formula })),
      validations: sheet.validations.map((each) => ({ ...each })),
      tables: sheet.Tables.Items.map(({ Name, area }) => ({ Name, area })),
      names: [...sheet.names.keys()],
      isProtected: sheet.Protection.Protected,
    })),
    properties: [...book.properties],
    parts: book.xmlParts.length,
    notes: [...book.noteTexts],
  };
}

function isBare({ numberFormat, fill, font, bold, locked, ...look }: Readonly<Record<string, unknown>>): boolean {
  return (
    numberFormat === 'General' &&
    fill === null &&
    font === null &&
    bold === false &&
    locked === true &&
    Object.keys(look).length === 0
  );
}
