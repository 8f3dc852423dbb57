/** The empty workbooks that units fill in: one sheet a ledger, made so that the recogniser knows it again for certain. */
import { TABLE_PROPERTY } from '../../locate';
import { blankWords as words } from '../../messages/blank';
import { fill } from '../../messages/fill';
import { printWords } from '../../messages/print';
import { columnName } from '../../model/address';
import type { DrawnCell, DrawnValidation, SheetDrawing, StyleRole, Tint } from '../../model/drawing';
import type { FieldDef, TableDef, Template } from '../../model/template';
import { templateProperty } from '../../rules';
import { allowed, headerHeight, hintOf, roleOf, widthOf } from './hints';
import { example, notesOn } from './notes';
import { prefilled } from './prefilled';

export interface BlankOptions {
  /** Full name of the reporting unit; it then stands on every sheet. */
  readonly unit?: string;
  /** Domain id: leaves out what does not concern it, and puts its indicators and standards in. */
  readonly domain?: string;
  /** Table codes in the order wanted; all without. */
  readonly tables?: readonly string[];
}

export interface BlankWorkbook {
  readonly drawings: readonly SheetDrawing[];
  /** Custom document properties: which template it is, and which table each sheet is. */
  readonly properties: ReadonlyMap<string, string>;
}

const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
/** Empty lines to write in. */
const LINES = 60;
/** So many of them stand on the page of the signatures at least. */
const LINES_BELOW = 3;
/** In characters: what is wider cannot be read any more when it is printed on A4. */
const WIDEST_A4 = 200;
/** Headers of columns that must be filled in. */
const REQUIRED: Tint = { fill: '#FFE699', font: '#000000' };
/** Codes that the template does not have are passed over. */
export function blankWorkbook(template: Template, options: BlankOptions = {}): BlankWorkbook {
  const { domain, tables } = options;
  const chosen =
    tables === undefined
      ? template.tables.filter(({ code }) => domain === undefined || !isOfOthers(code, domain, template))
      : tables.flatMap((code) => template.tables.filter((table) => table.code === code));
  const names = sheetNames(chosen);
  return {
    drawings: chosen.map((table, index) => blankSheet(table, names[index] ?? table.code, template, options)),
    properties: new Map([
      [templateProperty, `${template.id}@${template.version}`],
      ...chosen.map((table, index) => [TABLE_PROPERTY + (names[index] ?? table.code), table.code] as const),
    ]),
  };
}

/** Only the indicators and tasks of one other domain ask for this ledger: 村级集体经济收入 of villages. */
function isOfOthers(code: string, domain: string, { fortress, tasks }: Template): boolean {
  const { common, bonus, deduct, veto, personal } = fortress;
  if ([...common, ...bonus, ...deduct, ...veto].some(({ needs }) => needs.includes(code))) return false;
  const owners = Object.keys(personal).filter((each) => personal[each]?.some(({ needs }) => needs.includes(code)));
  const asking = tasks.filter(({ source }) => source.split(',').includes(code)).map(({ level }) => level);
  const [owner] = owners;
  return owners.length === 1 && owner !== domain && asking.every((level) => level === owner);
}

