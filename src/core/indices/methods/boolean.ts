import { method } from './method';

/** 是否: reached, full marks; else none. */
export const boolean = method('boolean', '=IF([@actual],[@max],0)');
