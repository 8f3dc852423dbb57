#!/usr/bin/env node
/** The command line: chooses the template and the day, runs the command, ends with its status. Never a stack trace. */
import process, { argv, exit, stderr, stdout } from 'node:process';
import { isoOf, serialOf, serialOfIso } from '../core/model/calendar';
import { Refusal } from '../core/errors';
import { refusalSentence } from '../core/messages';
import { parseArguments, type Arguments } from './arguments';
import { look } from './commands/look';
import { rewrite } from './commands/rewrite';
import { summary } from './commands/summary';
import { template } from './commands/template';
import { verify } from './commands/verify';
import { chosenTemplate } from './chosen-template';
import type { Session } from './session';
import { version } from './version';
import { words } from './words';

const interrupted = 130;

async function main(): Promise<number> {
  const parsed = parseArguments(argv.slice(2));
  const lang = argv.includes('en') ? 'en' : 'zh-CN';
  if ('wrong' in parsed) {
    if ('word' in parsed) {
      stderr.write(`${words(lang).wrong(parsed)}\n`);
      return 2;
    }
    stdout.write(`${parsed.wrong === 'help' ? words(lang).help : version}\n`);
    return 0;
  }
  const asOf = parsed.asOf === null ? today() : serialOfIso(parsed.asOf);
  if (asOf === null) {
    stderr.write(`${words(parsed.lang).wrong({ wrong: 'bad-date', word: parsed.asOf ?? '' })}\n`);
    return 2;
  }
  let cancelled = false;
  process.on('SIGINT', () => {
    // A second Ctrl-C ends at once; nothing half written stays, because files are renamed into place whole.
    if (cancelled) exit(interrupted);
    cancelled = true;
  });
  const session: Session = {
    template: await chosenTemplate(parsed.template, parsed.lang),
    asOf,
    asOfIso: isoOf(asOf),
    lang: parsed.lang,
    json: parsed.json,
    quiet: parsed.quiet,
    cancelled: () => cancelled,
  };
  const status = await run(parsed, session);
  return session.cancelled() ? interrupted : status;
}

function run(args: Arguments, session: Session): Promise<number> {
  switch (args.command) {
    case 'read':
    case 'check':
      return look(args, session);
    case 'mark':
    case 'unmark':
    case 'stamp':
    case 'fix':
      return rewrite(args, session);
    case 'verify':
      return verify(args, session);
    case 'summary':
      return summary(args, session);
    case 'template':
      return template(args, session);
  }
}

/** The only reading of the clock in the whole program. */
function today(): number | null {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

// A reader that closes its end early (`| head`) is no fault.
stdout.on('error', () => exit(0));

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const lang = argv.includes('en') ? 'en' : 'zh-CN';
    stderr.write(
      error instanceof Refusal
        ? `${refusalSentence(error.code, error.detail, lang)}\n`
        : `${words(lang).unexpected(error instanceof Error ? error.message : String(error))}\n`,
    );
    process.exitCode = 3;
  },
);
