/** The recogniser: every sheet of a workbook, its tables, which of the template's they are and which column is which field. */
import type { AlsoRead, FoundColumn, FoundSheet, FoundTable, MatchedBy, SheetKind } from '../model/found';
import { isOutputSheet } from '../model/sheet-name';
import type { Snapshot } from '../model/snapshot';
import type { TableDef, Template } from '../model/template';
import { moneyUnitIn } from '../text/unit';
import { CellTexts } from './cells/cell-text';
import type { Grid } from './cells/grid';
import { gridOf, isBlankColumn, unseenStrings } from './cells/grid';
import { RowLabels } from './cells/row-label';
import type { Choices, SheetChoice } from './choices';
import { noChoices } from './choices';
import { headerConfidence, overall, round } from './confidence';
import type { NamedColumn } from './header/columns';
import { MEASURE_LABEL } from './header/meta';
import { markOf } from './match/mark';
import type { TableMatch } from './match/match-table';
import { matchTable } from './match/match-table';
import { profileOf } from './match/profile';
import type { SameRows } from './match/same-rows';
import { sameRows } from './match/same-rows';
import type { TemplateIndex } from './match/template-index';
import { indexTemplate } from './match/template-index';
import { wordingsOf } from './match/wording';
import type { Located, Setting } from './regions/blocks';
import { locate } from './regions/blocks';
import { joinPages } from './regions/pages';

/** A template is turned round once, however many workbooks are read with it. */
const indexed = new WeakMap<Template, TemplateIndex>();

export function indexOf(template: Template): TemplateIndex {
  const known = indexed.get(template);
  if (known !== undefined) return known;
  const index = indexTemplate(template);
  indexed.set(template, index);
  return index;
}

/** Under this a block that is no table of the template is nothing at all. */
const NOTHING = 0.2;

/** A sheet with more columns side by side is a grid of something else, not a ledger. */
const WIDEST = 512;

/**
 * Sheet by sheet in the workbook's order. Calendars, seat charts and sheets without names of columns have no tables;
 * forms and lists keep theirs with a confidence under 0.6 unless they are plainly a table of the template.
 * @param choices what the clerk settled earlier, by sheet name.
 */
export function findTables(
  snapshot: Snapshot,
  template: Template,
  choices: Choices = noChoices,
): readonly FoundSheet[] {
  const unseen = unseenStrings(snapshot);
  const texts = new CellTexts(snapshot.strings);
  const index = indexOf(template);
  const setting: Setting = { labels: new RowLabels(snapshot.strings), words: index.words };
  return snapshot.sheets.map((sheet, i) => {
    const grid = gridOf(snapshot, i, unseen, texts);
    const choice = choices.get(sheet.name);
    return grid === null || (choice === undefined && isOutputSheet(sheet.name))
      ? { sheet: i, kind: 'none', tables: [], confidence: 1 }
      : findOnSheet(snapshot, grid, index, setting, choice ?? {});
  });
}

function findOnSheet(
  snapshot: Snapshot,
  grid: Grid,
  index: TemplateIndex,
  setting: Setting,
  choice: SheetChoice,
): FoundSheet {
  const { name } = grid.sheet;
  const all = joinPages(grid, locate(grid, setting, choice.headerRows ?? null));
  if (all.length === 0) return { sheet: grid.index, kind: 'none', tables: [], confidence: 0.95 };
  const marked = markOf(snapshot, name, index.template);
  const tables: FoundTable[] = [];
  const kinds: SheetKind[] = [];
  // What is settled of a sheet is its first table; a list printed in two columns is one.
  let first = true;
  all.forEach((located, i) => {
    first = i === 0 || (first && located.besideItself === true);
    const { match, other } = matchOf(grid, located, index, first ? marked : null, first ? choice : {});
    const kind = finalKind(located, match);
    if (kind === 'none') return;
    kinds.push(kind);
    const table = foundTable(grid, located, match, index, choice);
    tables.push(other === null || table.table === null ? table : { ...table, also: alsoRead(table, located, other) });
  });
  return sheetOf(grid.index, kinds, tables, all);
}

