#!/usr/bin/env node
/** The command line: chooses the template and the day, runs the command, ends with its status. Never a stack trace. */
import path from 'node:path';
import { argv, exit, on, stderr, stdout } from 'node:process';
import { isoOf, serialOf, serialOfIso } from '../core/model/calendar';
import type { Template } from '../core/model/template';
import { Refusal } from '../core/errors';
import { refusalSentence } from '../core/messages';
import { builtInTemplate, readTemplateJson, readTemplateWorkbook } from '../core/template';
import { parseArguments, type Arguments } from './arguments';
import { look } from './commands/look';
import { rewrite } from './commands/rewrite';
import { summary } from './commands/summary';
import { template as templateCommand } from './commands/template';
import { verify } from './commands/verify';
import { readBytes } from './files';
import type { Session } from './session';
import { version } from './version';
import { words } from './words';
import { open } from './workbooks';

const interrupted = 130;

async function main(): Promise<number> {
  const parsed = parseArguments(argv.slice(2));
  const lang = argv.includes('en') ? 'en' : 'zh-CN';
  if ('wrong' in parsed) {
    if (parsed.wrong === 'help' || parsed.wrong === 'version') {
      stdout.write(`${parsed.wrong === 'help' ? words(lang).help : version}\n`);
      return 0;
    }
    stderr.write(`${words(lang).wrong(parsed)}\n`);
    return 2;
  }
  const asOf = parsed.asOf === null ? today() : serialOfIso(parsed.asOf);
  if (asOf === null) {
    stderr.write(`${words(parsed.lang).wrong({ wrong: 'bad-date', word: parsed.asOf ?? '' })}\n`);
    return 2;
  }
  let cancelled = false;
  on('SIGINT', () => {
    // A second Ctrl-C ends at once; nothing half written stays, because files are renamed into place whole.
    if (cancelled) exit(interrupted);
    cancelled = true;
  });
  const session: Session = {
    template: await chosenTemplate(parsed),
    asOf,
    asOfIso: isoOf(asOf),
    lang: parsed.lang,
    json: parsed.json,
    quiet: parsed.quiet,
    cancelled: () => cancelled,
  };
  const status = await run(parsed, session);
  return cancelled ? interrupted : status;
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
      return templateCommand(args, session);
  }
}

/** The only reading of the clock in the whole program. */
function today(): number | null {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The built-in template, an .xlsx template workbook, or its JSON; a template with faults is refused with the first of them. */
async function chosenTemplate(args: Arguments): Promise<Template> {
  const builtIn = builtInTemplate();
  if (args.template === null) return builtIn;
  const file = path.basename(args.template);
  if (/\.json$/i.test(args.template)) {
    let data: unknown;
    try {
      data = JSON.parse(new TextDecoder().decode(await readBytes(args.template)));
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('bad-template', { file, place: '', fault: 'JSON' });
    }
    const read = readTemplateJson(data);
    if (read.ok) return read.template;
    throw new Refusal('bad-template', {
      file,
      place: read.faults[0]?.path ?? '',
      fault: read.faults[0]?.message ?? '',
    });
  }
  const { snapshot } = await open(args.template, () => true);
  const read = readTemplateWorkbook(snapshot, builtIn);
  if (read.ok) return read.template;
  const [fault] = read.faults;
  throw new Refusal('bad-template', {
    file,
    place: fault === undefined ? '' : `${fault.sheet}!${fault.cell}`,
    fault: fault?.message ?? '',
  });
}

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
