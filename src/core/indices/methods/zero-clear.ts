import { method } from './method';

/** 清零: when the case stands nothing is left. */
export const zeroClear = method('zeroClear', '=IF([@actual],0,[@max])');
