/** The stage between recognising and judging: recognised sheets → records with values and remarks. */
import type { FoundSheet } from '../model/found';
import type { Reading } from '../model/reading';
import type { Snapshot } from '../model/snapshot';
import type { Template } from '../model/template';
import { withoutFormer } from './former';
import { resolveReferences } from './references';
import { readLedgers } from './same-rows';
import { isSettled } from './settled';
import { withShared } from './shared-columns';
import { withTaskCodes } from './task-codes';

export { readRecords } from './read-records';
export { fieldsLentTo, readLedgers } from './same-rows';
export { resolveReferences } from './references';
export { withTaskCodes } from './task-codes';
export { nearestOrg, orgCandidates, orgIndex } from './org-index';
export type { OrgIndex } from './org-index';

/** @param asOf serial of the day for which everything is judged. */
export function readAll(snapshot: Snapshot, sheets: readonly FoundSheet[], template: Template, asOf: number): Reading {
  const all = sheets
    .flatMap((sheet) => sheet.tables)
    .filter(isSettled)
    .flatMap((found) => readLedgers(snapshot, found, template));
  const { tables, former } = withoutFormer(all, snapshot);
  return {
    snapshot,
    template,
    asOf,
    sheets: withShared(sheets, all),
    tables: withTaskCodes(resolveReferences(tables), template),
    ...(former.length === 0 ? {} : { former }),
  };
}
