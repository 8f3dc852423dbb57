/** X01: codes and identity numbers that stand twice; X02: the same name with another code. One finding a later row. */
import type { FieldValues, RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { RuleDef, Severity } from '../../model/template';
import { cellIn, standsAt } from '../../model/upright';
import { keyAt, keysOf } from '../../records/record-key';
import type { Bench } from '../bench/bench';
import type { Spot } from '../bench/fields';
import type { Said } from '../bench/said';
import { shownValue } from '../bench/shown-value';
import { LIST } from '../bench/vocabulary';

/** X01 */
export function duplicateKey(rule: RuleDef, bench: Bench): void {
  const codes = new Map<string, FirstSpots>();
  for (const table of bench.tables(rule.tables)) {
    const first = codes.get(table.def.code) ?? new FirstSpots();
    codes.set(table.def.code, first);
    tellTwice(rule, bench, table, first);
  }
  // Each month has a sheet of its own there: only what stands twice on one sheet is asked about.
  for (const table of bench.tables(rule.confirmTables ?? []))
    tellTwice(rule, bench, table, new FirstSpots(), 'confirm');
}

function tellTwice(rule: RuleDef, bench: Bench, table: RecordTable, first: FirstSpots, severity?: Severity): void {
  const keys = keysOf(table);
  const [at] = keys;
  if (at === undefined) return;
  first.begin(table);
  for (let record = 0; record < table.rows.length; record++) {
    const key = keyAt(keys, record);
    const before = key === null ? null : first.before(key, record);
    if (before === null || keys.some((values) => bench.isFaulty(table, record, values.field.id))) continue;
    if (writtenOnce(before, { table, record }, keys, bench)) continue;
    bench.atField(rule, table, record, at.field.id, () => {
      const { template } = bench.reading;
      const read = keys.map((values) => String(shownValue(table, record, values.field.id, template))).join(LIST);
      const said = twice(rule, read, [before, { table, record }], bench);
      if (severity === undefined) return said;
      const label = keys.map(({ found, field }) => found?.label ?? field.label).join(LIST);
      return { ...said, facts: { ...said.facts, c: label }, severity };
    });
  }
}

/** One cell merged over both rows, or 同上: the same thing goes on, it is not there twice. */
function writtenOnce(before: Spot, later: Spot, keys: readonly FieldValues[], bench: Bench): boolean {
  if (before.table !== later.table) return false;
  const { found, rows } = later.table;
  const [first, last] = [rows[before.record] ?? 0, rows[later.record] ?? 0];
  // Several records of one row: months side by side.
  if (first === last) return true;
  const merges = bench.reading.snapshot.sheets[found.sheet]?.merges ?? [];
  return keys.every(
    ({ found: at, remarks }) =>
      remarks.get(later.record)?.some(({ code }) => code === 'ditto') === true ||
      merges.some((area) => area.firstColumn === at?.column && area.firstRow <= first && area.lastRow >= last),
  );
}

/** Which key was seen first where, over the tables of one code. */
class FirstSpots {
  private readonly seen = new Map<string, number>();
  private readonly tables: { readonly table: RecordTable; readonly start: number }[] = [];
  private start = 0;
  private next = 0;

  begin(table: RecordTable): void {
    this.start = this.next;
    this.next += table.rows.length;
    this.tables.push({ table, start: this.start });
  }

  /** The earlier spot with this key; null, and remembered, when it is the first. */
  before(key: string, record: number): Spot | null {
    const known = this.seen.get(key);
    if (known === undefined) {
      this.seen.set(key, this.start + record);
      return null;
    }
    return this.spot(known);
  }

  private spot(index: number): Spot | null {
    const of = this.tables.findLast(({ start }) => start <= index);
    return of === undefined ? null : { table: of.table, record: index - of.start };
  }
}

/** What tells two of one name apart. */
const NAMED: readonly { readonly name: string; readonly besides: string; readonly code: string }[] = [
  { name: 'orgName', besides: 'town', code: 'orgCode' },
  { name: 'name', besides: 'birth', code: 'idNumber' },
];

/** X02 */
export function sameName(rule: RuleDef, bench: Bench): void {
  const codes = new Map<string, Map<string, Namesakes>>();
  for (const table of bench.tables(rule.tables)) {
    const named = NAMED.find(({ name, besides }) => table.fields.has(name) && table.fields.has(besides));
    const name = table.fields.get(named?.name ?? '');
    if (named === undefined || name === undefined) continue;
    const names = codes.get(table.def.code) ?? new Map<string, Namesakes>();
    codes.set(table.def.code, names);
    for (let record = 0; record < table.rows.length; record++) {
      if (name.state[record] !== ValueState.value) continue;
      const spot = { table, record };
      const before = earlier(names, name.text[record] ?? '', spot, named.besides);
      if (before === null || !differ(before, spot, named.code)) continue;
      bench.atField(rule, table, record, name.field.id, () =>
        twice(rule, String(shownValue(table, record, name.field.id, bench.reading.template)), [before, spot], bench),
      );
    }
  }
}

/** The first of a name; when there are more, the first of each by what tells them apart. */
interface Namesakes {
  readonly first: Spot;
  byBesides: Map<string | number, Spot> | null;
}

/** The earlier spot of the same name that nothing else tells apart; null, and remembered, when it is the first. */
function earlier(names: Map<string, Namesakes>, name: string, spot: Spot, besides: string): Spot | null {
  const known = names.get(name);
  if (known === undefined) {
    names.set(name, { first: spot, byBesides: null });
    return null;
  }
  if (known.byBesides === null) {
    const own = valueOf(known.first, besides);
    known.byBesides = new Map(own === null ? [] : [[own, known.first]]);
  }
  const own = valueOf(spot, besides);
  if (own === null) return null;
  const before = known.byBesides.get(own);
  if (before === undefined) known.byBesides.set(own, spot);
  return before ?? null;
}

function differ(one: Spot, other: Spot, field: string): boolean {
  const [a, b] = [valueOf(one, field), valueOf(other, field)];
  return a !== null && b !== null && a !== b;
}

function valueOf({ table, record }: Spot, field: string): string | number | null {
  const values = table.fields.get(field);
  if (values?.state[record] !== ValueState.value) return null;
  return values.number.length > 0 ? (values.number[record] ?? null) : (values.text[record] ?? null);
}

function twice({ id }: RuleDef, read: string, [before, later]: readonly [Spot, Spot], bench: Bench): Said {
  const facts = { a: rowIn(before, bench), b: rowIn(later, bench), v: read };
  if (before.table.found.sheet === later.table.found.sheet) return { facts, value: read };
  const sheet = bench.reading.snapshot.sheets[before.table.found.sheet]?.name ?? '';
  return { facts: { ...facts, w: sheet }, value: read, message: `${id}.sheet` };
}

/** Where the record does not stand in a row, the cell where it begins. */
function rowIn({ table, record }: Spot, bench: Bench): string | number {
  const row = table.rows[record] ?? 0;
  const { sheet, firstColumn, layout } = table.found;
  if (layout === undefined) return row + 1;
  const own = bench.reading.snapshot.sheets[sheet];
  return layout === 'continued' ? standsAt(own, row, firstColumn).row + 1 : cellIn(own, row, firstColumn);
}
