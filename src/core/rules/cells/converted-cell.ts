/** Values that were read although they were not plainly typed. Said so that people can look; mended where nothing is lost. */
import type { Fix } from '../../model/finding';
import type { RemarkCode } from '../../model/record';
import { ValueState } from '../../model/record';
import { CellKind } from '../../model/snapshot';
import type { FieldDef, RuleDef } from '../../model/template';
import { fold, normalise } from '../../text/normalise';
import { isMoneyUnit } from '../../text/unit';
import type { Bench } from '../bench/bench';
import type { Remarked } from '../bench/remarked';
import type { Said } from '../bench/said';
import { labelOf, shortened, shownNumber } from '../bench/shown-value';
import { dateFix, numberFix, percentFix, textFix } from '../bench/value-fix';

type Say = (cell: Remarked, bench: Bench) => Said | null;

function converted(codes: readonly RemarkCode[], say: Say) {
  return (rule: RuleDef, bench: Bench): void => {
    for (const cell of bench.remarked(codes)) {
      if (cell.values.state[cell.record] !== ValueState.value) continue;
      // What is said may be long in the making; whether there is anything to say is not.
      if (isOfAnotherRule(cell, codes)) continue;
      bench.atField(rule, cell.table, cell.record, cell.values.field.id, () => say(cell, bench) ?? {});
    }
  };
}

/** 12名 in a column of 名 is a number kept as text (V03); 5.2万元 is an amount whose unit people should confirm (V04). */
function isOfAnotherRule({ remark, values }: Remarked, codes: readonly RemarkCode[]): boolean {
  if (remark.code !== 'unit-in-cell') return false;
  return measures(values.field) !== codes.includes('unit-conflict');
}

function measures(field: FieldDef): boolean {
  return field.type === 'money' || isMoneyUnit(field.unit ?? '');
}

/** V03 */
export const textNumber = converted(['text-number', 'unit-in-cell'], ({ remark, values, record }) => ({
  ...quote(remark.read, remark.taken),
  fix: values.field.type === 'percent' ? percentFix(values.number[record]) : numberFix(values.number[record]),
}));

/** V04 in cells; a whole column in another unit than the template's is said once, at its header. */
export function unitInCell(rule: RuleDef, bench: Bench): void {
  const columns = new Set<string>();
  for (const cell of bench.remarked(['unit-in-cell', 'unit-conflict'])) {
    const { table, values, record, remark } = cell;
    if (values.state[record] !== ValueState.value || isOfAnotherRule(cell, ['unit-conflict'])) continue;
    const { field, found } = values;
    if (remark.code === 'unit-conflict') {
      const key = `${String(bench.reading.tables.indexOf(table))} ${field.id}`;
      if (columns.has(key) || found === null) continue;
      columns.add(key);
      const unit = (found.unit ?? remark.read.replace(/^[-\d.,，\s]+/, '')) || remark.read;
      const place = { row: table.found.headerRows.last, column: found.column, field: field.id, label: found.label };
      bench.atCell(rule, table, place, () => ({
        facts: { v: unit, e: field.unit ?? '' },
        value: unit,
        expected: field.unit ?? null,
        message: 'V04.column',
      }));
      continue;
    }
    bench.atField(rule, table, record, field.id, () => amount(cell));
  }
}

function amount({ remark, values, record }: Remarked): Said {
  const { field, found } = values;
  const number = values.number[record] ?? NaN;
  const isTenThousands = field.unit === '万元';
  return {
    ...quote(remark.read, isTenThousands ? number : remark.taken),
    expected: remark.taken,
    ...(isTenThousands ? {} : { message: 'V04.unit' }),
    // Certain only where the header states the very unit that the value was turned into.
    fix: found?.unit !== null && found?.unit === field.unit ? numberFix(number) : null,
  };
}

/** V07. No fix: which of the two was meant only people know. */
export const barePercent = converted(['bare-percent', 'ambiguous-one'], ({ remark, values, record }) => {
  if (remark.code === 'ambiguous-one') return { ...quote(remark.read, remark.taken), message: 'V07.one' };
  const points = (values.number[record] ?? NaN) * 100;
  return { facts: { v: shortened(remark.read), e: points }, value: shortened(remark.read), expected: remark.taken };
});

/** V09. Only a whole day is written back as a date: 2024.06 means a month, and stays one. */
export const looseDate = converted(['loose-date'], ({ remark, values, record }) => ({
  ...quote(remark.read, remark.taken),
  fix: isWholeDay(remark.read) && values.field.type === 'date' ? dateFix(values.number[record]) : null,
}));

