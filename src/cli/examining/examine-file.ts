/** One workbook opened, read and checked, its cells let go; what cannot be opened is refused, never thrown. */
import { Refusal } from '../../core/errors';
import type { Progress } from '../../core/host';
import type { Template } from '../../core/model/template';
import { collect } from '../../core/summary/collect';
import type { Collected } from '../../core/summary/told';
import { open } from '../workbooks';

export type Outcome =
  { readonly kind: 'checked'; readonly checked: Collected } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What all workbooks of one call are examined with. */
export interface Examining {
  readonly template: Template;
  readonly asOf: number;
  /** False: no sheet tells of what the check of a workbook finds. */
  readonly findings: boolean;
}

export async function examineFile(
  file: string,
  { template, asOf, findings }: Examining,
  progress: Progress,
): Promise<Outcome> {
  try {
    const { snapshot } = await open(file, progress);
    return { kind: 'checked', checked: collect(snapshot, template, asOf, findings) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', refusal: error };
    throw error;
  }
}
