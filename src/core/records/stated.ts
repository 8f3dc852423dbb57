/**
 * What a line over or under the table states for all its records, where the table has no column for it: 填报单位：望禾镇,
 * 截至月份：2024年6月, 填表人：张三, 测评时间：2024年6月18日, or the period in the title. Only what may be one for a whole
 * list is taken from there: a telephone number in a footer is the office's, not each member's.
 */
import type { FoundTable, MetaValue, Rows } from '../model/found';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import type { FieldDef, TableDef, Template } from '../model/template';
import { compact } from '../text/normalise';
import { townAndVillage } from '../text/town-and-village';
import { periodOfColumns } from './at-period';
import { kindInTitle } from './kind-in-title';
import { unitInTitle, unitOfSheet } from './titled';

const FILLER = /^填[表报]人$/;
const PERIODS: Readonly<Partial<Record<FieldDef['type'], RegExp>>> = {
  month: /\d{4}年\d{1,2}月(?!\d{1,2}日)/,
  year: /\d{4}年/,
};
/** The same over columns, where the year may be left to the title. */
const OF_COLUMNS: typeof PERIODS = { month: /(?:(?:19|20)\d\d年)?(?<!\d|[-—–~至])(?:1[0-2]|[1-9])月/ };
const YEAR = /(?:19|20)\d\d年/;
const WITH_YEAR = /^(?:19|20)\d\d年/;
/** One month, neither a run of them nor a day of it. */
const MONTH = /(?<![\d\-—–~至.年])(?:1[0-2]|[1-9])月(?!\d|[-—–~至底前初中末上下])/;
/** Over a list of somebody's doings, not of people: whose they are. */
const WHOSE = '姓名';
/** Lines that say whose a list is. */
const UNIT =
  /^(?:(?:填报|报送|编报|编制|上报|报表)?单位|单位名称|(?:所在|所属|填报|报送|自评|(?:被|受)?(?:考评|考核|测评|检查)|被评)?(?:党?支部|党组织)(?:名称)?)$/;
/** The same said of a list of one branch's members or doings. */
const BRANCH = /^(?:所在|所属|填报|报送|自评|(?:被|受)?(?:考评|考核|测评|检查)|被评)?(?:党?支部|党组织)(?:名称)?$/;
/** 望禾镇, 锦绣街道办事处, 望禾镇党委 */
const TOWN = /(?:镇|乡|街道)(?:党委|党工委|委员会|人民政府|政府|办事处)?$/;
/** Not one branch alone. */
const ABOVE = /(?:镇|乡|街道|办事处|党委|党工委|(?<!支部)委员会)$/;
/** What a line 单位：… says of a list of one branch's members. */
const ONE_BRANCH = /(?:支部(?:委员会)?|总支|村|社区)$/;
/** Those who answer for a list stand under it with their telephones. */
const REACHED = /联系|电话/;
const TELLING_DATE = 4;
/** 第一季度, 上半年, 1-5月, 截至2024年5月: up to when sums run. */
const QUARTER =
  /第?[一二三四1-4]季度|[上下]半年|(?<!\d)1月?[-—–~至到](?:1[0-2]|[1-9])月|截[至止](?:(?:19|20)\d\d年)?(?:1[0-2]|[1-9])月/;
/** 截至5月底, 截至2024年5月25日: the month of which progress tells. */
const UP_TO = /(?<=截[至止](?:(?:19|20)\d\d年)?)(?:1[0-2]|[1-9])月/;
/** What an assessment is of: 2024年上半年, 2024年第二季度, 2024年6月, 2024年度. */
const ASSESSED = /(?:(?:19|20)\d\d年)(?:第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|[1-9])月(?!\d)|度?)|[上下]半年/;

