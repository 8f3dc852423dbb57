/** `template blank`: one empty workbook, or a folder with one for every organisation of a roster. */
import path from 'node:path';
import { read } from '../../core/engine';
import type { Reading } from '../../core/model/reading';
import { Refusal } from '../../core/errors';
import type { Template } from '../../core/model/template';
import { isFilledIn } from '../../core/records/filled-in';
import { blankUnits, blankWorkbook, type BlankOptions } from '../../core/template';
import { nodeCodec } from '../../hosts/xlsx/node';
import { createWorkbook } from '../../hosts/xlsx/write';
import type { Arguments } from '../arguments';
import { fileByFile } from '../file-by-file';
import { listFiles, writeBytes } from '../files';
import { endLine, progressLine, say, warn, type Session } from '../session';
import { isOther, setAside } from '../set-aside';
import { templateWords } from '../template-words';
import { unitFile } from '../../core/exchange/unit-file';
import { words } from '../words';
import { open } from '../workbooks';

export interface Blanks {
  readonly status: number;
  /** For `--json`: what was written, and what could not be read. */
  readonly files: readonly object[];
  /** What lies beside the rosters and was not read. */
  readonly passedOver?: readonly object[];
}

/** @param rosters workbooks with the organisations; none: one workbook for whoever gets it */
export async function blank(rosters: readonly string[], args: Arguments, session: Session): Promise<Blanks> {
  const say1 = templateWords(session.lang);
  const { out } = args;
  if (out === null) {
    warn(say1.noOut('blank'));
    return { status: 2, files: [] };
  }
  const options = blankOptions(args, session.template);
  if ('option' in options) {
    warn(say1.noSuch(options.option, options.word, options.known));
    return { status: 2, files: [] };
  }
  if (rosters.length > 0) return forRoster(rosters, out, options, session);
  const written = await write(out, options, session);
  say(session, say1.blank(out, written.sheets.length));
  return { status: 0, files: [written] };
}

interface Written {
  readonly file: string;
  readonly sheets: readonly string[];
  /** The new name of a workbook that was filled in already. */
  readonly kept?: string;
}

async function write(file: string, options: BlankOptions, session: Session): Promise<Written> {
  const { template } = session;
  const { drawings, properties } = blankWorkbook(template, options);
  const bytes = await createWorkbook(drawings, { codec: nodeCodec, properties, title: template.title });
  const kept = isOther(file, bytes) && (await holdsWork(file, session)) ? await setAside(file, '已填') : null;
  await writeBytes(file, bytes);
  if (kept !== null) say(session, words(session.lang).setAside(file, kept));
  return { file, sheets: drawings.map(({ name }) => name), ...(kept === null ? {} : { kept }) };
}

/** Whether anything was filled in, 无 included; one that cannot be opened may hold anything. */
async function holdsWork(file: string, session: Session): Promise<boolean> {
  try {
    const { snapshot } = await open(file, progressLine(session, file));
    const { tables } = read(snapshot, session.template, { asOf: session.asOf });
    return tables.length === 0 || tables.some(isFilledIn);
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  } finally {
    endLine(session);
  }
}

/** Into a folder, one workbook an organisation; with `--domain` only for those of that domain. */
async function forRoster(
  rosters: readonly string[],
  folder: string,
  options: BlankOptions,
  session: Session,
): Promise<Blanks> {
  const say1 = templateWords(session.lang);
  const readings: Reading[] = [];
  const {
    status,
    files: refused,
    passedOver,
  } = await fileByFile(await listFiles(rosters), session, async (file) => {
    const { snapshot } = await open(file, progressLine(session, file));
    endLine(session);
    readings.push(read(snapshot, session.template, { asOf: session.asOf }));
    return { status: 0, json: null };
  });
  const files: object[] = [...refused];
  const all = blankUnits(readings);
  const units = options.domain === undefined ? all : all.filter(({ domain }) => domain === options.domain);
  if (units.length === 0) {
    warn(say1.noUnits);
    return { status: Math.max(1, status), files, passedOver };
  }
  const taken = new Set<string>();
  for (const { unit, domain } of units) {
    if (session.cancelled()) return { status: 130, files };
    const file = path.join(folder, unitFile(unit, '', taken));
    const own = { ...options, unit, ...(domain === '' ? {} : { domain }) };
    files.push({ ...(await write(file, own, session)), unit });
  }
  say(session, say1.blanks(folder, units.length));
  return { status, files, passedOver };
}

interface NoSuch {
  readonly option: '--domain' | '--only';
  readonly word: string;
  readonly known: readonly string[];
}

/** A domain by its id or label, tables by code, title or short name. */
function blankOptions({ unit, domain, only }: Arguments, { enums, tables }: Template): BlankOptions | NoSuch {
  const domains = enums.domain ?? [];
  const chosen = domains.find(({ id, label, synonyms }) => [id, label, ...synonyms].some((word) => word === domain));
  if (domain !== null && chosen === undefined) {
    return { option: '--domain', word: domain, known: domains.map(({ id, label }) => `${id}（${label}）`) };
  }
  const codes: string[] = [];
  for (const word of only) {
    const table = tables.find(({ code, title, name }) => [code, title, name].some((each) => each === word));
    if (table === undefined) return { option: '--only', word, known: tables.map(({ code }) => code) };
    codes.push(table.code);
  }
  return {
    ...(unit === null ? {} : { unit }),
    ...(chosen === undefined ? {} : { domain: chosen.id }),
    ...(codes.length === 0 ? {} : { tables: codes }),
  };
}
