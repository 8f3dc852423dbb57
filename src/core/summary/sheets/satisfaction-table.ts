/** O22 群众满意度测评汇总表: by kind of what was voted on, ranked by score; invalid votes apart; all results live. */
import type { Page, PageColumn, PageRow, Place } from '../../drawing';
import { isoOf } from '../../model/calendar';
import type { Template } from '../../model/template';
import type { Consolidation } from '../consolidation';
import { ballotsOf, unreported, voteOptions, voteWords, type Ballot, type VoteOption } from '../figures/ballots';
import { firstFew } from '../layout/first-few';
import { orDash, stretch } from '../layout/contents';
import { headLine } from '../layout/head-line';
import { inRankOrder } from '../layout/rank-order';
import { fromRecord } from '../layout/record-link';
import { outputTitle } from '../layout/titles';
import { groupBy, labelOf, ranks, ratio } from '../rows';
import { twoMethods } from './two-methods';

const options = voteOptions;

interface Named extends Ballot {
  readonly name: string;
}

export function satisfactionPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const all = ballotsOf(consolidation);
  const times = groupBy(all, ({ row }) => row.text('name'));
  const ballots = all.map((ballot) => named(ballot, (times.get(ballot.row.text('name'))?.length ?? 0) > 1));
  const valid = ballots.filter((ballot) => ballot.result !== null);
  const invalid = ballots.filter((ballot) => ballot.result === null);
  const kinds = (template.enums.voteTarget ?? []).map(({ id }) => id);
  const groups = [...groupBy(valid, ({ row }) => row.text('target'))].sort(
    ([a], [b]) => place(kinds, a) - place(kinds, b),
  );
  const table: readonly PageRow[] = [
    ...groups.flatMap(([target, list]): readonly PageRow[] => [
      { kind: 'section', cells: [target === '' ? '测评对象类别未填' : labelOf(template, 'voteTarget', target)] },
      ...ranked(list, consolidation),
    ]),
    ...(invalid.length === 0
      ? []
      : [
          { kind: 'section', cells: ['无效或未报票数的测评（不排名）'] } as const,
          ...invalid.map((one) => invalidRow(consolidation, one)),
        ]),
  ];
  return {
    name: 'O22 群众满意度',
    role: 'O22',
    title: outputTitle(template, 'O22'),
    line: headLine(consolidation, '单位：张、分'),
    blocks: [
      { kind: 'table', columns, rows: table, empty: '没有群众满意度测评' },
      { kind: 'text', style: 'note', lines: [...basis(template), ...doubts(ballots, template)] },
      ...twoMethods(consolidation, all),
    ],
    signatures: true,
    frozenColumns: 2,
  };
}

const columns: readonly PageColumn[] = [
  { key: 'rank', header: '名次', width: 8, style: 'int' },
  { key: 'name', header: '对象', width: 38, style: 'wrapped' },
  { key: 'issued', header: '发出', width: 9, style: 'int' },
  { key: 'returned', header: '收回', width: 9, style: 'int' },
  { key: 'valid', header: '有效票', width: 10, style: 'int' },
  { key: 'satisfied', header: voteWords.satisfied, width: 9, style: 'int' },
  { key: 'fairly', header: voteWords.fairly, width: 10, style: 'int' },
  { key: 'basic', header: voteWords.basic, width: 10, style: 'int' },
  { key: 'dissatisfied', header: voteWords.dissatisfied, width: 9, style: 'int' },
  { key: 'abstain', header: voteWords.abstain, width: 9, style: 'int' },
  { key: 'rate', header: '满意率', width: 11, style: 'percent' },
  { key: 'score', header: '得分', width: 10, style: 'score' },
];

function invalidRow(consolidation: Consolidation, { row, name, fault }: Named): PageRow {
  return {
    kind: 'plain',
    cells: [
      fault === unreported ? '未报' : '无效',
      fromRecord(consolidation, row, 'issued', name),
      orDash(row.number('issued')),
      orDash(row.number('returned')),
      '—',
      ...options.map((option) => orDash(row.number(option))),
      '—',
      '—',
    ],
  };
}

