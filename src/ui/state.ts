/** Everything the pane remembers while it is open, and the one function that changes it. */
import type { RefusalCode } from '../core/errors';
import { isChosen, severities, type Choice } from './choice';
import type { Consolidated, Examined, FileOutcome, Place } from './desk';
import type { Proposed, SummaryWishes, TemplateInForce } from './hand-out';
import type { WordId } from './words';

export const steps = ['recognise', 'check', 'indices', 'write', 'summary', 'template'] as const;
export type Step = (typeof steps)[number];

/** What a button asks for that is still to be answered, those of the ribbon besides their step. */
export const errands = ['check', 'write', 'restore', 'summary', 'cell', 'replaceSummary'] as const;
export type Errand = (typeof errands)[number];

export type Work =
  | { readonly state: 'idle' }
  | {
      readonly state: 'busy';
      readonly stage: string;
      readonly done: number;
      /** Nobody asked for it: nothing is said of it as long as it is quick. */
      readonly unasked: boolean;
    }
  | {
      readonly state: 'refused';
      readonly code: RefusalCode;
      readonly detail: Readonly<Record<string, string | number>>;
    }
  | { readonly state: 'broken'; readonly detail: string };

export interface Filter extends Choice {
  /** What the list is divided by. */
  readonly group: Grouping;
}

export type Grouping = 'level' | 'sheet' | 'rule';

export interface Notice {
  readonly word: WordId;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface FileRow {
  readonly name: string;
  readonly outcome: FileOutcome | null;
}

export interface PaneState {
  readonly step: Step;
  /** Still to be done; null when it is. */
  readonly errand: Errand | null;
  /** ISO date. */
  readonly asOf: string;
  readonly workbook: string;
  readonly work: Work;
  readonly examined: Examined | null;
  /** The ISO date by which `examined` was judged; "" before anything was. */
  readonly judgedOn: string;
  /** The same of `consolidation`. */
  readonly summedOn: string;
  /** Work was stopped: what is shown stands, but the workbook is looked at again before anything is written. */
  readonly stale: boolean;
  /** The cell of which everything is told. */
  readonly place: Place | null;
  /** A cell without a finding that the clerk went to by hand. */
  readonly stands: Place | null;
  readonly filter: Filter;
  /** Id of the finding that is shown. */
  readonly selected: string | null;
  readonly notice: Notice | null;
  readonly fixesMade: boolean;
  /** Digest of the plan that was written last; "" when nothing was written here. */
  readonly written: string;
  readonly files: readonly FileRow[];
  /** Reporting period, "" for any. */
  readonly period: string;
  /** Units that should hand in, as typed: one a line. */
  readonly units: string;
  readonly consolidation: Consolidated | null;
  /** How the summary is wanted; changing it costs no second look at the files. */
  readonly summary: SummaryWishes;
  /** Another workbook is to be opened over unsaved changes, which is asked about first. */
  readonly replacing: boolean;
  /** What everything is judged by; null until it is known which. */
  readonly template: TemplateInForce | null;
  /** Another one was put in force in another window, which is asked about. */
  readonly templateElsewhere: boolean;
  /** Made from the open workbook and not yet used. */
  readonly proposed: Proposed | null;
}

export type Action =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'errand'; readonly errand: Errand }
  | { readonly type: 'errandDone' }
  | { readonly type: 'stale' }
  | { readonly type: 'place'; readonly place: Place | null }
  | { readonly type: 'stands'; readonly place: Place | null }
  | { readonly type: 'asOf'; readonly asOf: string }
  | { readonly type: 'busy'; readonly stage: string; readonly done: number; readonly unasked?: boolean }
  | { readonly type: 'idle'; readonly notice?: Notice }
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly detail: Readonly<Record<string, string | number>> }
  | { readonly type: 'broken'; readonly detail: string }
  /** Another workbook was opened, and nothing is known of it yet. */
  | { readonly type: 'opened'; readonly workbook: string }
  /** Without a day: by that of the look before. */
  | { readonly type: 'examined'; readonly examined: Examined; readonly workbook: string; readonly asOf?: string }
  | { readonly type: 'filter'; readonly filter: Partial<Filter> }
  | { readonly type: 'select'; readonly finding: string | null }
  | { readonly type: 'written'; readonly digest: string }
  | { readonly type: 'fixes'; readonly made: boolean }
  | { readonly type: 'wishes'; readonly period?: string; readonly units?: string }
  | { readonly type: 'summary'; readonly wishes: Partial<SummaryWishes> }
  | { readonly type: 'replacing'; readonly replacing: boolean }
  | { readonly type: 'template'; readonly template: TemplateInForce }
  | { readonly type: 'templateElsewhere'; readonly is: boolean }
  | { readonly type: 'proposed'; readonly proposed: Proposed }
  | { readonly type: 'files'; readonly names: readonly string[] }
  | { readonly type: 'file'; readonly index: number; readonly outcome: FileOutcome }
  | { readonly type: 'consolidated'; readonly consolidation: Consolidated; readonly asOf: string };

