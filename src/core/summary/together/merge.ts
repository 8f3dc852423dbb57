/** Many readings as one: all tables side by side, their sheets named "file›sheet", the cells themselves left behind. */
import type { FoundTable } from '../../model/found';
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import type { SheetSnapshot, Snapshot } from '../../model/snapshot';
import type { Template } from '../../model/template';
import { fileMark } from '../place';
import type { NamedReading } from '../submission';

export function mergeReadings(named: readonly NamedReading[], template: Template, asOf: number): Reading {
  const sheets: SheetSnapshot[] = [];
  const tables: RecordTable[] = [];
  const found: FoundTable[][] = [];
  for (const { file, reading } of named) {
    const places = new Map<number, number>();
    for (const table of reading.tables) {
      const { sheet } = table.found;
      let place = places.get(sheet);
      if (place === undefined) {
        const read = reading.snapshot.sheets[sheet];
        if (read === undefined) continue;
        place = sheets.push(withoutCells(read, `${file}${fileMark}${read.name}`)) - 1;
        places.set(sheet, place);
        found.push([]);
      }
      const moved = { ...table.found, sheet: place };
      found[place]?.push(moved);
      tables.push({ ...table, found: moved });
    }
  }
  const snapshot: Snapshot = {
    name: '',
    format: 'open',
    savedBy: '',
    savedAt: '',
    strings: [],
    styles: [],
    sheets,
    definedNames: [],
    properties: new Map(),
  };
  return {
    snapshot,
    template,
    asOf,
    tables,
    sheets: sheets.map((_, sheet) => ({
      sheet,
      kind: 'table' as const,
      tables: found[sheet] ?? [],
      confidence: 1,
    })),
  };
}

function withoutCells(sheet: SheetSnapshot, name: string): SheetSnapshot {
  const { setUpright, ...rest } = sheet;
  const bare = { ...rest, name, rowCount: 0, columnCount: 0, columns: [], notes: [], merges: [] };
  return setUpright === undefined ? bare : { ...bare, setUpright: { ...setUpright, original: null } };
}
