/** X08: the indicators of a branch against the list of its domain. */
import type { IndicatorDef, RuleDef, Template } from '../../model/template';
import type { Bench } from '../bench/bench';
import type { Spot } from '../bench/fields';
import { grouped, numberOf, textOf } from '../bench/fields';
import { labelOf } from '../bench/shown-value';
import { LIST } from '../bench/vocabulary';

export function indexItems(rule: RuleDef, bench: Bench): void {
  const { template } = bench.reading;
  const known = indicatorsOf(template);
  const branches = grouped(bench.tables(rule.tables), (table, record) => {
    const branch = textOf(table, record, 'branch');
    return branch === '' ? null : `${branch}\u0000${textOf(table, record, 'period')}`;
  });
  for (const rows of branches.values()) judge(rule, bench, rows, known);
}

interface Known {
  /** By id; '' for those that all share. */
  readonly domains: ReadonlyMap<string, string>;
  readonly required: ReadonlyMap<string, readonly IndicatorDef[]>;
}

/** Bonus and deductions may be left out and belong to every domain. */
function indicatorsOf({ fortress }: Template): Known {
  const domains = new Map<string, string>();
  const required = new Map<string, readonly IndicatorDef[]>();
  for (const { id } of [...fortress.common, ...fortress.bonus, ...fortress.deduct, ...fortress.veto])
    domains.set(id, '');
  for (const [domain, own] of Object.entries(fortress.personal)) {
    for (const { id } of own) domains.set(id, domain);
    required.set(domain, [...fortress.common, ...own]);
  }
  return { domains, required };
}

function judge(rule: RuleDef, bench: Bench, rows: readonly Spot[], { domains, required }: Known): void {
  const [first] = rows;
  if (first === undefined) return;
  const domain = rows.map(({ table, record }) => textOf(table, record, 'domain')).find((id) => id !== '') ?? '';
  const ids = new Map(rows.map((spot) => [textOf(spot.table, spot.record, 'indicator'), spot]));
  const wanted = required.get(domain);
  // A sheet that numbers its indicators in its own way cannot be compared with the list.
  if (wanted === undefined || ![...ids.keys()].some((id) => domains.has(id))) return;
  const missing = wanted.filter(({ id, appliesIf }) => appliesIf === undefined && !ids.has(id));
  const extra = [...ids].filter(([id]) => domains.has(id) && domains.get(id) !== '' && domains.get(id) !== domain);
  const field = first.table.fields.get('domain')?.field;
  const facts = {
    branch: textOf(first.table, first.record, 'branch'),
    domain: field === undefined ? domain : labelOf(domain, field, bench.reading.template),
    v: missing.map(({ id }) => id).join(LIST),
    w: extra.map(([id]) => id).join(LIST),
  };
  if (missing.length > 0) {
    bench.atField(rule, first.table, first.record, 'branch', () => ({
      facts,
      value: null,
      expected: facts.v,
      message: 'X08.missing',
    }));
  }
  const [, firstExtra] = extra[0] ?? [];
  if (firstExtra !== undefined) {
    bench.atField(rule, firstExtra.table, firstExtra.record, 'indicator', () => ({
      facts,
      value: facts.w,
      expected: null,
      message: 'X08.extra',
    }));
  }
  if (missing.length > 0 || extra.length > 0) explainWeights(rule, bench, rows, missing, extra);
}

/** Where the missing and extra indicators make up the whole difference to 100, the sum of the weights is not a second fault. */
function explainWeights(
  rule: RuleDef,
  bench: Bench,
  rows: readonly Spot[],
  missing: readonly IndicatorDef[],
  extra: readonly (readonly [string, Spot])[],
): void {
  const weightOf = ({ table, record }: Spot): number => numberOf(table, record, 'weight') ?? 0;
  const bonus = new Set(bench.reading.template.fortress.bonus.map(({ id }) => id));
  const sum = rows
    .filter(({ table, record }) => !bonus.has(textOf(table, record, 'indicator')))
    .reduce((all, spot) => all + weightOf(spot), 0);
  const whole =
    sum + missing.reduce((all, { max }) => all + max, 0) - extra.reduce((all, [, spot]) => all + weightOf(spot), 0);
  if (Math.abs(whole - fullMarks) > 0.01) return;
  for (const { table, record } of rows) bench.doubt(rule, table, record, 'weight');
}

/** 60 shared and 40 of the domain. */
const fullMarks = 100;
