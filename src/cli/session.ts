/** What every command of one call shares: template, day, language, and how it speaks. */
import { stderr, stdout } from 'node:process';
import type { Template } from '../core/model/template';
import type { Language } from '../core/messages';
import type { Progress } from '../core/host';

export interface Session {
  readonly template: Template;
  /** Serial of the day for which everything is judged. */
  readonly asOf: number;
  readonly asOfIso: string;
  readonly lang: Language;
  readonly json: boolean;
  readonly quiet: boolean;
  /** True after Ctrl-C: the work stops at the next step and nothing half done is left. */
  readonly cancelled: () => boolean;
}

/** One line on standard output; nothing in `--json` mode, where only the one object is printed. */
export function say(session: Session, line: string): void {
  if (!session.json) stdout.write(`${line}\n`);
}

/** One line on standard error, always. */
export function warn(line: string): void {
  stderr.write(`${line}\n`);
}

/** How often a long work is reported at most. */
const everyMs = 500;

/** A progress that rewrites one line on a terminal, and is silent when standard error is no terminal or `--quiet` is on. */
export function progressLine(session: Session, label: string): Progress {
  let last = 0;
  return (done, stage) => {
    const now = Date.now();
    if (!session.quiet && stderr.isTTY && now - last > everyMs) {
      last = now;
      stderr.write(`\r\u001b[K${label} ${stage} ${String(Math.round(done * 100))}%`);
    }
    return !session.cancelled();
  };
}

export function endLine(session: Session): void {
  if (!session.quiet && stderr.isTTY) stderr.write('\r\u001b[K');
}
