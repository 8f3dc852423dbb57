/** X11: how often a branch must meet, by the template's thresholds, in the months that the register covers. */
import { dayOf, isoOf, lastDayOf, serialOf } from '../../model/calendar';
import type { RuleDef, Template } from '../../model/template';
import { thresholdOf } from '../../model/threshold';
import type { Bench } from '../bench/bench';
import type { Spot } from '../bench/fields';
import { grouped, numberOf, textOf } from '../bench/fields';
import { labelOf } from '../bench/shown-value';

interface Demand {
  /** Id of the kind of meeting. */
  readonly kind: string;
  readonly times: number;
  readonly months: 1 | 3 | 12;
}

/** Meetings that only some branches hold, and what shows that one does. */
const OPTIONAL: ReadonlySet<string> = new Set(['committee', 'groupMeeting']);

export function frequency(rule: RuleDef, bench: Bench): void {
  const { template, asOf } = bench.reading;
  const registers = bench.tables(rule.tables);
  const covered = coveredMonths(
    registers.flatMap((table) => [...(table.fields.get('date')?.number ?? [])]),
    asOf,
  );
  if (covered === null) return;
  const branches = grouped(registers, (table, record) => textOf(table, record, 'branch'));
  const demands = demandsOf(template);
  const { committees, founded } = told(bench);
  for (const [branch, rows] of branches) {
    for (const demand of demands) {
      if (!applies(demand, branch, rows, committees)) continue;
      const lacking = periodsOf(demand, covered).filter(
        (period) => period.first > (founded.get(branch) ?? 0) && held(rows, demand.kind, period) < demand.times,
      );
      const [first] = rows;
      if (lacking.length === 0 || first === undefined) continue;
      const field = first.table.fields.get('kind')?.field;
      bench.atField(rule, first.table, first.record, 'branch', () => ({
        facts: {
          branch,
          c: field === undefined ? demand.kind : labelOf(demand.kind, field, template),
          month: lacking.map((period) => period.name).join(','),
          e: demand.times,
        },
        value: branch,
        expected: demand.times,
      }));
    }
  }
}

/** Thresholds like themeDayPerMonth (次/月), generalMeetingPerQuarter (次/季), secretaryLecturePerYear (次/年). */
function demandsOf({ thresholds, enums }: Template): readonly Demand[] {
  const kinds = (enums.meetingKind ?? []).map((kind) => kind.id);
  return thresholds.flatMap(({ id, value }) => {
    const [, name = '', per = ''] = /^(.+)Per(Month|Quarter|Year)$/.exec(id) ?? [];
    const kind = kinds.find((each) => each === name || (each === 'partyLecture' && name === 'secretaryLecture'));
    if (kind === undefined || typeof value !== 'number') return [];
    return [{ kind, times: value, months: per === 'Month' ? 1 : per === 'Quarter' ? 3 : 12 }];
  });
}

interface Month {
  readonly year: number;
  readonly month: number;
}

/** From the first to the last month of the register; a month that is not over is not judged. */
function coveredMonths(dates: readonly number[], asOf: number): readonly Month[] | null {
  const days = dates.filter((serial) => !Number.isNaN(serial) && serial <= asOf);
  const first = dayOf(days.reduce((least, day) => Math.min(least, day), Infinity));
  const last = dayOf(days.reduce((most, day) => Math.max(most, day), -Infinity));
  if (first === null || last === null) return null;
  const months: Month[] = [];
  for (let { year, month } = first; year < last.year || (year === last.year && month <= last.month); month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const end = serialOf(year, month, lastDayOf(year, month));
    if (end !== null && end <= asOf) months.push({ year, month });
    if (year === last.year && month === last.month) break;
  }
  return months;
}

interface Period {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** Only periods all of whose months the register covers: a register of June says nothing of the year. */
function periodsOf({ months }: Demand, covered: readonly Month[]): readonly Period[] {
  const counts = new Map<string, { readonly year: number; readonly start: number; count: number }>();
  for (const { year, month } of covered) {
    const start = month - ((month - 1) % months);
    const key = `${String(year)} ${String(start)}`;
    const known = counts.get(key) ?? { year, start, count: 0 };
    counts.set(key, known);
    known.count++;
  }
  return [...counts.values()]
    .filter(({ count }) => count === months)
    .map(({ year, start }) => {
      const first = serialOf(year, start, 1) ?? 0;
      const end = start + months - 1;
      return { name: nameOf(year, start, months, first), first, last: serialOf(year, end, lastDayOf(year, end)) ?? 0 };
    });
}

function nameOf(year: number, start: number, months: number, first: number): string {
  if (months === 12) return String(year);
  return months === 3 ? `${String(year)}-Q${String((start + 2) / 3)}` : isoOf(first).slice(0, 7);
}

/** A meeting whose day or kind cannot be read may have been this one. */
function held(rows: readonly Spot[], kind: string, { first, last }: Period): number {
  let count = 0;
  for (const { table, record } of rows) {
    const day = numberOf(table, record, 'date');
    const own = textOf(table, record, 'kind');
    if ((day === null || (day >= first && day <= last)) && (own === kind || own === '')) count++;
  }
  return count;
}

interface Told {
  /** Branches whose roster names enough for a committee; all of them where the template sets no least size. */
  readonly committees: ReadonlySet<string>;
  /** Serial of the day on which a branch was founded: of months and quarters that had begun by then nothing is asked. */
  readonly founded: ReadonlyMap<string, number>;
}

/** What the roster tells of the branches. */
function told(bench: Bench): Told {
  const committees = new Set<string>();
  const founded = new Map<string, number>();
  const least = thresholdOf(bench.reading.template, 'committeeSizeMin') ?? 1;
  for (const table of bench.tables(['T03'])) {
    for (let record = 0; record < table.rows.length; record++) {
      const name = textOf(table, record, 'orgName');
      const size = numberOf(table, record, 'committeeSize') ?? 0;
      if (size >= least) committees.add(name);
      const day = numberOf(table, record, 'foundDate');
      if (day !== null) founded.set(name, day);
    }
  }
  return { committees, founded };
}

/** A committee meets where there is one, a group where there are groups: shown by the roster, or by having met at all. */
function applies({ kind }: Demand, branch: string, rows: readonly Spot[], committees: ReadonlySet<string>): boolean {
  if (!OPTIONAL.has(kind)) return true;
  if (rows.some(({ table, record }) => textOf(table, record, 'kind') === kind)) return true;
  return kind === 'committee' && committees.has(branch);
}
