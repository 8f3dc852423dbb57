/**
 * A workbook's own check can only judge by what stands in it, or by the template. The office's list of tasks (T01) lies in
 * the office's workbook, and the roster (T03) often in another one of the unit: where they came, they decide.
 */
import type { Finding } from '../../model/finding';
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import type { Template } from '../../model/template';
import { withRecords } from '../../records/with-records';
import { check } from '../../rules';
import { placeOf } from '../place';
import { groupBy } from '../rows';
import type { Submission } from '../submission';

/** Findings on one ledger that lean on another one. */
interface Leaning {
  readonly ledger: string;
  readonly on: string;
  readonly rules: ReadonlySet<string>;
  readonly leans: (finding: Finding) => boolean;
}

/** @param reading all records side by side */
export function judgedAgain(submissions: readonly Submission[], reading: Reading): readonly Submission[] {
  const sheets = reading.snapshot.sheets.map((sheet) => ({ ...sheet, name: placeOf(sheet.name).sheet }));
  const plain: Reading = { ...reading, snapshot: { ...reading.snapshot, sheets } };
  const byFile = groupBy(reading.tables, fileIn(reading));
  const ofCode = (file: string, code: string): readonly RecordTable[] =>
    (byFile.get(file) ?? []).filter(({ def }) => def.code === code);
  const byUnit = groupBy(submissions, ({ unit }) => unit);
  const list = listOf(reading);
  const rosterOf = rostersByBranch(ofAll(reading, 'T03'));
  /** The unit's own, of whatever file; else the one list, or what all rosters have of the branches that are told of. */
  const elsewhere = (unit: string, code: string, told: readonly RecordTable[]): readonly RecordTable[] => {
    const own = (byUnit.get(unit) ?? []).flatMap(({ file }) => ofCode(file, code));
    if (own.length > 0) return own;
    return code === 'T01' ? list : rosterOf(told);
  };
  const leanings = leaningsOf(reading.template);
  return submissions.map((submission) =>
    leanings.reduce((now, leaning) => {
      const { file, unit, sheets: only } = now;
      if (ofCode(file, leaning.on).length > 0) return now;
      const nameOf = ({ found }: RecordTable): string => sheets[found.sheet]?.name ?? '';
      const own = ofCode(file, leaning.ledger).filter((table) => only.length === 0 || only.includes(nameOf(table)));
      const told = own.length === 0 ? [] : elsewhere(unit, leaning.on, own);
      if (told.length === 0) return now;
      const again = check({ ...plain, tables: [...own, ...told] }, { rules: leaning.rules });
      return {
        ...now,
        findings: replaced(now.findings, again.findings.filter(leaning.leans), leaning, own.map(nameOf)),
      };
    }, submission),
  );
}

/**
 * Tasks of the office's list that a unit did not report, in whichever of its workbooks; each workbook that has the list
 * itself has told it. Without a roster nobody knows what a unit owes.
 */
export function tasksUnreported(reading: Reading): readonly Finding[] {
  const fileOf = fileIn(reading);
  const [list, rosters] = [listOf(reading), ofAll(reading, 'T03')];
  const listing = new Set(ofAll(reading, 'T01').map(fileOf));
  const reports = ofAll(reading, 'T02').filter((table) => !listing.has(fileOf(table)));
  if (list.length === 0 || rosters.length === 0 || reports.length === 0) return [];
  // A unit that the roster does not know may report under several names.
  const known = new Set(
    rosters.flatMap(({ fields }) => ['orgName', 'town'].flatMap((id) => fields.get(id)?.text ?? [])),
  );
  const rules = ofKind('missing-task', reading.template.rules);
  const { findings } = check({ ...reading, tables: [...reports, ...list, ...rosters] }, { rules });
  return findings.filter(({ facts }) => known.has(String(facts.unit)));
}

