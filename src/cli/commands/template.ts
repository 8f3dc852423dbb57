/** `template export | blank | check | from`: the template as a workbook, empty workbooks for units, faults of an own template. */
import { templateFaultSentence } from '../../core/messages';
import type { Arguments } from '../arguments';
import { answer, fileByFile } from '../file-by-file';
import { say, warn, type Session } from '../session';
import { readTemplateFile, writeTemplate } from '../template-file';
import { templateWords } from '../template-words';
import { words } from '../words';
import { blank } from './template-blank';
import { templateFrom } from './template-from';

/** Exit status: 0; 1 when a template that was checked cannot be used; 2 wrong use; 3 a file that cannot be read. */
export async function template(args: Arguments, session: Session): Promise<number> {
  const [verb = '', ...files] = args.paths;
  switch (verb) {
    case 'export':
      return exported(args.out, session);
    case 'blank':
      return blanks(files, args, session);
    case 'check':
      return checked(files, session);
    case 'from':
      return templateFrom(files, args, session);
    default:
      warn(templateWords(session.lang).verbs(verb));
      return 2;
  }
}

async function blanks(rosters: readonly string[], args: Arguments, session: Session): Promise<number> {
  const done = await blank(rosters, args, session);
  if (done.status !== 2) answer(session, done);
  return done.status;
}

async function exported(out: string | null, session: Session): Promise<number> {
  const say1 = templateWords(session.lang);
  if (out === null) {
    warn(say1.noOut('export'));
    return 2;
  }
  const { template: own } = session;
  const kept = await writeTemplate(out, own);
  if (kept !== null) say(session, words(session.lang).setAside(out, kept));
  say(session, say1.exported(out));
  const file = { file: out, template: `${own.id}@${own.version}`, ...(kept === null ? {} : { kept }) };
  answer(session, { files: [file] });
  return 0;
}

/** Every fault with its sheet and cell, file by file; hints are told and do not count. */
async function checked(files: readonly string[], session: Session): Promise<number> {
  const say1 = templateWords(session.lang);
  if (files.length === 0) {
    warn(say1.noFile('check'));
    return 2;
  }
  const done = await fileByFile({ workbooks: files, others: [] }, session, async (file) => {
    const { faults } = await readTemplateFile(file);
    const told = faults.map((fault) => ({ ...fault, message: templateFaultSentence(fault, session.lang) }));
    const errors = told.filter((fault) => fault.severity === 'error').length;
    say(session, errors === 0 ? say1.fine(file) : say1.faults(file, errors, told.length - errors));
    for (const { message } of told) say(session, `  ${message}`);
    return { status: errors > 0 ? 1 : 0, json: { usable: errors === 0, faults: told } };
  });
  answer(session, done);
  return done.status;
}
