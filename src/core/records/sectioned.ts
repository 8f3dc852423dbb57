/**
 * What the names of a table's parts state for the records under them, where the table has no column for it: a roster in
 * parts 一、竹影村党支部（12人）, 二、石桥村党支部（9人）; incomes in parts 听泉镇, 望禾镇; problems in parts 省委督查反馈问题,
 * 自查问题. Only where every record lies under such a name, and every part with records has one.
 */
import type { FoundTable, MetaValue } from '../model/found';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import type { FieldDef, TableDef, Template } from '../model/template';
import { compact, fold } from '../text/normalise';
import type { ColumnView } from './column-view';
import { textsView } from './column-view';
import { twoKinds } from './kind-in-title';

/** What a part's name begins with, and what is counted or noted behind it. */
const NUMBER = /^(?:第?[一二三四五六七八九十百]+(?:部分|组|片)?[、.．:：,，]|\([一二三四五六七八九十\d]+\)|\d+[、.．])/;
const BEHIND = /(?:\([^()]*\)|[:：,，]?共?(?:计)?\d+[个名人件项条户]?(?:村|社区|人|党员|支部|问题)?)[:：]?$/;
/** 一, 1, （二）: the number of a part in a cell of its own. */
const COUNT = /^\(?(?:[一二三四五六七八九十]{1,3}|\d{1,3})\)?[、.]?$/;
const TOWN = /^[\u4e00-\u9fff]{1,8}(?:镇|乡|街道)$/;
const VILLAGE = /^[\u4e00-\u9fff]{1,12}(?:村|社区)$/;
const UNIT =
  /^(?:中共)?[\u4e00-\u9fff]{1,20}(?:党支部|支部委员会|支部|党总支|总支|党委|党工委|委员会|镇|乡|街道|村|社区|局|公司|医院|卫生院|学校|中学|小学|中心)$/;
const BRANCH =
  /^(?:中共)?[\u4e00-\u9fff]{1,20}(?:党支部|支部委员会|支部|党总支|总支|村|社区|局|公司|医院|卫生院|学校|中学|小学|中心)$/;
const COMMITTEE = /^(?:中共)?[\u4e00-\u9fff]{1,20}(?:党委|党工委|党总支|总支|委员会)$/;
/** Kinds of places and branches, none by its name. */
const KIND =
  /^(?:各|全|本|其他)|(?:后进|薄弱|行政|重点|示范|一般|合格|先进|优秀|五星|四星|三星)(?:村|社区|党?支部)$|^(?:农村|城市|机关|学校|企业|两新|国企|非公|社区|村)(?:社区|党支部|党委|党总支|支部)?$|^(?:乡|城|各|村)镇$|^党(?:支部|总支部?|委|工委)$/;

const OF_PROBLEMS = /(?:反馈|发现|查出|查找|查摆|指出|提出)?的?(?:问题|意见)$/;

/** 共性任务, 农村领域任务: what tasks they are. */
const TASK = '任务';
const OF_TASKS: readonly RegExp[] = [/(?:重点)?任务$/, /领域(?:的?重点)?(?:任务)?$/];

/** 一、 over （一） over 1. */
const LEVELS: readonly RegExp[] = [
  /^第?[一二三四五六七八九十]+(?:部分|组|片)?[、.．:：,，]/,
  /^\([一二三四五六七八九十]+\)/,
  /^\(?\d+[、.．)]/,
];

export interface Sectioned {
  readonly view: ColumnView;
  /** The first of the names. */
  readonly first: MetaValue;
}

