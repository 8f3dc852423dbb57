/** The child process that reads old workbooks, one after the other, and dies alone. */
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { execPath } from 'node:process';
import { answerPipe, type XlsAnswer, type XlsQuestion } from './answer';
import { frameOf, Frames } from './frames';

const keptMessage = 4096;

/** How a process ended without an answer: what it last said on its error output. */
export interface Death {
  readonly kind: 'death';
  readonly message: string;
}

export interface ReaderProcess {
  /** One question at a time. */
  ask(question: XlsQuestion): Promise<XlsAnswer | Death>;
  /** At once; a question that is open ends in death. */
  kill(): void;
  /** Bytes that it was given so far. */
  readonly taken: number;
}

/** An idle process does not keep the command alive: it ends with its input. */
export function startReader(childPath: string, megabytes: number): ReaderProcess {
  const child = spawn(execPath, [`--max-old-space-size=${megabytes}`, childPath], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  child.unref();
  for (const stream of child.stdio) if (stream instanceof Socket) stream.unref();
  let taken = 0;
  let message = '';
  let dead = false;
  let settle: ((answer: XlsAnswer | Death) => void) | null = null;
  const end = (answer: XlsAnswer | Death): void => {
    settle?.(answer);
    settle = null;
  };
  const die = (): void => {
    dead = true;
    end({ kind: 'death', message });
  };
  const answers = new Frames((value) => {
    if (isAnswer(value)) end(value);
  });
  child.stdio[answerPipe]?.on('data', (piece: Buffer) => {
    try {
      answers.add(piece);
    } catch {
      // What is no answer of ours: nothing that follows can be told apart.
      child.kill('SIGKILL');
    }
  });
  child.stderr?.on('data', (piece: Buffer) => {
    message = (message + piece.toString('latin1')).slice(-keptMessage);
  });
  // The child may die before it has read everything.
  child.stdin?.on('error', () => undefined);
  child.on('error', (error) => {
    message = error.message;
    die();
  });
  child.on('close', die);
  return {
    ask: (question) =>
      new Promise((resolve) => {
        settle = resolve;
        taken += question.bytes.length;
        if (dead) die();
        else child.stdin?.write(frameOf(question));
      }),
    kill: () => {
      child.kill('SIGKILL');
    },
    get taken() {
      return taken;
    },
  };
}

/** Our own program wrote it. */
function isAnswer(value: unknown): value is XlsAnswer {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
