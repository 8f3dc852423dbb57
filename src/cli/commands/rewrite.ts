/**
 * `mark`, `unmark`, `stamp` and `fix`: one workbook in, a changed copy out. The original is never touched without
 * `--in-place`, and then it is replaced in one step.
 */
import path from 'node:path';
import { stdout } from 'node:process';
import { examine, type Examination } from '../../core/engine';
import { Refusal } from '../../core/errors';
import { markChanges, resultSheets } from '../../core/marking';
import { safeFixes } from '../../core/marking/fixes';
import { withoutMarks } from '../../core/marking/without-marks';
import { sentence } from '../../core/messages';
import { cellName } from '../../core/model/address';
import type { Change } from '../../core/model/change';
import type { Snapshot } from '../../core/model/snapshot';
import { makeStamp, stampProperties } from '../../core/stamp';
import { nodeCodec } from '../../hosts/xlsx/node';
import { createWorkbook, patchWorkbook, unmarkWorkbook } from '../../hosts/xlsx/write';
import type { Arguments } from '../arguments';
import { isSameFile, listWorkbooks, writeBytes } from '../files';
import { checkJson, counts, findingJson } from '../output/json';
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
      const opened = await open(file, progressLine(session, file));
      endLine(session);
      const done = await carryOut(args.command, opened, file, target, session);
      status = Math.max(status, done.status);
      if (done.bytes !== null) await writeBytes(target, done.bytes);
      out.push({ file, ...(done.bytes === null ? {} : { out: target }), ...done.json });
      for (const line of done.lines) say(session, line);
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
      if (!session.json) warn(refused.message);
    }
  }
  if (session.json)
    stdout.write(`${JSON.stringify({ tool: 'zhengtui', version, asOf: session.asOfIso, files: out })}\n`);
  return status;
}

class SameFile extends Error {}

/** The file asked for with -o; a folder when there are several inputs; the original with --in-place. */
async function targetOf(file: string, count: number, args: Arguments): Promise<string> {
  if (args.out === null) return file;
  const target = count > 1 ? path.join(args.out, path.basename(file)) : args.out;
  if (!args.inPlace && (await isSameFile(file, target))) throw new SameFile();
  return target;
}

function carryOut(
  command: Arguments['command'],
  opened: OpenedWorkbook,
  file: string,
  target: string,
  session: Session,
): Promise<Rewritten> {
  switch (command) {
    case 'unmark':
      return unmark(opened, session);
    case 'fix':
      return fix(opened, session);
    case 'stamp':
      return mark(opened, file, target, session, true);
    default:
      return mark(opened, file, target, session, false);
  }
}

async function mark(
  opened: OpenedWorkbook,
  file: string,
  target: string,
  session: Session,
  stamped: boolean,
): Promise<Rewritten> {
  const { template, lang } = session;
  const say1 = words(lang);
  const clean = await withoutOurs(opened);
  const examination = examine(clean.snapshot, template, { asOf: session.asOf });
  const count = counts(examination.findings);
  const found = checkJson(examination, template, lang);
  const status = count.error > 0 ? 1 : 0;
  if (stamped && count.error > 0)
    return { bytes: null, status: 1, lines: [say1.errorsRemain(count.error)], json: { stamped: false, ...found } };
  if (clean.package === null) {
    if (stamped) throw new Refusal('unsupported', { file: path.basename(file), what: 'xls' });
    const bytes = await createWorkbook(resultSheets(examination, { linked: false }), { codec: nodeCodec });
    return { bytes, status, lines: [say1.xlsBeside(target)], json: { marked: false, beside: true, ...found } };
  }
  const stamp = stamped
    ? makeStamp(withoutMarks(clean.snapshot), template, {
        engine: version,
        asOf: session.asOfIso,
        confirm: count.warning,
        hint: count.info,
      })
    : null;
  const changes: readonly Change[] = [
    ...markChanges(examination, { stamp: stamp?.code ?? null }),
    ...(stamp === null
      ? []
      : stampProperties(stamp).map(([name, value]): Change => ({ kind: 'setProperty', name, value }))),
  ];
  const { bytes } = await patchWorkbook(clean.package, changes, { codec: nodeCodec });
  return {
    bytes,
    status,
    lines: stamp === null ? [] : [say1.stamped(stamp.code)],
    json: { marked: true, ...(stamp === null ? {} : { stamp: stamp.code }), ...found },
  };
}

/** Marking a marked copy again starts from what it was before. */
async function withoutOurs(
  opened: OpenedWorkbook,
): Promise<{ snapshot: Snapshot; package: OpenedWorkbook['package'] }> {
  if (opened.package === null) return opened;
  const undone = await unmarkWorkbook(opened.package, { codec: nodeCodec });
  return undone === null ? opened : openBytes(opened.snapshot.name, undone.bytes);
}

async function unmark(opened: OpenedWorkbook, session: Session): Promise<Rewritten> {
  const say1 = words(session.lang);
  if (opened.package === null) throw new Refusal('unsupported', { what: 'xls' });
  const undone = await unmarkWorkbook(opened.package, { codec: nodeCodec });
  if (undone === null)
    return { bytes: opened.bytes, status: 0, lines: [say1.nothingToUndo], json: { unmarked: false } };
  return {
    bytes: undone.bytes,
    status: 0,
    lines: [say1.undone(undone.exact)],
    json: { unmarked: true, exact: undone.exact },
  };
}

async function fix(opened: OpenedWorkbook, session: Session): Promise<Rewritten> {
  const { template, lang } = session;
  if (opened.package === null) throw new Refusal('unsupported', { what: 'xls' });
  const examination: Examination = examine(opened.snapshot, template, { asOf: session.asOf });
  const fixes = safeFixes(examination.findings);
  const { bytes } = await patchWorkbook(
    opened.package,
    fixes.map((each) => each.change),
    { codec: nodeCodec, journal: false },
  );
  const lines = fixes.map(
    ({ finding, change }) =>
      `  ${change.sheet}!${cellName(change.row, change.column)}  ${String(finding.value ?? '')} → ${String(change.value ?? '')}  ${sentence(finding, template, lang)}`,
  );
  return {
    bytes,
    status: 0,
    lines: [...lines, words(lang).fixed(fixes.length)],
    json: { fixed: fixes.map(({ finding }) => findingJson(finding, template, lang)) },
  };
}
