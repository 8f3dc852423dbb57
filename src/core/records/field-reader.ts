/** Which reader a field's column gets, and what must be known of the whole column before its first cell is read. */
import type { FoundColumn, FoundTable } from '../model/found';
import { CellKind } from '../model/snapshot';
import { dayOf } from '../model/calendar';
import { oncePer } from '../model/once';
import type { FieldDef, Template } from '../model/template';
import type { Choice } from '../text/choice';
import { choiceList } from '../text/choice';
import type { DateOptions } from '../text/date';
import { dateOrder, tellsDone } from '../text/date';
import type { DateContext } from '../text/date-span';
import { compact } from '../text/normalise';
import type { ColumnUnits } from '../text/number';
import type { PercentScale } from '../text/percent';
import { ScaleEvidence } from '../text/percent';
import { drawsHollow } from '../text/stars';
import { moneyUnitIn } from '../text/unit';
import { askedBy, asksFinished } from '../text/yes-no';
import type { CellReader } from './cell-reader';
import type { ColumnView } from './column-view';
import { distinctTexts } from './column-view';
import {
  amountReader,
  dateReader,
  monthReader,
  percentReader,
  starsReader,
  yearReader,
  yesNoReader,
} from './number-readers';
import {
  choiceReader,
  idNumberReader,
  longTextReader,
  personReader,
  phoneReader,
  regionCodeReader,
  textReader,
  usccReader,
} from './text-readers';

/** @param column the found column, for its unit and label. */
export function readerFor(
  field: FieldDef,
  column: FoundColumn,
  view: ColumnView,
  found: FoundTable,
  template: Template,
): CellReader {
  switch (field.type) {
    case 'int':
    case 'decimal':
    case 'money':
      return amountReader(unitsOf(field, column, found), /([加扣])分$/.exec(field.label)?.[1], field.min);
    case 'percent':
      return percentReader(percentScale(view, column));
    case 'date':
      return dateReader(dateContext(view, template, field, column));
    case 'month':
      return monthReader(dateContext(view, template, field, column));
    case 'year':
      return yearReader(dateContext(view, template, field, column));
    case 'bool':
      return yesNoReader(
        {
          asksFinished: asksFinished(field.label),
          asked: asked(field, column.label),
          isSigned: field.label.includes('签'),
          get circleIsYes() {
            return !ticksOtherwise(view);
          },
        },
        column.label,
      );
    case 'stars':
      return starsReader(() => drawsHollow(distinctTexts(view)));
    case 'enum':
      return choiceReader(choicesIn(template)(field), column.label);
    case 'person':
      return personReader();
    case 'idNumber':
      return idNumberReader();
    case 'uscc':
      return usccReader();
    case 'phone':
      return phoneReader();
    case 'regionCode':
      return regionCodeReader();
    case 'longtext':
      return longTextReader();
    case 'text':
      return textReader(patternOf(field) ?? patternOf(referred(field, template)), field.pattern !== undefined);
  }
}

/** True when a field's values are numbers in `FieldValues.number`, false when they are texts. */
export function isNumberLike(field: FieldDef): boolean {
  switch (field.type) {
    case 'int':
    case 'decimal':
    case 'percent':
    case 'money':
    case 'date':
    case 'month':
    case 'year':
    case 'bool':
    case 'stars':
      return true;
    default:
      return false;
  }
}

/** The column's own unit; for money also the one stated for the whole sheet (单位：万元). */
function unitsOf(field: FieldDef, column: FoundColumn, found: FoundTable): ColumnUnits {
  const stated = compact(column.unit ?? '');
  if (field.type !== 'money' || stated !== '') return { field: field.unit ?? '', column: stated };
  let ofSheet = '';
  for (const [label, { text }] of found.meta) {
    const unit = compact(text)
      .replace(/^.*[:(]/, '')
      .replace(/\)$/, '');
    if (label.includes('单位')) ofSheet = moneyUnitIn(unit) ?? ofSheet;
  }
  return { field: field.unit ?? '', column: ofSheet };
}

const BARE = /^-?\d{1,6}(?:\.\d{1,10})?$/;

