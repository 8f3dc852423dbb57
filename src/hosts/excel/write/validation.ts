/** What may be typed into cells: of a drawn sheet, and of the clerks' own where they have set no limits themselves. */
import type { DrawnValidation } from '../../../core/model/drawing';
import { validationTitle } from '../../../core/own/marks';

/** Excel takes 255 characters of values; a longer list is left to the engine's check. */
const longestList = 255;

/** Excel's limit for what it says when something else is typed. */
const longestMessage = 255;

export function addValidation(sheet: Excel.Worksheet, validation: DrawnValidation): void {
  limitAreas(sheet, validation.range.split(' '), validation, '');
}

/** @param areas of the validation where nobody has one yet; ours are known again by the title of their message */
export function addUserValidation(sheet: Excel.Worksheet, areas: readonly string[], validation: DrawnValidation): void {
  limitAreas(sheet, areas, validation, validationTitle);
}

function limitAreas(
  sheet: Excel.Worksheet,
  areas: readonly string[],
  { allow, prompt, error, yields }: DrawnValidation,
  title: string,
): void {
  const rule = ruleOf(allow);
  if (rule === null) return;
  const message = (error ?? '').slice(0, longestMessage);
  for (const area of areas) {
    const validation = sheet.getRange(area).dataValidation;
    validation.rule = rule;
    validation.ignoreBlanks = true;
    if (prompt !== undefined)
      validation.prompt = { showPrompt: true, title: '', message: prompt.slice(0, longestMessage) };
    const style = yields === true ? 'Warning' : 'Stop';
    if (error !== undefined || title !== '') validation.errorAlert = { showAlert: true, style, title, message };
  }
}

/** False for a list that Excel would not take into a rule; it is left to the engine's check. */
export function fitsInRule(allow: DrawnValidation['allow']): boolean {
  return ruleOf(allow) !== null;
}

function ruleOf(allow: DrawnValidation['allow']): Excel.DataValidationRule | null {
  switch (allow.kind) {
    case 'list': {
      const source = allow.values.join(',');
      const fits = source.length <= longestList && allow.values.every((value) => !/[,"]|^\s|\s$/.test(value));
      return fits ? { list: { inCellDropDown: true, source } } : null;
    }
    case 'listFrom':
      return { list: { inCellDropDown: true, source: `=${allow.formula}` } };
    case 'custom':
      return { custom: { formula: `=${allow.formula}` } };
    case 'whole':
      return { wholeNumber: limits(allow) };
    case 'decimal':
      return { decimal: limits(allow) };
    case 'date':
      return { date: days(allow) };
  }
}

interface Limits {
  readonly min: number | null;
  readonly max: number | null;
}

function limits({ min, max }: Limits): Excel.BasicDataValidation {
  if (min !== null && max !== null) return { formula1: min, formula2: max, operator: 'Between' };
  if (max !== null) return { formula1: max, operator: 'LessThanOrEqualTo' };
  return { formula1: min ?? 0, operator: 'GreaterThanOrEqualTo' };
}

/** Days as formulas that give their serials: a text would be read by the language of the office. */
function days({ min, max }: Limits): Excel.DateTimeDataValidation {
  const serial = (day: number): string => `=${String(day)}`;
  if (min !== null && max !== null) return { formula1: serial(min), formula2: serial(max), operator: 'Between' };
  if (max !== null) return { formula1: serial(max), operator: 'LessThanOrEqualTo' };
  return { formula1: serial(min ?? 0), operator: 'GreaterThanOrEqualTo' };
}
