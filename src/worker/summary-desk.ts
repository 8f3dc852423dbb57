/** Bringing many workbooks together, and what is handed out of that: the summary, what goes back to units, the records. */
import { readReturned, returnedName } from '../core/entries';
import { examine } from '../core/engine';
import { Refusal } from '../core/errors';
import type { Examination } from '../core/examination';
import { dataFiles } from '../core/exchange/data-package';
import { unitFile } from '../core/exchange/unit-file';
import { placesOf, type Finding } from '../core/model/finding';
import type { SheetDrawing } from '../core/model/drawing';
import type { Snapshot } from '../core/model/snapshot';
import type { Template } from '../core/model/template';
import { summarySheets } from '../core/summary';
import { consolidate, examinedFile, type Tried } from '../core/summary/consolidate';
import type { Consolidation } from '../core/summary/consolidation';
import type { LeftOut } from '../core/summary/submission';
import { unitOf } from '../core/summary/units/recognise';
import { unreadSheets } from '../core/unread-sheets';
import { readStates } from '../core/summary/state/state-sheet';
import { returnWorkbooks } from '../core/summary/sheets/unit-returns';
import type { OpenOptions } from '../hosts/xlsx';
import { createWorkbook } from '../hosts/xlsx/write';
import type { Consolidated, FileOutcome, Wishes } from '../ui/desk';
import type { SummaryWishes } from '../ui/hand-out';
import { openedFile, type DeskFile } from './opened';
import type { NotGiven } from './given';
import { packed, type Course } from './packed';

/** Where the records came from, and what next month's summary compares with: they come with any choice of sheets. */
const always = ['origin', 'state'];

export class SummaryDesk {
  #consolidation: Consolidation | null = null;
  /** What it was made of, for one with what was filled in since. */
  #again: ((here: Snapshot) => Consolidation) | null = null;

  constructor(private readonly options: OpenOptions) {}

  /** @param here a summary that stands in the open workbook: an earlier one like those among the files */
  async consolidate(
    files: readonly (DeskFile | NotGiven)[],
    wishes: Wishes,
    template: Template,
    told: (index: number, outcome: FileOutcome) => void,
    here: Snapshot | null = null,
  ): Promise<Consolidated> {
    const tried: Tried[] = [];
    const outcomes: FileOutcome[] = [];
    for (const [index, file] of files.entries()) {
      const [one, outcome] = await this.#tried(file, wishes.asOf, template);
      tried.push(one);
      outcomes.push(outcome);
      told(index, outcome);
    }
    const options = { template, ...wishes };
    this.#again = (now) => consolidate(withSummary(tried, now, options), options);
    const consolidation = here === null ? consolidate(tried, options) : this.#again(here);
    // Whose a workbook is may only show beside the others: 晨光里社区 of 晨光里社区满意度测评.xlsx; and so for its period and
    // for what its unit wrote on the list that went back to it.
    outcomes.forEach((outcome, index) => {
      if (!('period' in outcome)) return;
      const own = consolidation.submissions.filter(({ file }) => file === files[index]?.name);
      const unit = onlyOne(own.map((submission) => submission.unit)) ?? outcome.unit;
      const period = onlyOne(own.map((submission) => submission.period)) ?? '';
      const explained = Math.max(outcome.explained, own.flatMap(explainedIn).length);
      if (unit !== outcome.unit || period !== outcome.period || explained !== outcome.explained)
        told(index, { ...outcome, unit, period, explained });
    });
    this.#consolidation = consolidation;
    return {
      units: new Set(consolidation.submissions.map(({ unit }) => unit)).size,
      missingUnits: consolidation.missingUnits,
      earlier: consolidation.history.map((state) => state.period),
      returns: returnWorkbooks(consolidation).map(({ unit, errors, confirms }) => ({ unit, errors, confirms })),
      leftOut: new Map(consolidation.leftOut.flatMap((one) => leftOutAt(one, files))),
    };
  }

