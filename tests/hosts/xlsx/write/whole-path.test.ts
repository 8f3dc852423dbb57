/** Marks in, marks out: nothing of the user's is ever another. */
import path from 'node:path';
import { openPackage } from '../../../../src/hosts/xlsx';
import { partsOf } from './corpus';
import { codec, marking, markingOf, unmarked, writableFiles } from './whole-path';

const files = writableFiles();
let marked = 0;

test.each(files.map((file) => [path.basename(file), file] as const))('%s', async (_, file) => {
  const once = await markingOf(file);
  if (once === null) return;
  marked += 1;
  const out = await unmarked(once.marked);
  expect(out.exact).toBe(true);
  const before = partsOf(once.file);
  const after = partsOf(openPackage(out.bytes, codec));
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...before].filter(([part, text]) => after.get(part) !== text).map(([part]) => part)).toEqual([]);
  // Marking a marked copy begins with what it was before.
  const twice = await marking(path.basename(file), out.bytes);
  expect(Buffer.compare(twice.patched.bytes, once.patched.bytes)).toBe(0);
});

test('nearly all of them could be marked', () => {
  expect(marked).toBeGreaterThan(files.length * 0.85);
});
