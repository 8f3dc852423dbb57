/** What stands under 怎么改 and after 应为. */
import { wanted } from '../../../src/core/messages';

test.each([
  ['what a total should be', { rule: 'R24', expected: 76.5 }, '76.5'],
  ['a sum without its binary dust', { rule: 'M04', expected: 43.260000000000005 }, '43.26'],
  ['a date', { rule: 'V16', expected: '1985-10-25' }, '1985-10-25'],
  ['zero is a value', { rule: 'R24', expected: 0 }, '0'],
  ['nothing expected', { rule: 'R25', expected: null }, ''],
  ['how many digits an id has is no id', { rule: 'V13', expected: '18' }, ''],
  ['the line of incomes is no yes or no', { rule: 'R36', expected: 5 }, ''],
])('%s', (_, { rule, expected }, said) => {
  expect(wanted({ rule, expected, fix: null })).toBe(said);
});

test('what can be mended by itself is always told', () => {
  expect(wanted({ rule: 'V05', expected: 0, fix: { kind: 'value', value: 0 } as never })).toBe('0');
});
