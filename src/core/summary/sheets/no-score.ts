/** O16 未评未认证名单: whom somebody has to help one to one, by branch; what is missing in words. */
import type { Page } from '../../drawing';
import type { IndexResult } from '../../model/score';
import type { Consolidation } from '../consolidation';
import { headLine } from '../layout/head-line';
import { outputTitle } from '../layout/titles';
import { groupBy, rowsOf, type Row } from '../rows';

interface Lack {
  readonly branch: string;
  /** Member, or the branch itself. */
  readonly who: string;
  readonly missing: string;
  /** Serial, from the ledger; null: for people to set. */
  readonly due: number | null;
}

interface Person {
  readonly branch: string;
  readonly who: string;
  readonly missing: string[];
  due: number | null;
}

const gone: ReadonlySet<string> = new Set(['已转出', '已死亡', '停止党籍']);

export function noScorePage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const notes: string[] = [];
  const lacks = [
    ...withoutIndex(consolidation, notes),
    ...notReviewed(consolidation, notes),
    ...notCertified(consolidation, notes),
  ];
  const people = byPerson(lacks);
  return {
    name: 'O16 未评未认证名单',
    role: 'O16',
    title: outputTitle(template, 'O16'),
    line: headLine(consolidation),
    blocks: [
      {
        kind: 'table',
        empty: notes.length === 0 ? '没有未评、未认证的支部和党员' : '没有可逐个列出的支部和党员，原因见下',
        filter: true,
        columns: [
          { key: 'n', header: '序号', width: 8, style: 'int' },
          { key: 'branch', header: '支部', width: 46, style: 'wrapped' },
          { key: 'who', header: '姓名（支部）', width: 46, style: 'wrapped' },
          { key: 'missing', header: '缺项（无指数／未参评／未认证）', width: 40, style: 'wrapped' },
          { key: 'guide', header: '指导人', width: 16, style: 'centre' },
          { key: 'due', header: '完成时限', width: 14, style: 'date' },
        ],
        rows: people.map(({ branch, who, missing, due }, index) => ({
          kind: 'plain',
          cells: [index + 1, branch === '' ? '—' : branch, who, missing.join('；'), '', due ?? ''],
        })),
      },
      {
        kind: 'text',
        style: 'note',
        lines: [
          ...notes,
          '指导人、完成时限由党（工）委确定后填写；免评党员和已转出、停止党籍的不列。本表供内部指导使用，不公开。',
        ],
      },
    ],
    signatures: true,
    frozenColumns: 3,
  };
}

/** One line for each, in the order of branches; what is missing side by side. */
function byPerson(lacks: readonly Lack[]): readonly Person[] {
  const branches = new Map<string, Map<string, Person>>();
  for (const { branch, who, missing, due } of lacks) {
    const people = branches.get(branch) ?? new Map<string, Person>();
    branches.set(branch, people);
    const person = people.get(who);
    if (person === undefined) people.set(who, { branch, who, missing: [missing], due });
    else {
      if (!person.missing.includes(missing)) person.missing.push(missing);
      person.due ??= due;
    }
  }
  return [...branches.values()].flatMap((people) => [...people.values()]);
}

/** Where not one index could be computed the ledgers are missing, not the branches: that is said once. */
function withoutIndex({ indices, reading }: Consolidation, notes: string[]): readonly Lack[] {
  const exempt = new Set(
    rowsOf(reading, 'T04')
      .filter((row) => row.text('category') === 'exempt' || gone.has(row.text('status')))
      .map((row) => `${row.text('branch')}\u0000${row.text('name')}`),
  );
  return (['fortressIndex', 'pioneerIndex'] as const).flatMap((kind): readonly Lack[] => {
    const all = indices.filter((index) => index.index === kind && !exempt.has(`${index.branch}\u0000${index.subject}`));
    const unknown = all.filter((index) => !index.total.known);
    if (all.length > 0 && unknown.length === all.length) {
      const [what, whose] = kind === 'fortressIndex' ? ['堡垒指数', '个支部'] : ['先锋指数', '名党员'];
      notes.push(`${String(all.length)} ${whose}的${what}都还不能计算（缺少评分表或台账），不逐个列出。`);
      return [];
    }
    const whole = kind === 'pioneerIndex' ? wholeBranches(all) : new Map<string, number>();
    return wholeOnce(unknown, whole).map((index) => ({
      branch: kind === 'fortressIndex' ? index.subject : index.branch,
      who: whole.has(index.branch) ? index.branch : index.subject,
      missing:
        kind === 'fortressIndex'
          ? '无堡垒指数'
          : whole.has(index.branch)
            ? `全部 ${String(whole.get(index.branch))} 名党员无先锋指数`
            : '无先锋指数',
      due: null,
    }));
  });
}

/** Branches of which not one member has an index, with how many there are: one line says it better than fifty. */
function wholeBranches(all: readonly IndexResult[]): ReadonlyMap<string, number> {
  return new Map(
    [...groupBy(all, (index) => index.branch)]
      .filter(([branch, members]) => branch !== '' && members.length > 1 && members.every(({ total }) => !total.known))
      .map(([branch, members]) => [branch, members.length]),
  );
}

function wholeOnce(unknown: readonly IndexResult[], whole: ReadonlyMap<string, number>): readonly IndexResult[] {
  const said = new Set<string>();
  return unknown.filter(({ branch }) => {
    if (!whole.has(branch)) return true;
    if (said.has(branch)) return false;
    said.add(branch);
    return true;
  });
}

function notReviewed({ reading }: Consolidation, notes: string[]): readonly Lack[] {
  const rows = rowsOf(reading, 'T07');
  if (rows.length === 0) notes.push('没有“双五星”创评汇总表，未参评的未列。');
  return rows
    .filter((row) => row.yes('should') === true && row.yes('joined') === false)
    .map((row) => {
      const reason = row.text('exemptReason');
      return {
        branch: row.text('branch') === '' ? row.text('name') : row.text('branch'),
        who: row.text('name'),
        missing: reason === '' ? '未参评' : `未参评（${reason}）`,
        due: null,
      };
    });
}

/** By name from the roster; where it has no names for a branch, how many of the branch by its ledger. */
function notCertified({ reading }: Consolidation, notes: string[]): readonly Lack[] {
  const due = new Map(rowsOf(reading, 'T10').map((row) => [row.text('branch'), row.number('deadline')]));
  const members = rowsOf(reading, 'T04').filter(
    (row) => row.yes('eIdState') === false && !gone.has(row.text('status')),
  );
  const named = new Set(members.map((row) => row.text('branch')));
  const counted = rowsOf(reading, 'T10').filter((row) => (uncertified(row) ?? 0) > 0 && !named.has(row.text('branch')));
  if (rowsOf(reading, 'T10').length === 0 && !rowsOf(reading, 'T04').some((row) => row.yes('eIdState') !== null))
    notes.push('没有党员电子身份认证台账，花名册也未填认证情况，未认证的未列。');
  return [
    ...members.map((row) => ({
      branch: row.text('branch'),
      who: row.text('name'),
      missing: '未认证',
      due: due.get(row.text('branch')) ?? null,
    })),
    ...counted.map((row) => ({
      branch: row.text('branch'),
      who: row.text('branch'),
      missing: `未认证 ${String(uncertified(row) ?? 0)} 人`,
      due: row.number('deadline'),
    })),
  ];
}

function uncertified(row: Row): number | null {
  const [all, certified] = [row.number('memberCount'), row.number('certified')];
  return row.number('uncertified') ?? (all === null || certified === null ? null : all - certified);
}
