/**
 * The work on one open workbook, away from the screen: opening, examining, planning, the marked copy, and bringing many
 * workbooks together. The page's worker runs it on files; the task pane's on the snapshot that Excel gave.
 */
import { answerProperties, readAnswers, type Answers } from '../core/answers';
import { examine, type Examination } from '../core/engine';
import { Refusal } from '../core/errors';
import type { Edit } from '../core/host';
import { noChoices } from '../core/locate';
import { markChanges } from '../core/marking';
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
import type { Consolidation } from '../core/summary/consolidation';
import { unitOf } from '../core/summary/recognise';
import { openWorkbook, type OpenedWorkbook, type OpenOptions } from '../hosts/xlsx';
import { createWorkbook, patchWorkbook, unmarkWorkbook } from '../hosts/xlsx/write';
import type { GridSheet, RowWindow } from '../page/grid-source';
import type { Consolidated, Examined, FileOutcome, View, WritePlan } from '../ui/desk';
import { shownText } from './shown-text';

const none: Answers = { choices: noChoices, explanations: [] };

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
  #answers: Answers = none;
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
  takeSnapshot(snapshot: Snapshot, answers: Answers | null): void {
    this.#take({ name: snapshot.name, bytes: null, opened: null, snapshot });
    if (answers !== null) this.#answers = answers;
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
    for (let row = firstRow; sheet !== undefined && row < Math.min(firstRow + count, sheet.rowCount); row += 1) {
      rows.push(sheet.columns.map((column) => shownText(snapshot, column, row)));
    }
    return { firstRow, rows };
  }

  examine(asOf: number): Examined {
    const { snapshot } = this.#book();
    this.#examination = examine(snapshot, this.template, { asOf, choices: this.#answers.choices });
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
    return { view: viewOf(examination), answers: this.#answers, marked };
  }

  /** Remembers the answers, in the workbook itself where it is a file; gives the changes for Excel to make. */
  async saveAnswers(answers: Answers): Promise<readonly Change[]> {
    const book = this.#book();
    const changes = answerProperties(answers, book.snapshot.properties).map(([name, value]): Change => ({
      kind: 'setProperty',
      name,
      value,
    }));
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
    await this.restore();
    await this.#patch(this.marks(null), true);
  }

  /** Takes our marks out of the file; nothing happens when there are none. */
  async restore(): Promise<void> {
    const book = this.#book();
    const file = book.opened?.package ?? null;
    if (file === null) throw new Refusal('unsupported', { what: 'xls' });
    const undone = await unmarkWorkbook(file.file, { codec: this.options.codec });
    if (undone !== null) await this.#replace(book.name, undone.bytes);
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
    asOf: number,
    told: (index: number, outcome: FileOutcome) => void,
  ): Promise<Consolidated> {
    const tried: Tried[] = [];
    for (const [index, file] of files.entries()) {
      try {
        const { snapshot } = await this.#opened(file.name, file.bytes);
        const examination = examine(snapshot, this.template, { asOf });
        const count = (severity: string): number =>
          examination.findings.filter((finding) => finding.severity === severity).length;
        tried.push(examinedFile(file.name, examination));
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
    this.#consolidation = consolidate(tried, { template: this.template, asOf, period: '', expectedUnits: [] });
    return { units: this.#consolidation.submissions.length, missingUnits: this.#consolidation.missingUnits };
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
    this.#answers = readAnswers(open.snapshot, none);
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
