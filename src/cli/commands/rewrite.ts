/**
 * `mark`, `unmark`, `stamp` and `fix`: one workbook in, a changed copy out. The original is never touched without
 * `--in-place`, and then it is replaced in one step.
 */
import path from 'node:path';
import { answerChanges, readAnswers, type Answers } from '../../core/answers';
import { examine } from '../../core/engine';
import type { Examination } from '../../core/examination';
import { Refusal } from '../../core/errors';
import { readEntries } from '../../core/entries';
import { leftAlone, markChanges, resultSheets } from '../../core/marking';
import { safeFixes } from '../../core/marking/fixes';
import { typedAnswers } from '../../core/marking/kept-answers';
import { sentence } from '../../core/messages';
import { cellName } from '../../core/model/address';
import type { Change } from '../../core/model/change';
import { stampChanges, stampOf } from '../../core/stamp';
import { nodeCodec } from '../../hosts/xlsx/node';
import { createWorkbook, patchWorkbook, unmarkWorkbook } from '../../hosts/xlsx/write';
import type { Arguments } from '../arguments';
import { answer, fileByFile, type FileDone } from '../file-by-file';
import { isSameFile, listFiles, writeBytes } from '../files';
import { checkJson, counts, findingJson } from '../output/json';
import { endLine, progressLine, say, warn, type Session } from '../session';
import { roomFor } from '../spare';
import { fitting, targetsOf, withoutResults, type Target } from '../targets';
import { version } from '../version';
import { words } from '../words';
import { open, openBytes, type OpenBook } from '../workbooks';

/** What a rewriting command comes to for one file. */
interface Rewritten {
  /** null: nothing was to be written. */
  readonly bytes: Uint8Array | null;
  /** True: they are a workbook of results alone; the original cannot be marked itself. */
  readonly beside?: true;
  readonly status: number;
  readonly lines: readonly string[];
  readonly json: object;
}

export async function rewrite(args: Arguments, session: Session): Promise<number> {
  const out = args.inPlace ? null : args.out;
  const listed = await listFiles(args.paths);
  const workbooks = await withoutResults(args.paths, listed.workbooks, out);
  const targetOf = await targetsOf(args.paths, workbooks, out);
  for (const file of out === null ? [] : workbooks) {
    if (!(await isSameFile(file, targetOf(file).file))) continue;
    warn(words(session.lang).sameFile);
    return 2;
  }
  const taken = new Set(workbooks.map((file) => path.resolve(targetOf(file).file)));
  const done = await fileByFile({ ...listed, workbooks }, session, (file) =>
    rewriteOne(file, targetOf(file), taken, args.command, session),
  );
  answer(session, done);
  return done.status;
}

/** @param taken full names of all results; that of this one is put among them */
async function rewriteOne(
  file: string,
  target: Target,
  taken: Set<string>,
  command: Arguments['command'],
  session: Session,
): Promise<FileDone> {
  const say1 = words(session.lang);
  const book = await open(file, progressLine(session, file));
  endLine(session);
  const { status, json, ...made } = await carryOut(command, book, path.basename(file), session);
  for (const line of made.lines) say(session, line);
  if (made.bytes === null) return { status, json };
  const ending = book.opened.format === 'xlsm' ? 'xlsm' : 'xlsx';
  const beside = made.beside === true;
  const out = fitting(target, { ending, beside }, (name) => taken.has(path.resolve(name)));
  taken.add(path.resolve(out));
  const kept = (await isSameFile(out, file)) ? null : await roomFor(out, made.bytes, book.snapshot, session);
  await writeBytes(out, made.bytes);
  if (kept !== null) say(session, say1.setAside(out, kept));
  if (beside) say(session, say1.beside(book.opened.format === 'csv' ? '.csv' : '.xls'));
  say(session, say1.written(out));
  if (target.named === 'user' && path.extname(out).toLowerCase() !== `.${ending}`) warn(say1.wrongEnding(out, ending));
  return { status, json: { out, ...(kept === null ? {} : { kept }), ...json } };
}

function carryOut(command: Arguments['command'], book: OpenBook, name: string, session: Session): Promise<Rewritten> {
  switch (command) {
    case 'unmark':
      return unmark(book, session);
    case 'fix':
      return fix(book, session);
    case 'stamp':
      return mark(book, name, session, true);
    default:
      return mark(book, name, session, false);
  }
}

