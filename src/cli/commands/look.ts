/** `read` and `check`: what was recognised, and what is wrong, file by file; one bad file never stops the others. */
import { examine, read } from '../../core/engine';
import type { Examination } from '../../core/examination';
import { explainedSentence, needSentence, sentence, severityWord, unreadSentence } from '../../core/messages';
import { cellName, columnName } from '../../core/model/address';
import { fieldOfColumn } from '../../core/model/column-field';
import type { Finding } from '../../core/model/finding';
import type { FoundTable } from '../../core/model/found';
import type { Reading } from '../../core/model/reading';
import { unreadSheets } from '../../core/unread-sheets';
import type { Arguments } from '../arguments';
import { answer, fileByFile } from '../file-by-file';
import { listFiles } from '../files';
import { checkJson, counts, readJson } from '../output/json';
import { endLine, progressLine, say, type Session } from '../session';
import { words } from '../words';
import { open } from '../workbooks';

/** Exit status: 3 when a file could not be read, 1 when errors were found, else 0. */
export async function look(args: Arguments, session: Session): Promise<number> {
  const files = await listFiles(args.paths);
  const { template, asOf, lang } = session;
  const done = await fileByFile(files, session, async (file) => {
    const { snapshot } = await open(file, progressLine(session, file));
    endLine(session);
    if (args.command === 'read') {
      const reading = read(snapshot, template, { asOf });
      if (session.json) return { status: 0, json: readJson(reading.snapshot, reading.sheets) };
      sayReading(session, file, reading);
      return { status: 0, json: null };
    }
    const examination = examine(snapshot, template, { asOf });
    const status = counts(examination.findings).error > 0 ? 1 : 0;
    if (session.json) return { status, json: checkJson(examination, template, lang) };
    sayExamination(session, file, examination);
    return { status, json: null };
  });
  answer(session, done);
  return done.status;
}

function sayReading(session: Session, file: string, reading: Reading): void {
  const say1 = words(session.lang);
  say(session, file);
  for (const found of reading.sheets) {
    const name = reading.snapshot.sheets[found.sheet]?.name ?? '';
    if (found.tables.length === 0) say(session, `  ${name}：${say1.kind(found.kind)}`);
    for (const table of found.tables) {
      const title = reading.template.tables.find((def) => def.code === table.table)?.title ?? say1.unknownTable;
      say(session, `  ${name}：${title}（${say1.rows(table)}）`);
      say(session, `    ${columnLine(table, reading)}`);
    }
  }
}

function columnLine(table: FoundTable, { template }: Reading): string {
  return table.columns
    .map((column) => {
      const { table: code, field } = fieldOfColumn(table, column.column);
      const fields = template.tables.find((def) => def.code === code)?.fields ?? [];
      const label = [field, ...(column.also ?? [])]
        .flatMap((id) => fields.find((each) => each.id === id)?.label ?? [])
        .join('、');
      const place = column.at === undefined ? columnName(column.column) : cellName(column.at.row, column.at.column);
      return `${place} ${column.label}${label === '' ? '' : `→${label}`}`;
    })
    .join('；');
}

function sayExamination(session: Session, file: string, examination: Examination): void {
  const { template, lang } = session;
  if (examination.reading.tables.length === 0) {
    say(session, `${file}  ${words(lang).noLedger}`);
    // What may be one is asked about.
    const asked = examination.findings.filter(({ sheet }) => sheet !== null);
    for (const finding of asked) say(session, findingLine(finding, examination, session));
    return;
  }
  const count = counts(examination.findings);
  const level = (severity: 'error' | 'confirm' | 'hint', n: number): string =>
    `${severityWord(severity, lang)} ${String(n)}`;
  say(
    session,
    `${file}  ${level('error', count.error)}  ${level('confirm', count.warning)}  ${level('hint', count.info)}`,
  );
  for (const finding of examination.findings) say(session, findingLine(finding, examination, session));
  const unread = unreadSentence(unreadSheets(examination.reading), lang);
  if (unread !== '') say(session, `  ${unread}`);
  const { notChecked } = examination;
  if (notChecked.length > 0) {
    const needs = [...new Set(notChecked.flatMap((rule) => rule.needs))];
    const told = needSentence({ rule: '', needs }, template, lang);
    say(session, `  ${words(lang).notChecked(notChecked.length, told)}`);
  }
  for (const index of examination.indices) {
    if (index.index !== 'fortressIndex') continue;
    const value = index.total.known ? index.total.value.toFixed(2) : '—';
    say(session, `  ${index.subject} ${value}${index.stars === null ? '' : ` ${'★'.repeat(index.stars)}`}`);
  }
}

function findingLine(finding: Finding, { reasons }: Examination, { template, lang }: Session): string {
  const cell = finding.row === null || finding.column === null ? '' : cellName(finding.row, finding.column);
  const place = finding.sheet === null ? '' : `${finding.sheet}${cell === '' ? '' : `!${cell}`}`;
  const said = reasons.get(finding.id);
  const explained = said === undefined ? '' : `　${explainedSentence(said.reason, lang)}`;
  return `  ${severityWord(finding.severity, lang)} ${finding.rule} ${place} ${sentence(finding, template, lang)}${explained}`;
}
