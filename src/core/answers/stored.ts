/** Answers as they were stored, held to their shape: a workbook may come from anybody. */
import type { Entry } from '../entries';
import type { Choices, SheetChoice } from '../locate';
import type { Explanation } from '../model/explanation';
import type { Rows } from '../model/found';

export interface Answers {
  readonly choices: Choices;
  readonly explanations: readonly Explanation[];
  /** Reasons that were typed into a check sheet which is no longer there. */
  readonly typed: readonly Entry[];
}

/** Excel's last row and column. */
const lastRow = 1_048_575;
const lastColumn = 16_383;

/** @param data with Maps where names are keys; null when it has not the shape of answers */
export function answersOf(data: unknown): Answers | null {
  if (!isRecord(data)) return null;
  const choices = choicesOf(data.choices);
  const explanations = explanationsOf(data.explanations);
  const typed = typedOf(data.typed ?? []);
  return choices === null || explanations === null || typed === null ? null : { choices, explanations, typed };
}

function choicesOf(data: unknown): Choices | null {
  if (!(data instanceof Map)) return null;
  const choices = new Map<string, SheetChoice>();
  for (const [sheet, choice] of data as ReadonlyMap<unknown, unknown>) {
    const read = choiceOf(choice);
    if (typeof sheet !== 'string' || read === null) return null;
    choices.set(sheet, read);
  }
  return choices;
}

function choiceOf(data: unknown): SheetChoice | null {
  if (!isRecord(data)) return null;
  const { table, headerRows, columns } = data;
  if (table !== undefined && table !== null && typeof table !== 'string') return null;
  const rows = headerRows === undefined ? undefined : rowsOf(headerRows);
  const fields = columns === undefined ? undefined : fieldsOf(columns);
  if (rows === null || fields === null) return null;
  return {
    ...(table === undefined ? {} : { table }),
    ...(rows === undefined ? {} : { headerRows: rows }),
    ...(fields === undefined ? {} : { columns: fields }),
  };
}

function rowsOf(data: unknown): Rows | null {
  if (!isRecord(data)) return null;
  const { first, last } = data;
  return isPlace(first, lastRow) && isPlace(last, lastRow) && first <= last ? { first, last } : null;
}

function fieldsOf(data: unknown): ReadonlyMap<number, string | null> | null {
  if (!(data instanceof Map)) return null;
  const fields = new Map<number, string | null>();
  for (const [column, field] of data as ReadonlyMap<unknown, unknown>) {
    if (!isPlace(column, lastColumn) || (field !== null && typeof field !== 'string')) return null;
    fields.set(column, field);
  }
  return fields;
}

function explanationsOf(data: unknown): readonly Explanation[] | null {
  if (!Array.isArray(data)) return null;
  const explanations = data.map(explanationOf);
  return explanations.every((each) => each !== null) ? explanations : null;
}

function explanationOf(data: unknown): Explanation | null {
  if (!isRecord(data)) return null;
  const { findingId, reason, by, on, value, onSheet } = data;
  if (typeof findingId !== 'string' || typeof reason !== 'string') return null;
  if (typeof by !== 'string' || typeof on !== 'string') return null;
  return {
    findingId,
    reason,
    by,
    on,
    ...(value === null || typeof value === 'string' || typeof value === 'number' ? { value } : {}),
    ...(typeof onSheet === 'string' ? { onSheet } : {}),
  };
}

function typedOf(data: unknown): readonly Entry[] | null {
  if (!Array.isArray(data)) return null;
  const entries = data.map((each: unknown): Entry | null => {
    if (!isRecord(each) || each.page !== 'O01') return null;
    const { key, item, value } = each;
    if (typeof key !== 'string' || typeof item !== 'string') return null;
    return typeof value === 'string' || typeof value === 'number' ? { page: 'O01', key, item, value } : null;
  });
  return entries.every((each) => each !== null) ? entries : null;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !(data instanceof Map) && !Array.isArray(data);
}

function isPlace(data: unknown, most: number): data is number {
  return typeof data === 'number' && Number.isInteger(data) && data >= 0 && data <= most;
}
