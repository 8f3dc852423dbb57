/** A value and one of the ways in which people write it. Where nothing stands the truth is null: missing is never zero. */
import { serialOf } from '../../../src/core/model/calendar';
import type { FieldDef, Template } from '../../../src/core/model/template';
import { at } from '../../samples/chance';
import type { Chance } from '../../samples/chance';
import type { GridCell } from '../../snapshots/from-grid';

export interface Written {
  readonly cell: GridCell;
  /** As the records give it; null: no value. */
  readonly truth: number | string | null;
}

const FAMILY = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫', '欧阳', '沈', '韩', '杨'];
const GIVEN = ['建国', '秀英', '伟', '芳', '志强', '丽', '文博', '雨桐', '德胜', '红梅', '海涛', '晓燕'];
const PLACES = ['青石桥', '柳河湾', '东坪', '云岭', '白鹭', '南屏', '双溪', '红旗', '金沙', '龙泉'];
const KINDS = ['村党支部', '社区党支部', '村联合党支部', '小学党支部', '卫生院党支部'];
const PHRASES = [
  '已按要求推进',
  '完善制度',
  '强化学习教育',
  '规范档案资料',
  '落实专人负责',
  '定期上门走访',
  '班子已充实',
];
const NOTHING = ['无', '—', '/', '／', '', '', '暂无', '-'];
const DIGITS = '零一二三四五六七八九';

export function person(chance: Chance): string {
  return chance.pick(FAMILY) + chance.pick(GIVEN);
}

export function organisation(chance: Chance): string {
  return chance.pick(PLACES) + chance.pick(KINDS);
}