function sheetOf(
  sheet: number,
  kinds: readonly SheetKind[],
  tables: readonly FoundTable[],
  all: readonly Located[],
): FoundSheet {
  const [first] = all;
  if (tables.length === 0)
    return { sheet, kind: 'none', tables: [], confidence: round(1 - (first?.header.confidence ?? 0) / 2) };
  const kind = kinds.includes('table') ? 'table' : (kinds[0] ?? 'none');
  return { sheet, kind, tables, confidence: Math.max(...tables.map((table) => table.confidence)) };
}

const UNNAMED = { path: [], label: '' };

interface Matched {
  readonly match: TableMatch | null;
  readonly other: SameRows | null;
}

const NO_MATCH: Matched = { match: null, other: null };

function matchOf(
  grid: Grid,
  located: Located,
  index: TemplateIndex,
  marked: number | null,
  { table: chosen, columns: settledColumns }: SheetChoice,
): Matched {
  if (chosen === null) return NO_MATCH;
  const settledBefore = chosen !== undefined || marked !== null;
  if (!settledBefore && located.columns.length > WIDEST) return NO_MATCH;
  const profiles = located.columns.map((column) => profileOf(grid, located.body.records, column.column));
  // A blank column among others under a common name is none of them, and under a name merged over it no other.
  const names = located.columns.map((column, i) =>
    (column.shared || column.continued) && profiles[i]?.cells === 0 ? UNNAMED : column,
  );
  const wordings = wordingsOf(names, index);
  const byClerk = chosen === undefined ? -1 : index.tables.findIndex((def) => def.code === chosen);
  const settled =
    byClerk >= 0
      ? ({ table: byClerk, by: 'chosen' } as const)
      : marked === null
        ? null
        : ({ table: marked, by: 'mark' } as const);
  const match = matchTable(wordings, profiles, located.titles, grid.sheet.name, index, settled);
  // The columns of a sheet that was set upright stand elsewhere: two ledgers in one are not looked for among them.
  const looked = match !== null && grid.sheet.setUpright === undefined;
  const isOpen = (i: number): boolean => settledColumns?.has(located.columns[i]?.column ?? -1) !== true;
  return { match, other: looked ? sameRows(wordings, profiles, match, isOpen, index) : null };
}

/** What looked like a form or a calendar is a table all the same when the template knows most of its names. */
function finalKind(located: Located, match: TableMatch | null): SheetKind {
  const { kind } = located.kind;
  if (match === null) return located.header.confidence * located.kind.factor < NOTHING ? 'none' : kind;
  if (match.by === 'chosen' || match.by === 'mark') return 'table';
  const named = located.columns.filter((column) => column.path.length > 0).length;
  const matched = match.columns.matches.filter((each) => each !== null).length + match.columns.indicators;
  const strong = matched >= 4 && matched >= named * 0.6 && match.confidence >= 0.6;
  if (kind === 'none' || kind === 'form') return strong ? 'table' : kind;
  return match.confidence >= 0.5 ? 'table' : kind;
}

function foundTable(
  grid: Grid,
  located: Located,
  match: TableMatch | null,
  index: TemplateIndex,
  choice: SheetChoice,
): FoundTable {
  const { header, body, kind, meta, titleRows } = located;
  // A form that the template half knows is none of its tables.
  const taken = match !== null && finalKind(located, match) === 'form' ? null : match;
  const known = taken !== null && finalKind(located, taken) === 'table';
  const sure = headerConfidence(known ? { ...located, kind: { ...kind, factor: 1 } } : located, taken);
  const def = taken === null ? undefined : index.tables[taken.table];
  const columns = foundColumns(grid, located, taken, def, choice);
  const [firstColumn, lastColumn] = edges(located);
  return {
    sheet: grid.index,
    table: def?.code ?? null,
    firstColumn,
    lastColumn,
    titleRows,
    headerRows: { first: header.firstRow, last: header.lastRow },
    dataRows: body.dataRows,
    records: body.records,
    totalRows: body.totalRows,
    subtotalRows: body.subtotalRows,
    meanRows: body.meanRows,
    sectionRows: body.sectionRows,
    ...(body.carriedRows.length > 0 ? { carriedRows: body.carriedRows } : {}),
    footerRows: body.footerRows,
    columns: columns.filter((column) => column.column >= firstColumn && column.column <= lastColumn),
    meta,
    confidence: overall(sure, taken),
    tableConfidence: round(taken?.confidence ?? 0),
    tableBy: taken?.by ?? null,
    ...(located.besideItself === true ? { besideItself: true } : {}),
    reasons: [
      ...new Set([...located.reasons, ...(kind.reason === null ? [] : [kind.reason]), ...(taken?.reasons ?? [])]),
    ],
  };
}

