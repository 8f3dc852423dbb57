import { wildcard } from '../../../src/core/formula/wildcard';

describe('the whole text', () => {
  test.each([
    ['张*', '张三', true],
    ['*三', '张三', true],
    ['*', '', true],
    ['?', '', false],
    ['??', '张三', true],
    ['?', '张三', false],
    ['a*b*c', 'aXXbYYc', true],
    ['a*b*c', 'acb', false],
    ['a*a', 'a', false],
    ['*ab*ab*', 'abab', true],
    ['*ab*ab*', 'aab', false],
    ['A*', 'abc', true],
    ['a~*b', 'a*b', true],
    ['a~*b', 'axb', false],
    ['a~?', 'a?', true],
    ['a~~', 'a~', true],
    ['a~b', 'a~b', true],
    ['第?村*支部', '第3村党支部', true],
    ['a.c', 'abc', false],
  ])('%s and %s: %p', (pattern, text, expected) => {
    expect(wildcard(pattern).fits(text)).toBe(expected);
  });
});

test('the first place where a part fits', () => {
  expect(wildcard('b?d').search('abcd', 0)).toBe(1);
  expect(wildcard('b*d').search('abxxd', 0)).toBe(1);
  expect(wildcard('b*z').search('abxxd', 0)).toBe(-1);
  expect(wildcard('*d').search('abcd', 2)).toBe(2);
  expect(wildcard('b').search('abab', 2)).toBe(3);
});

test('a pattern made to be slow is not', () => {
  expect(wildcard('*a'.repeat(120)).fits(`${'a'.repeat(30_000)}b`)).toBe(false);
  expect(wildcard('*'.repeat(10_000)).fits('a')).toBe(false);
});
