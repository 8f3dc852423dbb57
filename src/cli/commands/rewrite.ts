/**
 * `mark`, `unmark`, `stamp` and `fix`: one workbook in, a changed copy out. The original is never touched without
 * `--in-place`, and then it is replaced in one step.
 */
import path from 'node:path';
import { stdout } from 'node:process';
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
import { isSameFile, listWorkbooks, writeBytes } from '../files';
import { checkJson, counts, findingJson } from '../output/json';
import { before, setAside } from '../set-aside';
import { endLine, progressLine, say, warn, type Session } from '../session';
import { version } from '../version';
import { words } from '../words';
import { open, openBytes, refusedOf, type OpenBook } from '../workbooks';

/** What a rewriting command comes to for one file. */
interface Rewritten {
  /** null: nothing was to be written. */
  readonly bytes: Uint8Array | null;
  readonly status: number;
  readonly lines: readonly string[];
  readonly json: object;
}

export async function rewrite(args: Arguments, session: Session): Promise<number> {
  const files = await listWorkbooks(args.paths);
  const out: object[] = [];
  let status = 0;
  for (const file of files) {
    if (session.cancelled()) break;
    try {
      const target = await targetOf(file, files.length, args);
      const book = await open(file, progressLine(session, file));
      endLine(session);
      const done = await carryOut(args.command, book, file, target, session);
      status = Math.max(status, done.status);
      const kept = done.bytes === null ? null : await keepTyped(target, file, book, session);
      if (done.bytes !== null) await writeBytes(target, done.bytes);
      const written = { ...(done.bytes === null ? {} : { out: target }), ...(kept === null ? {} : { kept }) };
      out.push({ file, ...written, ...done.json });
      for (const line of done.lines) say(session, line);
      if (kept !== null) say(session, words(session.lang).setAside(target, kept));
      if (done.bytes !== null) say(session, words(session.lang).written(target));
    } catch (error) {
      endLine(session);
      if (error instanceof SameFile) {
        warn(words(session.lang).sameFile);
        return 2;
      }
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

class SameFile extends Error {}

/**
 * An earlier marked copy in which reasons were typed that the original does not have is kept.
 * @returns its new name; null where there is none
 */
async function keepTyped(target: string, file: string, book: OpenBook, session: Session): Promise<string | null> {
  if (await isSameFile(target, file)) return null;
  try {
    const own = new Set(typedIn(book));
    if (typedIn(await open(target, progressLine(session, target))).every((entry) => own.has(entry))) return null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  } finally {
    endLine(session);
  }
  return setAside(target, before);
}

const typedIn = ({ snapshot }: OpenBook): readonly string[] =>
  [...readAnswers(snapshot).typed, ...readEntries(snapshot).filter(({ value }) => value !== '')].map(
    ({ page, key, item, value }) => JSON.stringify([page, key, item, value]),
  );

/** The file asked for with -o; a folder when there are several inputs; the original with --in-place. */
async function targetOf(file: string, count: number, args: Arguments): Promise<string> {
  if (args.out === null) return file;
  const target = count > 1 ? path.join(args.out, path.basename(file)) : args.out;
  if (!args.inPlace && (await isSameFile(file, target))) throw new SameFile();
  return target;
}

function carryOut(
  command: Arguments['command'],
  book: OpenBook,
  file: string,
  target: string,
  session: Session,
): Promise<Rewritten> {
  switch (command) {
    case 'unmark':
      return unmark(book, session);
    case 'fix':
      return fix(book, session);
    case 'stamp':
      return mark(book, file, target, session, true);
    default:
      return mark(book, file, target, session, false);
  }
}

async function mark(
  book: OpenBook,
  file: string,
  target: string,
  session: Session,
  stamped: boolean,
): Promise<Rewritten> {
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
    if (stamped) throw new Refusal('unsupported', { file: path.basename(file), detail: 'xls' });
    const bytes = await createWorkbook(resultSheets(examination, { linked: false }), { codec: nodeCodec });
    return { bytes, status, lines: [say1.xlsBeside(target)], json: { marked: false, beside: true, ...found } };
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
