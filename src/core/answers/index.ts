export { answerProperties, readAnswers, type Answers } from './answers';
