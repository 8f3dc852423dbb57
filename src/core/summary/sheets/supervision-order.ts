/**
 * O09 督办单: one printed page for every matter that is not finished, with the reply below; finished matters need no order.
 * Then a draft for everything that the ladder proposes and no order is about yet.
 */
import { drawForms, type FormCell, type FormRow } from '../../drawing';
import type { SheetDrawing, StyleRole } from '../../model/drawing';
import type { Template } from '../../model/template';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation } from '../consolidation';
import { mattersOf, type Matter } from '../figures/supervision';
import { proposalsOf, stepOf, type Proposal } from '../figures/supervision-proposals';
import { untilDay } from '../layout/titles';
import { labelOf, rowsOf, type Row } from '../rows';
import { bringingTogether } from '../units/whole';

/** By whom, under which rules and for which day orders are made. */
interface Issued {
  readonly template: Template;
  readonly asOf: number;
  readonly office: string;
}

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
  const issued = { template, asOf, office: bringingTogether(consolidation) };
  const proposals = proposalsOf(consolidation);
  const raised = new Map(
    proposals.flatMap((proposal) =>
      proposal.matterOf !== null &&
      stepOf(consolidation, proposal.matterOf.row.text('level')) < stepOf(consolidation, proposal.level)
        ? [[placeOf(proposal.matterOf.row), proposal] as const]
        : [],
    ),
  );
  const forms = [
    ...open.map((matter) => order(matter, problems, issued, raised.get(placeOf(matter.row)))),
    ...proposals.filter(({ matterOf }) => matterOf === null).map((proposal) => draft(proposal, issued)),
  ];
  return drawForms({
    name: 'O09 督办单',
    role: 'O09',
    widths,
    forms:
      forms.length === 0
        ? [
            nothing(
              template,
              matters.length === 0 ? '没有督办台账，没有可打印的督办单' : '督办事项均已办结，没有要发的督办单',
            ),
          ]
        : forms,
  });
}

const placeOf = (row: Row): string => `${row.sheet}!${String(row.at)}`;
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
  { template, asOf, office }: Issued,
  raised: Proposal | undefined,
): readonly FormRow[] {
  const level = row.label('level');
  const task = template.tasks.find((each) => each.code === row.text('taskCode'));
  const problem = progress.get(taskOf(row.text('unit'), row.text('taskCode')))?.text('problem') ?? '';
  return form({
    heading: '督办单',
    code: row.text('superviseCode'),
    level,
    until: untilDay(asOf),
    matter: said(row.text('matter'), 'wrapped', 3),
    source: said(row.text('from')),
    task: said(task?.title ?? row.text('taskCode')),
    unit: row.text('unit'),
    others: said(row.text('coUnits')),
    leader: said(row.text('leader')),
    contact: said(row.text('contact')),
    issued: said(row.number('issueDate'), 'date'),
    due: said(due, 'date'),
    problem: said(problem === '' ? progressOf(row) : problem, 'wrapped', 3),
    // What is demanded is for people to write, unless the ledger already has a leader's instruction.
    demand: row.text('closeNote'),
    note: `${replyWords(template, row.text('level'))}一事一单，办结后销号。${
      raised === undefined
        ? ''
        : `${raised.why}，建议升为${labelOf(template, 'superviseLevel', raised.level)}，由办公室决定。`
    }`,
    template,
    office,
  });
}

/** What the office has to fill in stays empty: number, who is to be asked, the days. */
function draft(proposal: Proposal, { template, asOf, office }: Issued): readonly FormRow[] {
  const task = template.tasks.find((each) => each.code === proposal.code);
  return form({
    heading: '督办单（拟）',
    code: '',
    level: `建议：${labelOf(template, 'superviseLevel', proposal.level)}`,
    until: untilDay(asOf),
    matter: said(proposal.matter, 'wrapped', 3),
    source: said(proposal.source),
    task: said(task?.title ?? '—'),
    unit: proposal.unit,
    others: toWrite(),
    leader: proposal.leader === '' ? toWrite() : said(proposal.leader),
    contact: toWrite(),
    issued: said(blankDay, 'centre'),
    due: said(blankDay, 'centre'),
    problem: said([proposal.why, proposal.problem].filter((part) => part !== '').join('；'), 'wrapped', 3),
    demand: '',
    note: `${replyWords(template, proposal.level)}一事一单，办结后销号。本单按牌色和逾期提出，是否发出、用哪一级由办公室决定。`,
    template,
    office,
  });
}

interface Order {
  readonly heading: string;
  readonly code: string;
  readonly level: string;
  readonly until: string;
  readonly matter: FormCell;
  readonly source: FormCell;
  readonly task: FormCell;
  readonly unit: string;
  readonly others: FormCell;
  readonly leader: FormCell;
  readonly contact: FormCell;
  readonly issued: FormCell;
  readonly due: FormCell;
  readonly problem: FormCell;
  readonly demand: string;
  readonly note: string;
  readonly template: Template;
  readonly office: string;
}

function form(it: Order): readonly FormRow[] {
  return [
    { height: 36, cells: whole(`${it.template.title}${it.heading}`, 'title') },
    {
      height: 22,
      cells: [
        { span: 2, value: `编号：${it.code}`, style: 'unitLine' },
        { span: 1, value: it.level, style: 'unitLine' },
        { span: 1, value: it.until, style: 'unitLine' },
      ],
    },
    { height: 52, cells: [label('督办事项'), it.matter] },
    { height: 34, cells: [label('来源'), it.source, label('对应任务'), it.task] },
    { height: line, cells: [label('责任单位'), said(it.unit), label('配合单位'), it.others] },
    { height: line, cells: [label('责任领导'), it.leader, label('联系人及电话'), it.contact] },
    { height: line, cells: [label('交办日期'), it.issued, label('办结时限'), it.due] },
    { height: 84, cells: [label('存在问题'), it.problem] },
    { height: 84, least: 60, cells: [label('整改要求'), { span: 3, value: it.demand, style: 'wrapped' }] },
    { height: 34, cells: [label('交办单位\n（盖章）'), said(it.office), label('签发人'), toWrite()] },
    { height: 30, cells: whole('— — — — — — — — —　回　　执　— — — — — — — — —', 'centre') },
    {
      height: line,
      cells: [label('编号'), it.code === '' ? toWrite() : said(it.code), label('责任单位'), said(it.unit)],
    },
    { height: 146, least: 80, cells: [label('办理情况'), toWrite(3)] },
    { height: 34, cells: [label('办结日期'), said(blankDay, 'centre'), label('填报人及电话'), toWrite()] },
    { height: 64, cells: [label('单位负责人\n签字（盖章）'), toWrite(3)] },
    { height: 20, cells: whole(it.note, 'note') },
  ];
}

/** Where no problem is written the state of things stands in its place, and says so. */
function progressOf(row: Row): string {
  const progress = row.text('progress');
  return progress === '' ? '' : `目前进展：${progress}`;
}

/** Days within which a circular and an interview are to be answered; "" for other levels. */
function replyWords(template: Template, level: string): string {
  const days =
    level === 'notice'
      ? thresholdOf(template, 'noticeReplyDays')
      : level === 'interview'
        ? thresholdOf(template, 'interviewReplyDays')
        : null;
  return days === null ? '' : `${labelOf(template, 'superviseLevel', level)}请在 ${String(days)} 日内回复。`;
}
