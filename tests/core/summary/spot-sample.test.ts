import { drawSample } from '../../../src/core/summary/sheets/spot-sample';
import type { Branch } from '../../../src/core/summary/units/units';

const branches: readonly Branch[] = Array.from({ length: 45 }, (_, i) => ({
  code: '',
  name: `第${String(i + 1).padStart(2, '0')}支部`,
  unit: '红星镇',
  domain: i < 40 ? 'village' : 'twoNew',
  subDomain: '',
  members: 3,
}));
const names = (list: readonly Branch[]): readonly string[] => list.map(({ name }) => name);
const draw = (list: readonly Branch[], seed: string): readonly string[] =>
  names(drawSample(list, seed, ['village', 'community', 'twoNew']));

test('one in ten of each domain is drawn and at least one; a domain without branches gives none', () => {
  const drawn = drawSample(branches, '2024-06', ['village', 'community', 'twoNew']);
  expect(drawn.map(({ domain }) => domain)).toEqual(['village', 'village', 'village', 'village', 'twoNew']);
  expect(new Set(names(drawn)).size).toBe(5);
});

test('the same seed draws the same list whatever the order of the roster; another seed another list', () => {
  expect(draw([...branches].reverse(), '2024-06')).toEqual(draw(branches, '2024-06'));
  expect(draw(branches, '2024-07')).not.toEqual(draw(branches, '2024-06'));
});

test('over many seeds every branch is drawn about equally often', () => {
  const often = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed += 1)
    for (const name of draw(branches, String(seed))) often.set(name, (often.get(name) ?? 0) + 1);
  const counts = branches.slice(0, 40).map(({ name }) => often.get(name) ?? 0);
  expect(Math.min(...counts)).toBeGreaterThan(140);
  expect(Math.max(...counts)).toBeLessThan(260);
});
