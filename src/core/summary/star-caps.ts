/** Below O14: how many of each domain are proposed for a star that has a cap, and who lies beyond it. */
import type { Block, Content, PageColumn, PageRow } from '../drawing';
import { allowedStars } from '../indices';
import type { Template } from '../model/template';
import { shared } from './contents';
import { groupBy, labelOf } from './rows';
import { starName, type Starred } from './stars';

const columns: readonly PageColumn[] = [
  { key: 'star', header: '星级', width: 8, style: 'centre' },
  { key: 'domain', header: '领域', width: 30, style: 'wrapped' },
  { key: 'said', header: '是否超出', width: 30, style: 'centre' },
  { key: 'count', header: '参评数', width: 11, style: 'int' },
  { key: 'share', header: '比例上限', width: 13, style: 'percent' },
  { key: 'allowed', header: '上限数', width: 13, style: 'int' },
  { key: 'proposed', header: '建议数', width: 22, style: 'int' },
  { key: 'final', header: '审定数', width: 12, style: 'int' },
  { key: 'rate', header: '建议占比', width: 24, style: 'percent' },
];

/** Highest star first; the caps of the template. */
function caps(isBranch: boolean, template: Template): readonly (readonly [star: number, share: number])[] {
  return Object.entries(isBranch ? template.stars.capsBranch : template.stars.capsMember)
    .map(([star, share]) => [Number(star), share] as const)
    .sort(([a], [b]) => b - a);
}

export function capBlock(heading: string, list: readonly Starred[], isBranch: boolean, template: Template): Block {
  const order = (template.enums.domain ?? []).map((domain) => domain.id);
  const domains = [...groupBy(list, (each) => each.domain)].sort(([a], [b]) => place(order, a) - place(order, b));
  const rows = caps(isBranch, template).flatMap(([star, share]): readonly PageRow[] => [
    ...domains.map(([domain, group]) => {
      const label = labelOf(template, 'domain', domain);
      return capRow(label === '' ? '领域未填' : label, star, share, group, false);
    }),
    capRow('合计', star, share, list, true),
  ]);
  return { kind: 'table', heading, columns, rows };
}

function capRow(domain: string, star: number, share: number, list: readonly Starred[], all: boolean): PageRow {
  const proposed = list.filter((each) => each.proposed === star).length;
  const decided = list.filter((each) => each.final !== null);
  const final = decided.length === 0 ? '未审定' : decided.filter((each) => each.final === star).length;
  const allowed = allowedStars(list.length, share);
  return {
    kind: all ? 'total' : 'plain',
    cells: [
      starName(star),
      domain,
      {
        value: overText(proposed - allowed),
        formula: (at) =>
          `IF(${at.cell('proposed')}>${at.cell('allowed')},"超出 "&(${at.cell('proposed')}-${at.cell('allowed')})&" 个","未超出")`,
      },
      all ? ofStar(list.length, 'count') : list.length,
      share,
      // A hair more than the product, so that 20 × 15% is 3 and not 2.
      { value: allowed, formula: (at) => `INT(ROUND(${at.cell('count')}*${at.cell('share')},6))` },
      all ? ofStar(proposed, 'proposed') : proposed,
      all && typeof final === 'number' ? ofStar(final, 'final') : final,
      shared(proposed, list.length, 'proposed', 'count'),
    ],
  };
}

/** The domains' rows of the same star, added up. */
const ofStar = (value: number, key: string): Content => ({
  value,
  formula: (at) => `SUMIF(${at.range('star')},${at.cell('star')},${at.range(key)})`,
});

const overText = (over: number): string => (over > 0 ? `超出 ${String(over)} 个` : '未超出');

/** Who lies beyond a cap, by score; level ones are named as such: the numbers alone cannot decide between them. */
export function beyondLines(
  heading: string,
  list: readonly Starred[],
  isBranch: boolean,
  template: Template,
): readonly string[] {
  return caps(isBranch, template).flatMap(([star, share]) => {
    const allowed = allowedStars(list.length, share);
    const proposed = list.filter((each) => each.proposed === star).sort((a, b) => valueOf(b) - valueOf(a));
    if (proposed.length <= allowed) return [];
    const last = proposed[allowed - 1];
    const names = proposed.slice(allowed).map((each) => {
      const score = each.composite === null ? '' : `${each.composite.toFixed(2)} 分`;
      const tied = last !== undefined && valueOf(last) === valueOf(each) ? '与上限内末位同分' : '';
      const said = [score, tied].filter((part) => part !== '').join('，');
      return said === '' ? each.name : `${each.name}（${said}）`;
    });
    return [
      `${heading}中建议${starName(star)} ${String(proposed.length)} 个，上限 ${String(allowed)} 个，超出的按得分依次为：${names.join('、')}；由会议研究确定。`,
    ];
  });
}

const valueOf = (each: Starred): number => each.composite ?? -1;
const place = (order: readonly string[], id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
