/** `summary`: a folder of workbooks into one workbook of output sheets. */
import { returnedName } from '../../core/entries';
import path from 'node:path';
import { Refusal } from '../../core/errors';
import { dataFiles } from '../../core/exchange/data-package';
import { readPeriods } from '../../core/summary/state/read-periods';
import type { PeriodState } from '../../core/summary/state/period-state';
import { outputCodes, summarySheets, tellsOfFindings } from '../../core/summary';
import { consolidate, type Tried } from '../../core/summary/consolidate';
import type { Consolidation } from '../../core/summary/consolidation';
import { monthReported, periodNow } from '../../core/summary/now';
import { periodOf } from '../../core/summary/units/recognise';
import { returnWorkbooks } from '../../core/summary/sheets/unit-returns';
import { nodeCodec } from '../../hosts/xlsx/node';
import { createWorkbook } from '../../hosts/xlsx/write';
import type { Arguments } from '../arguments';
import { fileNames } from '../file-names';
import { answer } from '../file-by-file';
import { listFiles, writeBytes } from '../files';
import { linksFrom } from '../links';
import { findingJson } from '../output/json';
import { saySummary } from '../output/summary';
import { endLine, progressLine, say, warn, type Session } from '../session';
import { roomFor } from '../spare';
import { carriedOn, makeRoom, standingAt } from '../standing';
import { unitFile } from '../../core/exchange/unit-file';
import { expectedUnits } from '../unit-list';
import { words } from '../words';
import { examineAll } from '../examining/examine-all';
import type { Outcome } from '../examining/examine-file';
import { open, refusedOf } from '../workbooks';

export async function summary(args: Arguments, session: Session): Promise<number> {
  const say1 = words(session.lang);
  const target = args.out ?? '';
  const only = args.only.map((code) => code.toUpperCase());
  const unknown = only.find((code) => !outputCodes.includes(code));
  if (unknown !== undefined) {
    warn(say1.noSheet(unknown, outputCodes));
    return 2;
  }
  const expected = await expectedUnits(args.units, session);
  if (expected === null) return 3;
  const listed = await listFiles(args.paths);
  // What the call itself names for another purpose is no submission.
  const apart = new Set([target, args.units ?? target, args.template ?? target].map((file) => path.resolve(file)));
  const files = listed.workbooks.filter((file) => !apart.has(path.resolve(file)));
  const others = listed.others.filter(({ file }) => !apart.has(path.resolve(file)));
  const names = fileNames([...files, ...others.map(({ file }) => file)]);
  const nameOf = (file: string): string => names.get(path.resolve(file)) ?? file;
  const tried: Tried[] = others.map(({ file, refusal }) => ({ file: nameOf(file), refusal }));
  const out: object[] = [];
  let status = 0;
  const findings = args.returnTo !== null || tellsOfFindings(only);
  let outcomes: readonly Outcome[];
  try {
    outcomes = await examineAll(files, { ...session, findings });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'cancelled')) throw error;
    warn(say1.cancelled);
    return 130;
  }
  files.forEach((file, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) return;
    const named = nameOf(file);
    if (outcome.kind === 'checked') {
      tried.push({ file: named, examination: outcome.checked });
      return;
    }
    tried.push({ file: named, refusal: outcome.refusal });
    const { code, message } = refusedOf(file, outcome.refusal, session);
    status = 3;
    out.push({ file, error: { code, message } });
  });
  if (tried.every((one) => 'refusal' in one)) {
    warn(say1.nothingTaken);
    for (const one of tried)
      if ('refusal' in one && !session.json)
        warn(`  ${one.file}  ${refusedOf(one.file, one.refusal, session).message}`);
    answer(session, { files: out }, { leftOut: [] });
    return 3;
  }
  const previous = await earlierPeriods(args.previous, session);
  if (previous === null) return 3;
  const standing = await standingAt(target, session);
  const among = listed.workbooks.some((file) => path.resolve(file) === path.resolve(target));
  const period = args.period ?? '';
  const now = period === '' ? monthReported(tried.flatMap(periodsSaid), session.asOf) : period;
  const consolidation = consolidate(tried, {
    template: session.template,
    asOf: session.asOf,
    period,
    expectedUnits: expected,
    links: linksFrom(target, names),
    previous: [...carriedOn(standing, now, among), ...previous],
    findings,
    ...(args.seed === null ? {} : { seed: args.seed }),
  });
  const sheets = summarySheets(consolidation, only);
  const bytes = await createWorkbook(sheets, { codec: nodeCodec });
  const kept = await makeRoom(target, standing, only.length === 0 ? periodNow(consolidation) : '');
  await writeBytes(target, bytes);
  if (kept !== null) say(session, say1.setAside(target, kept));
  if (args.data !== null) {
    for (const { name, text } of dataFiles(consolidation.reading))
      await writeBytes(path.join(args.data, name), new TextEncoder().encode(text));
    say(session, say1.written(args.data));
  }
  if (args.returnTo !== null) await writeReturns(consolidation, args.returnTo, session);
  const paths = new Map([...names].map(([full, name]) => [name, path.relative(process.cwd(), full)]));
  const pathOf = (name: string): string => paths.get(name) ?? name;
  const withPaths = <T extends { readonly files: readonly string[] }>(lines: readonly T[]): readonly T[] =>
    lines.map((line) => ({ ...line, files: line.files.map(pathOf) }));
  const taken = consolidation.submissions.map((one) => ({
    file: pathOf(one.file),
    unit: one.unit,
    period: one.period,
    tables: one.tables,
  }));
  saySummary(consolidation, session, target);
  answer(
    session,
    { files: [...taken, ...out] },
    {
      leftOut: consolidation.leftOut.map((left) => ({ ...left, file: pathOf(left.file) })),
      missingUnits: consolidation.missingUnits,
      roll: withPaths(consolidation.roll),
      unlisted: withPaths(consolidation.unlisted),
      findings: consolidation.findings.map((finding) => findingJson(finding, session.template, session.lang)),
      notChecked: consolidation.notChecked.map(({ rule, needs }) => ({ rule, needs })),
      sheets: sheets.map((sheet) => sheet.name),
      out: target,
      ...(kept === null ? {} : { kept }),
    },
  );
  return status;
}

/** A workbook for each unit that has something to mend, named by the unit. */
async function writeReturns(consolidation: Consolidation, folder: string, session: Session): Promise<void> {
  const say1 = words(session.lang);
  const used = new Set<string>();
  for (const { unit, sheets } of returnWorkbooks(consolidation)) {
    const file = path.join(folder, unitFile(unit, returnedName, used));
    const bytes = await createWorkbook(sheets, { codec: nodeCodec });
    const kept = await roomFor(file, bytes, null, session);
    await writeBytes(file, bytes);
    if (kept !== null) say(session, say1.setAside(file, kept));
  }
  say(session, say1.returned(used.size, folder));
}

/** The period that a workbook of ledgers says. */
function periodsSaid(one: Tried): readonly string[] {
  return 'refusal' in one || one.examination.reading.tables.length === 0 ? [] : [periodOf(one.examination.reading)];
}

/** What a summary workbook of an earlier period carries; null when the file is none, which is said. */
async function earlierPeriods(file: string | null, session: Session): Promise<readonly PeriodState[] | null> {
  if (file === null) return [];
  try {
    const { snapshot } = await open(file, progressLine(session, file));
    const states = readPeriods(snapshot);
    if (states === null) warn(words(session.lang).noPeriods(file));
    return states;
  } catch (error) {
    warn(`${file}  ${refusedOf(file, error, session).message}`);
    return null;
  } finally {
    endLine(session);
  }
}
