/**
 * The work on one open workbook, away from the screen: opening, examining, planning, the marked copy; beside it the
 * desks of templates and of summaries. The page's worker runs it on files; the task pane's on the snapshot that Excel gave.
 */
import { answerChanges, keptExplanations, noAnswers, readAnswers, type Answers } from '../core/answers';
import { examine, type Stage } from '../core/engine';
import type { Examination } from '../core/examination';
import { Refusal } from '../core/errors';
import type { Edit } from '../core/host';
import { readEntries } from '../core/entries';
import { markChanges } from '../core/marking';
import { typedAnswers } from '../core/marking/kept-answers';
import { safeFixes, type AppliedFix } from '../core/marking/fixes';
import { marksIn, type MarksIn } from '../core/own/marks-in';
import { isOwnSheet } from '../core/own/names';
import type { Change } from '../core/model/change';
import { isRest } from '../core/model/finding';
import type { Area, Snapshot } from '../core/model/snapshot';
import type { Template } from '../core/model/template';
import { withCell } from '../core/model/with-cell';
import { recheckRow } from '../core/recheck';
import { check } from '../core/rules';
import { stampChanges, stampOf } from '../core/stamp';
import type { BlankUnit } from '../core/template';
import type { OpenOptions } from '../hosts/xlsx';
import { patchWorkbook, unmarkWorkbook } from '../hosts/xlsx/write';
import type { GridSheet, RowWindow } from './grid-source';
import { chosen, type Choice } from '../ui/choice';
import { fixesShown, type Examined, type FixPlan, type StampTold, type ToFix, type WritePlan } from '../ui/desk';
import type { HandOut, Proposed, TemplateLook } from '../ui/hand-out';
import { openedFile, type DeskFile, type Open } from './opened';
import type { Course } from './packed';
import { emptyView, stampTold, viewOf, writePlan } from './shown-examination';
import { excerpt, gridSheets, rowWindow, type Run } from './shown-sheets';
import { SummaryDesk } from './summary-desk';
import { TemplateDesk } from './template-desk';
import { unitNamesIn } from './unit-names';

interface Mending {
  readonly undo: readonly Change[];
  /** The workbook before it, good as long as nothing else was written since: then it has these bytes. */
  readonly exact: { readonly book: Open; readonly bytes: Uint8Array | null } | null;
}

type Told = (done: number) => void;

const untold: Told = () => undefined;

/** What of the work comes after so much of it. */
const partOf =
  (told: Told, from: number): Told =>
  (done) => {
    told(from + done * (1 - from));
  };

export class WorkbookDesk {
  #open: Open | null = null;
  #answers = noAnswers;
  #examination: Examination | null = null;
  /** Not null: the open workbook is that of a template. */
  #look: TemplateLook | null = null;
  /** True while single rows were looked at again and the whole was not: nothing is written from that. */
  #rowsOnly = false;
  /** As it was when the whole workbook was looked at last. */
  #stamp: StampTold | null = null;
  /** The mendings that were made here, the last one last. */
  #mendings: readonly Mending[] = [];
  readonly templates: TemplateDesk;
  readonly summary: SummaryDesk;

  constructor(
    builtIn: Template,
    private readonly options: OpenOptions,
    private readonly version: string,
  ) {
    this.templates = new TemplateDesk(builtIn, options.codec);
    this.summary = new SummaryDesk(options);
  }

  /** @returns the sheets for the grid */
  async openFile(file: DeskFile): Promise<readonly GridSheet[]> {
    this.#take(await openedFile(file, this.options));
    this.#mendings = [];
    return this.sheets();
  }

  /** The workbook as Excel has it now. */
  takeSnapshot(snapshot: Snapshot): void {
    this.#take({ name: snapshot.name, bytes: null, opened: null, snapshot });
  }

