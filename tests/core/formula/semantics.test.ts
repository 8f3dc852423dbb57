import { cases } from './cases';
import { run } from './world';

describe.each(Object.entries(cases))('%s as in Excel', (_, table) => {
  test.each(table.map(([formula, expected, row]) => ({ formula, expected, row: row ?? 0 })))(
    '$formula in row $row gives $expected',
    ({ formula, expected, row }) => {
      const value = run(formula, row);
      if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
      else expect(value).toEqual(expected);
    },
  );
});

describe('on purpose otherwise than Excel', () => {
  test('texts of more than 15 digits are not rounded to numbers', () => {
    expect(run('=COUNTIF(党员花名册[公民身份号码],"110101199003072316")')).toBe(1);
  });

  test('a criterion that cannot be read makes the count #N/A', () => {
    expect(run("=COUNTIFS(党员花名册[年度学时],[@[占比'#]])", 2)).toEqual({ error: '#N/A' });
  });
});
