/** A table with some of its records. */
import { ValueState, type FieldValues, type RecordTable } from '../model/record';

/** @param kept ascending */
export function withRecords(table: RecordTable, kept: readonly number[]): RecordTable {
  const fields = new Map(
    [...table.fields].map(([id, values]): [string, FieldValues] => {
      const remarks = new Map(
        kept.flatMap((record, place) => {
          const told = values.remarks.get(record);
          return told === undefined ? [] : [[place, told] as const];
        }),
      );
      return [
        id,
        {
          ...values,
          state: Uint8Array.from(kept, (record) => values.state[record] ?? ValueState.blank),
          number:
            values.number.length === 0
              ? values.number
              : Float64Array.from(kept, (record) => values.number[record] ?? Number.NaN),
          text: values.text.length === 0 ? values.text : kept.map((record) => values.text[record] ?? ''),
          remarks,
        },
      ];
    }),
  );
  const rows = Int32Array.from(kept, (record) => table.rows[record] ?? 0);
  const here = new Set(rows);
  return {
    ...table,
    found: { ...table.found, records: table.found.records.filter((row) => here.has(row)) },
    rows,
    fields,
    ...(table.cells === undefined
      ? {}
      : {
          cells: new Map(
            [...table.cells].map(([id, columns]) => [id, Int32Array.from(kept, (record) => columns[record] ?? 0)]),
          ),
        }),
  };
}
