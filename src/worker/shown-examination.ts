/** What the screen is told of an examination, and of what would be written. */
import type { Examination } from '../core/examination';
import type { Snapshot } from '../core/model/snapshot';
import { withoutMarks } from '../core/own/without-marks';
import { textDigest, verifyStamp } from '../core/stamp';
import { unreadSheets } from '../core/unread-sheets';
import type { Change } from '../core/model/change';
import type { StampTold, View, WritePlan } from '../ui/desk';

/** Of a workbook that is no ledger: that of a template. */
export const emptyView: View = {
  sheets: [],
  findings: [],
  notChecked: [],
  unread: [],
  indices: [],
  rates: [],
  progress: [],
  balance: [],
};

export function viewOf(examination: Examination): View {
  const { reading, findings, notChecked, indices, rates, progress, balance } = examination;
  return {
    sheets: reading.sheets.map((found) => ({ name: reading.snapshot.sheets[found.sheet]?.name ?? '', found })),
    findings,
    notChecked,
    unread: unreadSheets(reading),
    indices,
    rates,
    progress,
    balance,
  };
}

/** What the stamp of a workbook says of it; null where there is none. */
export function stampTold(snapshot: Snapshot): StampTold | null {
  const told = verifyStamp(withoutMarks(snapshot));
  if (told.verdict === 'none') return null;
  return {
    verdict: told.verdict,
    code: 'stamp' in told ? told.stamp.code : '',
    sheets: told.verdict === 'changed' ? [...told.changed, ...told.added, ...told.removed] : [],
  };
}

/** How much the changes of marking are, counted by kind. */
export function writePlan(changes: readonly Change[]): WritePlan {
  return {
    changes: changes.length,
    digest: textDigest(JSON.stringify(changes)),
    sheets: changes.flatMap((change) => (change.kind === 'addSheet' ? [change.drawing.name] : [])),
    columns: changes.flatMap((change) =>
      change.kind === 'addColumn' ? [{ sheet: change.sheet, header: change.header, cells: change.cells.length }] : [],
    ),
    colours: changes.filter((change) => change.kind === 'addConditionalFormat').length,
    notes: changes.filter((change) => change.kind === 'setNote').length,
  };
}
