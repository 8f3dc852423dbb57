/** 已说明: findings to be confirmed whose reason is kept with the workbook. Errors must be corrected, not explained. */
import type { Explanation } from '../model/explanation';
import type { Finding } from '../model/finding';

export interface Explained {
  readonly finding: Finding;
  /** Null where nothing was said, and always for errors. */
  readonly explanation: Explanation | null;
}

/** The findings in their order, each with the last explanation given for it. Explanations of what is gone are passed over. */
export function markExplained(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly Explained[] {
  const known = new Map<string, Explanation>();
  for (const explanation of explanations) {
    if (explanation.reason.trim() !== '') known.set(explanation.findingId, explanation);
  }
  return findings.map((finding) => ({
    finding,
    explanation: finding.severity === 'error' ? null : (known.get(finding.id) ?? null),
  }));
}
