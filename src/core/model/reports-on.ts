/** Which table of a template reports on the rows of another. */
import type { TableDef } from './template';

/** A key of the one is the key of the other: each of its rows is about a row there. */
export function reportsOn(report: TableDef, list: TableDef): boolean {
  const keys = list.fields.filter(({ key }) => key === true).map(({ id }) => `${list.code}.${id}`);
  return keys.length === 1 && report.fields.some(({ key, ref }) => key === true && ref === keys[0]);
}