/** First and last column with a name or a value. */
function edges(located: Located): readonly [first: number, last: number] {
  const { region, columns, header } = located;
  let [first, last] = [Infinity, -Infinity];
  const use = (column: number): void => {
    if (column < first) first = column;
    if (column > last) last = column;
  };
  for (const { path, column } of columns) if (path.length > 0) use(column);
  for (const look of header.looks) {
    if (look.row <= header.lastRow || look.units.length < 2) continue;
    if (located.body.footerRows !== null && look.row >= located.body.footerRows.first) break;
    // From left to right.
    use(look.units[0]?.column ?? first);
    use(look.units.at(-1)?.column ?? last);
  }
  return first > last ? [region.firstColumn, region.lastColumn] : [first, last];
}

function foundColumns(
  grid: Grid,
  located: Located,
  match: TableMatch | null,
  def: TableDef | undefined,
  choice: SheetChoice,
): readonly FoundColumn[] {
  const measure = located.meta.get(MEASURE_LABEL)?.text ?? '';
  const chosen = choice.columns ?? new Map<number, string | null>();
  const settled = new Set([...chosen.values()]);
  return located.columns.map((column, i): FoundColumn => {
    const found = match?.columns.matches[i] ?? null;
    const rival = match?.columns.rivals[i] ?? null;
    const own = chosen.get(column.column);
    const byClerk = own === undefined || own === null ? null : (def?.fields.find((field) => field.id === own) ?? null);
    if (own === null || byClerk !== null) {
      return columnAs(column, column.unit, byClerk?.id ?? null, 'chosen', 1);
    }
    // What the clerk gave to another column is no longer free.
    if (found === null || settled.has(found.field.id)) {
      const name = found?.field.id ?? rival?.id;
      const again = column.continued && isBlank(grid, located, column.column);
      const none = columnAs(again ? { ...column, ...UNNAMED } : column, column.unit, null, null, 0);
      return name === undefined ? none : { ...none, rival: name };
    }
    const unit = column.unit ?? (found.field.type === 'money' ? moneyUnitIn(measure) : null);
    return columnAs(column, unit, found.field.id, found.by, round(found.confidence));
  });
}

/** The columns as the other ledger in the same rows has them. */
function alsoRead({ columns }: FoundTable, located: Located, { def, matches }: SameRows): AlsoRead {
  const byColumn = new Map(located.columns.map(({ column }, i) => [column, matches[i] ?? null]));
  return {
    table: def.code,
    columns: columns.flatMap((column) => {
      const match = byColumn.get(column.column) ?? null;
      // What the clerk took for something else is not what both have.
      if (match === null || (column.field !== null && column.field !== match.field.id)) return [];
      return [{ ...column, field: match.field.id, matchedBy: match.by, confidence: round(match.confidence) }];
    }),
  };
}

/** No row of the table has anything in it. */
function isBlank(grid: Grid, { body: { dataRows } }: Located, column: number): boolean {
  return dataRows === null || isBlankColumn(grid, column, dataRows.first, dataRows.last);
}

function columnAs(
  { column, path, label }: NamedColumn,
  unit: string | null,
  field: string | null,
  matchedBy: MatchedBy | null,
  confidence: number,
): FoundColumn {
  return { column, header: path, label, unit, field, matchedBy, confidence };
}