/** Several votes on one: each with its day. */
function named(ballot: Ballot, dated: boolean): Named {
  const { row } = ballot;
  const date = row.number('date');
  const name = row.text('name') === '' ? row.text('unit') : row.text('name');
  return { ...ballot, name: `${name}${dated && date !== null ? `（${isoOf(date)}）` : ''}` };
}

/** The votes that count, in the order of the columns. */
function counted(template: Template): readonly (readonly [option: VoteOption, coefficient: number])[] {
  return options.flatMap((option) => {
    const coefficient = template.satisfaction.coefficients[option];
    return typeof coefficient === 'number' ? [[option, coefficient] as const] : [];
  });
}

function ranked(list: readonly Named[], consolidation: Consolidation): readonly PageRow[] {
  const { template } = consolidation.reading;
  const sorted = inRankOrder(list, ({ result }) => result?.score ?? null, template);
  const places = ranks(sorted.map((ballot) => ballot.result?.score ?? null));
  const votes = counted(template);
  const content = votes.filter(([option]) => option !== 'dissatisfied');
  const plus = (at: Place, terms: readonly (readonly [string, number])[], weighted: boolean): string =>
    terms
      .map(([option, share]) => (weighted ? `N(${at.cell(option)})*${String(share)}` : `N(${at.cell(option)})`))
      .join('+');
  return sorted.map(({ row, name, result, rate }, index) => ({
    kind: 'plain',
    cells: [
      {
        value: places[index] ?? '—',
        formula: (at) => `RANK(${at.cell('score')},${stretch(at, 'score', at.row - index, sorted.length)})`,
      },
      fromRecord(consolidation, row, 'score', name),
      orDash(row.number('issued')),
      orDash(row.number('returned')),
      { value: result?.valid ?? null, formula: (at) => plus(at, votes, false) },
      ...options.map((option) => orDash(row.number(option))),
      {
        value: rate,
        formula: (at) => `ROUND((${plus(at, content, false)})/${at.cell('valid')},4)`,
      },
      {
        value: result?.score ?? null,
        formula: (at) => `ROUND((${plus(at, votes, true)})/${at.cell('valid')}*100,2)`,
      },
    ],
  }));
}

/** What the numbers mean: always printed, as other places use other coefficients. */
function basis(template: Template): readonly string[] {
  const votes = counted(template);
  const not = options.filter((option) => template.satisfaction.coefficients[option] === null);
  return [
    `得分＝Σ（票数×系数）÷有效票×100，系数：${votes.map(([option, share]) => `${voteWords[option]} ${String(share)}`).join('、')}。`,
    `满意率＝（${votes
      .filter(([option]) => option !== 'dissatisfied')
      .map(([option]) => voteWords[option])
      .join('＋')}）÷有效票。`,
    `有效票＝收回票－废票${not.length === 0 ? '' : `，${not.map((option) => voteWords[option]).join('、')}（不了解、未画）不计入有效票`}；收回多于发出的，该次测评无效。同类对象内排名，同分同名次。`,
  ];
}

/** Of more than so many the others are to be found in the ledgers. */
const mostListed = 30;

/** Why a ballot is invalid, and what should be looked at again. */
function doubts(ballots: readonly Named[], template: Template): readonly string[] {
  const { minReturn, minValid } = template.satisfaction;
  const invalid = ballots.filter((ballot) => ballot.fault !== '').map(({ name, fault }) => `${name}：${fault}`);
  const few = ballots.flatMap(({ row, name, result }) => {
    if (result === null) return [];
    const share = ratio(row.number('returned'), row.number('issued'));
    const said = [
      share !== null && share < minReturn ? `收回率 ${(share * 100).toFixed(2)}%` : '',
      result.valid < minValid ? `有效票 ${String(result.valid)} 张` : '',
    ].filter((part) => part !== '');
    return said.length === 0 ? [] : [`${name}（${said.join('、')}）`];
  });
  return [
    ...(invalid.length === 0 ? [] : [`不计入的测评——${firstFew(invalid, mostListed, '个', '；')}。`]),
    ...(few.length === 0
      ? []
      : [
          `收回率低于 ${String(minReturn * 100)}% 或有效票不足 ${String(minValid)} 张，请核实：${firstFew(few, mostListed, '个')}。`,
        ]),
  ];
}

const place = (order: readonly string[], id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
