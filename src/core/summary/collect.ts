/** One workbook read and checked for a summary, its cells let go. */
import { checkRead, read } from '../engine';
import type { Snapshot } from '../model/snapshot';
import type { Template } from '../model/template';
import { printedTotals } from './together/printed-totals';
import type { Collected } from './told';
import { withoutCells } from './without-cells';

/** A workbook of an earlier template is left out; the other rules decide nothing. */
const decisive: ReadonlySet<string> = new Set(['F02']);

/**
 * @param findings false: no sheet tells of them, so that only what decides whether the workbook counts is looked for.
 *   Of a total that is printed the workbook's own check speaks first: then all is checked.
 */
export function collect(snapshot: Snapshot, template: Template, asOf: number, findings: boolean): Collected {
  const reading = read(snapshot, template, { asOf });
  const all = findings || printedTotals(reading).size > 0;
  return withoutCells(checkRead(snapshot, reading, { asOf, context: all ? {} : { rules: decisive } }));
}
