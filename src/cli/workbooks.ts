/** Opening workbooks on the command line: Node's zlib, old formats in a child process, refusals in one line. */
import path from 'node:path';
import { Refusal } from '../core/errors';
import type { Progress } from '../core/host';
import { refusalSentence } from '../core/messages';
import { nodeCodec } from '../hosts/xlsx/package/codec-node';
import { openWorkbook, type OpenedWorkbook } from '../hosts/xlsx';
import { readXlsInChild } from '../hosts/xlsx/xls/in-child';
import { readBytes } from './files';
import type { Session } from './session';

/** @throws Refusal for whatever cannot be opened */
export async function open(file: string, progress: Progress): Promise<OpenedWorkbook> {
  const bytes = await readBytes(file);
  return openWorkbook(path.basename(file), bytes, { codec: nodeCodec, readXls: readXlsInChild, progress });
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
