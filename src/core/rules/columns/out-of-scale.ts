/**
 * V04 of plain numbers: an amount that is thousands of times those of its column, or a thousandth of them, was most
 * likely written in another unit. 50000 among 5.2 and 6.1 万元 is 5 万元 in 元; it is counted as it stands until
 * people say so.
 */
import type { FieldValues } from '../../model/record';
import { ValueState } from '../../model/record';
import type { RuleDef } from '../../model/template';
import type { Bench } from '../bench/bench';
import { shownNumber } from '../bench/shown-value';

/** 万 lies between the two units; amounts of one ledger seldom differ so much. */
const TIMES = 1000;
/** In 万元: less may be a large amount of its own, more a small one. */
const LARGE = 1000;
const SMALL = 0.01;
/** Fewer amounts tell nothing of what is usual. */
const FEWEST = 3;

/** The sentence that compares an amount with its column: of a row alone it cannot be said. */
export const OUT_OF_SCALE = 'V04.scale';

export function outOfScale(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    for (const values of table.fields.values()) {
      const { field } = values;
      if (field.type !== 'money' || field.unit !== '万元' || values.found === null) continue;
      const usual = usualOf(values);
      if (usual === null) continue;
      values.number.forEach((number, record) => {
        if (!isPlain(values, record) || !differs(number, usual)) return;
        bench.atField(rule, table, record, field.id, () => ({
          facts: { v: shownNumber(number, field), e: shownNumber(usual, field) },
          value: number,
          message: OUT_OF_SCALE,
        }));
      });
    }
  }
}

/** The sentence on amounts without a unit that are too large for 万元; the whole column says so, not a row. */
const UNSTATED = 'V04.unstated';

/** V04 of columns of which nothing says the unit: 52000 in each of them is hardly 万元. Said once a table. */
export function unstatedUnit(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    const open = [...table.fields.values()].flatMap((values) => {
      const { field, found } = values;
      if (field.type !== 'money' || field.unit !== '万元' || found?.unit !== null) return [];
      const least = leastInYuan(values);
      return least === null ? [] : [{ values, found, least }];
    });
    const [first] = open;
    if (first === undefined) continue;
    const { values, found, least } = first;
    const place = {
      row: table.found.headerRows.last,
      column: found.column,
      field: values.field.id,
      label: found.label,
    };
    bench.atCell(rule, table, place, () => ({
      facts: { v: shownNumber(least, values.field), n: open.length },
      value: found.label,
      message: UNSTATED,
    }));
  }
}

/** The least amount where all of them are whole and large, as amounts in 元 are; else null. */
function leastInYuan(values: FieldValues): number | null {
  let least = Infinity;
  for (const [record, number] of values.number.entries()) {
    if (!(number > 0) || !isPlain(values, record)) continue;
    if (number < LARGE || !Number.isInteger(number)) return null;
    least = Math.min(least, number);
  }
  return least === Infinity ? null : least;
}

/** The amount in the middle; null where there are too few. */
function usualOf(values: FieldValues): number | null {
  const amounts = values.number.filter((number, record) => number > 0 && isPlain(values, record)).sort();
  return amounts.length < FEWEST ? null : (amounts[(amounts.length - 1) >> 1] ?? null);
}

function isPlain({ state, remarks }: FieldValues, record: number): boolean {
  if (state[record] !== ValueState.value) return false;
  return !(remarks.get(record)?.some(({ code }) => code === 'unit-in-cell') ?? false);
}

function differs(number: number, usual: number): boolean {
  return number > usual
    ? number >= LARGE && number >= usual * TIMES
    : number > 0 && number < SMALL && number * TIMES <= usual;
}
