/** O14 “双五星”创评结果表: branches and members apart, proposals from the scores, decisions as the meeting wrote them. */
import type { Content, Page, PageColumn, PageRow } from '../../drawing';
import { isoOf } from '../../model/calendar';
import type { Template } from '../../model/template';
import type { Consolidation } from '../consolidation';
import { byStar, noStars, starGroups, starName, starsText, type Starred } from '../figures/stars';
import { orDash } from '../layout/contents';
import { headLine } from '../layout/head-line';
import { outputTitle } from '../layout/titles';

export function starResultPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  return {
    name: 'O14 双五星创评结果',
    role: 'O14',
    title: outputTitle(template, 'O14'),
    line: headLine(consolidation, '单位：分'),
    blocks: [
      {
        kind: 'table',
        columns,
        empty: noStars,
        rows: starGroups(consolidation).flatMap(({ heading, list }): readonly PageRow[] => [
          { kind: 'section', cells: [`${heading}（参评 ${String(list.length)} 个）`] },
          ...byStar(list).map((starred, index) => starRow(starred, index + 1, template)),
        ]),
      },
      {
        kind: 'text',
        style: 'note',
        lines: [
          scoreNote(template),
          ...vetoNotes(consolidation),
          '审定星级、调整原因、会议日期由会议研究后填写，本表不代为确定；审定与建议不一致的应写明调整原因。五星占比与上限另附。',
        ],
      },
    ],
    signatures: true,
    frozenColumns: 2,
  };
}

const columns: readonly PageColumn[] = [
  { key: 'n', header: '序号', width: 8, style: 'int' },
  { key: 'name', header: '对象', width: 38, style: 'wrapped' },
  { key: 'branch', header: '所在党组织', width: 38, style: 'wrapped' },
  { key: 'score', header: '综合得分', width: 11, style: 'score' },
  { key: 'proposed', header: '建议星级', width: 13, style: 'centre' },
  { key: 'final', header: '审定星级', width: 13, style: 'centre' },
  { key: 'reason', header: '调整原因', width: 22, style: 'wrapped' },
  { key: 'meeting', header: '会议日期', width: 12, style: 'date' },
  { key: 'public', header: '公示起止', width: 26, style: 'centre' },
];

function starRow(starred: Starred, index: number, template: Template): PageRow {
  const { row, composite, proposed, vetoes } = starred;
  return {
    kind: 'plain',
    cells: [
      index,
      starred.name,
      orDash(starred.branch),
      composite ?? '—',
      proposedStar(composite, proposed, vetoes.length > 0, template),
      starsText(starred.final),
      row.text('changeReason'),
      row.number('meetingDate') ?? '',
      span(row.number('publicFrom'), row.number('publicTo')),
    ],
  };
}

/** Live by the template's limits while a score stands beside it; a veto holds whatever the score. */
function proposedStar(composite: number | null, proposed: number | null, vetoed: boolean, template: Template): Content {
  const value = proposed === null ? '—' : starsText(proposed);
  if (composite === null || proposed === null || vetoed || template.stars.model !== 'level') return value;
  const cut = [...template.stars.cut].sort(([, a], [, b]) => b - a);
  return {
    value,
    formula: (at) => {
      const rules = cut.map(([star, from]) => `IF(${at.cell('score')}>=${String(from)},${String(star)},`);
      return `REPT("★",${rules.join('')}0${')'.repeat(rules.length)})`;
    },
  };
}

/** Why a high score has the lowest star beside it; what was decided otherwise is said, and left to those who decide. */
function vetoNotes(consolidation: Consolidation): readonly string[] {
  const named = starGroups(consolidation)
    .flatMap(({ list }) => list)
    .filter(({ vetoes }) => vetoes.length > 0)
    .map(({ name, vetoes, final, proposed }) => {
      const decided =
        final === null || proposed === null || final <= proposed ? '' : `，审定为${starName(final)}，请核对`;
      return `${name}（${vetoes.join('、')}${decided}）`;
    });
  return named.length === 0 ? [] : [`有否决情形：${named.join('；')}。`];
}

function span(from: number | null, to: number | null): string {
  if (from === null && to === null) return '';
  return `${from === null ? '' : isoOf(from)} 至 ${to === null ? '' : isoOf(to)}`;
}

function scoreNote({ stars }: Template): string {
  if (stars.model !== 'level')
    return `建议星级：${stars.named.stars.join('、')}，每颗星对应一项，达到该项分值的 ${String(stars.named.pass * 100)}% 得一颗。`;
  const cut = [...stars.cut]
    .sort(([, a], [, b]) => b - a)
    .map(([star, from, below]) =>
      below === null
        ? `${String(from)} 分及以上 ${String(star)} 星`
        : from === 0
          ? `${String(below)} 分以下 ${String(star)} 星`
          : `${String(from)} 分至 ${String(below)} 分（不含）${String(star)} 星`,
    );
  return `综合得分＝指数得分×${String(stars.indexShare * 100)}%＋评议得分×${String(stars.reviewShare * 100)}%。${cut.join('，')}；有否决情形的为最低星级。`;
}
