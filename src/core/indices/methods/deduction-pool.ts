import { method } from './method';

/** 扣分池: full at first, less the points taken off, 扣完为止. */
export const deductionPool = method('deductionPool', '=MAX(0,[@max]-MAX(0,[@actual]+0))');
