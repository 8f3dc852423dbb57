export { makeStamp, stampProperties, verifyStamp, type Stamp, type Verdict } from './stamp';
