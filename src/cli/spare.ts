/** Whether what lies under a name may be written over without anything of anybody's being lost, and room for it if not. */
import { readAnswers } from '../core/answers';
import { isReturnedSheet, readEntries, readReturned } from '../core/entries';
import { Refusal } from '../core/errors';
import { isOutputSheet } from '../core/model/sheet-name';
import type { Snapshot } from '../core/model/snapshot';
import { isOwnSheet } from '../core/own/names';
import { nodeCodec } from '../hosts/xlsx/node';
import { unmarkWorkbook } from '../hosts/xlsx/write';
import { before, isOther, setAside } from './set-aside';
import { endLine, progressLine, type Session } from './session';
import { open } from './workbooks';

/**
 * Room under a name: somebody's work that lies there gets another one.
 * @param bytes what is to be written; the same again needs no room
 * @param known the workbook that it was made from: what is typed there is not lost
 * @returns its new name; null where nothing was in the way
 * @throws Refusal 'not-written'
 */
export async function roomFor(
  file: string,
  bytes: Uint8Array,
  known: Snapshot | null,
  session: Session,
): Promise<string | null> {
  if (!isOther(file, bytes) || (await isSpare(file, new Set(known === null ? [] : typedIn(known)), session)))
    return null;
  return setAside(file, before);
}

/** True when the workbook has only sheets of ours, with nothing typed into them. */
export function hasOnlyOurs(snapshot: Snapshot): boolean {
  const made = snapshot.sheets.every(
    ({ name, visibility }) =>
      visibility !== 'visible' || isOutputSheet(name) || isOwnSheet(name) || isReturnedSheet(name),
  );
  return made && typedIn(snapshot).length === 0;
}

/** A marked copy that nobody saved since is; what cannot be opened may hold anything. */
async function isSpare(file: string, known: ReadonlySet<string>, session: Session): Promise<boolean> {
  try {
    const { opened, snapshot } = await open(file, progressLine(session, file));
    const undone = opened.package === null ? null : await unmarkWorkbook(opened.package.file, { codec: nodeCodec });
    if (undone === null) return hasOnlyOurs(snapshot);
    return undone.exact && typedIn(snapshot).every((entry) => known.has(entry));
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  } finally {
    endLine(session);
  }
}

/** Whatever people wrote into sheets of ours. */
function typedIn(snapshot: Snapshot): readonly string[] {
  const entries = [...readAnswers(snapshot).typed, ...readEntries(snapshot).filter(({ value }) => value !== '')];
  const written = entries.map(({ page, key, item, value }) => [page, key, item, value]);
  const returned = (readReturned(snapshot)?.lines ?? []).map((line) => Object.values(line));
  return [...written, ...returned].map((each) => JSON.stringify(each));
}
