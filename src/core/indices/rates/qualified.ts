/** 合格支部: the branches whose list is met (T08). */
import type { Relation } from '../../formula';
import type { RateResult } from '../../model/score';
import type { Template } from '../../model/template';
import type { Book } from '../book';
import { placesOf } from '../places';
import { KEY_LINES } from '../vocabulary';
import { ALL, boolIn, fractionOf, ratesOf, textIn } from './rate';

export type Qualified = 'qualified' | 'basic' | 'unqualified';

/**
 * Qualified: all lines met, or the template's share (90 %) and none of the key lines (书记, 党费, 满意率) missed;
 * basically: its lower share (70 %); else not. A share that the template does not give is never reached but by all lines.
 * Null without lines.
 */
export function qualifiedBy(
  lines: readonly { readonly content: string; readonly met: boolean }[],
  template: Template,
): Qualified | null {
  if (lines.length === 0) return null;
  const pass = fractionOf(template, 'qualifiedPass') ?? 1;
  const basic = fractionOf(template, 'qualifiedBasic') ?? 1;
  const met = lines.filter((line) => line.met).length;
  const keyMissed = lines.some((line) => !line.met && KEY_LINES.some((word) => line.content.includes(word)));
  if (met === lines.length || (met >= lines.length * pass - 1e-9 && !keyMissed)) return 'qualified';
  return met >= lines.length * basic - 1e-9 ? 'basic' : 'unqualified';
}

/** The share of qualified branches, and of each branch the share of its lines that are met. A blank line is not met. */
export function qualifiedRates(book: Book): readonly RateResult[] {
  const relation = book.workbook.relation('T08');
  if (relation === undefined) return [];
  const fields = ['met'];
  const lines = ratesOf(
    {
      ...{ rate: 'standardsMet', relation, by: 'branch', fields, target: 1 },
      share: (row) =>
        readable(relation, row) ? { numerator: Number(boolIn(relation, 'met', row)), denominator: 1 } : null,
    },
    book,
  );
  return [...branchShare(relation, book), ...lines];
}

function readable(relation: Relation, row: number): boolean {
  const value = relation.column('met').value(row);
  return value === null || typeof value === 'boolean';
}

/** Branches with a line that cannot be read are not judged. */
function branchShare(relation: Relation, book: Book): readonly RateResult[] {
  const branches = new Map<string, number[]>();
  for (let row = 0; row < relation.count; row++) {
    const branch = textIn(relation, 'branch', row);
    if (branch === '') continue;
    const rows = branches.get(branch);
    if (rows === undefined) branches.set(branch, [row]);
    else rows.push(row);
  }
  const judged = [...branches.values()].filter((rows) => rows.every((row) => readable(relation, row)));
  if (judged.length === 0) return [];
  const qualified = judged.filter((rows) => {
    const lines = rows.map((row) => ({
      content: textIn(relation, 'content', row),
      met: boolIn(relation, 'met', row) === true,
    }));
    return qualifiedBy(lines, book.reading.template) === 'qualified';
  });
  return [
    {
      rate: 'qualified',
      subject: ALL,
      numerator: qualified.length,
      denominator: judged.length,
      value: qualified.length / judged.length,
      target: targetShare(book),
      cells: placesOf([{ relation, field: 'met', rows: null }], book.reading.snapshot),
    },
  ];
}

/** The task list's goal for qualified branches, as a fraction. */
function targetShare(book: Book): number | null {
  const task = book.reading.template.tasks.find(({ source }) => source.split(',')[0] === 'T08');
  return task?.unit === '%' ? task.target / 100 : null;
}
