import { check } from '../../../src/core/rules';
import { sentence } from '../../../src/core/messages';
import { asText, read, withEntry } from './book';
import { ledger } from './clean';

const many = (count: number) => ({
  ...ledger('T22'),
  entries: Array.from({ length: count }, (_, n) => ({
    ...ledger('T22').entries[0],
    no: `第${String(n)}次`,
    items: asText('3'),
  })),
});

test('beyond the limit one finding says how many more there are; nothing is lost silently', () => {
  const reading = read([many(12)]);
  const { findings } = check(reading, { limit: 10 });
  expect(findings).toHaveLength(11);
  const rest = findings.find(({ facts }) => facts.more !== undefined);
  expect(rest).toMatchObject({
    id: 'V03@会议台账#items+',
    rule: 'V03',
    severity: 'hint',
    row: null,
    column: 6,
    facts: { more: 2, last: 14 },
  });
  if (rest === undefined) throw new Error('no finding for the rest');
  expect(sentence(rest, reading.template, 'zh-CN')).toContain('《会议台账》“议定事项数”列还有 2 处同样的情况');
  expect(sentence(rest, reading.template, 'en')).toContain('2 more cells');
});

test('without a limit every cell is told, so that all can be mended', () => {
  expect(check(read([many(1500)]), { limit: Infinity }).findings).toHaveLength(1500);
  expect(check(read([many(1500)])).findings).toHaveLength(1001);
});

test('findings stand in the order of sheets, rows, columns, and their ids tell them apart', () => {
  const life = withEntry(withEntry(ledger('T09'), 5, { theme: null, host: null }), 2, { host: null });
  const { findings } = check(read([withEntry(ledger('T14'), 0, { matter: null }), life]));
  expect(findings.map(({ id }) => id)).toEqual([
    'V01@督办台账!B3',
    'V01@组织生活!F5',
    'V01@组织生活!E8',
    'V01@组织生活!F8',
  ]);
});

test('the same workbook gives the same findings', () => {
  const sheet = withEntry(withEntry(ledger('T04'), 0, { kind: '正式' }), 1, { nation: null });
  expect(check(read([sheet]))).toEqual(check(read([sheet])));
});

test('beyond the limit what can be mended can be told all the same, and nothing else', () => {
  const entries = many(12).entries.map((entry, n) => ({ ...entry, items: asText(n % 2 === 0 ? '3' : '若干') }));
  const { findings } = check(read([{ ...many(12), entries }]), { limit: 2, everyFix: true });
  expect(findings.filter(({ fix }) => fix !== null)).toHaveLength(6);
  const rest = findings.filter(({ facts }) => facts.more !== undefined);
  expect(rest.map(({ rule, facts }) => [rule, facts.more])).toEqual([['V02', 4]]);
});
