/** What the cells of a column look like, from a sample of at most 200: says as much about a column as its name. */
import { CellKind } from '../../model/snapshot';
import type { FieldDef } from '../../model/template';
import type { CellText } from '../cells/cell-text';
import type { Grid } from '../cells/grid';
import { textAt } from '../cells/grid';
import { shapeOfNumber } from '../cells/shape';
import type { TemplateIndex } from './template-index';

/** Counts over the sampled cells that hold a value. */
export interface Profile {
  readonly cells: number;
  readonly numbers: number;
  readonly whole: number;
  readonly min: number;
  readonly max: number;
  readonly percents: number;
  readonly dates: number;
  readonly months: number;
  readonly years: number;
  /** Numbers such as 199507, which may be a year and a month. */
  readonly yearMonths: number;
  /** Such as 6.26, which among dates are days. */
  readonly days: number;
  readonly phones: number;
  readonly ids: number;
  readonly yesNo: number;
  readonly names: number;
  readonly organisations: number;
  readonly stars: number;
  readonly codes: number;
  readonly texts: number;
  readonly meanLength: number;
  /** Whole numbers that count up from row to row. */
  readonly counting: number;
  /** Folded texts with how often they occur, at most 40 different ones; counted when first asked for. */
  readonly words: () => ReadonlyMap<string, number>;
}

const SAMPLE = 200;
/** Longer texts are long, however long. */
const LONG = 60;
const DIFFERENT = 40;
/** 6.26, 6/26 */
const MONTH_DAY = /^(?:1[0-2]|[1-9])[./](?:3[01]|[12]\d|[1-9])$/;
const WHOLE_DAY = 0.5;
/** What a year tells of a date: less than a day does. */
const AS_DATE = 0.6;
/** @param records sheet rows, ascending. */
export function profileOf(grid: Grid, records: Int32Array, column: number): Profile {
  const said: string[] = [];
  let words: ReadonlyMap<string, number> | null = null;
  // One object from the beginning: one of so many parts that is put together from others is slow to make and to ask.
  const counts = {
    cells: 0,
    numbers: 0,
    whole: 0,
    percents: 0,
    dates: 0,
    months: 0,
    years: 0,
    yearMonths: 0,
    days: 0,
    phones: 0,
    ids: 0,
    yesNo: 0,
    names: 0,
    organisations: 0,
    stars: 0,
    codes: 0,
    texts: 0,
    counting: 0,
    min: Infinity,
    max: -Infinity,
    meanLength: 0,
    words: () => (words ??= counted(said)),
  };
  let length = 0;
  let before = NaN;
  const step = Math.max(1, Math.floor(records.length / SAMPLE));
  const cells = grid.sheet.columns[column];
  const { texts, unseen, styles } = grid;
  for (let i = 0; i < records.length; i += step) {
    const row = records[i] ?? 0;
    const kind = cells?.kind[row] ?? CellKind.empty;
    if (cells === undefined || kind === CellKind.empty || kind === CellKind.error) continue;
    const value = cells.value[row] ?? 0;
    const isText = kind === CellKind.text;
    const isNumber = kind === CellKind.number;
    if (isText && unseen[value] === 1) continue;
    const cell = isText ? texts.of(value) : null;
    const shape = cell?.shape ?? (isNumber ? shapeOfNumber(value) : 'yesNo');
    if (shape === 'mark') continue;
    counts.cells++;
    const look = cell?.look;
    const long = (cell?.text ?? (isNumber ? String(value) : textAt(grid, row, column))).length;
    length += long < LONG ? long : LONG;
    if (isNumber || shape === 'number' || shape === 'year' || shape === 'percent') {
      const number = cell === null ? value : Number.parseFloat(cell.bare.replaceAll(',', ''));
      counts.numbers++;
      if (Number.isInteger(number)) counts.whole++;
      // One that cannot be told makes both untellable.
      if (number < counts.min || Number.isNaN(number)) counts.min = number;
      if (number > counts.max || Number.isNaN(number)) counts.max = number;
      if (isYearMonth(number)) counts.yearMonths++;
      if (number === before + 1) counts.counting++;
      before = number;
    }
    const shows = isNumber ? styles[cells.style[row] ?? 0]?.shows : undefined;
    if (shape === 'percent' || shows === 'percent') counts.percents++;
    if (shape === 'date' || shows === 'date' || look?.date === true) counts.dates++;
    else if (shape === 'month' || look?.month === true) counts.months++;
    if (shape === 'year') counts.years++;
    if ((shape === 'number' || shape === 'text') && shows !== 'percent' && isMonthDay(cell, value)) counts.days++;
    if (shape === 'phone') counts.phones++;
    if (shape === 'id') counts.ids++;
    if (shape === 'yesNo') counts.yesNo++;
    if (look === undefined) continue;
    if (shape === 'text' || shape === 'long') counts.texts++;
    if (look.stars) counts.stars++;
    if (look.code) counts.codes++;
    if (look.organisation) counts.organisations++;
    else if (shape === 'text' && look.person) counts.names++;
    if (look.word !== null) said.push(look.word);
  }
  if (counts.cells > 0) counts.meanLength = length / counts.cells;
  return counts;
}