async function mark(book: OpenBook, name: string, session: Session, stamped: boolean): Promise<Rewritten> {
  const { template, lang } = session;
  const say1 = words(lang);
  const clean = await withoutOurs(book);
  const examination = examine(clean.snapshot, template, {
    asOf: session.asOf,
    answers: readAnswers(book.snapshot),
    entries: readEntries(book.snapshot).filter(({ value }) => value !== ''),
  });
  const count = counts(examination.findings);
  const found = checkJson(examination, template, lang);
  const status = count.error > 0 ? 1 : 0;
  if (stamped && count.error > 0)
    return { bytes: null, status: 1, lines: [say1.errorsRemain(count.error)], json: { stamped: false, ...found } };
  const source = clean.opened.package?.file;
  if (source === undefined) {
    if (stamped) throw new Refusal('unsupported', { file: name, detail: 'xls' });
    const bytes = await createWorkbook(resultSheets(examination, { linked: false }), { codec: nodeCodec });
    return { bytes, beside: true, status, lines: [], json: { marked: false, beside: true, ...found } };
  }
  const stamp = stamped ? stampOf(examination, version) : null;
  const changes: readonly Change[] = [
    ...markChanges(examination, { stamp: stamp?.code ?? null }),
    ...(stamp === null ? [] : stampChanges(stamp)),
  ];
  const { bytes, skipped } = await patchWorkbook(source, changes, { codec: nodeCodec });
  const left = leftAlone(examination);
  const notWritten = skipped.map(({ change, reason }) => ({ ...placeOf(change), reason }));
  return {
    bytes,
    status,
    lines: [
      ...(stamp === null ? [] : [say1.stamped(stamp.code)]),
      ...left.map(say1.leftAlone),
      ...(notWritten.length === 0 ? [] : [say1.notWritten(notWritten.map(({ sheet, cell }) => `${sheet}!${cell}`))]),
    ],
    json: {
      marked: true,
      leftAlone: left.map(({ sheet }) => sheet),
      notWritten,
      ...(stamp === null ? {} : { stamp: stamp.code }),
      ...found,
    },
  };
}

function placeOf(change: Change): { readonly sheet: string; readonly cell: string } {
  const sheet = 'sheet' in change ? change.sheet : '';
  if ('row' in change) return { sheet, cell: cellName(change.row, change.column) };
  return { sheet, cell: change.kind === 'addValidation' ? change.validation.range : '' };
}

/** Marking a marked copy again starts from what it was before. */
async function withoutOurs(book: OpenBook): Promise<OpenBook> {
  const file = book.opened.package?.file;
  const undone = file === undefined ? null : await unmarkWorkbook(file, { codec: nodeCodec });
  return undone === null ? book : openBytes(book.opened.name, undone.bytes, () => true);
}

async function unmark(book: OpenBook, session: Session): Promise<Rewritten> {
  const say1 = words(session.lang);
  const source = book.opened.package?.file;
  if (source === undefined) throw new Refusal('unsupported', { detail: 'xls' });
  const undone = await unmarkWorkbook(source, { codec: nodeCodec });
  if (undone === null) return { bytes: book.bytes, status: 0, lines: [say1.nothingToUndo], json: { unmarked: false } };
  const typed = typedAnswers(book.snapshot);
  const bytes = typed === null ? undone.bytes : await withAnswers(book.opened.name, undone.bytes, typed);
  return {
    bytes,
    status: 0,
    lines: [
      say1.undone(undone.exact),
      ...(typed === null ? [] : [say1.keptReasons(typed.typed.length)]),
      ...(undone.kept.length === 0
        ? []
        : [say1.keptMarks(undone.kept.map(({ sheet, place }) => (sheet === '' ? place : `${sheet}!${place}`)))]),
    ],
    json: { unmarked: true, exact: undone.exact, kept: undone.kept, keptReasons: typed?.typed.length ?? 0 },
  };
}

/** What people wrote stays with the workbook, though our sheets are gone. */
async function withAnswers(name: string, file: Uint8Array, answers: Answers): Promise<Uint8Array> {
  const { opened, snapshot } = await openBytes(name, file, () => true);
  const source = opened.package?.file;
  if (source === undefined) return file;
  return (await patchWorkbook(source, answerChanges(answers, snapshot), { codec: nodeCodec, journal: false })).bytes;
}

async function fix(book: OpenBook, session: Session): Promise<Rewritten> {
  const { template, lang } = session;
  const source = book.opened.package?.file;
  if (source === undefined) throw new Refusal('unsupported', { detail: 'xls' });
  // Every cell that can be mended is, however many of a kind there are.
  const examination: Examination = examine(book.snapshot, template, {
    asOf: session.asOf,
    context: { limit: Infinity },
  });
  const fixes = safeFixes(examination.findings);
  const { bytes } = await patchWorkbook(
    source,
    fixes.map((each) => each.change),
    { codec: nodeCodec, journal: false },
  );
  const lines = fixes.map(
    ({ finding, change }) =>
      `  ${change.sheet}!${cellName(change.row, change.column)}  ${sentence(finding, template, lang)}`,
  );
  return {
    bytes,
    status: 0,
    lines: [...lines, words(lang).fixed(fixes.length)],
    json: { fixed: fixes.map(({ finding }) => findingJson(finding, template, lang)) },
  };
}
