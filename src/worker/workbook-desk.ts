/**
 * The work on one open workbook, away from the screen: opening, examining, planning, the marked copy, and bringing many
 * workbooks together. The page's worker runs it on files; the task pane's on the snapshot that Excel gave.
 */
import { answerChanges, keptExplanations, noAnswers, readAnswers, type Answers } from '../core/answers';
import { examine, type Examination, type Stage } from '../core/engine';
import { Refusal } from '../core/errors';
import type { Edit } from '../core/host';
import { readEntries } from '../core/entries';
import { markChanges } from '../core/marking';
import { typedAnswers } from '../core/marking/kept-answers';
import { safeFixes } from '../core/marking/fixes';
import { isOwnSheet } from '../core/marking/names';
import { withoutMarks } from '../core/marking/without-marks';
import { isoOf } from '../core/model/calendar';
import type { Change } from '../core/model/change';
import type { SheetDrawing } from '../core/model/drawing';
import type { Area, Snapshot } from '../core/model/snapshot';
import type { Template } from '../core/model/template';
import { withCell } from '../core/model/with-cell';
import { recheckRow } from '../core/recheck';
import { makeStamp, stampProperties } from '../core/stamp';
import { summarySheets } from '../core/summary';
import { consolidate, examinedFile, type Tried } from '../core/summary/consolidate';
import type { Consolidation, LeftOut } from '../core/summary/consolidation';
import { readStates } from '../core/summary/state/state-sheet';
import { unitOf } from '../core/summary/recognise';
import { openWorkbook, type OpenedWorkbook, type OpenOptions } from '../hosts/xlsx';
import { createWorkbook, patchWorkbook, unmarkWorkbook } from '../hosts/xlsx/write';
import type { GridSheet, RowWindow } from '../page/grid-source';
import type { Consolidated, Examined, FileOutcome, View, Wishes, WritePlan } from '../ui/desk';
import { shownText } from './shown-text';
import { unitNamesIn } from './unit-names';

interface Open {
  readonly name: string;
  /** null: the workbook is the one in Excel. */
  readonly bytes: Uint8Array | null;
  readonly opened: OpenedWorkbook | null;
  readonly snapshot: Snapshot;
}

export interface DeskFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export class WorkbookDesk {
  #open: Open | null = null;
  #answers = noAnswers;
  #examination: Examination | null = null;
  /** True while single rows were looked at again and the whole was not: nothing is written from that. */
  #rowsOnly = false;
  #beforeFixes: Open | null = null;
  #consolidation: Consolidation | null = null;

  constructor(
    private readonly template: Template,
    private readonly options: OpenOptions,
    private readonly version: string,
  ) {}

  /** @returns the sheets for the grid */
  async openFile(file: DeskFile): Promise<readonly GridSheet[]> {
    this.#take(await this.#opened(file.name, file.bytes));
    this.#beforeFixes = null;
    return this.sheets();
  }

  /** The workbook as Excel has it now. */
  takeSnapshot(snapshot: Snapshot): void {
    this.#take({ name: snapshot.name, bytes: null, opened: null, snapshot });
  }

