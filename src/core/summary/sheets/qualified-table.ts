/** O17 合格支部达标情况表: by unit and domain, the lowest rate first; what is most often missed in words. */
import type { Page, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { judgedBranches, type JudgedBranch } from '../figures/qualified-branches';
import { orDash, summed } from '../layout/contents';
import { headLine } from '../layout/head-line';
import { outputTitle } from '../layout/titles';
import { groupBy, labelOf, sum } from '../rows';
import { unitsOf } from '../units/units';
import { onlyUnit } from '../units/whole';

/** So many of the most frequent lines are named. */
const named = 3;

interface Group {
  readonly unit: string;
  readonly domain: string;
  /** Names of the branches that should be judged. */
  readonly should: readonly string[];
  readonly judged: readonly JudgedBranch[];
}

export function qualifiedPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const ledger = judgedBranches(consolidation);
  const groups = ledger.length === 0 ? [] : [...groupsOf(consolidation, ledger)].sort((a, b) => rateOf(a) - rateOf(b));
  const without = groups.flatMap((group) => group.should).length - groups.flatMap(judgedOnly).length;
  return {
    name: 'O17 合格支部达标情况',
    role: 'O17',
    title: outputTitle(template, 'O17'),
    line: headLine(consolidation, '单位：个'),
    blocks: [
      {
        kind: 'table',
        empty: '没有合格支部自评表',
        columns: [
          { key: 'unit', header: '单位', width: 24, style: 'wrapped' },
          { key: 'domain', header: '领域', width: 18, style: 'wrapped' },
          { key: 'should', header: '应评', width: 9, style: 'int' },
          { key: 'qualified', header: '合格', width: 9, style: 'int' },
          { key: 'basic', header: '基本合格', width: 10, style: 'int' },
          { key: 'unqualified', header: '不合格', width: 9, style: 'int' },
          { key: 'rate', header: '合格率', width: 11, style: 'percent' },
          { key: 'missed', header: '未达标主要条目', width: 56, style: 'wrapped' },
        ],
        rows:
          groups.length === 0
            ? []
            : [...groups.map((group) => groupRow(group, labelOf(template, 'domain', group.domain))), totalRow(groups)],
      },
      {
        kind: 'text',
        style: 'note',
        lines: [
          '合格率＝合格÷（合格＋基本合格＋不合格）；有审核结论的按审核结论，没有的按自评逐条判定。',
          ...(without > 0 ? [`应评支部中有 ${String(without)} 个未报自评表，不计入合格率，也不按不合格计。`] : []),
        ],
      },
    ],
    signatures: true,
    frozenColumns: 2,
  };
}

/** Branches that are scored, with those that only the ledger names; by unit and domain. */
function groupsOf(consolidation: Consolidation, ledger: readonly JudgedBranch[]): readonly Group[] {
  const units = unitsOf(consolidation);
  const only = onlyUnit(consolidation);
  const judged = new Map(ledger.map((branch) => [branch.name, branch]));
  const rostered = consolidation.indices
    .filter((index) => index.index === 'fortressIndex' && units.branchOf(index.subject) !== null)
    .map((index) => index.subject);
  const names = [...new Set([...rostered, ...judged.keys()])];
  const places = names.map((name) => {
    // The branches of the only unit one by one.
    const unit = only === null ? units.unitOf(name) : name;
    const domain = units.branchOf(name)?.domain ?? '';
    return { name, unit: unit === '' ? name : unit, domain: domain === '' ? (judged.get(name)?.domain ?? '') : domain };
  });
  return [...groupBy(places, ({ unit, domain }) => `${unit}\u0000${domain}`).values()].map((group) => ({
    unit: group[0]?.unit ?? '',
    domain: group[0]?.domain ?? '',
    should: group.map(({ name }) => name),
    judged: group.flatMap(({ name }) => judged.get(name) ?? []),
  }));
}

const judgedOnly = (group: Group): readonly JudgedBranch[] => group.judged.filter((branch) => branch.standing !== null);

/** 未报 stands last: it is not 0. */
function rateOf(group: Group): number {
  const judged = judgedOnly(group);
  return judged.length === 0
    ? Infinity
    : judged.filter((branch) => branch.standing === 'qualified').length / judged.length;
}

function countOf(group: Group, standing: JudgedBranch['standing']): number | null {
  const judged = judgedOnly(group);
  return judged.length === 0 ? null : judged.filter((branch) => branch.standing === standing).length;
}

const standings = ['qualified', 'basic', 'unqualified'] as const;

function groupRow(group: Group, domain: string): PageRow {
  const judged = judgedOnly(group);
  const [qualified, basic, unqualified] = standings.map((standing) => countOf(group, standing));
  const unreported = group.should.length - judged.length;
  return {
    kind: 'plain',
    cells: [
      group.unit,
      domain === '' ? '领域未填' : domain,
      group.should.length,
      ...[qualified, basic, unqualified].map((count) => count ?? '未报'),
      judged.length === 0 ? '未报' : rate(qualified ?? 0, judged.length),
      orDash(
        [mostMissed(judged), judged.length > 0 && unreported > 0 ? `另有 ${String(unreported)} 个未报` : '']
          .filter((part) => part !== '')
          .join('；'),
      ),
    ],
  };
}

function totalRow(groups: readonly Group[]): PageRow {
  const judged = groups.flatMap(judgedOnly);
  const [qualified, basic, unqualified] = standings.map((standing) =>
    sum(groups.map((group) => countOf(group, standing))),
  );
  return {
    kind: 'total',
    cells: [
      '合计',
      '',
      summed(groups.flatMap((group) => group.should).length, 'should'),
      summed(qualified ?? null, 'qualified'),
      summed(basic ?? null, 'basic'),
      summed(unqualified ?? null, 'unqualified'),
      judged.length === 0 ? '—' : rate(qualified ?? 0, judged.length),
      orDash(mostMissed(judged)),
    ],
  };
}

const rate = (part: number, whole: number): PageRow['cells'][number] => ({
  value: part / whole,
  formula: (at) => {
    const judged = `SUM(${at.cell('qualified')}:${at.cell('unqualified')})`;
    return `IF(${judged}=0,"—",${at.cell('qualified')}/${judged})`;
  },
});

/** "有后备人选（3）、党费按期交纳（2）": the most frequent, in the order of the list where level. */
function mostMissed(branches: readonly JudgedBranch[]): string {
  const counts = new Map<string, number>();
  for (const { missed } of branches) for (const line of missed) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, named)
    .map(([line, count]) => `${line}（${String(count)}）`)
    .join('、');
}
