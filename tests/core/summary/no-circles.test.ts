/** No live formula of the summary reads its own cell, directly or through others: Excel would refuse to calculate. */
import path from 'node:path';
import type { SheetDrawing } from '../../../src/core/model/drawing';
import { summarySheets } from '../../../src/core/summary';
import { consolidate } from '../../../src/core/summary/consolidate';
import { builtInTemplate } from '../../../src/core/template';
import { examineSample, openSamples } from '../../samples/measure';

const template = builtInTemplate();
const place = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.·]+))!|\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/gu;

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/** Sheet, first and last row and column of each place that a formula names, from 1; texts in quotes left out. */
function places(formula: string, own: string): readonly (readonly [string, number, number, number, number])[] {
  const found: (readonly [string, number, number, number, number])[] = [];
  let sheet = own;
  for (const match of formula.replace(/"[^"]*"/g, '""').matchAll(place)) {
    const [, quoted, bare, column = '', row = '', lastColumn, lastRow] = match;
    if (quoted !== undefined || bare !== undefined) {
      sheet = (quoted ?? bare ?? '').replaceAll("''", "'");
      continue;
    }
    found.push([sheet, Number(row), columnOf(column), Number(lastRow ?? row), columnOf(lastColumn ?? column)]);
    sheet = own;
  }
  return found;
}

/** The cells of a circle, or null. */
function circle(sheets: readonly SheetDrawing[]): readonly string[] | null {
  const formulas = new Map<string, { readonly sheet: string; readonly formula: string }>();
  const byRow = new Map<string, string[]>();
  for (const { name, cells } of sheets) {
    for (const { row, column, formula } of cells) {
      if (formula === undefined) continue;
      const key = `${name}!${String(row + 1)},${String(column + 1)}`;
      formulas.set(key, { sheet: name, formula });
      const line = `${name}!${String(row + 1)}`;
      byRow.set(line, [...(byRow.get(line) ?? []), key]);
    }
  }
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string): readonly string[] | null => {
    if (state.get(key) === 'done') return null;
    if (state.get(key) === 'open') return [key];
    state.set(key, 'open');
    const { sheet, formula } = formulas.get(key) ?? { sheet: '', formula: '' };
    for (const [name, firstRow, firstColumn, lastRow, lastColumn] of places(formula, sheet)) {
      for (let row = firstRow; row <= Math.min(lastRow, firstRow + 5000); row += 1) {
        for (const other of byRow.get(`${name}!${String(row)}`) ?? []) {
          const column = Number(other.slice(other.lastIndexOf(',') + 1));
          const found = column >= firstColumn && column <= lastColumn ? visit(other) : null;
          if (found !== null) return [key, ...found];
        }
      }
    }
    state.set(key, 'done');
    return null;
  };
  for (const key of formulas.keys()) {
    const found = visit(key);
    if (found !== null) return found;
  }
  return null;
}

test('a circle is found where there is one', () => {
  const cell = (column: number, formula: string) => ({ row: 0, column, value: 0, formula });
  const drawing = { name: '甲', cells: [cell(0, 'SUM(B1:C1)'), cell(2, "'甲'!A1+1")] } as unknown as SheetDrawing;
  expect(circle([drawing])).toEqual(['甲!1,1', '甲!1,3', '甲!1,1']);
});

test('the summary of the samples has none', async () => {
  const samples = await openSamples(path.join(__dirname, '../../../assets/samples'));
  const tried = [];
  for (const file of samples.files) tried.push({ file, examination: await examineSample(samples, file, template) });
  const sheets = summarySheets(consolidate(tried, { template, asOf: 45473, period: '2024-06', expectedUnits: [] }), []);
  const formulas = sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined));
  expect(formulas.length).toBeGreaterThan(400);
  expect(circle(sheets)).toBeNull();
});
