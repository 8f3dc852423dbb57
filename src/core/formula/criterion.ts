/** The criteria of COUNTIF and its kin: "村", 5, ">=60", "<>", "张*". */
import { sameNumber, sameText } from './compare';
import { Kind, keyOf } from './column';
import type { Column } from './column';
import { numberOfText } from './number-text';
import type { FormulaError, Value } from './value';
import { wildcard } from './wildcard';

type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A criterion that looks at the cells one by one. */
export type Test = (column: Column, row: number) => boolean;

const OPERATOR = /^(<>|<=|>=|=|<|>)/;

/**
 * What a criterion is equal to when it is plain equality, which an index answers; undefined when the cells must be
 * tested one by one. A blank criterion is 0, as in Excel.
 */
export function plainEquality(criterion: Exclude<Value, FormulaError>): number | string | boolean | undefined {
  if (criterion === null) return 0;
  if (typeof criterion !== 'string') return criterion;
  for (let i = 0; i < criterion.length; i++) {
    const sign = criterion.charCodeAt(i);
    // * ~ ? anywhere; < = > at the beginning.
    if (sign === 42 || sign === 126 || sign === 63 || (i === 0 && sign >= 60 && sign <= 62)) return undefined;
  }
  return criterion;
}

/** The test for a criterion that is no plain equality. */
export function testOf(criterion: string): Test {
  const operator = operatorOf(criterion);
  const operand = criterion.slice(OPERATOR.exec(criterion)?.[0].length ?? 0);
  if (operand === '') return emptyTest(operator);
  const number = operand.length > 15 ? null : numberOfText(operand);
  if (operator === '=' || operator === '<>') {
    const equal = equalTest(operand, number);
    return operator === '=' ? equal : (column, row) => !equal(column, row);
  }
  return number === null ? textOrder(operator, operand.toLowerCase()) : numberOrder(operator, number);
}

function operatorOf(criterion: string): Operator {
  const found = OPERATOR.exec(criterion)?.[0];
  return found === '<>' || found === '<=' || found === '>=' || found === '<' || found === '>' ? found : '=';
}

/** "=" is met by blank cells, "<>" by all others; the rest by none. */
function emptyTest(operator: Operator): Test {
  if (operator === '=') return (column, row) => column.kinds[row] === Kind.blank;
  return operator === '<>' ? (column, row) => column.kinds[row] !== Kind.blank : () => false;
}

function equalTest(operand: string, number: number | null): Test {
  const pattern = /[*?~]/.test(operand) ? wildcard(operand) : null;
  if (pattern !== null) {
    return (column, row) => column.kinds[row] === Kind.text && pattern.fits(column.texts[row] ?? '');
  }
  const key = keyOf(number ?? operand);
  return (column, row) => keyOf(column.value(row)) === key;
}

function numberOrder(operator: Operator, number: number): Test {
  const [below, equal, above] = [ordered(operator, -1), ordered(operator, 0), ordered(operator, 1)];
  // Only numbers as near as this need to be compared digit by digit.
  const near = Math.abs(number) * 1e-13;
  return (column, row) => {
    if (column.kinds[row] !== Kind.number) return false;
    const found = column.numbers[row] ?? 0;
    if (found > number + near) return above;
    if (found < number - near) return below;
    if (sameNumber(found, number)) return equal;
    return found < number ? below : above;
  };
}

function textOrder(operator: Operator, operand: string): Test {
  return (column, row) => {
    if (column.kinds[row] !== Kind.text) return false;
    const text = column.texts[row] ?? '';
    return ordered(operator, sameText(text, operand) ? 0 : text.toLowerCase() < operand ? -1 : 1);
  };
}

function ordered(operator: Operator, gap: number): boolean {
  if (gap === 0) return operator === '<=' || operator === '>=';
  return gap < 0 ? operator === '<' || operator === '<=' : operator === '>' || operator === '>=';
}
