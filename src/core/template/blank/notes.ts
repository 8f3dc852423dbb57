/** The lines under an empty ledger: how to fill it in, and an example of a record. */
import { blankWords as words } from '../../messages/blank';
import { fill } from '../../messages/fill';
import type { FieldDef, TableDef, Template } from '../../model/template';
import { choicesOf } from './hints';

/** What a line is, how often it is reported, and what must be left alone. */
export function notesOn({ grain, cadence }: TableDef): string {
  return [
    words.notes,
    grain === '' ? '' : fill(words.grain, { grain }),
    cadence === '' ? '' : fill(words.cadence, { cadence }),
    words.keep,
  ].join('');
}

/** In one line apart from the table, so that nobody takes it for a record. */
export function example(table: TableDef, template: Template): string {
  return table.fields
    .filter((field) => field.required)
    .map((field) => `${field.label}：${exampleOf(field, template)}`)
    .join('；');
}

function exampleOf(field: FieldDef, template: Template): string {
  const [choice] = choicesOf(field, template);
  if (choice !== undefined) return choice;
  switch (field.type) {
    case 'int':
      return String(Math.max(1, field.min ?? 1));
    case 'decimal':
    case 'money':
      return '5.20';
    case 'percent':
      return '85%';
    case 'date':
      return `${String(template.year)}-06-30`;
    case 'month':
      return `${String(template.year)}-06`;
    case 'year':
      return String(template.year);
    case 'stars':
      return '4';
    case 'person':
      return words.people;
    case 'phone':
      return words.phone;
    default:
      return field.ref === 'T03.orgName' ? words.organisation : words.words;
  }
}
