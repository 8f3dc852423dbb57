/** Rows right under the names of the columns that belong to the header without naming anything. */
import { CellKind } from '../../model/snapshot';
import type { RowLook, Unit } from '../cells/look';
import { HINT, MEASURE, WEIGHT_LABEL } from '../cells/words';

export type UnderHeader = 'numbers' | 'formulas' | 'units' | 'hints' | 'weights';

const BRACKETED_NUMBER = /^[(<[]?(\d{1,3})[)>\].]?$/;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const LETTERS = '甲乙丙丁戊己庚辛';
/** 1=3-5-8, 10=5+6+7, (4)=(2)/(3)*100%, =C+D */
const FORMULA =
  /^[(]?(?:\d{1,3}|[A-Za-z]{1,2}|[①-⑳])?[)]?=[(]?(?:\d{1,3}|[A-Za-z]{1,2}|[①-⑳])[)]?[-+*/×÷\d()A-Za-z①-⑳.%:]*$/;

/** The number that a cell of a row of column numbers shows, or null. */
function columnNumber(unit: Unit): number | null {
  if (unit.kind === CellKind.number) return Number.isInteger(Number(unit.text)) ? Number(unit.text) : null;
  const bare = unit.cell.bare;
  const circled = CIRCLED.indexOf(bare);
  if (circled >= 0) return circled + 1;
  const figures = BRACKETED_NUMBER.exec(bare)?.[1] ?? /^(?:第|栏)?(\d{1,3})(?:栏|列)?(?==|$)/.exec(bare)?.[1];
  return figures === undefined ? null : Number(figures);
}

/** 甲, 乙 stand beside numbers. */
function isNumbered({ cell }: Unit): boolean {
  return !LETTERS.includes(cell.bare) || cell.bare.length > 1;
}

/** So many of the numbers follow the one before. */
const MOSTLY = 0.75;

function isColumnNumbers(units: readonly Unit[]): boolean {
  const first = units.find(isNumbered);
  const start = first === undefined ? null : columnNumber(first);
  if (start === null || start > 2) return false;
  const numbered = units.filter(isNumbered);
  if (numbered.length < 2 || (numbered.length < 3 && units.length < 3)) return false;
  let steps = 0;
  let before: number | null = start;
  for (let i = 1; i < numbered.length; i++) {
    const here = numbered[i];
    if (here === undefined) return false;
    const number = columnNumber(here);
    if (number === null && !FORMULA.test(here.cell.bare))
      return i === numbered.length - 1 && steps >= Math.max(2, (i - 1) * MOSTLY);
    if (before !== null && number === before + 1) steps++;
    before = number;
  }
  return steps >= (numbered.length - 1) * MOSTLY;
}

const CODE = /^([A-Za-z]{1,3})[-_.]?0*(\d{1,3})$/;
const FEWEST_CODES = 5;

/** A01, A02, A03 under every name: numbers of the columns for a program. */
function isColumnCodes(units: readonly Unit[], named: number): boolean {
  if (units.length < FEWEST_CODES || units.length < named) return false;
  if (!CODE.test(units[0]?.cell.bare ?? '')) return false;
  const codes = units.map(({ cell }) => CODE.exec(cell.bare));
  return codes.every((code, i) => code !== null && code[1] === codes[0]?.[1] && Number(code[2]) === i + 1);
}

/** A row of the block just under the names; `named` columns are those that have a name. */
export function underHeader(look: RowLook, named: number): UnderHeader | null {
  const { units } = look;
  if (units.length === 0) return null;
  if (isColumnNumbers(units) || isColumnCodes(units, named)) return 'numbers';
  const bare = units.map((unit) => unit.cell.bare);
  if (units.every((unit) => unit.kind === CellKind.text)) {
    const formulas = bare.filter((text) => FORMULA.test(text)).length;
    if (formulas > 0 && bare.every((text) => FORMULA.test(text) || text.length <= 2 || /^[(]?\d+[)]?$/.test(text)))
      return 'formulas';
    if (areMeasures(bare, named)) return 'units';
    const hints = bare.filter((text) => HINT.test(text)).length;
    if (hints > 0 && hints >= units.length * 0.6) return 'hints';
  }
  const [first] = bare;
  const figures = units.filter((unit) => unit.shape === 'number' || unit.shape === 'percent').length;
  if (first !== undefined && WEIGHT_LABEL.test(first) && figures >= units.length - 1 && figures > 0) return 'weights';
  return null;
}

function areMeasures(bare: readonly string[], named: number): boolean {
  const measures = bare.every((text) => {
    const inner = text.replace(/^\((.*)\)$/, '$1');
    return MEASURE.test(inner) || /^(?:kg|m|cm|mm|t|kW|kg\/m|支数|%|年|年月|年月日|是\/否|有\/无)$/i.test(inner);
  });
  if (!measures) return false;
  const bracketed = bare.every((text) => /^\(.*\)$/.test(text));
  return (bracketed || bare.length >= 2 || named <= 2) && bare.some((text) => !/^[好无]$/.test(text));
}