function wide(text: string): string {
  return text.replace(/[0-9%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/** 85 → 八十五 */
function spoken(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const end = ones === 0 ? '' : DIGITS.charAt(ones);
  if (number === 100) return '一百';
  return tens === 0 ? DIGITS.charAt(ones) : `${tens === 1 ? '' : DIGITS.charAt(tens)}十${end}`;
}

export function identity(chance: Chance): string {
  const front = `99${String(chance.between(1000, 9999))}19${String(chance.between(50, 99))}${two(chance.between(1, 12))}${two(chance.between(1, 28))}${String(chance.between(100, 999))}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(front.charAt(i)), 0);
  return front + '10X98765432'.charAt(sum % 11);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function date(chance: Chance): Written {
  const [y, m, d] = [chance.between(2019, 2024), chance.between(1, 12), chance.between(1, 28)];
  const serial = serialOf(y, m, d) ?? 0;
  const cell = chance.pick<GridCell>([
    { value: serial, shows: 'date', format: 'yyyy/m/d' },
    { value: serial, shows: 'date', format: 'yyyy"年"m"月"d"日"' },
    `${y}.${m}.${d}`,
    `${y}/${m}/${d}`,
    `${y}-${two(m)}-${two(d)}`,
    `${y}年${m}月${d}日`,
    `${y} 年 ${m} 月 ${d} 日`,
    `${y}${two(m)}${two(d)}`,
    Number(`${y}${two(m)}${two(d)}`),
    `${y}、${m}、${d}`,
    wide(`${y}年${m}月${d}日`),
    `${String(y).slice(2)}/${m}/${d}`,
    `${y}.${two(m)}.${two(d)}`,
  ]);
  return { cell, truth: serial };
}

function month(chance: Chance): Written {
  const [y, m] = [chance.between(2023, 2024), chance.between(1, 12)];
  const cell = chance.pick<GridCell>([`${y}年${m}月`, `${y}-${two(m)}`, `${y}.${m > 9 ? m : two(m)}`, `${y}/${m}`]);
  return { cell, truth: serialOf(y, m, 1) };
}

function whole(chance: Chance, unit: string | undefined): Written {
  const truth = chance.between(0, 99);
  const forms: GridCell[] = [truth, truth, truth, String(truth), wide(String(truth)), ` ${String(truth)} `];
  if (unit !== undefined) forms.push(`${String(truth)}${unit}`);
  return { cell: chance.pick(forms), truth };
}

function percent(chance: Chance, inHundreds: boolean): Written {
  const hundred = chance.between(2, 100);
  if (inHundreds)
    return { cell: chance.pick<GridCell>([hundred, String(hundred), `${hundred}%`]), truth: hundred / 100 };
  const cell = chance.pick<GridCell>([
    { value: hundred / 100, shows: 'percent', format: '0%' },
    { value: hundred / 100, shows: 'percent', format: '0.00%' },
    `${hundred}%`,
    wide(`${hundred}%`),
    `百分之${spoken(hundred)}`,
    `${hundred} %`,
  ]);
  return { cell, truth: hundred / 100 };
}

/** @param scale what the column's unit is worth in the field's unit: 0.0001 where 元 stand in a column of 万元. */
/** @param unit of the field: 万元 or 元. */
function money(chance: Chance, scale: number, unit: string): Written {
  if (unit === '元') return yuan(chance);
  const truth = chance.decimal(1, 300, 2);
  const shown = Math.round((truth / scale) * 1e6) / 1e6;
  const forms: GridCell[] = [
    shown,
    shown,
    shown,
    String(shown),
    shown.toLocaleString('en-US', { maximumFractionDigits: 6 }),
  ];
  if (scale === 1) forms.push(`${shown}万元`, `${Math.round(truth * 10000).toLocaleString('en-US')}元`);
  if (scale === 1 && chance.is(0.2)) return { cell: '1.2亿', truth: 12_000 };
  return { cell: chance.pick(forms), truth };
}

function yuan(chance: Chance): Written {
  const truth = chance.between(1, 60) * 100;
  return {
    cell: chance.pick<GridCell>([truth, String(truth), truth.toLocaleString('en-US'), `${truth}元`, `¥${truth}`]),
    truth,
  };
}

function bool(chance: Chance, style: number): Written {
  const truth = chance.is(0.6) ? 1 : 0;
  const styles: readonly (readonly [string, string])[] = [
    ['是', '否'],
    ['√', '×'],
    ['✓', '✗'],
    ['有', '无'],
    ['Y', 'N'],
  ];
  return { cell: at(at(styles, style) as readonly string[], 1 - truth), truth };
}

function stars(chance: Chance): Written {
  const truth = chance.between(1, 5);
  return {
    cell: chance.pick<GridCell>(['★'.repeat(truth), `${DIGITS.charAt(truth)}星`, `${DIGITS.charAt(truth)}星级`, truth]),
    truth,
  };
}

/** How one column is written throughout. */
export interface Habit {
  readonly boolStyle: number;
  readonly inHundreds: boolean;
  readonly scale: number;
  /** Share of cells left open. */
  readonly open: number;
}

export function write(field: FieldDef, template: Template, chance: Chance, habit: Habit, record: number): Written {
  if (field.key !== true && chance.is(habit.open)) {
    // 无 in a column of yes and no is a no.
    const listed =
      field.type === 'enum' && (template.enums[field.enumRef ?? ''] ?? []).some(({ label }) => label === '无');
    const cell = field.type === 'bool' || listed ? '' : chance.pick(NOTHING);
    return { cell: cell === '' ? null : cell, truth: null };
  }
  switch (field.type) {
    case 'date':
      return date(chance);
    case 'month':
      return month(chance);
    case 'year': {
      const truth = chance.between(2020, 2024);
      return { cell: chance.pick<GridCell>([truth, String(truth), `${truth}年`, `${truth}年度`]), truth };
    }
    case 'percent':
      return percent(chance, habit.inHundreds);
    case 'int':
      return whole(chance, field.unit);
    case 'decimal': {
      const truth = chance.decimal(0, 90, 1);
      return { cell: chance.pick<GridCell>([truth, truth, String(truth), wide(String(truth))]), truth };
    }
    case 'money':
      return money(chance, habit.scale, field.unit ?? '');
    case 'bool':
      return bool(chance, habit.boolStyle);
    case 'stars':
      return stars(chance);
    case 'enum': {
      const list = field.enumRef === undefined ? [] : (template.enums[field.enumRef] ?? []);
      if (list.length === 0) return { cell: at(field.enumValues ?? ['其他'], record), truth: null };
      const one = chance.pick(list);
      const cell = chance.is(0.25) && one.synonyms.length > 0 ? chance.pick(one.synonyms) : one.label;
      return { cell, truth: one.id };
    }
    case 'person': {
      const truth = person(chance);
      return { cell: truth.length === 2 && chance.is(0.4) ? Array.from(truth).join('　') : truth, truth };
    }
    case 'phone': {
      const truth = `139${String(chance.between(10_000_000, 99_999_999))}`;
      return { cell: chance.pick<GridCell>([truth, Number(truth)]), truth };
    }
    case 'idNumber':
      return { ...same(identity(chance)) };
    case 'regionCode':
      return same('990101');
    case 'uscc':
      return { cell: null, truth: null };
    case 'text':
    case 'longtext':
      return words(field, chance, record);
  }
}

function same(truth: string): Written {
  return { cell: truth, truth };
}

function words(field: FieldDef, chance: Chance, record: number): Written {
  if (field.ref === 'T03.orgName' || field.id === 'orgName') return same(organisation(chance));
  if (field.ref === 'indicator') return same(`G${String((record % 9) + 1)}`);
  // What is unlike any other name: a short name is read as the full one.
  if (field.id === 'orgShort' || field.id === 'unitName')
    return same(`石门${'甲乙丙丁戊己庚辛壬癸'.charAt(record % 10)}组${String(record)}`);
  if (field.pattern !== undefined) return same(field.id === 'partyWorkers' ? '1/2' : `G-${String(record + 1)}`);
  if (/Code$|^no$|^standard$/.test(field.id)) return same(`WT-${String(record + 1).padStart(3, '0')}`);
  if (field.id === 'nation') return same(chance.pick(['汉族', '回族', '土家族']));
  if (/^(?:town|village|unit|org|unitName)$/.test(field.id))
    return same(`${chance.pick(PLACES)}${chance.pick(['镇', '村', '社区'])}`);
  if (field.id === 'contact') return same(`${person(chance)} 13912345678`);
  if (field.id === 'quarter') return same(chance.pick(['一季度', '二季度']));
  if (field.id === 'period') return same('2024年上半年');
  if (field.id === 'post') return same(chance.pick(['党支部书记', '副书记', '组织委员']));
  return same(chance.pick(PHRASES) + (field.type === 'longtext' ? `，${chance.pick(PHRASES)}` : ''));
}
