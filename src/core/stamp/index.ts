export { textDigest } from './canonical';
export { stampChanges, stampOf } from './stamp-of';
export { makeStamp, verifyStamp } from './stamp';
