/** The list divided by sheet or rule: the parts in the order in which they first come, inside each the order as it was. */
import type { Finding } from '../../core/model/finding';
import type { Grouping } from '../state';

export function grouped(findings: readonly Finding[], group: Grouping): readonly Finding[] {
  if (group === 'level') return findings;
  const parts = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = groupOf(finding, group);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [finding]);
    else part.push(finding);
  }
  return [...parts.values()].flat();
}

/** Severity, sheet name ("" for the file as a whole) or rule id. */
export function groupOf(finding: Finding, group: Grouping): string {
  switch (group) {
    case 'level':
      return finding.severity;
    case 'sheet':
      return finding.sheet ?? '';
    case 'rule':
      return finding.rule;
  }
}
