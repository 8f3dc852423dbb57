export { answerChanges, noAnswers, readAnswers } from './answers';
export type { Answers } from './stored';
export { findingKey, keptExplanations, reasonsFor, type Reasons } from './explained';
