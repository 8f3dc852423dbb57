/**
 * Which unit a branch belongs to: the town, street or department of its line in the organisation roster. Where no roster
 * is at hand the unit of the workbook speaks for all that is in it.
 */
import type { Consolidation } from './consolidation';
import { rowsOf } from './rows';

export interface Branch {
  readonly name: string;
  /** "" when the roster gives none. */
  readonly code: string;
  readonly unit: string;
  readonly domain: string;
  readonly subDomain: string;
  readonly members: number | null;
}

export interface Units {
  readonly branches: readonly Branch[];
  /** Unit names, towns first, in the order of the roster. */
  readonly names: readonly string[];
  readonly unitOf: (branch: string) => string;
  readonly branchOf: (name: string) => Branch | null;
}

const townName = /[镇乡]$|街道$/;

export function unitsOf(consolidation: Consolidation): Units {
  const branches = new Map<string, Branch>();
  for (const row of rowsOf(consolidation.reading, 'T03')) {
    const name = row.text('orgName');
    if (name === '' || branches.has(name)) continue;
    branches.set(name, {
      name,
      code: row.text('orgCode'),
      unit: row.text('town'),
      domain: row.text('domain'),
      subDomain: row.text('subDomain'),
      members: row.number('memberCount'),
    });
  }
  const own = new Set([...branches.values()].map((branch) => branch.unit).filter((unit) => unit !== ''));
  for (const { subject } of consolidation.progress) {
    if (!branches.has(subject) && subject !== '') own.add(subject);
  }
  // Without any roster the workbooks themselves are the only units there are.
  if (branches.size === 0) {
    for (const { unit } of consolidation.submissions) if (unit !== '') own.add(unit);
  }
  const names = [...own].sort((a, b) => Number(townName.test(b)) - Number(townName.test(a)));
  return {
    branches: [...branches.values()],
    names,
    unitOf: (branch) => branches.get(branch)?.unit ?? branch,
    branchOf: (name) => branches.get(name) ?? null,
  };
}
