/**
 * Clean ledgers in which one cell is spoilt: what a clerk mistypes, leaves out or writes in words. For finding what the
 * engine takes in without a word.
 */
import type { FieldDef, Template } from '../../src/core/model/template';
import type { Finding } from '../../src/core/model/finding';
import { at, type Chance } from './chance';
import type { City } from './city/city';
import { examineBytes } from './measure';
import type { Workbook } from './books/workbook';
import type { Placement } from './layout/place';
import { variedBook } from './varied';
import type { Cell } from './write/sheet';
import { cellName } from './write/sheet';
import { bookBytes } from './write/bytes';

type Held = Cell['value'];

export interface Spoil {
  /** blank, words, negative, half, over, impossible, …: one word for one kind. */
  readonly kind: string;
  /** What then stands there; undefined: this cell cannot be spoilt so. */
  readonly write: (held: Held) => Held | undefined;
}

const spoil = (kind: string, write: (held: Held) => Held | undefined): Spoil => ({ kind, write });
const number = (held: Held, change: (value: number) => number): number | undefined =>
  typeof held === 'number' && held > 0 ? change(held) : undefined;
const text = (held: Held, change: (value: string) => string): string | undefined =>
  typeof held === 'string' && held.length > 3 ? change(held) : undefined;

const amounts: readonly Spoil[] = [
  spoil('words', () => '若干'),
  spoil('negative', (held) => number(held, (value) => -value)),
  spoil('more', (held) => number(held, (value) => value + 7)),
  spoil('thousandfold', (held) => number(held, (value) => value * 1000)),
];

const ofType: Readonly<Partial<Record<FieldDef['type'], readonly Spoil[]>>> = {
  int: [...amounts, spoil('half', (held) => number(held, (value) => value + 0.5))],
  decimal: amounts,
  money: amounts,
  percent: [
    spoil('words', () => '大部分'),
    spoil('negative', () => '-20%'),
    spoil('over', () => '150%'),
    spoil('other', (held) => number(held, (value) => (value > 0.5 ? value - 0.37 : value + 0.37))),
  ],
  date: [
    spoil('impossible', () => '2024年6月31日'),
    spoil('month', () => '2024.13.5'),
    spoil('words', () => '尽快'),
    spoil('future', () => '2031年5月6日'),
    spoil('past', () => '1899年5月6日'),
  ],
  month: [spoil('words', () => '尽快')],
  year: [spoil('words', () => '尽快')],
  enum: [spoil('off', () => '其它情况不明')],
  bool: [spoil('off', () => '也许')],
  idNumber: [
    spoil('digit', (held) =>
      text(held, (value) => `${value.slice(0, 8)}${String((Number(value[8]) + 1) % 10)}${value.slice(9)}`),
    ),
    spoil('short', (held) => text(held, (value) => value.slice(0, -1))),
  ],
};

export function spoilsOf(field: FieldDef): readonly Spoil[] {
  return [
    ...(field.required ? [spoil('blank', () => null)] : []),
    ...(ofType[field.type] ?? []),
    ...(field.ref === undefined
      ? []
      : [spoil('typo', (held) => text(held, (value) => `${value.slice(0, 1)}丁${value.slice(2)}`))]),
    // Filled in below: all keys of another record of the sheet.
    ...(field.key === true ? [spoil('double', () => undefined)] : []),
  ];
}

export interface Spoilt {
  readonly seed: number;
  readonly table: string;
  readonly field: FieldDef;
  readonly kind: string;
  readonly sheet: string;
  readonly cell: string;
  readonly was: Held;
  readonly is: Held;
  /** Found by spoiling: at the cell, in its row, or anywhere else. */
  readonly atCell: readonly Finding[];
  readonly inRow: readonly Finding[];
  readonly elsewhere: readonly Finding[];
}

/** The book of the seed, so many times over with one cell spoilt by chance. */
export async function spoiltBooks(
  city: City,
  seed: number,
  chance: Chance,
  times: number,
  {
    template,
    asOf,
    kinds,
  }: { readonly template: Template; readonly asOf: number; readonly kinds?: ReadonlySet<string> },
): Promise<readonly Spoilt[]> {
  const clean = variedBook(city, seed);
  const choices = clean.placements.flatMap((placement, place) =>
    (template.tables.find(({ code }) => code === placement.block.code)?.fields ?? [])
      .filter(({ id }) => placement.columns.has(id))
      .flatMap((field) => spoilsOf(field).map((one) => ({ place, field, one })))
      .filter(({ one }) => kinds?.has(one.kind) !== false),
  );
  if (choices.length === 0) return [];
  const before = new Set((await findingsIn(clean, template, asOf)).map(told));
  const found: Spoilt[] = [];
  for (let i = 0; i < times; i++) {
    const { place, field, one } = chance.pick(choices);
    const made = variedBook(city, seed);
    const placement = at(made.placements, place);
    const [, row] = chance.pick([...placement.rows]);
    const written = writeSpoilt(placement, row, field, one, template);
    if (written === null) continue;
    const fresh = (await findingsIn(made, template, asOf)).filter((finding) => !before.has(told(finding)));
    const column = placement.column(field.id);
    const inRow = fresh.filter((finding) => finding.sheet === placement.sheet.name && finding.row === row);
    found.push({
      seed,
      table: placement.block.code,
      field,
      kind: one.kind,
      sheet: placement.sheet.name,
      cell: cellName(row, column),
      ...written,
      atCell: inRow.filter((finding) => finding.column === column),
      inRow,
      elsewhere: fresh,
    });
  }
  return found;
}

/** Null where the cell cannot be spoilt so, or is one with those above. */
function writeSpoilt(
  placement: Placement,
  row: number,
  field: FieldDef,
  one: Spoil,
  template: Template,
): { readonly was: Held; readonly is: Held } | null {
  const { sheet, block, rows, columns } = placement;
  const column = placement.column(field.id);
  const held = sheet.get(row, column);
  const was = held?.value ?? null;
  const joined = sheet.merges.some(
    (area) => area.firstColumn <= column && area.lastColumn >= column && area.firstRow <= row && area.lastRow >= row,
  );
  if (joined) return null;
  if (one.kind === 'double') {
    const other = [...rows.values()].find((each) => each !== row);
    if (other === undefined) return null;
    for (const { id, key } of template.tables.find(({ code }) => code === block.code)?.fields ?? []) {
      const at = key === true ? columns.get(id) : undefined;
      if (at !== undefined) sheet.set(row, at, sheet.get(other, at) ?? { value: null, look: 'body' });
    }
    return { was, is: sheet.get(row, column)?.value ?? null };
  }
  const is = one.write(was);
  if (is === undefined) return null;
  const format = typeof is === 'number' && held?.format !== undefined ? { format: held.format } : {};
  sheet.set(row, column, { value: is, look: held?.look ?? 'body', ...format });
  return { was, is };
}

async function findingsIn(made: Workbook, template: Template, asOf: number): Promise<readonly Finding[]> {
  const book = made.book();
  return (await examineBytes(book.path, bookBytes(book), template, asOf)).findings;
}

const told = ({ rule, sheet, row, column, severity, facts }: Finding): string =>
  JSON.stringify([rule, sheet, row, column, severity, facts]);
