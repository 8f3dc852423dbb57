/** Numbers, counts and amounts of money: one reader, since all may carry a unit. */
import type { Remark } from '../model/record';
import { emptyMark } from './empty-mark';
import { compact } from './normalise';
import type { Quantity } from './quantity';
import { parseQuantity } from './quantity';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';
import { shownNumber } from './shown';
import { convert, isCounted, isMoneyUnit, unitsClash } from './unit';

/** The units at work in a column: the template's and the one that header or sheet states; "" when there is none. */
export interface ColumnUnits {
  readonly field: string;
  readonly column: string;
}
const SHARE_BEHIND = /^([^()]*\d[^()%]*)\((?:占比?:?)?\d{1,3}(?:\.\d+)?%\)$/;
const TOGETHER = /^(\d{1,4})\+(\d{1,4})$/;
const NO_UNITS: ColumnUnits = Object.freeze({ field: '', column: '' });

/**
 * The number in a text cell, in the field's unit. Remarks: 'text-number' for a plain number kept as text,
 * 'unit-in-cell' where a unit stood with it, 'about', 'unit-conflict' where the column's unit is not the field's.
 * 五万二, 5.2万 and 52000元 are amounts in 元 whatever the column says; 5.2 is one in the column's unit.
 */
export function readNumber(text: string, units: ColumnUnits = NO_UNITS): Read<number> {
  const bare = text.length > 200 ? text : compact(text);
  if (bare === '') return BLANK;
  const mark = emptyMark(bare);
  if (mark !== null) return none(mark);
  // 45票（93.75%）: the count, with the share that it is.
  const counted = units.field === '%' ? null : SHARE_BEHIND.exec(bare);
  if (counted !== null) return withoutShare(text, counted[1] ?? '', units);
  // 19+2, the formal ones and those on probation: as many as both.
  const [, some, more] = (isCounted(units.field) ? TOGETHER.exec(bare) : null) ?? [];
  if (some !== undefined && more !== undefined) {
    const both = Number(some) + Number(more);
    return value(both, [remark('normalised', text, shownNumber(both))]);
  }
  const quantity = parseQuantity(bare, units.field === '' ? units.column : units.field);
  if (quantity === null) return unreadable('not-number', text, units.field);
  return inFieldUnit(quantity, text, units);
}

function withoutShare(text: string, count: string, units: ColumnUnits): Read<number> {
  const quantity = parseQuantity(count, units.field === '' ? units.column : units.field);
  if (quantity === null) return unreadable('not-number', text, units.field);
  const read = inFieldUnit(quantity, count, units);
  return read.kind === 'value' ? value(read.value, [remark('normalised', text, shownNumber(read.value))]) : read;
}

function inFieldUnit(quantity: Quantity, read: string, units: ColumnUnits): Read<number> {
  const wanted = units.field === '' ? units.column : units.field;
  const money = isMoneyUnit(wanted);
  const unit = quantity.unit === '' && quantity.scaled && money ? '元' : quantity.unit;
  if (unit === '' && !quantity.scaled) return inColumnUnit(quantity.amount, read, units, quantity.about);

  // A share is no count: 92% of the votes are not 92 votes.
  if (unit === '%' && isCounted(wanted)) return unreadable('not-number', read, wanted);
  // 90% and 3万元 where no unit is asked for: the number that was written, its unit left for people to judge.
  const loose = unit === '%' || (isMoneyUnit(unit) && wanted === '');
  const turned = wanted === '' || unit === '' ? null : convert(quantity.amount, unit, wanted);
  if (turned === null && unitsClash(unit, wanted)) return unreadable('unit-conflict', read, wanted);
  const taken = turned ?? (loose ? quantity.mantissa : quantity.amount);
  const remarks: Remark[] = [remark('unit-in-cell', read, `${shownNumber(taken)}${wanted}`)];
  if (quantity.about) remarks.push(remark('about', read, `${shownNumber(taken)}${wanted}`));
  return value(taken, remarks);
}

function inColumnUnit(amount: number, read: string, units: ColumnUnits, about: boolean): Read<number> {
  const turned = turnedByColumn(amount, units);
  const taken = turned ?? amount;
  const remarks: Remark[] = [];
  if (turned !== null)
    remarks.push(remark('unit-conflict', `${read}${units.column}`, shownNumber(taken) + units.field));
  if (about) remarks.push(remark('about', read, shownNumber(taken)));
  if (remarks.length === 0) remarks.push(remark('text-number', read, shownNumber(taken)));
  return value(taken, remarks);
}

/** The amount in the field's unit when the column's is another of the same dimension, else null. */
function turnedByColumn(amount: number, units: ColumnUnits): number | null {
  if (units.column === '' || units.field === '') return null;
  const turned = convert(amount, units.column, units.field);
  return turned === null || convert(1, units.column, units.field) === 1 ? null : turned;
}

/** True when numbers of this column stand in another unit than the field's, so that each must be converted. */
export function unitsDiffer(units: ColumnUnits): boolean {
  return turnedByColumn(1, units) !== null;
}

/** What a number cell means that stands in a column of another unit than the field's. */
export function readNumberInUnit(amount: number, units: ColumnUnits): Read<number> {
  const turned = turnedByColumn(amount, units);
  if (turned === null) return value(amount);
  return value(turned, [
    remark('unit-conflict', `${shownNumber(amount)}${units.column}`, shownNumber(turned) + units.field),
  ]);
}
