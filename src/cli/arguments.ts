/** The words of the command line. Wrong use is said in one sentence and ends with exit status 2. */
import { parseArgs } from 'node:util';

const commandNames = ['read', 'check', 'mark', 'unmark', 'stamp', 'verify', 'fix', 'summary', 'template'] as const;
export type CommandName = (typeof commandNames)[number];

export interface Arguments {
  readonly command: CommandName;
  /** Files and folders; for `template` the verb comes first. */
  readonly paths: readonly string[];
  readonly template: string | null;
  /** "2024-06-30", or null: today. */
  readonly asOf: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly lang: 'zh-CN' | 'en';
  readonly out: string | null;
  readonly inPlace: boolean;
  readonly period: string | null;
  readonly previous: string | null;
  /** Folder for the records as a data package. */
  readonly data: string | null;
  /** A list of the units that should hand in. */
  readonly units: string | null;
  /** Folder for a workbook of problems for each unit. */
  readonly returnTo: string | null;
  /** What the spot sample is drawn by. */
  readonly seed: string | null;
  readonly unit: string | null;
  readonly domain: string | null;
  /** Codes of output sheets or tables, when only some are wanted. */
  readonly only: readonly string[];
}

export type Wrong =
  | { readonly wrong: 'help' | 'version' }
  | {
      readonly wrong:
        | 'no-command'
        | 'unknown-command'
        | 'unknown-option'
        | 'bad-date'
        | 'bad-lang'
        | 'no-file'
        | 'no-out'
        | 'bad-period';
      readonly word: string;
    };

/** @param argv the words after `zhengtui` */
export function parseArguments(argv: readonly string[]): Arguments | Wrong {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        template: { type: 'string' },
        'as-of': { type: 'string' },
        json: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'zh-CN' },
        out: { type: 'string', short: 'o' },
        'in-place': { type: 'boolean', default: false },
        period: { type: 'string' },
        previous: { type: 'string' },
        units: { type: 'string' },
        'return-to': { type: 'string' },
        seed: { type: 'string' },
        unit: { type: 'string' },
        domain: { type: 'string' },
        only: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return { wrong: 'unknown-option', word: optionIn(error) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { wrong: 'help' };
  if (values.version) return { wrong: 'version' };
  const [word, ...paths] = positionals;
  if (word === undefined) return { wrong: 'no-command', word: '' };
  const command = commandNames.find((name) => name === word);
  if (command === undefined) return { wrong: 'unknown-command', word };
  const lang = values.lang === 'zh-CN' || values.lang === 'en' ? values.lang : null;
  if (lang === null) return { wrong: 'bad-lang', word: values.lang };
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return { wrong: 'bad-date', word: asOf };
  const period = values.period ?? null;
  if (period !== null && !/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/.test(period))
    return { wrong: 'bad-period', word: period };
  if (paths.length === 0 && command !== 'template') return { wrong: 'no-file', word: command };
  const out = values.out ?? null;
  const inPlace = values['in-place'];
  const writes = command === 'mark' || command === 'unmark' || command === 'stamp' || command === 'fix';
  const needsOut = (writes && !inPlace) || command === 'summary';
  if (needsOut && out === null) return { wrong: 'no-out', word: command };
  return {
    command,
    paths,
    template: values.template ?? null,
    asOf,
    json: values.json,
    quiet: values.quiet,
    lang,
    out,
    inPlace,
    period,
    previous: values.previous ?? null,
    data: values.data ?? null,
    units: values.units ?? null,
    returnTo: values['return-to'] ?? null,
    seed: values.seed ?? null,
    unit: values.unit ?? null,
    domain: values.domain ?? null,
    only: values.only === undefined ? [] : values.only.split(',').filter((code) => code !== ''),
  };
}

/** The option that Node's own message quotes first: "Unknown option '--bogus'. …" */
function optionIn(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /'(-[^' ]*)/.exec(message)?.[1] ?? message;
}
