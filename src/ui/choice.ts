/** Which of the findings are looked at, and mended together: by level, sheet and rule. */
import type { Finding } from '../core/model/finding';
import type { Severity } from '../core/model/template';

export interface Choice {
  readonly severities: readonly Severity[];
  /** Sheet name or null for all. */
  readonly sheet: string | null;
  readonly rule: string | null;
}

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'confirm', 'hint'];

export function isChosen({ severity, sheet, rule }: Finding, choice: Choice): boolean {
  return (
    choice.severities.includes(severity) &&
    (choice.sheet === null || sheet === choice.sheet) &&
    (choice.rule === null || rule === choice.rule)
  );
}

/** The gravest first, each level in the order of the sheets. */
export function chosen(findings: readonly Finding[], choice: Choice): readonly Finding[] {
  const kept = findings.filter((finding) => isChosen(finding, choice));
  return severities.flatMap((severity) => kept.filter((finding) => finding.severity === severity));
}
