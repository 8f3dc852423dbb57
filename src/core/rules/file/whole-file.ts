/** What is asked of the file: F01 to F04, F07, F09, and who saved it (M07). */

import { isoOf } from '../../model/calendar';
import type { FoundTable, MetaValue } from '../../model/found';
import type { RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { RuleDef } from '../../model/template';
import { isSettled } from '../../records/settled';
import { fold } from '../../text/normalise';
import { orgKey } from '../../text/org-name';
import type { Bench } from '../bench/bench';
import { isHeaded } from '../bench/headed';
import { textOfRows } from '../bench/sheet-cells';
import { NAMES_PERIOD, NAMES_UNIT, OLD_TITLE, WPS } from '../bench/vocabulary';
import { periodIn } from '../../text/period-words';
import { tellOther } from './other-ledger';

/** The custom property that a blank workbook of ours carries: "2024-guifan-qianghua@1.0". */
export const templateProperty = 'zhengtui.template';

/** F01: a file that could not be opened was refused before it came here. */
export function unreadableFile(): void {
  // Nothing is left to say of a workbook that was read.
}

/** F02: by our mark; without it by a title that names another year's theme or edition. */
export function templateVersion(rule: RuleDef, bench: Bench): void {
  const { snapshot, template } = bench.reading;
  const mark = snapshot.properties.get(templateProperty);
  const current = `${template.id}@${template.version}`;
  if (mark !== undefined) {
    if (mark !== current) {
      bench.onFile(rule, '', () => ({
        facts: { v: mark.replace(/^.*@/, ''), e: template.title },
        value: mark,
        expected: current,
      }));
    }
    return;
  }
  for (const table of bench.tables(rule.tables).filter(isHeaded)) {
    const { sheet, titleRows } = table.found;
    if (titleRows === null) continue;
    const title = textOfRows(snapshot, sheet, titleRows.first, titleRows.last);
    const [named, theme, edition] = OLD_TITLE.exec(title) ?? [];
    const year = Number(theme ?? edition ?? template.year);
    if (named === undefined || year === template.year) continue;
    bench.onTable(rule, table, null, () => ({
      facts: { file: snapshot.name, v: named, e: template.title },
      value: named,
      expected: template.title,
      message: 'F02.year',
    }));
  }
}

/** F03: what was taken for a ledger by the names of its columns, and what is too unlike one to be read before somebody says so. */
export function guessedTable(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    if (table.found.layout === 'continued') {
      bench.onTable(rule, table, null, () => ({ facts: { e: table.def.title }, message: 'F03.continued' }));
      continue;
    }
    if (!isHeaded(table)) continue;
    tellOther(rule, table, bench);
    if (table.found.tableBy !== 'headers') continue;
    const fields = new Set(table.found.columns.map((column) => column.field).filter((field) => field !== null));
    bench.onTable(rule, table, null, () => ({
      facts: { s: table.def.title, n: fields.size, m: table.found.columns.length },
      expected: table.def.title,
    }));
  }
  const { sheets, template } = bench.reading;
  for (const found of sheets.flatMap(({ tables }) => tables)) {
    const def = template.tables.find(({ code }) => code === found.table);
    if (def === undefined || isSettled(found)) continue;
    const fields = found.columns.filter(({ field }) => field !== null).length;
    const place = { row: found.headerRows.first, column: found.firstColumn };
    bench.onSheet(rule, found.sheet, place, () => ({
      facts: { s: def.title, n: fields, m: found.columns.length },
      expected: def.title,
    }));
  }
}

/** F04 */
export function missingSheet(rule: RuleDef, bench: Bench): void {
  const { requiredTables } = bench.context;
  if (requiredTables === undefined) {
    bench.cannot(rule, ['required-tables']);
    return;
  }
  for (const code of requiredTables) {
    if (bench.tables([code]).length > 0) continue;
    const title = bench.reading.template.tables.find((table) => table.code === code)?.title ?? code;
    bench.onFile(rule, code, () => ({ facts: { s: title }, expected: title }));
  }
}

