/** Files one after the other, and the one JSON object that a command answers with. */
import { stdout } from 'node:process';
import type { Listed } from './folder';
import { endLine, warn, type Session } from './session';
import { version } from './version';
import { refusedOf } from './workbooks';

/** What a command comes to for one file: its exit status, and what stands of it in the JSON. */
export interface FileDone {
  readonly status: number;
  readonly json: object | null;
}

export interface FilesDone {
  /** The worst of all; 3 where a file was refused. */
  readonly status: number;
  readonly files: readonly object[];
  /** What lies in the folders besides and may hold something, each with the reason why it was not read. */
  readonly passedOver: readonly object[];
}

/** One that is refused is told and never stops the others; after Ctrl-C no further one is begun. */
export async function fileByFile(
  { workbooks, others }: Listed,
  session: Session,
  work: (file: string) => Promise<FileDone>,
): Promise<FilesDone> {
  const told = (file: string, error: unknown): object => {
    const { code, message } = refusedOf(file, error, session);
    if (!session.json) warn(`${file}  ${message}`);
    return { file, error: { code, message } };
  };
  const files: object[] = [];
  let status = 0;
  for (const file of workbooks) {
    if (session.cancelled()) break;
    try {
      const done = await work(file);
      status = Math.max(status, done.status);
      if (done.json !== null) files.push({ file, ...done.json });
    } catch (error) {
      endLine(session);
      files.push(told(file, error));
      status = 3;
    }
  }
  const passedOver = others
    .filter(({ refusal }) => refusal.detail.what !== 'system')
    .map(({ file, refusal }) => told(file, refusal));
  return { status, files, passedOver };
}

/** Nothing without `--json`. */
export function answer(session: Session, { files, passedOver }: Answered, more: object = {}): void {
  if (!session.json) return;
  const besides = passedOver === undefined || passedOver.length === 0 ? {} : { passedOver };
  const all = { tool: 'zhengtui', version, asOf: session.asOfIso, files, ...besides, ...more };
  stdout.write(`${JSON.stringify(all)}\n`);
}

type Answered = Pick<FilesDone, 'files'> & Partial<FilesDone>;
