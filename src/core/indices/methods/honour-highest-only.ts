import { method } from './method';

/** 荣誉加分: the points of each matter at its highest level, as counted, up to full marks. */
export const honourHighestOnly = method('honourHighestOnly', '=MAX(0,MIN([@max],[@actual]+0))');
