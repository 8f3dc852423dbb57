/**
 * What the clerk settled — which sheet is which ledger, why an unusual value is right — kept with the workbook in custom
 * document properties, cut into pieces that every program keeps.
 */
import type { Choices } from '../locate';
import type { Explanation } from '../model/explanation';
import type { Snapshot } from '../model/snapshot';

export interface Answers {
  readonly choices: Choices;
  readonly explanations: readonly Explanation[];
}

const property = 'zt.answers.';
/** Excel keeps 255 characters of a custom property. */
const pieceLength = 250;

/** The properties to write; a shorter text than before takes the superfluous pieces out with null. */
export function answerProperties(
  answers: Answers,
  before: ReadonlyMap<string, string>,
): readonly (readonly [name: string, value: string | null])[] {
  const text = JSON.stringify(answers, mapsAsLists);
  const pieces: (readonly [string, string | null])[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    pieces.push([property + String(pieces.length), text.slice(at, at + pieceLength)]);
  }
  for (let piece = pieces.length; before.has(property + String(piece)); piece += 1) {
    pieces.push([property + String(piece), null]);
  }
  return pieces;
}

/** @param none what stands for no answers; also given back when the properties are not whole */
export function readAnswers(snapshot: Snapshot, none: Answers): Answers {
  let text = '';
  for (let piece = 0; ; piece += 1) {
    const value = snapshot.properties.get(property + String(piece));
    if (value === undefined) break;
    text += value;
  }
  if (text === '') return none;
  try {
    const data: unknown = JSON.parse(text, listsAsMaps);
    return isAnswers(data) ? data : none;
  } catch {
    return none;
  }
}

function isAnswers(data: unknown): data is Answers {
  return (
    typeof data === 'object' &&
    data !== null &&
    'choices' in data &&
    typeof data.choices === 'object' &&
    data.choices !== null &&
    'explanations' in data &&
    Array.isArray(data.explanations)
  );
}

/** Names come from files: they are kept in Maps, and Maps as lists of pairs. */
function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map ? { pairs: [...value] } : value;
}

function listsAsMaps(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('pairs' in value) || !Array.isArray(value.pairs)) return value;
  return new Map(value.pairs.filter((pair): pair is [unknown, unknown] => Array.isArray(pair) && pair.length === 2));
}
