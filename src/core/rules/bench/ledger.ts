/** The findings as they come in: counted, kept up to a limit a rule and column, sorted and named at the end. */
import { cellName } from '../../model/address';
import type { Fact, Finding, NotChecked } from '../../model/finding';
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import type { SheetSnapshot } from '../../model/snapshot';
import type { RuleDef } from '../../model/template';
import { standsAt } from '../../model/upright';
import { maskId } from '../../text/id-number';
import type { Said } from './said';

export interface Place {
  /** Index into `Snapshot.sheets`; −1: the file. */
  readonly sheet: number;
  readonly table: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly field: string | null;
  /** The column's header as it stands there. */
  readonly label?: string;
  readonly lastRow?: number;
  readonly lastColumn?: number;
  /** Keeps findings without a cell apart. */
  readonly about?: string;
}

interface Entry {
  readonly rule: RuleDef;
  readonly place: Place;
  readonly said: Said;
}

/** The findings of one rule in one column of a table or sheet. */
interface Column {
  count: number;
  /** Counted and not kept. */
  left: number;
  readonly rule: RuleDef;
  readonly place: Place;
  lastRow: number;
}

/** A table, or the number of a sheet. */
export type Owner = RecordTable | number;

export class Ledger {
  private readonly entries: Entry[] = [];
  /** By rule, then table or sheet, then column. */
  private readonly columns = new Map<RuleDef, Map<Owner, Map<string | number, Column>>>();
  /** Findings come in column by column. */
  private last: {
    readonly rule: RuleDef;
    readonly owner: Owner;
    readonly column: string | number;
    readonly known: Column;
  } | null = null;
  private readonly untried = new Map<string, Set<string>>();

  constructor(
    private readonly reading: Reading,
    private readonly limit: number,
    private readonly everyFix = false,
  ) {}

  /**
   * What was said, or null when the limit of this column is reached and it was only counted. Place and words are worked
   * out only for what is kept.
   */
  add(
    rule: RuleDef,
    owner: Owner,
    column: string | number,
    row: number,
    place: () => Place,
    said: () => Said,
  ): Said | null {
    const known = this.columnOf(rule, owner, column, place);
    known.count++;
    const isBeyond = known.count > this.limit;
    const words = isBeyond && !this.everyFix ? null : said();
    if (words === null || (isBeyond && (words.fix ?? null) === null)) {
      known.left++;
      known.lastRow = Math.max(known.lastRow, row);
      return null;
    }
    this.entries.push({ rule, place: known.count === 1 ? known.place : place(), said: words });
    return words;
  }

  private columnOf(rule: RuleDef, owner: Owner, column: string | number, place: () => Place): Column {
    const { last } = this;
    if (last?.rule === rule && last.owner === owner && last.column === column) return last.known;
    const known = this.columnAt(rule, owner, column, place);
    this.last = { rule, owner, column, known };
    return known;
  }

  private columnAt(rule: RuleDef, owner: Owner, column: string | number, place: () => Place): Column {
    let owners = this.columns.get(rule);
    if (owners === undefined) this.columns.set(rule, (owners = new Map<Owner, Map<string | number, Column>>()));
    let columns = owners.get(owner);
    if (columns === undefined) owners.set(owner, (columns = new Map<string | number, Column>()));
    let known = columns.get(column);
    if (known === undefined) columns.set(column, (known = { count: 0, left: 0, rule, place: place(), lastRow: -1 }));
    return known;
  }

  cannot(rule: string, needs: readonly string[]): void {
    const known = this.untried.get(rule) ?? new Set<string>();
    for (const need of needs) known.add(need);
    this.untried.set(rule, known);
  }

  close(): { readonly findings: readonly Finding[]; readonly notChecked: readonly NotChecked[] } {
    const order = new Map(this.reading.template.rules.map((rule, index) => [rule.id, index]));
    const entries = [...this.entries, ...this.rest()].sort(
      (a, b) =>
        a.place.sheet - b.place.sheet ||
        (a.place.row ?? -1) - (b.place.row ?? -1) ||
        (a.place.column ?? -1) - (b.place.column ?? -1) ||
        (order.get(a.rule.id) ?? 0) - (order.get(b.rule.id) ?? 0),
    );
    const seen = new Map<string, number>();
    return {
      findings: entries.map((entry) => this.finding(entry, seen)),
      notChecked: this.reading.template.rules
        .filter((rule) => this.untried.has(rule.id))
        .map((rule) => ({ rule: rule.id, needs: [...(this.untried.get(rule.id) ?? [])] })),
    };
  }

