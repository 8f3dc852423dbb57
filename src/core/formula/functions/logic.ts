/** IF and its kin: only the branch that is taken is worked out. */
import { toCondition } from '../coerce';
import { equalValues } from '../compare';
import { ERROR, isError } from '../value';
import type { FormulaError, Value } from '../value';
import { argument, overLists, scalar } from './definition';
import type { At, Bound, FunctionDef } from './definition';

export const logic: readonly FunctionDef[] = [
  scalar('TRUE', 0, 0, () => () => true),
  scalar('FALSE', 0, 0, () => () => false),
  scalar('NA', 0, 0, () => () => ERROR.na),
  scalar('IF', 2, 3, (args) => {
    const [test, yes, no] = [argument(args, 0), argument(args, 1), argument(args, 2, false)];
    return (row, i) => {
      const met = toCondition(test.at(row, i));
      if (typeof met !== 'boolean') return met;
      return (met ? yes : no).at(row, i);
    };
  }),
  scalar('IFS', 2, 254, (args) => (row, i) => {
    for (let k = 0; k + 1 < args.length; k += 2) {
      const met = toCondition(argument(args, k).at(row, i));
      if (typeof met !== 'boolean') return met;
      if (met) return argument(args, k + 1).at(row, i);
    }
    return ERROR.na;
  }),
  scalar('SWITCH', 3, 254, (args) => {
    const subject = argument(args, 0);
    const otherwise = args.length % 2 === 0 ? argument(args, args.length - 1) : argument([], 0, ERROR.na);
    return (row, i) => {
      const value = subject.at(row, i);
      if (isError(value)) return value;
      for (let k = 1; k + 1 < args.length; k += 2) {
        const same = equalValues(value, argument(args, k).at(row, i));
        if (typeof same !== 'boolean') return same;
        if (same) return argument(args, k + 1).at(row, i);
      }
      return otherwise.at(row, i);
    };
  }),
  scalar('CHOOSE', 2, 254, (args) => {
    const index = argument(args, 0);
    return (row, i) => {
      const value = index.at(row, i);
      if (isError(value)) return value;
      const chosen = typeof value === 'number' ? Math.trunc(value) : typeof value === 'boolean' ? Number(value) : 0;
      return chosen < 1 || chosen >= args.length ? ERROR.value : argument(args, chosen).at(row, i);
    };
  }),
  scalar('IFERROR', 2, 2, (args) => instead(args, isError)),
  scalar('IFNA', 2, 2, (args) => instead(args, (value) => value === ERROR.na)),
  scalar('NOT', 1, 1, (args) => {
    const value = argument(args, 0);
    return (row, i) => {
      const met = toCondition(value.at(row, i));
      return typeof met === 'boolean' ? !met : met;
    };
  }),
  overLists('AND', 1, 255, (args) => overConditions(args, (met, all) => met === all)),
  overLists('OR', 1, 255, (args) => overConditions(args, (met) => met > 0)),
  overLists('XOR', 1, 255, (args) => overConditions(args, (met) => met % 2 === 1)),
];

function instead(args: readonly Bound[], unwanted: (value: Value) => boolean): At {
  const [value, other] = [argument(args, 0), argument(args, 1)];
  return (row, i) => {
    const found = value.at(row, i);
    return unwanted(found) ? other.at(row, i) : found;
  };
}

/** Counts the conditions that are met; texts and blanks in cells are passed over. None at all is #VALUE!. */
function overConditions(args: readonly Bound[], judge: (met: number, all: number) => boolean): At {
  return (row, i) => {
    let met = 0;
    let all = 0;
    for (const arg of args) {
      const size = arg.size < 0 ? 1 : arg.size;
      for (let k = 0; k < size; k++) {
        const value = arg.at(row, arg.size < 0 ? i : k);
        const counts = conditionIn(value, arg.reference);
        if (typeof counts === 'object' && counts !== null) return counts;
        if (counts === null) continue;
        all++;
        if (counts) met++;
      }
    }
    return all === 0 ? ERROR.value : judge(met, all);
  };
}

function conditionIn(value: Value, reference: boolean): boolean | FormulaError | null {
  if (reference && (typeof value === 'string' || value === null)) return null;
  return toCondition(value);
}
