/** What stands under 怎么改 and after 应为. */
import { wanted } from '../../../src/core/messages';
import { plant } from '../rules/planted';
import { plantedRows } from '../rules/planted-rows';

test.each([
  ['what a total should be', { expected: 76.5 }, '76.5'],
  ['a sum without its binary dust', { expected: 43.260000000000005 }, '43.26'],
  ['a date', { expected: '1985-10-25' }, '1985-10-25'],
  ['zero is a value', { expected: 0 }, '0'],
  ['nothing expected', { expected: null }, ''],
  ['how many digits an id has is no id', { expected: '18', expectsLimit: true as const }, ''],
])('%s', (_, { expected, ...limit }, said) => {
  expect(wanted({ expected, ...limit, fix: null })).toBe(said);
});

test('what can be mended by itself is always told', () => {
  expect(wanted({ expected: 0, expectsLimit: true, fix: { kind: 'setValue', value: 0 } })).toBe('0');
});

test.each([
  ['R36', 'the line of incomes was reached and it says no', '是'],
  ['R38', 'last year’s income is not typed over this year’s', ''],
  ['R24', 'the total is the sum of its parts', '81'],
])('a finding knows from its rule what may be typed: %s %s', (rule, _, said) => {
  const fault = plantedRows.find((each) => each.rule === rule);
  if (fault === undefined) throw new Error(`no planted ${rule}`);
  const finding = plant(fault).findings.find((each) => each.rule === rule);
  expect(finding?.expected).not.toBeNull();
  expect(finding && wanted(finding)).toBe(said);
});
