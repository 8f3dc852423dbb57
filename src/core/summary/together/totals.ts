/**
 * The totals that the files print themselves against what the summary counted of them. What a file's own check said of
 * a total is not said again; a ledger of which only some records count is named with those records.
 */
import { cellName } from '../../model/address';
import type { Finding } from '../../model/finding';
import type { RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { Template } from '../../model/template';
import { agrees } from '../../rules/columns/summing';
import type { Submission, Taken } from '../submission';
import { unitKey } from '../units/unit-names';
import type { PrintedTotal } from './printed-totals';

/** M04 with the words of a printed total: unit, file, cell, printed and counted sum. */
export function differingTotals(
  kept: readonly Taken[],
  totals: ReadonlyMap<RecordTable, readonly PrintedTotal[]>,
  template: Template,
): readonly Finding[] {
  const rule = template.rules.find(({ id }) => id === 'M04');
  if (rule === undefined) return [];
  const findings: Finding[] = [];
  const tell = (of: Told, expected: number, message: string, more: Readonly<Record<string, string | number>>): void => {
    const { submission, table, sheet, printed } = of;
    findings.push({
      id: `M04#${submission.file}›${sheet}!${cellName(printed.row, printed.column)}#${message}`,
      rule: rule.id,
      severity: rule.severity,
      sheet: `${submission.file}›${sheet}`,
      row: printed.row,
      column: printed.column,
      table: table.def.code,
      field: printed.field,
      message,
      facts: {
        unit: submission.unit,
        file: submission.file,
        sheet,
        c: printed.label,
        v: printed.value,
        e: expected,
        d: printed.value - expected,
        ...more,
      },
      value: printed.value,
      expected,
      fix: null,
    });
  };
  const towns = townSums(kept);
  for (const { submission, named } of kept) {
    for (const table of named.reading.tables) {
      const sheet = named.reading.snapshot.sheets[table.found.sheet]?.name ?? '';
      const judged = (totals.get(table) ?? []).flatMap((printed): readonly Judged[] => {
        const one: Told = { submission, table, sheet, printed };
        if (toldInFile(one)) return [];
        const { sum, unread } = summed(table, printed.field);
        if (!agrees(printed.value, sum)) {
          const message = table.rows.length === 0 ? 'M04.only-total' : unread > 0 ? 'M04.unread' : 'M04.total';
          return [{ one, expected: sum, message, n: unread }];
        }
        const other = towns(submission, table, printed.field);
        if (other === null || agrees(printed.value, other.sum)) return [];
        return [{ one, expected: other.sum, message: 'M04.files', n: other.files }];
      });
      // One total row is one thing to look at: its widest difference stands for the others.
      const apart = ({ one, expected }: Judged): number => Math.abs(one.printed.value - expected);
      const [widest] = [...judged].sort((x, y) => apart(y) - apart(x));
      if (widest === undefined) continue;
      const { one, expected, message, n } = widest;
      tell(one, expected, message, { n, k: judged.length });
    }
  }
  return findings;
}

interface Judged {
  readonly one: Told;
  readonly expected: number;
  readonly message: string;
  readonly n: number;
}

interface Told {
  readonly submission: Submission;
  readonly table: RecordTable;
  readonly sheet: string;
  readonly printed: PrintedTotal;
}

/** X05 spoke of this cell, or of one that the total is taken from, when the file was checked. */
function toldInFile({ submission, sheet, printed }: Told): boolean {
  return submission.findings.some(
    (finding) =>
      finding.rule === 'X05' &&
      finding.sheet === sheet &&
      finding.row === printed.row &&
      finding.column === printed.column,
  );
}

function summed(table: RecordTable, field: string): { readonly sum: number; readonly unread: number } {
  const values = table.fields.get(field);
  let sum = 0;
  let unread = 0;
  for (let record = 0; record < table.rows.length; record += 1) {
    if (values?.state[record] === ValueState.value) sum += values.number[record] ?? 0;
    else if (values?.state[record] === ValueState.unreadable) unread += 1;
  }
  return { sum, unread };
}

/**
 * What all files together say of a town, where a ledger names the town in each row; null when the unit is no town of
 * the ledger or no other file has rows of it.
 */
function townSums(kept: readonly Taken[]): (of: Submission, table: RecordTable, field: string) => TownSum | null {
  const cores = new Map<string, string>();
  const coreOf = (name: string): string => {
    let core = cores.get(name);
    if (core === undefined) cores.set(name, (core = name === '' ? '' : unitKey(name).core));
    return core;
  };
  const byField = new Map<string, ReadonlyMap<string, TownSum & { readonly in: Set<string> }>>();
  return ({ unit, period }, own, field) => {
    const mine = coreOf(unit);
    const towns = own.fields.get('town')?.text ?? [];
    if (!towns.some((town) => town !== '') || towns.some((town) => town !== '' && coreOf(town) !== mine)) return null;
    const key = [own.def.code, period, field].join('\u0000');
    let sums = byField.get(key);
    if (sums === undefined) byField.set(key, (sums = sumsByTown(kept, own.def.code, period, field, coreOf)));
    const found = sums.get(mine);
    return found === undefined || found.in.size < 2 ? null : { sum: found.sum, files: found.in.size };
  };
}

interface TownSum {
  readonly sum: number;
  readonly files: number;
}

function sumsByTown(
  kept: readonly Taken[],
  code: string,
  period: string,
  field: string,
  coreOf: (name: string) => string,
): ReadonlyMap<string, TownSum & { readonly in: Set<string> }> {
  const sums = new Map<string, { sum: number; files: number; in: Set<string> }>();
  for (const { submission, named } of kept) {
    if (submission.period !== period) continue;
    for (const { def, fields } of named.reading.tables) {
      const values = fields.get(field);
      if (def.code !== code || values === undefined) continue;
      fields.get('town')?.text.forEach((town, record) => {
        if (town === '' || values.state[record] !== ValueState.value) return;
        const core = coreOf(town);
        const sum = sums.get(core) ?? { sum: 0, files: 0, in: new Set() };
        sums.set(core, sum);
        sum.sum += values.number[record] ?? 0;
        sum.in.add(submission.file);
      });
    }
  }
  return sums;
}
