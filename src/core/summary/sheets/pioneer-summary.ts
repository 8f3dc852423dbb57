/** O13 先锋指数汇总表: counts by branch only; a member's own score never stands on a summary. */
import type { Content, Page, PageRow } from '../../drawing';
import { roundHalfUp } from '../../model/round';
import type { IndexResult } from '../../model/score';
import type { Consolidation } from '../consolidation';
import { headLine } from '../layout/head-line';
import { outputTitle } from '../layout/titles';
import { groupBy, mean, rowsOf, type Row } from '../rows';
import { unitsOf } from '../units/units';

const good = 90;
const pass = 60;

export function pioneerSummaryPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const members = consolidation.members;
  const roster = groupBy(rowsOf(consolidation.reading, 'T04'), (row) => row.text('branch'));
  const branches = groupBy(members, (index) => index.branch);
  const names = [...new Set([...branches.keys(), ...(members.length === 0 ? [] : roster.keys())])].filter(
    (name) => name !== '',
  );
  // Members of the roster stand among those to be scored, whether or not a score sheet of their branch came.
  const sheets = groupBy(rowsOf(consolidation.reading, 'T06'), (row) => row.text('branch'));
  const { branchOf } = unitsOf(consolidation);
  const unknown: string[] = [];
  const rows = names.map((name): PageRow => {
    const scored = branches.get(name) ?? [];
    const sheet = sheets.get(name) ?? [];
    const known = scored.filter(({ total }) => total.known).length;
    const lacking =
      scored.filter(({ total, row }) => row !== null && !total.known).length + sheet.filter(isUnnamed).length;
    if (lacking > 0) unknown.push(`${name} ${String(lacking)} 人`);
    // Where no roster of members came, the one of organisations tells how many there are.
    const count = roster.get(name)?.length ?? branchOf(name)?.members ?? null;
    if (known === 0 && lacking > 0) return unknownRow(name, count);
    return branchRow(name, count, sheet.length > 0 || known > 0 ? scored : null, roster.get(name) ?? [], sheet);
  });
  const total: PageRow = {
    kind: 'total',
    cells: [
      '合计',
      ...(['members', 'scored', 'exempt'] as const).map((key, index) => summed(rows, index + 1, key)),
      { value: mean(members.map((index) => (index.total.known ? index.total.value : null))) },
      ...(['over', 'between', 'under', 'zero'] as const).map((key, index) => summed(rows, index + 5, key)),
    ],
  };
  return {
    name: 'O13 先锋指数汇总',
    role: 'O13',
    title: outputTitle(template, 'O13'),
    line: headLine(consolidation, '单位：人、分'),
    blocks: [
      {
        kind: 'table',
        empty: '没有先锋指数评分',
        columns: [
          { key: 'branch', header: '党支部', width: 38, style: 'wrapped' },
          { key: 'members', header: '党员数', width: 9, style: 'int' },
          { key: 'scored', header: '参评数', width: 9, style: 'int' },
          { key: 'exempt', header: '免评', width: 8, style: 'int' },
          { key: 'mean', header: '均分', width: 10, style: 'score' },
          { key: 'over', header: '90分以上', width: 10, style: 'int' },
          { key: 'between', header: '60—90分（不含90）', width: 12, style: 'int' },
          { key: 'under', header: '60分以下', width: 10, style: 'int' },
          { key: 'zero', header: '清零人数', width: 10, style: 'int' },
        ],
        rows: rows.length === 0 ? [] : [...rows, total],
      },
      {
        kind: 'text',
        style: 'note',
        lines: [
          '本表只列汇总数，个人得分不公开。“未报”指没有收到该支部的先锋指数评分表，不按 0 计算。',
          ...(unknown.length === 0
            ? []
            : [`报了评分而缺项或有错误、得分无法计算的，不计入参评数和均分：${unknown.join('、')}。`]),
        ],
      },
    ],
    signatures: true,
  };
}

/** Scores came, and none of them can be reckoned: no 0. */
function unknownRow(name: string, members: number | null): PageRow {
  return { kind: 'plain', cells: [name, members ?? '—', '无法计算', ...Array.from({ length: 6 }, () => '—')] };
}

/**
 * @param scored null: no score sheet of the branch came
 * @param sheet who stands in that sheet: it tells who is exempt where no roster does
 */
function branchRow(
  name: string,
  count: number | null,
  scored: readonly IndexResult[] | null,
  roster: readonly Row[],
  sheet: readonly Row[],
): PageRow {
  const members = count ?? '—';
  const told = [roster, sheet].find((rows) => rows.some((row) => row.text('category') !== '')) ?? roster;
  const exempt = told.length === 0 ? '—' : new Set(exemptIn(told)).size;
  if (scored === null)
    return { kind: 'plain', cells: [name, members, '未报', exempt, ...Array.from({ length: 5 }, () => '—')] };
  const totals = scored.map((index) => (index.total.known ? index.total.value : null));
  const known = totals.filter((total) => total !== null);
  const average = mean(totals);
  return {
    kind: 'plain',
    cells: [
      name,
      members,
      known.length,
      exempt,
      average === null ? '—' : roundHalfUp(average),
      known.filter((total) => total >= good).length,
      known.filter((total) => total >= pass && total < good).length,
      known.filter((total) => total < pass).length,
      scored.filter((index) => index.vetoes.length > 0).length,
    ],
  };
}

/** A score of nobody: no member's index comes of it. */
const isUnnamed = (row: Row): boolean => row.text('name') === '' && row.text('category') !== 'exempt';

const exemptIn = (rows: readonly Row[]): readonly string[] =>
  rows.filter((row) => row.text('category') === 'exempt').map((row) => `${row.text('name')} ${row.text('idNumber')}`);

function summed(rows: readonly PageRow[], column: number, key: string): Content {
  // Of what nobody told there is no sum.
  if (!rows.some((row) => typeof row.cells[column] === 'number')) return '—';
  const value = rows.reduce((sum, row) => {
    const cell = row.cells[column];
    return sum + (typeof cell === 'number' ? cell : 0);
  }, 0);
  return { value, formula: (at) => at.sum(key) };
}
