/** A template as a workbook that an office can edit: one sheet a part, with lists to choose from and hints. */
import { printedWidth } from '../../drawing';
import { printWords } from '../../messages/print';
import { columnName, quoteSheet } from '../../model/address';
import type { Scalar } from '../../model/change';
import type { DrawnCell, DrawnValidation, SheetDrawing, Tint } from '../../model/drawing';
import type { Template } from '../../model/template';
import { formulaHint } from './meta/sheet';
import { metaSheets } from './meta/sheets';
import type { MetaColumn, MetaSheet } from './meta/sheets';
import { yesWord } from './meta/words';
import { rowsOfTemplate } from './to-rows';
import type { MetaRow, MetaRows } from './to-rows';

/** Title, hint, header. */
const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
/** Rows below the last one that lists to choose from reach, for what the office adds. */
const SPARE_ROWS = 200;
/** In characters: columns as wide as this break their texts. */
const WRAPPED = 24;
/** Lines that are shown of a long formula; the whole stands in the cell. */
const FORMULA_LINES = 3;
/** In characters: what is wider cannot be read any more when it is printed on A4. */
const WIDEST_A4 = 200;
/** Excel's limit for a list that is typed into a validation. */
const TYPED_LIST = 255;

export function templateToDrawings(template: Template): readonly SheetDrawing[] {
  const rows = rowsOfTemplate(template);
  return metaSheets.map((meta) => sheetOf(meta, rows, template));
}

function sheetOf(meta: MetaSheet, all: MetaRows, template: Template): SheetDrawing {
  const rows = all.get(meta.code) ?? [];
  const last = Math.max(0, meta.columns.length - 1);
  const cells: DrawnCell[] = [
    { row: 0, column: 0, value: meta.name, style: 'title' },
    { row: 1, column: 0, value: `${template.title}模板。${meta.hint}`, style: 'note' },
    ...meta.columns.map((column, index): DrawnCell => ({
      row: HEADER_ROW,
      column: index,
      value: column.label,
      style: 'header',
      ...(column.hint === undefined ? {} : { note: column.hint }),
    })),
    ...rows.flatMap((row, index) => rowCells(meta, row, FIRST_ROW + index)),
  ];
  return {
    name: meta.name,
    role: `template.${meta.code}`,
    visibility: 'visible',
    cells,
    merges: [0, 1].map((row) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: last })),
    widths: meta.columns.map((column) => column.width),
    heights: new Map([[0, 30], [1, 32], [HEADER_ROW, 34], ...cutHeights(meta, rows)]),
    freeze: { rows: FIRST_ROW, columns: frozenColumns(meta) },
    rules: [],
    validations: meta.columns.flatMap((column, index) => validationOf(meta, column, index, rows.length, all)),
    charts: [],
    pageBreaks: [],
    print: {
      landscape: true,
      ...(meta.columns.reduce((sum, column) => sum + column.width, 0) > WIDEST_A4 ? { paper: 'A3' as const } : {}),
      titleRows: { first: 0, last: HEADER_ROW },
      fitToWidth: true,
      footer: printWords.footer,
    },
    tabColour: meta.needed ? '#1F4E79' : '#7F7F7F',
    protect: false,
    autoFilter:
      rows.length === 0
        ? null
        : { firstRow: HEADER_ROW, lastRow: HEADER_ROW + rows.length, firstColumn: 0, lastColumn: last },
  };
}

/** What a row is called by stays on screen. */
function frozenColumns(meta: MetaSheet): number {
  return Math.min(
    3,
    Math.max(
      1,
      meta.columns.findIndex((column) => !column.needed),
    ),
  );
}

function rowCells(meta: MetaSheet, row: MetaRow, at: number): readonly DrawnCell[] {
  return meta.columns.map((column, index) => {
    const value = row[column.id] ?? null;
    return {
      row: at,
      column: index,
      value: shown(column, value),
      style: styleOf(column, value),
      ...tinted(meta, column, row),
    };
  });
}

/** Words of closed lists by their label; yes as 是, no as nothing. */
function shown({ kind }: MetaColumn, value: Scalar): Scalar {
  if (kind === 'yes') return value === true ? yesWord : null;
  if (value === '') return null;
  return typeof kind === 'object' ? (kind.words[String(value)] ?? value) : value;
}

function styleOf({ kind, width, hint }: MetaColumn, value: Scalar): DrawnCell['style'] {
  if (kind === 'yes' || typeof kind === 'object') return 'centre';
  // A code like "1.0" must stay a text, and a number a number.
  if (typeof value === 'number') return 'input';
  return width >= WRAPPED || hint === formulaHint ? 'wrapped' : 'text';
}

/** In points, for rows with a formula that takes too many lines: a row as high as a page cannot be worked with. */
function cutHeights(meta: MetaSheet, rows: readonly MetaRow[]): readonly (readonly [number, number])[] {
  return rows.flatMap((row, index) => {
    const lines = meta.columns.map(({ id, width, hint }) => {
      const taken = String(row[id] ?? '')
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(printedWidth(line) / (width - 1))), 0);
      return { taken, isFormula: hint === formulaHint, wraps: width >= WRAPPED };
    });
    if (!lines.some(({ taken, isFormula }) => isFormula && taken > FORMULA_LINES)) return [];
    const most = Math.max(FORMULA_LINES, ...lines.map((each) => (each.wraps && !each.isFormula ? each.taken : 1)));
    return [[FIRST_ROW + index, most * 15 + 6] as const];
  });
}

/** The card of a colour in its own colours. */
function tinted(meta: MetaSheet, column: MetaColumn, row: MetaRow): { readonly tint?: Tint } {
  const { fill, font } = row;
  if (meta.code !== 'colours' || column.id !== 'card') return {};
  return typeof fill === 'string' && typeof font === 'string' ? { tint: { fill, font } } : {};
}

/** Columns that take a code of another sheet. */
const FROM: Readonly<Record<string, readonly [sheet: string, column: string]>> = {
  'fields.table': ['tables', 'code'],
  'checks.table': ['tables', 'code'],
  'checks.rule': ['rules', 'id'],
  'steps.id': ['indicators', 'id'],
};

function validationOf(
  meta: MetaSheet,
  column: MetaColumn,
  index: number,
  count: number,
  all: MetaRows,
): readonly DrawnValidation[] {
  const range = `${columnName(index)}${String(FIRST_ROW + 1)}:${columnName(index)}${String(FIRST_ROW + count + SPARE_ROWS)}`;
  const from = FROM[`${meta.code}.${column.id}`];
  if (from !== undefined) return [{ range, allow: { kind: 'listFrom', formula: listRange(from, all) } }];
  if (column.kind === 'yes') return [{ range, allow: { kind: 'list', values: [yesWord] } }];
  if (typeof column.kind !== 'object') return [];
  const values = Object.values(column.kind.words);
  return values.join(',').length <= TYPED_LIST ? [{ range, allow: { kind: 'list', values } }] : [];
}

function listRange([code, id]: readonly [string, string], all: MetaRows): string {
  const meta = metaSheets.find((each) => each.code === code);
  const column = columnName(meta?.columns.findIndex((each) => each.id === id) ?? 0);
  const last = FIRST_ROW + (all.get(code)?.length ?? 0) + SPARE_ROWS;
  return `${quoteSheet(meta?.name ?? '')}!$${column}$${String(FIRST_ROW + 1)}:$${column}$${String(last)}`;
}