  /** The merged areas of a file's sheets, by name; the workbook at hand stays as it is. */
  async mergesIn(file: Uint8Array): Promise<ReadonlyMap<string, readonly Area[]>> {
    const { snapshot } = await this.#opened('', file);
    return new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.merges]));
  }

  sheets(): readonly GridSheet[] {
    return this.#book()
      .snapshot.sheets.filter((sheet) => sheet.visibility !== 'veryHidden')
      .map(({ name, rowCount, columnCount }) => ({ name, rowCount, columnCount }));
  }

  rows(index: number, firstRow: number, count: number): RowWindow {
    const { snapshot } = this.#book();
    const sheet = snapshot.sheets.filter((each) => each.visibility !== 'veryHidden')[index];
    const rows: string[][] = [];
    const fills: (string | null)[][] = [];
    for (let row = firstRow; sheet !== undefined && row < Math.min(firstRow + count, sheet.rowCount); row += 1) {
      rows.push(sheet.columns.map((column) => shownText(snapshot, column, row)));
      fills.push(sheet.columns.map((column) => snapshot.styles[column.style[row] ?? 0]?.fill ?? null));
    }
    return { firstRow, rows, fills };
  }

  /** Shown texts of an area; a row or column beyond the sheet's end is empty. */
  excerpt(
    name: string,
    rows: { readonly first: number; readonly last: number },
    columns: { readonly first: number; readonly last: number },
  ): readonly (readonly string[])[] {
    const { snapshot } = this.#book();
    const sheet = snapshot.sheets.find((each) => each.name === name);
    return Array.from({ length: rows.last - rows.first + 1 }, (_, row) =>
      Array.from({ length: columns.last - columns.first + 1 }, (__, at) => {
        const column = sheet?.columns[columns.first + at];
        return column === undefined ? '' : shownText(snapshot, column, rows.first + row);
      }),
    );
  }

  /** @param begun told when a stage begins, for the bar that shows how far it is */
  examine(asOf: number, begun: (stage: Stage) => void = () => undefined): Examined {
    const { snapshot } = this.#book();
    this.#examination = examine(snapshot, this.template, { asOf, answers: this.#answers, begun });
    this.#rowsOnly = false;
    return this.#shown(this.#examination);
  }

  /** The row of one edit again; null when only the whole can tell, or nothing was examined yet. */
  recheck({ sheet, row, column, typed }: Edit): Examined | null {
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

  #shown(examination: Examination): Examined {
    const marked = this.#book().snapshot.sheets.some((sheet) => isOwnSheet(sheet.name));
    const explanations = [...examination.reasons.values()];
    return { view: viewOf(examination), answers: { ...this.#answers, explanations }, marked };
  }

  /** Remembers the answers, in the workbook itself where it is a file; gives the changes for Excel to make. */
  async saveAnswers(answers: Answers): Promise<readonly Change[]> {
    const book = this.#book();
    const explanations = keptExplanations(
      this.#answers.explanations,
      answers.explanations,
      this.#examination?.findings ?? [],
      readEntries(book.snapshot),
      this.template,
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
    const changes = this.marks(null);
    return {
      changes: changes.length,
      sheets: changes.flatMap((change) => (change.kind === 'addSheet' ? [change.drawing.name] : [])),
      columns: changes.flatMap((change) =>
        change.kind === 'addColumn' ? [{ sheet: change.sheet, header: change.header, cells: change.cells.length }] : [],
      ),
      colours: changes.filter((change) => change.kind === 'addConditionalFormat').length,
      notes: changes.filter((change) => change.kind === 'setNote').length,
    };
  }

  async mark(): Promise<void> {
    const changes = this.marks(null);
    await this.restore();
    await this.#patch(changes, true);
  }

  /** Takes our marks out of the file; false when there are none. */
  async restore(): Promise<boolean> {
    const book = this.#book();
    const file = book.opened?.package ?? null;
    if (file === null) throw new Refusal('unsupported', { what: 'xls' });
    const undone = await unmarkWorkbook(file.file, { codec: this.options.codec });
    if (undone === null) return false;
    const typed = typedAnswers(book.snapshot);
    await this.#replace(book.name, undone.bytes);
    if (typed !== null) await this.#keep(typed);
    return true;
  }

  /** For Excel, before our sheets go: the changes that keep what was typed into them. */
  typedKept(): readonly Change[] {
    const { snapshot } = this.#book();
    const typed = typedAnswers(snapshot);
    if (typed === null) return [];
    this.#answers = typed;
    return answerChanges(typed, snapshot);
  }

  /** The changes of the safe fixes of these findings, by id; a file is patched at once. */
  async fix(ids: readonly string[]): Promise<readonly Change[]> {
    const wanted = new Set(ids);
    const fixes = safeFixes(this.#examined().findings.filter((finding) => wanted.has(finding.id)));
    const changes = fixes.map((fix) => fix.change);
    const book = this.#book();
    if (book.bytes !== null) {
      await this.#patch(changes);
      this.#beforeFixes = book;
    }
    return changes;
  }

  undoFixes(): void {
    if (this.#beforeFixes === null) return;
    this.#take(this.#beforeFixes);
    this.#beforeFixes = null;
  }

  /** The stamp's printed code and the changes that put it in; a file is patched at once. */
  async stamp(): Promise<{ readonly code: string; readonly changes: readonly Change[] }> {
    const { reading, findings } = this.#examined();
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    if (count('error') > 0) throw new Refusal('errors-remain', { n: count('error') });
    const stamp = makeStamp(withoutMarks(reading.snapshot), this.template, {
      engine: this.version,
      asOf: isoOf(reading.asOf),
      confirm: count('confirm'),
      hint: count('hint'),
    });
    const changes = stampProperties(stamp).map(([name, value]): Change => ({ kind: 'setProperty', name, value }));
    if (this.#book().bytes !== null) await this.#patch(changes);
    return { code: stamp.code, changes };
  }

  /** The file as it is now, for download. */
  file(): DeskFile {
    const { name, bytes } = this.#book();
    if (bytes === null) throw new Refusal('unsupported', { what: 'open' });
    return { name, bytes };
  }

  async consolidate(
    files: readonly DeskFile[],
    wishes: Wishes,
    told: (index: number, outcome: FileOutcome) => void,
  ): Promise<Consolidated> {
    const { asOf } = wishes;
    const tried: Tried[] = [];
    for (const [index, file] of files.entries()) {
      try {
        const { snapshot } = await this.#opened(file.name, file.bytes);
        const examination = examine(snapshot, this.template, { asOf });
        const count = (severity: string): number =>
          examination.findings.filter((finding) => finding.severity === severity).length;
        tried.push(examinedFile(file.name, examination));
        const earlier = readStates(snapshot);
        if (earlier !== null) {
          told(index, { outcome: 'earlier', periods: earlier.map((state) => state.period) });
          continue;
        }
        told(index, {
          outcome: count('error') === 0 ? 'accepted' : 'returned',
          errors: count('error'),
          confirms: count('confirm'),
          hints: count('hint'),
          unit: unitOf(examination.reading),
        });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        tried.push({ file: file.name, refusal: error });
        told(index, { outcome: 'refused', code: error.code, detail: error.detail });
      }
    }
    const consolidation = consolidate(tried, { template: this.template, ...wishes });
    this.#consolidation = consolidation;
    return {
      units: consolidation.submissions.length,
      missingUnits: consolidation.missingUnits,
      earlier: consolidation.history.map((state) => state.period),
      leftOut: new Map(consolidation.leftOut.flatMap((one) => leftOutAt(one, files))),
    };
  }

  /** Names of the units in a roster, for the list of those that should hand in. */
  async unitsIn(file: DeskFile): Promise<readonly string[]> {
    const { snapshot } = await this.#opened(file.name, file.bytes);
    return unitNamesIn(snapshot, this.template);
  }

  summarySheets(): readonly SheetDrawing[] {
    if (this.#consolidation === null) throw new Refusal('not-found');
    return summarySheets(this.#consolidation, []);
  }

  summaryFile(): Promise<Uint8Array> {
    return createWorkbook(this.summarySheets(), { codec: this.options.codec });
  }

  #take(open: Open): void {
    this.#open = open;
    this.#answers = readAnswers(open.snapshot);
    this.#examination = null;
  }

  async #opened(name: string, bytes: Uint8Array): Promise<Open> {
    const opened = await openWorkbook(name, bytes, this.options);
    return { name, bytes, opened, snapshot: await opened.read() };
  }

  async #patch(changes: readonly Change[], journal = false): Promise<void> {
    const book = this.#book();
    const file = book.opened?.package ?? null;
    if (file === null) throw new Refusal('unsupported', { what: 'xls' });
    const { bytes } = await patchWorkbook(file.file, changes, { codec: this.options.codec, journal });
    await this.#replace(book.name, bytes);
  }

  async #replace(name: string, bytes: Uint8Array): Promise<void> {
    this.#take(await this.#opened(name, bytes));
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

/** Told only now: that a file was opened well and takes no part all the same. */
function leftOutAt(
  { file, reason, detail, facts }: LeftOut,
  files: readonly DeskFile[],
): readonly (readonly [number, FileOutcome])[] {
  const index = files.findIndex((each) => each.name === file);
  // A part of it counts, or it was told already.
  if (index < 0 || reason === 'own-summary' || reason === 'partly-superseded') return [];
  return [[index, { outcome: 'refused', code: reason, detail: facts ?? { detail } }]];
}

function viewOf(examination: Examination): View {
  const { reading, findings, notChecked, indices, rates, progress, balance } = examination;
  return {
    sheets: reading.sheets.map((found) => ({ name: reading.snapshot.sheets[found.sheet]?.name ?? '', found })),
    findings,
    notChecked,
    indices,
    rates,
    progress,
    balance,
  };
}
