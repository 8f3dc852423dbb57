/** The levels of findings, the gravest first, with the words that count them. */
import type { Severity } from '../../../core/model/template';
import type { WordId } from '../../words';

export const levels: readonly (readonly [Severity, WordId])[] = [
  ['error', 'countError'],
  ['confirm', 'countConfirm'],
  ['hint', 'countHint'],
];
