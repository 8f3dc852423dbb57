export { stampChanges, stampOf } from './stamp-of';
export { makeStamp, verifyStamp, type Stamp, type Verdict } from './stamp';
