/** Values of records as people read them: days, shares, labels; identity numbers masked. */
import { isoOf } from '../../model/calendar';
import type { Fact } from '../../model/finding';
import type { RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { FieldDef, Template } from '../../model/template';
import { maskId } from '../../text/id-number';
import { fifteenDigits, shownPercent } from '../../text/shown';
import { NO, YES } from './vocabulary';

/** What stands in the cell, or how it was understood where it was plain; '' when nothing stands there. */
export function shownValue(table: RecordTable, record: number, field: string, template: Template): Fact {
  const values = table.fields.get(field);
  if (values === undefined) return '';
  const read = values.remarks.get(record)?.[0]?.read;
  if (read !== undefined) return shortened(read);
  if (values.state[record] !== ValueState.value) return '';
  return values.number.length > 0
    ? shownNumber(values.number[record] ?? NaN, values.field)
    : shownText(values.text[record] ?? '', values.field, template);
}

/** A number in the way of its field: 0.85 → "85%", 45473 → "2024-06-30". */
export function shownNumber(number: number, field: FieldDef): Fact {
  if (Number.isNaN(number)) return '';
  switch (field.type) {
    case 'percent':
      return shownPercent(number);
    case 'date':
      return isoOf(number);
    case 'month':
      return isoOf(number).slice(0, 7);
    case 'bool':
      return number === 1 ? YES : NO;
    default:
      return fifteenDigits(number);
  }
}

function shownText(text: string, field: FieldDef, template: Template): string {
  if (field.type === 'idNumber') return maskId(text);
  return field.type === 'enum' ? labelOf(text, field, template) : shortened(text);
}

/** The label of an enum id; the id itself for lists without labels. */
export function labelOf(id: string, field: FieldDef, template: Template): string {
  const values = field.enumRef === undefined ? undefined : template.enums[field.enumRef];
  return values?.find((value) => value.id === id)?.label ?? id;
}

/** All that may stand in a field: "村、社区、…". */
export function choicesOf(field: FieldDef, template: Template): readonly string[] {
  if (field.enumValues !== undefined) return field.enumValues;
  const name = field.enumRef ?? '';
  if (name === 'stage') return template.centreStages.map((stage) => stage.label);
  return Object.hasOwn(template.enums, name) ? (template.enums[name] ?? []).map((value) => value.label) : [];
}

/** Sentences quote so much of a cell. */
const longest = 40;

export function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