  /** The merged areas of a file's sheets, by name; the workbook at hand stays as it is. */
  async mergesIn(file: Uint8Array): Promise<ReadonlyMap<string, readonly Area[]>> {
    const { snapshot } = await openedFile({ name: '', bytes: file }, this.options);
    return new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.merges]));
  }

  sheets(): readonly GridSheet[] {
    return gridSheets(this.#book().snapshot);
  }

  rows(index: number, firstRow: number, count: number): RowWindow {
    return rowWindow(this.#book().snapshot, index, firstRow, count);
  }

  excerpt(name: string, rows: Run, columns: Run): readonly (readonly string[])[] {
    return excerpt(this.#book().snapshot, name, rows, columns);
  }

  /** @param begun told when a stage begins, for the bar that shows how far it is */
  examine(asOf: number, begun: (stage: Stage) => void = () => undefined): Examined {
    const { snapshot } = this.#book();
    this.#look = this.templates.look(snapshot);
    if (this.#look !== null) {
      // Its sheets are no ledgers; taking them for some would only be noise.
      this.#examination = null;
      return this.#shownTemplate(this.#look);
    }
    this.#examination = examine(snapshot, this.templates.inForce, { asOf, answers: this.#answers, begun });
    this.#rowsOnly = false;
    this.#stamp = stampTold(snapshot);
    return this.#shown(this.#examination);
  }

  /** The row of one edit again; null when only the whole can tell, or nothing was examined yet. */
  recheck({ sheet, row, column, typed }: Edit): Examined | null {
    if (this.#look !== null) return this.#recheckTemplate({ sheet, row, column, typed });
    const before = this.#examination;
    const snapshot = before === null ? null : withCell(before.reading.snapshot, sheet, row, column, typed);
    const findings = before === null || snapshot === null ? null : recheckRow(before, snapshot, sheet, row, column);
    if (before === null || snapshot === null || findings === null) return null;
    const book = this.#book();
    this.#open = { ...book, snapshot: withCell(book.snapshot, sheet, row, column, typed) ?? book.snapshot };
    this.#examination = { ...before, reading: { ...before.reading, snapshot }, findings };
    this.#rowsOnly = true;
    return this.#shown(this.#examination);
  }

  /** A template is small: all of it is looked at again, for one cell may be meant in many places. */
  #recheckTemplate({ sheet, row, column, typed }: Edit): Examined | null {
    const book = this.#book();
    const snapshot = withCell(book.snapshot, sheet, row, column, typed);
    if (snapshot === null) return null;
    this.#open = { ...book, snapshot };
    this.#look = this.templates.look(snapshot);
    return this.#look === null ? null : this.#shownTemplate(this.#look);
  }

  #shown(examination: Examination): Examined {
    const explanations = [...examination.reasons.values()];
    const answers = { ...this.#answers, explanations };
    return { view: viewOf(examination), answers, ...this.#ofFile(), stamp: this.#stamp, template: null };
  }

  #shownTemplate(template: TemplateLook): Examined {
    return { view: emptyView, answers: this.#answers, ...this.#ofFile(), stamp: null, template };
  }

  #ofFile(): Pick<Examined, 'marked' | 'restorable' | 'readOnly'> {
    const { snapshot, opened } = this.#book();
    const marked = snapshot.sheets.some((sheet) => isOwnSheet(sheet.name));
    return {
      marked,
      restorable: marked,
      readOnly: opened !== null && opened.package === null,
    };
  }

  /** Remembers the answers, in the workbook itself where it is a file; gives the changes for Excel to make. */
  async saveAnswers(answers: Answers): Promise<readonly Change[]> {
    const book = this.#book();
    const explanations = keptExplanations(
      this.#answers.explanations,
      answers.explanations,
      this.#examination?.findings ?? [],
      readEntries(book.snapshot),
      this.templates.inForce,
    );
    return this.#keep({ ...answers, explanations });
  }

  async #keep(answers: Answers): Promise<readonly Change[]> {
    const book = this.#book();
    const changes = answerChanges(answers, book.snapshot);
    this.#answers = answers;
    if (book.opened?.package !== null && book.opened !== null) await this.#patch(changes);
    this.#answers = answers;
    return changes;
  }

  marks(stampCode: string | null): readonly Change[] {
    return markChanges(this.#examined(), { stamp: stampCode });
  }

  plan(): WritePlan {
    return writePlan(this.marks(null));
  }

  /** @param told how far it is, 0–1 */
  async mark(told: Told = untold): Promise<void> {
    const changes = this.marks(null);
    told(0.2);
    await this.restore();
    told(0.4);
    await this.#patch(changes, true, partOf(told, 0.4));
  }

  planRestore(): MarksIn {
    return marksIn(this.#book().snapshot);
  }

  /** Takes our marks out of the file; false when there are none. */
  async restore(told: Told = untold): Promise<boolean> {
    const book = this.#book();
    const file = book.opened?.package ?? null;
    if (file === null) throw new Refusal('unsupported', { what: 'xls' });
    const undone = await unmarkWorkbook(file.file, { codec: this.options.codec });
    if (undone === null) return false;
    told(0.4);
    const typed = typedAnswers(book.snapshot);
    await this.#replace(book.name, undone.bytes);
    if (typed !== null) await this.#keep(typed);
    return true;
  }

  /**
   * For Excel, before our sheets go: the changes that keep what was typed into them.
   * @param all what was settled in the pane is taken out with the rest, and is to be kept too
   */
  answersKept(all: boolean): readonly Change[] {
    const { snapshot } = this.#book();
    const answers = typedAnswers(snapshot) ?? (all ? readAnswers(snapshot) : noAnswers);
    if (answers === noAnswers) return [];
    this.#answers = answers;
    return answerChanges(answers, snapshot);
  }

  planFixes(choice: Choice): FixPlan {
    const fixes = this.#fixes({ choice });
    return { count: fixes.length, first: fixes.slice(0, fixesShown) };
  }

  /** The changes of safe fixes; a file is patched at once. */
  async fix(what: ToFix, told: Told = untold): Promise<readonly Change[]> {
    const changes = this.#fixes(what).map((fix) => fix.change);
    const book = this.#book();
    told(0.3);
    if (book.bytes !== null) {
      const undo = await this.#patch(changes, false, partOf(told, 0.3));
      const { bytes } = this.#book();
      this.#mendings = [...this.#mendings.map((each) => ({ ...each, exact: null })), { undo, exact: { book, bytes } }];
    }
    return changes;
  }

  /**
   * A list of findings ends somewhere; what can be mended does not: where it was cut off all is looked at again. What the
   * clerk has explained stays as it stands.
   */
  #fixes(what: ToFix): readonly AppliedFix[] {
    const { reading, findings, reasons } = this.#examined();
    if ('finding' in what) return safeFixes(findings.filter(({ id }) => id === what.finding));
    const all = chosen(findings, what.choice).some(isRest) ? check(reading, { everyFix: true }).findings : findings;
    return safeFixes(chosen(all, what.choice).filter(({ id }) => !reasons.has(id)));
  }

  /**
   * The last mending goes back; what was settled and marked since stays.
   * @returns how many can go back after it; null where none is known, as in an engine that took up the work of a stopped one
   */
  async undoFixes(): Promise<number | null> {
    const last = this.#mendings.at(-1);
    if (last === undefined) return null;
    if (last.exact !== null && last.exact.bytes === this.#book().bytes) this.#take(last.exact.book);
    else await this.#patch(last.undo);
    this.#mendings = this.#mendings.slice(0, -1);
    return this.#mendings.length;
  }

  /** The stamp's printed code and the changes that put it in; a file is patched at once. */
  async stamp(): Promise<{ readonly code: string; readonly changes: readonly Change[] }> {
    const examination = this.#examined();
    const errors = examination.findings.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) throw new Refusal('errors-remain', { n: errors });
    const stamp = stampOf(examination, this.version);
    const changes = stampChanges(stamp);
    if (this.#book().bytes !== null) await this.#patch(changes);
    return { code: stamp.code, changes };
  }

  /** The file as it is now, for download. */
  file(): DeskFile {
    const { name, bytes } = this.#book();
    if (bytes === null) throw new Refusal('unsupported', { what: 'open' });
    return { name, bytes };
  }

  /** Names of the units in a roster, for the list of those that should hand in. */
  async unitsIn(file: DeskFile): Promise<readonly string[]> {
    const { snapshot } = await openedFile(file, this.options);
    return unitNamesIn(snapshot, this.templates.inForce);
  }

  /** Makes the open template workbook's template ready to be kept. */
  templateHere(): string {
    return this.templates.textOf(this.#book().snapshot);
  }

  propose(title: string): Proposed {
    return this.templates.propose(this.#book().snapshot, this.#answers.choices, title);
  }

  /** Organisations of a roster with their domains; null: of the open workbook. */
  async roster(file: DeskFile | null): Promise<readonly BlankUnit[]> {
    const { snapshot } = file === null ? this.#book() : await openedFile(file, this.options);
    return this.templates.roster(snapshot);
  }

  /** Opens the template in force or the proposed one, as if its workbook had been chosen. */
  async openTemplate(which: 'template' | 'proposal'): Promise<DeskFile> {
    const file = await this.templates.file(which);
    await this.openFile(file);
    return file;
  }

  handOut(wish: HandOut, asOf: number, course: Course): Promise<DeskFile> {
    switch (wish.what) {
      case 'template':
      case 'proposal':
        return this.templates.file(wish.what);
      case 'blanks':
        return this.templates.blanks(wish, asOf, course);
      case 'returns':
        return this.summary.returns(wish.unit, asOf, course);
      case 'data':
        return this.summary.data(asOf, course);
    }
  }

  #take(open: Open): void {
    this.#open = open;
    this.#answers = readAnswers(open.snapshot);
    this.#examination = null;
    this.#look = null;
  }

  /** @returns the changes that lead back */
  async #patch(changes: readonly Change[], journal = false, told: Told = untold): Promise<readonly Change[]> {
    const book = this.#book();
    const file = book.opened?.package ?? null;
    if (file === null) throw new Refusal('unsupported', { what: 'xls' });
    const { bytes, undo } = await patchWorkbook(file.file, changes, { codec: this.options.codec, journal });
    told(0.5);
    await this.#replace(book.name, bytes);
    return undo;
  }

  async #replace(name: string, bytes: Uint8Array): Promise<void> {
    this.#take(await openedFile({ name, bytes }, this.options));
  }

  #book(): Open {
    if (this.#open === null) throw new Refusal('not-found');
    return this.#open;
  }

  #examined(): Examination {
    if (this.#examination !== null && this.#rowsOnly) this.examine(this.#examination.reading.asOf);
    if (this.#examination === null) throw new Refusal('not-found');
    return this.#examination;
  }
}
