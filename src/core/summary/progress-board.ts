/** O07 任务进度红黄绿总表: tasks down, units across, each cell the rate with its card in words; the legend always below. */
import type { Block, Content, Page, PageChart, PageColumn, PageRow } from '../drawing';
import { serialOfIso } from '../model/calendar';
import type { Tint } from '../model/drawing';
import type { ProgressResult } from '../model/score';
import type { ColourDef, ColourId, Template } from '../model/template';
import { outputTitle, untilDay } from './titles';

const counted: readonly (readonly [key: string, header: string, ids: readonly ColourId[]])[] = [
  ['green', '绿', ['green', 'done']],
  ['yellow', '黄', ['yellow']],
  ['red', '红', ['red', 'overdue']],
  ['blue', '蓝', ['blue']],
];

export interface BoardOptions {
  readonly name: string;
  readonly unit: string;
  readonly asOf: number;
}

/** @param progress rows of the task ledger (T02); other tables are left out */
export function progressBoardPage(
  progress: readonly ProgressResult[],
  template: Template,
  options: BoardOptions,
): Page {
  const ours = progress.filter((result) => result.table === 'T02');
  const units = [...new Set(ours.map((result) => result.subject))];
  const tasks = [...new Set(ours.map((result) => result.task))].sort(
    (a, b) => taskOrder(template, a) - taskOrder(template, b),
  );
  const byCell = new Map(ours.map((result) => [`${result.task}\u0000${result.subject}`, result]));
  const columns: readonly PageColumn[] = [
    { key: 'n', header: '序号', width: 6, style: 'int' },
    { key: 'task', header: '任务编号', width: 9, style: 'centre' },
    { key: 'title', header: '任务内容', width: 40, style: 'wrapped' },
    { key: 'due', header: '完成时限', width: 12, style: 'date' },
    ...units.map((unit, index) => ({ key: `u${String(index)}`, header: unit, width: 15, style: 'centre' as const })),
    ...counted.map(([key, header]) => ({ key, header, group: '个数', width: 5, style: 'int' as const })),
  ];
  const rows = tasks.map((task, index): PageRow => {
    const results = units.map((unit) => byCell.get(`${task}\u0000${unit}`) ?? null);
    const first = results.find((result) => result !== null);
    return {
      kind: 'plain',
      cells: [
        index + 1,
        task,
        first?.title ?? '',
        first?.dueOn === null || first === undefined ? '' : serialOfIso(first.dueOn),
        ...results.map((result) => progressContent(result, template)),
        ...counted.map(([, , ids]) => countContent(results, ids, template, units.length)),
      ],
    };
  });
  return {
    name: options.name,
    role: 'O07',
    title: outputTitle(template, 'O07'),
    line: { left: `填报单位：${options.unit}`, middle: untilDay(options.asOf), right: '' },
    blocks: [{ kind: 'table', columns, rows, empty: '本期没有任务进度' }, colourLegend(template)],
    signatures: true,
    frozenColumns: 3,
  };
}

/** How many units hold which card, task by task, in the cards' own colours; for a board that stands alone. */
export function cardsChart(template: Template): PageChart {
  return {
    kind: 'stackedBar',
    title: '各任务牌色（单位个数）',
    width: 'full',
    table: 0,
    of: {
      by: 'columns',
      categories: 'task',
      series: counted.map(([key, name, [id]]) => ({
        column: key,
        name,
        ...(id === undefined ? {} : { colour: colourTint(template, id).fill }),
      })),
    },
  };
}

export function colourTint(template: Template, id: ColourId): Tint {
  const colour = template.colours.find((each) => each.id === id);
  return { fill: colour?.fill ?? '#FFFFFF', font: colour?.font ?? '#000000' };
}

/** "85.00% 黄", tinted; 未报 where a unit has no row: never 0. */
export function progressContent(result: ProgressResult | null, template: Template): Content {
  if (result === null) return '未报';
  const card = template.colours.find((colour) => colour.id === result.colour)?.card ?? '';
  const value = result.done === null ? card : `${result.done.toFixed(2)}% ${card}`;
  return { value, tint: colourTint(template, result.colour) };
}

/** Counts the cards of a row; live while the cells hold the card's word. */
function countContent(
  results: readonly (ProgressResult | null)[],
  ids: readonly ColourId[],
  template: Template,
  units: number,
): Content {
  const value = results.filter((result) => result !== null && ids.includes(result.colour)).length;
  if (units === 0) return value;
  const cards = template.colours.filter((colour) => ids.includes(colour.id)).map((colour) => colour.card);
  return {
    value,
    formula: (at) =>
      cards.map((card) => `COUNTIF(${at.cell('u0')}:${at.cell(`u${String(units - 1)}`)},"* ${card}")`).join('+'),
  };
}

/** The meaning of every card, printed under each board: other places use the same colours in opposite senses. */
export function colourLegend(template: Template): Block {
  return {
    kind: 'legend',
    heading: '图例和口径',
    entries: template.colours.map((colour: ColourDef) => ({
      word: colour.card,
      // Which rule speaks of it is for the template's keepers, not for print.
      meaning: `${colour.label}：${colour.rule.replace(/[；;]?[^；;（）]*→\s*[A-Z]\d\d/g, '')}`,
      tint: { fill: colour.fill, font: colour.font },
    })),
  };
}

function taskOrder(template: Template, code: string): number {
  const index = template.tasks.findIndex((task) => task.code === code);
  return index < 0 ? template.tasks.length : index;
}
