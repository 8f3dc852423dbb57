/** SUM, AVERAGE, COUNT and what else looks at all numbers. */
import { finite, toNumber } from '../coerce';
import { ERROR, isError } from '../value';
import type { FormulaError, Value } from '../value';
import { argument, overLists } from './definition';
import type { At, Bound, FunctionDef } from './definition';
import { collectNumbers, newTally, tallyNumbers } from './tally';
import type { Tally } from './tally';

export const aggregates: readonly FunctionDef[] = [
  overLists('SUM', 1, 255, (args) => ofTally(args, (tally) => finite(tally.sum))),
  overLists('PRODUCT', 1, 255, (args) => ofTally(args, (tally) => (tally.count === 0 ? 0 : finite(tally.product)))),
  overLists('MIN', 1, 255, (args) => ofTally(args, (tally) => (tally.count === 0 ? 0 : tally.min))),
  overLists('MAX', 1, 255, (args) => ofTally(args, (tally) => (tally.count === 0 ? 0 : tally.max))),
  overLists('AVERAGE', 1, 255, (args) =>
    ofTally(args, (tally) => (tally.count === 0 ? ERROR.div0 : finite(tally.sum / tally.count))),
  ),
  overLists('COUNT', 1, 255, (args) =>
    counting(args, (value, reference) => typeof value === 'number' || (!reference && isNumeric(value))),
  ),
  overLists('COUNTA', 1, 255, (args) => counting(args, (value, reference) => value !== null || !reference)),
  overLists('COUNTBLANK', 1, 1, (args) => counting(args, (value) => value === null || value === '')),
  overLists('MEDIAN', 1, 255, (args) => ofNumbers(args, median)),
  overLists('STDEV.P', 1, 255, (args) => ofNumbers(args, deviation)),
  overLists('STDEVP', 1, 255, (args) => ofNumbers(args, deviation)),
  overLists('SUMPRODUCT', 1, 255, sumProduct),
];

function ofTally(args: readonly Bound[], result: (tally: Tally) => Value): At {
  const tally = newTally();
  return (row, i) => tallyNumbers(args, row, i, tally) ?? result(tally);
}

function ofNumbers(args: readonly Bound[], result: (numbers: readonly number[]) => Value): At {
  return (row, i) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const fault = collectNumbers(arg, row, i, numbers);
      if (fault !== null) return fault;
    }
    return result(numbers);
  };
}

function counting(args: readonly Bound[], counts: (value: Value, reference: boolean) => boolean): At {
  return (row, i) => {
    let count = 0;
    for (const arg of args) {
      const size = arg.size < 0 ? 1 : arg.size;
      for (let k = 0; k < size; k++) {
        if (counts(arg.at(row, arg.size < 0 ? i : k), arg.reference || arg.size >= 0)) count++;
      }
    }
    return count;
  };
}

function isNumeric(value: Value): boolean {
  return value === null || (!isError(value) && typeof toNumber(value) === 'number');
}

function median(numbers: readonly number[]): number | FormulaError {
  if (numbers.length === 0) return ERROR.num;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function deviation(numbers: readonly number[]): number | FormulaError {
  if (numbers.length === 0) return ERROR.div0;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length);
}

/** Place by place; what is no number counts as 0. Arrays of different length are #VALUE!. */
function sumProduct(args: readonly Bound[]): At {
  const size = argument(args, 0).size;
  return (row, i) => {
    let sum = 0;
    for (let k = 0; k < (size < 0 ? 1 : size); k++) {
      let product = 1;
      for (const arg of args) {
        if (arg.size !== size) return ERROR.value;
        const value = arg.at(row, size < 0 ? i : k);
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    }
    return finite(sum);
  };
}