/** The statement on a field of a table, or null. */
export function statedFor(
  field: FieldDef,
  def: TableDef,
  found: FoundTable,
  snapshot: Snapshot,
  template: Template,
): MetaValue | null {
  const key = `${def.code}.${field.id}`;
  const more = Object.hasOwn(template.synonyms, key) ? (template.synonyms[key] ?? []) : [];
  const names = [field.label, ...field.synonyms, ...more].map((name) => compact(name)).filter(statedBy(field));
  if (names.length === 0) return null;
  const town = field.id === 'town';
  const unit = isUnitOfAll(field, def) || town;
  const ofBranch = field.ref === 'T03.orgName' && BRANCH.test(compact(field.label));
  // A list with a column for the town holds what lies in it: whose it is may be the town, never one of them.
  const besideTown = def.fields.some(({ id }) => id === 'town');
  const isIts = ({ text }: MetaValue): boolean => !besideTown || TOWN.test(compact(text)) === town;
  for (const [label, value] of found.meta) {
    const name = compact(label);
    const ofOne = BRANCH.test(name) || (UNIT.test(name) && ONE_BRANCH.test(compact(value.text)));
    const asUnit = (unit && UNIT.test(name)) || (ofBranch && ofOne);
    const said = asUnit || names.includes(name);
    if (said && value.text.trim() !== '' && (!UNIT.test(name) || isIts(value))) return value;
  }
  const titled = unit || ofBranch ? unitInTitle(found, snapshot) : null;
  if (titled !== null && isIts(titled) && (unit || !ABOVE.test(titled.text))) return titled;
  // 望禾镇竹影村2024年…: the village lies in the town.
  const two = titled === null || !town ? null : townAndVillage(titled.text);
  if (titled !== null && two !== null) return { ...titled, text: two[0] };
  const called = unit || ofBranch ? unitOfSheet(found, snapshot) : null;
  if (called !== null && isIts(called)) return called;
  const kind = kindInTitle(field, found, snapshot, template);
  if (kind !== null) return kind;
  const period = PERIODS[field.type] ?? periodOfLabel(field.label);
  if (period === null) return null;
  const sheet = snapshot.sheets[found.sheet];
  const read = periodOfColumns(OF_COLUMNS[field.type] ?? period, found);
  if (read !== null) return field.type === 'month' ? ofYear(read, found, sheet, snapshot) : read;
  const inFull = inTitle(period, found.titleRows, sheet, snapshot);
  return inFull ?? (field.type === 'month' ? monthOf(found, sheet, snapshot) : null);
}

function periodOfLabel(label: string): RegExp | null {
  if (label.includes('季度')) return QUARTER;
  return /^考[评核]期$/.test(label) ? ASSESSED : null;
}

/** A list of several things for each unit may be one unit's own: 填报单位：桃园村 stands over it instead of a column. */
function isUnitOfAll({ key, ref }: FieldDef, def: TableDef): boolean {
  return key === true && ref === 'T03.orgName' && def.fields.filter((other) => other.key === true).length > 1;
}

/** 重点任务推进情况表（6月）, or a sheet called 6月: of the year in the title, else of the template's. */
function monthOf(found: FoundTable, sheet: SheetSnapshot | undefined, snapshot: Snapshot): MetaValue | null {
  const inLine = inTitle(MONTH, found.titleRows, sheet, snapshot) ?? inTitle(UP_TO, found.titleRows, sheet, snapshot);
  const month = inLine?.text ?? MONTH.exec(compact(sheet?.name ?? ''))?.[0];
  if (month === undefined) return null;
  const year = inTitle(YEAR, found.titleRows, sheet, snapshot);
  const place = inLine ?? year ?? { row: found.headerRows.first, column: found.firstColumn };
  return { text: `${year?.text ?? ''}${month}`, row: place.row, column: place.column };
}

/** 6月 of the year in the title, where there is one. */
function ofYear(month: MetaValue, found: FoundTable, sheet: SheetSnapshot | undefined, snapshot: Snapshot): MetaValue {
  const year = WITH_YEAR.test(month.text) ? null : inTitle(YEAR, found.titleRows, sheet, snapshot);
  return { ...month, text: `${year?.text ?? ''}${month.text}` };
}

/** Which of a field's names may stand in a line for all records. */
function statedBy({ id, type, key, ref, label, required }: FieldDef): (name: string) => boolean {
  switch (type) {
    case 'text':
      // 所属乡镇：望禾镇; only the name of a town is taken for one.
      if (key === true || ref !== undefined || id === 'town') return () => true;
      return (name) => required && name === compact(label) && !UNIT.test(name) && !REACHED.test(name);
    case 'month':
    case 'year':
      return () => key === true;
    case 'enum':
      return () => key === true || required;
    case 'date':
      // 日期 alone is the day on which the list was written.
      return (name) => required && name.length >= TELLING_DATE;
    case 'person':
      return (name) => key === true || FILLER.test(label) || (required && (name === compact(label) || name === WHOSE));
    default:
      return () => false;
  }
}

function inTitle(
  period: RegExp,
  rows: Rows | null,
  sheet: SheetSnapshot | undefined,
  snapshot: Snapshot,
): MetaValue | null {
  if (rows === null || sheet === undefined) return null;
  for (let row = rows.first; row <= rows.last; row++) {
    for (const [column, cells] of sheet.columns.entries()) {
      if (cells.kind[row] !== CellKind.text) continue;
      const match = period.exec(compact(snapshot.strings[cells.value[row] ?? 0] ?? ''));
      if (match !== null) return { text: match[0], row, column };
    }
  }
  return null;
}
