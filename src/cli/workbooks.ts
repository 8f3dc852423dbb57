/** Opening workbooks on the command line: Node's zlib, old formats in a child process, refusals in one line. */
import path from 'node:path';
import { Refusal } from '../core/errors';
import type { Progress } from '../core/host';
import { refusalSentence } from '../core/messages';
import { openWorkbook, type OpenedWorkbook } from '../hosts/xlsx';
import { nodeCodec, readXlsInChild } from '../hosts/xlsx/node';
import { readBytes } from './files';
import type { Snapshot } from '../core/model/snapshot';
import type { Session } from './session';

/** A workbook with its cells read. */
export interface OpenBook {
  readonly bytes: Uint8Array;
  readonly opened: OpenedWorkbook;
  readonly snapshot: Snapshot;
}

/** The child program for old formats is built beside the command. */
const readXls = readXlsInChild({ childPath: path.join(__dirname, 'xls-child.js') });

/** @throws Refusal for whatever cannot be opened */
export async function open(file: string, progress: Progress): Promise<OpenBook> {
  return openBytes(path.basename(file), readBytes(file), progress);
}

export async function openBytes(name: string, bytes: Uint8Array, progress: Progress): Promise<OpenBook> {
  const opened = await openWorkbook(name, bytes, { codec: nodeCodec, readXls });
  return { bytes, opened, snapshot: await opened.read(progress) };
}

export interface Refused {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal as one line; anything else goes on up: it is a fault of ours. */
export function refusedOf(file: string, error: unknown, session: Session): Refused {
  if (!(error instanceof Refusal)) throw error;
  return {
    file,
    code: error.code,
    message: refusalSentence(error.code, { ...error.detail, file: path.basename(file) }, session.lang),
  };
}
