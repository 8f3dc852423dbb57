/** `verify`: whether a workbook is as it was when its check stamp was put in. */
import path from 'node:path';
import { withoutMarks } from '../../core/own/without-marks';
import { verifyStamp } from '../../core/stamp';
import type { Arguments } from '../arguments';
import { answer, fileByFile } from '../file-by-file';
import { listFiles } from '../files';
import { endLine, progressLine, say, type Session } from '../session';
import { words } from '../words';
import { open } from '../workbooks';

/** Exit status: 3 when a file could not be read, 1 when one was changed since, else 0. */
export async function verify(args: Arguments, session: Session): Promise<number> {
  const done = await fileByFile(await listFiles(args.paths), session, async (file) => {
    const { snapshot } = await open(file, progressLine(session, file));
    endLine(session);
    const verdict = verifyStamp(withoutMarks(snapshot));
    const sheets = verdict.verdict === 'changed' ? [...verdict.changed, ...verdict.added, ...verdict.removed] : [];
    say(session, words(session.lang).verdict(verdict.verdict, path.basename(file), sheets));
    return {
      status: verdict.verdict === 'changed' || verdict.verdict === 'inconsistent' ? 1 : 0,
      json: {
        verdict: verdict.verdict,
        code: 'stamp' in verdict ? verdict.stamp.code : null,
        changedSheets: sheets,
      },
    };
  });
  answer(session, done);
  return done.status;
}
