/** `verify`: whether a workbook is as it was when its check stamp was put in. */
import path from 'node:path';
import { stdout } from 'node:process';
import { withoutMarks } from '../../core/own/without-marks';
import { verifyStamp } from '../../core/stamp';
import type { Arguments } from '../arguments';
import { listWorkbooks } from '../files';
import { endLine, progressLine, say, warn, type Session } from '../session';
import { version } from '../version';
import { words } from '../words';
import { open, refusedOf } from '../workbooks';

/** Exit status: 3 when a file could not be read, 1 when one was changed since, else 0. */
export async function verify(args: Arguments, session: Session): Promise<number> {
  const out: object[] = [];
  let status = 0;
  for (const file of await listWorkbooks(args.paths)) {
    if (session.cancelled()) break;
    try {
      const { snapshot } = await open(file, progressLine(session, file));
      endLine(session);
      const verdict = verifyStamp(withoutMarks(snapshot));
      const sheets = verdict.verdict === 'changed' ? [...verdict.changed, ...verdict.added, ...verdict.removed] : [];
      if (verdict.verdict === 'changed' || verdict.verdict === 'inconsistent') status = Math.max(status, 1);
      const code = 'stamp' in verdict ? verdict.stamp.code : null;
      out.push({ file, verdict: verdict.verdict, code, changedSheets: sheets });
      say(session, words(session.lang).verdict(verdict.verdict, path.basename(file), sheets));
    } catch (error) {
      endLine(session);
      const refused = refusedOf(file, error, session);
      status = 3;
      out.push({ file, error: { code: refused.code, message: refused.message } });
      if (!session.json) warn(`${file}  ${refused.message}`);
    }
  }
  if (session.json)
    stdout.write(`${JSON.stringify({ tool: 'zhengtui', version, asOf: session.asOfIso, files: out })}\n`);
  return status;
}
