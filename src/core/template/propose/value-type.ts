/** What kind of values stand in a column: tried with the engine's own readers, so that what is proposed can be read. */
import { ValueState } from '../../model/record';
import type { FieldDef, FieldType, Template } from '../../model/template';
import type { ColumnView } from '../../records/column-view';
import { readerFor } from '../../records/field-reader';
import { readColumn } from '../../records/read-column';
import { compact } from '../../text/normalise';
import { isMoneyUnit } from '../../text/unit';
import type { Samples } from './samples';
import { CODE_NAME, MONEY_NAME, OPEN_NAME, SCORE_NAME, SEQUENCE, TYPE_WORDS } from './vocabulary';

export type ValueType = Pick<FieldDef, 'type'> & Partial<Pick<FieldDef, 'unit' | 'enumValues' | 'min' | 'max'>>;

/** So many of the values must be readable; the others are left for the check to find. */
const MOST = 0.85;
const MOST_ROWS = 1000;
/** Lists: at most so many words, each at most so long, each met so often on average. */
const LONGEST_LIST = 12;
const LONGEST_WORD = 12;
const TIMES = 3;
/** Texts longer than this on average are sentences. */
const SENTENCE = 20;
const YES_NO = /^(?:是|否|有|无|√|×|✓|✔|已|未|Y|N|yes|no)$/i;
const PERSON = /^[\u4e00-\u9fff·]{2,4}$/;
const MONTH = /^(?:(?:19|20)\d\d[-./年]\d{1,2}月?|\d{1,2}月)$/;

export function valueType(samples: Samples, template: Template): ValueType {
  const hint = hinted(samples);
  return samples.filled === 0 ? byName(samples, hint) : byValues(samples, hint, template);
}

/** By the name, or by a list of options in its brackets. */
function hinted({ label }: Samples): FieldType | null {
  const bare = compact(label);
  if (SEQUENCE.test(bare)) return 'int';
  if (CODE_NAME.test(bare) && !/身份证|信用代码|区划代码/.test(bare)) return 'text';
  return TYPE_WORDS.find(([word]) => word.test(bare))?.[1] ?? null;
}

function byName(samples: Samples, hint: FieldType | null): ValueType {
  const { unit } = samples;
  const options = optionsIn(samples);
  if (options !== null) return { type: 'enum', enumValues: options };
  if (unit === '%' || hint === 'percent') return percent(NO_LIMITS);
  if (unit !== null || hint === 'decimal') return amount(samples, unit, NO_LIMITS);
  if (hint === 'int') return { type: 'int', min: 0 };
  return { type: hint ?? 'text' };
}

function byValues(samples: Samples, hint: FieldType | null, template: Template): ValueType {
  const { label, filled, numbers, texts, unit } = samples;
  const reads = (type: FieldType): number => readable(samples, type, template);
  for (const type of ['idNumber', 'uscc', 'phone', 'regionCode'] as const) {
    // Without a name that says so every value must be one beyond doubt.
    if (hint === type ? reads(type) >= MOST : type !== 'regionCode' && filled >= 3 && certain(samples, type, template))
      return { type };
  }
  const months = count(texts, (text) => MONTH.test(text));
  if (months >= filled * MOST && reads('month') >= MOST) return { type: 'month' };
  if (isDate(samples, hint) && reads('date') >= MOST) return { type: 'date' };
  const shares = samples.shownAsPercent + count(texts, (text) => /\d[%％]$/.test(text));
  if (shares >= filled * MOST || (unit === '%' && numbers >= filled * MOST))
    return percent(limitsOf(samples, 'percent', template));
  if (hint === 'year' && reads('year') >= MOST) return { type: 'year' };
  if (hint === 'stars' && reads('stars') >= MOST) return { type: 'stars' };
  const yesNo = count(texts, (text) => YES_NO.test(text));
  if ((hint === 'bool' || (yesNo === filled && texts.size >= 2)) && reads('bool') >= MOST) return { type: 'bool' };
  const figures = samples.numbers - samples.shownAsDate + count(texts, (text) => /^-?[\d,]+(?:\.\d+)?/.test(text));
  if (hint !== 'text' && figures >= filled * MOST && !areCodes(samples) && reads('decimal') >= MOST) {
    if (hint === 'percent' && samples.max <= 1.2) return percent(limitsOf(samples, 'percent', template));
    return amount(samples, unit, limitsOf(samples, 'decimal', template));
  }
  if (hint === 'person' && count(texts, (text) => PERSON.test(text)) >= filled * 0.7) return { type: 'person' };
  const options = numbers > 0 ? null : (optionsIn(samples) ?? repeated(samples, label));
  if (options !== null) return { type: 'enum', enumValues: options };
  return { type: samples.meanLength > SENTENCE ? 'longtext' : 'text' };
}

/** Share of the filled cells that are read as this type. */
function readable(samples: Samples, type: FieldType, template: Template): number {
  const { value, filled } = readAs(samples, type, template);
  return value / Math.max(1, filled);
}

