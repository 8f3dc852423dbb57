/**
 * A checked workbook on its way from one thread to another. Threads share no objects: what belongs to the template goes
 * as codes and ids, texts, which repeat from record to record, go once each, and the columns of all tables lie in three
 * blocks, which are handed over without a copy.
 */
import type { FieldValues, RecordTable } from '../../core/model/record';
import type { Reading } from '../../core/model/reading';
import type { FieldDef, TableDef, Template } from '../../core/model/template';
import { oncePer } from '../../core/model/once';
import { fieldsLentTo } from '../../core/records';
import type { Collected } from '../../core/summary/told';
import { remembered } from '../../core/text/remembered';
import { ColumnBlock } from './column-block';

type Column = 'state' | 'number' | 'text';
type Told = Omit<FieldValues, 'field' | Column>;

interface PackedTable extends Omit<RecordTable, 'def' | 'fields'> {
  readonly code: string;
  /** `NUMBERS` of each field one behind the other; thousands of fields as objects take longer than what stands in them. */
  readonly fields: Int32Array;
  /** By place among the fields: of those that tell more than which column they stand in. */
  readonly told: ReadonlyMap<number, Told>;
}

/** Place in the template's table, where its columns begin in the block of each kind (`NONE`: it has none), found column. */
const NUMBERS = 5;
const NONE = -1;

export interface Packed extends Omit<Collected, 'reading'> {
  readonly reading: Omit<Reading, 'template' | 'tables'>;
  readonly tables: readonly PackedTable[];
  readonly texts: readonly string[];
  readonly states: Uint8Array<ArrayBuffer>;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Indices into the texts. */
  readonly places: Uint32Array<ArrayBuffer>;
}

/** What of a package is handed over. */
export function blocksOf({ states, numbers, places }: Packed): ArrayBuffer[] {
  return [states.buffer, numbers.buffer, places.buffer];
}

export function pack({ reading, ...rest }: Collected): Packed {
  const { template: _, tables, ...others } = reading;
  const known = new Map<string, number>();
  const placeOf = (text: string): number => {
    let place = known.get(text);
    if (place === undefined) known.set(text, (place = known.size));
    return place;
  };
  const states = new ColumnBlock<Uint8Array>();
  const numbers = new ColumnBlock<Float64Array>();
  const texts = new ColumnBlock<readonly string[]>();
  const packed = tables.map(({ def, fields, ...table }): PackedTable => {
    const order = placesOf(fieldsFor(def, reading.template));
    const columns = new Map(table.found.columns.map((column, i) => [column, i]));
    const packedFields: number[] = [];
    const odd = new Map<number, Told>();
    for (const [id, { field: __, state, number, text, ...told }] of fields) {
      const place = order.get(id);
      if (place === undefined) continue;
      const column = told.found === null ? NONE : columns.get(told.found);
      if (column === undefined || !isPlain(told)) odd.set(packedFields.length / NUMBERS, told);
      packedFields.push(
        place,
        states.add(state),
        number.length === 0 ? NONE : numbers.add(number),
        text.length === 0 ? NONE : texts.add(text),
        column ?? NONE,
      );
    }
    return { ...table, code: def.code, fields: Int32Array.from(packedFields), told: odd };
  });
  const places = new Uint32Array(texts.length);
  let at = 0;
  for (const column of texts.columns) for (const text of column) places[at++] = placeOf(text);
  return {
    ...rest,
    reading: others,
    tables: packed,
    texts: [...known.keys()],
    states: states.into(new Uint8Array(states.length)),
    numbers: numbers.into(new Float64Array(numbers.length)),
    places,
  };
}

const NO_NUMBERS = new Float64Array(0);
const NO_TEXTS: readonly string[] = [];
const NO_REMARKS: FieldValues['remarks'] = new Map();

/** The fields that a table may have: its own, then those that it takes from a list on which it reports. */
const fieldsFor = (def: TableDef, template: Template): readonly FieldDef[] => fieldsIn(template).get(def) ?? def.fields;
const fieldsIn = oncePer(
  ({ tables }: Template) => new Map(tables.map((def) => [def, [...def.fields, ...fieldsLentTo(def, tables)]])),
);
const placesOf = oncePer((fields: readonly FieldDef[]) => new Map(fields.map(({ id }, place) => [id, place])));

/** Nothing is told of it but where it stands. */
function isPlain({ found: _, remarks, ...more }: Told): boolean {
  return remarks.size === 0 && Object.keys(more).length === 0;
}

/** @param template the same as was checked against. */
export function unpack(packed: Packed, template: Template): Collected {
  const { reading, tables, texts, states, numbers, places, ...rest } = packed;
  const columns = new Map<number, readonly string[]>();
  // Made at once: an object with a text that is only made when asked for takes longer than the texts.
  const textsFrom = (at: number, length: number): readonly string[] => {
    if (at === NONE) return NO_TEXTS;
    let column = columns.get(at);
    if (column === undefined) {
      const made = new Array<string>(length);
      for (let i = 0; i < length; i++) made[i] = texts[places[at + i] ?? 0] ?? '';
      columns.set(at, (column = made));
    }
    return column;
  };
  // A view is made where it begins in its block: by `subarray` it takes several times as long.
  const stateFrom = (at: number, length: number): Uint8Array =>
    new Uint8Array(states.buffer, states.byteOffset + at, length);
  const numbersFrom = (at: number, length: number): Float64Array =>
    at === NONE
      ? NO_NUMBERS
      : new Float64Array(numbers.buffer, numbers.byteOffset + at * Float64Array.BYTES_PER_ELEMENT, length);
  const tableOf = ({ code, fields, told, ...table }: PackedTable): RecordTable => {
    const def = template.tables.find((each) => each.code === code);
    if (def === undefined) throw new Error(`no table ${code}`);
    const { length } = table.rows;
    const read = new Map<string, FieldValues>();
    const all = fieldsFor(def, template);
    for (let at = 0; at < fields.length; at += NUMBERS) {
      const field = all[fields[at] ?? NONE];
      if (field === undefined) continue;
      const found = table.found.columns[fields[at + 4] ?? NONE] ?? null;
      const rest = told.get(at / NUMBERS) ?? { found, remarks: NO_REMARKS };
      read.set(field.id, {
        ...rest,
        field,
        state: stateFrom(fields[at + 1] ?? 0, length),
        number: numbersFrom(fields[at + 2] ?? NONE, length),
        text: textsFrom(fields[at + 3] ?? NONE, length),
      });
    }
    return { ...table, def, fields: read };
  };
  for (const finding of rest.findings) {
    shareTexts(finding);
    shareTexts(finding.facts);
  }
  return { ...rest, reading: { ...reading, template, tables: tables.map(tableOf) } };
}

const shared = remembered((text) => text);

/** Out of a package each text comes anew for every place where it stood: rule, sheet and field of half a million findings. */
function shareTexts(fresh: object): void {
  // Nobody else has it yet.
  const own = fresh as Record<string, unknown>;
  for (const key in own) {
    const value = own[key];
    if (typeof value === 'string' && key !== 'id') own[key] = shared(value);
  }
}
