/** A ledger that the template knows: what its columns are called here, and which ones it has besides. */
import { even, formsOf } from '../../locate/cells/names';
import type { FieldDef, TableDef, Template } from '../../model/template';
import { compact } from '../../text/normalise';
import { columnsOf } from './columns';
import type { Ledger } from './ledgers';
import { proposedField } from './table';
import { NEVER_KEY } from './vocabulary';

export interface KnownTable {
  readonly table: TableDef;
  /** Field id → names under which it stands in the workbooks and which the template has not. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Labels of columns that were added. */
  readonly added: readonly string[];
  /** Columns that are probably one of the template's, but not surely enough to say so for good. */
  readonly unsure: readonly string[];
}

/** How sure it must be which field a column is before its name is kept. */
const SURE = 0.6;
/** 比例, 人数: shorter names mean something else in the next ledger. */
const SHORTEST = 3;

export function knownTable(def: TableDef, ledger: Ledger, template: Template): KnownTable {
  const names = new Map<string, string[]>();
  const unsure = new Set<string>();
  for (const { found } of ledger.places) {
    for (const column of found.columns) {
      const field = def.fields.find(({ id }) => id === column.field);
      // 比例 under 已认证 is no name of its own.
      const name = [...new Set(column.header)].slice(-2).join('');
      if (field === undefined || name === '' || isKnown(name, field, def, template)) continue;
      if (column.confidence < SURE || name.length < SHORTEST) unsure.add(name);
      else names.set(field.id, [...new Set([...(names.get(field.id) ?? []), name])]);
    }
  }
  // Where every indicator has a column of its own they are no columns of the ledger.
  const wide = ledger.places.some(({ found }) => found.reasons.includes('wide-form'));
  // What another ledger in the same rows has a field for is nothing new.
  const elsewhere = new Set(ledger.places.flatMap(({ found }) => found.also?.columns.map(({ label }) => label) ?? []));
  const others = wide
    ? []
    : columnsOf(
        ledger,
        ({ field, rival, label }) =>
          field === null && rival === undefined && !elsewhere.has(label) && !NEVER_KEY.test(compact(label)),
      );
  const labels = new Set(def.fields.map(({ label }) => label));
  const fresh = others.filter(({ samples }) => !labels.has(samples.label));
  const added = fresh.map((column, index) => ({
    ...proposedField(column, `own${String(index + 1)}`, template),
    required: false,
  }));
  return {
    table: {
      ...def,
      titleSynonyms: [...def.titleSynonyms, ...titlesOf(ledger).filter((title) => !isTitle(title, def))],
      fields: [...def.fields, ...added],
    },
    names,
    added: added.map(({ label }) => label),
    unsure: [...unsure],
  };
}

function isKnown(name: string, field: FieldDef, def: TableDef, template: Template): boolean {
  const own = [field.label, ...field.synonyms, ...(template.synonyms[`${def.code}.${field.id}`] ?? [])].flatMap(
    formsOf,
  );
  return formsOf(name).some((form) => own.includes(form));
}

function titlesOf({ title, otherTitles }: Ledger): readonly string[] {
  return [title, ...otherTitles];
}

/** Part of a title of the table, or the other way round: nothing new. */
function isTitle(title: string, def: TableDef): boolean {
  return [def.title, def.name, ...def.titleSynonyms].some(
    (own) => even(own).includes(even(title)) || even(title).includes(even(own)),
  );
}
