/** The branches that are scored. */
import { relationOfValues } from '../formula';
import type { Value } from '../formula';
import { placeAt, sheetNameOf, stateAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import { ValueState } from '../model/record';
import type { UnknownReason } from '../model/score';
import { standingAbove } from '../model/standing-above';
import type { Book } from './book';
import type { Roster } from './item';
import type { ScoreSheet } from './score-sheet';

const ROSTER = 'T03';
/** Kinds of organisations, by id, that are branches; committees and groups above them are not scored. */
const BRANCHES: ReadonlySet<string> = new Set(['branch', 'jointBranch', 'temporaryBranch', 'generalBranch']);

export interface Subject {
  readonly name: string;
  /** Domain id; '' when unknown, with the reason. */
  readonly domain: string;
  readonly domainLack: UnknownReason | null;
  /** Row of the roster's relation. */
  readonly row: number;
  readonly sheet: string | null;
  readonly sheetRow: number | null;
}

export interface Group {
  readonly roster: Roster;
  readonly subjects: readonly Subject[];
}

/** The branches of the roster, and besides them those that only the score sheet names. */
export function branchGroups(book: Book, sheet: ScoreSheet): readonly Group[] {
  const { reading, workbook } = book;
  const relation = workbook.relation(ROSTER);
  const rostered = relation === undefined ? [] : rosteredSubjects(reading);
  const known = namesOf(reading);
  const groups: Group[] = [];
  if (relation !== undefined)
    groups.push({ roster: { code: ROSTER, relation, fields: null, branchOf: nameIn(rostered) }, subjects: rostered });
  const others = [...sheet.branches].filter(([name]) => !known.has(name));
  if (others.length > 0) groups.push(namedGroup(others, reading));
  return groups;
}

/** Every organisation of the roster, branch or not. */
function namesOf(reading: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  for (const table of reading.tables) {
    if (table.def.code !== ROSTER) continue;
    for (let record = 0; record < table.rows.length; record++) names.add(textAt(table, 'orgName', record));
  }
  return names;
}

/** A row whose kind is not written, or not in the list, counts as a branch: better one too many than one lost. */
function rosteredSubjects(reading: Reading): readonly Subject[] {
  const subjects: Subject[] = [];
  const isAbove = standingAbove(reading.tables);
  let row = 0;
  for (const table of reading.tables) {
    if (table.def.code !== ROSTER) continue;
    const kinds = reading.template.enums.orgType ?? [];
    const split = kinds.some(({ id }) => BRANCHES.has(id));
    for (let record = 0; record < table.rows.length; record++, row++) {
      const kind = textAt(table, 'orgType', record);
      const name = textAt(table, 'orgName', record);
      if (name === '' || isAbove(table, record) || (split && kind !== '' && !BRANCHES.has(kind))) continue;
      const domain = textAt(table, 'domain', record);
      subjects.push({
        name,
        domain,
        domainLack: domain === '' ? domainLack(table, record, reading) : null,
        row,
        sheet: sheetNameOf(table, reading.snapshot),
        sheetRow: table.rows[record] ?? null,
      });
    }
  }
  return subjects;
}

function domainLack(table: Reading['tables'][number], record: number, reading: Reading): UnknownReason {
  const cell = placeAt(table, 'domain', record, reading.snapshot);
  if (cell === '') return { code: 'needs-table', detail: [`${ROSTER}.domain`] };
  const unreadable = stateAt(table, 'domain', record) === ValueState.unreadable;
  return { code: unreadable ? 'unreadable' : 'no-entry', detail: [cell] };
}

function namedGroup(branches: readonly (readonly [name: string, domain: string])[], reading: Reading): Group {
  const labels = new Map((reading.template.enums.domain ?? []).map(({ id, label }) => [id, label]));
  const relation = relationOfValues(
    ROSTER,
    new Map<string, readonly Value[]>([
      ['orgName', branches.map(([name]) => name)],
      ['domain', branches.map(([, domain]) => labels.get(domain) ?? null)],
    ]),
  );
  const subjects = branches.map(([name, domain], row): Subject => {
    const domainLackOf: UnknownReason | null = domain === '' ? { code: 'no-entry', detail: ['T05.domain'] } : null;
    return { name, domain, domainLack: domainLackOf, row, sheet: null, sheetRow: null };
  });
  const roster = { code: ROSTER, relation, fields: new Set(['orgName', 'domain']), branchOf: nameIn(subjects) };
  return { roster, subjects };
}

function nameIn(subjects: readonly Subject[]): Roster['branchOf'] {
  const names = new Map(subjects.map(({ row, name }) => [row, name]));
  return (row) => names.get(row) ?? '';
}
