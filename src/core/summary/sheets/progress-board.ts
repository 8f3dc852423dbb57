/**
 * O07 任务进度红黄绿总表: tasks down, units across, each cell the rate with its card in words; the legend
 * always below. What is too broad for a page is parted, with the counts of all before it.
 */
import type { Block, Content, Page, PageChart, PageColumn, PageRow } from '../../drawing';
import { taskNumber } from '../../messages';
import { serialOfIso } from '../../model/calendar';
import type { Tint } from '../../model/drawing';
import type { Reading } from '../../model/reading';
import type { ProgressResult } from '../../model/score';
import type { ColourId, Template } from '../../model/template';
import { cardOf, cardsOf, legendMeaning } from '../../progress';
import { outputTitle, untilDay } from '../layout/titles';
import { groupBy, rowsOf } from '../rows';
import { columnsBySubject, withOwnDomains, type BoardCell, type BoardColumn } from './board-columns';

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
  /** Unit in the lead (T01) by task code. */
  readonly leads: ReadonlyMap<string, string>;
  /** Other columns than one for each who reports, and what is to be said of them. */
  readonly columns?: { readonly of: readonly BoardColumn[]; readonly note: string } | null;
}

/** So many columns can be read when the sheet is printed. */
const widest = 10;

/** The dash is the card of what cannot be judged. */
const notOwed = '不涉及';
const notOwedNote = `“未报”指没有报该项任务；“${notOwed}”指该项任务不属该单位所在领域。`;

interface BoardTask {
  readonly task: string;
  readonly title: string;
  readonly due: Content;
  readonly lead: string;
}

/** Where units keep lists of their own that say different things of one task. */
const different = '各单位不一';

/** @param progress rows of the task ledger (T02); other tables are left out */
export function progressBoardPage(
  progress: readonly ProgressResult[],
  template: Template,
  options: BoardOptions,
): Page {
  const ours = progress.filter((result) => result.table === 'T02');
  const columns = options.columns?.of ?? withOwnDomains(columnsBySubject(ours), template);
  const tasks = [...groupBy(ours, ({ task }) => task)]
    .sort(([a], [b]) => taskOrder(template, a) - taskOrder(template, b))
    .map(([task, results]): BoardTask => ({
      task,
      title: results[0]?.title ?? '',
      due: dueOf(results),
      lead: options.leads.get(task) ?? '—',
    }));
  const parts = evenParts(columns, widest);
  const notes = [
    options.columns?.note ?? '',
    columns.some(({ owes }) => tasks.some(({ task }) => owes?.(task) === false)) ? notOwedNote : '',
  ].filter((note) => note !== '');
  return {
    name: options.name,
    role: 'O07',
    title: outputTitle(template, 'O07'),
    line: { left: `填报单位（盖章）：${options.unit}`, middle: untilDay(options.asOf), right: '' },
    blocks: [
      ...(parts.length > 1 ? [countsTable(tasks, columns, template)] : []),
      ...parts.map((part, index) => boardTable(tasks, part, template, parts.length > 1 ? index : null)),
      ...(notes.length === 0 ? [] : [{ kind: 'text', style: 'note', lines: notes } as const]),
      colourLegend(template),
    ],
    signatures: true,
    frozenColumns: 3,
  };
}

const taskColumns: readonly PageColumn[] = [
  { key: 'n', header: '序号', width: 6, style: 'int' },
  { key: 'task', header: '任务编号', width: 9, style: 'centre' },
  { key: 'title', header: '任务内容', width: 34, style: 'wrapped' },
];

const termColumns: readonly PageColumn[] = [
  { key: 'lead', header: '牵头单位', width: 22, style: 'wrapped' },
  { key: 'due', header: '完成时限', width: 12, style: 'date' },
];

const taskCells = (task: BoardTask, index: number): readonly Content[] => [index + 1, taskNumber(task), task.title];

const termCells = ({ lead, due }: BoardTask): readonly Content[] => [lead, due];

/** The one day that all who tell one name. */
function dueOf(results: readonly ProgressResult[]): Content {
  const [day, ...others] = new Set(results.flatMap(({ dueOn }) => dueOn ?? []));
  if (day === undefined) return '';
  return others.length > 0 ? different : serialOfIso(day);
}

/** @param part which of several tables, from 0; null: the only one, which tells who leads and by when as well */
function boardTable(
  tasks: readonly BoardTask[],
  columns: readonly BoardColumn[],
  template: Template,
  part: number | null,
): Block {
  return {
    kind: 'table',
    ...(part === null ? {} : { newPage: true, heading: `各单位情况（${String(part + 1)}）` }),
    empty: '本期没有任务进度',
    columns: [
      ...taskColumns,
      ...(part === null ? termColumns : []),
      ...columns.map(({ header }, index) => ({
        key: `u${String(index)}`,
        header,
        width: 12,
        style: 'centre' as const,
      })),
      ...counted.map(([key, header]) => ({
        key,
        header,
        group: part === null ? '个数' : '本表个数',
        width: 5,
        style: 'int' as const,
      })),
    ],
    rows: tasks.map((each, index): PageRow => {
      const cells = columns.map((column) => column.of(each.task));
      return {
        kind: 'plain',
        cells: [
          ...taskCells(each, index),
          ...(part === null ? termCells(each) : []),
          ...cells.map((cell, at) =>
            cell === null && columns[at]?.owes?.(each.task) === false ? notOwed : progressContent(cell, template),
          ),
          ...counted.map(([, , ids]) => countContent(cells, ids, template)),
        ],
      };
    }),
  };
}