function isMonthDay(cell: CellText | null, value: number): boolean {
  if (cell === null) return value > 1 && value < 13 && !Number.isInteger(value) && MONTH_DAY.test(String(value));
  const first = cell.bare.charCodeAt(0);
  return first >= 0x31 && first <= 0x39 && MONTH_DAY.test(cell.bare);
}

function counted(said: readonly string[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const word of said) if (words.size < DIFFERENT || words.has(word)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** How well the values agree with a field: −1 (cannot be) … 1 (just so); 0 where nothing can be said. */
export function fit(profile: Profile, field: FieldDef, index: TemplateIndex): number {
  const { cells } = profile;
  if (cells === 0) return 0;
  const share = agreeing(profile, field, index) / cells;
  return Math.max(-1, Math.min(1, share * 2 - 1)) * strength(field);
}

/** How much a value of this type tells when it agrees. */
function strength(field: FieldDef): number {
  if (field.ref === 'indicator') return 1;
  return field.type === 'text' || field.type === 'longtext' ? 0.4 : 1;
}

function agreeing(profile: Profile, field: FieldDef, index: TemplateIndex): number {
  const { cells } = profile;
  const figures = profile.phones + profile.ids;
  switch (field.type) {
    case 'date':
      // Days and months first: of figures alone nothing can be told.
      return (
        profile.dates +
        profile.months +
        (profile.dates + profile.months + profile.days >= cells ? profile.days : 0) +
        profile.years * AS_DATE +
        (profile.dates === 0 ? serials(profile) : 0) +
        (profile.dates + profile.months + profile.yearMonths >= cells ? profile.yearMonths : 0)
      );
    case 'month':
      // A whole day says little of a month.
      return profile.dates * WHOLE_DAY + profile.months + (profile.dates === 0 ? serials(profile) : 0);
    case 'year':
      return Math.max(profile.years, profile.min >= 1900 && profile.max <= 2100 ? profile.numbers : 0);
    case 'percent':
      return profile.dates > 0
        ? profile.percents
        : profile.min >= 0 && profile.max <= 120
          ? profile.numbers
          : profile.percents;
    case 'int':
      return profile.dates > cells / 2 || profile.percents > 0 ? 0 : profile.whole - figures;
    case 'decimal':
    case 'money':
      if (isBeyond(profile, field)) return 0;
      return profile.dates > cells / 2 ? 0 : profile.numbers - figures - profile.percents;
    case 'bool':
      return Math.max(
        // Whoever received signs with a name.
        field.label.includes('签') ? profile.names + profile.yesNo : profile.yesNo,
        known(profile, YES_WORDS) + answers(profile),
        profile.numbers > 0 && profile.min >= 0 && profile.max <= 1 ? profile.whole : 0,
      );
    case 'stars':
      return profile.stars + (profile.min >= 1 && profile.max <= 5 ? profile.whole : 0);
    case 'phone':
      return profile.phones;
    case 'idNumber':
      return profile.ids;
    case 'uscc':
      return [...profile.words().keys()].filter((word) => /^[0-9a-z]{18}$/.test(word)).length >=
        profile.words().size * 0.6
        ? cells
        : 0;
    case 'regionCode':
      return profile.whole > 0 && profile.min >= 100_000 ? profile.whole : 0;
    case 'enum': {
      const list = index.choices.get(field);
      return list === undefined || list.size === 0 ? cells * 0.6 : known(profile, list);
    }
    case 'person':
      return profile.names;
    case 'text':
    case 'longtext':
      return textual(profile, field, index);
  }
}

/** 28, 27, 25 under 政治素质, of which 15 can be had: the same words on another scale. */
export function isBeyond({ cells, numbers, min }: Profile, { type, max }: FieldDef): boolean {
  return type === 'decimal' && max !== undefined && cells >= FEWEST_BEYOND && numbers === cells && min > max;
}

const FEWEST_BEYOND = 3;
const YES_WORDS: ReadonlySet<string> = new Set([
  '是的',
  '不是',
  '没有',
  '符合',
  '不符合',
  '达标',
  '未达标',
  '不达标',
  '完成',
  '未完成',
  '已完成',
  '合格',
  '不合格',
  '已认证',
  '未认证',
  '已办结',
  '未办结',
]);

/** 已签, 未报到, 有阵地: answers that need no list. */
const ANSWER = /^[已未有无没][\u4e00-\u9fff]{1,3}$/;

function answers(profile: Profile): number {
  let count = 0;
  for (const [word, times] of profile.words()) if (ANSWER.test(word) && !YES_WORDS.has(word)) count += times;
  return count + profile.yesNo;
}

function known(profile: Profile, list: ReadonlySet<string>): number {
  let count = 0;
  for (const [word, times] of profile.words()) if (list.has(word)) count += times;
  return count;
}

/** Of a life: 199507. */
function isYearMonth(number: number): boolean {
  if (!Number.isInteger(number) || number < 190_000 || number >= 210_000) return false;
  const month = number % 100;
  return month >= 1 && month <= 12;
}

function serials(profile: Profile): number {
  return profile.min >= 20_000 && profile.max <= 60_000 ? profile.whole : 0;
}

/** 已封顶 may be all that is told of a progress: short texts say nothing for or against. */
const SHORT_TEXT = 0.5;

/** 考评期, 季度: what stands under them tells of a time. */
const PERIOD = /期$|季度$/;
const OF_TIME = /\d|[年月季周期]/;

function ofTime(profile: Profile): number {
  let count = 0;
  for (const [word, times] of profile.words()) if (OF_TIME.test(word)) count += times;
  return count;
}

function textual(profile: Profile, field: FieldDef, index: TemplateIndex): number {
  const { cells } = profile;
  if (field.ref === 'indicator') return Math.max(known(profile, index.indicators.ids), cells * 0.4);
  if (field.ref === 'T03.orgName')
    return Math.max(profile.organisations, cells * 0.4 - profile.numbers - profile.dates - profile.names * 0.5);
  if (field.pattern !== undefined || field.ref !== undefined) return Math.max(profile.codes, cells * 0.4);
  if (PERIOD.test(field.label))
    return Math.min(cells, profile.years + profile.yearMonths + profile.dates + profile.months + ofTime(profile));
  if (field.type === 'longtext') return Math.max(SHORT_TEXT, Math.min(1, profile.meanLength / 8)) * profile.texts;
  return Math.max(0, cells - profile.dates - profile.percents - profile.ids);
}
