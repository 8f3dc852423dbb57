/** Whose workbook it is and for when, from what stands in it; the file's name only when nothing inside says so. */
import { isoOf } from '../../model/calendar';
import type { MetaValue } from '../../model/found';
import type { Reading } from '../../model/reading';
import { ValueState, type RecordTable } from '../../model/record';
import { monthsOf } from '../state/periods';
import { isVillage, placed } from './town-of';
import { isSameUnit } from './unit-names';

const unitLabels = ['填报单位', '报送单位', '填表单位', '编报单位', '单位名称', '单位'];
const fillerLabels = ['填表人', '填报人', '经办人'];
const periodLabels = [
  '报告期',
  '报告月份',
  '月份',
  '考评期',
  '统计月份',
  '截至月份',
  '填报时间',
  '填报日期',
  '报出日期',
];

/** Columns that name the place of a record. */
const placeFields = ['branch', 'org', 'village', 'orgName'];

/** Blank seals and hints in a meta line are no name: 「填报单位：（盖章）」. */
const noName = /^[（(]?(盖章|公章|签字|签章)?[）)]?$/;

/** The unit that a table's own lines name; "". */
export function unitMeta(meta: ReadonlyMap<string, MetaValue>): string {
  for (const label of unitLabels) {
    const said = unsealed(meta.get(label)?.text ?? '');
    if (said !== '') return said;
  }
  return '';
}

function unsealed(text: string): string {
  const said = text
    .trim()
    .replace(/[（(](盖章|公章|签章)[）)]/g, '')
    .trim();
  return noName.test(said) ? '' : said;
}

/**
 * The one unit that a workbook speaks for, by its lines, else by what its rows have in common; "" when nothing inside
 * says so.
 */
export function unitInside(reading: Reading): string {
  const said = unsealed(firstMeta(reading, unitLabels));
  if (said !== '') return said;
  for (const code of ['T02', 'T19']) {
    const only = onlyText(reading.tables, code, 'unit');
    if (only !== '') return only;
  }
  const village = villageOfFile(reading);
  if (village !== '') return village;
  for (const code of ['T03', 'T11', 'T12']) {
    const only = onlyText(reading.tables, code, 'town');
    if (only !== '') return only;
  }
  for (const field of ['unit', 'branch', 'org', 'village', 'orgName']) {
    const only = onlyText(reading.tables, null, field);
    if (only !== '') return only;
  }
  return '';
}

/**
 * 「凤凰镇枫林村6月报表」 with 枫林村 alone in its rows is the village's, though its column 乡镇 names the town: the shortest
 * way in which the rows write it; "" when rows or file name another, or none.
 */
function villageOfFile({ tables, snapshot }: Reading): string {
  const names = new Set<string>();
  for (const { fields } of tables)
    for (const field of placeFields) for (const text of fields.get(field)?.text ?? []) names.add(text);
  names.delete('');
  const [shortest = ''] = [...names].sort((a, b) => a.length - b.length);
  if (!isVillage(shortest) || !snapshot.name.includes(placed(shortest).bare)) return '';
  return [...names].every((name) => isSameUnit(name, shortest)) ? shortest : '';
}

/** As `unitInside`, and the file's name when nothing inside says so. */
export function unitOf(reading: Reading): string {
  const inside = unitInside(reading);
  return inside === '' ? reading.snapshot.name.replace(/\.[^.]*$/, '') : inside;
}

export function fillerOf(reading: Reading): string {
  return firstMeta(reading, fillerLabels);
}

/** "2024-06", "2024-Q2", "2024-H1", "2024" or "". */
export function periodOf(reading: Reading): string {
  const months = reading.tables
    .filter((table) => table.def.code === 'T02')
    .flatMap((table) => {
      const values = table.fields.get('month');
      return values === undefined ? [] : [...values.number].filter((_, i) => values.state[i] === ValueState.value);
    });
  const latest = months.reduce((a, b) => Math.max(a, b), 0);
  if (latest > 0) return isoOf(latest).slice(0, 7);
  return periodIn(firstMeta(reading, periodLabels));
}

