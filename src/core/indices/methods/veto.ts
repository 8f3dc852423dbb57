import { method } from './method';

/** 一票否决: when the case stands the grade (`max`) becomes the lowest one; the score is still printed. */
export const veto = method('veto', '=IF([@actual],[@unit],[@max])');
