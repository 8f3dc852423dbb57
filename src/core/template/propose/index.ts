/**
 * A template from the workbooks that an office already fills in. Ledgers that the base template knows keep its
 * definition and learn the office's names; all others become new tables, their columns typed by what stands in them. If
 * none is known the rest of the base — indicators, tasks, rules on certain ledgers — is left out. What comes of it is a
 * proposal: it is handed out as a workbook, looked over and edited by the office.
 */
import type { Reading } from '../../model/reading';
import type { TableDef, Template } from '../../model/template';
import { bareTemplate } from './bare';
import type { Proposed } from './keys';
import { referencesOf } from './keys';
import { knownTable } from './known';
import type { Ledger, LeftOut } from './ledgers';
import { ledgersIn } from './ledgers';
import { proposedTable, type Taken } from './table';

export interface Proposal {
  readonly template: Template;
  readonly notes: readonly ProposalNote[];
  /** Sheets with something on them that is no ledger: forms, calendars, crosstabs. */
  readonly leftOut: readonly LeftOut[];
}

/** What was made of one ledger, for the one who looks it over. */
export interface ProposalNote {
  readonly code: string;
  readonly title: string;
  /** True when the base template had it. */
  readonly known: boolean;
  readonly places: readonly { readonly file: string; readonly sheet: string }[];
  /** Labels of the columns that are new. */
  readonly added: readonly string[];
  /** Labels of the base's columns with the office's names for them. */
  readonly renamed: readonly (readonly [label: string, names: readonly string[]])[];
  readonly unsure: readonly string[];
}

export interface ProposalOptions {
  readonly id: string;
  /** "2025年重点任务"; printed over every ledger. */
  readonly title: string;
}

/** @param readings the workbooks as read with the base template; samples of filled-in ones give more than empty ones. */
export function proposeTemplate(readings: readonly Reading[], base: Template, options: ProposalOptions): Proposal {
  const { ledgers, leftOut } = ledgersIn(readings);
  const isKnown = ledgers.some(({ code }) => code !== null);
  const start: Template = { ...(isKnown ? base : bareTemplate(base)), ...options, version: '1.0' };
  const tables = new Map(start.tables.map((table) => [table.code, table]));
  const synonyms = new Map(Object.entries(start.synonyms));
  const notes: ProposalNote[] = [];
  const fresh: Proposed[] = [];
  const taken: Taken = {
    // Behind the base's own: what the engine knows by a code must not be taken for another ledger.
    codes: new Set(base.tables.map(({ code }) => code)),
    names: new Set(start.tables.map(({ name }) => name)),
    titles: new Set(start.tables.map(({ title }) => title)),
  };
  for (const ledger of ledgers) {
    const def = ledger.code === null ? undefined : tables.get(ledger.code);
    if (def === undefined) {
      const proposed = proposedTable(ledger, taken, start);
      fresh.push(proposed);
      notes.push(
        noteOf(proposed.table, ledger, { known: false, added: proposed.table.fields.map(({ label }) => label) }),
      );
      continue;
    }
    const { table, names, added, unsure } = knownTable(def, ledger, start);
    tables.set(def.code, table);
    for (const [id, words] of names) {
      const key = `${def.code}.${id}`;
      synonyms.set(key, [...(synonyms.get(key) ?? []), ...words]);
    }
    const renamed = [...names].map(
      ([id, words]) => [table.fields.find((f) => f.id === id)?.label ?? id, words] as const,
    );
    notes.push(noteOf(table, ledger, { known: true, added, renamed, unsure }));
  }
  const references = referencesOf(fresh, start);
  const added = fresh.map(({ table }): TableDef => ({
    ...table,
    fields: table.fields.map((field) => {
      const ref = references.get(`${table.code}.${field.id}`);
      return ref === undefined ? field : { ...field, ref };
    }),
  }));
  const template = { ...start, tables: [...tables.values(), ...added], synonyms: Object.fromEntries(synonyms) };
  return { template, notes, leftOut };
}

function noteOf(
  { code, title }: TableDef,
  { places }: Ledger,
  rest: Pick<ProposalNote, 'known'> & Partial<Pick<ProposalNote, 'added' | 'renamed' | 'unsure'>>,
): ProposalNote {
  return {
    ...{ code, title, added: [], renamed: [], unsure: [] },
    ...rest,
    places: places.map(({ snapshot, found }) => ({
      file: snapshot.name,
      sheet: snapshot.sheets[found.sheet]?.name ?? '',
    })),
  };
}
