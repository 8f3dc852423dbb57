/** One workbook opened, read and checked, its cells let go; what cannot be opened is refused, never thrown. */
import { readAndCheck } from '../../core/engine';
import { Refusal } from '../../core/errors';
import type { Progress } from '../../core/host';
import type { Template } from '../../core/model/template';
import type { Collected } from '../../core/summary/told';
import { withoutCells } from '../../core/summary/without-cells';
import { open } from '../workbooks';

export type Outcome =
  { readonly kind: 'checked'; readonly checked: Collected } | { readonly kind: 'refused'; readonly refusal: Refusal };

export async function examineFile(
  file: string,
  template: Template,
  asOf: number,
  progress: Progress,
): Promise<Outcome> {
  try {
    const { snapshot } = await open(file, progress);
    return { kind: 'checked', checked: withoutCells(readAndCheck(snapshot, template, { asOf })) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', refusal: error };
    throw error;
  }
}
