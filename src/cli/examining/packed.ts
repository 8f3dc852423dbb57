/**
 * A checked workbook on its way from one thread to another. Threads share no objects: what belongs to the template goes
 * as codes and ids, texts, which repeat from record to record, go once each, and the columns of all tables lie in three
 * blocks, which are handed over without a copy.
 */
import type { FoundTable } from '../../core/model/found';
import type { FieldValues, RecordTable } from '../../core/model/record';
import type { Reading } from '../../core/model/reading';
import type { FieldDef, TableDef, Template } from '../../core/model/template';
import { oncePer } from '../../core/model/once';
import type { Collected } from '../../core/summary/told';
import { remembered } from '../../core/text/remembered';
import { ColumnBlock } from './column-block';

type Column = 'state' | 'number' | 'text';

interface PackedField {
  readonly id: string;
  readonly told: Omit<FieldValues, 'field' | Column>;
  /** Where its column begins in the block of its kind; null where the field has none. */
  readonly state: number;
  readonly number: number | null;
  readonly text: number | null;
}

interface PackedTable extends Omit<RecordTable, 'def' | 'fields'> {
  readonly found: FoundTable;
  readonly code: string;
  readonly fields: readonly PackedField[];
}

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
  const packed = tables.map(({ def, fields, ...table }): PackedTable => ({
    ...table,
    code: def.code,
    fields: Array.from(fields, ([id, { field: __, state, number, text, ...told }]) => ({
      id,
      told,
      state: states.add(state),
      number: number.length === 0 ? null : numbers.add(number),
      text: text.length === 0 ? null : texts.add(text),
    })),
  }));
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
const fieldsOf = oncePer((def: TableDef) => new Map(def.fields.map((field) => [field.id, field])));

/** @param template the same as was checked against. */
export function unpack(packed: Packed, template: Template): Collected {
  const { reading, tables, texts, states, numbers, places, ...rest } = packed;
  const columns = new Map<number, readonly string[]>();
  const textsFrom = (at: number, length: number): readonly string[] => {
    let column = columns.get(at);
    if (column === undefined) {
      const made = new Array<string>(length);
      for (let i = 0; i < length; i++) made[i] = texts[places[at + i] ?? 0] ?? '';
      columns.set(at, (column = made));
    }
    return column;
  };
  // Sheets ask for the texts of few columns; the others stay numbers.
  const valuesOf = ({ state, number, text, told }: PackedField, field: FieldDef, length: number): FieldValues => {
    let made: readonly string[] | null = text === null ? NO_TEXTS : null;
    return {
      ...told,
      field,
      state: states.subarray(state, state + length),
      number: number === null ? NO_NUMBERS : numbers.subarray(number, number + length),
      get text() {
        return (made ??= textsFrom(text ?? 0, length));
      },
    };
  };
  const tableOf = ({ code, fields, ...table }: PackedTable): RecordTable => {
    const def = template.tables.find((each) => each.code === code);
    if (def === undefined) throw new Error(`no table ${code}`);
    const named = fieldsOf(def);
    const read = new Map<string, FieldValues>();
    for (const each of fields) {
      const field = named.get(each.id);
      if (field !== undefined) read.set(each.id, valuesOf(each, field, table.rows.length));
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
