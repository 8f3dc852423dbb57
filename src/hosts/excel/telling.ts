/** Whether Excel tells of edits while we write ourselves. */
import type { Abilities } from './abilities';

/** Where events say who made an edit they go on: a colleague's must not be missed. Takes effect with the next sync. */
export function tellOfEdits(context: Excel.RequestContext, { editSource }: Abilities, tell: boolean): void {
  if (!editSource) context.runtime.enableEvents = tell;
}
