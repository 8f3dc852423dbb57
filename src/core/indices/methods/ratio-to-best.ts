import { method } from './method';

/** 与最优比: full marks × own ÷ best; the best one is the target. */
export const ratioToBest = method('ratioToBest', '=[@max]*MAX(0,MIN([@actual]/[@target],1))');
