/** X12: tasks of the year's list without a row in a month that a unit reports. */
import { isoOf, lastDayOf, serialOf, dayOf } from '../../model/calendar';
import { standingAbove } from '../../model/standing-above';
import type { EnumValue, RuleDef } from '../../model/template';
import type { Bench } from '../bench/bench';
import type { Spot } from '../bench/fields';
import { grouped, numberOf, textOf } from '../bench/fields';
import { LIST } from '../bench/vocabulary';

const LISTED = 'T01';
const REPORTED = 'T02';

interface Task {
  readonly code: string;
  readonly domain: string;
  /** The part of a domain that it is set to, by its title: 乡镇所属机关事业单位党建提速. */
  readonly subDomain: string;
  readonly lead: string;
  readonly start: number | null;
}

export function missingTask(rule: RuleDef, bench: Bench): void {
  const lists = bench.tables([LISTED]);
  const reports = bench.tables([REPORTED]);
  const lacking = [...(lists.length === 0 ? [LISTED] : []), ...(reports.length === 0 ? [REPORTED] : [])];
  if (lacking.length > 0) {
    bench.cannot(rule, lacking);
    return;
  }
  const parts = bench.reading.template.enums.subDomain ?? [];
  const tasks = lists.flatMap((table) => [...table.rows.keys()].map((record) => taskOf({ table, record }, parts)));
  const units = new Set(
    reports.flatMap((table) => [...table.rows.keys()].map((record) => textOf(table, record, 'unit'))),
  );
  const domains = domainsOfUnits(bench);
  const months = grouped(reports, (table, record) => {
    const unit = textOf(table, record, 'unit');
    const month = numberOf(table, record, 'month');
    return unit === '' || month === null ? null : `${String(month)}\u0000${unit}`;
  });
  for (const rows of months.values()) {
    const [first] = rows;
    if (first === undefined) continue;
    const unit = textOf(first.table, first.record, 'unit');
    const month = numberOf(first.table, first.record, 'month') ?? 0;
    const reported = new Set(rows.map(({ table, record }) => textOf(table, record, 'taskCode')));
    const missing = tasks
      .filter((task) => isDue(task, month) && concerns(task, unit, units, domains) && !reported.has(task.code))
      .map((task) => task.code);
    // A sheet for one task, or with numbers of its own, is no monthly report of the list.
    if (missing.length === 0 || !tasks.some((task) => reported.has(task.code))) continue;
    const v = missing.join(LIST);
    bench.atField(rule, first.table, first.record, 'taskCode', () => ({
      facts: { unit, month: isoOf(month).slice(0, 7), v },
      value: null,
      expected: v,
    }));
  }
}

function taskOf({ table, record }: Spot, parts: readonly EnumValue[]): Task {
  const [domain, title] = [textOf(table, record, 'domain'), textOf(table, record, 'taskTitle')];
  return {
    code: textOf(table, record, 'taskCode'),
    domain,
    subDomain: parts.find(({ label, parent }) => parent === domain && title.startsWith(label))?.id ?? '',
    lead: textOf(table, record, 'leadUnit'),
    start: numberOf(table, record, 'startDate'),
  };
}

/** Begun by the end of the month. */
function isDue({ code, start }: Task, month: number): boolean {
  const day = dayOf(month);
  const end = day === null ? null : serialOf(day.year, day.month, lastDayOf(day.year, day.month));
  return code !== '' && (start === null || end === null || start <= end);
}

/** A task whose lead reports for itself is that unit's; one of a domain is not asked of a unit of another domain. */
function concerns(
  { lead, domain, subDomain }: Task,
  unit: string,
  units: ReadonlySet<string>,
  domains: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (lead !== '' && units.has(lead)) return lead === unit;
  if (domain === '' || domains.size === 0) return true;
  // Of a unit that the roster does not know nobody can say which domains it has.
  const own = domains.get(unit);
  if (own === undefined) return false;
  if (own.has('') || subDomain === '') return own.has('') || own.has(domain);
  return own.has(partOf(domain, '')) || own.has(partOf(domain, subDomain));
}

const partOf = (domain: string, subDomain: string): string => `${domain}/${subDomain}`;

/** The domain of each branch and its part of it; of a town, a department or its committee those of all branches in it. */
function domainsOfUnits(bench: Bench): ReadonlyMap<string, ReadonlySet<string>> {
  const domains = new Map<string, Set<string>>();
  const committees: (readonly [name: string, town: string])[] = [];
  const rosters = bench.tables(['T03']);
  const isAbove = standingAbove(rosters);
  for (const table of rosters) {
    for (let record = 0; record < table.rows.length; record++) {
      const own = (field: string): string => textOf(table, record, field);
      const [name, town, domain] = [own('orgName'), own('town'), own('domain')];
      if (isAbove(table, record)) committees.push([name, town]);
      else
        for (const who of [name, town]) {
          const known = domains.get(who) ?? new Set<string>();
          domains.set(who, known.add(domain).add(partOf(domain, own('subDomain'))));
        }
    }
  }
  for (const [name, town] of committees) {
    const under = domains.get(town);
    if (under !== undefined) domains.set(name, under);
  }
  return domains;
}
