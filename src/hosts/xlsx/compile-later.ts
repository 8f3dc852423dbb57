/**
 * Most of what reads a workbook runs some hundreds of times a sheet. V8's one optimising compiler of Node 20 takes more
 * time over such a function than its code then saves, up to several hundred workbooks: it is called later. What a large
 * sheet keeps busy is compiled all the same, some milliseconds after. From Node 22 on a quick compiler comes before it.
 */
import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

const ofNode20 = '11.';
/** Bytes of a function's code that are run before it is looked at; 132 KB where nothing is said. */
const budget = 1_000_000;

export function compileLater(): void {
  if (versions.v8.startsWith(ofNode20)) setFlagsFromString(`--interrupt-budget=${String(budget)}`);
}
