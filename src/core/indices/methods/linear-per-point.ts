import { method } from './method';

/** 增减百分点: a base, so many points for each percentage point above or below the target, within 0 and full marks. */
export const linearPerPoint = method('linearPerPoint', '=MAX(0,MIN([@max],[@base]+[@unit]*([@actual]-[@target])*100))');
