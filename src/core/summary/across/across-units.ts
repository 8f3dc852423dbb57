/** F09, F10, the M rules and X15: the workbooks of one period against each other. */
import { serialOfIso } from '../../model/calendar';
import type { Finding, NotChecked } from '../../model/finding';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation } from '../consolidation';
import { incomesOf } from '../figures/income';
import { periodNow } from '../now';
import { placeOf } from '../place';
import { groupBy, labelOf, rowsOf, sum, type Row } from '../rows';
import type { Rivals } from '../state/histories';
import { dueDate } from '../state/periods';
import type { LeftOut } from '../submission';
import { liesIn, monthNamed, periodWords } from '../units/recognise';
import { submitters } from '../units/submitter';
import { isSameUnit } from '../units/unit-names';
import { unitsOf } from '../units/units';
import { findingOf, type Across } from './across-finding';
import type { AcrossResult } from './across-periods';

const checks: readonly (readonly [
  rule: string,
  needs: readonly string[],
  run: (consolidation: Consolidation) => readonly Across[],
])[] = [
  ['F09', [], ofAnotherPeriod],
  ['F10', [], severalOfOne],
  ['M01', [], missing],
  ['M02', [], late],
  ['M03', ['T03'], twice],
  ['M04', ['T03'], unitSums],
  ['M05', ['T03'], citySum],
  ['M06', ['T11'], otherBasis],
  // Each workbook's own check has tried it.
  ['X15', [], commonProblems],
];

export function acrossUnits(consolidation: Consolidation): AcrossResult {
  const { template, tables } = consolidation.reading;
  const here = new Set(tables.map((table) => table.def.code));
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  for (const [rule, needs, run] of checks) {
    if (!template.rules.some((each) => each.id === rule)) continue;
    const lacking = needs.filter((code) => !here.has(code));
    if (lacking.length > 0) notChecked.push({ rule, needs: lacking });
    else
      for (const across of run(consolidation)) {
        const finding = findingOf(template, across);
        if (finding !== null) findings.push(finding);
      }
  }
  return { findings, notChecked };
}

function missing({ missingUnits }: Consolidation): readonly Across[] {
  if (missingUnits.length === 0) return [];
  return [{ rule: 'M01', about: 'units', facts: { n: missingUnits.length, v: missingUnits.join('、') } }];
}

/** By the file's name where a period is asked for, else by what most others report. */
function ofAnotherPeriod(consolidation: Consolidation): readonly Across[] {
  return consolidation.period === '' ? behind(consolidation) : namedAfterAnother(consolidation);
}

/** Units whose last monthly report is older than that of most others. */
function behind({ submissions }: Consolidation): readonly Across[] {
  const last = new Map<string, string>();
  for (const { unit, tables, period: month } of submissions)
    if (tables.includes('T02') && /^\d{4}-\d{2}$/.test(month) && month > (last.get(unit) ?? '')) last.set(unit, month);
  const months = [...last.values()].sort();
  const e = months[Math.floor(months.length / 2)] ?? '';
  return [...last]
    .filter(([, month]) => month < e)
    .map(([unit, month]) => ({
      rule: 'F09',
      message: 'F09.behind',
      about: unit,
      facts: { unit, v: periodWords(month), e: periodWords(e) },
    }));
}

/** A file that is called after another month and says nothing inside: perhaps last month's was sent once more. */
function namedAfterAnother({ submissions, period, reading }: Consolidation): readonly Across[] {
  return submissions.flatMap(({ file, period: said }): readonly Across[] => {
    const named = said === '' ? monthNamed(file, reading.template.year) : '';
    if (named === '' || liesIn(named, period)) return [];
    return [
      { rule: 'F09', message: 'F09.file', about: file, facts: { file, v: periodWords(named), e: periodWords(period) } },
    ];
  });
}

/** The newest of several was taken; that there are several is for the office to settle. */
function severalOfOne({ submissions, leftOut }: Consolidation): readonly Across[] {
  const replaced = groupBy(
    // From period to period is as it should be.
    leftOut.filter(({ reason, facts }) => reason.endsWith('superseded') && facts?.period === undefined),
    ({ detail }) => detail,
  );
  const told = new Set<string>();
  return submissions.flatMap(({ file, unit, handedIn }): readonly Across[] => {
    if (told.has(file)) return [];
    told.add(file);
    const others = replaced.get(file) ?? [];
    const v = handedIn === '' ? file : `${file}，${handedIn}`;
    const whole = groupBy(
      others.filter(({ facts }) => facts?.how !== 'records'),
      (other) => other.unit ?? unit,
    );
    return [
      ...[...whole].map(([name, copies]): Across => {
        const x = copies.map(exampleOf).find((each) => each !== '') ?? '';
        const n = new Set(copies.map((copy) => copy.file)).size + 1;
        const about = `${file}#${name}`;
        if (x === '') return { rule: 'F10', about, facts: { unit: name, n, v } };
        return { rule: 'F10', about, message: 'F10.differ', facts: { unit: name, n, v, x } };
      }),
      ...others
        .filter(({ facts }) => facts?.how === 'records')
        .map((other): Across => {
          const x = exampleOf(other);
          const facts = { unit: other.unit ?? unit, file: other.file, n: Number(other.facts?.n ?? 0), v: file };
          const about = `${file}#${other.file}#${other.unit ?? ''}`;
          if (x === '') return { rule: 'F10', about, message: 'F10.records', severity: 'hint', facts };
          return { rule: 'F10', about, message: 'F10.records-differ', facts: { ...facts, x } };
        }),
    ];
  });
}

