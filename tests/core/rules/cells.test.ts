import type { FoundColumn } from '../../../src/core/model/found';
import { check } from '../../../src/core/rules';
import { asText, read, withEntry } from './book';
import { idNumbers, ledger } from './clean';
import { plant, plantedCells } from './planted';

const id = idNumbers[0] ?? '';

test.each(plantedCells)('$rule when $what ($table), and nothing else', (fault) => {
  const { findings, id } = plant(fault);
  expect(findings.map((finding) => finding.id)).toEqual([id]);
  const [finding] = findings;
  expect(finding).toMatchObject({ rule: fault.rule, table: fault.table });
  if (fault.fix !== undefined) expect(finding?.fix).toEqual(fault.fix);
});

test('同上 below a value is read as that value, and can be written out', () => {
  const broken = withEntry(ledger('T04'), 1, { nation: '同上' });
  const { findings } = check(read([broken]));
  expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([['V20', { kind: 'setValue', value: '汉族' }]]);
});

test('identity numbers are masked in everything that is told', () => {
  const broken = withEntry(withEntry(ledger('T04'), 0, { idNumber: id.slice(0, 17) }), 1, {
    idNumber: `${id.slice(0, 9)} ${id.slice(9)}`,
  });
  const told = JSON.stringify(check(read([broken])).findings);
  expect(told).not.toContain(id.slice(0, 12));
  expect(told).toContain(id.slice(0, 6));
});

test('an old number of 15 digits asks for the new one', () => {
  const broken = withEntry(ledger('T04'), 0, { idNumber: asText('429006680512011') });
  const { findings } = check(read([broken]));
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([['V13', 'V13.old']]);
});

test('a birth that names its month only agrees with any day of it', () => {
  const month = withEntry(ledger('T04'), 0, { birth: { value: 24959, shows: 'date', format: 'yyyy"年"m"月"' } });
  expect(check(read([month])).findings).toEqual([]);
  const text = withEntry(ledger('T04'), 0, { birth: '1968.05' });
  expect(check(read([text])).findings.map(({ rule }) => rule)).toEqual(['V09']);
});

test('an empty cell is asked for where a condition of the template demands it', () => {
  const broken = withEntry(ledger('T09'), 0, { kind: '党课', speaker: null });
  const { findings } = check(read([broken]));
  expect(findings.filter(({ rule }) => rule === 'V01').map(({ field }) => field)).toEqual(['speaker']);
});

test('无 and — are answers, and a ledger whose only row says 无 has nothing to report', () => {
  expect(check(read([withEntry(ledger('T03'), 0, { town: '无', unitName: '—' })])).findings).toEqual([]);
  const nothing = { ...ledger('T13'), entries: [{ problemCode: '无' }] };
  expect(check(read([nothing])).findings).toEqual([]);
});

test('a column in another unit than the template’s is said once, at its header', () => {
  const yuan = {
    ...ledger('T11'),
    units: { serviceSpend: '元' },
    entries: ledger('T11').entries.map((entry) => ({ ...entry, serviceSpend: 12000 })),
  };
  const { findings } = check(read([yuan]));
  expect(findings.map(({ rule, row, field, message }) => [rule, row, field, message])).toEqual([
    ['V04', 1, 'serviceSpend', 'V04.column'],
  ]);
});

test('an amount thousands of times those of its column is asked about', () => {
  const amounts = (...given: number[]) => {
    const [first] = ledger('T11').entries;
    const entries = given.map((amount, i) => ({
      ...first,
      village: `竹影${'一二三四五'[i] ?? ''}村`,
      serviceSpend: amount,
    }));
    return check(read([{ ...ledger('T11'), entries }])).findings.filter(({ message }) => message === 'V04.scale');
  };
  expect(
    amounts(1.2, 0.8, 12000, 1.5).map(({ rule, severity, row, field, value, facts }) => [
      rule,
      severity,
      row,
      field,
      value,
      facts.e,
    ]),
  ).toEqual([['V04', 'confirm', 4, 'serviceSpend', 12000, 1.2]]);
  expect(amounts(12, 80, 0.0012).map(({ value }) => value)).toEqual([0.0012]);
  // Large beside small, and too few to tell.
  expect(amounts(1.2, 0.8, 900, 0.01)).toEqual([]);
  expect(amounts(1.2, 12000)).toEqual([]);
});

