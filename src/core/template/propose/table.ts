/** A ledger that the template does not know, as a table of it. */
import { cleanName } from '../../locate/cells/names';
import type { FieldDef, TableDef, Template } from '../../model/template';
import { compact } from '../../text/normalise';
import type { LedgerColumn } from './columns';
import { columnsOf } from './columns';
import type { Proposed } from './keys';
import { keysOf } from './keys';
import type { Ledger } from './ledgers';
import { valueType } from './value-type';
import { KEY_NAMES, NEVER_KEY } from './vocabulary';

/** Fewer records do not say that a column is always filled in. */
const FEWEST = 3;

/** Names that are taken by other tables of the template. */
export interface Taken {
  readonly codes: Set<string>;
  readonly names: Set<string>;
  readonly titles: Set<string>;
}

export function proposedTable(ledger: Ledger, taken: Taken, template: Template): Proposed {
  const columns = columnsOf(ledger, () => true);
  const plain = columns.map((column, index) => proposedField(column, `c${String(index + 1)}`, template));
  const keys = keysOf(columns, plain);
  const named = columns.every(({ samples }) => samples.records === 0) ? namingColumn(columns) : -1;
  const fields = plain.map((field, index) =>
    keys.has(index) ? { ...field, required: true, key: true } : index === named ? { ...field, required: true } : field,
  );
  const code = freeCode(taken.codes);
  const title = free(ledger.title === '' ? code : ledger.title, taken.titles);
  const table: TableDef = {
    ...{ code, id: `ledger${code.slice(1)}`, title },
    name: free(shortName(title, code), taken.names),
    titleSynonyms: ledger.otherTitles,
    ...{ cadence: '', grain: '', fields },
  };
  return { table, columns };
}

/** Of an empty form nothing can be said but that what its records are called by must be filled in; −1: nothing is. */
function namingColumn(columns: readonly LedgerColumn[]): number {
  for (const name of KEY_NAMES) {
    const index = columns.findIndex(({ samples }) => name.test(compact(samples.label)));
    if (index >= 0) return index;
  }
  return -1;
}

export function proposedField({ samples, numbered }: LedgerColumn, id: string, template: Template): FieldDef {
  const { records, filled, none, label, written } = samples;
  const always = records >= FEWEST && filled + none === records && filled > 0 && !NEVER_KEY.test(compact(label));
  const type = valueType(samples, template);
  return {
    ...{ id, label, ...type },
    required: !numbered && (always || cleanName(written).required),
    synonyms: [],
    src: '',
  };
}

/** T24 behind T23. */
function freeCode(codes: Set<string>): string {
  let n = Math.max(0, ...[...codes].map((code) => Number(/^T(\d+)$/.exec(code)?.[1] ?? 0))) + 1;
  while (codes.has(codeOf(n))) n++;
  codes.add(codeOf(n));
  return codeOf(n);
}

function codeOf(n: number): string {
  return `T${String(n).padStart(2, '0')}`;
}

/** Letters and digits only, for formulas; a letter first. */
function shortName(title: string, code: string): string {
  const name = title
    .replace(/[（(].*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 16);
  return /^\p{L}/u.test(name) ? name : `${code}${name}`;
}

function free(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}${String(n)}`;
  taken.add(name);
  return name;
}
