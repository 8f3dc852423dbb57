/** What a summary goes on needing of an examined workbook: its records and what the cells told, not the cells. */
import type { Checked } from '../examination';
import { verifyStamp } from '../stamp';
import { readStates } from './state/state-sheet';
import { toldBy, type Collected } from './told';

/** The same examination without cells; a workbook whose cells are still asked for (stamped, or a summary) as it is. */
export function withoutCells(examination: Checked): Collected {
  const { reading } = examination;
  const { snapshot } = reading;
  if (verifyStamp(snapshot).verdict !== 'none' || readStates(snapshot) !== null) return examination;
  const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, columns: [], merges: [], notes: [] }));
  return {
    ...examination,
    told: toldBy(examination),
    reading: { ...reading, snapshot: { ...snapshot, strings: [], sheets } },
  };
}