/** "2024年6月30日" → "2024-06"; "2024年上半年" → "2024-H1"; "2024年第二季度" → "2024-Q2"; "2024年度" → "2024". */
function periodIn(text: string): string {
  const plain = text.replace(/\s/g, '');
  const month = /(\d{4})[年./-](\d{1,2})(?:[月./-]|$)/.exec(plain);
  if (month !== null) {
    const number = Number(month[2]);
    return number >= 1 && number <= 12 ? `${month[1] ?? ''}-${String(number).padStart(2, '0')}` : '';
  }
  const year = /(\d{4})年/.exec(plain)?.[1];
  if (year === undefined) return '';
  const half = /(上|下)半年/.exec(plain)?.[1];
  if (half !== undefined) return `${year}-H${half === '上' ? '1' : '2'}`;
  const quarter = /第?([一二三四1-4])季度/.exec(plain)?.[1];
  if (quarter !== undefined)
    return `${year}-Q${String('一二三四'.includes(quarter) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter))}`;
  return year;
}

/** "2024-05" for 望禾镇5月报表.xlsx; "" where a file is called after no month, or several. @param year of the template */
export function monthNamed(file: string, year: number): string {
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').replace(/\s/g, '');
  const [only, ...more] = [
    ...name.matchAll(/(?:(20\d\d)[年._-]?)?(?<![-—–~至到\d])(1[0-2]|0?[1-9])月(?![底前末初\d]|以前|[-—–~至到])/g),
  ];
  if (only === undefined || more.length > 0) return '';
  return `${only[1] ?? String(year)}-${(only[2] ?? '').padStart(2, '0')}`;
}

/** Whether a workbook's period lies in the asked one: 2024-06 lies in 2024-Q2, 2024-H1 and 2024. */
export function liesIn(period: string, asked: string): boolean {
  if (period === '' || asked === '' || period === asked) return true;
  const [from, to] = monthsOf(asked);
  const [first, last] = monthsOf(period);
  return first >= from && last <= to;
}

/** The day of handing in that the footer gives, as ISO, or "". */
export function reportDay(reading: Reading): string {
  const text = firstMeta(reading, ['报出日期', '填报时间', '填报日期', '日期']).replace(/\s/g, '');
  const parts = /(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})/.exec(text);
  if (parts === null) return '';
  return `${parts[1] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`;
}

function firstMeta(reading: Reading, labels: readonly string[]): string {
  for (const label of labels) {
    for (const table of reading.tables) {
      const value = table.found.meta.get(label)?.text.trim() ?? '';
      if (value !== '' && !noName.test(value)) return value;
    }
  }
  return '';
}

/** The one text that a field holds in all records of a table, or of all tables, as it is written there; else "". */
function onlyText(tables: readonly RecordTable[], code: string | null, field: string): string {
  let only = '';
  let written = '';
  for (const table of tables) {
    if (code !== null && table.def.code !== code) continue;
    const values = table.fields.get(field);
    for (const [record, text] of values?.text.entries() ?? []) {
      if (text === '' || text === only) continue;
      if (only !== '') return '';
      only = text;
      const alias = values?.remarks.get(record)?.find(({ code: of }) => of === 'org-alias');
      written = alias?.read ?? text;
    }
  }
  return written;
}

/** A period for people: "2024-06" → "2024年6月". */
export function periodWords(period: string): string {
  const year = period.slice(0, 4);
  const part = period.slice(5);
  if (period === '') return '';
  if (part === '') return `${year}年度`;
  if (part.startsWith('Q')) return `${year}年第${'一二三四'.charAt(Number(part.slice(1)) - 1)}季度`;
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  return `${year}年${String(Number(part))}月`;
}
