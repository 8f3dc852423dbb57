/** Cells that nobody should have typed, in every table: nothing breaks, every finding can be told, no id is shown. */
import { sentence } from '../../../src/core/messages';
import { check } from '../../../src/core/rules';
import type { Entry, Ledger } from './book';
import { asText, read } from './book';
import type { GridCell } from '../../snapshots/builder';
import { idNumbers, ledgers } from './clean';

const id = idNumbers[0] ?? '';
const cells: readonly GridCell[] = [
  ...[
    null,
    '',
    ' ',
    '无',
    '—',
    '同上',
    '〃',
    '待定',
    '若干',
    '约5',
    '5万元',
    '１２',
    '2024.2.30',
    '6月底前',
    '长期坚持',
  ],
  ...[
    '__proto__',
    'constructor',
    '=1+1',
    '"',
    '“”',
    '{v}',
    '[@a]',
    '#REF!',
    '\u0000',
    '\uFEFF',
    '😀',
    '是/否',
    '√',
    '★★★★★★',
  ],
  ...['长'.repeat(5000), asText('007'), asText('1e5'), asText(id), id.slice(0, 17), `${id}0`],
  ...[
    -1,
    0,
    1,
    0.5,
    1.5,
    100,
    101,
    1e15,
    1e300,
    -1e-9,
    45473,
    99_999_999,
    Number(`${id.slice(0, 15)}000`),
    true,
    false,
  ],
  ...['#DIV/0!', '#N/A', '#VALUE!'].map((error) => ({ error })),
  { value: 0.85, shows: 'percent', format: '0%' },
  { value: 45473.5, shows: 'date', format: 'yyyy/m/d' },
  { value: 3, formula: 'SUM(A1:A3)' },
];

class Chance {
  constructor(private seed: number) {}
  under(limit: number): number {
    this.seed = (this.seed * 48_271) % 2_147_483_647;
    return this.seed % limit;
  }
}

function spoiled(ledger: Ledger, chance: Chance): Ledger {
  const fields = Object.keys(ledger.entries[0] ?? {});
  const spoil = (entry: Entry): Entry =>
    Object.fromEntries(
      fields.map((field) => [
        field,
        chance.under(6) === 0 ? (cells[chance.under(cells.length)] ?? null) : (entry[field] ?? null),
      ]),
    );
  const sum = Object.fromEntries(fields.map((field) => [field, cells[chance.under(cells.length)] ?? null]));
  return {
    ...ledger,
    entries: ledger.entries.slice(0, 12).map(spoil),
    totals: chance.under(2) === 0 ? [sum] : [],
    means: chance.under(3) === 0 ? [sum] : [],
    subtotals: chance.under(3) === 0 ? [{ behind: 1, entry: sum }] : [],
    without: fields.filter(() => chance.under(12) === 0),
  };
}

test.each(Array.from({ length: 30 }, (_, n) => n + 1))('spoiled workbook %i', (seed) => {
  const chance = new Chance(seed * 7919);
  const all = ledgers.map((each) => spoiled(each, chance)).filter(() => chance.under(8) !== 0);
  const reading = read(all);
  const { findings } = check(reading);
  expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length);
  for (const finding of findings) {
    for (const language of ['zh-CN', 'en'] as const) {
      const words = sentence(finding, reading.template, language);
      expect(words).not.toMatch(/undefined|NaN|\[object/);
      expect(words.length).toBeLessThan(900);
    }
    const told = [sentence(finding, reading.template, 'zh-CN'), finding.value, finding.expected].join(' ');
    expect(told).not.toContain(id.slice(0, 15));
  }
});