  /** For each column beyond the limit one finding that says how many more there are. */
  private rest(): Entry[] {
    return [...this.columns.values()]
      .flatMap((owners) => [...owners.values()])
      .flatMap((columns) => [...columns.values()])
      .filter(({ left }) => left > 0)
      .map(({ rule, place, left, lastRow }) => ({
        rule,
        place: { ...place, row: null, about: `${place.field ?? ''}+` },
        said: { facts: { more: left, last: lastRow + 1 } },
      }));
  }

  private finding({ rule, place, said }: Entry, seen: Map<string, number>): Finding {
    const found = this.reading.snapshot.sheets[place.sheet];
    const sheet = found?.name ?? null;
    const { table, field, label } = place;
    const own = found?.setUpright === undefined ? place : asItLies(place, found);
    const { row, column, lastRow, lastColumn } = own;
    return {
      id: unique(idOf(rule.id, sheet, own), seen),
      rule: rule.id,
      severity: said.severity ?? rule.severity,
      sheet,
      row,
      column,
      ...(lastRow === undefined ? {} : { lastRow }),
      ...(lastColumn === undefined ? {} : { lastColumn }),
      table,
      field,
      facts: {
        ...(sheet === null ? { file: this.reading.snapshot.name } : { s: sheet }),
        ...(row === null ? {} : { r: row + 1 }),
        ...(label === undefined ? {} : { c: label }),
        ...maskedFacts(said.facts ?? {}),
      },
      ...(said.message === undefined ? {} : { message: said.message }),
      value: masked(said.value ?? null),
      expected: masked(said.expected ?? null),
      ...(rule.expectsLimit === true ? { expectsLimit: true } : {}),
      // A cell that holds the name as well is no cell to write a value into.
      fix: found?.setUpright?.inOneCell === true ? null : (said.fix ?? null),
    };
  }
}

/** Where it stands in the workbook; a record as a whole stands where it begins. */
function asItLies(place: Place, sheet: SheetSnapshot): Place {
  const { row } = place;
  if (row === null) return place;
  const column = place.column ?? 0;
  const first = standsAt(sheet, row, column);
  const { lastRow = row, lastColumn = column, ...rest } = place;
  if (lastRow === row && lastColumn === column) return { ...rest, ...first };
  const last = standsAt(sheet, lastRow, lastColumn);
  return {
    ...rest,
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
}

/** No cell is told at greater length; lists of what is allowed are shorter. */
const longest = 300;

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Identity numbers stand in wrong columns too, as texts and as numbers. */
const ID = /(?<!\d)\d{15,}[\dXx]?(?!\d)/g;
const LARGE = 1e14;

function masked<T extends Fact | null>(told: T): T | string {
  if (typeof told === 'number' && Math.abs(told) >= LARGE && Math.abs(told) < 1e21) return maskId(String(told));
  return typeof told === 'string' ? cut(told).replace(ID, maskId) : told;
}

function maskedFacts(facts: Readonly<Record<string, Fact>>): Readonly<Record<string, Fact>> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, masked(fact)]));
}

/** "V08@支部台账!C7", "H01@支部台账#memberCount", "F04#T05". */
function idOf(rule: string, sheet: string | null, { row, column, field, about }: Place): string {
  const at = sheet === null ? rule : `${rule}@${sheet}`;
  if (row !== null && column !== null) return `${at}!${cellName(row, column)}`;
  const what = about ?? field ?? '';
  const place = row !== null ? `!${String(row + 1)}` : '';
  return what === '' ? at + place : `${at}${place}#${what}`;
}

function unique(id: string, seen: Map<string, number>): string {
  const before = seen.get(id) ?? 0;
  seen.set(id, before + 1);
  return before === 0 ? id : `${id}(${String(before + 1)})`;
}
