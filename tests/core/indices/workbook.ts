/** Small workbooks for tests: one sheet a table, the first row names the fields by their ids. */
import { serialOfIso } from '../../../src/core/model/calendar';
import type { Reading } from '../../../src/core/model/reading';
import type { Template } from '../../../src/core/model/template';
import { readAll } from '../../../src/core/records';
import type { GridCell } from '../records/from-grid';
import { foundIn, snapshotOf } from '../records/from-grid';
import { template as builtIn } from '../records/template';

export type Grid = readonly (readonly GridCell[])[];

/** The built-in template; parts of it replaced. */
export function templateWith(parts: Partial<Template> = {}): Template {
  return { ...builtIn(), ...parts };
}

/**
 * Sheets are named by their table code.
 * @param day ISO date that everything is judged for.
 */
export function readingOf(
  tables: Readonly<Record<string, Grid>>,
  day = '2024-06-30',
  template: Template = builtIn(),
  meta: Readonly<Record<string, string>> = {},
): Reading {
  const codes = Object.keys(tables);
  const sheets = codes.map((code) => ({ name: code, grid: labelled(code, tables[code] ?? [], template) }));
  const snapshot = snapshotOf(sheets);
  const found = codes.map((code, sheet) => ({
    sheet,
    kind: 'table' as const,
    tables: [foundIn(snapshot, sheet, code, template, { meta })],
    confidence: 1,
  }));
  return readAll(snapshot, found, template, serial(day));
}

export function serial(day: string): number {
  const found = serialOfIso(day);
  if (found === null) throw new Error(`no such day: ${day}`);
  return found;
}

function labelled(code: string, grid: Grid, template: Template): Grid {
  const def = template.tables.find((table) => table.code === code);
  const [header = [], ...rows] = grid;
  const labels = header.map((id) => {
    const field = def?.fields.find((each) => each.id === id);
    if (field === undefined) throw new Error(`no such field in ${code}: ${JSON.stringify(id)}`);
    return field.unit === undefined ? field.label : `${field.label}（${field.unit}）`;
  });
  return [labels, ...rows];
}
