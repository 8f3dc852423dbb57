/**
 * Where our marks are now. Beside the journal on its sheet stand formulas that point at every marked place: Excel moves
 * them along when the clerk puts in rows or columns, renames a sheet or deletes one.
 */
import { areaName, quoteSheet } from '../../../core/model/address';
import type { Area } from '../../../core/model/snapshot';
import { areaOf } from '../read/areas';
import type { Journal } from './journal';

/** A marked place and what the journal calls it. */
interface Marked {
  readonly key: string;
  readonly sheet: string;
  readonly area: Area;
}

/** `null`: it was deleted. */
type Places = ReadonlyMap<string, { readonly sheet: string; readonly area: Area } | null>;

/** [key, formula] a line. */
export function placeLines(journal: Journal): readonly (readonly [key: string, formula: string])[] {
  return marked(journal).map(({ key, sheet, area }) => [key, `=ROWS(${quoteSheet(sheet)}!${absolute(area)})`]);
}

/** @param lines [key, formula] as they stand on the journal's sheet now */
export function readPlaces(lines: readonly (readonly [key: string, formula: string])[]): Places {
  return new Map(
    lines.filter(([key, formula]) => key !== '' && formula !== '').map(([key, formula]) => [key, placeOf(formula)]),
  );
}

/**
 * The journal with every place as it is now. What was deleted is left out; so is a sheet of ours that the clerk renamed:
 * it is the clerk's from then on.
 */
export function located(journal: Journal, places: Places): Journal {
  const now = <T>(kind: string, list: readonly T[], move: (each: T, sheet: string, area: Area) => T): readonly T[] =>
    list.flatMap((each, index) => {
      const place = places.get(`${kind}/${String(index)}`);
      if (place === undefined) return [each];
      return place === null ? [] : [move(each, place.sheet, place.area)];
    });
  const inCell = <T extends { readonly sheet: string; readonly cell: string }>(
    each: T,
    sheet: string,
    area: Area,
  ): T => ({
    ...each,
    sheet,
    cell: areaName(area),
  });
  return {
    ...journal,
    sheets: journal.sheets.filter((name, index) => {
      const place = places.get(`sheets/${String(index)}`);
      return place === undefined || place?.sheet === name;
    }),
    columns: now('columns', journal.columns, (each, sheet, area) => ({
      ...each,
      sheet,
      column: area.firstColumn,
      headerRow: area.firstRow,
      lastRow: area.lastRow,
    })),
    rules: now('rules', journal.rules, (each, sheet) => ({ ...each, sheet })),
    validations: now('validations', journal.validations, inCell),
    notes: now('notes', journal.notes, inCell),
    cells: now('cells', journal.cells, (each, sheet, area) => ({
      ...each,
      sheet,
      row: area.firstRow,
      column: area.firstColumn,
    })),
  };
}

/** No row or column that is deleted takes it along. */
const whole: Area = { firstRow: 0, lastRow: 1_048_575, firstColumn: 0, lastColumn: 16_383 };

function marked(journal: Journal): readonly Marked[] {
  const list = <T>(kind: string, all: readonly T[], at: (each: T) => Omit<Marked, 'key'>): readonly Marked[] =>
    all.map((each, index) => ({ key: `${kind}/${String(index)}`, ...at(each) }));
  return [
    ...list('sheets', journal.sheets, (sheet) => ({ sheet, area: whole })),
    ...list('columns', journal.columns, ({ sheet, column, headerRow, lastRow }) => ({
      sheet,
      area: { firstRow: headerRow, lastRow, firstColumn: column, lastColumn: column },
    })),
    ...list('rules', journal.rules, ({ sheet }) => ({ sheet, area: whole })),
    ...list('validations', journal.validations, ({ sheet, cell }) => ({ sheet, area: areaOf(cell) })),
    ...list('notes', journal.notes, ({ sheet, cell }) => ({ sheet, area: areaOf(cell) })),
    ...list('cells', journal.cells, ({ sheet, row, column }) => ({
      sheet,
      area: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
    })),
  ];
}

/** "=ROWS('支部台账'!$T$5:$T$104)"; null when the place was deleted. */
function placeOf(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const found = /^=?\s*ROWS\(\s*(?:'((?:[^']|'')+)'|([^'!]+))!([^!()#]+)\)\s*$/i.exec(formula);
  const [, quoted, plain, address] = found ?? [];
  if (address === undefined) return null;
  return { sheet: (quoted ?? plain ?? '').replaceAll("''", "'"), area: areaOf(address) };
}

function absolute(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
