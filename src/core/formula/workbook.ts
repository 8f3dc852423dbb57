/** What the formulas of a template run on in one workbook: its tables as relations, and the parameters. */
import type { Reading } from '../model/reading';
import type { Threshold } from '../model/template';
import { relationOf } from './relation';
import type { Relation } from './relation';
import { ERROR } from './value';
import type { Value } from './value';
import { AS_OF, YEAR } from './vocabulary';

export interface Workbook {
  /** Undefined: the workbook has no such table. */
  readonly relation: (code: string) => Relation | undefined;
  readonly parameter: (key: string) => Value;
}

export function workbookOf(reading: Reading): Workbook {
  const { template } = reading;
  const relations = new Map<string, Relation>();
  for (const def of template.tables) {
    const tables = reading.tables.filter((table) => table.def.code === def.code);
    if (tables.length > 0) relations.set(def.code, relationOf(def, tables, template.enums));
  }
  const parameters = new Map<string, Value>(template.thresholds.map((t) => [t.id, thresholdValue(t)]));
  parameters.set(AS_OF, reading.asOf);
  parameters.set(YEAR, template.year);
  return {
    relation: (code) => relations.get(code),
    parameter: (key) => parameters.get(key) ?? ERROR.na,
  };
}

/** A threshold as formulas see it: percent as a fraction, #N/A when the office has not entered it, else as it is written. */
export function thresholdValue(threshold: Threshold): Value {
  const { value, unit } = threshold;
  if (value === null) return ERROR.na;
  return typeof value === 'number' && unit === '%' ? value / 100 : value;
}
