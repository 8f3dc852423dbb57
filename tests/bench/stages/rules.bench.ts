import { check } from '../../../src/core/rules';
import { asText, read } from '../../core/rules/book';
import { idOf, ledger, village } from '../../core/rules/clean';

const rows = 100_000;

function big() {
  const base = ledger('T04').entries[0] ?? {};
  return {
    ...ledger('T04'),
    extra: [
      ['特长', ...new Array<string>(rows).fill('无')],
      ['备用一', 1],
      ['备用二', 2],
      ['备用三', 3],
    ] as const,
    entries: Array.from({ length: rows }, (_, n) => {
      const birth = `19${String(60 + (n % 30))}-0${String(1 + (n % 9))}-1${String(n % 10)}`;
      return {
        ...base,
        name: `党员${String.fromCharCode(0x4e00 + (n % 5000))}${String.fromCharCode(0x4e00 + Math.floor(n / 5000))}`,
        idNumber: idOf(String(420_000 + Math.floor(n / 100)), birth, String(n % 100).padStart(2, '0') + '1'),
        birth,
        branch: n % 20 === 0 ? village : `${village}${String(n % 700)}`,
        // Every row has something to say, most of it hints.
        joinDate: asText(`${String(1990 + (n % 20))}.7.1`),
        studyHours: asText('56'),
      };
    }),
  };
}

test('100,000 rows by 30 columns, all rules', () => {
  const reading = read([big(), ledger('T03')]);
  let best = Infinity;
  let found = 0;
  for (let run = 0; run < 3; run++) {
    const begun = performance.now();
    found = check(reading).findings.length;
    best = Math.min(best, performance.now() - begun);
  }
  console.info(`checking 100,000 × 30: ${String(Math.round(best))} ms, ${String(found)} findings`);
  expect(found).toBeLessThan(20_000);
});
