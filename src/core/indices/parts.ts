/** The parts of one branch's index: from the ledgers, else from the score sheet, else unknown. */
import type { IndexPart, Score, UnknownReason } from '../model/score';
import type { IndicatorDef } from '../model/template';
import type { Outcome } from './item';
import type { Entry } from './score-sheet';

type Kind = IndexPart['kind'];

export function partOf(def: IndicatorDef, kind: Kind, outcome: Outcome, entry: Entry | undefined): IndexPart {
  const base = { indicator: def.id, title: def.title, element: def.element, kind, max: def.max };
  // Where nothing tells whether it applies, whoever gives points for it says that it does.
  if (outcome.kind === 'dropped' && (outcome.told || entry === undefined)) {
    const score: Score = { known: true, value: 0, outOf: 0 };
    return { ...base, score, applies: false, actual: null, target: null, by: 'none', cells: [] };
  }
  if (outcome.kind === 'scored') {
    const { points, actual, target, cells } = outcome;
    return { ...base, score: known(points, def.max), applies: true, actual, target, by: 'computed', cells };
  }
  if (entry !== undefined) {
    const score = entry.points === null ? unknown(def.max, 'unreadable', [entry.cell]) : entered(entry.points, def.max);
    return { ...base, score, applies: true, actual: null, target: null, by: entry.by, cells: [entry.cell] };
  }
  return { ...base, ...withoutEntry(kind, def, outcome), applies: true, actual: null, target: null, by: 'none' };
}

/** Extra points that nobody claims are none; every other part without a source is unknown. */
function withoutEntry(kind: Kind, def: IndicatorDef, outcome: Outcome): Pick<IndexPart, 'score' | 'cells'> {
  const reason: UnknownReason = outcome.kind === 'open' ? outcome.reason : { code: 'no-entry', detail: [def.id] };
  const cells = outcome.kind === 'open' ? outcome.cells : [];
  if (kind === 'bonus' && reason.code !== 'unreadable') return { score: known(0, def.max), cells };
  return { score: { known: false, outOf: def.max, reason }, cells };
}

/** Points given by hand stay within 0 and full marks; beyond them a finding speaks of it. */
function entered(points: number, max: number): Score {
  return known(Math.min(Math.max(points, 0), max), max);
}

function known(value: number, outOf: number): Score {
  return { known: true, value, outOf };
}

function unknown(outOf: number, code: string, detail: readonly string[]): Score {
  return { known: false, outOf, reason: { code, detail } };
}

/** Points of dropped parts go to the other parts of the same element, in proportion to theirs. */
export function spreadDropped(parts: readonly IndexPart[]): readonly IndexPart[] {
  const all = new Map<string, number>();
  const applying = new Map<string, number>();
  for (const part of parts) {
    all.set(part.element, (all.get(part.element) ?? 0) + part.max);
    if (part.applies) applying.set(part.element, (applying.get(part.element) ?? 0) + part.max);
  }
  return parts.map((part) => {
    const left = applying.get(part.element) ?? 0;
    const factor = left === 0 ? 1 : (all.get(part.element) ?? 0) / left;
    return !part.applies || factor === 1 ? part : { ...part, score: scaled(part.score, factor) };
  });
}

function scaled(score: Score, factor: number): Score {
  return score.known
    ? { known: true, value: score.value * factor, outOf: score.outOf * factor }
    : { ...score, outOf: score.outOf * factor };
}
