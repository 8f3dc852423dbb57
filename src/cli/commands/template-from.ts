/** `template from`: a template proposed from the workbooks that an office already fills in. */
import { stdout } from 'node:process';
import { read } from '../../core/engine';
import type { Reading } from '../../core/model/reading';
import { proposeTemplate } from '../../core/template';
import type { Arguments } from '../arguments';
import { isSameFile, listWorkbooks } from '../files';
import { endLine, progressLine, say, warn, type Session } from '../session';
import { templateWords } from '../template-words';
import { writeTemplate } from '../template-file';
import { version } from '../version';
import { words } from '../words';
import { open, refusedOf } from '../workbooks';

/** The tables of `--template` are kept where the workbooks hold them. Exit status: 1 when no ledger was found. */
export async function templateFrom(paths: readonly string[], args: Arguments, session: Session): Promise<number> {
  const say1 = templateWords(session.lang);
  const { out } = args;
  if (paths.length === 0 || out === null) {
    warn(paths.length === 0 ? say1.noFile('from') : say1.noOut('from'));
    return 2;
  }
  const files = await listWorkbooks(paths);
  const readings: Reading[] = [];
  const refusals: object[] = [];
  for (const file of files) {
    if (session.cancelled()) return 130;
    if (await isSameFile(file, out)) {
      warn(say1.sameFile);
      return 2;
    }
    try {
      const { snapshot } = await open(file, progressLine(session, file));
      readings.push(read(snapshot, session.template, { asOf: session.asOf }));
    } catch (error) {
      const { code, message } = refusedOf(file, error, session);
      refusals.push({ file, error: { code, message } });
      if (!session.json) warn(`${file}  ${message}`);
    } finally {
      endLine(session);
    }
  }
  const { template, notes, leftOut } = proposeTemplate(readings, session.template, {
    id: 'own',
    title: args.unit ?? say1.ownTitle,
  });
  const kept = notes.length > 0 ? await writeTemplate(out, template) : null;
  if (kept !== null) say(session, words(session.lang).setAside(out, kept));
  say(session, notes.length === 0 ? say1.nothingFound : say1.proposed(out));
  for (const note of notes) say(session, say1.ledger(note));
  for (const { file, sheet } of leftOut) say(session, say1.leftOut(file, sheet));
  if (session.json)
    stdout.write(
      `${JSON.stringify({ tool: 'zhengtui', version, asOf: session.asOfIso, files: refusals, out: notes.length === 0 ? null : out, tables: notes, leftOut })}\n`,
    );
  if (refusals.length > 0) return 3;
  return notes.length === 0 ? 1 : 0;
}
