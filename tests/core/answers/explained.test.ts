import { keptExplanations, reasonsFor, findingKey } from '../../../src/core/answers';
import { reasonHeader, type Entry } from '../../../src/core/entries';
import type { Explanation } from '../../../src/core/model/explanation';
import { check } from '../../../src/core/rules';
import { read, withEntry } from '../rules/book';
import { ledger } from '../rules/clean';

const sheet = withEntry(withEntry(ledger('T04'), 0, { kind: '正式' }), 1, { nation: null });
const reading = read([sheet]);
const { findings } = check(reading);
const kind = 'V12@党员名册!G3';
const said = (findingId: string, reason: string, more: Partial<Explanation> = {}): Explanation => ({
  findingId,
  reason,
  by: '王建国',
  on: '2024-06-30',
  ...more,
});
const onSheet = (value: string): readonly Entry[] =>
  findings
    .filter(({ id }) => id === kind)
    .map((finding) => ({ page: 'O01', key: findingKey(finding, reading.template), item: reasonHeader, value }));
const reasons = (given: readonly Explanation[], typed: readonly Entry[] = []): readonly (readonly [string, string])[] =>
  [...reasonsFor(findings, given, typed, reading.template)].map(([id, { reason }]) => [id, reason]);

test('a reason stays with a finding to be confirmed; an error cannot be explained away', () => {
  expect(findings.map(({ id }) => id)).toEqual([kind, 'V01@党员名册!C4']);
  const given = [
    said(kind, '先写的'),
    said(kind, '台账原样如此'),
    said('V01@党员名册!C4', '不想填'),
    said('V12@党员名册!G99', '已经改过'),
    said(kind, ' '),
  ];
  expect(reasons(given)).toEqual([[kind, '台账原样如此']]);
});

test('a reason given for another value says nothing of the one that stands there now', () => {
  expect(reasons([said(kind, '原样如此', { value: '正式' })])).toEqual([[kind, '原样如此']]);
  expect(reasons([said(kind, '原样如此', { value: '预备' })])).toEqual([]);
});

test('a reason typed into the check sheet counts; of two the one written later', () => {
  expect(reasons([], onSheet('按组织部口径填'))).toEqual([[kind, '按组织部口径填']]);
  // Said in the pane while the sheet read so: the pane spoke later.
  expect(reasons([said(kind, '以名册为准', { onSheet: '按组织部口径填' })], onSheet('按组织部口径填'))).toEqual([
    [kind, '以名册为准'],
  ]);
  // The sheet reads otherwise now: it was typed since.
  expect(reasons([said(kind, '以名册为准', { onSheet: '按组织部口径填' })], onSheet('已与组织部核实'))).toEqual([
    [kind, '已与组织部核实'],
  ]);
});

test('reasons are kept with the value they were said of; those of findings that are gone stay', () => {
  const gone = said('Q08#红星镇/党员数', '新成立支部');
  const kept = keptExplanations(
    [gone, said(kind, '旧')],
    [said(kind, '新')],
    findings,
    onSheet('原有'),
    reading.template,
  );
  expect(kept).toEqual([gone, said(kind, '新', { value: '正式', onSheet: '原有' })]);
});