/** V12 */
export const enumSynonym = converted(['enum-synonym'], ({ remark, values }, bench) => ({
  ...quote(remark.read, remark.taken),
  fix: isDeclared(remark.read, values.field, bench) ? { kind: 'setValue', value: remark.taken } : null,
}));

/** V20; a name in a table where V22 does not look is cleaned here too. */
export function normalised(rule: RuleDef, bench: Bench): void {
  const named = bench.reading.template.rules.find((other) => other.kind === 'name-cleaned');
  for (const cell of bench.remarked(['ditto', 'about', 'normalised', 'name-cleaned'])) {
    const { table, values, record, remark } = cell;
    const { field } = values;
    if (remark.code === 'name-cleaned' && covers(named, table.def.code)) continue;
    if (values.state[record] === ValueState.value) {
      bench.atField(rule, table, record, field.id, () => dust(cell, bench));
    } else if (remark.code === 'ditto' && !field.required) {
      bench.atField(rule, table, record, field.id, () => ({ ...quote(remark.read, ''), message: 'V20.ditto' }));
    }
  }
}

/** V22 */
export function nameCleaned(rule: RuleDef, bench: Bench): void {
  for (const { table, values, record, remark } of bench.remarked(['name-cleaned'])) {
    if (!covers(rule, table.def.code)) continue;
    bench.atField(rule, table, record, values.field.id, () => ({
      ...quote(remark.read, remark.taken),
      ...(/[\d\s]/.test(remark.read.normalize('NFKC')) ? {} : { message: 'V22.aside' }),
      fix: nameFix(remark.read, remark.taken),
    }));
  }
}

function covers(rule: RuleDef | undefined, table: string): boolean {
  return rule !== undefined && (rule.tables.length === 0 || rule.tables.includes(table));
}

function dust(cell: Remarked, bench: Bench): Said {
  const { remark, values, record } = cell;
  const said = quote(remark.read, remark.taken);
  switch (remark.code) {
    case 'about':
      return { ...said, message: 'V20.about' };
    case 'ditto':
      return isMerged(cell, bench) ? { ...said, message: 'V20.merged' } : { ...said, fix: valueFix(cell, bench) };
    case 'name-cleaned':
      return { ...said, fix: nameFix(remark.read, remark.taken) };
    default:
      // Identity numbers are masked in what is told, so they are not mended from here.
      return { ...said, fix: values.field.type === 'idNumber' ? null : textFix(values.text[record]) };
  }
}

function isMerged({ table, values, record }: Remarked, bench: Bench): boolean {
  const cells = bench.reading.snapshot.sheets[table.found.sheet]?.columns[values.found?.column ?? -1];
  return cells?.kind[table.rows[record] ?? -1] === CellKind.empty;
}

function valueFix({ values, record }: Remarked, bench: Bench): Fix | null {
  const { field } = values;
  if (field.type === 'idNumber') return null;
  if (field.type === 'date') return dateFix(values.number[record]);
  if (field.type === 'percent') return percentFix(values.number[record]);
  if (values.number.length === 0) return textFix(labelOf(values.text[record] ?? '', field, bench.reading.template));
  return { kind: 'setValue', value: shownNumber(values.number[record] ?? NaN, field) };
}

function quote(read: string, taken: string | number): Said {
  const value = shortened(read);
  return { facts: { v: value, e: taken }, value, expected: taken === '' ? null : taken };
}

/** Spaces go; digits and brackets may say something, so they stay until people decide. */
function nameFix(read: string, taken: string): Fix | null {
  return normalise(read).replaceAll(' ', '') === taken.replaceAll(' ', '') ? { kind: 'setValue', value: taken } : null;
}

/** 2024.6.30, 2024年6月30日, 20240630, 45473 — but not 6月底, 2024.06 or a run of days. */
function isWholeDay(text: string): boolean {
  const bare = normalise(text).replaceAll(' ', '');
  return /^\d{4}[年.\-/、,]\d{1,2}[月.\-/、,]\d{1,2}[日号]?$/.test(bare) || /^(?:\d{8}|\d{5})$/.test(bare);
}

/** True when the template itself lists the word; a word that merely holds the entry may say more. */
function isDeclared(read: string, field: FieldDef, bench: Bench): boolean {
  const values = Object.hasOwn(bench.reading.template.enums, field.enumRef ?? '')
    ? bench.reading.template.enums[field.enumRef ?? '']
    : undefined;
  const word = fold(read);
  return values?.some((value) => value.synonyms.some((synonym) => fold(synonym) === word)) ?? false;
}
