/** A sheet on which two ledgers of the template stand in the same rows. */
import type { FoundTable } from '../../model/found';
import type { RecordTable } from '../../model/record';
import { isTold } from '../../model/record';
import type { RuleDef } from '../../model/template';
import type { Bench } from '../bench/bench';
import { LIST } from '../bench/vocabulary';

/** F03: that two ledgers stand in the same rows, by which columns the second is told, and what it lacks. */
export function tellOther(rule: RuleDef, table: RecordTable, bench: Bench): void {
  const { also, columns } = table.found;
  const def = bench.reading.template.tables.find(({ code }) => code === also?.table);
  if (also === undefined || def === undefined) return;
  const shared = new Set(columns.flatMap(({ field, column }) => (field === null ? [] : [column])));
  const own = also.columns.filter(({ column }) => !shared.has(column)).map(({ label }) => label);
  const guest = bench.tables([def.code]).find(({ found }) => found.inSameRows === true && isOver(found, table.found));
  const lacking = def.fields.filter(({ id, required }) => required && guest !== undefined && !isToldIn(guest, id));
  bench.onTable(rule, table, null, () => ({
    severity: 'hint',
    facts: { e: def.title, v: own.join(LIST), n: lacking.map(({ label }) => label).join(LIST) },
    expected: null,
    message: lacking.length === 0 ? 'F03.also' : 'F03.also-short',
  }));
}

function isOver(one: FoundTable, other: FoundTable): boolean {
  return (
    one.sheet === other.sheet &&
    one.headerRows.first === other.headerRows.first &&
    one.firstColumn === other.firstColumn
  );
}

function isToldIn({ fields }: RecordTable, id: string): boolean {
  const values = fields.get(id);
  return values !== undefined && isTold(values);
}
