/** `template export | blank | check`: the template as a workbook, empty workbooks for units, faults of a foreign template. */
import { stdout } from 'node:process';
import { blankWorkbook, builtInTemplate, readTemplateWorkbook, templateToDrawings } from '../../core/template';
import { nodeCodec } from '../../hosts/xlsx/node';
import { createWorkbook } from '../../hosts/xlsx/write';
import type { Arguments } from '../arguments';
import { writeBytes } from '../files';
import { progressLine, say, warn, type Session } from '../session';
import { version } from '../version';
import { words } from '../words';
import { open } from '../workbooks';

export async function template(args: Arguments, session: Session): Promise<number> {
  const say1 = words(session.lang);
  const [verb, ...files] = args.paths;
  const target = args.out;
  if (verb === 'export' || verb === 'blank') {
    if (target === null) {
      warn(say1.wrong({ wrong: 'no-out', word: verb }));
      return 2;
    }
    const options = {
      ...(args.unit === null ? {} : { unit: args.unit }),
      ...(args.domain === null ? {} : { domain: args.domain }),
      ...(args.only.length === 0 ? {} : { tables: args.only }),
    };
    const sheets = verb === 'export' ? templateToDrawings(session.template) : blankWorkbook(session.template, options);
    await writeBytes(target, await createWorkbook(sheets, { codec: nodeCodec }));
    say(session, say1.written(target));
    if (session.json)
      stdout.write(
        `${JSON.stringify({ tool: 'zhengtui', version, asOf: session.asOfIso, files: [{ file: target }] })}\n`,
      );
    return 0;
  }
  if (verb !== 'check' || files.length === 0) {
    warn(
      say1.wrong(
        verb === 'check'
          ? { wrong: 'no-file', word: 'template check' }
          : { wrong: 'unknown-command', word: `template ${verb ?? ''}` },
      ),
    );
    return 2;
  }
  const out: object[] = [];
  let status = 0;
  for (const file of files) {
    const { snapshot } = await open(file, progressLine(session, file));
    const read = readTemplateWorkbook(snapshot, builtInTemplate());
    const faults = read.ok ? [] : read.faults;
    if (faults.length > 0) status = 1;
    out.push({ file, faults });
    if (faults.length === 0) say(session, say1.templateFine(file));
    for (const fault of faults) say(session, `${file}  ${fault.sheet}!${fault.cell}  ${fault.message}`);
  }
  if (session.json)
    stdout.write(`${JSON.stringify({ tool: 'zhengtui', version, asOf: session.asOfIso, files: out })}\n`);
  return status;
}
