import { method } from './method';

/** 人工评分: the points given, within 0 and full marks. */
export const manualMax = method('manualMax', '=MAX(0,MIN([@max],[@actual]+0))');
