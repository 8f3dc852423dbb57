/** The second sheet of O14: how many of each domain are proposed for a star that has a cap, and who lies beyond it. */
import type { Content, Page, PageColumn, PageRow } from '../../drawing';
import { allowedStars } from '../../indices';
import type { Template } from '../../model/template';
import type { Consolidation } from '../consolidation';
import { noStars, starGroups, starName, type StarGroup, type Starred } from '../figures/stars';
import { shared, stretch } from '../layout/contents';
import { headLine } from '../layout/head-line';
import { groupBy, labelOf } from '../rows';

export function starCapsPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const groups = starGroups(consolidation);
  return {
    name: 'O14 五星占比与上限',
    role: 'O14-caps',
    title: `${template.title}“双五星”占比与上限`,
    line: headLine(consolidation, '单位：个'),
    blocks: [
      { kind: 'table', columns, empty: noStars, rows: groups.flatMap((group) => groupRows(group, template)) },
      {
        kind: 'text',
        style: 'note',
        lines: [
          '上限数＝参评数×比例上限，不足 1 个的舍去。是否超出以各星级“合计”行为准，分领域供平衡时参考。',
          ...groups.flatMap((group) => beyondLines(group, template)),
        ],
      },
    ],
    signatures: true,
  };
}

const columns: readonly PageColumn[] = [
  { key: 'kind', header: '对象', width: 16, style: 'centre' },
  { key: 'star', header: '星级', width: 10, style: 'centre' },
  { key: 'domain', header: '领域', width: 24, style: 'wrapped' },
  { key: 'count', header: '参评数', width: 11, style: 'int' },
  { key: 'share', header: '比例上限', width: 12, style: 'percent' },
  { key: 'allowed', header: '上限数', width: 11, style: 'int' },
  { key: 'proposed', header: '建议数', width: 11, style: 'int' },
  { key: 'rate', header: '建议占比', width: 12, style: 'percent' },
  { key: 'over', header: '是否超出', width: 16, style: 'centre' },
  { key: 'final', header: '审定数', width: 11, style: 'int' },
];

/** Highest star first; the caps of the template. */
function caps(isBranch: boolean, template: Template): readonly (readonly [star: number, share: number])[] {
  return Object.entries(isBranch ? template.stars.capsBranch : template.stars.capsMember)
    .map(([star, share]) => [Number(star), share] as const)
    .sort(([a], [b]) => b - a);
}

function groupRows({ heading, isBranch, list }: StarGroup, template: Template): readonly PageRow[] {
  const order = (template.enums.domain ?? []).map((domain) => domain.id);
  const domains = [...groupBy(list, (each) => each.domain)].sort(([a], [b]) => place(order, a) - place(order, b));
  return caps(isBranch, template).flatMap(([star, share]): readonly PageRow[] => [
    ...domains.map(([domain, group]) => {
      const label = labelOf(template, 'domain', domain);
      return capRow([heading, star, label === '' ? '领域未填' : label], share, group, 0);
    }),
    capRow([heading, star, '合计'], share, list, domains.length),
  ]);
}

/** @param domains how many rows of domains a total has above it; 0: a row of one domain */
function capRow(
  [heading, star, domain]: readonly [string, number, string],
  share: number,
  list: readonly Starred[],
  domains: number,
): PageRow {
  const all = domains > 0;
  const proposed = list.filter((each) => each.proposed === star).length;
  const decided = list.some((each) => each.final !== null);
  const final = list.filter((each) => each.final === star).length;
  const allowed = allowedStars(list.length, share);
  const counted = (value: number, key: string): Content => (all ? ofDomains(value, key, domains) : value);
  return {
    kind: all ? 'total' : 'plain',
    cells: [
      heading,
      starName(star),
      domain,
      counted(list.length, 'count'),
      share,
      // Rounded before it is cut off, so that 20 × 15% is 3 and never 2.
      { value: allowed, formula: (at) => `INT(ROUND(${at.cell('count')}*${at.cell('share')},6))` },
      counted(proposed, 'proposed'),
      shared(proposed, list.length, 'proposed', 'count'),
      {
        value: proposed > allowed ? `超出 ${String(proposed - allowed)} 个` : '未超出',
        formula: (at) => {
          const [has, may] = [at.cell('proposed'), at.cell('allowed')];
          return `IF(${has}>${may},"超出 "&(${has}-${may})&" 个","未超出")`;
        },
      },
      decided ? counted(final, 'final') : '未审定',
    ],
  };
}

/** The domains' rows of the same object and star, which stand right above, added up. */
const ofDomains = (value: number, key: string, domains: number): Content => ({
  value,
  formula: (at) => `SUM(${stretch(at, key, at.row - domains, domains)})`,
});

/** Who lies beyond a cap, by score. */
function beyondLines({ heading, isBranch, list }: StarGroup, template: Template): readonly string[] {
  return caps(isBranch, template).flatMap(([star, share]) => {
    const allowed = allowedStars(list.length, share);
    const proposed = list.filter((each) => each.proposed === star).sort((a, b) => valueOf(b) - valueOf(a));
    if (proposed.length <= allowed) return [];
    const last = proposed[allowed - 1];
    const level = proposed.filter((each) => last !== undefined && valueOf(each) === valueOf(last));
    const beyond = proposed.slice(allowed);
    const below = beyond.filter((each) => !level.includes(each));
    const names = [
      ...(below.length === beyond.length ? [] : [levelWords(level, beyond.length - below.length)]),
      ...below.map((each) => (each.composite === null ? each.name : `${each.name}（${each.composite.toFixed(2)} 分）`)),
    ];
    return [
      `${heading}中建议${starName(star)} ${String(proposed.length)} 个，上限 ${String(allowed)} 个，超出的按得分依次为：${names.join('、')}；由会议研究确定。`,
    ];
  });
}

/** Those level with the last one within the cap, all of them: the numbers alone cannot decide between them. */
function levelWords(level: readonly Starred[], beyond: number): string {
  const score = level[0]?.composite ?? null;
  const words = score === null ? '没有得分的' : `同为 ${score.toFixed(2)} 分的`;
  const names = level.map(({ name }) => name).join('、');
  return `${words} ${String(level.length)} 个（${names}）中的 ${String(beyond)} 个`;
}

const valueOf = (each: Starred): number => each.composite ?? -1;
const place = (order: readonly string[], id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
