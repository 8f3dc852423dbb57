/** Codes and facts → sentences, in Chinese or English. */
export { wanted } from './wanted';
export type { Language, LeftOutCode } from './words';
export { ruleWords, sentence } from './sentence';
export {
  explainedSentence,
  levelWord,
  needSentence,
  progressReason,
  rateWord,
  refusalSentence,
  severityWord,
  stageWord,
  unknownSentence,
  unreadSentence,
} from './sayings';
export { templateFaultSentence } from './template-faults';
export { taskName, taskNumber } from './task-name';
