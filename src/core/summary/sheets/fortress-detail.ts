/** O12 堡垒指数扣分明细: where each branch lost points, most first, for guidance one to one. */
import type { Page, PageRow } from '../../drawing';
import { unknownSentence } from '../../messages';
import { roundHalfUp } from '../../model/round';
import type { IndexPart } from '../../model/score';
import type { Template } from '../../model/template';
import type { Consolidation } from '../consolidation';
import { headLine } from '../layout/head-line';
import { fromCell } from '../layout/record-link';
import { outputTitle } from '../layout/titles';
import { placeOf } from '../place';
import { groupBy, rowsOf, type Row } from '../rows';

export function fortressDetailPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const entries = new Map(
    rowsOf(consolidation.reading, 'T05').map((row) => [`${row.text('branch')}\u0000${row.text('indicator')}`, row]),
  );
  const lost = consolidation.indices
    .filter((index) => index.index === 'fortressIndex')
    .flatMap((index) =>
      index.parts
        .filter((part) => part.applies && part.kind !== 'bonus' && part.kind !== 'deduction')
        .map((part) => ({
          branch: index.subject,
          part,
          loss: part.score.known ? roundHalfUp(part.score.outOf - part.score.value) : null,
        }))
        .filter(({ loss }) => loss === null || loss > 0),
    )
    .sort((a, b) => (b.loss ?? -1) - (a.loss ?? -1));
  return {
    name: 'O12 堡垒指数扣分明细',
    role: 'O12',
    title: outputTitle(template, 'O12'),
    line: headLine(consolidation, '单位：分'),
    blocks: [
      {
        kind: 'table',
        filter: true,
        empty: '没有扣分',
        columns: [
          { key: 'branch', header: '党组织', width: 30, style: 'wrapped' },
          { key: 'id', header: '指标编号', width: 9, style: 'centre' },
          { key: 'title', header: '指标', width: 30, style: 'wrapped' },
          { key: 'max', header: '分值', width: 9, style: 'score' },
          { key: 'score', header: '得分', width: 9, style: 'score' },
          { key: 'loss', header: '扣分', width: 9, style: 'score' },
          { key: 'reason', header: '原因', width: 34, style: 'wrapped' },
          { key: 'evidence', header: '佐证', width: 34, style: 'wrapped' },
        ],
        rows: lost.map(({ branch, part, loss }): PageRow => {
          const entry = entries.get(`${branch}\u0000${part.indicator}`);
          return {
            kind: 'plain',
            cells: [
              branch,
              fromCell(consolidation, part.cells[0] ?? '', part.indicator),
              part.title,
              part.score.outOf,
              part.score.known ? part.score.value : '无法计算',
              loss === null ? '—' : { value: loss, formula: (at) => `ROUND(${at.cell('max')}-${at.cell('score')},2)` },
              part.score.known
                ? [reckoned(part, template), writtenReason(entry)].filter((said) => said !== '').join('；')
                : unknownSentence(part.score.reason, 'zh-CN', template),
              evidenceText(part.cells),
            ],
          };
        }),
      },
    ],
    signatures: false,
    frozenColumns: 1,
  };
}

const writtenReason = (entry: Row | undefined): string => entry?.text('reason') ?? '';

/** Of points that came from ledgers: what was reached of what is wanted. */
function reckoned({ actual, target, indicator }: IndexPart, template: Template): string {
  if (actual === null) return '';
  if (typeof actual === 'boolean') return actual ? '' : '按台账核算未达到';
  const method = methodOf(indicator, template);
  if (method === 'deductPerMissing') return `按台账核算缺 ${String(actual)} 次（项）`;
  if (method === 'perOccurrenceCapped') return `按台账核算为 ${String(actual)} 次（个）`;
  const share =
    (target ?? 1) <= 1 && (method === 'proportional' || !Number.isInteger(actual) || !Number.isInteger(target ?? 1));
  const shown = (value: number): string =>
    share ? `${roundHalfUp(value * 100).toFixed(2)}%` : String(roundHalfUp(value, 4));
  return `按台账核算为 ${shown(actual)}${target === null ? '' : `，应达 ${shown(target)}`}`;
}

function methodOf(id: string, { fortress }: Template): string {
  const all = [...fortress.common, ...Object.values(fortress.personal).flat()];
  return all.find((each) => each.id === id)?.method ?? '';
}

/** Sheets and cells that are named; how many there are besides. */
const mostSheets = 2;
const mostCells = 3;

/** "收入统计表.xlsx《收入》K8、L8；《项目》N4 等 5 处": each file once; where it lies stands on the sheet of sources. */
function evidenceText(cells: readonly string[]): string {
  const sheets = groupBy(cells, (cell) => cell.slice(0, cell.lastIndexOf('!')));
  const shown = [...sheets].slice(0, mostSheets);
  const named = shown.map(([place, here], index) => {
    const { file, sheet } = placeOf(place);
    const said = shown[index - 1] !== undefined && placeOf(shown[index - 1]?.[0] ?? '').file === file;
    const name = said ? '' : file.slice(file.lastIndexOf('/') + 1);
    const list = here.slice(0, mostCells).map((cell) => cell.slice(cell.lastIndexOf('!') + 1));
    return `${name}《${sheet}》${list.join('、')}`;
  });
  const count = shown.reduce((sum, [, here]) => sum + Math.min(mostCells, here.length), 0);
  return `${named.join('；')}${count < cells.length ? ` 等 ${String(cells.length)} 处` : ''}`;
}