/** What is seen of a workbook before anything was chosen. */
const everything: Filter = { severities, sheet: null, rule: null, group: 'level' };

export function firstState(asOf: string, step: Step, errand: Errand | null): PaneState {
  return {
    step,
    errand,
    asOf,
    workbook: '',
    work: { state: 'idle' },
    examined: null,
    judgedOn: '',
    summedOn: '',
    stale: false,
    place: null,
    stands: null,
    filter: everything,
    selected: null,
    notice: null,
    fixesMade: false,
    written: '',
    files: [],
    period: '',
    units: '',
    consolidation: null,
    summary: { seed: '', only: [] },
    replacing: false,
    template: null,
    templateElsewhere: false,
    proposed: null,
  };
}

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'step':
      return { ...state, step: action.step, notice: null };
    case 'errand':
      return { ...state, errand: action.errand };
    case 'errandDone':
      return { ...state, errand: null };
    case 'stale':
      // What the stopped engine had brought together is gone with it.
      return { ...state, stale: state.examined !== null, consolidation: null };
    case 'place':
      return { ...state, place: action.place };
    case 'stands':
      return { ...state, stands: action.place };
    case 'asOf':
      return { ...state, asOf: action.asOf };
    case 'busy':
      return {
        ...state,
        work: { state: 'busy', stage: action.stage, done: action.done, unasked: action.unasked ?? false },
        notice: null,
      };
    case 'idle':
      return { ...state, work: { state: 'idle' }, notice: action.notice ?? null };
    case 'refused':
      return { ...state, work: { state: 'refused', code: action.code, detail: action.detail } };
    case 'broken':
      return { ...state, work: { state: 'broken', detail: action.detail } };
    case 'opened':
      // What was chosen, begun and undone in the workbook before is over; how the list is divided stays.
      return {
        ...state,
        workbook: action.workbook,
        examined: null,
        stale: false,
        place: null,
        stands: null,
        filter: { ...everything, group: state.filter.group },
        selected: null,
        fixesMade: false,
        written: '',
        proposed: null,
      };
    case 'examined': {
      const stays = action.examined.view.findings.some((finding) => finding.id === state.selected);
      const another = action.workbook !== state.workbook;
      const isTemplate = action.examined.template !== null;
      const was = !another && (state.examined?.template ?? null) !== null;
      return {
        ...state,
        // A template workbook has its own room; the clerk is led there once.
        step: isTemplate && !was ? 'template' : state.step,
        proposed: another ? null : state.proposed,
        // A look may be one part of a longer work, which says itself when it ends.
        work: state.work.state === 'busy' ? state.work : { state: 'idle' },
        examined: action.examined,
        judgedOn: action.asOf ?? state.judgedOn,
        stale: false,
        workbook: action.workbook,
        selected: stays ? state.selected : null,
      };
    }
    case 'filter': {
      const filter = { ...state.filter, ...action.filter };
      const current = state.examined?.view.findings.find(({ id }) => id === state.selected);
      // One that the clerk does not want to see now is not told of either.
      const stays = current !== undefined && isChosen(current, filter);
      return { ...state, filter, selected: stays ? state.selected : null };
    }
    case 'select':
      return { ...state, selected: action.finding, stands: null };
    case 'written':
      return { ...state, written: action.digest };
    case 'fixes':
      return { ...state, fixesMade: action.made };
    case 'wishes':
      return { ...state, period: action.period ?? state.period, units: action.units ?? state.units };
    case 'summary':
      return { ...state, summary: { ...state.summary, ...action.wishes } };
    case 'replacing':
      return { ...state, replacing: action.replacing };
    case 'template': {
      if (state.template === null) return { ...state, template: action.template };
      // What was judged by the other template is no answer any more; the files stay in the list.
      return {
        ...state,
        template: action.template,
        templateElsewhere: false,
        proposed: null,
        summary: { ...state.summary, only: [] },
        files: state.files.map(({ name }) => ({ name, outcome: null })),
        consolidation: null,
      };
    }
    case 'templateElsewhere':
      return { ...state, templateElsewhere: action.is };
    case 'proposed':
      return { ...state, proposed: action.proposed };
    case 'files':
      return { ...state, files: action.names.map((name) => ({ name, outcome: null })), consolidation: null };
    case 'file':
      return {
        ...state,
        files: state.files.map((file, index) => (index === action.index ? { ...file, outcome: action.outcome } : file)),
      };
    case 'consolidated':
      return {
        ...state,
        work: { state: 'idle' },
        consolidation: action.consolidation,
        summedOn: action.asOf,
        files: state.files.map((file, index) => {
          const outcome = action.consolidation.leftOut.get(index);
          return outcome === undefined ? file : { ...file, outcome };
        }),
      };
  }
}
