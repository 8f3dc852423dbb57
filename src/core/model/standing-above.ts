/** Which organisations of a roster stand above branches, and which are branches with members of their own. */
import { textAt } from './cells';
import type { RecordTable } from './record';

const ROSTER = 'T03';
/** Kinds of organisations that stand above branches; others have members of their own. */
export const kindsAbove: ReadonlySet<string> = new Set(['partyCommittee', 'partyGroup', 'generalBranch']);

/** 村党总支: many villages have one and no branches below it. */
const general = 'generalBranch';

/**
 * Whether a record of the roster stands above branches. A general branch that no other organisation names as its parent is
 * a branch itself.
 */
export function standingAbove(tables: readonly RecordTable[]): (table: RecordTable, record: number) => boolean {
  const parents = new Set<string>();
  for (const table of tables) {
    if (table.def.code !== ROSTER) continue;
    for (let record = 0; record < table.rows.length; record++) parents.add(textAt(table, 'parentOrg', record));
  }
  const named = (name: string): boolean => name !== '' && parents.has(name);
  return (table, record) => {
    const kind = textAt(table, 'orgType', record);
    if (kind !== general) return kindsAbove.has(kind);
    return named(textAt(table, 'orgName', record)) || named(textAt(table, 'orgShort', record));
  };
}
