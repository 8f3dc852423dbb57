/** A text file as a workbook of one sheet. */
import { Refusal } from '../../../core/errors';
import { CellKind, type Snapshot } from '../../../core/model/snapshot';
import { CellBudget, CellStore, excelColumns, excelRows } from '../read/sheet/cell-store';
import { TextTable } from '../read/text-table';
import { findDelimiter, parseCsv } from './parse-csv';

/** Numbers that lose nothing when they are taken for numbers: no leading zeros, at most 15 digits. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const exactDigits = 15;

/** @param text without a byte order mark. Throws Refusal `too-large` for what has no room on a sheet. */
export function readCsv(text: string, name: string, cellLimit: number): Snapshot {
  const texts = new TextTable();
  const sheet = name.replace(/\.[^.]*$/, '');
  const cells = new CellStore(sheet, new CellBudget(cellLimit));
  let row = 0;
  parseCsv(text, findDelimiter(text), (fields) => {
    if (row >= excelRows || fields.length > excelColumns)
      throw new Refusal('too-large', { sheet, rows: row + 1, columns: fields.length });
    for (const [column, field] of fields.entries()) putTyped(cells, texts, row, column, field);
    row += 1;
    return true;
  });
  const rowCount = cells.rowCount();
  const columns = cells.finish(() => []);
  return {
    name,
    format: 'csv',
    savedBy: '',
    savedAt: '',
    strings: texts.texts,
    styles: [{ numberFormat: 'General', shows: 'general', fill: null, bold: false }],
    sheets: [
      {
        name: sheet,
        visibility: 'visible',
        rowCount,
        columnCount: columns.length,
        columns,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        autoFilter: null,
        filtered: false,
        protected: false,
        notes: [],
        tables: [],
      },
    ],
    definedNames: [],
    properties: new Map(),
  };
}

/** ="0012", '0012 and 0012 beside a tab are how programs keep a code from being read as a number. */
function keptAsText(text: string): string | undefined {
  const kept = /^="([^"]*)"$|^'([^']+)$|^\t+([^\t]+)$|^([^\t]+)\t+$/.exec(text);
  return kept === null ? undefined : kept.slice(1).join('');
}

/** Puts a cell that is written as mere text: plain numbers as numbers, TRUE and FALSE as such, anything else as text. */
export function putTyped(cells: CellStore, texts: TextTable, row: number, column: number, text: string): void {
  const kept = keptAsText(text);
  if (kept !== undefined) cells.put(row, column, CellKind.text, texts.indexOf(kept));
  if (text === '' || kept !== undefined) return;
  const number = text.trim();
  if (plainNumber.test(number) && number.replace(/\D/g, '').length <= exactDigits)
    cells.put(row, column, CellKind.number, Number(number));
  else if (/^(?:TRUE|FALSE)$/i.test(number)) cells.put(row, column, CellKind.boolean, number.length === 4 ? 1 : 0);
  else cells.put(row, column, CellKind.text, texts.indexOf(text));
}
