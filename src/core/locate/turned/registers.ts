/** What a template calls the columns of the registers whose records may stand one a cell. */
import { oncePer } from '../../model/once';
import type { FieldDef, Template } from '../../model/template';
import { compact } from '../../text/normalise';
import { bareName } from '../cells/vocabulary';
import type { Progress } from './crossed';
import type { Meetings } from './months';
import type { Standards } from './standards';

const MEETINGS = 'meetingKind';
const TASK = 'T01.taskCode';
const UNIT = 'T03.orgName';
const STANDARD = 'standard';

/** The register in which each record is a task of some unit in some month; null where the template has none. */
export const progressOf = oncePer(
  (template: Template): { readonly table: string; readonly progress: Progress } | null => {
    for (const { code: table, fields } of template.tables) {
      const key = keyOf(fields);
      const code = key(({ ref }) => ref === TASK);
      const month = key(({ type }) => type === 'month');
      const unit = key(({ ref }) => ref === UNIT);
      const title = fields.find(({ type, required }) => type === 'longtext' && required);
      const rate = fields.find(({ type, required }) => type === 'percent' && required);
      const planned = fields.find(({ type, required }) => type === 'percent' && !required);
      const done = fields.find(({ type, required }) => type === 'bool' && required);
      if (!code || !month || !unit || !title || !rate || !done) continue;
      const progress: Progress = {
        taskNames: namesOf([code, title]),
        unitNames: namesOf([unit]),
        code: code.label,
        title: title.label,
        unit: unit.label,
        month: month.label,
        rate: rate.label,
        planned: planned?.label ?? null,
        done: done.label,
      };
      return { table, progress };
    }
    return null;
  },
);

/** Of the fields that tell one record from another the one of which that is true. */
function keyOf(fields: readonly FieldDef[]): (is: (field: FieldDef) => boolean) => FieldDef | undefined {
  return (is) => fields.find((field) => field.key === true && is(field));
}

function namesOf(fields: readonly FieldDef[]): ReadonlySet<string> {
  return new Set(fields.flatMap(({ label, synonyms }) => [label, ...synonyms].map(bareName)));
}

/** Bare names of the days that tell the records of some register apart. */
export const daysOf = oncePer((template: Template): ReadonlySet<string> => {
  return namesOf(
    template.tables.flatMap(({ fields }) => fields.filter(({ type, key }) => type === 'date' && key === true)),
  );
});

/** The register in which each record is a meeting of some kind on some day; null where the template has none. */
export const meetingsOf = oncePer((template: Template): Meetings | null => {
  const def = template.tables.find(({ fields }) => fields.some(({ enumRef }) => enumRef === MEETINGS));
  const kind = def?.fields.find(({ enumRef }) => enumRef === MEETINGS);
  const date = def?.fields.find(({ type, key }) => type === 'date' && key === true);
  if (kind === undefined || date === undefined) return null;
  const kinds = new Map<string, string>();
  for (const { label, synonyms } of template.enums[MEETINGS] ?? [])
    for (const word of [label, ...synonyms]) kinds.set(compact(word), label);
  return { kinds, kindName: kind.label, dateName: date.label };
});

/** The register in which each record says whether a branch meets a standard; null where the template has none. */
export const standardsOf = oncePer(
  (template: Template): { readonly table: string; readonly standards: Standards } | null => {
    for (const { code: table, fields } of template.tables) {
      const key = keyOf(fields);
      const branch = key(({ ref }) => ref === UNIT);
      const number = key(({ id }) => id === STANDARD);
      const content = fields.find(({ type, required }) => type === 'longtext' && required);
      const met = fields.find(({ type, required }) => type === 'bool' && required);
      if (!branch || !number || !content || !met) continue;
      const besides = fields.filter((field) => ![branch, number, content, met].includes(field));
      const standards: Standards = {
        branchNames: namesOf([branch]),
        otherNames: namesOf(besides),
        contentNames: namesOf([content]),
        branch: branch.label,
        number: number.label,
        content: content.label,
        met: met.label,
      };
      return { table, standards };
    }
    return null;
  },
);