/** F07: the unit on the cover or over the table. */
export function coverUnit(rule: RuleDef, bench: Bench): void {
  const { expectedUnit } = bench.context;
  if (expectedUnit === undefined || expectedUnit === '') {
    bench.cannot(rule, ['expected-unit']);
    return;
  }
  for (const found of allFound(bench)) {
    const unit = metaNamed(found, NAMES_UNIT);
    if (unit === null || sameUnit(unit.text, expectedUnit)) continue;
    bench.onSheet(rule, found.sheet, unit, () => ({
      facts: { v: unit.text, e: expectedUnit },
      value: unit.text,
      expected: expectedUnit,
    }));
  }
}

/** F09: the period over the table, else the months that its rows name. */
export function otherPeriod(rule: RuleDef, bench: Bench): void {
  const { expectedPeriod } = bench.context;
  if (expectedPeriod === undefined || expectedPeriod === '') {
    bench.cannot(rule, ['expected-period']);
    return;
  }
  const { year } = bench.reading.template;
  const wanted = periodIn(expectedPeriod, year);
  for (const table of bench.tables(rule.tables).filter(isHeaded)) {
    const stated = metaNamed(table.found, NAMES_PERIOD);
    const period = stated === null ? null : periodIn(stated.text, year);
    if (stated !== null && period !== null && wanted !== null) {
      if (period.first >= wanted.first && period.last <= wanted.last) continue;
      bench.onSheet(rule, table.found.sheet, stated, () => ({
        facts: { v: stated.text, e: expectedPeriod },
        value: stated.text,
        expected: expectedPeriod,
      }));
    } else if (wanted !== null) {
      monthsOutside(rule, bench, table, wanted, expectedPeriod);
    }
  }
}

/** Earlier months may stand in a ledger that goes on; when none is of the period, the wrong one was handed in. */
function monthsOutside(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  wanted: { readonly first: number; readonly last: number },
  expected: string,
): void {
  const months = [...table.fields.values()].find(({ field, found }) => field.type === 'month' && found !== null);
  if (months === undefined) return;
  const read = months.number.filter((_, record) => months.state[record] === ValueState.value);
  if (read.length === 0 || read.some((month) => month >= wanted.first && month <= wanted.last)) return;
  const last = isoOf(read.reduce((latest, month) => Math.max(latest, month))).slice(0, 7);
  const place = { row: table.found.headerRows.last, column: months.found?.column ?? 0, field: months.field.id };
  bench.atCell(rule, table, place, () => ({ facts: { v: last, e: expected }, value: last, expected }));
}

/** M07: said so that nobody wonders; nothing is lost on the way. */
export function savedBy(rule: RuleDef, bench: Bench): void {
  const { name, savedBy: program, format } = bench.reading.snapshot;
  const isOther = WPS.test(program);
  if (!isOther && format !== 'xls') return;
  bench.onFile(rule, '', () => ({
    facts: { file: name, v: isOther ? program : '.xls' },
    value: isOther ? program : '.xls',
    ...(isOther ? {} : { message: 'M07.old' }),
  }));
}

function allFound(bench: Bench): readonly FoundTable[] {
  return bench.reading.sheets.flatMap((sheet) => sheet.tables).filter((found) => isHeaded({ found }));
}

function metaNamed(found: FoundTable, label: RegExp): MetaValue | null {
  for (const [name, value] of found.meta) if (label.test(name) && value.text.trim() !== '') return value;
  return null;
}

function sameUnit(read: string, expected: string): boolean {
  const bare = (name: string): string => orgKey(fold(name).replace(/\(.*?\)/g, '')).core;
  const [one, other] = [bare(read), bare(expected)];
  return one === other || one.endsWith(other) || other.endsWith(one);
}
