/** O09 督办单: one printed page for every matter that is not finished, with the reply below; finished matters need no order. */
import { drawForms, type FormCell, type FormRow } from '../drawing';
import type { SheetDrawing, StyleRole } from '../model/drawing';
import type { Template } from '../model/template';
import { thresholdOf } from '../model/threshold';
import type { Consolidation } from './consolidation';
import { rowsOf, type Row } from './rows';
import { mattersOf, type Matter } from './supervision';
import { untilDay } from './titles';

/** Label, value, label, value: together as wide as A4 upright. */
const widths = [14, 28, 14, 28] as const;
const line = 26;

export function supervisionOrders(consolidation: Consolidation): SheetDrawing {
  const matters = mattersOf(consolidation);
  const open = matters.filter((matter) => matter.finished !== true);
  const problems = new Map(
    rowsOf(consolidation.reading, 'T02').map((row) => [taskOf(row.text('unit'), row.text('taskCode')), row]),
  );
  const { template, asOf } = consolidation.reading;
  return drawForms({
    name: 'O09 督办单',
    role: 'O09',
    widths,
    forms:
      open.length === 0
        ? [
            nothing(
              template,
              matters.length === 0 ? '没有督办台账，没有可打印的督办单' : '督办事项均已办结，没有要发的督办单',
            ),
          ]
        : open.map((matter) => order(matter, problems, template, asOf)),
  });
}

const taskOf = (unit: string, task: string): string => `${unit}\u0000${task}`;
const whole = (value: string, style: StyleRole): readonly FormCell[] => [{ span: widths.length, value, style }];
const label = (value: string): FormCell => ({ span: 1, value, style: 'header' });
const said = (value: string | number | null, style: StyleRole = 'wrapped', span = 1): FormCell => ({
  span,
  value: value === null || value === '' ? '—' : value,
  style: value === null || value === '' ? 'centre' : style,
});
const toWrite = (span = 1): FormCell => ({ span, value: null, style: 'wrapped' });
const blankDay = '　　　　年　　月　　日';

function nothing(template: Template, sentence: string): readonly FormRow[] {
  return [
    { height: 34, cells: whole(`${template.title}督办单`, 'title') },
    { height: line, cells: whole(sentence, 'centre') },
  ];
}

function order(
  { row, due }: Matter,
  progress: ReadonlyMap<string, Row>,
  template: Template,
  asOf: number,
): readonly FormRow[] {
  const level = row.label('level');
  const task = template.tasks.find((each) => each.code === row.text('taskCode'));
  const problem = progress.get(taskOf(row.text('unit'), row.text('taskCode')))?.text('problem') ?? '';
  const code = row.text('superviseCode');
  const reply = replyDays(template, row.text('level'));
  return [
    { height: 36, cells: whole(`${template.title}督办单`, 'title') },
    {
      height: 22,
      cells: [
        { span: 2, value: `编号：${code}`, style: 'unitLine' },
        { span: 1, value: level, style: 'unitLine' },
        { span: 1, value: untilDay(asOf), style: 'unitLine' },
      ],
    },
    { height: 52, cells: [label('督办事项'), said(row.text('matter'), 'wrapped', 3)] },
    {
      height: 34,
      cells: [label('来源'), said(row.text('from')), label('对应任务'), said(task?.title ?? row.text('taskCode'))],
    },
    { height: line, cells: [label('责任单位'), said(row.text('unit')), label('配合单位'), said(row.text('coUnits'))] },
    {
      height: line,
      cells: [label('责任领导'), said(row.text('leader')), label('联系人及电话'), said(row.text('contact'))],
    },
    {
      height: line,
      cells: [label('交办日期'), said(row.number('issueDate'), 'date'), label('办结时限'), said(due, 'date')],
    },
    { height: 84, cells: [label('存在问题'), said(problem === '' ? progressOf(row) : problem, 'wrapped', 3)] },
    // What is demanded is for people to write, unless the ledger already has a leader's instruction.
    { height: 84, cells: [label('整改要求'), { span: 3, value: row.text('closeNote'), style: 'wrapped' }] },
    { height: 30, cells: whole('— — — — — — — — —　回　　执　— — — — — — — — —', 'centre') },
    { height: line, cells: [label('编号'), said(code), label('责任单位'), said(row.text('unit'))] },
    { height: 180, cells: [label('办理情况'), toWrite(3)] },
    { height: 34, cells: [label('办结日期'), said(blankDay, 'centre'), label('填报人及电话'), toWrite()] },
    { height: 64, cells: [label('单位负责人签字（盖章）'), toWrite(3)] },
    {
      height: 20,
      cells: whole(`${reply === null ? '' : `${level}请在 ${String(reply)} 日内回复。`}一事一单，办结后销号。`, 'note'),
    },
  ];
}

/** Where no problem is written the state of things stands in its place, and says so. */
function progressOf(row: Row): string {
  const progress = row.text('progress');
  return progress === '' ? '' : `目前进展：${progress}`;
}

/** Days within which a circular and an interview are to be answered; null for other levels. */
function replyDays(template: Template, level: string): number | null {
  if (level === 'notice') return thresholdOf(template, 'noticeReplyDays');
  if (level === 'interview') return thresholdOf(template, 'interviewReplyDays');
  return null;
}
