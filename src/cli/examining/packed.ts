/**
 * A checked workbook on its way from one thread to another. Threads share no objects: what belongs to the template goes
 * as codes and ids, and texts, which repeat from record to record, go once each.
 */
import type { FoundTable } from '../../core/model/found';
import type { FieldValues, RecordTable } from '../../core/model/record';
import type { Reading } from '../../core/model/reading';
import type { Template } from '../../core/model/template';
import type { Collected } from '../../core/summary/told';

interface PackedField extends Omit<FieldValues, 'field' | 'text'> {
  readonly id: string;
  /** Index into the texts by record; null where the field has none. */
  readonly text: Uint32Array | null;
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
}

export function pack({ reading, ...rest }: Collected): Packed {
  const { template: _, tables, ...told } = reading;
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    let place = places.get(text);
    if (place === undefined) places.set(text, (place = places.size));
    return place;
  };
  const packed = tables.map(({ def, fields, ...table }): PackedTable => ({
    ...table,
    code: def.code,
    fields: [...fields].map(([id, { field: __, text, ...values }]) => ({
      ...values,
      id,
      text: text.length === 0 ? null : Uint32Array.from(text, placeOf),
    })),
  }));
  return { ...rest, reading: told, tables: packed, texts: [...places.keys()] };
}

/** @param template the same as was checked against. */
export function unpack({ reading, tables, texts, ...rest }: Packed, template: Template): Collected {
  return { ...rest, reading: { ...reading, template, tables: tables.map((table) => tableOf(table, texts, template)) } };
}

function tableOf({ code, fields, ...table }: PackedTable, texts: readonly string[], template: Template): RecordTable {
  const def = template.tables.find((each) => each.code === code);
  if (def === undefined) throw new Error(`no table ${code}`);
  const named = new Map(def.fields.map((field) => [field.id, field]));
  const read = fields.flatMap(({ id, text, ...values }): (readonly [string, FieldValues])[] => {
    const field = named.get(id);
    if (field === undefined) return [];
    return [[id, { ...values, field, text: text === null ? [] : Array.from(text, (place) => texts[place] ?? '') }]];
  });
  return { ...table, def, fields: new Map(read) };
}
