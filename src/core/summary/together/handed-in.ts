/**
 * Whether a ledger came for a branch. Within one workbook a branch without records has done nothing; among the workbooks of
 * a city its ledger may simply not have come, and 未报 is not 0.
 */
import type { HandedIn } from '../../indices';
import type { Consolidation } from '../consolidation';
import { placeOf } from '../place';
import { groupBy } from '../rows';
import { unitNames } from '../units/unit-names';
import { unitsOf } from '../units/units';

/** Ledgers in which every branch has records. */
const ofEveryBranch: ReadonlySet<string> = new Set(['T04', 'T07', 'T08', 'T09', 'T10', 'T11', 'T12', 'T17', 'T19']);

/**
 * Ledgers in which only those have records who have something to put right. Where an office keeps one for all it speaks of
 * all; where each unit hands in its own, one that did not come says nothing. In all other ledgers no record means that
 * there was nothing to record.
 */
const ofSomeBranches: ReadonlySet<string> = new Set(['T13']);

/** Fields that say whose a record is. */
const branchFields = ['branch', 'org', 'village', 'place', 'unit'];

/** Of the files that hold a ledger, the branches and units that it speaks of. */
interface Came {
  readonly names: Set<string>;
  /** By file: who has records in it. */
  readonly files: Map<string, Set<string>>;
}

export function handedInOf(consolidation: Consolidation): HandedIn {
  const { reading, submissions } = consolidation;
  const { branches, unitOf, branchOf } = unitsOf(consolidation);
  const came = new Map<string, Came>();
  const rosteredIn = new Map<string, Set<string>>();
  for (const table of reading.tables) {
    const { code } = table.def;
    const { file } = placeOf(reading.snapshot.sheets[table.found.sheet]?.name ?? '');
    if (code === 'T03')
      for (const name of table.fields.get('orgName')?.text ?? [])
        rosteredIn.set(name, (rosteredIn.get(name) ?? new Set()).add(file));
    if (!ofEveryBranch.has(code) && !ofSomeBranches.has(code)) continue;
    const { names, files } = came.get(code) ?? { names: new Set(), files: new Map<string, Set<string>>() };
    came.set(code, { names, files });
    const here = files.get(file) ?? new Set();
    files.set(file, here);
    for (const field of branchFields) {
      for (const name of table.fields.get(field)?.text ?? []) {
        names.add(name);
        here.add(name);
      }
    }
  }
  // A branch's own workbook speaks of it even where its ledger is empty.
  const written = unitNames([...rosteredIn.keys()]);
  for (const { unit, tables } of submissions) {
    const branch = branchOf(unit)?.name ?? written.match(unit);
    if (branch !== null) for (const code of tables) came.get(code)?.names.add(branch);
    else for (const code of tables) if (ofSomeBranches.has(code)) came.get(code)?.names.add(unit);
  }
  const inUnit = groupBy(branches, ({ unit }) => unit);
  const ofAll = new Set<string>();
  for (const [code, { names, files }] of came) {
    const ofSome = ofSomeBranches.has(code);
    for (const here of files.values()) {
      let units = 0;
      for (const [unit, list] of inUnit) {
        const told = list.filter(({ name }) => here.has(name)).length;
        // The ledger of a whole town has records of most of its branches, or of several that have something to put right.
        if (told > (ofSome ? 1 : list.length / 2)) names.add(unit);
        if (told > 0 || here.has(unit)) units += 1;
      }
      if (ofSome && units > 1) ofAll.add(code);
    }
  }
  return (table, branch) => {
    const ledger = came.get(table);
    if (branch === '' || ofAll.has(table)) return true;
    if (ledger === undefined) return !ofEveryBranch.has(table);
    if (ledger.names.has(branch) || ledger.names.has(unitOf(branch))) return true;
    return [...(rosteredIn.get(branch) ?? [])].some((file) => ledger.files.has(file));
  };
}
