/** Names of organisations written short or otherwise → one full name each, so that equality finds them. */
import type { FieldValues, RecordTable, Remark } from '../model/record';
import { isTold, ValueState } from '../model/record';
import type { FieldDef, TableDef } from '../model/template';
import { NO_REMARKS, remark } from '../text/read';
import type { OrgIndex } from './org-index';
import { namedBranches } from './named-branches';
import { orgCandidates, orgIndex } from './org-index';

const REFERENCE = 'T03.orgName';
/** Fields of these ids name an organisation even where the template does not demand that it stands in the roster. */
const ORG_FIELDS: ReadonlySet<string> = new Set(['org', 'branch', 'unit']);
/** In tables on branches and people alike, the kinds of subject that are organisations. */
const ORG_SUBJECTS: ReadonlySet<string> = new Set(['branch', '党支部', '党组织']);

/**
 * A name that means exactly one organisation gets that one's full name and the remark 'org-alias'; a name that means
 * none or several stays as it is written. Without a roster the branches that the ledgers name are the organisations.
 */
export function resolveReferences(tables: readonly RecordTable[]): readonly RecordTable[] {
  const index = orgIndex(tables) ?? namedBranches(tables);
  return index === null ? tables : tables.map((table) => resolved(table, index));
}

function resolved(table: RecordTable, index: OrgIndex): RecordTable {
  const town = townsOf(table);
  const changed = new Map<string, FieldValues>();
  for (const values of table.fields.values()) {
    const named = namesOrgs(table, values.field);
    if (named === null || !isTold(values)) continue;
    const full = withFullNames(values, index, named, town);
    if (full !== null) changed.set(values.field.id, full);
  }
  if (changed.size === 0) return table;
  return { ...table, fields: new Map([...table.fields].map(([id, values]) => [id, changed.get(id) ?? values])) };
}

/** Which records' values of a field are names of organisations; null: none. */
function namesOrgs(table: RecordTable, field: FieldDef): ((record: number) => boolean) | null {
  if (field.ref === REFERENCE) return () => true;
  if (field.type !== 'text' || field.ref !== undefined) return null;
  if (ORG_FIELDS.has(field.id)) return () => true;
  const subject = field.id === 'name' ? subjectField(table.def) : null;
  const kinds = subject && table.fields.get(subject);
  return kinds ? (record) => ORG_SUBJECTS.has(kinds.text[record] ?? '') : null;
}

function subjectField(def: TableDef): string | null {
  return def.fields.find((field) => field.id === 'target' && field.type === 'enum')?.id ?? null;
}

/** The town of each record: its own column, else the unit that fills in the sheet. */
function townsOf(table: RecordTable): (record: number) => string {
  const own = table.fields.get('town');
  let ofSheet = '';
  for (const [label, { text }] of table.found.meta) if (/(?:填报|报送|编报)?单位/.test(label)) ofSheet = text;
  return (record) => {
    const town = own?.text[record] ?? '';
    return town === '' ? ofSheet : town;
  };
}

function withFullNames(
  values: FieldValues,
  index: OrgIndex,
  named: (record: number) => boolean,
  town: (record: number) => string,
): FieldValues | null {
  const known = new Map<string, Map<string, string | null>>();
  const fullName = (written: string, place: string): string | null => {
    const ofPlace = known.get(place) ?? new Map<string, string | null>();
    known.set(place, ofPlace);
    const before = ofPlace.get(written);
    if (before !== undefined) return before;
    const meant = orgCandidates(index, written, place);
    const full = meant.length === 1 ? (meant[0] ?? null) : null;
    ofPlace.set(written, full);
    return full;
  };
  let text: string[] | null = null;
  const remarks = new Map<number, readonly Remark[]>(values.remarks);
  for (let record = 0; record < values.text.length; record++) {
    const written = values.text[record] ?? '';
    if (values.state[record] !== ValueState.value || index.names.has(written) || !named(record)) continue;
    const full = fullName(written, town(record));
    if (full === null) continue;
    text ??= [...values.text];
    text[record] = full;
    remarks.set(record, [...(remarks.get(record) ?? NO_REMARKS), remark('org-alias', written, full)]);
  }
  // A line over the table is no cell to remark on.
  return text && { ...values, text, remarks: values.found === null ? values.remarks : remarks };
}