/** The title without what stands in brackets; signs that no sheet name may have are left out. */
function sheetNames(tables: readonly TableDef[]): readonly string[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const plain = table.title.replace(/[（(].*$/, '').replace(/[[\]:*?/\\']/g, '');
    const name = [plain.slice(0, 31), `${plain.slice(0, 24)}${table.code}`].find(
      (each) => each !== '' && !taken.has(each),
    );
    taken.add(name ?? table.code);
    return name ?? table.code;
  });
}

function blankSheet(table: TableDef, name: string, template: Template, options: BlankOptions): SheetDrawing {
  const { fields } = table;
  const rows = prefilled(table, template, options);
  const widths = fields.map(widthOf);
  const count = Math.max(LINES, rows.length + 10);
  const footer = FIRST_ROW + count;
  const last = Math.max(0, fields.length - 1);
  const cells: DrawnCell[] = [
    ...across(0, last, `${template.title}${table.title}`, 'title'),
    ...lineOf(table, options, last),
    ...fields.map((field, column): DrawnCell => headerCell(field, column, template)),
    ...body(fields, count, rows),
    // In one cell: five labels side by side look like a header when nothing was written above them.
    ...across(footer, last, printWords.signatures.join('　　　　　　'), 'signature'),
    ...across(footer + 2, last, notesOn(table), 'note'),
    ...across(footer + 3, last, fill(words.example, { cells: example(table, template) }), 'note'),
  ];
  return {
    name,
    role: `blank.${table.code}`,
    visibility: 'visible',
    cells: onePerPlace(cells),
    merges: [0, footer, footer + 2, footer + 3].flatMap((row) =>
      last === 0 ? [] : [{ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: last }],
    ),
    widths,
    heights: new Map([
      [0, 34],
      [HEADER_ROW, headerHeight(fields)],
      [footer + 2, 32],
      [footer + 3, 60],
    ]),
    freeze: { rows: FIRST_ROW, columns: Math.min(2, last) },
    rules: [],
    validations: fields.flatMap((field, column) => validations(field, column, count, template)),
    charts: [],
    pageBreaks: [],
    // Signatures and example on a page without a line to write in would be thrown away.
    together: [{ first: footer - LINES_BELOW, last: footer + 3 }],
    print: {
      landscape: true,
      ...(widths.reduce((sum, width) => sum + width, 0) > WIDEST_A4 ? { paper: 'A3' as const } : {}),
      titleRows: { first: 0, last: HEADER_ROW },
      fitToWidth: true,
      footer: printWords.footer,
    },
    tabColour: null,
    protect: false,
    autoFilter: null,
  };
}

function across(row: number, last: number, value: string, style: StyleRole): readonly DrawnCell[] {
  return Array.from({ length: last + 1 }, (_, column) => ({ row, column, value: column === 0 ? value : null, style }));
}

/** 填报单位 on the left, 填报时间 in the middle, 单位：万元 on the right. */
function lineOf(table: TableDef, { unit = '' }: BlankOptions, last: number): readonly DrawnCell[] {
  const units = new Set(table.fields.flatMap((field) => (field.type === 'money' ? [field.unit ?? ''] : [])));
  const [money] = units;
  const cells: DrawnCell[] = [
    { row: 1, column: 0, value: `${words.unit}${unit}`, style: 'unitLine' },
    { row: 1, column: Math.floor(last / 2), value: words.filledOn, style: 'unitLine' },
  ];
  if (units.size === 1 && money !== undefined && money !== '') {
    cells.push({ row: 1, column: last, value: `${words.money}${money}`, style: 'unitLine' });
  }
  return cells;
}

function headerCell(field: FieldDef, column: number, template: Template): DrawnCell {
  const note = hintOf(field, template);
  return {
    ...{ row: HEADER_ROW, column, value: field.label, style: 'header' },
    ...(field.required ? { tint: REQUIRED } : {}),
    ...(note === '' ? {} : { note }),
  };
}

function body(
  fields: readonly FieldDef[],
  count: number,
  rows: readonly ReadonlyMap<string, string | number>[],
): readonly DrawnCell[] {
  const cells: DrawnCell[] = [];
  for (let line = 0; line < count; line++) {
    fields.forEach((field, column) => {
      cells.push({
        row: FIRST_ROW + line,
        column,
        value: rows[line]?.get(field.id) ?? null,
        style: roleOf(field),
      });
    });
  }
  return cells;
}

/**
 * The header is kept by a validation and not by protecting the sheet: a protected sheet takes no rows, and neither marks
 * nor corrections of ours.
 */
function validations(field: FieldDef, column: number, count: number, template: Template): readonly DrawnValidation[] {
  const letter = columnName(column);
  const header: DrawnValidation = {
    range: `${letter}${String(HEADER_ROW + 1)}`,
    allow: {
      kind: 'custom',
      formula: `EXACT(${letter}${String(HEADER_ROW + 1)},"${field.label.replaceAll('"', '""')}")`,
    },
    error: fill(words.headerKept, { label: field.label }),
  };
  const allow = allowed(field, template);
  if (allow === null) return [header];
  const hint = hintOf(field, template);
  const wrong = field.required ? words.wrongUnlessNone : words.wrong;
  return [
    header,
    {
      range: `${letter}${String(FIRST_ROW + 1)}:${letter}${String(FIRST_ROW + count)}`,
      allow,
      ...(hint === '' ? {} : { prompt: hint.slice(0, 255), error: fill(wrong, { hint }).slice(0, 220) }),
      // 无 or — is what a required column asks for where there is nothing, and no number, day or choice.
      ...(field.required ? { yields: true as const } : {}),
    },
  ];
}

/** Where the parts of a narrow sheet meet in one cell, the first one keeps it. */
function onePerPlace(cells: readonly DrawnCell[]): readonly DrawnCell[] {
  const seen = new Set<string>();
  return cells.filter(({ row, column }) => {
    const place = `${String(row)} ${String(column)}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