  async #tried(file: DeskFile | NotGiven, asOf: number, template: Template): Promise<readonly [Tried, FileOutcome]> {
    try {
      if ('code' in file) throw new Refusal(file.code, file.detail);
      const { snapshot } = await openedFile(file, this.options);
      const examination = examine(snapshot, template, { asOf });
      const count = (severity: string): number =>
        placesOf(examination.findings.filter((finding) => finding.severity === severity));
      const outcome: FileOutcome = ofOurs(snapshot, examination) ?? {
        outcome: count('error') === 0 ? 'accepted' : 'returned',
        errors: count('error'),
        confirms: count('confirm'),
        hints: count('hint'),
        explained: explainedIn(examination).length,
        unit: unitOf(examination.reading),
        period: '',
        unread: unreadSheets(examination.reading),
      };
      return [examinedFile(file.name, examination), outcome];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [
        { file: file.name, refusal: error },
        { outcome: 'refused', code: error.code, detail: error.detail },
      ];
    }
  }

  /** The seed and the choice are asked for only now: changing them costs no second look at the files. */
  sheets({ seed, only }: SummaryWishes, here: Snapshot | null = null): readonly SheetDrawing[] {
    const made = this.#made();
    const now = here === null || this.#again === null ? made : this.#again(here);
    return summarySheets({ ...now, seed }, only.length === 0 ? [] : [...only, ...always]);
  }

  file(wishes: SummaryWishes, here: Snapshot | null = null): Promise<Uint8Array> {
    return createWorkbook(this.sheets(wishes, here), { codec: this.options.codec });
  }

  /** @param unit its place in the list of `consolidate`; null: all, in a .zip when there are more than one */
  returns(unit: number | null, asOf: number, course: Course): Promise<DeskFile> {
    const taken = new Set<string>();
    const all = returnWorkbooks(this.#made()).map((one) => ({
      name: unitFile(one.unit, returnedName, taken),
      make: () => createWorkbook(one.sheets, { codec: this.options.codec }),
    }));
    const wanted = unit === null ? all : all.slice(unit, unit + 1);
    return packed(wanted, `${returnedName}（${String(wanted.length)}个单位）`, asOf, course);
  }

  /** The records as a Frictionless data package, in a .zip. */
  data(asOf: number, course: Course): Promise<DeskFile> {
    const encoder = new TextEncoder();
    const files = dataFiles(this.#made().reading).map(({ name, text }) => ({ name, make: () => encoder.encode(text) }));
    return packed(files, '明细数据', asOf, course);
  }

  #made(): Consolidation {
    if (this.#consolidation === null) throw new Refusal('not-found');
    return this.#consolidation;
  }
}

/** The summary in the open workbook knows more than a file of its name, which was saved before. */
function withSummary(
  tried: readonly Tried[],
  here: Snapshot,
  { template, asOf }: { readonly template: Template; readonly asOf: number },
): readonly Tried[] {
  const isOlder = (one: Tried): boolean =>
    one.file === here.name && 'examination' in one && readStates(one.examination.reading.snapshot) !== null;
  const open = examinedFile(here.name, examine(here, template, { asOf }));
  return [...tried.filter((one) => !isOlder(one)), open];
}

/** What they have in common; undefined where they differ. */
function onlyOne(texts: readonly string[]): string | undefined {
  const [first, ...others] = new Set(texts);
  return others.length === 0 ? first : undefined;
}

/** What was to be confirmed and has its reason. */
const explainedIn = ({ findings, reasons }: Pick<Examination, 'findings' | 'reasons'>): readonly Finding[] =>
  findings.filter(({ id, severity }) => severity === 'confirm' && reasons.has(id));

/** What was made here and comes back: a summary, or a list that a unit filled in; null for what is handed in. */
function ofOurs(snapshot: Snapshot, { reading }: Examination): FileOutcome | null {
  const earlier = readStates(snapshot);
  if (earlier !== null) return { outcome: 'earlier', periods: earlier.map((state) => state.period) };
  const list = reading.tables.length === 0 ? readReturned(snapshot) : null;
  return list === null ? null : { outcome: 'answered', unit: list.unit, count: list.lines.length };
}

/** A part of the file counts, or it was told already. */
const partly: ReadonlySet<LeftOut['reason']> = new Set([
  'own-summary',
  'own-return',
  'partly-superseded',
  'unread-sheets',
]);

/** Told only now: that a file was opened well and takes no part all the same. */
function leftOutAt(
  { file, reason, detail, facts }: LeftOut,
  files: readonly { readonly name: string }[],
): readonly (readonly [number, FileOutcome])[] {
  const index = files.findIndex((each) => each.name === file);
  if (index < 0 || partly.has(reason)) return [];
  return [[index, { outcome: 'refused', code: reason, detail: { ...facts, detail } }]];
}