/** Earlier summaries that were made for one period and tell otherwise: which counts is for the office to settle. */
export function severalTold(
  { history, reading, period }: Consolidation,
  rivals: readonly Rivals[],
): readonly Finding[] {
  const told = new Set(history.map((state) => state.period));
  return rivals
    .filter((rival) => rival.period !== period && told.has(rival.period))
    .flatMap(({ period: earlier, file, others }) => {
      const facts = { v: periodWords(earlier), n: others.length + 1, file, x: others.join('、') };
      return (
        findingOf(reading.template, { rule: 'F10', message: 'F10.periods', about: `periods#${earlier}`, facts }) ?? []
      );
    });
}

/** 总收入 12／11: what counts first. */
function exampleOf({ facts }: LeftOut): string {
  if (facts?.differing === undefined) return '';
  return `${String(facts.column)} ${String(facts.b)}／${String(facts.a)}`;
}

function late(consolidation: Consolidation): readonly Across[] {
  const due = dueDate(periodNow(consolidation), thresholdOf(consolidation.reading.template, 'reportDueDay'));
  return consolidation.submissions.flatMap(({ file, unit, handedIn }): readonly Across[] => {
    const day = serialOfIso(handedIn);
    // Without a period that was asked for, older ledgers lie among the files by right.
    if (consolidation.period === '' || due === null || day === null || day <= due) return [];
    return [{ rule: 'M02', about: file, facts: { unit, v: handedIn, n: Math.floor(day - due) } }];
  });
}

const fileOf = (row: Row): string => placeOf(row.sheet).file;

/** One code, two units: whose row it is says the town beside it, else who handed the roster in. */
function twice(consolidation: Consolidation): readonly Across[] {
  const handedInBy = submitters(consolidation);
  const ownerOf = (row: Row): string => (row.text('town') === '' ? handedInBy(row) : row.text('town'));
  const rows = rowsOf(consolidation.reading, 'T03').filter((row) => row.text('orgCode') !== '');
  return [...groupBy(rows, (row) => row.text('orgCode'))].flatMap(([code, same]): readonly Across[] => {
    const [first] = same;
    if (first === undefined || ownerOf(first) === '') return [];
    const a = ownerOf(first);
    const other = same.find((row) => ownerOf(row) !== '' && !isSameUnit(ownerOf(row), a));
    if (other === undefined) return [];
    return [
      {
        rule: 'M03',
        about: code,
        table: 'T03',
        place: { row: other, field: 'orgCode' },
        facts: { v: code, a, b: ownerOf(other) },
      },
    ];
  });
}

/** An organisation whose branches stand under it in the roster, of whatever file, against their members' sum. */
function unitSums(consolidation: Consolidation): readonly Across[] {
  const rows = rowsOf(consolidation.reading, 'T03');
  const under = groupBy(rows, (row) => row.text('parentOrg'));
  return rows.flatMap((row): readonly Across[] => {
    const name = row.text('orgName');
    const branches = (under.get(name) ?? []).filter((branch) => branch.text('orgName') !== name);
    const own = row.number('memberCount');
    const total = sum(branches.map((branch) => branch.number('memberCount')));
    if (name === '' || own === null || total === null || own === total) return [];
    // A branch without a count leaves the sum open.
    if (branches.some((branch) => branch.number('memberCount') === null)) return [];
    return [
      {
        rule: 'M04',
        about: name,
        table: 'T03',
        place: { row, field: 'memberCount' },
        facts: { unit: name, v: own, e: total },
      },
    ];
  });
}

function citySum(consolidation: Consolidation): readonly Across[] {
  const { branches, names } = unitsOf(consolidation);
  const city = sum(branches.map((branch) => branch.members));
  const byUnit = sum(
    names.map((name) =>
      sum(branches.filter((branch) => branch.unit === name || branch.name === name).map((branch) => branch.members)),
    ),
  );
  if (city === null) return [];
  if (city !== byUnit) {
    const n = branches.filter(({ unit }) => unit === '').length;
    return [
      { rule: 'M05', message: 'M05.differ', severity: 'confirm', about: 'city', facts: { v: city, e: byUnit ?? 0, n } },
    ];
  }
  return [{ rule: 'M05', about: 'city', facts: { v: city } }];
}

function otherBasis(consolidation: Consolidation): readonly Across[] {
  const { template } = consolidation.reading;
  const byFile = new Map(incomesOf(consolidation).map((income) => [fileOf(income.row), income]));
  const [first, ...others] = [...byFile];
  if (first === undefined) return [];
  return others
    .filter(([, income]) => income.basis !== first[1].basis)
    .map(([file, income]) => ({
      rule: 'M06',
      about: file,
      table: 'T11',
      place: { row: income.row, field: 'basis' },
      facts: {
        a: first[0],
        b: file,
        x: labelOf(template, 'incomeBasis', first[1].basis),
        y: labelOf(template, 'incomeBasis', income.basis),
      },
    }));
}

/** One problem in more units than the template allows, none of whose workbooks alone could tell. */
function commonProblems({ reading }: Consolidation): readonly Across[] {
  const most = thresholdOf(reading.template, 'commonProblemUnits');
  if (most === null) return [];
  const rows = rowsOf(reading, 'T13').filter((row) => row.text('problem') !== '');
  return [...groupBy(rows, (row) => row.text('problem'))].flatMap(([problem, same]): readonly Across[] => {
    const units = new Set(same.map((row) => row.text('unit')));
    const [first] = same;
    if (first === undefined || units.size <= most) return [];
    if ([...groupBy(same, fileOf).values()].some((own) => own.length > most)) return [];
    const place = { row: first, field: 'problem' };
    return [{ rule: 'X15', about: problem, table: 'T13', place, facts: { v: problem, n: units.size } }];
  });
}
