/** The Q rules, and R06 where the month before lies in an earlier summary: this period against earlier ones. Where none tells of the thing they are not tried, and that is said. */
import { isoOf } from '../../model/calendar';
import type { Finding, NotChecked } from '../../model/finding';
import { roundHalfUp } from '../../model/round';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation } from '../consolidation';
import { incomesOf, upTo, yearIn } from '../figures/income';
import { headlines, projectKey, takeState } from '../figures/take-state';
import { periodNow, previousState } from '../now';
import { labelOf, rowsOf, type Row } from '../rows';
import { lookupOf, type Fact, type FactKind } from '../state/period-state';
import { endOf, yearOf } from '../state/periods';
import { beforePeriod, toldBefore, type Before } from '../state/told-before';
import { findingOf, type Across } from './across-finding';
import { openings } from './openings';
import { reopened, vanished } from './problems-before';

export interface AcrossResult {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

/** A rule between periods: the ledgers it reads now, what an earlier period must have told, and what it says. */
interface Check {
  readonly rule: string;
  readonly needs: readonly string[];
  readonly told: (consolidation: Consolidation, before: Before) => boolean;
  readonly run: (consolidation: Consolidation, before: Before) => readonly Across[];
}

const tells =
  (kind: FactKind, item: string) =>
  (_: Consolidation, before: Before): boolean =>
    before.tells(kind, item);

const checks: readonly Check[] = [
  { rule: 'Q01', needs: ['T03', 'T04'], told: tells('branch', 'members'), run: openings },
  { rule: 'Q02', needs: ['T13'], told: tells('problem', 'state'), run: vanished },
  { rule: 'Q03', needs: ['T13'], told: tells('problem', 'state'), run: reopened },
  {
    rule: 'Q04',
    needs: ['T02'],
    told: (consolidation, before) => yearList(consolidation, before) !== null,
    run: changedTasks,
  },
  { rule: 'Q05', needs: ['T11'], told: tells('income', 'total'), run: lessIncome },
  { rule: 'Q06', needs: ['T12'], told: tells('project', 'stage'), run: stageBack },
  { rule: 'Q07', needs: ['T07'], told: starsKnown, run: starJump },
  // A workbook with both months has tried it itself.
  { rule: 'R06', needs: [], told: () => true, run: lessDone },
  { rule: 'Q08', needs: [], told: (consolidation) => previousState(consolidation) !== null, run: unusual },
];

export function acrossPeriods(consolidation: Consolidation): AcrossResult {
  const { template, tables } = consolidation.reading;
  const before = beforePeriod(consolidation.history, periodNow(consolidation));
  const here = new Set(tables.map((table) => table.def.code));
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  for (const { rule, needs, told, run } of checks) {
    if (!template.rules.some((each) => each.id === rule)) continue;
    const missing = needs.filter((code) => !here.has(code));
    if (!told(consolidation, before)) notChecked.push({ rule, needs: ['previous-period'] });
    else if (missing.length > 0) notChecked.push({ rule, needs: missing });
    else
      for (const across of run(consolidation, before)) {
        const finding = findingOf(template, across);
        if (finding !== null) findings.push(finding);
      }
  }
  return { findings, notChecked };
}

/** The list of tasks as the earliest period of the year knew it, so that slow changes are seen too. */
function yearList(consolidation: Consolidation, before: Before): ReturnType<typeof lookupOf> | null {
  const year = yearOf(periodNow(consolidation));
  const first = before.states.findLast(
    (state) => yearOf(state.period) === year && lookupOf(state).all('listed', 'taskTitle').length > 0,
  );
  return first === undefined ? null : lookupOf(first);
}

function changedTasks(consolidation: Consolidation, before: Before): readonly Across[] {
  const list = yearList(consolidation, before);
  const rows = (code: string): readonly Row[] => rowsOf(consolidation.reading, code);
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
  const of = (row: Row, field: string): Fact | null => list?.of('listed', '', row.text('taskCode'), field) ?? null;
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

/** Against the latest earlier quarter of the same year: its sums run on from the beginning of the year. */
function lessIncome(consolidation: Consolidation, before: Before): readonly Across[] {
  return incomesOf(consolidation).flatMap(({ row, town, village, total }): readonly Across[] => {
    const [year, month] = upTo(yearIn(row), row.text('quarter'));
    if (total === null || month === 0) return [];
    const last = before.last('income', town, village, 'total', ({ fact }) => {
      const [itsYear, its] = upTo(...split(fact.text));
      return itsYear === year && its > 0 && its < month;
    })?.fact.number;
    if (last === undefined || last === null || total >= last) return [];
    return [
      {
        rule: 'Q05',
        about: `${town}/${village}`,
        table: 'T11',
        place: { row, field: 'total' },
        facts: { village, v: total, e: last },
      },
    ];
  });
}

function split(text: string): readonly [string, string] {
  const at = text.indexOf('/');
  return [text.slice(0, at), text.slice(at + 1)];
}

function stageBack(consolidation: Consolidation, before: Before): readonly Across[] {
  const { template } = consolidation.reading;
  const order = template.centreStages.map((stage) => stage.id);
  return rowsOf(consolidation.reading, 'T12').flatMap((row): readonly Across[] => {
    const last = before.last('project', row.text('town'), projectKey(row), 'stage')?.fact.text ?? '';
    const now = row.text('stage');
    if (!order.includes(last) || !order.includes(now) || order.indexOf(now) >= order.indexOf(last)) return [];
    return [
      {
        rule: 'Q06',
        about: projectKey(row),
        table: 'T12',
        place: { row, field: 'stage' },
        facts: { v: projectName(row), a: labelOf(template, 'stage', last), b: labelOf(template, 'stage', now) },
      },
    ];
  });
}

/** Its number and its place as they are written: a place may have several projects. */
function projectName(row: Row): string {
  const [code, place] = [row.text('projectCode'), row.written('place')];
  return code === '' || place === '' ? code + place : `${code}（${place}）`;
}

const jump = 2;

const whole = '全市';

/** Stars of the years before this one. */
function starsBefore(consolidation: Consolidation, before: Before): Before {
  const year = yearOf(periodNow(consolidation));
  return toldBefore(before.states.filter((state) => yearOf(state.period) < year));
}

/** By an earlier year's summary, or by the list's own column of last year's stars. */
function starsKnown(consolidation: Consolidation, before: Before): boolean {
  return (
    starsBefore(consolidation, before).tells('star', 'stars') ||
    rowsOf(consolidation.reading, 'T07').some((row) => row.number('lastStar') !== null)
  );
}

/** Against the year before: its stars as recorded then, or as the list itself gives them. */
function starJump(consolidation: Consolidation, before: Before): readonly Across[] {
  const lastYear = starsBefore(consolidation, before);
  return rowsOf(consolidation.reading, 'T07').flatMap((row): readonly Across[] => {
    const told = lastYear.last('star', row.text('branch'), row.text('name'), 'stars');
    // A namesake in another branch is somebody else.
    const known = told !== null && told.fact.unit === row.text('branch') ? told.fact.number : null;
    const last = known ?? row.number('lastStar');
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

/**
 * Headline numbers against the period before; of a unit that handed in nothing then, against the latest that knows it.
 * The whole is only held against the whole: where other units took part the numbers are told with them.
 */
function unusual(consolidation: Consolidation, before: Before): readonly Across[] {
  const limit = thresholdOf(consolidation.reading.template, 'abnormalChangePct');
  const previous = previousState(consolidation);
  if (limit === null || previous === null) return [];
  const since = toldBefore(before.states.slice(before.states.indexOf(previous)));
  const now = lookupOf(takeState(consolidation));
  return headlines.flatMap((item) => {
    const own = now.all('unit', item).filter((fact) => fact.unit === fact.subject);
    const here = own.map((fact) => fact.subject).filter((name) => name !== whole);
    const there = lookupOf(previous)
      .all('unit', item)
      .map((fact) => fact.subject)
      .filter((name) => name !== whole);
    const only = here.filter((name) => !there.includes(name));
    const gone = there.filter((name) => !here.includes(name));
    return own.flatMap((fact): readonly Across[] => {
      const last =
        fact.subject === whole
          ? lookupOf(previous).of('unit', whole, whole, item)?.number
          : since.last('unit', fact.unit, fact.subject, item)?.fact.number;
      if (last === undefined || last === null || last === 0 || fact.number === null) return [];
      const change = roundHalfUp(((fact.number - last) / last) * 100, 1);
      if (Math.abs(change) <= limit) return [];
      const facts = {
        unit: fact.subject,
        c: item,
        e: last,
        v: fact.number,
        p: change > 0 ? `+${String(change)}` : change,
      };
      const about = `${fact.subject}/${item}`;
      if (fact.subject !== whole || only.length + gone.length === 0) return [{ rule: 'Q08', about, facts }];
      const names = (list: readonly string[]): string => (list.length === 0 ? '无' : list.join('、'));
      return [
        {
          rule: 'Q08',
          message: 'Q08.units',
          severity: 'hint',
          about,
          facts: { ...facts, x: names(only), y: names(gone) },
        },
      ];
    });
  });
}

/** A task of which less is done than was reported for the month before. */
function lessDone(consolidation: Consolidation, before: Before): readonly Across[] {
  const now = periodNow(consolidation);
  const spoken = new Set(
    consolidation.submissions.flatMap(({ file, findings }) =>
      findings.filter(({ rule }) => rule === 'R06').map(({ sheet, row }) => placeKey(`${file}›${sheet ?? ''}`, row)),
    ),
  );
  const results = new Map(
    consolidation.progress
      .filter(({ table }) => table === 'T02')
      .map((result) => [placeKey(result.sheet, result.row), result] as const),
  );
  return rowsOf(consolidation.reading, 'T02').flatMap((row): readonly Across[] => {
    const key = placeKey(row.sheet, row.at);
    const result = results.get(key);
    if (result === undefined || result.done === null || spoken.has(key)) return [];
    const last = before.last('task', result.subject, result.task, 'done');
    const was = last?.fact.number ?? null;
    if (last === null || was === null || result.done >= was || !isMonthBefore(last.state.period, now)) return [];
    const about = `${result.subject}/${result.task}`;
    const place = { row, field: 'donePct' };
    return [{ rule: 'R06', about, table: 'T02', place, facts: { v: result.done, e: was } }];
  });
}

const placeKey = (sheet: string, row: number | null): string => `${sheet}!${String(row ?? '')}`;

function isMonthBefore(earlier: string, now: string): boolean {
  const [one, other] = [endOf(earlier), endOf(now)];
  return other.year * 12 + other.month - (one.year * 12 + one.month) === 1;
}
