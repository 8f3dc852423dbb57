/** Each branch of the qualified-branch ledger (T08) with its standing: the audit's word, else by the lines that are met. */
import { qualifiedBy, type Qualified } from '../../indices';
import type { Template } from '../../model/template';
import type { Consolidation } from '../consolidation';
import { groupBy, rowsOf, type Row } from '../rows';

export interface JudgedBranch {
  readonly name: string;
  /** Domain id as its lines have it; "". */
  readonly domain: string;
  /** null: nothing is ticked and nobody has judged. */
  readonly standing: Qualified | null;
  /** What is not met, in words. */
  readonly missed: readonly string[];
}

const words: ReadonlyMap<string, Qualified> = new Map([
  ['合格', 'qualified'],
  ['基本合格', 'basic'],
  ['不合格', 'unqualified'],
]);

/** 合格, 基本合格, 不合格; "" where nobody has judged. */
export const standingWord = (standing: Qualified | null): string =>
  [...words].find(([, one]) => one === standing)?.[0] ?? '';

export function judgedBranches(consolidation: Consolidation): readonly JudgedBranch[] {
  const { template } = consolidation.reading;
  const rows = rowsOf(consolidation.reading, 'T08').filter((row) => row.text('branch') !== '');
  return [...groupBy(rows, (row) => row.text('branch'))].map(([name, lines]) => ({
    name,
    domain: lines.map((line) => line.text('domain')).find((domain) => domain !== '') ?? '',
    standing: standingOf(lines, template),
    missed: [
      ...new Set(lines.filter((line) => line.yes('met') === false).map((line) => contentOf(line, template))),
    ].filter((content) => content !== ''),
  }));
}

function standingOf(lines: readonly Row[], template: Template): Qualified | null {
  const said = (field: string): Qualified | undefined =>
    words.get(lines.map((line) => line.text(field)).find((text) => text !== '') ?? '');
  const audit = said('auditResult');
  if (audit !== undefined) return audit;
  if (lines.every((line) => line.yes('met') === null)) return said('selfResult') ?? null;
  return qualifiedBy(
    lines.map((line) => ({ content: contentOf(line, template), met: line.yes('met') === true })),
    template,
  );
}

/** As written; else the template's line of that number. */
function contentOf(line: Row, template: Template): string {
  const content = line.text('content');
  if (content !== '') return content;
  const number = Number(/\d+$/.exec(line.text('standard'))?.[0] ?? '0');
  return template.qualified[line.text('domain')]?.[number - 1] ?? line.text('standard');
}
