/** What a person must know to fill in a column, and what it may hold. */
import { printedWidth } from '../../drawing';
import { blankWords as words } from '../../messages/blank';
import { fill } from '../../messages/fill';
import { serialOf } from '../../model/calendar';
import type { DrawnValidation, StyleRole } from '../../model/drawing';
import type { FieldDef, FieldType, Template } from '../../model/template';

/** One sentence a demand: required, unit, format, limits, where the value must stand. */
export function hintOf(field: FieldDef, template: Template): string {
  const parts = [
    field.required
      ? words.required
      : field.requiredWhen === undefined
        ? ''
        : fill(words.requiredWhen, { when: field.requiredWhen }),
    formatHint(field, template),
    rangeHint(field),
    refHint(field, template),
    field.formula === undefined ? '' : fill(words.computed, { formula: field.formula }),
  ];
  return parts.join('');
}

function formatHint(field: FieldDef, { year }: Template): string {
  switch (field.type) {
    case 'percent':
      return words.percent;
    case 'date':
      return fill(words.date, { year });
    case 'month':
      return fill(words.month, { year });
    case 'bool':
      return words.yesNo;
    case 'enum':
      return words.choose;
    case 'stars':
      return words.stars;
    case 'idNumber':
      return words.idNumber;
    default:
      return field.unit === undefined ? '' : fill(words.inUnit, { unit: field.unit });
  }
}

function rangeHint({ type, min, max }: FieldDef): string {
  if (min === undefined || type === 'percent') return '';
  return max === undefined ? fill(words.least, { min }) : fill(words.range, { min, max });
}

function refHint({ ref }: FieldDef, { tables }: Template): string {
  const [code, id] = (ref ?? '').split('.');
  const table = tables.find((each) => each.code === code);
  const column = table?.fields.find((each) => each.id === id)?.label;
  const demand = ref === 'T03.orgName' ? words.fromName : words.from;
  return table === undefined || column === undefined ? '' : fill(demand, { table: table.title, column });
}

/** The labels that a column may hold; none for columns that are no lists. */
export function choicesOf(field: FieldDef, template: Template): readonly string[] {
  if (field.type === 'bool') return [words.yes, words.no];
  if (field.type !== 'enum') return [];
  return field.enumValues ?? (template.enums[field.enumRef ?? ''] ?? []).map((value) => value.label);
}

/** What may be typed in; null where everything may. */
export function allowed(field: FieldDef, template: Template): DrawnValidation['allow'] | null {
  const values = choicesOf(field, template);
  if (values.length > 0) return { kind: 'list', values };
  switch (field.type) {
    case 'int':
      return { kind: 'whole', min: field.min ?? null, max: field.max ?? null };
    case 'decimal':
    case 'money':
      return { kind: 'decimal', min: field.min ?? null, max: field.max ?? null };
    case 'percent':
      return { kind: 'decimal', min: 0, max: 1 };
    case 'stars':
      return { kind: 'whole', min: 1, max: 5 };
    case 'date':
    case 'month':
      return { kind: 'date', min: serialOf(1900, 3, 1), max: serialOf(template.year + 20, 12, 31) };
    default:
      return null;
  }
}

/** How a column's cells look before anything stands in them: days as days, codes as texts. */
export function roleOf({ type }: FieldDef): StyleRole {
  switch (type) {
    case 'int':
    case 'year':
    case 'stars':
      return 'int';
    case 'decimal':
      return 'score';
    case 'percent':
      return 'percent';
    case 'money':
      return 'money';
    case 'date':
    case 'month':
      return 'date';
    case 'bool':
    case 'enum':
      return 'centre';
    case 'idNumber':
    case 'phone':
    case 'uscc':
    case 'regionCode':
      return 'code';
    case 'longtext':
    case 'text':
    case 'person':
      return 'typed';
  }
}

/** Columns that a value of the usual length needs more room for than their header. */
const LEAST: ReadonlyMap<FieldType, number> = new Map([
  ['longtext', 22],
  ['text', 14],
  ['idNumber', 20],
  ['uscc', 20],
  ['regionCode', 13],
  ['phone', 13],
  ['date', 11],
  ['month', 11],
  ['enum', 10],
]);
const NARROWEST = 7;
/** A header of more than two lines is made wider up to this. */
const WIDEST_BY_HEADER = 13;

/** In characters; a Chinese one counts two. Headers stand on two lines, so that a sheet of many columns can be printed. */
export function widthOf({ type, label }: FieldDef): number {
  const halfHeader = Math.ceil(printedWidth(label) / 4) * 2 + 2;
  return Math.max(LEAST.get(type) ?? NARROWEST, Math.min(WIDEST_BY_HEADER, halfHeader));
}

/** In points: as many lines as the longest header takes. */
export function headerHeight(fields: readonly FieldDef[]): number {
  const lines = fields.map((field) => Math.ceil(printedWidth(field.label) / (widthOf(field) - 1)));
  return Math.max(2, ...lines) * 15 + 6;
}