test('whole columns too large for 万元, of which nothing states the unit, are asked about once a table', () => {
  const told = (unit: string | null, amounts: readonly number[]) => {
    const [first] = ledger('T11').entries;
    const entries = amounts.map((amount, i) => ({
      ...first,
      village: `竹影${'一二三'[i] ?? ''}村`,
      operating: amount,
      total: amount,
    }));
    const columns = (column: FoundColumn): FoundColumn => ({ ...column, unit });
    const { findings } = check(read([{ ...ledger('T11'), entries, columns }]));
    return findings
      .filter(({ message }) => message === 'V04.unstated')
      .map(({ row, facts }) => [row, facts.c, facts.n]);
  };
  expect(told(null, [45000, 52000])).toEqual([[1, '经营收入', 2]]);
  expect(told('万元', [45000, 52000])).toEqual([]);
  expect(told(null, [45000, 5.2])).toEqual([]);
  // More amounts than a call may have arguments.
  expect(told(null, new Array<number>(150_000).fill(52000))).toEqual([[1, '经营收入', 2]]);
});

test('an amount whose unit the header does not state is not mended', () => {
  const open = {
    ...ledger('T11'),
    columns: (column: FoundColumn): FoundColumn => ({ ...column, unit: null }),
  };
  const { findings } = check(read([withEntry(open, 0, { serviceSpend: '12000元' })]));
  expect(findings.map(({ rule, expected, fix }) => [rule, expected, fix])).toEqual([['V04', '1.2万元', null]]);
});

test('a bare 65 is asked about where the header says nothing of %', () => {
  const silent = { ...ledger('T12'), columns: (column: FoundColumn): FoundColumn => ({ ...column, unit: null }) };
  const { findings } = check(read([withEntry(silent, 0, { donePct: asText('65') })]));
  expect(findings.map(({ rule, field, facts }) => [rule, field, facts.e])).toEqual([['V07', 'donePct', 65]]);
});

test('a day before 1900 is not called one that there is not', () => {
  const said = (date: string) => {
    const { findings } = check(read([withEntry(ledger('T09'), 0, { date: asText(date) })]));
    return findings.map(({ rule, message }) => [rule, message]);
  };
  expect(said('1897.5.1')).toEqual([['V08', 'V08.early']]);
  expect(said('2023.2.29')).toEqual([['V08', undefined]]);
});

test('a planned day is not taken for the day on which it was done', () => {
  const said = (doneDate: string) => {
    const { findings } = check(read([withEntry(ledger('T13'), 0, { doneDate: asText(doneDate) })]));
    return findings.filter(({ field }) => field === 'doneDate').map(({ rule, message }) => [rule, message]);
  };
  expect(said('计划2024年5月20日完成')).toEqual([['V08', 'V08.planned']]);
  expect(said('预计五月底')).toEqual([['V08', 'V08.planned']]);
  expect(said('计划5月完成，已于2024年5月20日完成')).not.toContainEqual(['V08', 'V08.planned']);
});

test('a deadline may be told as a plan', () => {
  const { findings } = check(read([withEntry(ledger('T13'), 0, { dueDate: asText('力争2024年6月30日前') })]));
  expect(findings.filter(({ field }) => field === 'dueDate').map(({ rule }) => rule)).toEqual(['V09']);
});

test('a masked telephone number is told as that', () => {
  const said = (secretaryPhone: string) => {
    const { findings } = check(read([withEntry(ledger('T03'), 0, { secretaryPhone })]));
    return findings.filter(({ rule }) => rule === 'V19').map(({ message }) => message);
  };
  expect(said('138****5678')).toEqual(['V19.masked']);
  expect(said('13812345')).toEqual([undefined]);
});
