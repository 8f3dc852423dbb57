/**
 * What the clerk settled — which sheet is which ledger, why an unusual value is right — kept with the workbook in custom
 * document properties, cut into pieces that every program keeps.
 */
import type { Change } from '../model/change';
import type { Snapshot } from '../model/snapshot';
import { answersOf, type Answers } from './stored';

export const noAnswers: Answers = { choices: new Map(), explanations: [], typed: [] };

const property = 'zt.answers.';
/** Excel keeps 255 characters of a custom property. */
const pieceLength = 250;

/** The properties to write; a shorter text than before takes the superfluous pieces out with null. */
function answerProperties(
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

export function answerChanges(answers: Answers, { properties }: Snapshot): readonly Change[] {
  return answerProperties(answers, properties).map(([name, value]) => ({ kind: 'setProperty', name, value }));
}

/** What was settled with this workbook; nothing when the properties are not whole or say what no pane of ours wrote. */
export function readAnswers(snapshot: Snapshot): Answers {
  let text = '';
  for (let piece = 0; ; piece += 1) {
    const value = snapshot.properties.get(property + String(piece));
    if (value === undefined) break;
    text += value;
  }
  if (text === '') return noAnswers;
  try {
    return answersOf(JSON.parse(text, listsAsMaps)) ?? noAnswers;
  } catch {
    return noAnswers;
  }
}

/** Names come from files: they are kept in Maps, and Maps as lists of pairs. */
function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map ? { pairs: [...value] } : value;
}

function listsAsMaps(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('pairs' in value) || !Array.isArray(value.pairs)) return value;
  return new Map(value.pairs.filter((pair): pair is [unknown, unknown] => Array.isArray(pair) && pair.length === 2));
}
