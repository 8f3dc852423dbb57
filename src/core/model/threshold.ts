/** Numbers that an office sets in its template. */
import type { Template } from './template';

/** As shown in its unit (95 with unit "%"); null when the template has none or the office has not entered it. */
export function thresholdOf(template: Template, id: string): number | null {
  const value = template.thresholds.find((threshold) => threshold.id === id)?.value;
  return typeof value === 'number' ? value : null;
}
