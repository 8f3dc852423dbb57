/** O15 “双五星”公示名单: four and five stars only; names and nothing that belongs to a person's papers. */
import type { Page, PageColumn, PageRow } from '../../drawing';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation } from '../consolidation';
import { byStar, starName, starredOf, type Starred } from '../figures/stars';
import { orDash } from '../layout/contents';
import { outputTitle } from '../layout/titles';

/** From this star on the list is made public. */
const publicFrom = 4;

export function starPublicPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const listed = starredOf(consolidation).filter((each) => (standing(each) ?? 0) >= publicFrom);
  const undecided = listed.filter((each) => each.final === null).length;
  const days = thresholdOf(template, 'publicityDays');
  const groups = [
    ['党支部', listed.filter((each) => each.isBranch)],
    ['党员', listed.filter((each) => !each.isBranch)],
  ] as const;
  const filled = groups.filter(([, list]) => list.length > 0);
  return {
    name: 'O15 双五星公示名单',
    role: 'O15',
    title: outputTitle(template, 'O15'),
    blocks: [
      {
        kind: 'table',
        columns,
        empty: '没有拟评四星、五星的党支部和党员',
        rows: filled.flatMap(([heading, list]): readonly PageRow[] => [
          { kind: 'section', cells: [heading] },
          ...byStar(list).map((each, index): PageRow => ({
            kind: 'plain',
            cells: [
              index + 1,
              withoutPapers(each.name),
              orDash(withoutPapers(each.branch)),
              starName(standing(each) ?? 0),
            ],
          })),
        ]),
      },
      {
        kind: 'text',
        style: 'note',
        lines: [
          `公示期：　　　　年　　月　　日至　　　　年　　月　　日${days === null ? '' : `（不少于 ${String(days)} 天）`}`,
          '监督电话：　　　　　　　　　　　　',
          '公示单位（盖章）：　　　　　　　　　　　　　　　　年　　月　　日',
          ...(undecided === 0
            ? []
            : [`其中 ${String(undecided)} 个尚未审定，暂按建议星级列出，会议研究确定后再公示。`]),
        ],
      },
    ],
    signatures: false,
  };
}

const columns: readonly PageColumn[] = [
  { key: 'n', header: '序号', width: 10, style: 'int' },
  { key: 'name', header: '名称（姓名）', width: 44, style: 'wrapped' },
  { key: 'branch', header: '所在党组织', width: 52, style: 'wrapped' },
  { key: 'star', header: '拟评星级', width: 18, style: 'centre' },
];

const standing = (each: Starred): number | null => each.final ?? each.proposed;

/** Identity and telephone numbers that were typed beside a name do not go onto a public wall. */
export function withoutPapers(name: string): string {
  return name.replace(/[(（]?\s*(?<!\d)(?:\d{17}[\dXx]|\d{15}|1\d{10})(?!\d)\s*[)）]?/g, '').trim();
}
