/** Small workbooks of one city: grids by field ids become sheets with titles and headers, are examined and brought together. */
import { examine } from '../../../src/core/engine';
import type { Examination } from '../../../src/core/examination';
import type { DrawnCell, SheetDrawing } from '../../../src/core/model/drawing';
import { cellName } from '../../../src/core/model/address';
import { oncePer } from '../../../src/core/model/once';
import { summarySheets } from '../../../src/core/summary';
import { consolidate } from '../../../src/core/summary/consolidate';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';
import { serial } from '../indices/workbook';
import { template as builtIn } from '../records/template';

export type Grid = readonly (readonly GridCell[])[];

export const day = (iso: string): GridCell => ({ value: serial(iso), shows: 'date', format: 'yyyy-mm-dd' });

/** The first row of a grid of ballots (T15). */
export const ballotFields = [
  'target',
  'name',
  'unit',
  'date',
  'method',
  'issued',
  'returned',
  'invalid',
  'satisfied',
  'fairly',
  'basic',
  'dissatisfied',
  'abstain',
];

export const share = (value: number): GridCell => ({ value, shows: 'percent', format: '0%' });

/** By table code; the first row names the fields by their ids. */
type Tables = Readonly<Record<string, Grid>>;

const asOf = serial('2024-06-30');

/** Files that several cities share are examined once. */
const examined = oncePer((tables: Tables): Examination => {
  const template = builtIn();
  const sheets = Object.entries(tables).map(([code, [header = [], ...rows]]) => {
    const def = template.tables.find((table) => table.code === code);
    if (def === undefined) throw new Error(`no table ${code}`);
    const labels = header.map((id) => {
      const field = def.fields.find((each) => each.id === id);
      if (field === undefined) throw new Error(`no field ${JSON.stringify(id)} in ${code}`);
      return field.unit === undefined ? field.label : `${field.label}（${field.unit}）`;
    });
    return { name: code, rows: [[def.title], labels, ...rows] };
  });
  const examination = examine(buildSnapshot(sheets), template, { asOf });
  const read = new Set(examination.reading.tables.map((table) => table.def.code));
  for (const code of Object.keys(tables)) if (!read.has(code)) throw new Error(`${code} was not recognised`);
  return examination;
});

export function cityOf(tables: Tables, expectedUnits: readonly string[] = []): Consolidation {
  return cityOfFiles({ '台账.xlsx': tables }, expectedUnits);
}

/** @param files the tables of each workbook by its name */
export function cityOfFiles(
  files: Readonly<Record<string, Tables>>,
  expectedUnits: readonly string[] = [],
): Consolidation {
  const template = builtIn();
  const tried = Object.entries(files).map(([file, tables]) => ({ file, examination: examined(tables) }));
  return consolidate(tried, { template, asOf, period: '', expectedUnits });
}

/** A drawn sheet to ask by cell names and to look through by rows. */
export interface Drawn {
  readonly drawing: SheetDrawing;
  readonly cell: (name: string) => DrawnCell | undefined;
  /** The values of the row that has the value in one of its cells; null cells left out. */
  readonly row: (value: string) => readonly DrawnCell[];
  readonly values: (value: string) => readonly DrawnCell['value'][];
  /** All that is said, line by line. */
  readonly text: string;
}

export function drawn(consolidation: Consolidation, code: string, role = code): Drawn {
  const drawing = summarySheets(consolidation, [code]).find((each) => each.role === role);
  if (drawing === undefined) throw new Error(`no sheet ${role}`);
  const row = (value: string): readonly DrawnCell[] => {
    const at = drawing.cells.find((cell) => cell.value === value)?.row;
    if (at === undefined) throw new Error(`nothing says ${value} on ${role}`);
    return drawing.cells.filter((cell) => cell.row === at).sort((a, b) => a.column - b.column);
  };
  const rows = new Map<number, string[]>();
  for (const cell of drawing.cells) {
    if (cell.value === null || cell.value === '') continue;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), String(cell.value)]);
  }
  return {
    drawing,
    row,
    values: (value) => row(value).map((cell) => cell.value),
    cell: (name) => drawing.cells.find((cell) => cellName(cell.row, cell.column) === name),
    text: [...rows.values()].map((line) => line.join('|')).join('\n'),
  };
}