function percentScale(view: ColumnView, column: FoundColumn): PercentScale {
  const evidence = new ScaleEvidence();
  const { kind, value, style } = view.cells;
  for (const row of view.rows) {
    if (kind[row] !== CellKind.number) continue;
    evidence.add(value[row] ?? 0, view.styles[style[row] ?? 0]?.shows === 'percent');
  }
  for (const text of distinctTexts(view)) {
    const bare = text.length <= 24 ? compact(text) : '';
    if (BARE.test(bare)) evidence.add(Number(bare), false);
  }
  return evidence.scale(/[%％]/.test(column.unit ?? '') || /[%％]/.test(column.label));
}

/** The whole column is looked through only when a date comes up that could be read in several ways. */
function dateContext(view: ColumnView, { year }: Template, field: FieldDef, column: FoundColumn): DateOptions {
  let order: DateContext['order'] | undefined;
  let past: boolean | undefined;
  return {
    year,
    monthMeans: field.monthMeans ?? 'first',
    begins: tellsBeginning(field, column),
    latest: LATEST.test(field.label),
    happened: tellsDone(field.label) && tellsDone(column.label),
    get order() {
      if (order === undefined) order = dateOrder(distinctTexts(view));
      return order;
    },
    get past() {
      past ??= isPast(view, year);
      return past;
    },
  };
}

/** 最近一次日期 asks for the last of the days that a cell lists. */
const LATEST = /最近|最后/;

/** 起始时间, 公示开始, 书记任职日期: of a run of days the first one is meant. */
const BEGINNING = /起始|开始|开工|启动|任职|成立|(?<!止)起$/;

function tellsBeginning({ label }: FieldDef, column: FoundColumn): boolean {
  return BEGINNING.test(label) || (BEGINNING.test(column.label) && !column.label.includes('止'));
}

/** So many dates of the year before last or earlier say that a column tells of the past. */
const DATED = 2;

/** The column has such dates and none of `year` or later. */
function isPast(view: ColumnView, year: number): boolean {
  let dated = 0;
  const { kind, value, style } = view.cells;
  for (const row of view.rows) {
    if (kind[row] !== CellKind.number || view.styles[style[row] ?? 0]?.shows !== 'date') continue;
    const day = dayOf(value[row] ?? 0);
    if (day === null) continue;
    if (day.year >= year) return false;
    if (day.year < year - 1) dated++;
  }
  for (const text of distinctTexts(view)) {
    const written = text.length <= 24 ? /^(?:19|20)\d\d(?=\D)/.exec(compact(text))?.[0] : undefined;
    if (written === undefined) continue;
    if (Number(written) >= year) return false;
    if (Number(written) < year - 1) dated++;
  }
  return dated >= DATED;
}

/** √ or ● stands in the column as well, so that ○ may be their opposite. */
function ticksOtherwise(view: ColumnView): boolean {
  for (const text of distinctTexts(view)) if (text.length <= 4 && /[√✓✔●]/.test(text)) return true;
  return false;
}

/** The list of a field; the stages of building are a list of their own in the template. */
/** The words that a column asks about, by the names of the field and by its own. */
function asked(field: FieldDef, label: string): ReadonlySet<string> {
  const words = askedByNames(field);
  const own = [...askedBy([label])].filter((word) => !words.has(word));
  return own.length === 0 ? words : new Set([...words, ...own]);
}

const askedByNames = oncePer((field: FieldDef) => askedBy([field.label, ...field.synonyms]));

const choicesIn = oncePer((template: Template) => oncePer((field: FieldDef) => choiceList(choicesOf(field, template))));

function choicesOf(field: FieldDef, template: Template): readonly Choice[] {
  if (field.enumValues !== undefined) {
    return field.enumValues.map((label) => ({ id: label, label, synonyms: [] }));
  }
  const name = field.enumRef ?? '';
  if (Object.hasOwn(template.enums, name)) return template.enums[name] ?? [];
  return name === 'stage' ? template.centreStages.map(({ id, label }) => ({ id, label, synonyms: [] })) : [];
}

/** The field of another table whose values stand here: codes are written there as they are here. */
function referred(field: FieldDef, template: Template): FieldDef | null {
  const [code, id] = (field.ref ?? '').split('.');
  return template.tables.find((table) => table.code === code)?.fields.find((each) => each.id === id) ?? null;
}

/** Null as well where the template's expression is none: that is a fault of the template and said when it is loaded. */
function patternOf(field: FieldDef | null): RegExp | null {
  if (field?.pattern === undefined) return null;
  try {
    return new RegExp(field.pattern, 'u');
  } catch {
    return null;
  }
}
