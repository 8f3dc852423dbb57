/**
 * Which unit a branch belongs to: the town, street or department of its line in the organisation roster. Where no roster
 * is at hand the unit of the workbook speaks for all that is in it.
 */
import type { Consolidation } from './consolidation';
import { rowsOf } from './rows';

export interface Branch {
  readonly name: string;
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
      unit: row.text('town'),
      domain: row.text('domain'),
      subDomain: row.text('subDomain'),
      members: row.number('memberCount'),
    });
  }
  const bySheet = new Map<string, string>();
  for (const submission of consolidation.submissions) bySheet.set(submission.file, submission.unit);
  const own = new Set([...branches.values()].map((branch) => branch.unit).filter((unit) => unit !== ''));
  for (const { subject, branch } of [
    ...consolidation.progress.map((result) => ({ subject: result.subject, branch: '' })),
    ...consolidation.indices.map((result) => ({ subject: '', branch: result.branch })),
  ]) {
    const unit = branches.get(branch)?.unit ?? '';
    if (unit !== '') own.add(unit);
    else if (subject !== '' && !branches.has(subject)) own.add(subject);
  }
  for (const unit of bySheet.values()) if (unit !== '' && !branches.has(unit)) own.add(unit);
  const names = [...own].sort((a, b) => Number(townName.test(b)) - Number(townName.test(a)));
  return {
    branches: [...branches.values()],
    names,
    unitOf: (branch) => branches.get(branch)?.unit ?? branch,
    branchOf: (name) => branches.get(name) ?? null,
  };
}