/** The records of the branches that ledgers name: a whole city's roster would be gone through once for every workbook. */
function rostersByBranch(rosters: readonly RecordTable[]): (told: readonly RecordTable[]) => readonly RecordTable[] {
  const places = new Map<string, (readonly [roster: number, record: number])[]>();
  rosters.forEach(({ fields }, roster) => {
    fields.get('orgName')?.text.forEach((name, record) => {
      const known = places.get(name);
      if (known === undefined) places.set(name, [[roster, record]]);
      else known.push([roster, record]);
    });
  });
  return (told) => {
    const names = new Set(
      told.flatMap(({ fields }) =>
        [...fields.values()].flatMap(({ field, text }) => (field.ref === 'T03.orgName' ? text : [])),
      ),
    );
    const kept = groupBy(
      [...names].flatMap((name) => places.get(name) ?? []),
      ([roster]) => String(roster),
    );
    return rosters.flatMap((table, roster) => {
      const records = (kept.get(String(roster)) ?? []).map(([, record]) => record);
      return records.length === 0
        ? []
        : [
            withRecords(
              table,
              records.sort((a, b) => a - b),
            ),
          ];
    });
  };
}

const fileIn =
  ({ snapshot }: Reading) =>
  ({ found }: RecordTable): string =>
    placeOf(snapshot.sheets[found.sheet]?.name ?? '').file;

/** The list of tasks that came first: of several every day would be told twice. */
function listOf(reading: Reading): readonly RecordTable[] {
  const [first = []] = groupBy(ofAll(reading, 'T01'), fileIn(reading)).values();
  return first;
}

const ofKind = (way: string, rules: Template['rules']): ReadonlySet<string> =>
  idsOf(rules.filter(({ kind }) => kind === way));

const ofAll = ({ tables }: Reading, code: string): readonly RecordTable[] =>
  tables.filter(({ def }) => def.code === code);

function leaningsOf({ tables, rules }: Template): readonly Leaning[] {
  const asks = (text: string | undefined, code: string): boolean =>
    text?.includes(`${tables.find((table) => table.code === code)?.name ?? code}[`) === true;
  /** Rules on the rows of a ledger that look into another one. */
  const looking = (ledger: string, on: string): ReadonlySet<string> =>
    idsOf(
      rules.filter(
        ({ group, checks = [] }) =>
          group === 'R' && checks.some(({ table, formula }) => table === ledger && asks(formula, on)),
      ),
    );
  const byList = looking('T02', 'T01');
  const reported = tables.find(({ code }) => code === 'T02')?.fields ?? [];
  const demanded = idsOf(reported.filter(({ requiredIf }) => asks(requiredIf, 'T01')));
  const [blanks, meetings] = [ofKind('missing-required', rules), ofKind('frequency', rules)];
  const byRoster = tables.flatMap(({ code: ledger }): readonly Leaning[] => {
    if (ledger === 'T03') return [];
    const counted = rules.filter(({ id, tables: on }) => meetings.has(id) && on.includes(ledger));
    const asking = new Set([...looking(ledger, 'T03'), ...idsOf(counted)]);
    if (asking.size === 0) return [];
    return [{ ledger, on: 'T03', rules: asking, leans: ({ rule, table }) => table === ledger && asking.has(rule) }];
  });
  return [
    {
      ledger: 'T02',
      on: 'T01',
      rules: new Set([...byList, ...blanks]),
      leans: ({ rule, table, field }) =>
        table === 'T02' && (byList.has(rule) || (blanks.has(rule) && demanded.has(field ?? ''))),
    },
    ...byRoster,
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
  const told = new Set(before.filter(isOld).map(({ id }) => id));
  // A row with a wrong cell was not judged, and is not now.
  const wrong = new Set(before.filter((each) => each.severity === 'error' && !leans(each)).map(rowOf));
  const now = again.filter((finding) => told.has(finding.id) || !wrong.has(rowOf(finding)));
  if (now.length === 0 && told.size === 0) return before;
  const order = [...new Set(before.map(({ sheet }) => sheet))];
  const place = (sheet: string | null): number => (order.includes(sheet) ? order.indexOf(sheet) : order.length);
  return [...before.filter((finding) => !isOld(finding)), ...now].sort(
    (a, b) => place(a.sheet) - place(b.sheet) || (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1),
  );
}

const rowOf = ({ sheet, row }: Finding): string => `${sheet ?? ''}\u0000${String(row)}`;
