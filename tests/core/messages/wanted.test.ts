/** What stands under 怎么改 and after 应为. */
import { wanted } from '../../../src/core/messages';
import { builtInTemplate } from '../../../src/core/template';

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

test('a limit, which is not told apart, is told in the sentence', () => {
  const marked = builtInTemplate().rules.filter(({ expectsLimit }) => expectsLimit === true);
  expect(marked.map(({ id }) => id)).toContain('R36');
  const silent = marked.filter(
    ({ message, checks = [] }) =>
      ![message, ...checks.map((check) => check.message)].some((said) => said?.includes('{') === true),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
