/**
 * The same clean ledgers laid out in ways that chance puts together: for finding shapes that the engine cannot read.
 * Whatever is put together here a careful reader can still read; so no error may be found.
 */
import { Workbook } from './books/workbook';
import { Chance, at } from './chance';
import type { City, Unit } from './city/city';
import type { Block, Mess } from './layout/block';
import { blockOf, dress } from './layout/block';
import { tableOf } from './layout/tables';
import { fieldSynonyms, isNeedless } from './ledgers/standards';
import { careRows, fundRow } from './ledgers/funds';
import { facilityRows } from './ledgers/facility';
import { fortressRows } from './ledgers/fortress';
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
import { supervisionRows } from './ledgers/supervision';
import { voteRows } from './ledgers/votes';
import {
  brokenNames,
  carelessNames,
  columnNumbers,
  extraColumn,
  named,
  numbered,
  parents,
  requiredMarks,
  spacedNames,
  moved,
  without,
  unitsInNames,
} from './mess/headers';
import {
  blankLine,
  blankSignatures,
  dateBelow,
  hints,
  looseTitle,
  mergedMetaLine,
  metaLine,
  notes,
  shortTitle,
  tallTitle,
  title,
} from './mess/lines';
import { blankRows, numberedEmptyRows, totalOnTop, totalRow, sections, byText } from './mess/rows';
import { phantom, strayFormats } from './mess/sheets';
import {
  datesOfAllKinds,
  datesShownAs,
  ditto,
  dottedDates,
  fullWidth,
  isoDates,
  mergedDown,
  mixedTextNumbers,
  packedDates,
  placeholder,
  spelledDates,
  textNumbers,
  textPercents,
} from './mess/values';

/** What a unit keeps, with the lines that stand under one name when somebody groups them. */
const LEDGERS: readonly (readonly [code: string, rows: (city: City, units: readonly Unit[]) => Row[]])[] = [
  ['T03', (_, units) => units.flatMap((unit) => unit.branches.map(orgRow))],
  ['T04', (_, units) => memberRows(units.flatMap((unit) => unit.branches))],
  ['T09', (_, units) => lifeRows(first(units))],
  ['T10', (_, units) => units.flatMap((unit) => unit.branches.map(identityRow))],
  ['T11', (_, units) => units.filter((unit) => unit.place.domain === '村').map(incomeRow)],
  ['T05', (_, units) => fortressRows(first(units))],
  ['T06', (_, units) => pioneerRows(first(units))],
  ['T08', (_, units) => qualifiedRows(first(units))],
  ['T12', (city, units) => facilityRows(city, units, 'XM')],
  [
    'T13',
    (city, units) =>
      problemRows(
        city,
        units.flatMap((unit) => unit.branches),
        'WT-',
        2,
      ),
  ],
  [
    'T14',
    (city, units) =>
      supervisionRows(
        city,
        units.flatMap((unit) => unit.branches),
        'DB-',
      ),
  ],
  ['T15', (_, units) => voteRows(units)],
  [
    'T16',
    (_, units) =>
      promiseRows(
        units.flatMap((unit) => unit.branches),
        'CN-',
      ),
  ],
  ['T19', (_, units) => units.map(fundRow)],
  ['T02', (_, units) => progressRows(at(units, 0))],
  ['T21', (_, units) => careRows(first(units), '走访组')],
];

function first(units: readonly Unit[]): Unit['branches'][number] {
  return at(at(units, 0).branches, 0);
}

const GROUPS: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  T04: [['基本情况', ['name', 'sex', 'nation', 'idNumber', 'birth', 'education']]],
  T09: [['参加人数', ['should', 'present', 'leave']]],
  T10: [['认证情况', ['certified', 'uncertified', 'rate']]],
  T11: [['收入', ['operating', 'rent', 'invest', 'subsidy', 'other', 'total']]],
  T06: [['基本分', ['base1', 'base2', 'base3', 'base4']]],
  T12: [['资金', ['invest', 'fund', 'fundSource', 'paid']]],
  T15: [['票数', ['issued', 'returned', 'invalid']]],
  T19: [['教育经费', ['eduBudget', 'eduPaid']]],
};

/** Without these what is left does not add up any more. */
const PARTS_OF_SUMS = new Set(['fairly', 'basic', 'abstain', 'plus', 'minus', 'base1', 'base2', 'base3', 'base4']);

/** One workbook; the same seed lays it out the same way. */
export function variedBook(city: City, seed: number): Workbook {
  const chance = new Chance(`varied ${seed}`);
  const units = chance.some(
    city.units.filter((unit) => unit.place.domain !== '“两新”组织'),
    3,
  );
  const book = new Workbook(`${seed}.${chance.is(0.15) ? 'xls' : 'xlsx'}`, {
    savedBy: chance.is(0.5) ? 'wps' : 'excel',
  });
  for (const [code, rowsOf] of chance.some(LEDGERS, 5)) {
    const rows = rowsOf(city, units);
    if (rows.length === 0) continue;
    const untitled = chance.is(0.12);
    const name = untitled ? `Sheet${book.sheets.length + 1}` : tableOf(code).title;
    const origin = { row: chance.is(0.15) ? 1 : 0, column: chance.is(0.1) ? 1 : 0 };
    const placement = book.ledger(name, dressed(blockOf(code, rows), chance, untitled), origin);
    if (chance.is(0.1)) phantom(placement.sheet);
    if (chance.is(0.1)) strayFormats(placement.sheet, placement.lastRow + 200, 60);
  }
  return book;
}

