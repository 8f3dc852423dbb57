/** `template from`: a template proposed from the workbooks that an office already fills in. */
import { read } from '../../core/engine';
import type { Reading } from '../../core/model/reading';
import { proposeTemplate } from '../../core/template';
import type { Arguments } from '../arguments';
import { answer, fileByFile } from '../file-by-file';
import { isSameFile, listFiles } from '../files';
import { endLine, progressLine, say, warn, type Session } from '../session';
import { templateWords } from '../template-words';
import { writeTemplate } from '../template-file';
import { words } from '../words';
import { open } from '../workbooks';

/** The tables of `--template` are kept where the workbooks hold them. Exit status: 1 when no ledger was found. */
export async function templateFrom(paths: readonly string[], args: Arguments, session: Session): Promise<number> {
  const say1 = templateWords(session.lang);
  const { out } = args;
  if (paths.length === 0 || out === null) {
    warn(paths.length === 0 ? say1.noFile('from') : say1.noOut('from'));
    return 2;
  }
  const listed = await listFiles(paths);
  const readings: Reading[] = [];
  for (const file of listed.workbooks) {
    if (!(await isSameFile(file, out))) continue;
    warn(say1.sameFile);
    return 2;
  }
  const done = await fileByFile(listed, session, async (file) => {
    const { snapshot } = await open(file, progressLine(session, file));
    endLine(session);
    readings.push(read(snapshot, session.template, { asOf: session.asOf }));
    return { status: 0, json: null };
  });
  if (session.cancelled()) return 130;
  const { template, notes, leftOut } = proposeTemplate(readings, session.template, {
    id: 'own',
    title: args.unit ?? say1.ownTitle,
  });
  const kept = notes.length > 0 ? await writeTemplate(out, template) : null;
  if (kept !== null) say(session, words(session.lang).setAside(out, kept));
  say(session, notes.length === 0 ? say1.nothingFound : say1.proposed(out));
  for (const note of notes) say(session, say1.ledger(note));
  for (const { file, sheet } of leftOut) say(session, say1.leftOut(file, sheet));
  answer(session, done, { out: notes.length === 0 ? null : out, tables: notes, leftOut });
  return notes.length === 0 ? Math.max(done.status, 1) : done.status;
}
