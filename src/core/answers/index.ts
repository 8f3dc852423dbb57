export { answerChanges, noAnswers, readAnswers, type Answers } from './answers';
export { findingKey, keptExplanations, reasonsFor, type Reasons } from './explained';