function dressed(block: Block, chance: Chance, untitled: boolean): Block {
  const maybe = (share: number, mess: Mess): Mess[] => (chance.is(share) ? [mess] : []);
  const totalled = chance.is(0.3);
  return dress(
    block,
    ...(untitled ? [] : above(block.code, chance)),
    ...columns(block, chance),
    ...values(block, chance, totalled),
    ...(totalled
      ? [chance.pick([totalRow('formula'), totalRow('typed', '合  计'), totalOnTop('typed')])]
      : maybe(0.25, numberedEmptyRows(5))),
    ...(totalled ? [] : maybe(0.12, sections(byText(at(tableOf(block.code).fields, 0).id)))),
    ...maybe(0.15, blankRows(7)),
    ...maybe(0.3, notes('注：本表由支部填写，按月更新。')),
    ...maybe(0.3, chance.pick([blankSignatures(), dateBelow('2024年6月30日')])),
  );
}

function above(code: string, chance: Chance): Mess[] {
  const name = `${chance.pick(['', '2024年', '望禾镇', '2024年上半年'])}${tableOf(code).title}`;
  const heading = chance.pick([title(name), tallTitle(name), looseTitle(name), shortTitle(name, 4)]);
  const line = chance.pick<Mess[]>([
    [],
    [metaLine('填报单位：石桥湾村', '填报日期：2024年6月30日')],
    [mergedMetaLine('填报单位（盖章）：　　　　　　　　　　填报日期：    年  月  日')],
    [hints('填表说明：一人一行，不得漏项。')],
    [metaLine('填报单位：石桥湾村'), blankLine()],
  ]);
  return [heading, ...line];
}

function columns(block: Block, chance: Chance): Mess[] {
  const messes: Mess[] = [];
  const { fields } = tableOf(block.code);
  if (chance.is(0.4)) {
    const names = new Set(fields.map((field) => field.label));
    const chosen: Record<string, string> = {};
    for (const { id } of fields) {
      const synonym = chance.is(0.3) ? chance.pick([...fieldSynonyms(block.code, id), '']) : '';
      // 序号 is what the running number is called.
      if (synonym !== '' && !/^(?:序号?|No\.)$/.test(synonym) && !names.has(synonym)) chosen[id] = synonym;
      names.add(synonym);
    }
    messes.push(named(chosen));
  }
  if (chance.is(0.3)) {
    const needless = fields
      .filter(({ id }) => isNeedless(block.code, id) && !PARTS_OF_SUMS.has(id))
      .map(({ id }) => id);
    messes.push(without(...chance.some(needless, chance.between(1, 4))));
  }
  if (chance.is(0.25)) {
    const field = chance.pick(fields);
    messes.push(moved(field.id, chance.between(1, fields.length - 2)));
  }
  if (chance.is(0.3)) {
    const units = fields
      .filter(({ kind }) => kind === 'money')
      .map(({ id }) => [id, chance.pick(['（万元）', '(万元)'])]);
    if (block.code !== 'T21') messes.push(unitsInNames(Object.fromEntries(units) as Record<string, string>));
  }
  if (chance.is(0.35)) messes.push(parents(...(GROUPS[block.code] ?? [])));
  if (chance.is(0.4)) messes.push(numbered(chance.pick(['序号', '序 号', 'NO.'])));
  if (chance.is(0.2)) messes.push(extraColumn('联系领导意见', chance.between(2, fields.length - 1), () => null));
  messes.push(
    ...chance.pick<Mess[]>([
      [],
      [],
      [spacedNames()],
      [brokenNames()],
      [carelessNames()],
      [requiredMarks([at(fields, 0).id, at(fields, 1).id])],
    ]),
  );
  if (chance.is(0.12)) messes.push(columnNumbers());
  return messes;
}

function values(block: Block, chance: Chance, totalled: boolean): Mess[] {
  const { fields } = tableOf(block.code);
  const of = (...kinds: readonly string[]): string[] =>
    fields.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const dates = of('date');
  const messes: Mess[] = [
    chance.pick([
      dottedDates(...dates),
      isoDates(...dates),
      spelledDates(...dates),
      packedDates(...dates),
      datesOfAllKinds(...dates),
      datesShownAs(31, ...dates),
      datesShownAs('yyyy-mm-dd', ...dates),
      datesShownAs(14, ...dates),
    ]),
  ];
  if (chance.is(0.25) && !totalled)
    messes.push(chance.pick([textNumbers(...of('int')), mixedTextNumbers(...of('int')), fullWidth(...of('int'))]));
  if (chance.is(0.4)) messes.push(textPercents(...of('percent')));
  if (chance.is(0.2)) messes.push(placeholder(chance.pick(['无', '—', '/', '-']), ...fields.map(({ id }) => id)));
  const key = at(fields, 0);
  if (chance.is(0.25) && key.kind === 'text') messes.push(chance.pick([ditto('同上', key.id), mergedDown(key.id)]));
  return messes;
}