/** Every one is read, and nothing is to be said about any of them. */
function certain(samples: Samples, type: FieldType, template: Template): boolean {
  const { value, filled, remarks } = readAs(samples, type, template);
  return value > 0 && value === filled && remarks === 0;
}

/** Over a sample of the rows of each place: many types are tried on every column. */
function readAs({ label, parts }: Samples, type: FieldType, template: Template) {
  const field: FieldDef = { id: '', label, type, required: false, synonyms: [], src: '' };
  let [value, filled, remarks] = [0, 0, 0];
  for (const { found, column, view } of parts) {
    const some = sampled(view);
    const read = readColumn(some, readerFor(field, column, some, found, template));
    for (const state of read.state) {
      if (state === ValueState.value) value++;
      if (state === ValueState.value || state === ValueState.unreadable) filled++;
    }
    remarks += read.remarks.size;
  }
  return { value, filled, remarks };
}

/** Rows evenly from top to bottom, at most `MOST_ROWS` of them. */
function sampled(view: ColumnView): ColumnView {
  const step = Math.ceil(view.rows.length / MOST_ROWS);
  if (step <= 1) return view;
  const every = (rows: Int32Array): Int32Array => rows.filter((_, i) => i % step === 0);
  return { ...view, rows: every(view.rows), ownRows: every(view.ownRows) };
}

function isDate({ filled, shownAsDate, texts, numbers }: Samples, hint: FieldType | null): boolean {
  const written = count(texts, (text) => /^(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}|^(?:19|20)\d{6}$/.test(text));
  if (shownAsDate + written >= filled * MOST) return true;
  return hint === 'date' && numbers - shownAsDate <= filled * (1 - MOST);
}

/** 007, 110105194912310021: figures that lose something when they are reckoned with. */
function areCodes({ label, texts }: Samples): boolean {
  return (CODE_NAME.test(label) && !SEQUENCE.test(label)) || count(texts, (text) => /^0\d+$|^\d{12,}$/.test(text)) > 0;
}

interface Limits {
  readonly min: number;
  readonly max: number;
}
/** Of a column in which nothing stands. */
const NO_LIMITS: Limits = { min: 0, max: 0 };

/** Over all rows, as the engine reads them: shares as fractions. */
function limitsOf({ label, parts }: Samples, type: FieldType, template: Template): Limits {
  const field: FieldDef = { id: '', label, type, required: false, synonyms: [], src: '' };
  let [min, max] = [Infinity, -Infinity];
  for (const { found, column, view } of parts) {
    for (const number of readColumn(view, readerFor(field, column, view, found, template)).number) {
      if (number < min) min = number;
      if (number > max) max = number;
    }
  }
  return { min, max };
}

function percent({ min, max }: Limits): ValueType {
  return min < 0 || max > 1 ? { type: 'percent', unit: '%' } : { type: 'percent', unit: '%', min: 0, max: 100 };
}

function amount(samples: Samples, headed: string | null, { min, max }: Limits): ValueType {
  const { label, whole, numbers, filled } = samples;
  const unit = headed ?? moneyOfSheet(samples);
  const isMoney = unit !== null && isMoneyUnit(unit);
  const type = isMoney ? 'money' : filled > 0 && whole === numbers && numbers > 0 ? 'int' : 'decimal';
  return {
    type,
    ...(unit === null ? {} : { unit }),
    ...(min < 0 ? {} : { min: 0 }),
    ...(SCORE_NAME.test(label) && max <= 100 ? { max: 100 } : {}),
  };
}

/** 单位：万元 over the table holds for the columns whose names speak of money. */
function moneyOfSheet({ label, parts }: Samples): string | null {
  if (!MONEY_NAME.test(compact(label))) return null;
  for (const { found } of parts) {
    for (const { text } of found.meta.values()) {
      const unit = compact(text).replace(/[()]/g, '');
      if (isMoneyUnit(unit)) return unit;
    }
  }
  return null;
}

/** 学校类别（小学、初中、高中）: the options stand in the header, and nothing else stands in the cells. */
function optionsIn({ written, texts }: Samples): readonly string[] | null {
  const inside = /[（(]([^（）()]+)[）)]/.exec(written)?.[1] ?? '';
  const options = inside.split(/[、,，/／\s]+/).filter((part) => part !== '');
  if (options.length < 3 || options.some((option) => option.length > 8 || !/^[\u4e00-\u9fff]+$/.test(option)))
    return null;
  const others = [...texts.keys()].filter((text) => !options.includes(text));
  return others.length <= texts.size * (1 - MOST) ? options : null;
}

/** A few words again and again, those met most often first. */
function repeated({ filled, texts }: Samples, label: string): readonly string[] | null {
  if (OPEN_NAME.test(compact(label)) || texts.size < 2 || texts.size > LONGEST_LIST) return null;
  const words = [...texts.keys()];
  if (filled < texts.size * TIMES || words.some((word) => word.length > LONGEST_WORD)) return null;
  return [...texts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

function count(texts: ReadonlyMap<string, number>, is: (text: string) => boolean): number {
  let sum = 0;
  for (const [text, times] of texts) if (is(text)) sum += times;
  return sum;
}
