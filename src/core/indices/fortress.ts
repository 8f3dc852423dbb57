/** 堡垒指数 of every branch: common and personal parts, bonus, deductions, veto, star, rank. */
import { bind } from '../formula';
import type { IndexPart, IndexResult, Score } from '../model/score';
import type { DeductionDef, IndicatorDef } from '../model/template';
import { formulaOf, lackOf } from './book';
import type { Book } from './book';
import { caseIn } from './case';
import { scoreItem, unknownCells } from './item';
import type { Outcome, Roster } from './item';
import { partOf, spreadDropped } from './parts';
import { rankWithin } from './rank';
import { reviewsOf } from './review';
import type { Reviews } from './review';
import { scoreSheet } from './score-sheet';
import type { Entry, ScoreSheet } from './score-sheet';
import { proposal } from './stars';
import { branchGroups } from './subjects';
import type { Group, Subject } from './subjects';
import { elementScores, pointsOf, printed, totalOf } from './totals';

/** Full marks of the index; each element has an equal share of them when it is shown on its own. */
const FULL = 100;

export function fortressIndices(book: Book): readonly IndexResult[] {
  const sheet = scoreSheet(book.reading);
  const reviews = reviewsOf(book.reading);
  const results = branchGroups(book, sheet).flatMap((group) => groupResults(group, book, sheet, reviews));
  return rankWithin(results, (result) => result.domain);
}

/** What is worked out for all subjects of a group at once: by indicator id, subject row → outcome. */
interface Outcomes {
  readonly of: (id: string, row: number) => Outcome;
}

function groupResults(group: Group, book: Book, sheet: ScoreSheet, reviews: Reviews): readonly IndexResult[] {
  const { fortress } = book.reading.template;
  const all = group.subjects;
  const scored = new Map<string, ReadonlyMap<number, Outcome>>();
  const score = (def: IndicatorDef, subjects: readonly Subject[]): void => {
    const rows = subjects.map((subject) => subject.row);
    const outcomes = scoreItem(def, group.roster, rows, book);
    scored.set(def.id, new Map(rows.map((row, i) => [row, outcomes[i] ?? BY_HAND])));
  };
  for (const def of [...fortress.common, ...fortress.bonus, ...fortress.deduct.map(asIndicator)]) score(def, all);
  for (const [domain, defs] of Object.entries(fortress.personal)) {
    const own = all.filter((subject) => subject.domain === domain);
    for (const def of own.length === 0 ? [] : defs) score(def, own);
  }
  const outcomes: Outcomes = { of: (id, row) => scored.get(id)?.get(row) ?? BY_HAND };
  const vetoes = vetoTests(group.roster, book);
  return all.map((subject) => {
    const written = reviews.ofBranch(subject.name);
    const standing = vetoes.filter((test) => test.stands(subject.row)).map((test) => test.id);
    if (written !== undefined && written.veto !== '') standing.push(caseIn(written.veto, fortress.veto));
    return branchResult(subject, outcomes, sheet, [...new Set(standing)], written?.score ?? null, book);
  });
}

const BY_HAND: Outcome = { kind: 'byHand' };

function branchResult(
  subject: Subject,
  outcomes: Outcomes,
  sheet: ScoreSheet,
  vetoes: readonly string[],
  review: number | null,
  book: Book,
): IndexResult {
  const { template } = book.reading;
  const { fortress } = template;
  const part =
    (kind: IndexPart['kind']) =>
    (def: IndicatorDef): IndexPart =>
      partOf(def, kind, outcomes.of(def.id, subject.row), sheet.entry(subject.name, def.id));
  const base = spreadDropped([
    ...fortress.common.map(part('common')),
    ...(fortress.personal[subject.domain] ?? []).map(part('personal')),
  ]);
  const bonus = fortress.bonus.map(part('bonus'));
  const deductions = fortress.deduct.map((def) =>
    deductionPart(def, outcomes.of(def.id, subject.row), sheet.entry(subject.name, def.id)),
  );
  const ids = (template.enums.element ?? []).map((element) => element.id);
  const elements = elementScores(base, ids, FULL / Math.max(1, ids.length));
  const total = branchTotal(subject, base, bonus, deductions, fortress.bonusCap);
  return {
    index: 'fortressIndex',
    subject: subject.name,
    branch: '',
    domain: subject.domain,
    sheet: subject.sheet,
    row: subject.sheetRow,
    total,
    parts: [...base, ...bonus, ...deductions],
    elements,
    vetoes,
    ...proposal({ total, elements: Object.values(elements), review, veto: vetoes.length > 0 }, template.stars),
    rank: null,
  };
}

/** Base, and bonus up to its cap, less deductions; within 0 and full marks. */
function branchTotal(
  subject: Subject,
  base: readonly IndexPart[],
  bonus: readonly IndexPart[],
  deductions: readonly IndexPart[],
  bonusCap: number,
): Score {
  if (subject.domainLack !== null) return { known: false, outOf: FULL, reason: subject.domainLack };
  const open = [...base, ...bonus, ...deductions].filter((part) => !part.score.known).map((part) => part.indicator);
  if (open.length > 0) return { known: false, outOf: FULL, reason: { code: 'part-unknown', detail: open } };
  const total = totalOf(base, FULL);
  if (!total.known) return total;
  const scale = FULL / base.reduce((sum, part) => sum + part.score.outOf, 0);
  const points = pointsOf(base) * (Math.abs(scale - 1) < 1e-9 ? 1 : scale);
  const value = points + Math.min(pointsOf(bonus), bonusCap) + pointsOf(deductions);
  return { known: true, value: Math.min(FULL, Math.max(0, printed(value))), outOf: FULL };
}

/** A deduction as an indicator that is counted: so many points each time, up to its cap. */
function asIndicator(def: DeductionDef): IndicatorDef {
  return {
    id: def.id,
    element: '',
    title: def.title,
    max: def.cap,
    method: 'perOccurrenceCapped',
    params: '',
    source: '',
    needs: def.needs,
    ...(def.actual === undefined ? {} : { actual: def.actual }),
    unitPoints: Math.abs(def.unitPoints),
    src: def.src,
  };
}

/** What nobody recorded was not deducted; what is recorded but cannot be read is unknown. */
function deductionPart(def: DeductionDef, outcome: Outcome, entry: Entry | undefined): IndexPart {
  // The sheet has points taken off as 2 or as −2.
  const positive = entry?.points == null ? entry : { ...entry, points: Math.abs(entry.points) };
  const part = partOf(asIndicator(def), 'deduction', outcome, positive);
  if (part.score.known) return { ...part, score: taken(part.score.value, def.cap) };
  return part.score.reason.code === 'unreadable' ? part : { ...part, score: taken(0, def.cap) };
}

function taken(points: number, cap: number): Score {
  return { known: true, value: points === 0 ? 0 : -points, outOf: cap };
}

/** Cases that formulas can see; the others are written by people. */
function vetoTests(
  roster: Roster,
  book: Book,
): readonly { readonly id: string; readonly stands: (row: number) => boolean }[] {
  return book.reading.template.fortress.veto.flatMap((def) => {
    if (def.actual === undefined) return [];
    const formula = formulaOf(def.actual, roster.code, def.id, book);
    if (unknownCells(formula, roster) || lackOf([formula], def.needs, roster.code, book) !== null) return [];
    const run = bind(formula, { ...book.workbook, context: roster.relation });
    return [{ id: def.id, stands: (row: number) => run(row) === true }];
  });
}
