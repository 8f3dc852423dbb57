/**
 * A workbook's own check can only judge by what stands in it, or by the template. The office's list of tasks (T01) lies in
 * the office's workbook, and the roster (T03) often in another one of the unit: where they came, they decide.
 */
import type { Finding } from '../model/finding';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import type { Template } from '../model/template';
import { check } from '../rules';
import type { Submission } from './consolidation';
import { placeOf } from './merge';
import { groupBy } from './rows';

/** Findings on one ledger that lean on another one. */
interface Leaning {
  readonly ledger: string;
  readonly on: string;
  /** A third one without which too little is known of the units. */
  readonly with?: string;
  readonly rules: ReadonlySet<string>;
  readonly leans: (finding: Finding) => boolean;
}

/** @param reading all records side by side */
export function judgedAgain(submissions: readonly Submission[], reading: Reading): readonly Submission[] {
  const sheets = reading.snapshot.sheets.map((sheet) => ({ ...sheet, name: placeOf(sheet.name).sheet }));
  const plain: Reading = { ...reading, snapshot: { ...reading.snapshot, sheets } };
  const fileOf = ({ found }: RecordTable): string => placeOf(reading.snapshot.sheets[found.sheet]?.name ?? '').file;
  const byFile = groupBy(reading.tables, fileOf);
  const ofCode = (file: string, code: string): readonly RecordTable[] =>
    (byFile.get(file) ?? []).filter(({ def }) => def.code === code);
  const byUnit = groupBy(submissions, ({ unit }) => unit);
  const lists = [...groupBy(ofAll(reading, 'T01'), fileOf).values()];
  const rosters = ofAll(reading, 'T03');
  /** The unit's own, of whatever file. Else all rosters, but of the lists one: several would give every day twice. */
  const elsewhere = (unit: string, code: string): readonly RecordTable[] => {
    const own = (byUnit.get(unit) ?? []).flatMap(({ file }) => ofCode(file, code));
    if (own.length > 0) return own;
    return code === 'T01' ? (lists[0] ?? []) : rosters;
  };
  const leanings = leaningsOf(reading.template);
  return submissions.map((submission) =>
    leanings.reduce((now, leaning) => {
      const { file, unit, sheets: only } = now;
      if (ofCode(file, leaning.on).length > 0) return now;
      const nameOf = ({ found }: RecordTable): string => sheets[found.sheet]?.name ?? '';
      const own = ofCode(file, leaning.ledger).filter((table) => only.length === 0 || only.includes(nameOf(table)));
      const told = own.length === 0 ? [] : elsewhere(unit, leaning.on);
      if (told.length === 0) return now;
      const besides = leaning.with === undefined ? [] : elsewhere(unit, leaning.with);
      if (leaning.with !== undefined && besides.length === 0) return now;
      const again = check({ ...plain, tables: [...own, ...told, ...besides] }, { rules: leaning.rules });
      return {
        ...now,
        findings: replaced(now.findings, again.findings.filter(leaning.leans), leaning, own.map(nameOf)),
      };
    }, submission),
  );
}

const ofAll = ({ tables }: Reading, code: string): readonly RecordTable[] =>
  tables.filter(({ def }) => def.code === code);

function leaningsOf({ tables, rules }: Template): readonly Leaning[] {
  const asks = (text: string | undefined, code: string): boolean =>
    text?.includes(`${tables.find((table) => table.code === code)?.name ?? code}[`) === true;
  const ofKind = (way: string): ReadonlySet<string> => idsOf(rules.filter(({ kind }) => kind === way));
  const byList = idsOf(
    rules.filter(
      ({ group, checks = [] }) =>
        group === 'R' && checks.some(({ table, formula }) => table === 'T02' && asks(formula, 'T01')),
    ),
  );
  const reported = tables.find(({ code }) => code === 'T02')?.fields ?? [];
  const demanded = idsOf(reported.filter(({ requiredIf }) => asks(requiredIf, 'T01')));
  const [blanks, unreported, meetings] = [ofKind('missing-required'), ofKind('missing-task'), ofKind('frequency')];
  return [
    {
      ledger: 'T02',
      on: 'T01',
      rules: new Set([...byList, ...blanks]),
      leans: ({ rule, table, field }) =>
        table === 'T02' && (byList.has(rule) || (blanks.has(rule) && demanded.has(field ?? ''))),
    },
    {
      ledger: 'T02',
      on: 'T01',
      with: 'T03',
      rules: unreported,
      leans: ({ rule, table }) => table === 'T02' && unreported.has(rule),
    },
    { ledger: 'T09', on: 'T03', rules: meetings, leans: ({ rule, table }) => table === 'T09' && meetings.has(rule) },
  ];
}

const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

/** The findings in their order: by sheet, row and column. Of sheets that were not judged again the old ones stay. */
function replaced(
  before: readonly Finding[],
  again: readonly Finding[],
  { leans }: Leaning,
  judged: readonly string[],
): readonly Finding[] {
  const isOld = (finding: Finding): boolean => leans(finding) && judged.includes(finding.sheet ?? '');
  if (again.length === 0 && !before.some(isOld)) return before;
  const order = [...new Set(before.map(({ sheet }) => sheet))];
  const place = (sheet: string | null): number => (order.includes(sheet) ? order.indexOf(sheet) : order.length);
  return [...before.filter((finding) => !isOld(finding)), ...again].sort(
    (a, b) => place(a.sheet) - place(b.sheet) || (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1),
  );
}
