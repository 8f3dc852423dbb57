/** One fault at a time, each put into the clean workbook. */
import type { Finding } from '../../../src/core/model/finding';
import { check } from '../../../src/core/rules';
import type { Entry } from './book';
import { asText, cellOf, defOf, read, withEntry } from './book';
import { idNumbers, ledger, ledgers, usccOf } from './clean';

export interface Planted {
  readonly rule: string;
  readonly what: string;
  readonly table: string;
  readonly record?: number;
  readonly change: Entry;
  /** The field whose cell is pointed at; the first changed one when not said. */
  readonly at?: string;
  readonly fix?: unknown;
  /** Where the rule points, when that is another record or table. */
  readonly elsewhere?: { readonly table: string; readonly record: number; readonly field: string };
}

const id = idNumbers[0] ?? '';
const lost = Number(`${id.slice(0, 15)}000`);
const code = usccOf('54429006MF1234567');

export const plantedCells: readonly Planted[] = [
  { rule: 'V01', what: 'a required cell is empty', table: 'T03', change: { secretary: null } },
  { rule: 'V01', what: 'a required number is empty', table: 'T12', change: { invest: null } },
  { rule: 'V01', what: '同上 stands in the first row', table: 'T03', change: { town: '同上' } },
  { rule: 'V02', what: 'a count is a word', table: 'T09', change: { massPresent: '若干' } },
  { rule: 'V05', what: 'a count is not whole', table: 'T09', change: { massPresent: 2.5 } },
  { rule: 'V02', what: 'an area is given in another measure', table: 'T12', change: { area: '5万元' } },
  {
    rule: 'V03',
    what: 'a number is kept as text',
    table: 'T09',
    change: { massPresent: asText('2') },
    fix: { kind: 'setValue', value: 2 },
  },
  {
    rule: 'V03',
    what: 'a count carries its unit',
    table: 'T09',
    change: { massPresent: '2人' },
    fix: { kind: 'setValue', value: 2 },
  },
  {
    rule: 'V03',
    what: 'a share is spelled out',
    table: 'T12',
    change: { donePct: '百分之六十五' },
    fix: { kind: 'setValue', value: 0.65, numberFormat: '0.00%' },
  },
  {
    rule: 'V04',
    what: 'an amount carries its unit and the header states the same',
    table: 'T11',
    change: { serviceSpend: '1.2万元' },
    fix: { kind: 'setValue', value: 1.2 },
  },
  { rule: 'V05', what: 'a count is negative', table: 'T14', change: { count: -1 } },
  { rule: 'V05', what: 'a score is over its range', table: 'T23', change: { score: 192 } },
  { rule: 'V06', what: 'a share is over 100 %', table: 'T19', change: { spentRate: 1.5 } },
  { rule: 'V06', what: 'a share is negative', table: 'T19', change: { spentRate: -0.5 } },
  { rule: 'V08', what: 'there is no 30th of February', table: 'T09', change: { date: '2024.2.30' } },
  { rule: 'V08', what: 'a date is a word', table: 'T14', change: { reportDate: '近期' } },
  {
    rule: 'V09',
    what: 'a day is written with points',
    table: 'T14',
    change: { issueDate: asText('2024.4.2') },
    fix: { kind: 'setValue', value: 45384, numberFormat: 'yyyy-mm-dd' },
  },
  { rule: 'V09', what: 'only a month is named', table: 'T14', change: { dueDate: '2024.07' }, fix: null },
  { rule: 'V10', what: 'a visit lies 18 years ahead', table: 'T17', change: { setDate: '2042-01-20' } },
  {
    rule: 'V10',
    what: 'a day lies before the founding of the Party',
    table: 'T14',
    change: { reportDate: '1920-05-01' },
  },
  { rule: 'V11', what: 'a kind is not on the list', table: 'T04', change: { education: '识字班' } },
  { rule: 'V11', what: 'a rating is not on the list of another table', table: 'T16', change: { rating: '很好' } },
  { rule: 'V11', what: 'yes and no both stand there', table: 'T04', change: { isPoor: '是/否' } },
  { rule: 'V11', what: 'stars beyond five', table: 'T03', change: { starLast: 6 } },
  { rule: 'V11', what: 'a code is not of the prescribed shape', table: 'T03', change: { partyWorkers: '一名' } },
  {
    rule: 'V12',
    what: 'a kind is written with a synonym',
    table: 'T04',
    change: { kind: '正式' },
    fix: { kind: 'setValue', value: '正式党员' },
  },
  { rule: 'V13', what: 'an identity number lacks a digit', table: 'T04', change: { idNumber: id.slice(0, 17) } },
  {
    rule: 'V13',
    what: 'an identity number has one too many in another table',
    table: 'T21',
    change: { idNumber: `${id}1` },
  },
  { rule: 'V14', what: 'an identity number became a number', table: 'T04', change: { idNumber: lost }, fix: null },
  {
    rule: 'V15',
    what: 'the last character of an identity number is wrong',
    table: 'T04',
    change: { idNumber: id.slice(0, 17) + (id.endsWith('1') ? '2' : '1') },
  },
  { rule: 'V16', what: 'the sex is another', table: 'T04', change: { sex: '女' } },
  { rule: 'V16', what: 'the day of birth is another', table: 'T04', change: { birth: '1968-05-13' } },
  {
    rule: 'V17',
    what: 'a credit code fails its check',
    table: 'T03',
    change: { uscc: code.slice(0, 17) + (code.endsWith('0') ? '1' : '0') },
  },
  { rule: 'V17', what: 'a credit code is too short', table: 'T03', change: { uscc: code.slice(0, 16) } },
  { rule: 'V18', what: 'a region code is of no province', table: 'T03', change: { regionCode: '990181' } },
  { rule: 'V19', what: 'a telephone number is too short', table: 'T03', change: { secretaryPhone: '138123456' } },
  {
    rule: 'V19',
    what: 'a telephone number is too short in another table',
    table: 'T04',
    change: { mobile: '138123456' },
  },
  { rule: 'V19', what: 'a contact has no number', table: 'T14', change: { contact: '王建国' } },
  {
    rule: 'V20',
    what: 'digits are of full width',
    table: 'T14',
    change: { closeNote: '第２次' },
    fix: { kind: 'setValue', value: '第2次' },
  },
  { rule: 'V20', what: 'an amount is about', table: 'T12', change: { roomArea: '约120' } },
  {
    rule: 'V22',
    what: 'a name is pulled apart',
    table: 'T04',
    record: 1,
    change: { name: '陈 秀 英' },
    fix: { kind: 'setValue', value: '陈秀英' },
  },
  { rule: 'V22', what: 'a name has a digit', table: 'T04', record: 4, change: { name: '李明华2' }, fix: null },
  {
    rule: 'V20',
    what: 'a name is pulled apart in another table',
    table: 'T22',
    change: { host: '张 伟' },
    fix: { kind: 'setValue', value: '张伟' },
  },
];

/** What the check finds in the clean workbook with this fault, and the cell that it should point at. */
export function plant(fault: Planted): { readonly findings: readonly Finding[]; readonly id: string } {
  const { rule, table, record = 0, change, at, elsewhere } = fault;
  const broken = withEntry(ledger(table), record, change);
  const all = ledgers.map((each) => (each.table === table ? broken : each));
  const field = at ?? Object.keys(change)[0] ?? '';
  const spot = elsewhere ?? { table, record, field };
  const pointed = all.find((each) => each.table === spot.table) ?? broken;
  const id = `${rule}@${defOf(spot.table).name}!${cellOf(pointed, spot.record, spot.field)}`;
  return { findings: check(read(all)).findings, id };
}
