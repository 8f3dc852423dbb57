/** What a summary came to, for the one who called it: who is missing, what does not count and why, what to look at. */
import { refusalSentence, sentence } from '../../core/messages';
import type { Consolidation } from '../../core/summary/consolidation';
import { say, type Session } from '../session';
import { words } from '../words';

/** More lines nobody reads on a screen; the summary workbook has them all. */
const mostLines = 30;
const looked: ReadonlySet<string> = new Set(['F09', 'F10', 'M03', 'M04', 'M06']);
/** Found in every folder and no matter of the clerk's. */
const system = 'system';

export function saySummary(consolidation: Consolidation, session: Session, target: string): void {
  const { submissions, leftOut, missingUnits, roll, unlisted, findings, reading } = consolidation;
  const { template } = reading;
  const say1 = words(session.lang);
  const told = leftOut.filter(({ facts }) => facts?.what !== system);
  const some = (lines: readonly string[]): void => {
    for (const line of lines.slice(0, mostLines)) say(session, `  ${line}`);
    if (lines.length > mostLines) say(session, `  ${say1.more(lines.length - mostLines)}`);
  };
  const files = (list: readonly { readonly file: string }[]): number => new Set(list.map(({ file }) => file)).size;
  say(session, say1.summarised(files(submissions), files(told), target));
  say(session, roll.length === 0 ? say1.noList : say1.listed(roll.length, missingUnits));
  const titleOf = (code: string): string => template.tables.find((table) => table.code === code)?.title ?? code;
  some([
    ...unlisted.map(({ unit, files: sent, near }) => say1.unlisted(unit, sent, near)),
    ...roll
      .filter(({ status, missingTables }) => status !== 'missing' && missingTables.length > 0)
      .map(({ unit, missingTables }) => say1.owes(unit, missingTables.map(titleOf))),
    ...submissions.flatMap(({ file, unit, unitBy }) => (unitBy === 'content' ? [] : [say1.byName(file, unit, unitBy)])),
    ...submissions.flatMap(({ file, unit, town, namesake }) => {
      if (namesake === 'unclear') return [say1.unclearNamesake(file, unit)];
      // Where the workbook itself names the town nothing was guessed.
      return namesake === 'apart' && town?.by === 'folder' ? [say1.namesake(file, unit)] : [];
    }),
  ]);
  if (told.length > 0) {
    say(session, say1.leftOut);
    some(
      told.map(({ file, reason, detail, facts }) => {
        return `${file}  ${refusalSentence(reason, { ...facts, file, detail }, session.lang)}`;
      }),
    );
  }
  const open = findings.filter(({ rule }) => looked.has(rule));
  if (open.length > 0) {
    say(session, say1.differing);
    some(open.map((finding) => sentence(finding, template, session.lang)));
  }
}