/** Of all columns, before they part into several tables. */
function countsTable(tasks: readonly BoardTask[], columns: readonly BoardColumn[], template: Template): Block {
  return {
    kind: 'table',
    heading: `牌色个数（共 ${String(columns.length)} 列）`,
    columns: [
      ...taskColumns,
      ...termColumns,
      ...counted.map(([key, header, [id]]) => ({
        key,
        header: template.colours.find((colour) => colour.id === id)?.card ?? header,
        width: 12,
        style: 'int' as const,
      })),
      { key: 'none', header: '未启动、未报、无此任务或无法判定', width: 13, style: 'int' },
    ],
    rows: tasks.map((each, index): PageRow => {
      const held = columns.map((column) => column.of(each.task));
      const counts = counted.map(([, , ids]) => countOf(held, ids));
      return {
        kind: 'plain',
        cells: [
          ...taskCells(each, index),
          ...termCells(each),
          ...counts,
          held.length - counts.reduce((sum, count) => sum + count, 0),
        ],
      };
    }),
  };
}

/** As many parts as are needed, none much longer than another. */
function evenParts<T>(list: readonly T[], longest: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(list.length / longest));
  const size = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** Who leads a task, as its list (T01) says. */
export function leadsOf(reading: Reading): ReadonlyMap<string, string> {
  const leads = new Map<string, string>();
  for (const row of rowsOf(reading, 'T01')) {
    const [task, lead] = [row.text('taskCode'), row.text('leadUnit')];
    if (task === '' || lead === '') continue;
    const known = leads.get(task);
    leads.set(task, known === undefined || known === lead ? lead : different);
  }
  return leads;
}

/** How many units hold which card, task by task, in shades of the cards' colours; for a board that stands alone. */
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
        ...(id === undefined ? {} : { colour: between(colourTint(template, id)) }),
      })),
    },
  };
}

/** A card's colour for a bar: its fill is made to be written upon and hardly shows beside white. */
function between({ fill, font }: Tint): string {
  const parts = [1, 3, 5].map((at) => {
    const [light, dark] = [fill, font].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(((light ?? 0) + (dark ?? 0)) / 2)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('').toUpperCase()}`;
}

export function colourTint(template: Template, id: ColourId): Tint {
  const colour = template.colours.find((each) => each.id === id);
  return { fill: colour?.fill ?? '#FFFFFF', font: colour?.font ?? '#000000' };
}

/** "85.00% 黄", tinted; 未报 where a unit has no row: never 0. */
function progressContent(cell: BoardCell | null, template: Template): Content {
  if (cell === null) return '未报';
  const card = cardOf(template, cell);
  const value = cell.done === null ? card : `${cell.done.toFixed(2)}% ${card}`;
  return { value, tint: colourTint(template, cell.colour) };
}

function countOf(cells: readonly (BoardCell | null)[], ids: readonly ColourId[]): number {
  return cells.filter((cell) => cell !== null && ids.includes(cell.colour)).length;
}

/** Counts the cards of a row; live while the cells hold the card's word. */
function countContent(cells: readonly (BoardCell | null)[], ids: readonly ColourId[], template: Template): Content {
  const value = countOf(cells, ids);
  if (cells.length === 0) return value;
  const cards = template.colours.filter(({ id }) => ids.includes(id)).flatMap(({ id }) => cardsOf(template, id));
  return {
    value,
    formula: (at) =>
      cards.map((card) => `COUNTIF(${at.cell('u0')}:${at.cell(`u${String(cells.length - 1)}`)},"* ${card}")`).join('+'),
  };
}

/** Behind is above 0: so do the limits of the colours count. */
export const gapNote = '差（百分点）＝序时进度（应达）－完成率，正数为落后，负数为超前。';

/** The meaning of every card, printed under each board: other places use the same colours in opposite senses. */
export function colourLegend(template: Template): Block {
  return {
    kind: 'legend',
    heading: '图例和口径',
    entries: template.colours.map((colour) => ({
      word: colour.card,
      meaning: legendMeaning(colour, template),
      tint: { fill: colour.fill, font: colour.font },
    })),
  };
}

function taskOrder(template: Template, code: string): number {
  const index = template.tasks.findIndex((task) => task.code === code);
  return index < 0 ? template.tasks.length : index;
}