/** Null where the parts' names tell nothing of the field. */
export function sectionedFor(
  field: FieldDef,
  def: TableDef,
  found: FoundTable,
  snapshot: Snapshot,
  template: Template,
): Sectioned | null {
  const nameOf = namesFor(field, def, template);
  const sheet = snapshot.sheets[found.sheet];
  if (nameOf === null || sheet === undefined || found.layout !== undefined || found.sectionRows.length === 0)
    return null;
  const names: string[] = [];
  const places: MetaValue[] = [];
  const part = new Int32Array(found.records.length).fill(-1);
  let next = 0;
  let named = false;
  let level = 0;
  for (let i = 0; i < part.length; i++) {
    const row = found.records[i] ?? 0;
    for (; (found.sectionRows[next] ?? Infinity) < row; next++) {
      const said = nameIn(sheet, found.sectionRows[next] ?? 0, found, snapshot);
      const name = said === null ? null : nameOf(said.text);
      // （一）农村 lies within 二、领域任务.
      const depth = levelOf(said?.whole ?? '');
      if (name === null && named && depth > level) continue;
      named = name !== null;
      if (said === null || name === null) continue;
      level = depth;
      names.push(name);
      places.push(said);
    }
    // What is asked for of some records only may be left open for the others.
    if (!named && (field.type !== 'enum' || field.required)) return null;
    part[i] = named ? names.length - 1 : -1;
  }
  const [first] = places;
  return first === undefined
    ? null
    : {
        view: textsView(
          [...names, ''],
          part.map((at) => (at < 0 ? names.length : at)),
        ),
        first,
      };
}

/** What the name of a part is for the field, null where it is none of its names; null where no part is named after it. */
function namesFor(field: FieldDef, def: TableDef, template: Template): ((name: string) => string | null) | null {
  if (field.type === 'enum' && (field.required || field.requiredIf !== undefined)) return wordFor(field, template);
  const shape = shapeOf(field, def);
  return shape === null ? null : (name) => (shape.test(name) && !KIND.test(name) ? name : null);
}

/** 省委督查反馈问题 over problems whose source is 省委督查, 共性任务 over those of the kind 共性, 农村领域任务. */
export function wordFor(field: FieldDef, template: Template): (name: string) => string | null {
  const { enumRef, enumValues = [] } = field;
  const kinds = twoKinds(field, template) ?? [];
  const listed = enumRef === undefined ? [] : (template.enums[enumRef] ?? []);
  const words = new Set([...enumValues, ...listed.flatMap(({ label, synonyms }) => [label, ...synonyms])].map(fold));
  return (name) => {
    const ways = [name, name.replace(OF_PROBLEMS, ''), ...OF_TASKS.map((of) => name.replace(of, ''))];
    const within = kinds.filter((word) => name.endsWith(TASK) && name.includes(word));
    return ways.find((word) => words.has(fold(word))) ?? (within.length === 1 ? (within[0] ?? null) : null);
  };
}

/** How a name looks that the field may hold; null where no part is named after it. */
function shapeOf({ id, key, ref, label }: FieldDef, def: TableDef): RegExp | null {
  if (id === 'town') return TOWN;
  if (ref !== 'T03.orgName') return null;
  if (id === 'village') return VILLAGE;
  if (label.startsWith('上级')) return COMMITTEE;
  if (label.includes('支部')) return BRANCH;
  // Of a table with one key each record is a unit of its own.
  return key !== true || def.fields.filter((other) => other.key === true).length > 1 ? UNIT : null;
}

/** Without number and count. */
export function partName(text: string): string {
  return compact(text)
    .replace(NUMBER, '')
    .replace(BEHIND, '')
    .replace(/[:：]$/, '');
}

/** How deep a part lies by its number; without one it is of the first level. */
function levelOf(text: string): number {
  return Math.max(
    0,
    LEVELS.findIndex((level) => level.test(text)),
  );
}

/** The only text of the row, without number and count. */
function nameIn(
  sheet: SheetSnapshot,
  row: number,
  { firstColumn, lastColumn }: FoundTable,
  snapshot: Snapshot,
): (MetaValue & { readonly whole: string }) | null {
  for (let column = firstColumn; column <= lastColumn; column++) {
    const cells = sheet.columns[column];
    if (cells?.kind[row] !== CellKind.text) continue;
    const whole = compact(snapshot.strings[cells.value[row] ?? 0] ?? '');
    const text = partName(whole);
    if (!COUNT.test(text)) return { text, row, column, whole };
  }
  return null;
}
