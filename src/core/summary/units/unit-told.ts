/**
 * Which unit each table of a workbook speaks for, where the sheet itself says so: by a line 填报单位, by its title
 * (望禾镇竹影村2024年…统计表), or by its name where a workbook has one sheet for each unit. Columns are not asked here.
 */
import type { Rows } from '../../model/found';
import { oncePer } from '../../model/once';
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import type { TableDef, Template } from '../../model/template';
import { unitInTitle } from '../../records/titled';
import { textAt } from '../../rules/bench/sheet-cells';
import { compact, fold } from '../../text/normalise';
import { unitMeta } from './recognise';

/** What a sheet says of its unit. */
export interface UnitTold {
  readonly unit: string;
  /** The unit that filled it in, when that is another one: the town over a village's sheet. */
  readonly filledBy: string;
}

const small = /(?:村|社区|居委会|村委会|[村居]民委员会|支部|总支|支部委员会|公司|学校|小学|中学|医院|卫生院|合作社)$/;
const large = /(?:镇|乡|街道|街道办事处|党委|党工委|工委|开发区|农场|林场|园区|集团|协会|商会)$/;
/** Units by themselves, and parts of others: 市教育局, and the 农业服务中心 of a town. */
const office = /(?:委员会|局|办公室|中心|党组)$/;
const anyUnit = new RegExp(`${small.source}|${large.source}|${office.source}`);
/** No names: kinds of units, states of units, words for tables. */
const kindOnly =
  /^(?:全|各|本|市直|镇直|下属|所属|其他|其它|行政|村级|基层|农村|城市|机关|非公|社会组织|[一二三四五六七八九十\d]+个?)*(?:省|市|县|区|镇|乡|街道|村|社区|单位|支部|党支部|总支|党总支|党委|党组织|部门|公司|学校|乡镇|委员会|中心)$/;
const noUnit =
  /合格|先进|创评|薄弱|空壳|后进|达标|示范|重点|优秀|经济强|试点|表|台账|统计|登记|名单|花名册|情况|汇总|明细|清单|说明|填报|模板|样表|季度|月份|年度|半年/;
const times =
  /20\d\d[年./-]?(?:度|\d{1,2}月(?:份)?)?|(?:第?[一二三四1-4]季度)|[上下]半年(?:度)?|(?<!\d)\d{1,2}月(?:份)?/g;

/** 望禾镇各支部, 望禾镇所属党组织: what belongs to a unit is told by the unit. */
const allOfIt =
  /(?:党委|党工委)?(?:(?:下属|所属|所辖|下辖|辖区(?:内)?)(?:各|部分|所有|全部)?|各|部分|所有|全部)(?:基层)?(?:党支部|支部|党总支|总支|党组织|村|社区|单位|[、和])+$/;

/** 望禾镇村党支部, 东湖街道社区: of a kind, none by its name. */
const kindOfIt = /(?<=..[镇乡]|街道)(?:农?村|社区|[、和及]|\((?:村|社区)\))+(?:党支部|党总支|党组织|支部)?$/;

/** The words as the name of one unit; "" when they are none: 全市, 合格支部, 收入台账. */
export function unitIn(words: string): string {
  const bare = compact(words)
    .replace(/^[-—_.、\d()（）]+|[-—_.、\d()（）]+$/g, '')
    .replace(allOfIt, '')
    .replace(kindOfIt, '');
  if (bare.length < 2 || bare.length > 30 || !anyUnit.test(bare)) return '';
  return kindOnly.test(bare) || noUnit.test(bare) ? '' : bare;
}

/** The words name a unit that is no part of another by what it is: a village, a branch, a school. */
export function isWholeUnit(words: string): boolean {
  const unit = unitIn(words);
  return small.test(unit) || large.test(unit);
}

