/** The same kind of city, but large: for measuring speed and memory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at } from './chance';
import type { City, Unit } from './city/city';
import { makeCity } from './city/city';
import type { Place } from './city/places';
import { Workbook } from './books/workbook';
import type { Block, Mess } from './layout/block';
import { blockOf, dress } from './layout/block';
import { fortressRows } from './ledgers/fortress';
import { fundRow } from './ledgers/funds';
import { identityRow } from './ledgers/identity';
import { incomeRow } from './ledgers/income';
import { lifeRows } from './ledgers/life';
import { pioneerRows } from './ledgers/pioneer';
import { problemRows } from './ledgers/problems';
import { progressRows } from './ledgers/progress';
import { qualifiedRows } from './ledgers/qualified';
import { memberRows, orgRow } from './ledgers/rosters';
import type { Row } from './ledgers/row';
import { promiseRows } from './ledgers/secretaries';
import { extraColumn, numbered, parents, spacedNames } from './mess/headers';
import { hints, metaLine, tallTitle, title } from './mess/lines';
import { numberedEmptyRows, totalRow } from './mess/rows';
import { dottedDates, spelledDates, textPercents } from './mess/values';
import { bookBytes } from './write/bytes';
import { xlsxBytes } from './write/xlsx';

const NUMBERS = Array.from('一二三四五六七八九十');

function word(number: number): string {
  return number < 10
    ? (NUMBERS[number] ?? '')
    : `${NUMBERS[Math.floor(number / 10) - 1] ?? ''}${NUMBERS[number % 10] ?? ''}`;
}

function placesOf(towns: number, units: number): Place[] {
  return Array.from({ length: towns }, (_, t) => `测${word(t)}镇`).flatMap((town, t) =>
    Array.from({ length: units }, (_, u): Place => {
      const community = u % 5 === 4;
      const name = `${community ? '试' : '样'}${word(t)}${word(u)}${community ? '社区' : '村'}`;
      const domain = community ? '社区' : '村';
      return { name, town, domain, subDomain: null, unitName: `云岭市${town}${name}`, more: [], size: [15, 30] };
    }),
  );
}

/** Four ways of laying out, in turn. */
const HANDS: readonly ((name: string, unit: Unit) => Mess)[] = [
  (name, unit) => (block) => metaLine(`填报单位：${unit.place.name}`, '2024年6月30日')(title(name)(block)),
  (name) => (block) => numberedEmptyRows(5)(numbered()(tallTitle(name)(block))),
  (name) => (block) => spacedNames()(hints('说明：请如实填写。')(title(name)(block))),
  () => (block) => block,
];

function unitBook(city: City, unit: Unit, order: number): Workbook {
  const branch = at(unit.branches, 0);
  const old = order % 20 < 3;
  const book = new Workbook(`${unit.place.town}/${unit.place.name}.${old ? 'xls' : 'xlsx'}`, {
    savedBy: order % 3 === 0 ? 'wps' : 'excel',
  });
  const hand = at(HANDS, order);
  const put = (name: string, block: Block, ...messes: readonly Mess[]): void => {
    book.ledger(name, dress(hand(name, unit)(block), ...messes));
  };
  put('党组织花名册', blockOf('T03', [orgRow(branch)]), dottedDates('foundDate'));
  put('党员花名册', blockOf('T04', memberRows([branch])), spelledDates('joinDate'));
  put('组织生活登记表', blockOf('T09', lifeRows(branch)), parents(['人数', ['should', 'present', 'leave']]));
  put('党员电子身份认证台账', blockOf('T10', [identityRow(branch)]), textPercents('rate'));
  put('堡垒指数评分表', blockOf('T05', fortressRows(branch)), totalRow('formula'));
  put('先锋指数评分表', blockOf('T06', pioneerRows(branch)));
  put('合格支部自评表', blockOf('T08', qualifiedRows(branch)));
  put('问题整改台账', blockOf('T13', problemRows(city, [branch], `D${order}-`, 4)));
  put('任务进度月报', blockOf('T02', progressRows(unit)));
  if (unit.place.domain === '村') put('村级集体经济收入统计表', blockOf('T11', [incomeRow(unit)]));
  else put('党建经费保障表', blockOf('T19', [fundRow(unit)]));
  put('书记责任“口袋书”承诺台账'.slice(0, 31), blockOf('T16', promiseRows([branch], `K${order}-`)));
  return book;
}

/** Says what was written. */
export function writeBigFolder(folder: string, towns: number, units: number): string {
  const city = makeCity(placesOf(towns, units), ' big');
  let members = 0;
  city.units.forEach((unit, order) => {
    const book = unitBook(city, unit, order).book();
    const file = path.join(folder, book.path);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bookBytes(book));
    members += at(unit.branches, 0).members.length;
  });
  return `${city.units.length} workbooks, ${members} members → ${folder}`;
}

/** One roster of so many people with thirty columns. @param spoil puts faults into it. */
export function writeBigWorkbook(
  file: string,
  rows: number,
  spoil: (members: Row[]) => void = () => undefined,
): string {
  const each = 250;
  const places = placesOf(20, Math.ceil(rows / each / 20)).map((place): Place => ({ ...place, size: [each, each] }));
  const city = makeCity(places, ' one');
  const members = city.units.flatMap((unit) => memberRows(unit.branches)).slice(0, rows);
  spoil(members);
  const more = ['学习强国积分', '志愿服务次数', '党费标准', '联系群众户数'];
  const book = new Workbook(path.basename(file));
  book.ledger(
    '党员花名册',
    dress(
      blockOf('T04', members),
      title('党员花名册'),
      ...more.map((name, i) => extraColumn(name, 26 + i, (_, place) => (place * 7 + i) % 97, 'int')),
    ),
  );
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, xlsxBytes(book.book(), 1));
  return `${members.length} rows × 30 columns → ${file}`;
}
