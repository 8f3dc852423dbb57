/** The Q rules: this period against an earlier one. Without one they are not tried, and that is said. */
import { isoOf } from '../model/calendar';
import type { Finding, NotChecked } from '../model/finding';
import { roundHalfUp } from '../model/round';
import { thresholdOf } from '../model/threshold';
import { findingOf, type Across } from './across-finding';
import type { Consolidation } from './consolidation';
import { incomesOf } from './income';
import { groupBy, labelOf, rowsOf, type Row } from './rows';
import { lookupOf, type Fact, type Lookup, type PeriodState } from './state/period-state';
import { hasLeft, headlines, previousState, projectKey, takeState } from './state/take-state';

export interface AcrossResult {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

interface Against {
  readonly consolidation: Consolidation;
  readonly state: PeriodState;
  readonly before: Lookup;
  readonly rows: (code: string) => readonly Row[];
}

/** Of each rule: the ledgers it reads now, and what it says. */
const checks: readonly (readonly [
  rule: string,
  needs: readonly string[],
  run: (against: Against) => readonly Across[],
])[] = [
  ['Q01', ['T03', 'T04'], openings],
  ['Q02', ['T13'], vanished],
  ['Q03', ['T13'], reopened],
  ['Q04', ['T02'], changedTasks],
  ['Q05', ['T11'], lessIncome],
  ['Q06', ['T12'], stageBack],
  ['Q07', ['T07'], starJump],
  ['Q08', [], unusual],
];

export function acrossPeriods(consolidation: Consolidation): AcrossResult {
  const { template } = consolidation.reading;
  const state = previousState(consolidation);
  const wanted = checks.filter(([rule]) => template.rules.some((each) => each.id === rule));
  if (state === null)
    return { findings: [], notChecked: wanted.map(([rule]) => ({ rule, needs: ['previous-period'] })) };
  const here = new Set(consolidation.reading.tables.map((table) => table.def.code));
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const against: Against = {
    consolidation,
    state,
    before: lookupOf(state),
    rows: (code) => rowsOf(consolidation.reading, code),
  };
  for (const [rule, needs, run] of wanted) {
    const missing = needs.filter((code) => !here.has(code));
    if (missing.length > 0) notChecked.push({ rule, needs: missing });
    else findings.push(...run(against).flatMap((across) => findingOf(template, across) ?? []));
  }
  return { findings, notChecked };
}

/**
 * Members at the end of last period, those who joined since, those who have left since. Who came from elsewhere stands in
 * no ledger: more members than follow are asked about, fewer are an error.
 */
function openings({ consolidation, state, before, rows }: Against): readonly Across[] {
  const members = groupBy(rows('T04'), (row) => row.text('branch'));
  const { asOf } = consolidation.reading;
  return rows('T03').flatMap((row): readonly Across[] => {
    const name = row.text('orgName');
    const own = members.get(name);
    const now = row.number('memberCount');
    const opening = before.all('branch', 'members').find((fact) => fact.subject === name)?.number ?? null;
    if (own === undefined || now === null || opening === null) return [];
    const joined = own.filter((member) => {
      const day = member.number('joinDate');
      return day !== null && day > state.asOf && day <= asOf;
    }).length;
    const goneBefore = before.all('branch', 'gone').find((fact) => fact.subject === name)?.number ?? 0;
    const left = Math.max(0, own.filter((member) => hasLeft(member.text('status'))).length - goneBefore);
    const expected = opening + joined - left;
    if (now === expected) return [];
    return [
      {
        rule: 'Q01',
        about: name,
        table: 'T03',
        place: { row, field: 'memberCount' },
        facts: { unit: name, a: opening, b: joined, c: left, e: expected, v: now },
        ...(now > expected ? { severity: 'confirm' as const } : {}),
      },
    ];
  });
}

/** A problem is asked about even when its whole ledger shrank; units that handed in no ledger at all are another matter. */
function vanished({ before, rows }: Against): readonly Across[] {
  const codes = new Set(rows('T13').map((row) => row.text('problemCode')));
  return before
    .all('problem', 'state')
    .filter((fact) => !codes.has(fact.subject))
    .map((fact) => ({
      rule: 'Q02',
      about: fact.subject,
      table: 'T13',
      facts: { v: `${fact.subject}${fact.unit === '' ? '' : `（${fact.unit}）`}` },
    }));
}

function reopened({ consolidation, before, rows }: Against): readonly Across[] {
  const closed = new Set(
    before
      .all('problem', 'state')
      .filter((fact) => fact.text === 'closed')
      .map((fact) => fact.subject),
  );
  return rows('T13')
    .filter((row) => closed.has(row.text('problemCode')) && row.text('state') !== 'closed' && row.text('state') !== '')
    .map((row) => ({
      rule: 'Q03',
      about: row.text('problemCode'),
      table: 'T13',
      place: { row, field: 'state' },
      facts: {
        v: row.text('problemCode'),
        e: labelOf(consolidation.reading.template, 'problemState', row.text('state')),
      },
    }));
}

/** Against the list of tasks as the earliest period of the year knew it, so that slow changes are seen too. */
function changedTasks({ consolidation, rows }: Against): readonly Across[] {
  const list = lookupOf(
    consolidation.history.find((state) => lookupOf(state).all('listed', 'taskTitle').length > 0) ?? null,
  );
  const plain = (text: string): string => text.replace(/[\s，。；、,.;]/g, '');
  const seen = new Set<string>();
  const differs = (row: Row, field: string, label: string, shown: string, fact: Fact | null): readonly Across[] => {
    const listed =
      fact === null
        ? ''
        : fact.number === null
          ? fact.text
          : field === 'dueDate'
            ? isoOf(fact.number)
            : String(fact.number);
    const code = row.text('taskCode');
    const about = `${code}/${field}/${shown}`;
    if (shown === '' || listed === '' || plain(shown) === plain(listed) || seen.has(about)) return [];
    seen.add(about);
    return [{ rule: 'Q04', about, place: { row, field }, facts: { v: code, c: label, e: listed } }];
  };
  const shownNumber = (value: number | null, field: string): string =>
    value === null ? '' : field === 'dueDate' ? isoOf(value) : String(value);
  const of = (row: Row, field: string): Fact | null => list.of('listed', '', row.text('taskCode'), field);
  return [...rows('T02'), ...rows('T01')].flatMap((row) => [
    ...differs(row, 'taskTitle', '任务内容', row.text('taskTitle'), of(row, 'taskTitle')),
    ...differs(
      row,
      'targetValue',
      '目标值',
      shownNumber(row.number('targetValue'), 'targetValue'),
      of(row, 'targetValue'),
    ),
    ...differs(row, 'dueDate', '完成时限', shownNumber(row.number('dueDate'), 'dueDate'), of(row, 'dueDate')),
  ]);
}

function lessIncome({ consolidation, before }: Against): readonly Across[] {
  return incomesOf(consolidation).flatMap(({ row, town, village, total }): readonly Across[] => {
    const last = before.of('income', town, village, 'total');
    const [year = '', quarter = ''] = (last?.text ?? '').split('/');
    if (last?.number === null || last === null || total === null) return [];
    // Another quarter of the same year: the sums run on from its beginning.
    if (year !== row.text('year') || quarter === row.text('quarter') || total >= last.number) return [];
    return [
      {
        rule: 'Q05',
        about: `${town}/${village}`,
        table: 'T11',
        place: { row, field: 'total' },
        facts: { village, v: total, e: last.number },
      },
    ];
  });
}

function stageBack({ consolidation, before, rows }: Against): readonly Across[] {
  const { template } = consolidation.reading;
  const order = template.centreStages.map((stage) => stage.id);
  return rows('T12').flatMap((row): readonly Across[] => {
    const last = before.of('project', row.text('town'), projectKey(row), 'stage')?.text ?? '';
    const now = row.text('stage');
    if (!order.includes(last) || !order.includes(now) || order.indexOf(now) >= order.indexOf(last)) return [];
    return [
      {
        rule: 'Q06',
        about: projectKey(row),
        table: 'T12',
        place: { row, field: 'stage' },
        facts: { v: row.text('place'), a: labelOf(template, 'stage', last), b: labelOf(template, 'stage', now) },
      },
    ];
  });
}

const jump = 2;

/** Against the year before: its stars as recorded then, or as the list itself gives them. */
function starJump({ consolidation, rows }: Against): readonly Across[] {
  const year = String(consolidation.reading.template.year);
  const lastYear = lookupOf(consolidation.history.findLast((state) => state.period.slice(0, 4) < year) ?? null);
  return rows('T07').flatMap((row): readonly Across[] => {
    const last = lastYear.of('star', row.text('branch'), row.text('name'), 'stars')?.number ?? row.number('lastStar');
    const now = row.number('final') ?? row.number('proposed');
    if (last === null || now === null || Math.abs(now - last) < jump) return [];
    return [
      {
        rule: 'Q07',
        about: `${row.text('branch')}/${row.text('name')}`,
        table: 'T07',
        place: { row, field: row.number('final') === null ? 'proposed' : 'final' },
        facts: { v: row.text('name'), a: `${String(last)}星`, b: `${String(now)}星` },
      },
    ];
  });
}

function unusual({ consolidation, before }: Against): readonly Across[] {
  const limit = thresholdOf(consolidation.reading.template, 'abnormalChangePct');
  if (limit === null) return [];
  const now = takeState(consolidation).facts.filter(
    (fact) => fact.kind === 'unit' && headlines.some((item) => item === fact.item),
  );
  return now.flatMap((fact): readonly Across[] => {
    const last = before.of('unit', fact.unit, fact.subject, fact.item)?.number ?? null;
    if (last === null || last === 0 || fact.number === null) return [];
    const change = roundHalfUp(((fact.number - last) / last) * 100, 1);
    if (Math.abs(change) <= limit) return [];
    return [
      {
        rule: 'Q08',
        about: `${fact.subject}/${fact.item}`,
        facts: {
          unit: fact.subject,
          c: fact.item,
          e: last,
          v: fact.number,
          p: change > 0 ? `+${String(change)}` : change,
        },
      },
    ];
  });
}