/** By table; a table of which the sheet says nothing is not in it. */
export function unitsTold(reading: Reading): ReadonlyMap<RecordTable, UnitTold> {
  const { template, tables } = reading;
  const bySheet = sheetUnits(reading);
  const told = new Map<RecordTable, UnitTold>();
  for (const table of tables) {
    const { sheet, titleRows } = table.found;
    const filledBy = unitMeta(table.found.meta);
    const titled = titleRows === null ? '' : unitOfTitles(titlesIn(reading, sheet, titleRows), table, template);
    const named = titled === '' ? (unitInTitle(table.found, reading.snapshot)?.text ?? '') : titled;
    const own = named !== '' ? named : (bySheet.get(sheet) ?? '');
    // The town fills in, the village is spoken of; otherwise the line for the unit is what was meant.
    const nearer = filledBy === '' || (small.test(own) && !small.test(filledBy));
    const unit = own !== '' && nearer ? own : filledBy;
    if (unit !== '') told.set(table, { unit, filledBy: unit === filledBy ? '' : filledBy });
  }
  return told;
}

/** The texts of the title rows, but for lines that state something: 填报单位：… */
function titlesIn({ snapshot }: Reading, sheet: number, rows: Rows): readonly string[] {
  const texts: string[] = [];
  for (let row = rows.first; row <= rows.last; row += 1) {
    for (let column = 0; column < (snapshot.sheets[sheet]?.columnCount ?? 0); column += 1) {
      const text = textAt(snapshot, sheet, row, column);
      if (text !== '' && !/[:：]/.test(text)) texts.push(text);
    }
  }
  return texts;
}

function unitOfTitles(titles: readonly string[], table: RecordTable, template: Template): string {
  for (const title of titles) {
    const unit = unitOfTitle(title, table, template);
    if (unit !== '') return unit;
  }
  return '';
}

function unitOfTitle(title: string, { def }: RecordTable, template: Template): string {
  const whole = compact(title);
  if (whole === '') return '';
  const inBrackets = [...whole.matchAll(/[(（]([^()（）]+)[)）]/g)].map((match) => unitIn(match[1] ?? ''));
  const outside = whole.replace(/[(（][^()（）]*[)）]/g, '');
  const lead = outside.split(/20\d\d年|[“"《]/)[0] ?? '';
  let rest = outside.replace(/[“"《][^”"》]*[”"》]/g, '').replaceAll(compact(template.title), '');
  const own = titlesOf(def).find((name) => name !== '' && rest.includes(name));
  if (own !== undefined) rest = rest.replace(own, '');
  rest = rest.replace(times, '');
  const candidates = [
    ...(lead === outside ? [] : [unitIn(lead)]),
    own === undefined ? '' : unitIn(rest),
    ...inBrackets,
  ];
  return candidates.find((each) => each !== '') ?? '';
}

/** Titles of ledgers and words of lists, folded: no names of units. */
const wordsOf = oncePer(
  (template: Template): ReadonlySet<string> =>
    new Set(
      [
        ...template.tables.flatMap(({ title, name, titleSynonyms }) => [title, name, ...titleSynonyms]),
        ...Object.values(template.enums).flatMap((values) =>
          values.flatMap(({ label, synonyms }) => [label, ...synonyms]),
        ),
      ].map(fold),
    ),
);

/** The titles of a ledger, the longest first. */
const titlesOf = oncePer((def: TableDef): readonly string[] =>
  [def.title, def.name, ...def.titleSynonyms].map(compact).sort((a, b) => b.length - a.length),
);

/** Names of sheets as units: only where one ledger stands on several sheets that are all named so. */
function sheetUnits({ tables, snapshot, template }: Reading): ReadonlyMap<number, string> {
  const units = new Map<number, string>();
  const words = wordsOf(template);
  const byCode = new Map<string, Set<number>>();
  for (const { def, found } of tables) byCode.set(def.code, (byCode.get(def.code) ?? new Set()).add(found.sheet));
  for (const sheets of byCode.values()) {
    const named = [...sheets].flatMap((sheet) => {
      const name = snapshot.sheets[sheet]?.name ?? '';
      const unit = unitIn(name.replace(times, ''));
      return unit === '' || words.has(fold(unit)) ? [] : [[sheet, unit] as const];
    });
    if (new Set(named.map(([, unit]) => unit)).size < 2) continue;
    for (const [sheet, unit] of named) units.set(sheet, unit);
  }
  return units;
}
