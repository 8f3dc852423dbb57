/** What may be typed into cells of a drawn sheet. */
import type { DrawnValidation } from '../../core/model/drawing';

/** Excel takes 255 characters of values; a longer list is left to the engine's check. */
const longestList = 255;

export function addValidation(sheet: Excel.Worksheet, { range, allow, prompt, error }: DrawnValidation): void {
  const rule = ruleOf(allow);
  if (rule === null) return;
  for (const area of range.split(' ')) {
    const validation = sheet.getRange(area).dataValidation;
    validation.rule = rule;
    validation.ignoreBlanks = true;
    if (prompt !== undefined) validation.prompt = { showPrompt: true, title: '', message: prompt };
    if (error !== undefined) validation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: error };
  }
}

function ruleOf(allow: DrawnValidation['allow']): Excel.DataValidationRule | null {
  switch (allow.kind) {
    case 'list': {
      const source = allow.values.join(',');
      return source.length > longestList ? null : { list: { inCellDropDown: true, source } };
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
